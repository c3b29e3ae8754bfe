package se.helabilden.map;

import java.util.Arrays;

/// A strip of rows of a raster while it is made: samples of area numbers (0 is outside), and how strongly each sample
/// is inked by borders; then brought down to one number a pixel, and a list of the pixels that are mixed. Not
/// thread-safe; reused for the next strip.
///
/// Areas are numbered anew in each strip, in the order in which they first show, so that a sample takes two bytes and
/// what is asked of a border's two sides lies close together.
final class AreaBand {
  /// The pixels of a strip that more than one area or a border shares.
  ///
  /// @param pixel index in the picture
  /// @param numbers `samples²` numbers within the strip for each of them
  /// @param ink strength of the border, 0–255
  /// @param owner by number within the strip: the area's position in the layer + 1; 0 for outside
  record Mixed(int[] pixel, char[] numbers, byte[] ink, int[] owner) {}

  /// Shorter runs of pixels are filled faster one by one.
  private static final int LONG_RUN = 24;

  /// More areas than this cannot each have a sample of a strip, but in pictures far wider than there are.
  private static final int MOST_AREAS = Character.MAX_VALUE;

  private final int width;
  private final int samples;
  private final int halo;
  private final int columns;
  private final int rows;
  private final char[] grid;
  private final byte[] ink;
  /// A bit for each pixel that is mixed, each row beginning a new word.
  private final long[] touched;
  private final int wordsPerRow;
  private final ScanFill fill;
  private final BorderWeights weights;
  private final BorderSides sides;
  /// The pixel that a column of samples belongs to, or -1; and the first bit of the row that a row belongs to, or -1.
  private final int[] pixelOfColumn;
  private final int[] pixelOfRow;
  /// Steps (in samples) that a pen of the widths in use covers beside, and below, the place it is set down at.
  private final int[][] penBeside;
  private final int[][] penBelow;
  private int[] pixel = new int[1024];
  private char[] numbers;
  private byte[] inks = new byte[1024];

