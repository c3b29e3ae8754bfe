package se.helabilden.ui.map;

import java.util.Arrays;
import se.helabilden.ui.common.ShownMap;

/// How many areas have values of which size, and of which class they are: the legend's picture.
///
/// @param low left end of the scale
/// @param high right end, above the left one
/// @param counts areas by bar and class
record Histogram(double low, double high, int[][] counts) {
  private static final int LEAST = 8;
  private static final int MOST = 32;

  static Histogram of(ShownMap map) {
    double[] values = Arrays.stream(map.values().toArray()).filter(Double::isFinite).toArray();
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(1);
    if (low == high) {
      low -= 0.5;
      high += 0.5;
    }
    int bars = Math.clamp((int) Math.round(2 * Math.sqrt(values.length)), LEAST, MOST);
    int[][] counts = new int[bars][Math.max(1, map.classes())];
    for (double value : values) {
      int bar = Math.min(bars - 1, (int) ((value - low) / (high - low) * bars));
      counts[bar][Math.max(0, map.classOf(value))]++;
    }
    return new Histogram(low, high, counts);
  }

  int bars() {
    return counts.length;
  }

  /// Areas in the fullest bar, at least 1.
  int most() {
    return Math.max(1, Arrays.stream(counts).mapToInt(bar -> Arrays.stream(bar).sum()).max().orElse(1));
  }

  /// Where a value lies, 0 to 1.
  double place(double value) {
    return (value - low) / (high - low);
  }
}
