package se.helabilden.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.helabilden.work.Progress;

/// The thresholds of each method, from the values in order.
final class ClassBreaks {
  /// Tukey's (1977) fences lie this many interquartile ranges outside the quartiles.
  private static final double HINGE = 1.5;
  /// A head may be no larger a share than this to be divided again (Jiang 2013).
  private static final double HEAD = 0.4;

  private ClassBreaks() {}

  /// @param sorted ascending finite values, at least one
  /// @return one more number than classes
  static double[] find(
      double[] sorted, ClassificationMethod method, int classes, double[] inner, Progress progress) {
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    if (method == ClassificationMethod.MANUAL) {
      return manual(low, high, inner);
    }
    if (low == high) {
      return new double[] {low, high};
    }
    return switch (method) {
      case QUANTILE ->
          within(low, high, between(classes).mapToDouble(i -> Statistics.quantile(sorted, i, classes)));
      case EQUAL_INTERVAL ->
          within(low, high, between(classes).mapToDouble(i -> low + (high - low) * i / classes));
      case STANDARD_DEVIATION -> {
        double mean = Statistics.mean(sorted);
        double deviation = Statistics.populationDeviation(sorted);
        yield within(low, high, between(classes).mapToDouble(i -> mean + (i - classes / 2.0) * deviation));
      }
      case NATURAL_BREAKS -> {
        double[] bounds = NaturalBreaks.upperBounds(sorted, classes, progress);
        yield DoubleStream.concat(DoubleStream.of(low), Arrays.stream(bounds)).toArray();
      }
      case HEAD_TAIL -> within(low, high, headTail(sorted));
      case BOX -> box(sorted);
      case PRETTY -> pretty(low, high, classes);
      case UNCLASSED, MANUAL -> new double[] {low, high};
    };
  }

  private static IntStream between(int classes) {
    return IntStream.range(1, classes);
  }

  /// The thresholds that divide the values, each once, between the smallest and the largest value. A threshold on the
  /// smallest value stays: it makes a class of that value alone.
  private static double[] within(double low, double high, DoubleStream thresholds) {
    double[] inner = thresholds.filter(value -> value >= low && value < high).sorted().distinct().toArray();
    return DoubleStream.concat(
            DoubleStream.of(low), DoubleStream.concat(Arrays.stream(inner), DoubleStream.of(high)))
        .toArray();
  }

  /// Every stated class stays, also an empty one, so that several maps can share them.
  private static double[] manual(double low, double high, double[] stated) {
    double[] inner = Arrays.stream(stated).map(value -> value + 0.0).sorted().distinct().toArray();
    double[] breaks = new double[inner.length + 2];
    breaks[0] = Math.min(low, inner[0]);
    System.arraycopy(inner, 0, breaks, 1, inner.length);
    breaks[inner.length + 1] = Math.max(high, inner[inner.length - 1]);
    return breaks;
  }

  /// The mean divides tail from head, then the head's mean the head, as long as the head is the smaller part.
  private static DoubleStream headTail(double[] sorted) {
    DoubleStream.Builder means = DoubleStream.builder();
    int from = 0;
    while (sorted[from] < sorted[sorted.length - 1]) {
      double mean = Statistics.mean(sorted, from, sorted.length);
      means.add(mean);
      int head = from;
      while (head < sorted.length - 1 && sorted[head] <= mean) {
        head++;
      }
      if (sorted.length - head > HEAD * (sorted.length - from)) {
        break;
      }
      from = head;
    }
    return means.build();
  }

  private static double[] box(double[] sorted) {
    double first = Statistics.quantile(sorted, 1, 4);
    double third = Statistics.quantile(sorted, 3, 4);
    double lower = first - HINGE * (third - first);
    double upper = third + HINGE * (third - first);
    double largest = sorted[sorted.length - 1];
    double middle = Statistics.quantile(sorted, 2, 4);
    double[] bounds =
        upper < largest
            ? new double[] {lower, first, middle, third, upper, largest}
            : new double[] {lower, first, middle, third, upper};
    double[] distinct = Arrays.stream(bounds).distinct().toArray();
    return DoubleStream.concat(DoubleStream.of(Math.min(sorted[0], lower)), Arrays.stream(distinct)).toArray();
  }

  /// Steps of 1, 2 or 5 times a power of ten, around all values; of these the number of classes nearest to the wish.
  private static double[] pretty(double low, double high, int wished) {
    int power = (int) Math.floor(Math.log10((high - low) / wished));
    double[] best = {low, high};
    int bestGap = Integer.MAX_VALUE;
    for (int p = power - 1; p <= power + 2; p++) {
      for (int factor : new int[] {1, 2, 5}) {
        double[] breaks = steps(low, high, BigDecimal.valueOf(factor).scaleByPowerOfTen(p));
        int gap = Math.abs(breaks.length - 1 - wished);
        if (gap < bestGap || gap == bestGap && breaks.length < best.length) {
          best = breaks;
          bestGap = gap;
        }
      }
    }
    return best;
  }

  private static double[] steps(double low, double high, BigDecimal step) {
    // exact decimals: 0.3 is 0.3, not 3 × 0.1
    BigDecimal first = new BigDecimal(Double.toString(low)).divide(step, 0, RoundingMode.FLOOR);
    BigDecimal last = new BigDecimal(Double.toString(high)).divide(step, 0, RoundingMode.CEILING);
    int classes = last.subtract(first).intValueExact();
    double[] breaks = new double[classes + 1];
    for (int i = 0; i <= classes; i++) {
      breaks[i] = first.add(BigDecimal.valueOf(i)).multiply(step).doubleValue();
    }
    // far from zero, neighbouring steps may be the same double
    return Arrays.stream(breaks).distinct().toArray();
  }
}
