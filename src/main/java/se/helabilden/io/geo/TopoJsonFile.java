package se.helabilden.io.geo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A topology while it is being read: borders once each, and areas that name the borders they are made of. Members
/// come in any order; borders are put together when all has been read.
///
/// Source: the TopoJSON format specification, 1.0.
final class TopoJsonFile {
  private static final int MOST_POSITIONS = 5_000_000;
  private static final List<String> AREAS = List.of("Polygon", "MultiPolygon");

  /// An object as it stands: numbers of borders as nested lists of Integer.
  private static final class Item {
    private @Nullable String type;
    private @Nullable Object arcs;
    private @Nullable List<Item> geometries;
    private @Nullable Map<String, Serializable> properties;
    private @Nullable Serializable id;

    boolean holdsAreas() {
      return AREAS.contains(type) || geometries != null && geometries.stream().anyMatch(Item::holdsAreas);
    }
  }

  private final Place place;
  private final Map<String, Item> objects = new LinkedHashMap<>();
  private List<double[]> arcs = new ArrayList<>();
  private double @Nullable [] transform;
  private @Nullable String type;
  private @Nullable String crs;
  private int positions;
  private int drawn;

  TopoJsonFile(Place place) {
    this.place = place;
  }

  /// The objects that hold areas; all, if none does.
  List<String> layers() {
    List<String> found =
        objects.entrySet().stream().filter(entry -> entry.getValue().holdsAreas()).map(Map.Entry::getKey).toList();
    return found.isEmpty() ? List.copyOf(objects.keySet()) : found;
  }

