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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The content of one GeoJSON file while it is being read; members may come in any order.
final class GeoJsonFile {
  /// The column of a feature's own id, as other programs call it.
  private static final String FEATURE_ID = "fid";

  private record Row(Map<Integer, Serializable> values, @Nullable Geometry geometry) {}

  private final Place place;
  private final Progress progress;
  private final GeoJsonGeometry geometries = new GeoJsonGeometry();
  private final Map<String, Integer> fields = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private @Nullable String crs;
  private @Nullable String name;

  GeoJsonFile(Place place, Progress progress) {
    this.place = place;
    this.progress = progress;
  }

  /// How many features have been read.
  int count() {
    return rows.size();
  }

  void read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw notGeoJson();
    }
    GeoJsonGeometry.Members members = new GeoJsonGeometry.Members();
    boolean collection = false;
    Feature feature = new Feature();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      if (member.equals("features") && value == JsonToken.START_ARRAY) {
        collection = true;
        features(parser);
      } else if (member.equals("crs")) {
        crs = crs(parser);
      } else if (member.equals("name") && value == JsonToken.VALUE_STRING) {
        name = parser.getText();
      } else if (!geometries.member(parser, member, members) && !feature.member(parser, member)) {
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw notGeoJson();
    }
    if ("FeatureCollection".equals(members.type) && collection) {
      return;
    }
    if ("Feature".equals(members.type)) {
      rows.add(feature.row());
    } else if (members.isGeometry()) {
      feature.geometry = members;
      rows.add(feature.row());
    } else {
      throw notGeoJson();
    }
  }

  Loaded<RawLayer> layer(String stem, @Nullable String encoding) {
    List<String> names = List.copyOf(fields.keySet());
    List<RawLayer.RawFeature> features = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      @Nullable Serializable[] values = new Serializable[names.size()];
      rows.get(i).values.forEach((field, value) -> values[field] = value);
      features.add(new RawLayer.RawFeature(i + 1, Arrays.asList(values), rows.get(i).geometry));
    }
    String layer = name == null || name.isBlank() ? stem : name;
    String system = crs != null ? crs : inDegrees() ? "EPSG:4326" : null;
    return new Loaded<>(new RawLayer(layer, names, features, system, "geojson", encoding), issues);
  }

  private void features(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        issue("no-feature", "io.geo.noFeature");
        rows.add(new Row(Map.of(), null));
        continue;
      }
      Feature feature = new Feature();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String member = parser.currentName();
        parser.nextToken();
        if (!feature.member(parser, member)) {
          parser.skipChildren();
        }
      }
      rows.add(feature.row());
      if (rows.size() % 1000 == 0) {
        progress.check();
        progress.report(-1, Message.of("io.geo.progress", rows.size()));
      }
    }
  }

  private void issue(String id, String key) {
    int row = rows.size() + 1;
    issues.add(Issue.error(id, Message.of(key, row), place.withRow(row)));
  }

  /// The name in a `crs` member of 2008; links and anything else are not followed.
  private static @Nullable String crs(JsonParser parser) throws IOException {
    String found = null;
    int depth = 0;
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return null;
    }
    for (JsonToken token = JsonToken.START_OBJECT; ; token = parser.nextToken()) {
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return found;
      }
      if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
        found = parser.getText();
      }
    }
  }

  /// Whether most areas lie where longitude and latitude do; also for a file without areas.
  private boolean inDegrees() {
    int inside = 0;
    int all = 0;
    for (Row row : rows) {
      if (row.geometry == null || row.geometry.isEmpty()) {
        continue;
      }
      Envelope box = row.geometry.getEnvelopeInternal();
      boolean degrees =
          Math.abs(box.getMinX()) <= 181 && Math.abs(box.getMaxX()) <= 181
              && Math.abs(box.getMinY()) <= 91 && Math.abs(box.getMaxY()) <= 91;
      inside += degrees ? 1 : 0;
      all++;
    }
    return all == 0 || 2 * inside > all;
  }

  private UserFacingException notGeoJson() {
    return UserFacingException.input("not-geojson", Message.of("io.geo.notGeoJson"), place);
  }

  /// One feature on its way.
  private final class Feature {
    private final Map<Integer, Serializable> values = new LinkedHashMap<>();
    private GeoJsonGeometry.@Nullable Members geometry;

    boolean member(JsonParser parser, String member) throws IOException {
      JsonToken value = parser.currentToken();
      if (member.equals("geometry") && value == JsonToken.START_OBJECT) {
        geometry = geometries.object(parser);
      } else if (member.equals("properties") && value == JsonToken.START_OBJECT) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String field = parser.currentName();
          parser.nextToken();
          put(field, JsonValue.read(parser));
        }
      } else if (member.equals("id") && value.isScalarValue()) {
        Serializable id = JsonValue.read(parser);
        if (id != null) {
          put(FEATURE_ID, id);
        }
      } else {
        return false;
      }
      return true;
    }

    private void put(String field, @Nullable Serializable value) {
      int index = fields.computeIfAbsent(field, any -> fields.size());
      if (value != null) {
        values.put(index, value);
      }
    }

    Row row() {
      if (geometry == null) {
        return new Row(values, null);
      }
      Geometry built = null;
      try {
        built = geometries.build(geometry);
      } catch (GeometryFault.Malformed malformed) {
        issue("damaged-geometry", "io.geo.damagedGeometry");
      }
      if (geometries.closedARing()) {
        int row = rows.size() + 1;
        issues.add(Issue.note("ring-closed", Message.of("io.geo.ringClosed", row), place.withRow(row)));
      }
      return new Row(values, built);
    }
  }
}
