package se.helabilden.indicator;

/// Which end of the scale means harder conditions.
public enum Direction {
  HIGH_IS_WORSE,
  HIGH_IS_BETTER,
  /// Neither, or context only: such as where people were born.
  NEUTRAL
}
