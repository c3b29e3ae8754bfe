package se.helabilden.analysis;

import java.util.Optional;

/// How class breaks are found. Everywhere: right-closed classes, exact thresholds, coinciding thresholds are one.
public enum ClassificationMethod {
  /// As many values in each class as equal values allow: quantiles of type 7 (Hyndman & Fan 1996). Equal values stay
  /// together.
  QUANTILE("quantile"),
  /// The least squared deviation within classes, exact (Fisher 1958; Jenks & Caspall 1971). Bounds are class maxima.
  NATURAL_BREAKS("natural-breaks"),
  /// Equally wide classes from the smallest to the largest value; some may be empty.
  EQUAL_INTERVAL("equal-interval"),
  /// Mean ± 0.5, 1.5 … standard deviations (population) for an odd number of classes, mean ± 0, 1, 2 … for an even
  /// one; thresholds that no value lies beyond are left out, so there may be fewer.
  STANDARD_DEVIATION("standard-deviation"),
  /// For heavy tails: divided at the mean, the part above it at its own mean, and so on while that part is at most 40 %
  /// of the one divided (Jiang 2013). Chooses the number of classes.
  HEAD_TAIL("head-tail"),
  /// Lower outliers, four quarters, upper outliers (Tukey 1977, hinge 1.5; quartiles of type 7). The upper bounds are
  /// lower fence, quartiles, upper fence, maximum; where no value lies above the upper fence, that fence is the last
  /// bound. The class of lower outliers is always there, empty if there are none (its two bounds are then equal), so
  /// that a class means the same on every map.
  BOX("box"),
  /// Round numbers (1, 2 or 5 times a power of ten) around all values; the number of classes is the nearest to the one
  /// wished for, the fewer of two.
  PRETTY("pretty"),
  /// Thresholds that the user states. Each stated class stays, also an empty one.
  MANUAL("manual"),
  /// One class from the smallest to the largest value: the colour follows the value itself.
  UNCLASSED("unclassed");

  private final String id;

  ClassificationMethod(String id) {
    this.id = id;
  }

  /// The public id, as in `--method natural-breaks`.
  public String id() {
    return id;
  }

  public static Optional<ClassificationMethod> ofId(String id) {
    for (ClassificationMethod method : values()) {
      if (method.id.equals(id)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }
}
