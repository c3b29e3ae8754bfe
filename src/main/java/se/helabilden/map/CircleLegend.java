package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import se.helabilden.work.NumberText;
import se.helabilden.work.Texts;

/// How large a circle is for three round numbers, one within the other, from (0, 0).
final class CircleLegend {
  private CircleLegend() {}

  static SideBlock of(Choropleth map, ProportionalCircles circles, double size) {
    List<Mark> marks = new ArrayList<>();
    List<Double> numbers = numbers(circles.most());
    if (numbers.isEmpty()) {
      return SideBlock.NONE;
    }
    NumberText text = Texts.in(map.language()).numbers();
    double largest = circles.radiusOf(numbers.getFirst());
    double top = size * 0.6;
    double bottom = top + 2 * largest;
    double left = largest;
    double textX = 2 * largest + size * 1.4;
    double width = 0;
    double last = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      double radius = circles.radiusOf(number);
      double y = bottom - 2 * radius;
      marks.add(
          Mark.Figure.circle(
              left, bottom - radius, radius, Mark.Figure.NONE, 0, Colours.SECONDARY, Math.max(1, size * 0.07), ""));
      double baseline = Math.max(y + size * 0.35, last + size * 1.15);
      last = baseline;
      marks.add(
          Mark.Figure.line(
              List.of(new double[] {left, y, textX - size * 0.9, y, textX - size * 0.3, baseline - size * 0.35}),
              Colours.SECONDARY, Math.max(0.8, size * 0.05)));
      String words = text.plain(number) + (map.values().entry().indicator().unit() == null ? "" : " " + unit(map));
      marks.add(
          new Mark.Text(
              textX, baseline, words, size, Typeface.Weight.REGULAR, Colours.INK, Mark.Anchor.START,
              Mark.Text.NO_HALO));
      width = Math.max(width, textX + Typeface.of(Typeface.Weight.REGULAR).width(words, size));
    }
    return new SideBlock(marks, width, Math.max(bottom, last) + size * 0.4);
  }

  private static String unit(Choropleth map) {
    return String.valueOf(map.values().entry().indicator().unit());
  }

  /// Round numbers: near the largest, a quarter and a sixteenth of it.
  static List<Double> numbers(double most) {
    return !(most > 0)
        ? List.of()
        : DoubleStream.of(most, most / 4, most / 16).map(CircleLegend::rounded).distinct().boxed().toList();
  }

  private static double rounded(double number) {
    double power = Math.pow(10, Math.floor(Math.log10(number)));
    double first = number / power;
    return (first >= 5 ? 5 : first >= 2 ? 2 : 1) * power;
  }
}
