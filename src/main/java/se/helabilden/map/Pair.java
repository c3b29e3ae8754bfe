package se.helabilden.map;

import java.io.Serializable;

/// Two indicators on one map, and the colours of their classes.
///
/// Brown ladders for the first and blue ones for the second meet near black. The colours are our own, found by a search
/// for the widest distances: any two of the nine are at least 15 apart (CIEDE2000) for every eye that [Sight] knows, of
/// the four at least 25. Grey print keeps only how high both are together.
///
/// @param first name of the first indicator
/// @param second name of the second
/// @param kind how they are put together
public record Pair(String first, String second, Kind kind) implements Serializable {
  /// How two indicators are put together.
  public enum Kind {
    /// Beyond a bound in both, in the first alone, in the second alone, in neither.
    OVERLAP(0x3c1950, 0xe8a032, 0x5aa0d7, 0xe8e6de),
    /// Thirds of the first, the lowest first, and within each the thirds of the second.
    THIRDS(0xecf0f3, 0x9ca7ed, 0x4b5ee8, 0xc3ad87, 0x776f7f, 0x2b3178, 0x9a6b1b, 0x533712, 0x120a12);

    private final int[] colours;

    Kind(int... colours) {
      this.colours = colours;
    }

    /// How many classes there are.
    public int classes() {
      return colours.length;
    }
  }

  /// The colours (0xRRGGBB) of the classes in their order.
  public int[] colours() {
    return kind.colours.clone();
  }
}
