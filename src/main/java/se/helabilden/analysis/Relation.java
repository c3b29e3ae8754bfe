package se.helabilden.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How two indicators go together over areas: the straight line nearest to the dots (least squares of y on x), how much
/// of the differences in y go with those in x, and the areas that the line fits worst. Each area counts once, whatever
/// its population. Says nothing of causes, nor of persons.
///
/// @param n areas with both values
/// @param onlyX areas with the first value only
/// @param onlyY areas with the second value only
/// @param neither areas with none
/// @param slope units of y for a unit of x
/// @param intercept the line's y where x is 0
/// @param pearson correlation of the values, −1 to 1; NaN where one side has no spread
/// @param spearman correlation of their places in order, ties sharing the mean place; NaN as for `pearson`
/// @param deviation standard deviation of the residuals with n − 2 below the line, in y's unit; NaN for n < 3
/// @param outliers the areas that the line fits worst, worst first; none where n is below [#ENOUGH]
public record Relation(
    int n,
    int onlyX,
    int onlyY,
    int neither,
    double slope,
    double intercept,
    double pearson,
    double spearman,
    double deviation,
    List<Outlier> outliers) {
  /// Fewer areas say nothing.
  public static final int ENOUGH = 10;
  private static final double FAR = 2.5;
  private static final int MOST_OUTLIERS = 12;
  private static final double WEAK = 0.1;
  private static final double SOME = 0.25;
  private static final double STRONG = 0.5;
  private static final double BENT = 0.15;

  /// An area far from the line.
  ///
  /// @param area its position
  /// @param residual its y above the line (or below, negative), in y's unit
  /// @param distance the residual in standard deviations, made alike for areas in the middle and at the ends of x
  ///     (internally studentised)
  public record Outlier(int area, double residual, double distance) {}

  /// How much two indicators follow each other, for words.
  public enum Degree {
    /// Fewer than [#ENOUGH] areas, or no spread.
    UNKNOWN,
    /// Less than a tenth is shared.
    NONE,
    /// Less than a quarter.
    WEAK,
    /// Less than half.
    SOME,
    /// Half or more.
    STRONG
  }

  public Relation {
    outliers = List.copyOf(outliers);
  }

  /// Of the values of two indicators for the same areas, NaN where there is none.
  ///
  /// @return empty where fewer than two areas have both, or all of these have the same x
  /// @throws IllegalArgumentException if the lengths differ
  public static Optional<Relation> of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " and " + y.length);
    }
    int[] both = IntStream.range(0, x.length).filter(i -> isNumber(x[i]) && isNumber(y[i])).toArray();
    double[] a = Arrays.stream(both).mapToDouble(i -> x[i]).toArray();
    double[] b = Arrays.stream(both).mapToDouble(i -> y[i]).toArray();
    if (a.length < 2 || Statistics.allEqual(a)) {
      return Optional.empty();
    }
    double meanX = Statistics.mean(a);
    double meanY = Statistics.mean(b);
    double squares = Statistics.sumOfSquares(a, 0, a.length);
    double products = 0;
    for (int i = 0; i < a.length; i++) {
      products += (a[i] - meanX) * (b[i] - meanY);
    }
    double slope = products / squares;
    double[] residuals = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      residuals[i] = b[i] - meanY - slope * (a[i] - meanX);
    }
    double unexplained = Arrays.stream(residuals).map(each -> each * each).sum();
    double deviation = a.length > 2 ? Math.sqrt(unexplained / (a.length - 2)) : Double.NaN;
    int onlyX = (int) IntStream.range(0, x.length).filter(i -> isNumber(x[i]) && !isNumber(y[i])).count();
    int onlyY = (int) IntStream.range(0, x.length).filter(i -> !isNumber(x[i]) && isNumber(y[i])).count();
    return Optional.of(
        new Relation(
            a.length,
            onlyX,
            onlyY,
            x.length - a.length - onlyX - onlyY,
            slope,
            meanY - slope * meanX,
            Statistics.correlation(a, b),
            Statistics.correlation(ranks(a), ranks(b)),
            deviation,
            a.length < ENOUGH ? List.of() : outliers(both, a, meanX, squares, residuals, deviation)));
  }

  private static boolean isNumber(double value) {
    return Double.isFinite(value);
  }

  private static List<Outlier> outliers(
      int[] areas, double[] x, double meanX, double squares, double[] residuals, double deviation) {
    List<Outlier> found = new ArrayList<>();
    for (int i = 0; i < areas.length; i++) {
      double leverage = 1.0 / areas.length + (x[i] - meanX) * (x[i] - meanX) / squares;
      double distance = residuals[i] / (deviation * Math.sqrt(Math.max(0, 1 - leverage)));
      if (Math.abs(distance) >= FAR && Double.isFinite(distance)) {
        found.add(new Outlier(areas[i], residuals[i], distance));
      }
    }
    found.sort(Comparator.comparingDouble((Outlier each) -> -Math.abs(each.distance())));
    return found.subList(0, Math.min(MOST_OUTLIERS, found.size()));
  }

  /// From 1 for the smallest; equal values share the mean of their places.
  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(values)
        .map(value -> (Ranks.below(sorted, value) + 1 + Ranks.upTo(sorted, value)) / 2.0)
        .toArray();
  }

  /// The line's y at an x.
  public double at(double x) {
    return intercept + slope * x;
  }

  /// The share of the differences in y that goes with those in x, 0 to 1; NaN where one side has no spread.
  public double shared() {
    return pearson * pearson;
  }

  public Degree degree() {
    double shared = shared();
    if (n < ENOUGH || Double.isNaN(shared)) {
      return Degree.UNKNOWN;
    }
    if (shared < WEAK) {
      return Degree.NONE;
    }
    if (shared < SOME) {
      return Degree.WEAK;
    }
    return shared < STRONG ? Degree.SOME : Degree.STRONG;
  }

  /// Whether the places in order tell another story than the values, so that a few areas or a bend make the line say
  /// too much or too little.
  public boolean isBent() {
    return degree() != Degree.UNKNOWN && Math.abs(spearman - pearson) > BENT;
  }
}
