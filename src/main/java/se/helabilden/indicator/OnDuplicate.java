package se.helabilden.indicator;

import java.util.Locale;
import java.util.Optional;

/// What to do with rows that give different values for the same area, indicator, period and group.
public enum OnDuplicate {
  /// Refuse, and say which.
  ASK,
  /// Keep the first row's values.
  FIRST,
  /// Keep the last row's values.
  LAST,
  /// Add them; missing if any is missing.
  SUM;

  /// The one of an option such as `--on-duplicate sum`.
  public static Optional<OnDuplicate> ofId(String id) {
    for (OnDuplicate choice : values()) {
      if (choice.name().toLowerCase(Locale.ROOT).equals(id)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }

  /// The public id: `ask`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
