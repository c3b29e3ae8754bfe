package se.helabilden.map;

import java.util.Arrays;

/// A strip of rows of a raster while it is made: samples of area numbers (0 is outside), and how strongly each sample
/// is inked by borders; then brought down to one number a pixel, and a list of the pixels that are mixed. Not
/// thread-safe; reused for the next strip.
final class AreaBand {
  /// The pixels of a strip that more than one area or a border shares.
  ///
  /// @param pixel index in the picture
  /// @param numbers `samples²` area numbers for each of them
  /// @param ink strength of the border, 0–255
  record Mixed(int[] pixel, int[] numbers, byte[] ink) {}

  /// How many samples are looked at one by one after a change, before whole runs are compared again.
  private static final int NEAR = 24;

  private final int width;
  private final int samples;
  private final int halo;
  private final int columns;
  private final int rows;
  private final int[] grid;
  private final byte[] ink;
  private final boolean[] touched;
  private final ScanFill fill;
  private final BorderWeights weights;
  private final int[] group;
  /// The pixel that a column of samples belongs to, or -1; and the first pixel of the row that a row belongs to.
  private final int[] pixelOfColumn;
  private final int[] pixelOfRow;
  /// Steps (in samples) that a pen of the widths in use covers beside, and below, the place it is set down at.
  private final int[][] penBeside;
  private final int[][] penBelow;
  private int leftmost;
  private int rightmost;
  private int[] pixel = new int[1024];
  private int[] numbers;
  private byte[] inks = new byte[1024];

  AreaBand(int width, int height, int samples, BorderWeights weights, int[] group) {
    this.width = width;
    this.samples = samples;
    this.weights = weights;
    this.group = group;
    this.halo = (Math.max(weights.groupWidth(), Math.max(weights.areaWidth(), weights.edgeWidth())) + 1) / 2 + 1;
    this.columns = width * samples + 2 * halo;
    this.rows = height * samples + 2 * halo;
    this.grid = new int[columns * rows];
    this.ink = new byte[columns * rows];
    this.touched = new boolean[width * height];
    this.numbers = new int[1024 * samples * samples];
    this.fill = new ScanFill(grid, columns, rows);
    this.pixelOfColumn = pixels(columns, width, 1);
    this.pixelOfRow = pixels(rows, height, width);
    int widest = Math.max(weights.groupWidth(), Math.max(weights.areaWidth(), weights.edgeWidth()));
    this.penBeside = new int[widest + 1][];
    this.penBelow = new int[widest + 1][];
    for (int thickness = 1; thickness <= widest; thickness++) {
      penBeside[thickness] = pen(thickness, true);
      penBelow[thickness] = pen(thickness, false);
    }
  }

  private int[] pixels(int length, int count, int each) {
    int[] pixels = new int[length];
    for (int i = 0; i < length; i++) {
      boolean inside = i >= halo && i < halo + count * samples;
      pixels[i] = inside ? (i - halo) / samples * each : -1;
    }
    return pixels;
  }

  /// A round pen set down on the border between two samples: pairs of row and column steps.
  private static int[] pen(int thickness, boolean beside) {
    double radius = thickness / 2.0;
    int reach = (thickness + 1) / 2;
    int[] steps = new int[2 * (2 * reach + 1) * (2 * reach + 1)];
    int count = 0;
    for (int dr = -reach; dr <= reach; dr++) {
      for (int dc = -reach; dc <= reach; dc++) {
        double x = beside ? dc - 0.5 : dc;
        double y = beside ? dr : dr - 0.5;
        boolean covered = thickness == 1 ? dr == 0 && dc == 0 : x * x + y * y <= radius * radius;
        if (covered) {
          steps[count++] = dr;
          steps[count++] = dc;
        }
      }
    }
    return Arrays.copyOf(steps, count);
  }

  /// Paints the strip that begins at a row of the picture.
  ///
  /// @param areas those that may reach into it
  /// @param ids receives one number a pixel
  Mixed paint(LayerShapes shapes, View view, int firstRow, int height, int[] areas, int from, int to, int[] ids) {
    Arrays.fill(grid, 0);
    Arrays.fill(ink, (byte) 0);
    Arrays.fill(touched, false);
    double shift = halo - 0.5;
    leftmost = columns;
    rightmost = 0;
    double scale = shapes.scaleIn(view) * samples;
    double left = shapes.leftIn(view) * samples + shift;
    fill.place(scale, left, (shapes.topIn(view) - firstRow) * samples + shift);
    for (int i = from; i < to; i++) {
      fill.fill(shapes, areas[i], areas[i] + 1);
      leftmost = (int) Math.min(leftmost, shapes.areaBox()[4 * areas[i]] * scale + left);
      rightmost = (int) Math.max(rightmost, shapes.areaBox()[4 * areas[i] + 2] * scale + left + 1);
    }
    findBorders(height);
    return bringDown(firstRow, height, ids);
  }

