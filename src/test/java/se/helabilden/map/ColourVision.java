package se.helabilden.map;

/// How far apart two colours look, in CIE Lab, also to people with a colour deficiency.
final class ColourVision {
  /// Full dichromacy on linear RGB. Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based
  /// Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1.0.
  enum Deficiency {
    NONE(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private final double[] matrix;

    Deficiency(double... matrix) {
      this.matrix = matrix;
    }
  }

  private ColourVision() {}

  /// Euclidean distance in CIE Lab (D65): about 2.3 is just noticeable.
  static double distance(int first, int second, Deficiency deficiency) {
    double[] a = lab(first, deficiency);
    double[] b = lab(second, deficiency);
    return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
  }

  static double lightness(int rgb) {
    return lab(rgb, Deficiency.NONE)[0];
  }

  private static double square(double value) {
    return value * value;
  }

  private static double[] lab(int rgb, Deficiency deficiency) {
    double[] linear = {linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255)};
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        seen[i] += deficiency.matrix[3 * i + j] * linear[j];
      }
      seen[i] = Math.clamp(seen[i], 0, 1);
    }
    double x = (0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047;
    double y = 0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2];
    double z = (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883;
    return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
