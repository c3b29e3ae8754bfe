package se.helabilden.analysis;

import java.util.Arrays;
import java.util.OptionalInt;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Puts values into classes. NaN (and infinity, which no series holds) is "no data": counted as such, never as 0.
/// Classes are closed above; equal values are always in one class; thresholds are exact. See [ClassificationMethod] for
/// each method's rule.
///
/// Whatever the values are, the result is defined: none gives no class, one distinct value gives one class, and
/// thresholds that coincide become one.
public final class Classifier {
  /// More classes than this can hardly be told apart on a map (Slocum et al., Thematic Cartography).
  public static final int MOST_CLASSES = 7;
  private static final int USUAL_CLASSES = 5;
  private static final int UTMOST_CLASSES = 255;

  private Classifier() {}

  /// The number of classes that suits so many values: a third of them, 5 at most, 1 at least; two for five values.
  public static int suitableClasses(int values) {
    return Math.clamp(values == 5 ? 2 : values / 3, 1, USUAL_CLASSES);
  }

  /// [#classify(double[], ClassificationMethod, OptionalInt, double[], Progress)] for what lies on a map.
  public static Classification classify(
      double[] values, ClassificationMethod method, OptionalInt classes, double[] innerBreaks) {
    return classify(values, method, classes, innerBreaks, Progress.NONE);
  }

  /// Puts values into classes.
  ///
  /// @param values in any order, NaN where missing; not changed
  /// @param classes how many; obeyed as far as the method and the values allow. Empty: what suits the number of values.
  ///     HEAD_TAIL, BOX, MANUAL and UNCLASSED choose their own; PRETTY takes it as a wish
  /// @param innerBreaks for MANUAL: the upper bounds of all classes but the last, in any order; else ignored
  /// @throws UserFacingException (USAGE) for a number of classes below 1 or above 255, or MANUAL without breaks that
  ///     are numbers
  public static Classification classify(
      double[] values, ClassificationMethod method, OptionalInt classes, double[] innerBreaks, Progress progress) {
    if (classes.isPresent() && (classes.getAsInt() < 1 || classes.getAsInt() > UTMOST_CLASSES)) {
      throw UserFacingException.usage(
          "classes-out-of-range", Message.of("analysis.classesOutOfRange", classes.getAsInt(), UTMOST_CLASSES));
    }
    if (method == ClassificationMethod.MANUAL
        && (innerBreaks.length == 0 || !Arrays.stream(innerBreaks).allMatch(Double::isFinite))) {
      throw UserFacingException.usage("no-breaks", Message.of("analysis.manualWithoutBreaks"));
    }
    double[] sorted = Statistics.sortedFinite(values);
    int noData = values.length - sorted.length;
    if (sorted.length == 0) {
      return new Classification(method, new double[0], new int[0], noData, 1);
    }
    int count = classes.orElseGet(() -> usualClasses(sorted, method));
    return count(method, breaks(sorted, method, count, innerBreaks, progress), sorted, noData);
  }

  private static double[] breaks(
      double[] sorted, ClassificationMethod method, int classes, double[] inner, Progress progress) {
    double largest = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
    boolean extreme = largest != 0 && (largest > 1e100 || largest < 1e-100);
    if (extreme && method != ClassificationMethod.MANUAL && method != ClassificationMethod.NATURAL_BREAKS) {
      // squares would overflow or vanish: the same in a unit of a power of two, which is exact
      int unit = Math.getExponent(largest);
      double[] scaled = Arrays.stream(sorted).map(value -> Math.scalb(value, -unit)).toArray();
      double[] found = ClassBreaks.find(scaled, method, classes, inner, progress);
      return Arrays.stream(found).map(value -> Math.scalb(value, unit)).toArray();
    }
    return ClassBreaks.find(sorted, method, classes, inner, progress);
  }

  /// Quantiles need no limit by distinct values: those that coincide become one, and fewer of them could miss a tie.
  private static int usualClasses(double[] sorted, ClassificationMethod method) {
    int suitable = suitableClasses(sorted.length);
    return method == ClassificationMethod.QUANTILE ? suitable : Math.min(suitable, distinct(sorted, suitable));
  }

  private static int distinct(double[] sorted, int enough) {
    int found = 1;
    for (int i = 1; i < sorted.length && found < enough; i++) {
      if (sorted[i] != sorted[i - 1]) {
        found++;
      }
    }
    return found;
  }

  /// Counts the values in each class, and how much of their variation the classes explain.
  private static Classification count(ClassificationMethod method, double[] breaks, double[] sorted, int noData) {
    int[] counts = new int[breaks.length - 1];
    double unit = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
    double[] scaled = unit > 1e100 || unit < 1e-100 ? scaled(sorted, unit) : sorted;
    double within = 0;
    int from = 0;
    for (int i = 0; i < counts.length; i++) {
      int to = i == counts.length - 1 ? sorted.length : firstAbove(sorted, breaks[i + 1], from);
      counts[i] = to - from;
      within += Statistics.sumOfSquares(scaled, from, to);
      from = to;
    }
    double total = Statistics.sumOfSquares(scaled, 0, scaled.length);
    double fit = total > 0 && sorted[0] != sorted[sorted.length - 1] ? Math.clamp(1 - within / total, 0, 1) : 1;
    return new Classification(method, breaks, counts, noData, fit);
  }

  private static double[] scaled(double[] sorted, double unit) {
    int exponent = Math.getExponent(unit);
    return Arrays.stream(sorted).map(value -> Math.scalb(value, -exponent)).toArray();
  }

  private static int firstAbove(double[] sorted, double bound, int from) {
    int low = from;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
