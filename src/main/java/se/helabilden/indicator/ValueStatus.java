package se.helabilden.indicator;

/// What kind of value a cell holds. Missing is never zero.
public enum ValueStatus {
  /// A number.
  VALUE("value"),
  /// A number that the source calls estimated or preliminary.
  ESTIMATED("estimated"),
  /// No number, reason unknown.
  MISSING("missing"),
  /// No number can exist here (`.`).
  NOT_APPLICABLE("notApplicable"),
  /// A number exists and is withheld to protect individuals.
  SUPPRESSED("suppressed"),
  /// The number 0, written as "nothing" (`-`) by the source.
  NIL("nil");

  private final String id;

  ValueStatus(String id) {
    this.id = id;
  }

  /// The public id, as in JSON.
  public String id() {
    return id;
  }

  public boolean hasNumber() {
    return this == VALUE || this == ESTIMATED || this == NIL;
  }
}
