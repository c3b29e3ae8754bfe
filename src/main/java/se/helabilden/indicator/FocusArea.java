package se.helabilden.indicator;

/// The five focus areas of the work against segregation, with background and health beside them.
public enum FocusArea {
  BACKGROUND,
  HOUSING,
  EDUCATION,
  LABOUR_MARKET,
  CRIME_AND_SAFETY,
  DEMOCRACY,
  HEALTH,
  /// Not placed in any.
  UNPLACED
}
