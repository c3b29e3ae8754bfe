package se.helabilden.map;

/// One thing on a map sheet, placed in pixels from the upper left. A writer that can draw these four kinds can make the
/// whole sheet: PNG and SVG do, and another format needs no more.
public sealed interface Mark {
  /// Which end of a text its x is.
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /// One line of text on its base line.
  ///
  /// @param size the font size
  /// @param halo colour (0xRRGGBB) of an edge that lifts it from the map, or [#NO_HALO]
  record Text(
      double x,
      double baseline,
      String text,
      double size,
      Typeface.Weight weight,
      int rgb,
      Anchor anchor,
      int halo)
      implements Mark {
    static final int NO_HALO = -1;

    boolean hasHalo() {
      return halo != NO_HALO;
    }

    /// How wide it is.
    public double width() {
      return Typeface.of(weight).width(text, size);
    }

    /// Where its left end is.
    public double left() {
      return switch (anchor) {
        case START -> x;
        case MIDDLE -> x - width() / 2;
        case END -> x - width();
      };
    }
  }

  /// A filled rectangle with a line around it.
  ///
  /// @param outlineWidth 0 for none; the line lies inside
  record Box(double x, double y, double width, double height, Fill fill, int outline, double outlineWidth)
      implements Mark {}

  /// A horizontal or vertical bar.
  record Bar(double x, double y, double width, double height, int rgb) implements Mark {}

  /// All areas of the choropleth, in a rectangle with its upper left corner at whole pixels.
  record Areas(int x, int y, View view) implements Mark {}

  /// The same mark moved.
  default Mark moved(double dx, double dy) {
    return switch (this) {
      case Text t ->
          new Text(t.x + dx, t.baseline + dy, t.text, t.size, t.weight, t.rgb, t.anchor, t.halo);
      case Box b -> new Box(b.x + dx, b.y + dy, b.width, b.height, b.fill, b.outline, b.outlineWidth);
      case Bar b -> new Bar(b.x + dx, b.y + dy, b.width, b.height, b.rgb);
      case Areas a -> new Areas((int) Math.round(a.x + dx), (int) Math.round(a.y + dy), a.view);
    };
  }
}
