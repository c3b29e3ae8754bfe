package se.helabilden.area;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/// Rings of coordinates as files have them.
public final class Rings {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Rings() {}

  /// A closed ring; null with fewer than three points.
  ///
  /// @param xy x and y by turns; closed where the file did not
  public static @Nullable LinearRing closed(double[] xy) {
    int n = xy.length;
    if (n < 6) {
      return null;
    }
    double[] closed = xy;
    if (xy[0] != xy[n - 2] || xy[1] != xy[n - 1]) {
      closed = Arrays.copyOf(xy, n + 2);
      closed[n] = xy[0];
      closed[n + 1] = xy[1];
    }
    return closed.length < 8 ? null : FACTORY.createLinearRing(new PackedCoordinateSequence.Double(closed, 2, 0));
  }
}
