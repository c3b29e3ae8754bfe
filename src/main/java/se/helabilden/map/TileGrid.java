package se.helabilden.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.work.Progress;

/// Gives each of many points a square of a grid to itself, near where it was and with its neighbours about it.
///
/// Points that crowd are first thinned: half the way to where they would lie if rows and columns had as many points each,
/// then pushed apart until none is nearer another than a square is wide. Each takes the nearest free square, from the
/// middle outwards, and squares change hands as long as that brings both nearer. The same points give the same grid.
final class TileGrid {
  private static final double FILLED = 0.62;
  private static final int PUSHES = 60;
  private static final int PASSES = 40;
  private static final double RANKED = 0.5;

  private final int n;
  private final double side;
  private final double west;
  private final double south;
  private final double[] x;
  private final double[] y;
  private final int columns;
  private final int rows;
  /// The point in each square; -1 for none.
  private final int[] holder;
  private final int[] column;
  private final int[] row;

  private TileGrid(double[] x, double[] y, Envelope extent, double side) {
    this.n = x.length;
    this.x = x;
    this.y = y;
    this.side = side;
    int spare = 2 + (int) Math.ceil(Math.sqrt(n) / 3);
    columns = (int) Math.ceil(extent.getWidth() / side) + 2 * spare;
    rows = (int) Math.ceil(extent.getHeight() / side) + 2 * spare;
    west = extent.getMinX() - spare * side;
    south = extent.getMinY() - spare * side;
    holder = new int[Math.multiplyExact(columns, rows)];
    Arrays.fill(holder, -1);
    column = new int[n];
    row = new int[n];
  }

  /// @param x in metres to the east, all finite
  /// @param y in metres to the north
  static TileGrid of(double[] x, double[] y, Progress progress) {
    Envelope extent = new Envelope();
    for (int i = 0; i < x.length; i++) {
      extent.expandToInclude(x[i], y[i]);
    }
    double wide = Math.max(extent.getWidth(), extent.getHeight() / 4);
    double high = Math.max(extent.getHeight(), extent.getWidth() / 4);
    if (!(wide > 0)) {
      wide = 1000;
      high = 1000;
    }
    Envelope room = new Envelope(extent);
    room.expandBy((wide - extent.getWidth()) / 2, (high - extent.getHeight()) / 2);
    double side = Math.sqrt(wide * high * FILLED / Math.max(1, x.length));
    double[] px = thinned(x, room.getMinX(), wide);
    double[] py = thinned(y, room.getMinY(), high);
    push(px, py, side, progress);
    Envelope reached = new Envelope(room);
    for (int i = 0; i < px.length; i++) {
      reached.expandToInclude(px[i], py[i]);
    }
    TileGrid grid = new TileGrid(px, py, reached, side);
    grid.take();
    grid.exchange(progress);
    return grid;
  }

  private static double[] thinned(double[] at, double from, double length) {
    List<Integer> order =
        IntStream.range(0, at.length).boxed().sorted(Comparator.comparingDouble(i -> at[i])).toList();
    double[] thinned = new double[at.length];
    for (int place = 0; place < at.length; place++) {
      int point = order.get(place);
      double even = from + (place + 0.5) / at.length * length;
      thinned[point] = (1 - RANKED) * at[point] + RANKED * even;
    }
    return thinned;
  }

  private static void push(double[] x, double[] y, double apart, Progress progress) {
    int n = x.length;
    int size = Integer.highestOneBit(Math.max(16, n)) * 2;
    int[] first = new int[size];
    int[] next = new int[n];
    for (int push = 0; push < PUSHES; push++) {
      progress.check();
      Arrays.fill(first, -1);
      for (int i = n - 1; i >= 0; i--) {
        int at = bucket((int) Math.floor(x[i] / apart), (int) Math.floor(y[i] / apart), size);
        next[i] = first[at];
        first[at] = i;
      }
      boolean moved = false;
      for (int i = 0; i < n; i++) {
        int column = (int) Math.floor(x[i] / apart);
        int row = (int) Math.floor(y[i] / apart);
        for (int around = 0; around < 9; around++) {
          int at = bucket(column + around % 3 - 1, row + around / 3 - 1, size);
          for (int j = first[at]; j >= 0; j = next[j]) {
            moved |= j > i && part(x, y, i, j, apart);
          }
        }
      }
      if (!moved) {
        return;
      }
    }
  }

