package se.helabilden.map;

/// Writes a figure as SVG.
final class SvgFigure {
  private SvgFigure() {}

  static void write(Mark.Figure figure, StringBuilder out) {
    boolean titled = !figure.title().isEmpty();
    if (figure.radius() > 0 && figure.points().size() == 1 && figure.points().getFirst().length == 2) {
      out.append("<circle cx=\"").append(n(figure.points().getFirst()[0])).append("\" cy=\"")
          .append(n(figure.points().getFirst()[1])).append("\" r=\"").append(n(figure.radius())).append('"');
    } else {
      out.append("<path d=\"");
      for (double[] points : figure.points()) {
        path(points, figure, out);
      }
      out.append('"');
    }
    boolean filled = figure.fill() != Mark.Figure.NONE;
    out.append(" fill=\"").append(filled ? Colours.css(figure.fill()) : "none").append('"');
    if (filled && figure.opacity() < 1) {
      out.append(" fill-opacity=\"").append(n(figure.opacity())).append('"');
    }
    if (figure.stroke() != Mark.Figure.NONE && figure.strokeWidth() > 0) {
      out.append(" stroke=\"").append(Colours.css(figure.stroke())).append("\" stroke-width=\"")
          .append(n(figure.strokeWidth())).append("\" stroke-linejoin=\"round\"");
    }
    if (titled) {
      String name = figure.radius() > 0 && figure.points().getFirst().length == 2 ? "circle" : "path";
      out.append("><title>").append(SvgText.escape(figure.title())).append("</title></").append(name).append(">\n");
    } else {
      out.append("/>\n");
    }
  }

  private static void path(double[] points, Mark.Figure figure, StringBuilder out) {
    double r = figure.radius();
    if (r > 0) {
      for (int i = 0; i + 1 < points.length; i += 2) {
        String radii = n(r) + " " + n(r);
        out.append('M').append(n(points[i] - r)).append(' ').append(n(points[i + 1])).append('a').append(radii)
            .append(" 0 1 0 ").append(n(2 * r)).append(" 0a").append(radii).append(" 0 1 0 ").append(n(-2 * r))
            .append(" 0z");
      }
      return;
    }
    for (int i = 0; i + 1 < points.length; i += 2) {
      out.append(i == 0 ? "M" : "L").append(n(points[i])).append(' ').append(n(points[i + 1]));
    }
    if (figure.closed()) {
      out.append('z');
    }
  }

  private static String n(double number) {
    return SvgText.number(number);
  }
}
