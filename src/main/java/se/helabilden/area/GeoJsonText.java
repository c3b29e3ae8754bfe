package se.helabilden.area;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// Polygons as GeoJSON, to the millimetre.
public final class GeoJsonText {
  private static final double MILLIMETRES = 1000;

  private GeoJsonText() {}

  /// @param geometry a polygon or a multipolygon
  public static void append(StringBuilder text, Geometry geometry) {
    text.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      text.append(i == 0 ? "[" : ",[");
      ring(text, polygon.getExteriorRing());
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        text.append(',');
        ring(text, polygon.getInteriorRingN(hole));
      }
      text.append(']');
    }
    text.append("]}");
  }

  private static void ring(StringBuilder text, LineString ring) {
    text.append('[');
    for (int i = 0; i < ring.getNumPoints(); i++) {
      Coordinate at = ring.getCoordinateN(i);
      text.append(i == 0 ? "[" : ",[");
      text.append(Math.rint(at.x * MILLIMETRES) / MILLIMETRES).append(',').append(Math.rint(at.y * MILLIMETRES) / MILLIMETRES);
      text.append(']');
    }
    text.append(']');
  }
}
