package se.helabilden.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import se.helabilden.work.Hash;

/// What is in a layer of the user's own, in the project's coordinate system. Immutable.
public record OverlayFeatures(List<Feature> features) {
  /// What it is made of, mostly.
  public enum Kind {
    POINTS,
    LINES,
    AREAS
  }

  /// @param name may be empty
  /// @param geometry never empty; polygons are valid
  public record Feature(String name, Geometry geometry) {}

  public OverlayFeatures {
    features = List.copyOf(features);
  }

  /// @param names one for each geometry; what is empty is left out
  public static OverlayFeatures of(List<String> names, List<Geometry> geometries) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < geometries.size(); i++) {
      if (!geometries.get(i).isEmpty()) {
        features.add(new Feature(names.get(i), geometries.get(i)));
      }
    }
    return new OverlayFeatures(features);
  }

  public Kind kind() {
    int points = 0;
    int lines = 0;
    int areas = 0;
    for (Feature feature : features) {
      points += feature.geometry() instanceof Puntal ? 1 : 0;
      lines += feature.geometry() instanceof Lineal ? 1 : 0;
      areas += feature.geometry() instanceof Polygonal ? 1 : 0;
    }
    return areas >= Math.max(points, lines) && areas > 0 ? Kind.AREAS : lines > points ? Kind.LINES : Kind.POINTS;
  }

  /// Of everything in it.
  public String contentHash() {
    Hash hash = new Hash();
    WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    for (Feature feature : features) {
      hash.add(feature.name().getBytes(StandardCharsets.UTF_8)).add(writer.write(feature.geometry()));
    }
    return hash.hex();
  }
}
