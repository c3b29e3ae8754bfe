package se.helabilden.analysis;

import java.util.Arrays;

/// Means, spreads and quantiles of plain numbers, summed so that the order of the areas and a large offset do not
/// show in the result.
final class Statistics {
  private Statistics() {}

  /// A sorted copy of the finite numbers; negative zero becomes zero, so that equal values are one value.
  static double[] sortedFinite(double[] values) {
    double[] kept = new double[values.length];
    int n = 0;
    for (double value : values) {
      if (Double.isFinite(value)) {
        kept[n++] = value + 0.0;
      }
    }
    double[] sorted = n == kept.length ? kept : Arrays.copyOf(kept, n);
    Arrays.sort(sorted);
    return sorted;
  }

  /// The mean of values[from] to values[to - 1], by a compensated sum (Neumaier 1974); NaN of nothing.
  static double mean(double[] values, int from, int to) {
    double sum = 0;
    double lost = 0;
    for (int i = from; i < to; i++) {
      double next = sum + values[i];
      lost += Math.abs(sum) >= Math.abs(values[i]) ? sum - next + values[i] : values[i] - next + sum;
      sum = next;
    }
    return (sum + lost) / (to - from);
  }

  static double mean(double[] values) {
    return mean(values, 0, values.length);
  }

  /// Sum of squared differences from the mean of values[from] to values[to - 1], in two passes; 0 of nothing.
  static double sumOfSquares(double[] values, int from, int to) {
    if (to <= from) {
      return 0;
    }
    double mean = mean(values, from, to);
    double squares = 0;
    double rest = 0;
    for (int i = from; i < to; i++) {
      double difference = values[i] - mean;
      squares += difference * difference;
      rest += difference;
    }
    return Math.max(0, squares - rest * rest / (to - from));
  }

  /// Standard deviation with n, not n − 1, below the line: the areas are all areas, not a sample. NaN of nothing.
  static double populationDeviation(double[] values) {
    return Math.sqrt(sumOfSquares(values, 0, values.length) / values.length);
  }

  /// The quantile `part`/`parts` of sorted values: type 7 of Hyndman & Fan (1996), which Excel, R and numpy use. NaN
  /// of nothing.
  static double quantile(double[] sorted, int part, int parts) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    long position = (long) (sorted.length - 1) * part;
    int below = (int) (position / parts);
    double fraction = (double) (position % parts) / parts;
    return fraction == 0
        ? sorted[below]
        : sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
  }

  /// Pearson's r of pairs; NaN where one side has no spread.
  static double correlation(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double products = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      products += (a[i] - meanA) * (b[i] - meanB);
      squaresA += (a[i] - meanA) * (a[i] - meanA);
      squaresB += (b[i] - meanB) * (b[i] - meanB);
    }
    boolean flat = allEqual(a) || allEqual(b);
    return flat ? Double.NaN : Math.clamp(products / Math.sqrt(squaresA) / Math.sqrt(squaresB), -1, 1);
  }

  /// Whether there is no spread at all; true of nothing.
  static boolean allEqual(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }
}
