package se.helabilden.report;

import java.util.Arrays;
import se.helabilden.analysis.AreaValues;
import se.helabilden.indicator.ValueStatus;

/// The spread of the values that are there. Quartiles and median by linear interpolation between order statistics
/// (type 7 of Hyndman and Fan, 1996); all NaN where there is no value.
public record Summary(
    int count, int missing, double minimum, double lowerQuartile, double median, double upperQuartile, double maximum) {

  public static Summary of(AreaValues values) {
    double[] sorted = Arrays.stream(values.toArray()).filter(value -> !Double.isNaN(value)).sorted().toArray();
    return new Summary(
        sorted.length,
        values.size() - sorted.length,
        quantile(sorted, 0),
        quantile(sorted, 0.25),
        quantile(sorted, 0.5),
        quantile(sorted, 0.75),
        quantile(sorted, 1));
  }

  /// How many areas have this status.
  public static int count(AreaValues values, ValueStatus status) {
    int count = 0;
    for (int i = 0; i < values.size(); i++) {
      count += values.status(i) == status ? 1 : 0;
    }
    return count;
  }

  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
