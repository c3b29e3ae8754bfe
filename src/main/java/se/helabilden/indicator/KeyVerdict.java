package se.helabilden.indicator;

import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;

/// What a row's key turned out to be.
sealed interface KeyVerdict {
  /// How the key was told to be an area of the layer.
  enum Kind {
    CODE("code"),
    NAME("name"),
    MUNICIPALITY_NAME("municipality (name)");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /// The area at this place in the layer.
  record Matched(int area, Kind kind) implements KeyVerdict {}

  /// The area at this place in the layer, after mending in the only possible way.
  record Repaired(int area, Kind kind, String as, String rule) implements KeyVerdict {}

  /// A total or an area of a level above the layer's: a reference.
  ///
  /// @param level `totalt`, or a level's public id
  record Reference(AreaCode area, String level) implements KeyVerdict {}

  /// No area of the layer.
  ///
  /// @param reason as in [MatchReceipt]
  /// @param kept the area without geometry that its values are kept for, or null
  record Unmatched(String reason, @Nullable String suggestion, @Nullable AreaCode kept) implements KeyVerdict {}
}
