package se.helabilden.ui.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.map.MapForm;
import se.helabilden.map.MapMeasure;
import se.helabilden.map.Overlay;
import se.helabilden.needs.MapLook;
import se.helabilden.needs.MapView;
import se.helabilden.needs.MapView.Extent;
import se.helabilden.needs.MapsBeside;
import se.helabilden.project.Edit;
import se.helabilden.project.Entries;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Stamp;

/// The map that shows, as a view that is kept: made from it, kept in the project, and shown again.
public final class SavedViews {
  /// A zoom says metres a pixel; an extent of so many pixels keeps it, whatever the window.
  private static final double PIXELS_WIDE = 1_200;
  private static final double PIXELS_HIGH = 800;

  private SavedViews() {}

  /// What the user has chosen of the map, copied on the window's thread.
  ///
  /// @param indicator id of the entry; empty for the usual one
  /// @param period the period's text; empty for the newest
  public record Chosen(
      String indicator,
      String period,
      ShownMap.Choices choices,
      MapState.@Nullable Zoom zoom,
      List<String> selected,
      String title,
      MapLook look,
      Arrangement arrangement,
      List<Beside> beside) {
    /// What is chosen for a map beside.
    ///
    /// @param indicator id of the entry
    /// @param period the period's text; empty for the newest
    public record Beside(String indicator, String period) {}

    public static Chosen of(Workspace workspace) {
      MapState state = workspace.map();
      return new Chosen(
          state.indicatorProperty().get(),
          state.periodProperty().get(),
          state.choices(),
          state.zoomProperty().get(),
          workspace.selection().codes().stream().sorted().toList(),
          state.titleProperty().get().strip(),
          lookOf(workspace),
          workspace.beside().arrangementProperty().get(),
          workspace.beside().shown().stream()
              .map(each -> new Beside(each.indicatorProperty().get(), each.periodProperty().get()))
              .toList());
    }
  }

  private static MapLook lookOf(Workspace workspace) {
    MapState state = workspace.map();
    Project project = workspace.projectProperty().get();
    List<Overlay> overlays = project == null ? List.of() : project.overlays();
    return new MapLook(
        state.formProperty().get().id(),
        state.labelsProperty().get(),
        state.guideProperty().get(),
        overlays.stream().filter(Overlay::visible).map(Overlay::id).toList(),
        state.cropProperty().get());
  }

  /// The view of a map that shows.
  ///
  /// @param others the maps that stand beside it
  /// @param title the finding it shows; empty for the indicator's own name
  public static MapView of(
      Chosen chosen, ShownMap shown, List<ShownMap> others, Stamp stamp, String title, boolean inReport) {
    ShownMap.Choices choices = chosen.choices();
    double[] breaks = shown.map().classification().breaks();
    ClassificationMethod method = shown.map().classification().method();
    boolean box = method == ClassificationMethod.BOX && choices.sameClasses();
    boolean set = (method == ClassificationMethod.MANUAL || box) && breaks.length > 2;
    // bounds that several periods share are kept with the way they were made
    boolean given = set && ShownMap.isGiven(shown.values(), choices);
    return new MapView(
        stamp,
        title,
        shown.data().entry().id(),
        shown.periodShown().text(),
        given ? ClassificationMethod.MANUAL.id() : choices.method().id(),
        given ? 0 : choices.classes(),
        set ? Arrays.stream(breaks, 1, breaks.length - 1).boxed().toList() : List.of(),
        choices.palette(),
        choices.reference(),
        extent(chosen.zoom()),
        chosen.selected(),
        shown.data().entry().indicator().series(),
        inReport,
        chosen.look(),
        shown.measure(),
        beside(chosen, shown, others));
  }

  /// Null for a map alone of one indicator.
  private static @Nullable MapsBeside beside(Chosen chosen, ShownMap shown, List<ShownMap> others) {
    String second =
        shown.measure().kind().isOfTwo() && shown.parts().size() > 1
            ? shown.parts().getLast().entry().indicator().series()
            : "";
    if (others.isEmpty() && second.isEmpty()) {
      return null;
    }
    Arrangement stands = others.isEmpty() ? Arrangement.ONE : chosen.arrangement();
    return new MapsBeside(
        stands.id(),
        others.stream()
            .map(
                other ->
                    new MapsBeside.Other(
                        other.data().entry().id(), other.periodShown().text(), other.data().entry().indicator().series()))
            .toList(),
        second);
  }