  /// Moves two points apart where they are too near; those in the same place part to the side that their numbers say.
  private static boolean part(double[] x, double[] y, int i, int j, double apart) {
    double dx = x[j] - x[i];
    double dy = y[j] - y[i];
    double distance = Math.hypot(dx, dy);
    if (distance >= apart) {
      return false;
    }
    if (distance < apart * 1e-6) {
      double angle = (i * 7 + j) * 2.399963;
      dx = Math.cos(angle);
      dy = Math.sin(angle);
      distance = 1;
    }
    double half = 0.42 * (apart - Math.min(distance, apart)) / distance;
    if (half == 0) {
      return false;
    }
    x[i] -= dx * half;
    y[i] -= dy * half;
    x[j] += dx * half;
    y[j] += dy * half;
    return true;
  }

  private static int bucket(int column, int row, int size) {
    return (column * 73856093 ^ row * 19349663) & (size - 1);
  }

  private void take() {
    double middleX = Arrays.stream(x).average().orElse(0);
    double middleY = Arrays.stream(y).average().orElse(0);
    IntStream.range(0, n)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> Math.hypot(x[i] - middleX, y[i] - middleY)))
        .forEach(this::takeNearest);
  }

  private void takeNearest(int point) {
    int wantedColumn = Math.clamp((int) Math.floor((x[point] - west) / side), 0, columns - 1);
    int wantedRow = Math.clamp((int) Math.floor((y[point] - south) / side), 0, rows - 1);
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    int last = Integer.MAX_VALUE;
    for (int ring = 0; ring <= Math.min(last, columns + rows); ring++) {
      for (int r = wantedRow - ring; r <= wantedRow + ring; r++) {
        int step = Math.abs(r - wantedRow) == ring || ring == 0 ? 1 : 2 * ring;
        for (int c = wantedColumn - ring; c <= wantedColumn + ring; c += step) {
          if (c >= 0 && r >= 0 && c < columns && r < rows && holder[r * columns + c] < 0) {
            double far = far(point, c, r);
            if (far < least) {
              least = far;
              best = r * columns + c;
            }
          }
        }
      }
      if (best >= 0 && last == Integer.MAX_VALUE) {
        // a square of the next rings may still be nearer than one in this ring's corner
        last = (int) Math.ceil(ring * Math.sqrt(2)) + 1;
      }
    }
    put(point, best % columns, best / columns);
  }

  private void put(int point, int c, int r) {
    column[point] = c;
    row[point] = r;
    holder[r * columns + c] = point;
  }

  private double far(int point, int c, int r) {
    double dx = west + (c + 0.5) * side - x[point];
    double dy = south + (r + 0.5) * side - y[point];
    return dx * dx + dy * dy;
  }

  private void exchange(Progress progress) {
    boolean changed = true;
    for (int pass = 0; pass < PASSES && changed; pass++) {
      progress.check();
      changed = false;
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          changed |= c + 1 < columns && exchange(c, r, c + 1, r);
          changed |= r + 1 < rows && exchange(c, r, c, r + 1);
          changed |= c + 1 < columns && r + 1 < rows && exchange(c, r, c + 1, r + 1);
          changed |= c > 0 && r + 1 < rows && exchange(c, r, c - 1, r + 1);
        }
      }
    }
  }

  private boolean exchange(int c1, int r1, int c2, int r2) {
    int a = holder[r1 * columns + c1];
    int b = holder[r2 * columns + c2];
    double now = (a < 0 ? 0 : far(a, c1, r1)) + (b < 0 ? 0 : far(b, c2, r2));
    double then = (a < 0 ? 0 : far(a, c2, r2)) + (b < 0 ? 0 : far(b, c1, r1));
    if (a == b || then >= now * (1 - 1e-9)) {
      return false;
    }
    holder[r1 * columns + c1] = -1;
    holder[r2 * columns + c2] = -1;
    if (a >= 0) {
      put(a, c2, r2);
    }
    if (b >= 0) {
      put(b, c1, r1);
    }
    return true;
  }

  int column(int point) {
    return column[point];
  }

  int row(int point) {
    return row[point];
  }

  /// Where a line of the grid is; equal numbers for equal lines, so that neighbours meet exactly.
  double lineX(int c) {
    return west + c * side;
  }

  double lineY(int r) {
    return south + r * side;
  }

  double side() {
    return side;
  }
}
