package se.helabilden.io.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import se.helabilden.area.Rings;

/// Geometries of rows of x and y by turns.
final class Shapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  /// A polygon; empty where the shell has fewer than three points. Rings that are not closed are closed.
  static Polygon polygon(double @Nullable [] shell, List<double[]> holes) {
    LinearRing outer = shell == null ? null : Rings.closed(shell);
    if (outer == null) {
      return FACTORY.createPolygon();
    }
    List<LinearRing> inner = new ArrayList<>();
    for (double[] hole : holes) {
      LinearRing ring = Rings.closed(hole);
      if (ring != null) {
        inner.add(ring);
      }
    }
    return FACTORY.createPolygon(outer, inner.toArray(LinearRing[]::new));
  }

  /// Whether a ring of three points or more ends elsewhere than it began.
  static boolean isOpen(double[] xy) {
    int n = xy.length;
    return n >= 6 && (xy[0] != xy[n - 2] || xy[1] != xy[n - 1]);
  }

  static Geometry point(double[] xy) {
    return xy.length < 2 ? FACTORY.createPoint() : FACTORY.createPoint(sequence(new double[] {xy[0], xy[1]}));
  }

  static Geometry points(double[] xy) {
    return FACTORY.createMultiPoint(sequence(xy));
  }

  static Geometry line(double[] xy) {
    return xy.length < 4 ? FACTORY.createLineString() : FACTORY.createLineString(sequence(xy));
  }

  /// One geometry of all; null for none.
  static @Nullable Geometry together(List<Geometry> parts) {
    return switch (parts.size()) {
      case 0 -> null;
      case 1 -> parts.getFirst();
      default ->
          parts.stream().allMatch(Polygon.class::isInstance)
              ? FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new))
              : FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    };
  }

  private static PackedCoordinateSequence sequence(double[] xy) {
    return new PackedCoordinateSequence.Double(xy, 2, 0);
  }
}
