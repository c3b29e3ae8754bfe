package se.helabilden.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /// The middle lines of the stripes in a square of this size: x and y of both ends.
  List<double[]> stripes(double s) {
    return switch (this) {
      case MISSING -> slash(s);
      case SUPPRESSED -> Stream.concat(slash(s).stream(), backslash(s).stream()).toList();
      case FEW -> List.of(new double[] {s / 2, 0, s / 2, s});
      case NOT_APPLICABLE -> List.of();
    };
  }

  /// The dots in a square of this size: x, y and radius.
  List<double[]> dots(double s) {
    double r = DOT * s;
    return this == NOT_APPLICABLE
        ? List.of(
            new double[] {s / 2, s / 2, r},
            new double[] {0, 0, r},
            new double[] {s, 0, r},
            new double[] {0, s, r},
            new double[] {s, s, r})
        : List.of();
  }

  /// What is inked in a square of this size, as the `d` of an SVG path to be stroked (stripes) or filled (dots).
  String svgPath(double size) {
    StringBuilder path = new StringBuilder();
    stripes(size).forEach(l -> path.append('M').append(n(l[0])).append(' ').append(n(l[1]))
        .append('L').append(n(l[2])).append(' ').append(n(l[3])));
    dots(size).forEach(dot -> path.append(dot(dot[0], dot[1], dot[2])));
    return path.toString();
  }

  boolean isStroked() {
    return this != NOT_APPLICABLE;
  }

  /// How thick the stripes are in a square of this size.
  double strokeWidth(double size) {
    return STRIPE * size / Math.sqrt(2);
  }

  private static List<double[]> slash(double s) {
    return List.of(
        new double[] {-s / 2, s / 2, s / 2, -s / 2},
        new double[] {-s / 2, 3 * s / 2, 3 * s / 2, -s / 2},
        new double[] {s / 2, 3 * s / 2, 3 * s / 2, s / 2});
  }

  private static List<double[]> backslash(double s) {
    return List.of(
        new double[] {-s / 2, s / 2, s / 2, 3 * s / 2},
        new double[] {-s / 2, -s / 2, 3 * s / 2, 3 * s / 2},
        new double[] {s / 2, -s / 2, 3 * s / 2, s / 2});
  }

  private static String dot(double x, double y, double r) {
    return "M" + n(x - r) + " " + n(y) + "a" + n(r) + " " + n(r) + " 0 1 0 " + n(2 * r) + " 0a" + n(r) + " " + n(r)
        + " 0 1 0 " + n(-2 * r) + " 0z";
  }

  private static String n(double value) {
    return SvgText.number(value);
  }
}
