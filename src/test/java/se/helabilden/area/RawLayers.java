package se.helabilden.area;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// Raw layers for tests, written as rows of well-known text and values.
final class RawLayers {
  private final String name;
  private final List<String> fields;
  private final List<RawLayer.RawFeature> features = new ArrayList<>();
  private @Nullable String crs = "EPSG:3006";

  RawLayers(String name, String... fields) {
    this.name = name;
    this.fields = List.of(fields);
  }

  RawLayers crs(@Nullable String definition) {
    crs = definition;
    return this;
  }

  RawLayers row(@Nullable String wkt, @Nullable Serializable... values) {
    features.add(new RawLayer.RawFeature(features.size() + 1, Arrays.asList(values), wkt == null ? null : read(wkt)));
    return this;
  }

  /// A square of one kilometre near Stockholm, the n-th in a row.
  RawLayers square(int n, @Nullable Serializable... values) {
    return row(square(600_000 + 1000 * n, 6_600_000, 1000), values);
  }

  RawLayer raw() {
    return new RawLayer(name, fields, features, crs, "geojson", null);
  }

  static String square(double x, double y, double side) {
    String low = x + " " + y;
    return "POLYGON ((" + low + ", " + (x + side) + " " + y + ", " + (x + side) + " " + (y + side) + ", " + x + " "
        + (y + side) + ", " + low + "))";
  }

  static Geometry read(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }
}
