package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;

/// The areas that an answer can be about: whole municipalities first, then the areas of the project's first layer.
record AreaChoices(List<One> municipalities, List<One> areas) {
  static final AreaChoices NONE = new AreaChoices(List.of(), List.of());

  /// @param where the municipality, where that is not the name itself; else empty
  record One(String code, String name, String where) {
    boolean isFoundBy(String words) {
      String all = (name + " " + where + " " + code).toLowerCase(Locale.ROOT);
      for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
        if (!all.contains(word)) {
          return false;
        }
      }
      return true;
    }
  }

  /// Reads the layer: for the background.
  static AreaChoices of(Project project, ProjectContent content) {
    Optional<LayerInfo> info = project.layers().stream().findFirst();
    if (info.isEmpty()) {
      return NONE;
    }
    AreaLayer layer = content.layer(info.get());
    List<One> municipalities = new ArrayList<>();
    for (Map.Entry<String, String> each : layer.municipalities().entrySet()) {
      municipalities.add(new One(each.getKey(), each.getValue(), ""));
    }
    List<One> areas = new ArrayList<>();
    for (Area area : layer.areas()) {
      String code = area.code().code();
      if (municipalities.stream().noneMatch(one -> one.code().equals(code))) {
        areas.add(new One(code, area.name(), area.municipalityName() == null ? "" : area.municipalityName()));
      }
    }
    return new AreaChoices(List.copyOf(municipalities), List.copyOf(areas));
  }
}
