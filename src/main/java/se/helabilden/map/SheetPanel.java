package se.helabilden.map;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// One map of a sheet, with the shapes it is drawn in and what lies over it.
///
/// @param shapes the boundaries of the choropleth's own layer, or what stands for them
/// @param ground the background map, as large as the areas' view; null for none
/// @param part what alone is shown of the whole; null for all of it
public record SheetPanel(
    Choropleth map,
    LayerShapes shapes,
    SheetExtras extras,
    Ground.@Nullable Fetched ground,
    @Nullable CropPart part) {
  /// @throws IllegalArgumentException if the shapes are of another layer
  public SheetPanel {
    if (shapes.size() != map.values().size()) {
      throw new IllegalArgumentException(shapes.size() + " shapes for " + map.values().size() + " values");
    }
  }

  /// Without a fetched background map.
  public SheetPanel(Choropleth map, LayerShapes shapes, SheetExtras extras) {
    this(map, shapes, extras, null, null);
  }

  /// The same of a part alone, told so; all of it where the part is null.
  SheetPanel withPart(@Nullable CropPart only) {
    return new SheetPanel(only == null ? map : only.told(map), shapes, extras, ground, only);
  }

  /// The same without any crop.
  SheetPanel ofTheWhole() {
    return new SheetPanel(map, shapes, extras.withCrop(null), ground, null);
  }

  SheetPanel withGround(Ground.@Nullable Fetched fetched) {
    return new SheetPanel(map, shapes, extras, fetched, part);
  }

  SheetPanel withoutGround() {
    return new SheetPanel(map, shapes, extras.withGround(null), null, part);
  }

  /// The background map below the areas; none below a small map of the whole.
  Ground.@Nullable Fetched ground(Mark.Areas where) {
    return where.inset() ? null : ground;
  }

  /// How much of what lies below them the areas hide: 1 for all.
  double opacity(Mark.Areas where) {
    Ground.Fetched below = ground(where);
    return below == null ? 1 : below.opacity();
  }

  /// The colours of the areas on the map, or on the small map of the whole.
  ///
  /// @param unit how many pixels a line unit is
  AreaPalette palette(Mark.Areas where, double unit) {
    AreaPalette whole =
        extras.form() == MapForm.CIRCLES
            ? AreaPalette.ground(map, unit, Colours.PAPER, Colours.BORDER)
            : AreaPalette.of(map, unit);
    boolean[] shown = shownOn(where);
    return shown == null ? whole : whole.only(shown, Colours.OTHERS);
  }

  /// How the areas are filled on the map, or on the small map of the whole.
  IntFunction<Fill> fills(Mark.Areas where) {
    int[] classColours = map.classColours();
    boolean[] shown = shownOn(where);
    return area -> {
      if (shown != null && !shown[area]) {
        return new Fill.Solid(Colours.OTHERS);
      }
      Fill fill = map.fillOf(area, classColours);
      return extras.form() == MapForm.CIRCLES && fill instanceof Fill.Solid ? new Fill.Solid(Colours.GROUND) : fill;
    };
  }

  /// Whether an area is drawn: of a part alone only what is in sight.
  boolean isDrawn(int area, Mark.Areas where) {
    return part == null || where.inset() || shapes.isInSight(area, where.view());
  }

  /// The areas that have their colours; null for all.
  private boolean @Nullable [] shownOn(Mark.Areas where) {
    return part == null || where.inset() || !part.crop().ofAreas() ? null : part.shown();
  }
}
