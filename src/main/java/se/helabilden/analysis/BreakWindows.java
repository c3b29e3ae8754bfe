package se.helabilden.analysis;

import java.util.Arrays;

/// Where the classes of a best division can end at all: found on a few hundred bins of neighbouring points before all
/// points are looked at, so that the exact search need not look elsewhere.
///
/// A division that cuts at the bins' edges only costs at least as much as the best: an upper limit. Leaving out the bin
/// in which a class ends makes any division cheaper, whatever the place in the bin: a lower limit for every bin, from
/// before and from after it. Where the lower limit passes the upper one, no class of a best division ends.
///
/// @param low for each class but the last, the first point where it can end
/// @param high the last such point
record BreakWindows(int[] low, int[] high) {
  /// Below so many points the search over all of them is as quick.
  private static final int FEW = 8_000;
  /// Bins of equal numbers of points, and as many of equal width, so that both crowds and tails are cut finely.
  private static final int BINS = 120;

  /// @param points ascending, those of the costs
  static BreakWindows of(double[] points, ClassCosts costs, int classes) {
    BreakWindows all = everywhere(costs.size, classes);
    if (costs.size < FEW || classes > BINS / 4) {
      return all;
    }
    int[] ends = ends(points);
    ClassCosts bins = costs.at(ends);
    double limit = new BreakSearch(bins, everywhere(bins.size, classes)).run();
    // a hair more for rounding: what the differences of running sums may lose
    limit += 1e-9 * limit + costs.lostShare() * costs.total();
    double[][] before = before(bins, classes);
    double[][] after = after(bins, classes);
    for (int k = 0; k < classes - 1; k++) {
      int first = 0;
      while (first < bins.size && before[k][first] + after[classes - 2 - k][first] > limit) {
        first++;
      }
      int last = bins.size - 1;
      while (last >= 0 && before[k][last] + after[classes - 2 - k][last] > limit) {
        last--;
      }
      if (first > last) {
        return all;
      }
      int afterBefore = k == 0 ? 0 : all.low[k - 1] + 1;
      int inBin = first == 0 ? 0 : ends[first - 1] + 1;
      all.low[k] = Math.max(all.low[k], Math.max(inBin, afterBefore));
      all.high[k] = Math.min(all.high[k], ends[last]);
    }
    for (int k = classes - 3; k >= 0; k--) {
      all.high[k] = Math.min(all.high[k], all.high[k + 1] - 1);
    }
    return all;
  }

  /// Anywhere that leaves every class a point.
  static BreakWindows everywhere(int size, int classes) {
    int[] low = new int[classes - 1];
    int[] high = new int[classes - 1];
    for (int k = 0; k < classes - 1; k++) {
      low[k] = k;
      high[k] = size - classes + k;
    }
    return new BreakWindows(low, high);
  }

  private static int[] ends(double[] points) {
    int last = points.length - 1;
    int[] ends = new int[2 * BINS];
    for (int i = 0; i < BINS; i++) {
      ends[i] = (int) ((long) points.length * (i + 1) / BINS) - 1;
      double bound = points[0] + (points[last] - points[0]) * (i + 1) / BINS;
      int found = Arrays.binarySearch(points, bound);
      ends[BINS + i] = i == BINS - 1 ? last : Math.clamp(found >= 0 ? found : -found - 2, 0, last);
    }
    return Arrays.stream(ends).sorted().distinct().toArray();
  }

  /// [k][e]: no division in which class k ends somewhere in bin e costs less up to there.
  private static double[][] before(ClassCosts bins, int classes) {
    double[][] least = new double[classes - 1][bins.size];
    for (int e = 1; e < bins.size; e++) {
      least[0][e] = bins.cost(0, e - 1);
    }
    for (int k = 1; k < classes - 1; k++) {
      for (int e = 0; e < bins.size; e++) {
        double best = least[k - 1][e];
        for (int s = e - 1; s >= 0; s--) {
          double cost = s + 1 > e - 1 ? 0 : bins.cost(s + 1, e - 1);
          if (cost >= best) {
            break;
          }
          best = Math.min(best, least[k - 1][s] + cost);
        }
        least[k][e] = best;
      }
    }
    return least;
  }

  /// [k][e]: no division of the points after somewhere in bin e into k + 1 classes costs less.
  private static double[][] after(ClassCosts bins, int classes) {
    int end = bins.size - 1;
    double[][] least = new double[classes - 1][bins.size];
    for (int e = 0; e < end; e++) {
      least[0][e] = bins.cost(e + 1, end);
    }
    for (int k = 1; k < classes - 1; k++) {
      for (int e = end; e >= 0; e--) {
        double best = least[k - 1][e];
        for (int s = e + 1; s <= end; s++) {
          double cost = e + 1 > s - 1 ? 0 : bins.cost(e + 1, s - 1);
          if (cost >= best) {
            break;
          }
          best = Math.min(best, least[k - 1][s] + cost);
        }
        least[k][e] = best;
      }
    }
    return least;
  }
}