  /// The same where the map's screen may not have been shown yet: reads what the map needs, for the background. Empty
  /// where there is nothing to map.
  public static Optional<MapView> read(
      Chosen chosen, Stamp stamp, Project project, ProjectContent content, Language language, LocalDate today,
      Progress progress) {
    IndicatorEntry entry = UsualIndicator.entry(project, content, chosen.indicator(), null).orElse(null);
    if (entry == null) {
      return Optional.empty();
    }
    MapData data = MapData.load(project, content, entry, language, today, null, progress);
    MapData second =
        Entries.find(project, content, chosen.choices().measure().with())
            .map(with -> MapData.load(project, content, with, language, today, data.layer(), progress))
            .orElse(null);
    ShownMap shown = ShownMap.of(data, second, data.indexOf(chosen.period()), chosen.choices(), progress);
    List<ShownMap> others = new ArrayList<>();
    for (Chosen.Beside beside : chosen.beside()) {
      IndicatorEntry of = Entries.find(project, content, beside.indicator()).orElse(null);
      if (of != null) {
        MapData read = MapData.load(project, content, of, language, today, data.layer(), progress);
        ShownMap.Choices choices = chosen.choices().withMeasure(MapMeasure.VALUES);
        others.add(ShownMap.of(read, null, read.indexOf(beside.period()), choices, progress));
      }
    }
    return Optional.of(of(chosen, shown, others, stamp, chosen.title(), false));
  }

  /// Keeps a view in the project, as one edit.
  ///
  /// @param name what it is called in the list of what was done
  public static void keep(Workspace workspace, MapView view, String name, Runnable then) {
    Message what = Message.of(view.inReport() ? "ui.common.viewForReport" : "ui.common.viewKept", name);
    workspace.perform(
        new Edit.Write(what, "", "", List.of(), List.of(), List.of(view)), NewContent.NONE, then);
  }

  /// Makes the map show a view.
  public static void show(Workspace workspace, MapView view) {
    MapState state = workspace.map();
    state.indicatorProperty().set(view.entryId());
    state.periodProperty().set(view.period());
    state.measureProperty().set(view.measure());
    ClassificationMethod method =
        ClassificationMethod.ofId(view.method()).orElse(ClassificationMethod.QUANTILE);
    boolean given = method == ClassificationMethod.MANUAL;
    state.methodProperty().set(given ? ClassificationMethod.QUANTILE : method);
    state.sameClassesProperty().set(!view.breaks().isEmpty());
    state.ownClassesProperty().set(given || !hasOwnClasses(workspace, view.entryId()));
    state.classesProperty().set(given ? 0 : view.classes());
    // shown as it was saved, whatever the indicator's classes are by now, until something else is chosen
    state.draftProperty().set(given ? view.breaks() : List.of());
    state.paletteProperty().set(view.palette());
    state.referenceProperty().set(view.reference());
    state.zoomProperty().set(zoom(view.extent()));
    state.titleProperty().set(view.title());
    MapLook look = view.look();
    if (look != null) {
      state.formProperty().set(MapForm.ofId(look.form()).orElse(MapForm.AREAS));
      state.labelsProperty().set(look.labels());
      state.guideProperty().set(look.guide());
      showLayers(workspace, look);
    }
    workspace.selection().only(view.selected());
    showBeside(workspace.beside(), view.beside());
    // last, since a part follows zoom and selection
    state.cropProperty().set(look == null ? null : look.crop());
  }

  /// What each map shows first, then how many there are, so that none is shown that is not of the view.
  private static void showBeside(BesideState state, @Nullable MapsBeside beside) {
    List<MapsBeside.Other> maps = beside == null ? List.of() : beside.maps();
    for (int place = 0; place < Math.min(maps.size(), state.states().size()); place++) {
      state.states().get(place).indicatorProperty().set(maps.get(place).entryId());
      state.states().get(place).periodProperty().set(maps.get(place).period());
    }
    Arrangement wanted = beside == null ? Arrangement.ONE : Arrangement.ofId(beside.arrangement()).orElse(Arrangement.ONE);
    state.arrangementProperty().set(wanted.others() <= maps.size() ? wanted : Arrangement.ONE);
  }

  /// Layers are shown and hidden in the project, each as a step that can be taken back.
  private static void showLayers(Workspace workspace, MapLook look) {
    Project project = workspace.projectProperty().get();
    if (project != null) {
      for (Overlay overlay : project.overlays()) {
        boolean visible = look.layers().contains(overlay.id());
        if (visible != overlay.visible()) {
          workspace.perform(new Edit.EditOverlay(overlay.withVisible(visible)), NewContent.NONE, () -> {});
        }
      }
    }
  }

  private static boolean hasOwnClasses(Workspace workspace, String entryId) {
    Project project = workspace.projectProperty().get();
    return project != null
        && project.indicators().stream()
            .filter(indicator -> !indicator.ownFacts().breaks().isEmpty())
            .anyMatch(indicator -> entryId.equals(indicator.id()) || entryId.startsWith(indicator.id() + "_"));
  }

  private static @Nullable Extent extent(MapState.@Nullable Zoom zoom) {
    if (zoom == null) {
      return null;
    }
    double wide = zoom.metresPerPixel() * PIXELS_WIDE / 2;
    double high = zoom.metresPerPixel() * PIXELS_HIGH / 2;
    return new Extent(zoom.x() - wide, zoom.y() - high, zoom.x() + wide, zoom.y() + high);
  }

  private static MapState.@Nullable Zoom zoom(@Nullable Extent extent) {
    return extent == null
        ? null
        : new MapState.Zoom(
            (extent.west() + extent.east()) / 2,
            (extent.south() + extent.north()) / 2,
            (extent.east() - extent.west()) / PIXELS_WIDE);
  }
}
