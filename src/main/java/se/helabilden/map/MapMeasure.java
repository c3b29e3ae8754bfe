package se.helabilden.map;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What a map makes of its indicator before it shows it.
///
/// @param against the earlier period of a change; the id of a reference for a difference and for times the whole; else
///     empty
/// @param with id of the second indicator entry, for two together; else empty
/// @param percent whether a change is in percent of the earlier value
/// @param bounds from where on values count in an overlap; null for what is suggested
public record MapMeasure(Kind kind, String against, String with, boolean percent, @Nullable Bounds bounds)
    implements Serializable {
  /// The forms.
  public enum Kind {
    /// The values themselves.
    VALUES("values"),
    /// How values have changed since an earlier period.
    CHANGE("change"),
    /// How far values lie from a reference.
    DIFFERENCE("difference"),
    /// How many times the share of the whole.
    QUOTIENT("quotient"),
    /// Beyond a bound in two indicators.
    OVERLAP("overlap"),
    /// Thirds of two indicators.
    THIRDS("thirds");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /// The public id.
    public String id() {
      return id;
    }

    /// Whether a second indicator is needed.
    public boolean isOfTwo() {
      return this == OVERLAP || this == THIRDS;
    }
  }

  /// The bounds of an overlap.
  ///
  /// @param firstAtMost whether low values count in the first indicator
  public record Bounds(double first, boolean firstAtMost, double second, boolean secondAtMost) implements Serializable {}

  /// A difference to each area's own municipality.
  public static final String OWN_MUNICIPALITY = "egen";

  public static final MapMeasure VALUES = new MapMeasure(Kind.VALUES, "", "", false, null);

  public static MapMeasure change(String since, boolean percent) {
    return new MapMeasure(Kind.CHANGE, since, "", percent, null);
  }

  public static MapMeasure difference(String reference) {
    return new MapMeasure(Kind.DIFFERENCE, reference, "", false, null);
  }

  public static MapMeasure quotient(String whole) {
    return new MapMeasure(Kind.QUOTIENT, whole, "", false, null);
  }

  public static MapMeasure overlap(String with, @Nullable Bounds bounds) {
    return new MapMeasure(Kind.OVERLAP, "", with, false, bounds);
  }

  public static MapMeasure thirds(String with) {
    return new MapMeasure(Kind.THIRDS, "", with, false, null);
  }

  public boolean showsValues() {
    return kind == Kind.VALUES;
  }
}
