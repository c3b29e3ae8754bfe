package se.helabilden.area;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Puts areas together into larger ones: the boundaries that they share go, all others stay point for point.
public final class Dissolving {
  /// A share of the area that is nothing but rounding.
  private static final double ROUNDING = 1e-9;

  private Dissolving() {}

  /// The larger areas.
  ///
  /// @param groups of this layer, with at least one
  public static AreaLayer dissolve(AreaLayer layer, AreaGroups groups, Progress progress) {
    List<Area> areas = new ArrayList<>(groups.groups().size());
    for (AreaGroups.Group group : groups.groups()) {
      progress.check();
      progress.report(areas.size() / (double) groups.groups().size(), Message.of("area.progressDissolving"));
      areas.add(
          new Area(
              new AreaCode(groups.level(), groups.version(), group.code()),
              group.name(),
              group.municipalityCode(),
              group.municipalityName(),
              null,
              union(group.parts().stream().map(part -> layer.area(part).geometry()).toList())));
    }
    return new AreaLayer(groups.level(), groups.version(), areas);
  }

  /// One polygon or multipolygon of many that may share edges.
  static Geometry union(List<Geometry> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    Geometry exact = coverage(parts);
    if (exact != null) {
      return exact;
    }
    Geometry whole = PolygonMender.polygons(OverlayNGRobust.union(parts, new GeometryFactory()));
    if (whole == null) {
      throw new IllegalStateException("nothing left of " + parts.size() + " areas");
    }
    return whole;
  }

  /// Where neighbours share every point of their common edges, taking those edges away is exact and moves nothing;
  /// null where they do not.
  private static @Nullable Geometry coverage(List<Geometry> parts) {
    double sum = parts.stream().mapToDouble(Geometry::getArea).sum();
    try {
      Geometry whole =
          PolygonMender.polygons(
              CoverageUnion.union(new GeometryFactory().createGeometryCollection(parts.toArray(Geometry[]::new))));
      boolean same = whole != null && Math.abs(whole.getArea() - sum) <= ROUNDING * sum && whole.isValid();
      return same ? whole : null;
    } catch (TopologyException | IllegalArgumentException e) {
      // Not a coverage: the edges cross or lie beside each other, and the general union takes over.
      return null;
    }
  }
}
