package se.helabilden.io.geo;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/// Copies of geometries with other coordinates, point by point: no points are added, and equal points stay equal, so
/// that neighbours keep their common boundary.
final class MovedGeometry {
  private final GeometryFactory factory = new GeometryFactory();
  private final UnaryOperator<double[]> move;

  /// @param move from x and y by turns to as many others
  MovedGeometry(UnaryOperator<double[]> move) {
    this.move = move;
  }

  Geometry of(Geometry geometry) {
    return switch (geometry) {
      case Polygon polygon -> polygon(polygon);
      case MultiPolygon many -> {
        Polygon[] parts = new Polygon[many.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = polygon((Polygon) many.getGeometryN(i));
        }
        yield factory.createMultiPolygon(parts);
      }
      case LinearRing ring -> factory.createLinearRing(sequence(ring.getCoordinateSequence()));
      case LineString line -> factory.createLineString(sequence(line.getCoordinateSequence()));
      case Point point -> factory.createPoint(sequence(point.getCoordinateSequence()));
      case GeometryCollection many -> {
        Geometry[] parts = new Geometry[many.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = of(many.getGeometryN(i));
        }
        yield factory.createGeometryCollection(parts);
      }
      default -> throw new IllegalArgumentException(geometry.getGeometryType());
    };
  }

  private Polygon polygon(Polygon polygon) {
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = factory.createLinearRing(sequence(polygon.getInteriorRingN(i).getCoordinateSequence()));
    }
    return factory.createPolygon(
        factory.createLinearRing(sequence(polygon.getExteriorRing().getCoordinateSequence())), holes);
  }

  private CoordinateSequence sequence(CoordinateSequence from) {
    double[] xy = new double[2 * from.size()];
    for (int i = 0; i < from.size(); i++) {
      xy[2 * i] = from.getX(i);
      xy[2 * i + 1] = from.getY(i);
    }
    return new PackedCoordinateSequence.Double(move.apply(xy), 2, 0);
  }
}
