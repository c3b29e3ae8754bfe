package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Progress;

/// The centre of gravity of each area: for walking from area to area, and for what a rectangle holds. Immutable.
public final class AreaCentres {
  /// Which way to walk on a map with north up.
  public enum Way {
    NORTH(0, 1),
    EAST(1, 0),
    SOUTH(0, -1),
    WEST(-1, 0);

    private final int x;
    private final int y;

    Way(int x, int y) {
      this.x = x;
      this.y = y;
    }

    int x() {
      return x;
    }

    int y() {
      return y;
    }
  }

  private final double[] x;
  private final double[] y;

  private AreaCentres(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /// Finds the centres; an area without a boundary has none.
  public static AreaCentres of(AreaLayer layer, Progress progress) {
    double[] x = new double[layer.size()];
    double[] y = new double[layer.size()];
    IntStream.range(0, layer.size())
        .parallel()
        .forEach(
            i -> {
              progress.check();
              Geometry geometry = layer.area(i).geometry();
              Coordinate centre = geometry.isEmpty() ? null : geometry.getCentroid().getCoordinate();
              x[i] = centre == null ? Double.NaN : centre.x;
              y[i] = centre == null ? Double.NaN : centre.y;
            });
    return new AreaCentres(x, y);
  }

  /// In metres to the east; NaN for an area without a boundary.
  public double x(int area) {
    return x[area];
  }

  /// In metres to the north; NaN for an area without a boundary.
  public double y(int area) {
    return y[area];
  }

  /// The area whose centre is nearest within the quarter of the compass that faces one way; empty where none is there.
  public OptionalInt neighbour(int from, Way way) {
    int best = -1;
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - x[from];
      double dy = y[i] - y[from];
      double along = dx * way.x + dy * way.y;
      double across = Math.abs(dx * way.y) + Math.abs(dy * way.x);
      double distance = along * along + across * across;
      if (i != from && along > 0 && across <= along && distance < nearest) {
        nearest = distance;
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /// The area whose centre is nearest to a point; empty where no area has a centre.
  public OptionalInt nearest(double worldX, double worldY) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      double distance = Math.hypot(x[i] - worldX, y[i] - worldY);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /// The areas whose centres lie in a rectangle of a view's pixels.
  public List<Integer> within(View view, double x1, double y1, double x2, double y2) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      double px = view.pixelX(x[i]);
      double py = view.pixelY(y[i]);
      if (px >= Math.min(x1, x2) && px <= Math.max(x1, x2) && py >= Math.min(y1, y2) && py <= Math.max(y1, y2)) {
        found.add(i);
      }
    }
    return found;
  }

  /// The areas whose centres a line drawn on a view goes around; the line is closed from its last point to its first,
  /// and where it crosses itself every other field counts as inside.
  ///
  /// @param lineX of the line's points, in pixels
  /// @param lineY of the line's points, in pixels
  public List<Integer> inside(View view, double[] lineX, double[] lineY) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      if (isInside(view.pixelX(x[i]), view.pixelY(y[i]), lineX, lineY)) {
        found.add(i);
      }
    }
    return found;
  }

  /// Counts how often a ray to the right meets the line.
  private static boolean isInside(double px, double py, double[] lineX, double[] lineY) {
    boolean inside = false;
    for (int i = 0, j = lineX.length - 1; i < lineX.length; j = i++) {
      boolean crosses = lineY[i] > py != lineY[j] > py;
      inside ^= crosses && px < (lineX[j] - lineX[i]) * (py - lineY[i]) / (lineY[j] - lineY[i]) + lineX[i];
    }
    return inside;
  }
}