  AreaBand(int width, int height, int samples, BorderWeights weights, LayerShapes shapes) {
    this.width = width;
    this.samples = samples;
    this.weights = weights;
    this.sides = new BorderSides(weights, shapes.group(), shapes.county());
    int widest = weights.widest();
    this.halo = (widest + 1) / 2 + 1;
    this.columns = width * samples + 2 * halo;
    this.rows = height * samples + 2 * halo;
    this.grid = new char[columns * rows];
    this.ink = new byte[columns * rows];
    this.wordsPerRow = (width + 63) / 64;
    this.touched = new long[wordsPerRow * height];
    this.numbers = new char[1024 * samples * samples];
    this.fill = new ScanFill(grid, columns, rows);
    this.pixelOfColumn = pixels(columns, width, 1);
    this.pixelOfRow = pixels(rows, height, 64 * wordsPerRow);
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
  /// @param ids receives one number a pixel: the area's position in the layer + 1
  Mixed paint(LayerShapes shapes, View view, int firstRow, int height, int[] areas, int from, int to, int[] ids) {
    Arrays.fill(grid, (char) 0);
    Arrays.fill(ink, (byte) 0);
    Arrays.fill(touched, 0);
    sides.clear();
    fill.clear();
    double shift = halo - 0.5;
    double scale = shapes.scaleIn(view) * samples;
    double left = shapes.leftIn(view) * samples + shift;
    fill.place(scale, left, (shapes.topIn(view) - firstRow) * samples + shift);
    for (int i = from; i < to && sides.size() < MOST_AREAS; i++) {
      if (fill.fill(shapes, areas[i], (char) sides.size())) {
        sides.add(areas[i]);
      }
    }
    findBorders(height);
    return bringDown(firstRow, height, ids);
  }

  /// Along a row, and between it and the next, samples differ only from one place where a run begins or ends to the
  /// next such: so only these places are looked at.
  private void findBorders(int height) {
    int lastRow = height * samples + 2 * halo - 1;
    int words = fill.wordsPerRow();
    long[] turns = fill.turns();
    for (int row = 0; row < lastRow; row++) {
      int base = row * columns;
      int from = 0;
      for (int word = 0; word < words; word++) {
        long here = turns[row * words + word];
        for (long bits = here; bits != 0; bits &= bits - 1) {
          beside(row, base, word * 64 + Long.numberOfTrailingZeros(bits));
        }
        for (long bits = here | turns[(row + 1) * words + word]; bits != 0; bits &= bits - 1) {
          int to = word * 64 + Long.numberOfTrailingZeros(bits);
          below(row, base, from, to);
          from = to;
        }
      }
    }
  }

  private void beside(int row, int base, int column) {
    if (column > 0 && column < columns && grid[base + column - 1] != grid[base + column]) {
      markBeside(row, column - 1);
      mark(row, column - 1, sides.between(grid[base + column - 1], grid[base + column]), penBeside);
    }
  }

  private void below(int row, int base, int from, int to) {
    if (from < to && grid[base + from] != grid[base + columns + from]) {
      int line = sides.between(grid[base + from], grid[base + columns + from]);
      for (int column = from; column < to; column++) {
        markBelow(row, column);
        mark(row, column, line, penBelow);
      }
    }
  }

  /// A pixel is mixed if both samples are its own.
  private void markBeside(int row, int column) {
    int x = pixelOfColumn[column];
    int y = pixelOfRow[row];
    if (x >= 0 && y >= 0 && x == pixelOfColumn[column + 1]) {
      touch(y + x);
    }
  }

  private void markBelow(int row, int column) {
    int x = pixelOfColumn[column];
    int y = pixelOfRow[row];
    if (x >= 0 && y >= 0 && y == pixelOfRow[row + 1]) {
      touch(y + x);
    }
  }

  private void touch(int bit) {
    touched[bit >>> 6] |= 1L << bit;
  }

  private void mark(int row, int column, int line, int[][] pens) {
    if (line == 0) {
      return;
    }
    int strength = line & 255;
    int thickness = line >>> 8;
    ink(row, column, strength);
    if (thickness > 1) {
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
    int at = row * columns + column;
    if ((ink[at] & 255) < strength) {
      ink[at] = (byte) strength;
      int x = pixelOfColumn[column];
      int y = pixelOfRow[row];
      if (x >= 0 && y >= 0) {
        touch(y + x);
      }
    }
  }

  private Mixed bringDown(int firstRow, int height, int[] ids) {
    int[] owner = sides.owners();
    int found = 0;
    for (int y = 0; y < height; y++) {
      int base = (y * samples + halo) * columns + halo;
      int out = (firstRow + y) * width;
      fillRuns(y * samples + halo, owner, out, ids);
      for (int word = 0; word < wordsPerRow; word++) {
        for (long bits = touched[y * wordsPerRow + word]; bits != 0; bits &= bits - 1) {
          int x = word * 64 + Long.numberOfTrailingZeros(bits);
          ids[out + x] = owner[mix(out + x, base + x * samples, found++)];
        }
      }
    }
    int each = samples * samples;
    return new Mixed(
        Arrays.copyOf(pixel, found), Arrays.copyOf(numbers, found * each), Arrays.copyOf(inks, found), owner);
  }

  /// One number a pixel, that of its first sample.
  private void fillRuns(int row, int[] owner, int out, int[] ids) {
    int words = fill.wordsPerRow();
    int base = row * columns;
    int x = 0;
    for (int word = 0; word < words && x < width; word++) {
      for (long bits = fill.turns()[row * words + word]; bits != 0 && x < width; bits &= bits - 1) {
        int turn = word * 64 + Long.numberOfTrailingZeros(bits);
        int stop = Math.min(width, (turn - halo + samples - 1) / samples);
        if (stop > x) {
          int number = owner[grid[base + halo + x * samples]];
          if (stop - x > LONG_RUN) {
            Arrays.fill(ids, out + x, out + stop, number);
          } else {
            for (int i = x; i < stop; i++) {
              ids[out + i] = number;
            }
          }
          x = stop;
        }
      }
    }
  }

  /// Keeps the samples of a mixed pixel; returns the number that most of them have.
  private int mix(int at, int corner, int place) {
    int each = samples * samples;
    if (place == pixel.length) {
      pixel = Arrays.copyOf(pixel, place * 2);
      inks = Arrays.copyOf(inks, place * 2);
      numbers = Arrays.copyOf(numbers, place * 2 * each);
    }
    pixel[place] = at;
    inks[place] = (byte) gather(corner, place * each);
    return most(place * each, each);
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
