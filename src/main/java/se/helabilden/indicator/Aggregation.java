package se.helabilden.indicator;

/// How the values of small areas become the value of a larger one.
public enum Aggregation {
  /// Counts are added.
  SUM,
  /// Shares and means: the mean weighted by the denominator.
  WEIGHTED_MEAN,
  /// Medians, indices, classes: cannot be put together.
  NONE
}
