package se.helabilden.io.geo;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import se.helabilden.area.RawLayer;

/// A topology of a layer, for tests. Each ring is two borders, the second drawn backwards.
final class TestTopology {
  private final List<String> arcs = new ArrayList<>();
  private final double step;

  private TestTopology(double step) {
    this.step = step;
  }

  /// @param step the size of a step; 0 for plain coordinates
  static String of(RawLayer raw, double step) {
    TestTopology topology = new TestTopology(step);
    List<String> geometries = new ArrayList<>();
    for (RawLayer.RawFeature feature : raw.features()) {
      geometries.add(topology.geometry(feature.geometry()) + ",\"properties\":" + properties(raw.fields(), feature) + "}");
    }
    String transform = step == 0 ? "" : ",\"transform\":{\"scale\":[" + step + "," + step + "],\"translate\":[0,0]}";
    return "{\"type\":\"Topology\",\"objects\":{\"deso_2025\":{\"type\":\"GeometryCollection\",\"geometries\":["
        + String.join(",\n", geometries) + "]}},\"arcs\":[" + String.join(",", topology.arcs) + "]" + transform + "}";
  }

  private String geometry(Geometry geometry) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      List<String> rings = new ArrayList<>(List.of(ring(polygon.getExteriorRing())));
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        rings.add(ring(polygon.getInteriorRingN(h)));
      }
      parts.add("[" + String.join(",", rings) + "]");
    }
    return "{\"type\":\"MultiPolygon\",\"arcs\":[" + String.join(",", parts) + "]";
  }

  private String ring(LineString ring) {
    Coordinate[] all = ring.getCoordinates();
    int middle = all.length / 2;
    List<Coordinate> first = new ArrayList<>(List.of(all).subList(0, middle + 1));
    List<Coordinate> second = new ArrayList<>(List.of(all).subList(middle, all.length)).reversed();
    arcs.add(arc(first));
    arcs.add(arc(second));
    return "[" + (arcs.size() - 2) + "," + ~(arcs.size() - 1) + "]";
  }

  private String arc(List<Coordinate> points) {
    List<String> text = new ArrayList<>();
    long x = 0;
    long y = 0;
    for (Coordinate point : points) {
      if (step == 0) {
        text.add("[" + plain(point.x) + "," + plain(point.y) + "]");
      } else {
        long toX = Math.round(point.x / step);
        long toY = Math.round(point.y / step);
        text.add("[" + (toX - x) + "," + (toY - y) + "]");
        x = toX;
        y = toY;
      }
    }
    return "[" + String.join(",", text) + "]";
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).toPlainString();
  }

  private static String properties(List<String> fields, RawLayer.RawFeature feature) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Serializable value = feature.values().get(i);
      text.add("\"" + fields.get(i) + "\":" + (value instanceof String word ? "\"" + word + "\"" : value));
    }
    return "{" + String.join(",", text) + "}";
  }
}
