package se.helabilden.importing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.TableOptions;
import se.helabilden.project.LargerAreas;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// The layers of a project that a table may be about, in their order.
///
/// @param layers at least one
record MatchedLayers(Map<LayerInfo, AreaLayer> layers) {
  /// @throws UserFacingException (INPUT) if the project has none; (USAGE) if the one that is named does not exist
  static MatchedLayers of(ImportChoices choices, Project project, ProjectContent content, Path file) {
    if (project.layers().isEmpty()) {
      throw UserFacingException.input("no-areas", Message.of("importing.noAreasYet"), Place.file(file));
    }
    Map<LayerInfo, AreaLayer> layers = new LinkedHashMap<>();
    project.layers().stream()
        .filter(info -> choices.layerId() == null || info.id().equals(choices.layerId()))
        .forEach(info -> layers.put(info, named(content.layer(info), project, content)));
    if (layers.isEmpty()) {
      throw UserFacingException.usage(
          "unknown-layer",
          Message.of(
              "importing.unknownProjectLayer",
              String.valueOf(choices.layerId()),
              String.join(", ", project.layers().stream().map(LayerInfo::id).toList())));
    }
    return new MatchedLayers(layers);
  }

  /// The layer with the names of municipalities that other layers of the project tell, where its own file told only
  /// their codes; for matching.
  private static AreaLayer named(AreaLayer layer, Project project, ProjectContent content) {
    boolean unnamed =
        layer.areas().stream().anyMatch(area -> area.municipalityName() == null && area.municipalityCode() != null);
    if (!unnamed || layer.level() == AreaLevel.MUNICIPALITY || project.layers().size() < 2) {
      return layer;
    }
    Map<String, String> names = LargerAreas.names(project, content, AreaLevel.MUNICIPALITY, null);
    return new AreaLayer(
        layer.level(),
        layer.version(),
        layer.areas().stream()
            .map(
                area ->
                    area.municipalityName() != null || area.municipalityCode() == null
                        ? area
                        : new Area(
                            area.code(), area.name(), area.municipalityCode(), names.get(area.municipalityCode()),
                            area.regsoCode(), area.geometry()))
            .toList());
  }

  /// How a table is read that is to be matched with one of them.
  TableOptions options(ImportChoices choices) {
    TableOptions options = TableOptions.NONE.withSheet(choices.sheet()).withKeyColumn(choices.keyColumn());
    if (choices.period() != null) {
      options =
          options.withPeriod(
              Period.parse(choices.period())
                  .orElseThrow(
                      () ->
                          UserFacingException.usage(
                              "bad-period", Message.of("importing.badPeriod", choices.period()))));
    }
    for (AreaLayer layer : layers.values()) {
      options = options.withLayer(layer);
    }
    return options;
  }
}
