package se.helabilden.map;

import java.util.Arrays;

/// Fills areas into a grid of samples: for each row of samples, the places where the area's edges cross it, sorted,
/// and every second gap between them filled (even-odd, so holes and separate parts come out right whatever way their
/// rings run). A sample belongs to exactly one of two neighbours, because both find the same crossing for their
/// common edge. Not thread-safe; one per thread.
final class ScanFill {
  private static final int INSERTION_LIMIT = 24;

  private final int columns;
  private final int rows;
  private final char[] grid;
  /// A bit for each sample that a run begins with or ends before; each row begins a new word.
  private final long[] turns;
  private final int wordsPerRow;
  private final int[] head;
  private int[] column = new int[1024];
  private int[] next = new int[1024];
  private int used;
  private int[] sorted = new int[64];

  private double scale;
  private double left;
  private double top;
  private int lowestRow;
  private int highestRow;

  /// @param grid `rows × columns` samples, row by row, that areas are filled into
  ScanFill(char[] grid, int columns, int rows) {
    this.grid = grid;
    this.columns = columns;
    this.rows = rows;
    this.wordsPerRow = columns / 64 + 1;
    this.turns = new long[wordsPerRow * rows];
    this.head = new int[rows];
    Arrays.fill(head, -1);
  }

  /// Forgets where runs began and ended, for a grid that was emptied.
  void clear() {
    Arrays.fill(turns, 0);
  }

  /// The places where samples may differ from those before them: nowhere else in a row does one area end and another
  /// begin.
  long[] turns() {
    return turns;
  }

  int wordsPerRow() {
    return wordsPerRow;
  }

  private void turn(int row, int at) {
    turns[row * wordsPerRow + (at >>> 6)] |= 1L << at;
  }

  /// Where the shapes lie over the grid: sample (column, row) sits at shape coordinates ((column − left) / scale,
  /// (row − top) / scale).
  void place(double newScale, double newLeft, double newTop) {
    scale = newScale;
    left = newLeft;
    top = newTop;
  }

  /// Writes a number into all samples inside an area; tells whether there were any.
  boolean fill(LayerShapes shapes, int area, char number) {
    int[] areaRing = shapes.areaRing();
    lowestRow = rows;
    highestRow = -1;
    used = 0;
    for (int ring = areaRing[area]; ring < areaRing[area + 1]; ring++) {
      int start = shapes.ringStart()[ring];
      int end = shapes.ringStart()[ring + 1];
      if (end > start && touchesSamples(shapes.ringBox(), ring)) {
        scan(shapes, start, end);
      }
    }
    boolean any = false;
    for (int row = lowestRow; row <= highestRow; row++) {
      any |= fillRow(row, number);
    }
    return any;
  }

  /// Rings too small to hold a sample, and those outside, need no look at their vertices.
  private boolean touchesSamples(int[] box, int ring) {
    return row(box[4 * ring + 1] * scale + top) < row(box[4 * ring + 3] * scale + top)
        && clampedColumn(box[4 * ring] * scale + left) < clampedColumn(box[4 * ring + 2] * scale + left);
  }

  private void scan(LayerShapes shapes, int start, int end) {
    int[] y = shapes.y();
    double before = y[start] * scale + top;
    int rowBefore = row(before);
    for (int i = start + 1; i < end; i++) {
      double here = y[i] * scale + top;
      int rowHere = row(here);
      if (rowHere > rowBefore) {
        cross(shapes.x()[i - 1], before, shapes.x()[i], here, rowBefore, rowHere);
      } else if (rowHere < rowBefore) {
        cross(shapes.x()[i], here, shapes.x()[i - 1], before, rowHere, rowBefore);
      }
      before = here;
      rowBefore = rowHere;
    }
  }

  /// Notes the crossings of an edge with the rows from `from` to before `to`; always from its upper end, so that both
  /// neighbours compute the same.
  private void cross(int upperX, double upperY, int lowerX, double lowerY, int from, int to) {
    double x = upperX * scale + left;
    double slope = (lowerX - upperX) * scale / (lowerY - upperY);
    if (used + to - from > column.length) {
      int size = Math.max(column.length * 2, used + to - from);
      column = Arrays.copyOf(column, size);
      next = Arrays.copyOf(next, size);
    }
    lowestRow = Math.min(lowestRow, from);
    highestRow = Math.max(highestRow, to - 1);
    for (int row = from; row < to; row++) {
      column[used] = clampedColumn(x + (row - upperY) * slope);
      next[used] = head[row];
      head[row] = used++;
    }
  }

  private boolean fillRow(int row, char number) {
    int count = 0;
    for (int node = head[row]; node >= 0; node = next[node]) {
      if (count == sorted.length) {
        sorted = Arrays.copyOf(sorted, count * 2);
      }
      sorted[count++] = column[node];
    }
    head[row] = -1;
    sort(count);
    int base = row * columns;
    boolean any = false;
    for (int i = 0; i + 1 < count; i += 2) {
      int from = sorted[i];
      int to = sorted[i + 1];
      if (to > from) {
        any = true;
        turn(row, from);
        turn(row, to);
      }
      if (to - from > 16) {
        Arrays.fill(grid, base + from, base + to, number);
      } else {
        for (int at = base + from; at < base + to; at++) {
          grid[at] = number;
        }
      }
    }
    return any;
  }

  private void sort(int count) {
    if (count > INSERTION_LIMIT) {
      Arrays.sort(sorted, 0, count);
      return;
    }
    for (int i = 1; i < count; i++) {
      int value = sorted[i];
      int j = i - 1;
      while (j >= 0 && sorted[j] > value) {
        sorted[j + 1] = sorted[j];
        j--;
      }
      sorted[j + 1] = value;
    }
  }

  /// The first row of samples at or below a height, within the grid.
  private int row(double height) {
    return Math.max(0, Math.min((int) Math.ceil(height), rows));
  }

  private int clampedColumn(double place) {
    return Math.max(0, Math.min((int) Math.ceil(place), columns));
  }
}
