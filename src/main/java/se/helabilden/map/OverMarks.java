package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that lies over the areas, from the bottom to the top: circles, the user's own layers, names. The same on the
/// screen and on a sheet.
public final class OverMarks {
  private OverMarks() {}

  /// @param view of the areas
  /// @param x where the view's left edge is
  /// @param unit how many pixels a line unit is
  /// @param lit the areas that are not to be faded; null for all
  public static List<Mark> of(
      Choropleth map,
      LayerShapes shapes,
      AreaCentres centres,
      SheetExtras extras,
      View view,
      int x,
      int y,
      double unit,
      boolean @Nullable [] lit) {
    return of(map, shapes, centres, extras, view, x, y, unit, lit, null);
  }

  /// @param part what alone has names; null for all
  public static List<Mark> of(
      Choropleth map,
      LayerShapes shapes,
      AreaCentres centres,
      SheetExtras extras,
      View view,
      int x,
      int y,
      double unit,
      boolean @Nullable [] lit,
      @Nullable CropPart part) {
    List<Mark> marks = new ArrayList<>();
    if (extras.form() == MapForm.CIRCLES) {
      ProportionalCircles circles = ProportionalCircles.of(map, centres, view, unit);
      marks.addAll((part == null ? circles : circles.only(part.shown())).marks(map, view, x, y, unit, lit));
    }
    for (DrawnOverlay overlay : extras.shown().reversed()) {
      marks.addAll(overlay.marks(view, x, y, unit));
    }
    marks.addAll(AreaLabels.of(map, shapes, new Mark.Areas(x, y, view), unit, extras, part));
    return marks;
  }

  /// What is to be read beside the map, from (0, 0): the sizes of circles and the user's own layers.
  ///
  /// @param view of the areas, which circles are measured by
  /// @param widest that a line may be
  static SideBlock legend(
      Choropleth map, AreaCentres centres, SheetExtras extras, View view, double unit, double widest) {
    double size = Math.max(14.5 * unit, 10.5);
    SideBlock circles =
        extras.form() == MapForm.CIRCLES
            ? CircleLegend.of(map, ProportionalCircles.of(map, centres, view, unit), size)
            : SideBlock.NONE;
    return circles.above(OverlayLegend.of(extras.shown(), size, widest), size);
  }

  /// The legend's marks, for the screen.
  public static List<Mark> legendMarks(
      Choropleth map, AreaCentres centres, SheetExtras extras, View view, double unit, double widest) {
    return legend(map, centres, extras, view, unit, widest).marks();
  }

  /// How wide [#legendMarks] are.
  public static double legendWidth(
      Choropleth map, AreaCentres centres, SheetExtras extras, View view, double unit, double widest) {
    return legend(map, centres, extras, view, unit, widest).width();
  }

  /// How high [#legendMarks] are.
  public static double legendHeight(
      Choropleth map, AreaCentres centres, SheetExtras extras, View view, double unit, double widest) {
    return legend(map, centres, extras, view, unit, widest).height();
  }
}
