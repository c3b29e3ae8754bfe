package se.helabilden.map;

import java.util.Arrays;
import java.util.Optional;
import se.helabilden.indicator.IndicatorKind;

/// What stands for an area on a map.
public enum MapForm {
  /// The area itself, in the colour of its class.
  AREAS("areas"),
  /// A circle whose surface is the area's number, over the areas: for numbers, which a coloured area makes too much of
  /// where it is large.
  CIRCLES("circles"),
  /// A square, as large for all: large areas do not drown small ones.
  TILES("tiles"),
  /// A dot, as large for all.
  DOTS("dots");

  private final String id;

  MapForm(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<MapForm> ofId(String id) {
    return Arrays.stream(values()).filter(form -> form.id.equals(id)).findFirst();
  }

  /// Whether the form says what is so of numbers of a kind: the surface of a circle is a number of something.
  public boolean suits(IndicatorKind kind) {
    return this != CIRCLES || kind == IndicatorKind.COUNT;
  }

  /// Whether places are given up for equal sizes, so that nothing that has a place of its own can lie on the map.
  public boolean isEqualSize() {
    return this == TILES || this == DOTS;
  }
}
