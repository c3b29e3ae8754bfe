package se.helabilden.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the parts of an index are made comparable before they are weighed together, over all areas that have every
/// part. A part without any spread adds nothing: 0 everywhere (NONE excepted).
///
/// Sources: OECD/JRC, Handbook on Constructing Composite Indicators (2008) for z and min-max; for the exponential
/// transform of ranks the English and Scottish Indices of Multiple Deprivation (constant 23).
public enum Normalisation {
  /// As they are. The part with the largest spread weighs most in the ranking.
  NONE,
  /// (x − mean) / population standard deviation.
  Z,
  /// (x − min) / (max − min): 0 to 1.
  MINMAX,
  /// Rank / n, 1 for the highest; equal values share the mean of their ranks.
  RANK,
  /// −23 · ln(1 − R · (1 − e^(−100/23))) of R = rank / n: 0 to 100, the tenth with the highest values above 50.
  IMD;

  private static final double CONSTANT = 23;

  /// The public id, as in `--normalise z`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Normalisation> ofId(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /// Whether a value outside the compared areas, such as the nation's, can be put on the same scale.
  public boolean isLinear() {
    return this == NONE || this == Z || this == MINMAX;
  }

  /// The exponential transform of a scaled rank.
  ///
  /// @param scaledRank 0 to 1, 1 for the most deprived
  public static double imd(double scaledRank) {
    return -CONSTANT * Math.log(1 - scaledRank * (1 - Math.exp(-100 / CONSTANT)));
  }

  /// The values on the common scale.
  ///
  /// @param values finite, one for each compared area; already turned so that high is what the index measures
  /// @param others finite, put on the same scale without having a say in it; must be empty unless [#isLinear]
  /// @return the values, then the others
  double[] apply(double[] values, double[] others) {
    double[] all = Arrays.copyOf(values, values.length + others.length);
    System.arraycopy(others, 0, all, values.length, others.length);
    return switch (this) {
      case NONE -> all;
      case Z -> {
        double deviation = Statistics.populationDeviation(values);
        yield linear(all, Statistics.mean(values), deviation, Statistics.allEqual(values));
      }
      case MINMAX -> {
        double min = Arrays.stream(values).min().orElse(Double.NaN);
        double max = Arrays.stream(values).max().orElse(Double.NaN);
        yield linear(all, min, max - min, Statistics.allEqual(values));
      }
      case RANK -> Statistics.allEqual(values) ? new double[values.length] : scaledRanks(values);
      case IMD ->
          Statistics.allEqual(values)
              ? new double[values.length]
              : Arrays.stream(scaledRanks(values)).map(Normalisation::imd).toArray();
    };
  }

  private static double[] linear(double[] values, double from, double unit, boolean constant) {
    return Arrays.stream(values).map(value -> constant ? 0 : (value - from) / unit).toArray();
  }

  private static double[] scaledRanks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double n = sorted.length;
    return Arrays.stream(values)
        .map(value -> (Ranks.below(sorted, value) + 1 + Ranks.upTo(sorted, value)) / 2.0 / n)
        .toArray();
  }
}
