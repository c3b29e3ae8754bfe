package se.helabilden.io.word;

/// The page: A4 with margins of 2.5 cm. Lengths in twentieths of a point (twips), pictures in English Metric Units.
final class Layout {
  static final int PAGE_WIDTH = 11906;
  static final int PAGE_HEIGHT = 16838;
  static final int MARGIN = 1417;
  static final int FOOT = 709;
  static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;
  static final int TEXT_HEIGHT = PAGE_HEIGHT - 2 * MARGIN;

  /// Two columns for long and narrow tables.
  static final int COLUMN_GAP = 510;

  static final int COLUMN_WIDTH = (TEXT_WIDTH - COLUMN_GAP) / 2;

  private static final int EMU = 635;
  private static final int TALLEST_PICTURE = 8200;

  private Layout() {}

  /// A picture's size in twips: as wide as the text, unless it would become too tall for a page with words on it.
  static int[] pictureTwips(int width, int height) {
    double scale = Math.min((double) TEXT_WIDTH / width, (double) TALLEST_PICTURE / height);
    return new int[] {(int) Math.round(width * scale), (int) Math.round(height * scale)};
  }

  static long emu(int twips) {
    return (long) twips * EMU;
  }

  /// Widths of columns, adding up to the table's.
  static int[] columns(double[] weights, int tableWidth) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int[] widths = new int[weights.length];
    double at = 0;
    int used = 0;
    for (int i = 0; i < weights.length; i++) {
      at += weights[i];
      int end = (int) Math.round(tableWidth * at / sum);
      widths[i] = end - used;
      used = end;
    }
    return widths;
  }
}
