package se.helabilden.io.word;

/// How wide a text becomes in Arial, to tell on which page a heading will stand. Advance widths as the AFM tables of
/// the metric-compatible Helvetica (Adobe, 1990) give them, in thousandths of the size.
final class ArialMetrics {
  private static final String NARROW = "ijlI.,:;'!|/ \u00A0\u202Fft()-r";
  private static final int[] NARROW_WIDTHS = {
    222, 222, 222, 278, 278, 278, 278, 278, 191, 278, 260, 278, 278, 278, 200, 278, 278, 333, 333, 333, 333
  };
  private static final String MIDDLE = "ckszvxyJ";
  private static final String WIDE = "ABEKPSVXYÅÄÉ";
  private static final String WIDER = "CDHNRUw";
  private static final String WIDEST = "GOQÖ";
  private static final double BOLD = 1.07;

  private ArialMetrics() {}

  /// The width in twips.
  static double width(String text, double points, boolean bold) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += width(text.charAt(i));
    }
    return sum / 1000.0 * points * 20 * (bold ? BOLD : 1);
  }

  private static int width(char c) {
    int narrow = NARROW.indexOf(c);
    if (narrow >= 0) {
      return NARROW_WIDTHS[narrow];
    }
    if (MIDDLE.indexOf(c) >= 0) {
      return 500;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 667;
    }
    if (WIDER.indexOf(c) >= 0) {
      return 722;
    }
    if (WIDEST.indexOf(c) >= 0) {
      return 778;
    }
    return switch (c) {
      case 'm', 'M' -> 833;
      case 'F', 'T', 'L', 'Z' -> 600;
      case 'W' -> 944;
      case '%' -> 889;
      case '…', '—' -> 1000;
      case '”', '“' -> 333;
      default -> 556;
    };
  }

  /// How many lines a text needs in this width, broken at spaces.
  static int lines(String text, double points, boolean bold, double available) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines++;
      double at = 0;
      for (String word : line.split(" ")) {
        double width = width(word, points, bold);
        if (at > 0 && at + width > available) {
          lines++;
          at = 0;
        }
        lines += (int) (width / (available + 1));
        at += Math.min(width, available) + width(" ", points, bold);
      }
    }
    return lines;
  }
}
