package se.helabilden.analysis;

import java.util.Optional;

/// The two ends of a spread: the fifth of the areas with the highest values, and the fifth with the lowest. Equal values
/// at the edge make no difference to what is said: at least, at most.
///
/// @param n areas with a value
/// @param lowest the largest value in the lowest fifth
/// @param highest the smallest value in the highest fifth
/// @param deviation population standard deviation of the areas
record Ends(int n, double lowest, double highest, double deviation) {
  /// With fewer areas a fifth is an area or two, and a sentence about it one about them.
  static final int FEWEST = 10;
  private static final double FIFTHS = 5;

  /// Empty where there are too few areas, or too many equal values for two ends.
  static Optional<Ends> of(double[] values) {
    double[] sorted = Statistics.sortedFinite(values);
    int n = sorted.length;
    if (n < FEWEST) {
      return Optional.empty();
    }
    int fifth = (int) Math.round(n / FIFTHS);
    double lowest = sorted[fifth - 1];
    double highest = sorted[n - fifth];
    return highest > lowest
        ? Optional.of(new Ends(n, lowest, highest, Statistics.populationDeviation(sorted)))
        : Optional.empty();
  }

  double difference() {
    return highest - lowest;
  }

  /// A difference in standard deviations.
  double relative(double difference) {
    return Math.abs(difference) / deviation;
  }
}
