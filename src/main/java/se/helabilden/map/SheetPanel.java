package se.helabilden.map;

import org.jspecify.annotations.Nullable;

/// One map of a sheet, with the shapes it is drawn in and what lies over it.
///
/// @param shapes the boundaries of the choropleth's own layer, or what stands for them
/// @param ground the background map, as large as the areas' view; null for none
public record SheetPanel(Choropleth map, LayerShapes shapes, SheetExtras extras, Ground.@Nullable Fetched ground) {
  /// @throws IllegalArgumentException if the shapes are of another layer
  public SheetPanel {
    if (shapes.size() != map.values().size()) {
      throw new IllegalArgumentException(shapes.size() + " shapes for " + map.values().size() + " values");
    }
  }

  /// Without a fetched background map.
  public SheetPanel(Choropleth map, LayerShapes shapes, SheetExtras extras) {
    this(map, shapes, extras, null);
  }

  SheetPanel withGround(Ground.@Nullable Fetched fetched) {
    return new SheetPanel(map, shapes, extras, fetched);
  }

  SheetPanel withoutGround() {
    return new SheetPanel(map, shapes, extras.withGround(null), null);
  }

  /// How much of what lies below them the areas hide: 1 for all.
  double opacity() {
    return ground == null ? 1 : ground.opacity();
  }

  /// The colours of the areas.
  ///
  /// @param unit how many pixels a line unit is
  AreaPalette palette(double unit) {
    return extras.form() == MapForm.CIRCLES
        ? AreaPalette.ground(map, unit, Colours.PAPER, Colours.BORDER)
        : AreaPalette.of(map, unit);
  }

  Fill fillOf(int area, int[] classColours) {
    Fill fill = map.fillOf(area, classColours);
    return extras.form() == MapForm.CIRCLES && fill instanceof Fill.Solid ? new Fill.Solid(Colours.GROUND) : fill;
  }
}
