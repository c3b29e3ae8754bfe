package se.helabilden.ui.map;

import java.util.function.ToDoubleFunction;

/// Text that is cut where there is no room for all of it.
final class Shortened {
  private Shortened() {}

  /// A name and what follows it: as much of the name as there is room for, and always the rest.
  ///
  /// @param width how wide a text is
  static String toFit(String name, String rest, double room, ToDoubleFunction<String> width) {
    if (width.applyAsDouble(name + rest) <= room) {
      return name + rest;
    }
    for (int kept = name.length() - 1; kept > 0; kept--) {
      String cut = name.substring(0, kept).strip() + "…" + rest;
      if (!Character.isHighSurrogate(name.charAt(kept - 1)) && width.applyAsDouble(cut) <= room) {
        return cut;
      }
    }
    return rest.strip();
  }
}
