package se.helabilden.io.flatgeobuf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.GeometryType;
import se.helabilden.area.Rings;

/// The areas of a FlatGeobuf geometry. Other shapes become empty points, since only areas are asked for.
final class FlatGeometry {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int DEEPEST = 16;
  private static final int MOST_POSITIONS = 10_000_000;

  /// A geometry that is no geometry: one row's fault, not the file's.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// A number that no coordinate can be: the file cannot be trusted.
  static final class NotFinite extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// More positions than an honest file has: its parts may all point at the same bytes.
  static final class TooMany extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final int usual;
  private int positions;

  /// @param usual the type of geometries that do not say theirs
  FlatGeometry(int usual) {
    this.usual = usual;
  }

  Geometry read(org.wololo.flatgeobuf.generated.Geometry geometry) throws Malformed, NotFinite, TooMany {
    return read(geometry, usual, 0);
  }

  private Geometry read(org.wololo.flatgeobuf.generated.Geometry geometry, int above, int depth)
      throws Malformed, NotFinite, TooMany {
    int type = geometry.type() == GeometryType.Unknown ? above : geometry.type();
    if (depth > DEEPEST) {
      throw new Malformed();
    }
    return switch (type) {
      case GeometryType.Polygon, GeometryType.Triangle -> polygon(geometry);
      case GeometryType.MultiPolygon, GeometryType.MultiSurface, GeometryType.GeometryCollection,
          GeometryType.PolyhedralSurface, GeometryType.TIN -> {
        int part = type == GeometryType.MultiPolygon ? GeometryType.Polygon : GeometryType.Unknown;
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < geometry.partsLength(); i++) {
          parts.add(read(geometry.parts(i), part, depth + 1));
        }
        yield parts.stream().allMatch(Polygon.class::isInstance)
            ? FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new))
            : FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
      }
      case GeometryType.Point, GeometryType.MultiPoint, GeometryType.LineString, GeometryType.MultiLineString ->
          FACTORY.createPoint();
      default -> throw new Malformed();
    };
  }

  private Polygon polygon(org.wololo.flatgeobuf.generated.Geometry geometry) throws Malformed, NotFinite, TooMany {
    double[] xy = numbers(geometry.xyAsByteBuffer());
    int rings = Math.max(1, geometry.endsLength());
    LinearRing shell = null;
    List<LinearRing> holes = new ArrayList<>();
    long from = 0;
    for (int i = 0; i < rings; i++) {
      long to = geometry.endsLength() == 0 ? xy.length / 2 : geometry.ends(i);
      if (to < from || 2 * to > xy.length) {
        throw new Malformed();
      }
      LinearRing ring = Rings.closed(Arrays.copyOfRange(xy, (int) (2 * from), (int) (2 * to)));
      if (i == 0) {
        shell = ring;
      } else if (ring != null) {
        holes.add(ring);
      }
      from = to;
    }
    return shell == null ? FACTORY.createPolygon() : FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
  }

  private double[] numbers(@Nullable ByteBuffer vector) throws NotFinite, TooMany {
    if (vector == null) {
      return new double[0];
    }
    positions += vector.remaining() / 16;
    if (positions > MOST_POSITIONS) {
      throw new TooMany();
    }
    double[] xy = new double[vector.remaining() / 16 * 2];
    vector.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(xy);
    for (double number : xy) {
      if (!Double.isFinite(number) || Math.abs(number) > 1e15) {
        throw new NotFinite();
      }
    }
    return xy;
  }
}
