package se.helabilden.indicator;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person has said of an indicator: words that the catalogue lacks or says otherwise, and which of the
/// indicator's own fields were changed by hand, so that the next file leaves them be.
///
/// @param definition one plain sentence; null for the catalogue's
/// @param caution what the indicator does not tell; null for the catalogue's
/// @param aggregation how values of small areas become that of a larger one; null for what the catalogue or the kind says
/// @param breaks inner upper bounds of the classes, rising, in the indicator's unit; empty for classes by the values
/// @param changed fields of the indicator that a person has changed
public record OwnFacts(
    @Nullable String definition,
    @Nullable String caution,
    @Nullable Aggregation aggregation,
    List<Double> breaks,
    List<Field> changed)
    implements Serializable {
  public static final OwnFacts NONE = new OwnFacts(null, null, null, List.of(), List.of());

  /// A field of the indicator itself that a person may change.
  public enum Field {
    NAME,
    UNIT,
    DIRECTION,
    FOCUS_AREA,
    CATALOGUE_ENTRY,
    SOURCE
  }

  /// @throws IllegalArgumentException for breaks that do not rise
  public OwnFacts {
    breaks = breaks == null ? List.of() : List.copyOf(breaks);
    changed = changed == null ? List.of() : List.copyOf(changed);
    for (int i = 1; i < breaks.size(); i++) {
      if (!(breaks.get(i) > breaks.get(i - 1))) {
        throw new IllegalArgumentException("breaks do not rise: " + breaks);
      }
    }
  }

  public boolean saysNothing() {
    return equals(NONE);
  }
}