  void read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw notTopoJson();
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (member) {
        case "type" -> type = value == JsonToken.VALUE_STRING ? parser.getText() : null;
        case "arcs" -> arcs = arcs(parser);
        case "transform" -> transform(parser);
        case "crs" -> crs = JsonFile.crs(parser);
        case "objects" -> objects(parser);
        default -> parser.skipChildren();
      }
    }
    if (!"Topology".equals(type) || objects.isEmpty() || parser.nextToken() != null) {
      throw notTopoJson();
    }
    addUp();
  }

  /// One object's areas, its collections laid flat: each geometry of the outermost is a row.
  ///
  /// @throws GeometryFault.TooMany if borders are used so often that no honest file is like that
  Loaded<RawLayer> layer(String name, @Nullable String encoding, Progress progress) throws GeometryFault.TooMany {
    FeatureRows rows = new FeatureRows(place, progress);
    Item object = objects.get(name);
    if (object != null) {
      add(object, rows);
    }
    String system = crs != null ? crs : JsonFile.usualCrs(rows.geometries());
    return rows.layer(name, system, "topojson", encoding);
  }

  private void add(Item item, FeatureRows rows) throws GeometryFault.TooMany {
    boolean collection = "GeometryCollection".equals(item.type) && item.geometries != null;
    if (collection && item.properties == null && item.id == null) {
      for (Item part : item.geometries) {
        add(part, rows);
      }
      return;
    }
    if (item.properties != null) {
      item.properties.forEach(rows::put);
    }
    if (item.id != null) {
      rows.put(item.properties != null && item.properties.containsKey("id") ? FeatureRows.FEATURE_ID : "id", item.id);
    }
    List<Geometry> parts = new ArrayList<>();
    try {
      build(item, parts);
      rows.end(Shapes.together(parts));
    } catch (GeometryFault.Malformed malformed) {
      rows.fault("damaged-geometry", "io.geo.damagedGeometry");
      rows.end(null);
    }
  }

  private void build(Item item, List<Geometry> into) throws GeometryFault.Malformed, GeometryFault.TooMany {
    switch (item.type) {
      case "GeometryCollection" -> {
        for (Item part : item.geometries == null ? List.<Item>of() : item.geometries) {
          build(part, into);
        }
      }
      case "Polygon" -> into.add(polygon(item.arcs));
      case "MultiPolygon" -> {
        for (Object part : list(item.arcs)) {
          into.add(polygon(part));
        }
      }
      case "LineString" -> into.add(Shapes.line(ring(item.arcs)));
      case "MultiLineString" -> {
        for (Object part : list(item.arcs)) {
          into.add(Shapes.line(ring(part)));
        }
      }
      // where a point lies does not matter: it is no area
      case "Point", "MultiPoint" -> into.add(Shapes.point(new double[0]));
      case null -> {}
      default -> throw new GeometryFault.Malformed();
    }
  }

  private Geometry polygon(@Nullable Object rings) throws GeometryFault.Malformed, GeometryFault.TooMany {
    double[] shell = null;
    List<double[]> holes = new ArrayList<>();
    for (Object ring : list(rings)) {
      double[] xy = ring(ring);
      if (shell == null) {
        shell = xy;
      } else {
        holes.add(xy);
      }
    }
    return Shapes.polygon(shell, holes);
  }

  /// Borders one after the other, those with a number below zero backwards; where two meet the point stands once.
  private double[] ring(@Nullable Object numbers) throws GeometryFault.Malformed, GeometryFault.TooMany {
    double[] xy = new double[64];
    int n = 0;
    for (Object number : list(numbers)) {
      int index = number instanceof Integer i ? i : Integer.MIN_VALUE;
      boolean backwards = index < 0;
      int at = backwards ? ~index : index;
      if (at >= arcs.size()) {
        throw new GeometryFault.Malformed();
      }
      double[] arc = arcs.get(at);
      int points = arc.length / 2;
      drawn += points;
      if (drawn > 2 * MOST_POSITIONS) {
        throw new GeometryFault.TooMany();
      }
      for (int i = n == 0 ? 0 : 1; i < points; i++) {
        int from = 2 * (backwards ? points - 1 - i : i);
        xy = n == xy.length ? Arrays.copyOf(xy, 2 * n) : xy;
        xy[n++] = transform == null ? arc[from] : arc[from] * transform[0] + transform[2];
        xy[n++] = transform == null ? arc[from + 1] : arc[from + 1] * transform[1] + transform[3];
      }
    }
    return Arrays.copyOf(xy, n);
  }

  private static List<?> list(@Nullable Object value) throws GeometryFault.Malformed {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new GeometryFault.Malformed();
  }

  private void objects(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw notTopoJson();
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        objects.put(name, item(parser));
      } else {
        parser.skipChildren();
      }
    }
  }

  private Item item(JsonParser parser) throws IOException {
    Item item = new Item();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      if (member.equals("type") && value == JsonToken.VALUE_STRING) {
        item.type = parser.getText();
      } else if (member.equals("arcs")) {
        item.arcs = indices(parser);
      } else if (member.equals("id") && value.isScalarValue()) {
        item.id = JsonValue.read(parser);
      } else if (member.equals("properties") && value == JsonToken.START_OBJECT) {
        item.properties = properties(parser);
      } else if (member.equals("geometries") && value == JsonToken.START_ARRAY) {
        item.geometries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (parser.currentToken() == JsonToken.START_OBJECT) {
            item.geometries.add(item(parser));
          } else {
            parser.skipChildren();
          }
        }
      } else {
        parser.skipChildren();
      }
    }
    return item;
  }

  private static Map<String, Serializable> properties(JsonParser parser) throws IOException {
    Map<String, Serializable> properties = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      parser.nextToken();
      properties.put(field, JsonValue.read(parser));
    }
    return properties;
  }

  /// Whole numbers in lists in lists; anything else is kept as a text that no border has.
  private static Object indices(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
      boolean small = whole && parser.getNumberType() == JsonParser.NumberType.INT;
      Object index = small ? (Object) parser.getIntValue() : "";
      parser.skipChildren();
      return index;
    }
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(indices(parser));
    }
    return list;
  }

  /// All borders, as x and y by turns. Where the numbers are whole steps each is told by its distance from the one
  /// before; whether they are tells `transform`, which may come later, so the sums are made at the end.
  private List<double[]> arcs(JsonParser parser) throws IOException {
    List<double[]> found = new ArrayList<>();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw notTopoJson();
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      found.add(arc(parser));
    }
    return found;
  }

  private double[] arc(JsonParser parser) throws IOException {
    double[] xy = new double[16];
    int n = 0;
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw notTopoJson();
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        throw notTopoJson();
      }
      int numbers = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (!parser.currentToken().isNumeric()) {
          throw notTopoJson();
        }
        if (numbers++ < 2) {
          xy = n == xy.length ? Arrays.copyOf(xy, 2 * n) : xy;
          xy[n++] = finite(parser);
        }
      }
      if (numbers < 2) {
        throw notTopoJson();
      }
      if (++positions > MOST_POSITIONS) {
        throw new GeometryFault.TooMany();
      }
    }
    return Arrays.copyOf(xy, n);
  }

  private void transform(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw notTopoJson();
    }
    double[] found = {1, 1, 0, 0};
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int from = parser.currentName().equals("scale") ? 0 : parser.currentName().equals("translate") ? 2 : -1;
      if (parser.nextToken() != JsonToken.START_ARRAY || from < 0) {
        parser.skipChildren();
        continue;
      }
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        if (i > 1 || !parser.currentToken().isNumeric()) {
          throw notTopoJson();
        }
        found[from + i] = finite(parser);
      }
    }
    transform = found;
  }

  /// Turns distances into positions, once everything has been read.
  private void addUp() {
    if (transform == null) {
      return;
    }
    for (double[] arc : arcs) {
      for (int i = 2; i < arc.length; i++) {
        arc[i] += arc[i - 2];
      }
    }
  }

  private static double finite(JsonParser parser) throws IOException {
    double number = parser.getDoubleValue();
    if (!Double.isFinite(number) || Math.abs(number) > 1e15) {
      throw new GeometryFault.NotFinite();
    }
    return number;
  }

  private UserFacingException notTopoJson() {
    return UserFacingException.input("not-topojson", Message.of("io.geo.notTopoJson"), place);
  }
}
