package se.helabilden.ui.data;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaGroups;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerInfo;
import se.helabilden.importing.DistrictList;
import se.helabilden.importing.ValueImport;
import se.helabilden.project.LargerAreas;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.work.Progress;

/// What the user says of larger areas to be made.
///
/// @param layerId the smaller areas' layer
/// @param by `regsokod`, `municipality`, or empty where a list tells it
/// @param list the list, or null
/// @param name what the larger areas are to be called; null for the guess
record Larger(String layerId, String by, @Nullable Path list, @Nullable String name) {
  static final String REGSO = "regsokod";
  static final String MUNICIPALITY = "municipality";

  /// The guess for a layer: DeSO become RegSO where they tell them; all else goes by municipality.
  static Larger of(LayerInfo layer, AreaLayer areas) {
    boolean regso =
        layer.level() == AreaLevel.DESO && areas.areas().stream().anyMatch(area -> area.regsoCode() != null);
    return new Larger(layer.id(), regso ? REGSO : MUNICIPALITY, null, null);
  }

  /// The layer that one most likely means: the first with the smallest areas.
  static LayerInfo layer(Project project) {
    return project.layers().stream()
        .filter(layer -> layer.level() == AreaLevel.DESO)
        .findFirst()
        .orElse(project.layers().getFirst());
  }

  Larger withBy(String wanted) {
    return new Larger(layerId, wanted, null, null);
  }

  Larger withList(Path file) {
    return new Larger(layerId, "", file, null);
  }

  Larger withName(@Nullable String wanted) {
    return new Larger(layerId, by, list, wanted);
  }

  /// Puts together and adds up, without changing anything of the project.
  LargerAreas.Plan plan(Project project, ProjectContent content, ValueImport values, Progress progress) {
    LayerInfo from = project.layer(layerId).orElseThrow();
    AreaGroups groups =
        list == null
            ? LargerAreas.groups(project, content, from, by)
            : DistrictList.read(values, list, content.layer(from), progress.part(0, 0.2));
    return LargerAreas.plan(
        project, content, from, groups, LargerAreas.freeId(project, groups),
        name == null ? LargerAreas.nameOf(project, from, groups) : name, progress.part(0.2, 1));
  }
}
