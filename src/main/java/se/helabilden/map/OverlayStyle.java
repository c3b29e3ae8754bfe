package se.helabilden.map;

import java.io.Serializable;

/// How a layer of the user's own looks. The kinds are few, so that none can be taken for a class or for missing data.
///
/// @param rgb 0xRRGGBB
/// @param size of a symbol, in line units across
/// @param lineWidth of lines and outlines, in line units; 0 for none
public record OverlayStyle(int rgb, Symbol symbol, double size, double lineWidth, Pattern pattern)
    implements Serializable {
  /// What stands at a point.
  public enum Symbol {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    CROSS
  }

  /// What fills an area.
  public enum Pattern {
    NONE,
    TINT,
    STRIPES,
    SOLID
  }

  public static final double LEAST_SIZE = 4;
  public static final double MOST_SIZE = 24;
  public static final double MOST_LINE = 8;
  /// Colours that stand out from every class and from one another.
  public static final int[] COLOURS = {0x7b2d8b, 0xc2410c, 0x1d4ed8, 0x111827, 0x0f766e, 0xbe185d};
  public static final OverlayStyle WATER = new OverlayStyle(0x9fc5de, Symbol.CIRCLE, 8, 0, Pattern.SOLID);

  public OverlayStyle {
    rgb &= 0xffffff;
    size = Math.clamp(size, LEAST_SIZE, MOST_SIZE);
    lineWidth = Math.clamp(lineWidth, 0, MOST_LINE);
  }

  /// For the layer with this number, from 0.
  public static OverlayStyle usual(int number) {
    Symbol[] symbols = Symbol.values();
    return new OverlayStyle(
        COLOURS[number % COLOURS.length], symbols[number % symbols.length], 9, 1.8, Pattern.STRIPES);
  }

  public OverlayStyle withRgb(int changed) {
    return new OverlayStyle(changed, symbol, size, lineWidth, pattern);
  }

  public OverlayStyle withSymbol(Symbol changed) {
    return new OverlayStyle(rgb, changed, size, lineWidth, pattern);
  }

  public OverlayStyle withSize(double changed) {
    return new OverlayStyle(rgb, symbol, changed, lineWidth, pattern);
  }

  public OverlayStyle withLineWidth(double changed) {
    return new OverlayStyle(rgb, symbol, size, changed, pattern);
  }

  public OverlayStyle withPattern(Pattern changed) {
    return new OverlayStyle(rgb, symbol, size, lineWidth, changed);
  }
}
