package se.helabilden.map;

import java.util.List;
import se.helabilden.work.Progress;

/// A finished map sheet as a list of marks in the order they are drawn: title, map, legend, source. PNG, SVG and
/// other formats draw the same marks, so they always say the same.
///
/// @param unit how many pixels a line unit is
public record MapSheet(
    Choropleth map, LayerShapes shapes, SheetSize size, double unit, Legend legend, List<Mark> marks) {
  public MapSheet {
    marks = List.copyOf(marks);
  }

  /// Lays out a sheet.
  ///
  /// @param shapes the boundaries of the choropleth's own layer
  /// @throws IllegalArgumentException if the shapes are of another layer
  public static MapSheet of(Choropleth map, LayerShapes shapes, SheetSize size, Progress progress) {
    if (shapes.size() != map.values().size()) {
      throw new IllegalArgumentException(shapes.size() + " shapes for " + map.values().size() + " values");
    }
    return new SheetLayout(map, shapes, size, progress).lay();
  }

  /// Where the areas stand.
  public Mark.Areas areas() {
    return marks.stream()
        .filter(Mark.Areas.class::isInstance)
        .map(Mark.Areas.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /// The texts in reading order.
  public List<Mark.Text> texts() {
    return marks.stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast).toList();
  }
}