  /// Rows of samples are mostly runs of one area: whole runs are passed by a comparison of arrays, and only about the
  /// places where something changes is each sample looked at.
  private void findBorders(int height) {
    int lastRow = height * samples + 2 * halo - 1;
    int from = Math.max(0, leftmost - 1);
    int to = Math.min(columns - 1, rightmost + 1);
    for (int row = 0; row < lastRow; row++) {
      int base = row * columns;
      int end = base + to;
      for (int at = base + from; at < end; ) {
        int change = Arrays.mismatch(grid, at, end, grid, at + 1, end + 1);
        if (change < 0) {
          break;
        }
        int stop = Math.min(end, at + change + NEAR);
        for (at += change; at < stop; at++) {
          if (grid[at] != grid[at + 1]) {
            mark(row, at - base, grid[at], grid[at + 1], penBeside);
          }
        }
      }
      for (int at = base + from; at < end; ) {
        int change = Arrays.mismatch(grid, at, end, grid, at + columns, end + columns);
        if (change < 0) {
          break;
        }
        int stop = Math.min(end, at + change + NEAR);
        for (at += change; at < stop; at++) {
          if (grid[at] != grid[at + columns]) {
            mark(row, at - base, grid[at], grid[at + columns], penBelow);
          }
        }
      }
    }
  }

  private void mark(int row, int column, int here, int other, int[][] pens) {
    int strength;
    int thickness;
    if (here == 0 || other == 0) {
      strength = weights.edge()[Math.max(here, other) - 1];
      thickness = weights.edgeWidth();
    } else {
      strength = Math.min(weights.area()[here - 1], weights.area()[other - 1]);
      thickness = weights.areaWidth();
      int groupHere = group[here - 1];
      int groupOther = group[other - 1];
      if (groupHere != groupOther && groupHere >= 0 && groupOther >= 0) {
        int between = Math.min(weights.group()[groupHere], weights.group()[groupOther]);
        if (between > strength) {
          strength = between;
          thickness = weights.groupWidth();
        }
      }
    }
    ink(row, column, strength);
    if (thickness > 1 && strength > 0) {
      int[] pen = pens[thickness];
      for (int i = 0; i < pen.length; i += 2) {
        ink(row + pen[i], column + pen[i + 1], strength);
      }
    }
  }

  private void ink(int row, int column, int strength) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      return;
    }
    int x = pixelOfColumn[column];
    int y = pixelOfRow[row];
    if (x >= 0 && y >= 0) {
      touched[y + x] = true;
      int at = row * columns + column;
      if ((ink[at] & 255) < strength) {
        ink[at] = (byte) strength;
      }
    }
  }

  private Mixed bringDown(int firstRow, int height, int[] ids) {
    int each = samples * samples;
    int found = 0;
    int from = Math.max(0, (leftmost - halo) / samples - halo);
    int to = Math.min(width, (rightmost - halo) / samples + halo + 1);
    for (int y = 0; y < height; y++) {
      int base = (y * samples + halo) * columns + halo;
      int out = (firstRow + y) * width;
      for (int x = from; x < to; x++) {
        int corner = base + x * samples;
        ids[out + x] = grid[corner];
        if (touched[y * width + x]) {
          if (found == pixel.length) {
            pixel = Arrays.copyOf(pixel, found * 2);
            inks = Arrays.copyOf(inks, found * 2);
            numbers = Arrays.copyOf(numbers, found * 2 * each);
          }
          pixel[found] = out + x;
          inks[found] = (byte) gather(corner, found * each);
          ids[out + x] = most(found * each, each);
          found++;
        }
      }
    }
    return new Mixed(
        Arrays.copyOf(pixel, found), Arrays.copyOf(numbers, found * each), Arrays.copyOf(inks, found));
  }

  private int gather(int corner, int to) {
    int sum = 0;
    for (int row = 0; row < samples; row++) {
      for (int column = 0; column < samples; column++) {
        int at = corner + row * columns + column;
        numbers[to + row * samples + column] = grid[at];
        sum += ink[at] & 255;
      }
    }
    return sum / (samples * samples);
  }

  /// The number that most of a pixel's samples have; the first of several.
  private int most(int from, int each) {
    int best = numbers[from];
    int bestCount = 0;
    for (int i = from; i < from + each && bestCount * 2 <= each; i++) {
      int count = 0;
      for (int j = i; j < from + each; j++) {
        count += numbers[j] == numbers[i] ? 1 : 0;
      }
      if (count > bestCount) {
        best = numbers[i];
        bestCount = count;
      }
    }
    return best;
  }
}
