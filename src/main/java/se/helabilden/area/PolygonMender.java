package se.helabilden.area;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/// Makes polygons of what files hold: only the polygonal parts, two dimensions, valid.
final class PolygonMender {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private PolygonMender() {}

  /// The polygonal part of a geometry without z and m; null where there is none. Valid or not.
  static @Nullable Geometry polygons(@Nullable Geometry geometry) {
    if (geometry == null || geometry.isEmpty()) {
      return null;
    }
    List<Polygon> found = new ArrayList<>();
    collect(geometry, found);
    return found.isEmpty() ? null : joined(found);
  }

  /// Whether all numbers are finite.
  static boolean isFinite(Geometry geometry) {
    boolean[] finite = {true};
    geometry.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence sequence, int i) {
            finite[0] &= Double.isFinite(sequence.getX(i)) && Double.isFinite(sequence.getY(i));
          }

          @Override
          public boolean isDone() {
            return !finite[0];
          }

          @Override
          public boolean isGeometryChanged() {
            return false;
          }
        });
    return finite[0];
  }

  /// A copy with x and y exchanged.
  static Geometry swapped(Geometry polygons) {
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < polygons.getNumGeometries(); i++) {
      Polygon part = (Polygon) polygons.getGeometryN(i);
      LinearRing[] holes = new LinearRing[part.getNumInteriorRing()];
      for (int h = 0; h < holes.length; h++) {
        holes[h] = ring(part.getInteriorRingN(h).getCoordinateSequence(), true);
      }
      parts.add(FACTORY.createPolygon(ring(part.getExteriorRing().getCoordinateSequence(), true), holes));
    }
    return joined(parts);
  }

  /// What is wrong with a geometry as the last part of a message key; null where it is valid.
  static @Nullable String fault(Geometry geometry) {
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    if (error == null) {
      return null;
    }
    return switch (error.getErrorType()) {
      case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION -> "crossing";
      case TopologyValidationError.HOLE_OUTSIDE_SHELL, TopologyValidationError.NESTED_HOLES -> "hole";
      case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS -> "overlap";
      case TopologyValidationError.TOO_FEW_POINTS -> "points";
      default -> "other";
    };
  }

  /// A valid polygon or multipolygon of the same area; null where nothing with an area is left.
  static @Nullable Geometry mended(Geometry geometry) {
    Geometry whole = polygons(GeometryFixer.fix(geometry));
    return whole == null || !(whole.getArea() > 0) ? null : whole;
  }

  private static void collect(Geometry geometry, List<Polygon> found) {
    if (geometry instanceof Polygon polygon) {
      if (!polygon.isEmpty()) {
        found.add(flat(polygon));
      }
    } else if (geometry instanceof GeometryCollection many) {
      for (int i = 0; i < many.getNumGeometries(); i++) {
        collect(many.getGeometryN(i), found);
      }
    }
  }

  private static Geometry joined(List<Polygon> parts) {
    return parts.size() == 1 ? parts.getFirst() : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static Polygon flat(Polygon polygon) {
    CoordinateSequence shell = polygon.getExteriorRing().getCoordinateSequence();
    if (shell instanceof PackedCoordinateSequence.Double && shell.getDimension() == 2) {
      return polygon;
    }
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int h = 0; h < holes.length; h++) {
      holes[h] = ring(polygon.getInteriorRingN(h).getCoordinateSequence(), false);
    }
    return FACTORY.createPolygon(ring(shell, false), holes);
  }

  private static LinearRing ring(CoordinateSequence from, boolean swap) {
    double[] xy = new double[2 * from.size()];
    for (int i = 0; i < from.size(); i++) {
      xy[2 * i] = swap ? from.getY(i) : from.getX(i);
      xy[2 * i + 1] = swap ? from.getX(i) : from.getY(i);
    }
    return FACTORY.createLinearRing(new PackedCoordinateSequence.Double(xy, 2, 0));
  }
}
