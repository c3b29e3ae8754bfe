package se.helabilden.indicator;

import se.helabilden.work.Message;

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
  UNPLACED;

  /// The name for people.
  public Message label() {
    return Message.of("indicator.focusArea_" + name());
  }
}
