package se.helabilden.io.geo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The content of one GeoJSON file while it is being read; members may come in any order.
final class GeoJsonFile {
  private final Place place;
  private final GeoJsonGeometry geometries = new GeoJsonGeometry();
  private final FeatureRows rows;
  private @Nullable String crs;
  private @Nullable String name;

  GeoJsonFile(Place place, Progress progress) {
    this.place = place;
    this.rows = new FeatureRows(place, progress);
  }

  /// How many features have been read.
  int count() {
    return rows.count();
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
        crs = JsonFile.crs(parser);
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
      feature.end();
    } else if (members.isGeometry()) {
      feature.geometry = members;
      feature.end();
    } else {
      throw notGeoJson();
    }
  }

  Loaded<RawLayer> layer(String stem, @Nullable String encoding) {
    String layer = name == null || name.isBlank() ? stem : name;
    return rows.layer(layer, crs != null ? crs : JsonFile.usualCrs(rows.geometries()), "geojson", encoding);
  }

  private void features(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        rows.fault("no-feature", "io.geo.noFeature");
        rows.end(null);
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
      feature.end();
    }
  }

  private UserFacingException notGeoJson() {
    return UserFacingException.input("not-geojson", Message.of("io.geo.notGeoJson"), place);
  }

  /// One feature on its way.
  private final class Feature {
    private GeoJsonGeometry.@Nullable Members geometry;

    boolean member(JsonParser parser, String member) throws IOException {
      JsonToken value = parser.currentToken();
      if (member.equals("geometry") && value == JsonToken.START_OBJECT) {
        geometry = geometries.object(parser);
      } else if (member.equals("properties") && value == JsonToken.START_OBJECT) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String field = parser.currentName();
          parser.nextToken();
          rows.put(field, JsonValue.read(parser));
        }
      } else if (member.equals("id") && value.isScalarValue()) {
        Serializable id = JsonValue.read(parser);
        if (id != null) {
          rows.put(FeatureRows.FEATURE_ID, id);
        }
      } else {
        return false;
      }
      return true;
    }

    void end() {
      if (geometry == null) {
        rows.end(null);
        return;
      }
      Geometry built = null;
      try {
        built = geometries.build(geometry);
      } catch (GeometryFault.Malformed malformed) {
        rows.fault("damaged-geometry", "io.geo.damagedGeometry");
      }
      if (geometries.closedARing()) {
        rows.ringClosed();
      }
      rows.end(built);
    }
  }
}
