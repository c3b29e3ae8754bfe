package se.helabilden.analysis;

import java.util.Arrays;

/// Places in an order of values.
final class Ranks {
  private Ranks() {}

  /// 1 for the highest; equal values share the best place (1, 2, 2, 4).
  static int[] descending(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] ranks = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = values.length - upTo(sorted, values[i]) + 1;
    }
    return ranks;
  }

  /// How many of the sorted values are smaller.
  static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// How many of the sorted values are smaller or equal.
  static int upTo(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
