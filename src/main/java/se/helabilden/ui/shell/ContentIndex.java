package se.helabilden.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.map.View;
import se.helabilden.project.Entries;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.MapState;
import se.helabilden.work.Progress;

/// The names in a project that can be searched for.
record ContentIndex(List<NamedIndicator> indicators, List<NamedArea> areas) {
  private static final int SHOWN_PIXELS = 300;

  static final ContentIndex EMPTY = new ContentIndex(List.of(), List.of());

  record NamedIndicator(String id, String name) {}

  /// @param name with the municipality and the code after it
  /// @param zoom that shows the area with some of what surrounds it; null where it has no boundary
  record NamedArea(String code, String name, MapState.@Nullable Zoom zoom) {}

  /// Reads all areas and series of the project: away from the window's thread.
  static ContentIndex of(Project project, ProjectContent content, Progress progress) {
    List<NamedIndicator> indicators = new ArrayList<>();
    for (Indicator indicator : project.indicators()) {
      progress.check();
      for (IndicatorEntry entry : Entries.of(indicator, content.series(indicator))) {
        indicators.add(new NamedIndicator(entry.id(), entry.name()));
      }
    }
    List<NamedArea> areas = new ArrayList<>();
    for (LayerInfo info : project.layers()) {
      progress.check();
      AreaLayer layer = content.layer(info);
      for (Area area : layer.areas()) {
        areas.add(new NamedArea(area.code().code(), nameOf(area), zoom(area)));
      }
    }
    return new ContentIndex(List.copyOf(indicators), List.copyOf(areas));
  }

  private static String nameOf(Area area) {
    String code = area.code().code();
    String name = area.name().contains(code) ? area.name() : area.name() + " · " + code;
    return area.municipalityName() == null ? name : name + " · " + area.municipalityName();
  }

  private static MapState.@Nullable Zoom zoom(Area area) {
    View view = View.around(area, SHOWN_PIXELS, SHOWN_PIXELS).orElse(null);
    return view == null
        ? null
        : new MapState.Zoom(
            view.worldX(SHOWN_PIXELS / 2.0), view.worldY(SHOWN_PIXELS / 2.0), Math.max(view.unitsPerPixel(), 1));
  }
}
