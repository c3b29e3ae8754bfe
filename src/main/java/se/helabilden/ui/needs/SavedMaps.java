package se.helabilden.ui.needs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.needs.MapView;
import se.helabilden.project.Entries;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.MapData;
import se.helabilden.ui.common.MapState;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.Stamp;

/// Saved views of a map.
final class SavedMaps {
  /// The size that a zoom is thought to be seen in.
  private static final double SEEN_WIDTH = 900;
  private static final double SEEN_HEIGHT = 700;

  private SavedMaps() {}

  /// The map that is shown now, as the map's state says it; what it leaves open is as the map's screen fills it in.
  ///
  /// @param state copied on the window's thread
  record Shown(
      String indicator,
      String period,
      ClassificationMethod method,
      int classes,
      String palette,
      String reference,
      MapState.@Nullable Zoom zoom,
      List<String> selected) {
    static Shown of(MapState map, List<String> selected) {
      return new Shown(
          map.indicatorProperty().get(), map.periodProperty().get(), map.methodProperty().get(),
          map.classesProperty().get(), map.paletteProperty().get(), map.referenceProperty().get(),
          map.zoomProperty().get(), List.copyOf(selected));
    }
  }

  /// Reads what the map needs: for the background. Empty where there is nothing to map.
  static Optional<MapView> save(
      Shown shown, Stamp stamp, Project project, ProjectContent content, Language language, LocalDate today,
      Progress progress) {
    IndicatorEntry entry = entry(project, content, shown.indicator(), null).orElse(null);
    if (entry == null) {
      return Optional.empty();
    }
    MapData data = MapData.load(project, content, entry, language, today, null, progress);
    String period = data.periods().get(data.indexOf(shown.period())).text();
    MapState.Zoom zoom = shown.zoom();
    MapView.Extent extent =
        zoom == null
            ? null
            : new MapView.Extent(
                zoom.x() - zoom.metresPerPixel() * SEEN_WIDTH / 2,
                zoom.y() - zoom.metresPerPixel() * SEEN_HEIGHT / 2,
                zoom.x() + zoom.metresPerPixel() * SEEN_WIDTH / 2,
                zoom.y() + zoom.metresPerPixel() * SEEN_HEIGHT / 2);
    return Optional.of(
        new MapView(
            stamp, "", entry.id(), period, shown.method().id(), shown.classes(), List.of(), shown.palette(),
            shown.reference(), extent, shown.selected(), entry.indicator().series(), false));
  }

  /// The entry with this id; else one of the focus area, no count where there is a choice.
  ///
  /// @param focusArea null for any
  static Optional<IndicatorEntry> entry(
      Project project, ProjectContent content, String id, @Nullable FocusArea focusArea) {
    if (!id.isEmpty()) {
      Optional<IndicatorEntry> found = Entries.find(project, content, id);
      if (found.isPresent()) {
        return found;
      }
    }
    return project.indicators().stream()
        .filter(indicator -> focusArea == null || indicator.focusArea() == focusArea)
        .filter(indicator -> project.layer(indicator.layerId()).isPresent())
        .min(Comparator.comparing((Indicator indicator) -> indicator.kind() == IndicatorKind.COUNT))
        .flatMap(indicator -> Entries.of(indicator, content.series(indicator)).stream().findFirst());
  }
}
