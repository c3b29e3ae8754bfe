package se.helabilden.area;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.work.Progress;

/// Knows coordinate systems and moves geometry between them. Coordinates are always x east, y north (longitude,
/// latitude), whatever the order of axes in the system's definition.
public interface CoordinateTransformer {
  /// The system of `EPSG:n`, an OGC URN or well-known text; empty where it cannot be told.
  Optional<Crs> find(String definition);

  /// Copies of the geometries in another system; empty and null-free in, same order out.
  ///
  /// @throws IllegalArgumentException if one of the two has no known place on Earth
  List<Geometry> transform(List<Geometry> geometries, Crs from, Crs to, Progress progress);
}
