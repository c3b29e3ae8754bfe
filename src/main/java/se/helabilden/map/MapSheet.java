package se.helabilden.map;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Progress;

/// A finished map sheet as a list of marks in the order they are drawn: title, map, legend, source. PNG, SVG and
/// other formats draw the same marks, so they always say the same.
///
/// @param unit how many pixels a line unit is
/// @param form what stands for the areas; the shapes are already so
/// @param altText what it shows, in words
/// @param ground the background map, as large as the areas' view; null for none
/// @param part what alone is shown of the whole; null for all of it
public record MapSheet(
    Choropleth map,
    LayerShapes shapes,
    SheetSize size,
    double unit,
    Legend legend,
    MapForm form,
    List<Mark> marks,
    String altText,
    Ground.@Nullable Fetched ground,
    @Nullable CropPart part) {
  public MapSheet {
    marks = List.copyOf(marks);
  }

  /// Lays out a sheet.
  ///
  /// @param shapes the boundaries of the choropleth's own layer
  /// @throws IllegalArgumentException if the shapes are of another layer
  public static MapSheet of(Choropleth map, LayerShapes shapes, SheetSize size, Progress progress) {
    return of(map, shapes, size, SheetExtras.USUAL, progress);
  }

  /// Lays out a sheet with more than the usual on it.
  ///
  /// @param shapes the boundaries of the choropleth's own layer, or what stands for them
  /// @throws IllegalArgumentException if the shapes are of another layer
  public static MapSheet of(
      Choropleth map, LayerShapes shapes, SheetSize size, SheetExtras extras, Progress progress) {
    if (shapes.size() != map.values().size()) {
      throw new IllegalArgumentException(shapes.size() + " shapes for " + map.values().size() + " values");
    }
    return new SheetLayout(map, shapes, size, extras, progress).lay();
  }

  MapSheet withGround(Ground.Fetched fetched) {
    return new MapSheet(map, shapes, size, unit, legend, form, marks, altText, fetched, part);
  }

  /// How much of what lies below them the areas hide: 1 for all.
  double opacity() {
    return ground == null ? 1 : ground.opacity();
  }

  /// The colours of the areas on the map, or on the small map of the whole.
  AreaPalette palette(Mark.Areas where) {
    AreaPalette whole =
        form == MapForm.CIRCLES
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
      return form == MapForm.CIRCLES && fill instanceof Fill.Solid ? new Fill.Solid(Colours.GROUND) : fill;
    };
  }

  /// The areas that have their colours; null for all.
  private boolean @Nullable [] shownOn(Mark.Areas where) {
    return part == null || where.inset() || !part.crop().ofAreas() ? null : part.shown();
  }

  /// Where the areas stand; not those of a small map of the whole.
  public Mark.Areas areas() {
    return marks.stream()
        .flatMap(Mark::flat)
        .filter(Mark.Areas.class::isInstance)
        .map(Mark.Areas.class::cast)
        .filter(areas -> !areas.inset())
        .findFirst()
        .orElseThrow();
  }

  /// The texts in reading order.
  public List<Mark.Text> texts() {
    return marks.stream()
        .flatMap(Mark::flat)
        .filter(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .toList();
  }
}
