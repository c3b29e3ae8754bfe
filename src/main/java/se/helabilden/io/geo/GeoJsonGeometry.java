package se.helabilden.io.geo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import se.helabilden.area.Rings;

/// One geometry object of a GeoJSON file, whatever the order of its members. Depth is bounded by [JsonText].
///
/// Source: RFC 7946.
final class GeoJsonGeometry {
  private static final int MOST_POSITIONS = 5_000_000;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private sealed interface Node {}

  private record Position(double x, double y) implements Node {}

  /// Positions, x and y by turns.
  private record Row(double[] xy) implements Node {}

  private record Many(List<Node> items) implements Node {}

  private record Broken() implements Node {}

  private int positions;
  private boolean closedRings;

  /// Whether a ring had to be closed since this was last asked.
  boolean closedARing() {
    boolean was = closedRings;
    closedRings = false;
    return was;
  }

  /// A geometry object, or the members of one that are already being read: `type`, `coordinates`, `geometries`.
  static final class Members {
    @Nullable String type;
    private @Nullable Node coordinates;
    private @Nullable List<Members> geometries;

    boolean isGeometry() {
      return type != null && (type.equals("GeometryCollection") || TYPES.contains(type));
    }
  }

  private static final List<String> TYPES =
      List.of("Polygon", "MultiPolygon", "Point", "MultiPoint", "LineString", "MultiLineString");

  /// Reads an object; the parser stands at its start.
  Members object(JsonParser parser) throws IOException {
    Members members = new Members();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (!member(parser, name, members)) {
        parser.skipChildren();
      }
    }
    return members;
  }

  /// Reads the value of one member, if it is a geometry's; the parser stands at the value.
  boolean member(JsonParser parser, String name, Members into) throws IOException {
    switch (name) {
      case "type" -> {
        into.type = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
        parser.skipChildren();
      }
      case "coordinates" -> into.coordinates = coordinates(parser);
      case "geometries" -> {
        List<Members> found = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
          parser.skipChildren();
          return true;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (parser.currentToken() == JsonToken.START_OBJECT) {
            found.add(object(parser));
          } else {
            parser.skipChildren();
          }
        }
        into.geometries = found;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// The geometry that the members make; empty polygons and rings of less than three points are left out.
  ///
  /// @throws GeometryFault.Malformed if type and coordinates do not go together
  Geometry build(Members members) throws GeometryFault.Malformed {
    if ("GeometryCollection".equals(members.type) && members.geometries != null) {
      List<Geometry> parts = new ArrayList<>();
      for (Members part : members.geometries) {
        parts.add(build(part));
      }
      return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    }
    if (members.type == null || members.coordinates == null) {
      throw new GeometryFault.Malformed();
    }
    Node at = members.coordinates;
    return switch (members.type) {
      case "Polygon" -> polygon(at);
      case "MultiPolygon" -> {
        List<Polygon> parts = new ArrayList<>();
        for (Node part : items(at)) {
          parts.add(polygon(part));
        }
        yield FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
      }
      case "Point" -> {
        if (!(at instanceof Position point)) {
          throw new GeometryFault.Malformed();
        }
        yield FACTORY.createPoint(sequence(new double[] {point.x, point.y}));
      }
      case "MultiPoint" -> FACTORY.createMultiPoint(sequence(row(at)));
      case "LineString" -> line(at);
      case "MultiLineString" -> {
        List<Geometry> parts = new ArrayList<>();
        for (Node part : items(at)) {
          parts.add(line(part));
        }
        yield FACTORY.buildGeometry(parts);
      }
      default -> throw new GeometryFault.Malformed();
    };
  }

  private Polygon polygon(Node node) throws GeometryFault.Malformed {
    LinearRing shell = null;
    List<LinearRing> holes = new ArrayList<>();
    List<Node> rings = items(node);
    for (int i = 0; i < rings.size(); i++) {
      double[] xy = row(rings.get(i));
      int n = xy.length;
      closedRings |= n >= 6 && (xy[0] != xy[n - 2] || xy[1] != xy[n - 1]);
      LinearRing ring = Rings.closed(xy);
      if (i == 0) {
        shell = ring;
      } else if (ring != null) {
        holes.add(ring);
      }
    }
    return shell == null ? FACTORY.createPolygon() : FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
  }

  private static Geometry line(Node node) throws GeometryFault.Malformed {
    double[] xy = row(node);
    if (xy.length == 2) {
      throw new GeometryFault.Malformed();
    }
    return FACTORY.createLineString(sequence(xy));
  }

  private static List<Node> items(Node node) throws GeometryFault.Malformed {
    if (node instanceof Many many) {
      return many.items;
    }
    throw new GeometryFault.Malformed();
  }

  private static double[] row(Node node) throws GeometryFault.Malformed {
    return switch (node) {
      case Row row -> row.xy;
      case Many many when many.items.isEmpty() -> new double[0];
      default -> throw new GeometryFault.Malformed();
    };
  }

  private static PackedCoordinateSequence sequence(double[] xy) {
    return new PackedCoordinateSequence.Double(xy, 2, 0);
  }

  private Node coordinates(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return new Broken();
    }
    JsonToken first = parser.nextToken();
    if (first == JsonToken.VALUE_NUMBER_FLOAT || first == JsonToken.VALUE_NUMBER_INT) {
      Position position = position(parser);
      return position == null ? new Broken() : position;
    }
    List<Node> items = new ArrayList<>();
    for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      Node item = coordinates(parser);
      if (items.isEmpty() && item instanceof Position start) {
        return row(parser, start);
      }
      items.add(item);
    }
    return items.stream().anyMatch(Broken.class::isInstance) ? new Broken() : new Many(items);
  }

  /// The rest of an array whose first item was a position.
  private Node row(JsonParser parser, Position start) throws IOException {
    double[] xy = new double[64];
    xy[0] = start.x;
    xy[1] = start.y;
    int n = 2;
    boolean broken = false;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Position next = null;
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
          next = position(parser);
        } else {
          skipRest(parser);
        }
      }
      if (next == null) {
        broken = true;
        continue;
      }
      if (n == xy.length) {
        xy = Arrays.copyOf(xy, 2 * n);
      }
      xy[n++] = next.x;
      xy[n++] = next.y;
    }
    return broken ? new Broken() : new Row(Arrays.copyOf(xy, n));
  }

  /// A position whose first number is the current token; heights and what follows them are left out. Null where it
  /// has no second number or holds something else.
  private @Nullable Position position(JsonParser parser) throws IOException {
    double x = finite(parser);
    double y = Double.NaN;
    boolean broken = false;
    int count = 1;
    for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
        broken |= token != JsonToken.VALUE_NULL || count < 2;
        parser.skipChildren();
      } else if (count == 1) {
        y = finite(parser);
      }
      count++;
    }
    if (++positions > MOST_POSITIONS) {
      throw new GeometryFault.TooMany();
    }
    return broken || count < 2 ? null : new Position(x, y);
  }

  private static double finite(JsonParser parser) throws IOException {
    double number = parser.getDoubleValue();
    if (!Double.isFinite(number) || Math.abs(number) > 1e15) {
      throw new GeometryFault.NotFinite();
    }
    return number;
  }

  /// To the end of the array whose first token is the current one.
  private static void skipRest(JsonParser parser) throws IOException {
    for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      parser.skipChildren();
    }
  }
}
