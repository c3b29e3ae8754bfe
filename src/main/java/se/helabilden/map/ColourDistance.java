package se.helabilden.map;

/// How far apart two colours look: CIE Lab (D65) and the distance CIEDE2000, of which about 1 is just noticeable side by
/// side and some 5 is told apart from memory.
///
/// Source: G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes, Supplementary
/// Test Data, and Mathematical Observations", Color Research & Application 30 (2005).
final class ColourDistance {
  private static final double POWER = Math.pow(25, 7);

  private ColourDistance() {}

  /// Lightness from 0 (black) to 100 (white), of 0xRRGGBB.
  static double lightness(int rgb) {
    return lab(rgb)[0];
  }

  /// L, a and b of 0xRRGGBB.
  static double[] lab(int rgb) {
    double red = Colours.linear(rgb >> 16 & 255);
    double green = Colours.linear(rgb >> 8 & 255);
    double blue = Colours.linear(rgb & 255);
    double x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047;
    double y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue;
    double z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883;
    return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /// The distance of two colours, 0xRRGGBB, as somebody sees them.
  static double between(int first, int second, Sight sight) {
    return ciede2000(lab(sight.seen(first)), lab(sight.seen(second)));
  }

  /// The least distance between any two of some colours; infinite for fewer than two.
  static double closest(int[] colours, Sight sight) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < colours.length; i++) {
      for (int j = 0; j < i; j++) {
        least = Math.min(least, between(colours[i], colours[j], sight));
      }
    }
    return least;
  }

  /// CIEDE2000 with all factors 1. The names are those of the source.
  static double ciede2000(double[] first, double[] second) {
    double chroma = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
    double g = 0.5 * (1 - Math.sqrt(seventh(chroma)));
    double a1 = (1 + g) * first[1];
    double a2 = (1 + g) * second[1];
    double c1 = Math.hypot(a1, first[2]);
    double c2 = Math.hypot(a2, second[2]);
    double h1 = hue(a1, first[2]);
    double h2 = hue(a2, second[2]);
    boolean grey = c1 * c2 == 0;
    double turn = grey ? 0 : h2 - h1;
    turn = turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
    double dL = second[0] - first[0];
    double dC = c2 - c1;
    double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
    double meanL = (first[0] + second[0]) / 2;
    double meanC = (c1 + c2) / 2;
    double meanH = grey ? h1 + h2 : meanHue(h1, h2);
    double t =
        1
            - 0.17 * cos(meanH - 30)
            + 0.24 * cos(2 * meanH)
            + 0.32 * cos(3 * meanH + 6)
            - 0.20 * cos(4 * meanH - 63);
    double away = (meanL - 50) * (meanL - 50);
    double sL = 1 + 0.015 * away / Math.sqrt(20 + away);
    double sC = 1 + 0.045 * meanC;
    double sH = 1 + 0.015 * meanC * t;
    double rotation = 30 * Math.exp(-Math.pow((meanH - 275) / 25, 2));
    double rT = -2 * Math.sqrt(seventh(meanC)) * Math.sin(Math.toRadians(2 * rotation));
    double l = dL / sL;
    double c = dC / sC;
    double h = dH / sH;
    return Math.sqrt(l * l + c * c + h * h + rT * c * h);
  }

  private static double seventh(double chroma) {
    double power = Math.pow(chroma, 7);
    return power / (power + POWER);
  }

  private static double hue(double a, double b) {
    double degrees = a == 0 && b == 0 ? 0 : Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  private static double meanHue(double first, double second) {
    double sum = first + second;
    return Math.abs(first - second) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
