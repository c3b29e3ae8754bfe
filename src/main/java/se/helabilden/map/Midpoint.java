package se.helabilden.map;

import java.io.Serializable;

/// Where a diverging scheme parts, and what that is: "riket 14,9". A midpoint without a meaning misleads, so it has a
/// name.
public record Midpoint(double value, String name) implements Serializable {
  public Midpoint {
    if (!Double.isFinite(value) || name.isBlank()) {
      throw new IllegalArgumentException("a midpoint needs a value and a name");
    }
  }
}
