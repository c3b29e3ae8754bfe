package se.helabilden.indicator;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;

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

  /// `förändring av Låg ekonomisk standard från 2019 till 2024`.
  ///
  /// @param name the name of what it is computed from
  public Message told(String name) {
    Serializable later = to == null ? Message.of("indicator.newestPeriod") : to;
    return switch (kind) {
      case CHANGE -> Message.of("indicator.ruleChange", name, String.valueOf(from), later);
      case PERCENT_CHANGE -> Message.of("indicator.rulePercentChange", name, String.valueOf(from), later);
      case MUNICIPALITY_DIFFERENCE -> Message.of("indicator.ruleMunicipality", name);
    };
  }

  public static Calculation change(String part, String from, @Nullable String to, boolean percent) {
    return new Calculation(percent ? Kind.PERCENT_CHANGE : Kind.CHANGE, part, from, to);
  }

  public static Calculation municipalityDifference(String part) {
    return new Calculation(Kind.MUNICIPALITY_DIFFERENCE, part, null, null);
  }
}
