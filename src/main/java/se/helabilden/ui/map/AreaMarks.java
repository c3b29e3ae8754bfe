package se.helabilden.ui.map;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which areas are selected, and which stand back because others are lit, at one moment.
///
/// @param selected by area; too short for what is not on the map
/// @param lit by area; null where all are
record AreaMarks(boolean[] selected, boolean @Nullable [] lit) {
  static AreaMarks of(MapViewModel model) {
    return new AreaMarks(model.selectedProperty().get(), model.litProperty().get());
  }

  boolean isChosen(int area) {
    return area < selected.length && selected[area];
  }

  boolean isFaded(int area) {
    return lit != null && area < lit.length && !lit[area];
  }

  /// All areas in the order to draw them: what is selected lies over what is not.
  IntStream selectedLast(int areas) {
    return IntStream.concat(
        IntStream.range(0, areas).filter(area -> !isChosen(area)), IntStream.range(0, areas).filter(this::isChosen));
  }
}
