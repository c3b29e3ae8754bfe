package se.helabilden.analysis;

import java.util.Arrays;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Natural breaks: the classes with the least squared deviation within them (Fisher 1958; for maps Jenks & Caspall
/// 1971). Always the exact optimum over all values, never a sample.
///
/// The best classes up to a value are found from the best with one class fewer ([BreakSearch]), where a rough search
/// has not ruled it out before ([BreakWindows]): O(k · n log n) at worst, little more than the sorting for ordinary
/// data. Sums are taken from the median, and with twice the digits where rounding could decide.
public final class NaturalBreaks {
  /// Below this share of unexplained variation the plain sums have lost too many digits.
  private static final double DELICATE = 1e-7;

  private NaturalBreaks() {}

  /// The classes' upper bounds, each the largest value of its class, ascending. Equal values stay together. As many as
  /// asked for, or one for each distinct value where there are fewer; none for no value. Of equally good optima one is
  /// taken, always the same.
  ///
  /// @param sorted ascending finite values without gaps: missing ones are left out before
  /// @param classes at least 1
  public static double[] upperBounds(double[] sorted, int classes, Progress progress) {
    int n = sorted.length;
    double[] distinct = new double[n];
    double[] weights = new double[n];
    int size = 0;
    for (double value : sorted) {
      if (size == 0 || value != distinct[size - 1]) {
        distinct[size++] = value;
      }
      weights[size - 1]++;
    }
    distinct = Arrays.copyOf(distinct, size);
    if (size <= classes) {
      return distinct;
    }
    if (classes == 1) {
      return new double[] {distinct[size - 1]};
    }
    weights = Arrays.copyOf(weights, size);
    double[] points = centred(distinct, sorted[n / 2]);
    progress.check();
    progress.report(0, Message.of("analysis.naturalBreaks"));
    ClassCosts costs = new ClassCosts.Plain(points, weights);
    BreakSearch search = new BreakSearch(costs, BreakWindows.of(points, costs, classes));
    if (!(search.run() > DELICATE * costs.total())) {
      progress.check();
      costs = new ClassCosts.Precise(points, weights);
      search = new BreakSearch(costs, BreakWindows.of(points, costs, classes));
      search.run();
    }
    int[] ends = search.ends();
    double[] bounds = new double[classes];
    for (int k = 0; k < classes; k++) {
      bounds[k] = distinct[ends[k]];
    }
    return bounds;
  }

  /// Distances from the median; in a unit near the largest value where squares overflow or vanish.
  private static double[] centred(double[] values, double median) {
    double largest = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
    int unit = largest > 1e-100 && largest < 1e100 ? 0 : -Math.getExponent(largest) - 1;
    double centre = Math.scalb(median, unit);
    double[] points = new double[values.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = (unit == 0 ? values[i] : Math.scalb(values[i], unit)) - centre;
    }
    return points;
  }
}
