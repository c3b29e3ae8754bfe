package se.helabilden.analysis;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Classes for colours of two hues: one bound lies at the midpoint, and each side is divided into as many classes with as
/// many areas as its own values allow. Without that the end with few classes stays pale however far it reaches.
public final class AroundMidpoint {
  private AroundMidpoint() {}

  /// @param values NaN where missing; not changed
  /// @param midpoint strictly between the lowest and the highest value; else there are no two sides, and nothing is found
  /// @param classes how many are wished for, both sides together; as many fall on each side
  /// @return bounds as of MANUAL; null where there are no two sides
  public static @Nullable Classification classify(
      double[] values, double midpoint, int classes) {
    double[] sorted = Statistics.sortedFinite(values);
    double[] below = Arrays.stream(sorted).filter(value -> value <= midpoint).toArray();
    double[] above = Arrays.stream(sorted).filter(value -> value > midpoint).toArray();
    if (below.length == 0 || above.length == 0 || below[0] == midpoint) {
      return null;
    }
    int side = Math.max(1, classes / 2);
    double[] inner =
        DoubleStream.concat(
                DoubleStream.concat(inner(below, side, midpoint), DoubleStream.of(midpoint)),
                inner(above, side, Double.POSITIVE_INFINITY))
            .toArray();
    return Classifier.classify(values, ClassificationMethod.MANUAL, OptionalInt.empty(), inner);
  }

  /// No side has more classes than a third of its values; bounds at its ends would make empty ones.
  private static DoubleStream inner(double[] side, int classes, double end) {
    int some = Math.min(classes, Classifier.suitableClasses(side.length));
    return IntStream.range(1, some)
        .mapToDouble(i -> Statistics.quantile(side, i, some))
        .filter(bound -> bound >= side[0] && bound < side[side.length - 1] && bound < end);
  }
}
