package se.helabilden.indicator;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// How a derived indicator is computed where no formula over values of the same area and period can say it.
///
/// @param part id of the entry that it is computed from
/// @param from the earlier period of a change; else null
/// @param to the later period of a change, null for the newest there is; null for a difference
public record Calculation(Kind kind, String part, @Nullable String from, @Nullable String to)
    implements Serializable {
  /// The rules.
  public enum Kind {
    /// Later minus earlier.
    CHANGE,
    /// In percent of the earlier value.
    PERCENT_CHANGE,
    /// The area's value minus its municipality's.
    MUNICIPALITY_DIFFERENCE
  }

  /// @throws IllegalArgumentException for a change without an earlier period, a difference with one
  public Calculation {
    if ((from == null) != (kind == Kind.MUNICIPALITY_DIFFERENCE)) {
      throw new IllegalArgumentException(kind + " from " + from);
    }
  }

  public static Calculation change(String part, String from, @Nullable String to, boolean percent) {
    return new Calculation(percent ? Kind.PERCENT_CHANGE : Kind.CHANGE, part, from, to);
  }

  public static Calculation municipalityDifference(String part) {
    return new Calculation(Kind.MUNICIPALITY_DIFFERENCE, part, null, null);
  }
}
