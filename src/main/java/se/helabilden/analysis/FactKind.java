package se.helabilden.analysis;

/// What a fact tells.
public enum FactKind {
  /// The value of the whole, against the county and the nation.
  LEVEL,
  /// From where the fifth of the areas with the highest value begins, and where the fifth with the lowest ends.
  SPREAD,
  /// How far these two fifths lie apart, and from the nation.
  GAP,
  /// From the first to the last period of the same division and definition.
  CHANGE,
  /// Groups beside one another, such as women and men.
  GROUPS,
  /// The sum of a count.
  TOTAL,
  /// How many areas, or people, there are in each class.
  CLASSES,
  /// Areas that lie in the same end of several indicators at once.
  OVERLAP,
  /// Areas without values.
  COVERAGE
}
