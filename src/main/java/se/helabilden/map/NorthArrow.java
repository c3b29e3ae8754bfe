package se.helabilden.map;

import java.util.List;
import se.helabilden.work.Texts;

/// Where north is: always up, which some readers want to be told.
final class NorthArrow {
  private NorthArrow() {}

  /// An arrow about x that ends at y, with its letter above.
  static List<Mark> marks(double x, double y, double unit, Texts texts) {
    double size = Math.max(12 * unit, 10.5);
    double high = size * 1.25;
    double[] head = {x, y - high, x + size * 0.42, y, x, y - size * 0.28, x - size * 0.42, y};
    return List.of(
        new Mark.Figure(List.of(head), true, 0, Colours.SECONDARY, 1, Mark.Figure.NONE, 0, texts.text("map.north")),
        new Mark.Text(
            x, y - high - size * 0.25, texts.text("map.northLetter"), size, Typeface.Weight.MEDIUM, Colours.SECONDARY,
            Mark.Anchor.MIDDLE, Mark.Text.NO_HALO));
  }
}
