package se.helabilden.map;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.work.NumberText;

/// A bar of a round length in metres or kilometres.
final class ScaleBar {
  private static final double[] STEPS = {1, 2, 5, 10};
  private static final double LEAST_EXTENT = 300;
  private static final double MOST_EXTENT = 4_000_000;

  private ScaleBar() {}

  /// Whether coordinates can be metres: a layer whose place on Earth is unknown may be a few units wide, or degrees.
  static boolean makesSense(Envelope extent) {
    double longest = Math.max(extent.getWidth(), extent.getHeight());
    return longest >= LEAST_EXTENT && longest <= MOST_EXTENT;
  }

  /// The largest round length that is no longer than so many metres.
  static double roundLength(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double best = power;
    for (double step : STEPS) {
      if (step * power <= most * (1 + 1e-9)) {
        best = step * power;
      }
    }
    return best;
  }

  /// The bar with its left end at (x, y), and its length above it.
  static List<Mark> marks(double x, double y, double unitsPerPixel, double most, double size, NumberText numbers) {
    double metres = roundLength(most * unitsPerPixel);
    double wide = metres / unitsPerPixel;
    double thick = Math.max(1, Math.round(size / 8));
    double tick = size * 0.4;
    String text = metres >= 1000 ? numbers.plain(metres / 1000) + "\u00a0km" : numbers.plain(metres) + "\u00a0m";
    return List.of(
        new Mark.Bar(x, y - thick, wide, thick, Colours.SECONDARY),
        new Mark.Bar(x, y - tick, thick, tick, Colours.SECONDARY),
        new Mark.Bar(x + wide - thick, y - tick, thick, tick, Colours.SECONDARY),
        new Mark.Text(
            x + wide / 2,
            y - tick,
            text,
            size,
            Typeface.Weight.REGULAR,
            Colours.SECONDARY,
            Mark.Anchor.MIDDLE,
            Mark.Text.NO_HALO));
  }
}
