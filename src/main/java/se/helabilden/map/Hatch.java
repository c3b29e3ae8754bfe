package se.helabilden.map;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.ValueStatus;

/// How an area without a number looks: a light grey with a pattern, another one for each reason, so that it is never
/// taken for a class. Patterns are measured in pixels of the picture, not in the world: they do not swim when zooming.
public enum Hatch {
  /// Reason unknown: slanting stripes.
  MISSING(ValueStatus.MISSING),
  /// Withheld to protect individuals: crossed stripes.
  SUPPRESSED(ValueStatus.SUPPRESSED),
  /// No number can exist: dots.
  NOT_APPLICABLE(ValueStatus.NOT_APPLICABLE),
  /// There is a number, but too few people are behind it to colour by it: upright stripes.
  FEW(null);

  private static final int SAMPLES = 4;
  private static final double STRIPE = 0.2;
  private static final double DOT = 0.17;

  private final @Nullable ValueStatus status;

  Hatch(@Nullable ValueStatus status) {
    this.status = status;
  }

  /// The end of the keys of its words: the id of the status that it stands for, or `few`.
  public String id() {
    return status == null ? "few" : status.id();
  }

  /// The pattern of a status; empty where the status has a number.
  public static Optional<Hatch> of(ValueStatus status) {
    for (Hatch hatch : values()) {
      if (hatch.status == status) {
        return Optional.of(hatch);
      }
    }
    return Optional.empty();
  }

  /// The pattern's square of `period × period` colours (0xRRGGBB), row by row, repeated in both directions.
  int[] tile(int period, int ground, int stripe) {
    int[] tile = new int[period * period];
    for (int y = 0; y < period; y++) {
      for (int x = 0; x < period; x++) {
        int hits = 0;
        for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
          double sx = (x + (sample % SAMPLES + 0.5) / SAMPLES) / period;
          double sy = (y + (sample / SAMPLES + 0.5) / SAMPLES) / period;
          hits += isInked(sx, sy) ? 1 : 0;
        }
        tile[y * period + x] = Colours.mix(ground, stripe, hits / (double) (SAMPLES * SAMPLES));
      }
    }
    return tile;
  }

  private boolean isInked(double x, double y) {
    return switch (this) {
      case MISSING -> isStripe(x + y);
      case SUPPRESSED -> isStripe(x + y) || isStripe(x - y + 1);
      case FEW -> isStripe(x + 0.4);
      case NOT_APPLICABLE -> Math.hypot(x - 0.5, y - 0.5) < DOT || Math.hypot(fold(x), fold(y)) < DOT;
    };
  }

  private static boolean isStripe(double along) {
    return along - Math.floor(along) < STRIPE;
  }

  private static double fold(double share) {
    return Math.min(share, 1 - share);
  }

  /// What is inked in a square of this size, as the `d` of an SVG path to be stroked (stripes) or filled (dots).
  String svgPath(double size) {
    double r = DOT * size;
    return switch (this) {
      case MISSING -> slash(size);
      case SUPPRESSED -> slash(size) + backslash(size);
      case FEW -> "M" + n(size / 2) + " 0V" + n(size);
      case NOT_APPLICABLE ->
          dot(size / 2, size / 2, r) + dot(0, 0, r) + dot(size, 0, r) + dot(0, size, r) + dot(size, size, r);
    };
  }

  boolean isStroked() {
    return this != NOT_APPLICABLE;
  }

  /// How thick the stripes are in a square of this size.
  double strokeWidth(double size) {
    return STRIPE * size / Math.sqrt(2);
  }

  private static String slash(double s) {
    return "M" + n(-s / 2) + " " + n(s / 2) + "L" + n(s / 2) + " " + n(-s / 2)
        + "M" + n(-s / 2) + " " + n(3 * s / 2) + "L" + n(3 * s / 2) + " " + n(-s / 2)
        + "M" + n(s / 2) + " " + n(3 * s / 2) + "L" + n(3 * s / 2) + " " + n(s / 2);
  }

  private static String backslash(double s) {
    return "M" + n(-s / 2) + " " + n(s / 2) + "L" + n(s / 2) + " " + n(3 * s / 2)
        + "M" + n(-s / 2) + " " + n(-s / 2) + "L" + n(3 * s / 2) + " " + n(3 * s / 2)
        + "M" + n(s / 2) + " " + n(-s / 2) + "L" + n(3 * s / 2) + " " + n(s / 2);
  }

  private static String dot(double x, double y, double r) {
    return "M" + n(x - r) + " " + n(y) + "a" + n(r) + " " + n(r) + " 0 1 0 " + n(2 * r) + " 0a" + n(r) + " " + n(r)
        + " 0 1 0 " + n(-2 * r) + " 0z";
  }

  private static String n(double value) {
    return SvgText.number(value);
  }
}
