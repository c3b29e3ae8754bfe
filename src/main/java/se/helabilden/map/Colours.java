package se.helabilden.map;

import java.util.HexFormat;

/// The neutral colours of a map sheet, and small arithmetic on colours (0xRRGGBB).
final class Colours {
  static final int PAPER = 0xffffff;
  static final int INK = 0x1f2933;
  static final int SECONDARY = 0x52606d;
  static final int FAINT = 0xcbd2d9;
  static final int BORDER = 0x3b4754;
  static final int ACCENT = 0x0f6b6b;
  static final int NO_DATA = 0xe9ebee;
  /// Areas below circles.
  static final int GROUND = 0xf3f4f1;
  /// Areas that a map of a part leaves out.
  static final int OTHERS = 0xf0f1f2;
  static final int NO_DATA_STRIPE = 0xa3acb6;

  private Colours() {}

  /// Between two colours: 0 is the first, 1 the second.
  static int mix(int first, int second, double share) {
    int red = channel(first >> 16 & 255, second >> 16 & 255, share);
    int green = channel(first >> 8 & 255, second >> 8 & 255, share);
    int blue = channel(first & 255, second & 255, share);
    return red << 16 | green << 8 | blue;
  }

  private static int channel(int first, int second, double share) {
    return (int) Math.round(first + (second - first) * share);
  }

  /// Dark or white letters, whichever is easier to read on a ground.
  static int inkOn(int ground) {
    return contrast(ground, INK) >= contrast(ground, PAPER) ? INK : PAPER;
  }

  /// The contrast of two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio".
  static double contrast(int first, int second) {
    double a = luminance(first) + 0.05;
    double b = luminance(second) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
  }

  /// The light of a channel, 0 to 1. Source: IEC 61966-2-1 (sRGB).
  static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /// The channel, 0 to 255, that gives this light.
  static int channel(double light) {
    double share = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * share);
  }

  /// `#41b6c4`.
  static String css(int rgb) {
    return "#" + HexFormat.of().toHexDigits(rgb, 6);
  }
}
