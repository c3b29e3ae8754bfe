package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;

/// A line for each of the user's own layers: how it looks and what it is.
final class OverlayLegend {
  private OverlayLegend() {}

  static SideBlock of(List<DrawnOverlay> overlays, double size, double widest) {
    List<Mark> marks = new ArrayList<>();
    double small = Math.max(size * 0.86, 10.5);
    double line = size * 1.52;
    double field = line * 1.45;
    double left = field + line * 0.5;
    double y = 0;
    double width = 0;
    Typeface regular = Typeface.of(Typeface.Weight.REGULAR);
    for (DrawnOverlay drawn : overlays) {
      Overlay overlay = drawn.overlay();
      swatch(overlay, field, y, line, size / 14.5, marks);
      for (String words : TextFlow.wrap(overlay.name(), regular, size, widest - left)) {
        marks.add(text(left, y + line * 0.5 + size * 0.36, words, size, Colours.INK));
        width = Math.max(width, left + regular.width(words, size));
        y += line;
      }
      if (!overlay.note().isBlank()) {
        for (String words : TextFlow.wrap(overlay.note(), regular, small, widest - left)) {
          marks.add(text(left, y + small * 0.9, words, small, Colours.SECONDARY));
          width = Math.max(width, left + regular.width(words, small));
          y += small * 1.35;
        }
      }
    }
    return new SideBlock(marks, width, y);
  }

  private static void swatch(Overlay overlay, double field, double top, double line, double unit, List<Mark> marks) {
    OverlayStyle style = overlay.style();
    double middle = top + line / 2;
    switch (overlay.kind()) {
      case POINTS ->
          marks.add(DrawnOverlay.symbols(List.of(new double[] {field / 2, middle}), style, unit, overlay.name()));
      case LINES ->
          marks.add(
              Mark.Figure.line(
                  List.of(new double[] {0, middle, field, middle}), style.rgb(),
                  Math.max(style.lineWidth(), 0.8) * unit));
      case AREAS -> {
        double high = line * 0.36;
        double[] box = {0, middle - high, field, middle - high, field, middle + high, 0, middle + high};
        marks.addAll(DrawnOverlay.areas(List.of(box), style, unit, overlay.name()));
      }
    }
  }

  private static Mark.Text text(double x, double baseline, String words, double size, int rgb) {
    return new Mark.Text(
        x, baseline, words, size, Typeface.Weight.REGULAR, rgb, Mark.Anchor.START, Mark.Text.NO_HALO);
  }
}
