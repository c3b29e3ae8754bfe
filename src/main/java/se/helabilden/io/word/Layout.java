package se.helabilden.io.word;

/// A page with its margins. Lengths in twentieths of a point (twips), pictures in English Metric Units.
///
/// @param header the head's distance from the edge
/// @param footer the foot's
/// @param gutter room for the binding, at the left
record Layout(int width, int height, int top, int right, int bottom, int left, int header, int footer, int gutter) {
  /// A4 with margins of 2.5 cm.
  static final Layout A4 = new Layout(11906, 16838, 1417, 1417, 1417, 1417, 709, 709, 0);

  /// Between two columns for long and narrow tables.
  static final int COLUMN_GAP = 510;

  private static final int EMU = 635;
  /// The room that a picture's caption and note need below it.
  private static final int CAPTION = 1200;
  private static final int TALLEST_PICTURE = 8200;

  int textWidth() {
    return width - left - right - gutter;
  }

  int textHeight() {
    return height - top - bottom;
  }

  int columnWidth() {
    return (textWidth() - COLUMN_GAP) / 2;
  }

  boolean isLandscape() {
    return width > height;
  }

  /// The same sheet of paper lying down or standing up.
  Layout turned(boolean landscape) {
    return landscape == isLandscape()
        ? this
        : new Layout(height, width, right, bottom, left, top, header, footer, gutter);
  }

  /// A picture's size in twips: as wide as the text, unless it would become too tall for a page with words on it.
  int[] pictureTwips(int pixelsWide, int pixelsHigh) {
    int tallest = Math.min(TALLEST_PICTURE, textHeight() - CAPTION);
    double scale = Math.min((double) textWidth() / pixelsWide, (double) tallest / pixelsHigh);
    return new int[] {(int) Math.round(pixelsWide * scale), (int) Math.round(pixelsHigh * scale)};
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
