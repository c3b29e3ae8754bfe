package se.helabilden.indicator;

/// What sort of number an indicator is; it decides how it may be mapped and added up.
public enum IndicatorKind {
  /// A number of people or things: may be summed, should not be painted as a choropleth.
  COUNT,
  /// A share in percent, or a rate per so many.
  SHARE,
  /// A median: can neither be summed nor averaged.
  MEDIAN,
  /// A mean.
  MEAN,
  /// An own composite index.
  INDEX,
  /// A class number, such as an area type.
  CLASS,
  /// Not known.
  OTHER
}
