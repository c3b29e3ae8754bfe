package se.helabilden.map;

import java.util.Arrays;

/// What colour each area has: the only thing that changes when another indicator, period, classification or scheme is
/// shown. Immutable.
public final class AreaPalette {
  /// Solid colours are negative (0xFFRRGGBB); a small number from 0 is a pattern.
  private final int[] colours;
  private final int border;
  private final int period;
  private final int[][] tiles;

  private AreaPalette(int[] colours, int border, int period, int[][] tiles) {
    this.colours = colours;
    this.border = border;
    this.period = period;
    this.tiles = tiles;
  }

  /// The colours of a choropleth on white paper.
  ///
  /// @param unit how many pixels a line unit is: the patterns grow with it
  public static AreaPalette of(Choropleth map, double unit) {
    return of(map, unit, Colours.PAPER, Colours.BORDER);
  }

  /// @param background what shows outside all areas, 0xRRGGBB
  /// @param border the colour of lines between areas, 0xRRGGBB
  public static AreaPalette of(Choropleth map, double unit, int background, int border) {
    int size = map.values().size();
    int[] colours = new int[size + 1];
    colours[0] = 0xff000000 | background;
    int[] classColours = map.classColours();
    for (int area = 0; area < size; area++) {
      Fill fill = map.fillOf(area, classColours);
      colours[area + 1] =
          switch (fill) {
            case Fill.Solid solid -> 0xff000000 | solid.rgb();
            case Fill.Pattern pattern -> pattern.hatch().ordinal();
          };
    }
    int period = period(unit);
    Hatch[] hatches = Hatch.values();
    int[][] tiles = new int[hatches.length][];
    for (Hatch hatch : hatches) {
      tiles[hatch.ordinal()] = hatch.tile(period, Colours.NO_DATA, Colours.NO_DATA_STRIPE);
    }
    return new AreaPalette(colours, border, period, tiles);
  }

  /// The ground below circles: areas with a number in one pale colour, those without hatched as on any map.
  public static AreaPalette ground(Choropleth map, double unit, int background, int border) {
    AreaPalette coloured = of(map, unit, background, border);
    int[] colours = coloured.colours.clone();
    for (int area = 1; area < colours.length; area++) {
      colours[area] = colours[area] < 0 ? 0xff000000 | Colours.GROUND : colours[area];
    }
    return new AreaPalette(colours, border, coloured.period, coloured.tiles);
  }

  /// Every area in the same colour: a layer that has no values yet. Colours are 0xRRGGBB.
  ///
  /// @param areas how many there are
  public static AreaPalette plain(int areas, int fill, int background, int border) {
    int[] colours = new int[areas + 1];
    Arrays.fill(colours, 0xff000000 | fill);
    colours[0] = 0xff000000 | background;
    return new AreaPalette(colours, border, 1, new int[0][]);
  }

  /// The same with all areas but the lit ones drawn back towards what lies outside.
  ///
  /// @param lit by position in the layer
  /// @param share how far back: 0 not at all, 1 to invisibility
  public AreaPalette faded(boolean[] lit, double share) {
    int[] changed = colours.clone();
    int outside = colours[0] & 0xffffff;
    for (int area = 0; area < lit.length; area++) {
      if (!lit[area]) {
        int colour = colours[area + 1];
        int solid = colour < 0 ? colour & 0xffffff : Colours.NO_DATA;
        changed[area + 1] = 0xff000000 | Colours.mix(solid, outside, share);
      }
    }
    return new AreaPalette(changed, border, period, tiles);
  }

  /// The same with all areas but the shown ones in one colour (0xRRGGBB), so that theirs is not taken for a class.
  ///
  /// @param shown by position in the layer
  public AreaPalette only(boolean[] shown, int others) {
    int[] changed = colours.clone();
    for (int area = 0; area < shown.length; area++) {
      if (!shown[area]) {
        changed[area + 1] = 0xff000000 | others;
      }
    }
    return new AreaPalette(changed, border, period, tiles);
  }

  /// The side of a pattern's square in pixels.
  static int period(double unit) {
    return (int) Math.max(5, Math.round(7 * unit));
  }

  /// By area number: 0 is outside, i + 1 is the layer's area i.
  int[] colours() {
    return colours;
  }

  int border() {
    return border;
  }

  int hatched(int pattern, int x, int y) {
    return 0xff000000 | tiles[pattern][y % period * period + x % period];
  }
}
