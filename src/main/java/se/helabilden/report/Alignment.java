package se.helabilden.report;

/// How the cells of a column stand.
public enum Alignment {
  /// Text: at the start of the line.
  START,
  /// Numbers: at its end, so that digits stand under digits.
  END
}
