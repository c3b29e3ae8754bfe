package se.helabilden.importing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.BoundaryComparison;
import se.helabilden.area.ChangeKey;
import se.helabilden.area.LayerInfo;
import se.helabilden.area.VersionLink;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.work.Progress;

/// Gathers what a project knows of two versions of a division: a list of changes first, and where that says nothing the
/// boundaries of both versions.
final class VersionLinks {
  private VersionLinks() {}

  /// @param table the table's version, or null where it is unknown
  static VersionLink between(
      Project project, ProjectContent content, @Nullable String table, AreaLayer layer, Progress progress) {
    AreaLevel level = layer.level();
    boolean versioned = level == AreaLevel.DESO || level == AreaLevel.REGSO;
    if (!versioned || table == null || layer.version() == null || table.equals(layer.version())) {
      return VersionLink.NONE;
    }
    VersionLink known = VersionLink.NONE;
    for (ChangeKey key : project.changeKeys()) {
      if (key.isBetween(level, table, layer.version())) {
        known = VersionLink.of(key, table, layer).orElse(known);
      }
    }
    for (LayerInfo other : project.layers()) {
      if (other.level() == level && Objects.equals(other.version(), table)) {
        return known.orElse(BoundaryComparison.compare(content.layer(other), layer, progress));
      }
    }
    return known;
  }
}
