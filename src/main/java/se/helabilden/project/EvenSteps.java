package se.helabilden.project;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Class bounds around a midpoint: the same steps to both sides, in round numbers, and a class about the midpoint in the
/// middle.
final class EvenSteps {
  /// With fewer numbers than this there are three classes, else five.
  private static final int ENOUGH_FOR_FIVE = 15;
  /// The outermost classes hold about this share of what lies farthest from the midpoint.
  private static final double OUTERMOST = 0.2;
  private static final double[] ROUND = {1, 2, 5, 10};
  /// Half and double, four fifths and five fourths: the same distance to both sides, in times.
  private static final double[] TIMES = {0.5, 0.8, 1.25, 2};

  private EvenSteps() {}

  /// Inner bounds, rising, those alone that lie among the numbers; empty where there is nothing to part.
  ///
  /// @param values NaN where missing
  /// @param times whether distances are in times and not in differences; then the midpoint is 1
  static double[] about(double[] values, double midpoint, boolean times) {
    double[] numbers = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (numbers.length == 0 || numbers[0] == numbers[numbers.length - 1]) {
      return new double[0];
    }
    boolean five = numbers.length >= ENOUGH_FOR_FIVE;
    double[] bounds = times ? times(five) : steps(numbers, midpoint, five);
    double low = numbers[0];
    double high = numbers[numbers.length - 1];
    return DoubleStream.of(bounds).filter(bound -> bound > low && bound < high).toArray();
  }

  private static double[] times(boolean five) {
    return five ? TIMES : new double[] {TIMES[1], TIMES[2]};
  }

  private static double[] steps(double[] numbers, double midpoint, boolean five) {
    double[] distances = Arrays.stream(numbers).map(value -> Math.abs(value - midpoint)).sorted().toArray();
    double far = distances[(int) Math.floor((1 - OUTERMOST) * (distances.length - 1))];
    double reach = far > 0 ? far : distances[distances.length - 1];
    // half a step to each side is the middle class; another whole one to where the outermost begins
    double half = round(five ? reach / 3 : reach / 2);
    return five
        ? new double[] {plain(midpoint - 3 * half), plain(midpoint - half), plain(midpoint + half), plain(midpoint + 3 * half)}
        : new double[] {plain(midpoint - half), plain(midpoint + half)};
  }

  /// The nearest number of 1, 2 or 5 and a power of ten.
  private static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double best = ROUND[0];
    for (double each : ROUND) {
      if (Math.abs(Math.log(value / (each * power))) < Math.abs(Math.log(value / (best * power)))) {
        best = each;
      }
    }
    // by division where the power is small, so that 0.1 is 0.1
    return power >= 1 ? best * power : best / Math.round(1 / power);
  }

  /// 0.3 and not what three times 0.1 is in binary.
  private static double plain(double bound) {
    return new BigDecimal(bound).round(new MathContext(12)).doubleValue();
  }
}
