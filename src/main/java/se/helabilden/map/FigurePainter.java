package se.helabilden.map;

/// Paints figures smoothly into a picture.
final class FigurePainter {
  private static final int CORNERS = 40;
  private static final int CORNERS_OF_A_JOINT = 10;
  private static final double SEEN_JOINT = 1.6;

  private FigurePainter() {}

  static void paint(Mark.Figure figure, Picture picture) {
    double reach = figure.radius() + figure.strokeWidth() + 1;
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (double[] points : figure.points()) {
      for (int i = 0; i + 1 < points.length; i += 2) {
        box[0] = Math.min(box[0], points[i] - reach);
        box[1] = Math.min(box[1], points[i + 1] - reach);
        box[2] = Math.max(box[2], points[i] + reach);
        box[3] = Math.max(box[3], points[i + 1] + reach);
      }
    }
    double left = Math.max(box[0], -reach);
    double top = Math.max(box[1], -reach);
    double right = Math.min(box[2], picture.width() + reach);
    double bottom = Math.min(box[3], picture.height() + reach);
    if (left >= right || top >= bottom) {
      return;
    }
    if (figure.fill() != Mark.Figure.NONE) {
      Ink ink = new Ink(left, top, right, bottom);
      for (double[] points : figure.points()) {
        fill(points, figure, ink);
      }
      ink.print(picture, figure.fill(), figure.opacity());
    }
    if (figure.stroke() != Mark.Figure.NONE && figure.strokeWidth() > 0) {
      Ink ink = new Ink(left, top, right, bottom);
      for (double[] points : figure.points()) {
        stroke(points, figure, ink);
      }
      ink.print(picture, figure.stroke());
    }
  }

  private static void fill(double[] points, Mark.Figure figure, Ink ink) {
    if (figure.radius() > 0) {
      for (int i = 0; i + 1 < points.length; i += 2) {
        polygon(round(points[i], points[i + 1], figure.radius(), CORNERS), ink);
      }
    } else {
      outline(points, ink);
    }
  }

  private static void stroke(double[] points, Mark.Figure figure, Ink ink) {
    double half = figure.strokeWidth() / 2;
    if (figure.radius() > 0) {
      for (int i = 0; i + 1 < points.length; i += 2) {
        double[] ring = round(points[i], points[i + 1], figure.radius(), CORNERS);
        for (int at = 0; at < CORNERS; at++) {
          int next = (at + 1) % CORNERS;
          segment(ring[2 * at], ring[2 * at + 1], ring[2 * next], ring[2 * next + 1], half, ink);
        }
      }
      return;
    }
    int n = points.length / 2;
    for (int i = 0; i + 1 < n; i++) {
      segment(points[2 * i], points[2 * i + 1], points[2 * i + 2], points[2 * i + 3], half, ink);
    }
    if (figure.closed() && n > 2) {
      segment(points[2 * n - 2], points[2 * n - 1], points[0], points[1], half, ink);
    }
    if (figure.strokeWidth() >= SEEN_JOINT) {
      for (int i = figure.closed() ? 0 : 1; i < (figure.closed() ? n : n - 1); i++) {
        polygon(round(points[2 * i], points[2 * i + 1], half, CORNERS_OF_A_JOINT), ink);
      }
    }
  }

  private static double[] round(double x, double y, double radius, int corners) {
    double[] points = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      points[2 * i] = x + radius * Math.cos(angle);
      points[2 * i + 1] = y + radius * Math.sin(angle);
    }
    return points;
  }

  private static void segment(double x1, double y1, double x2, double y2, double half, Ink ink) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length > 0) {
      double nx = (y1 - y2) / length * half;
      double ny = (x2 - x1) / length * half;
      polygon(new double[] {x1 + nx, y1 + ny, x2 + nx, y2 + ny, x2 - nx, y2 - ny, x1 - nx, y1 - ny}, ink);
    }
  }

  /// All one way round: parts of a stroke that lie on one another must not take one another out.
  private static void polygon(double[] points, Ink ink) {
    double area = 0;
    int n = points.length / 2;
    for (int i = 0; i < n; i++) {
      int next = (i + 1) % n;
      area += points[2 * i] * points[2 * next + 1] - points[2 * next] * points[2 * i + 1];
    }
    if (area < 0) {
      for (int i = 0, j = n - 1; i < j; i++, j--) {
        for (int part = 0; part < 2; part++) {
          double kept = points[2 * i + part];
          points[2 * i + part] = points[2 * j + part];
          points[2 * j + part] = kept;
        }
      }
    }
    outline(points, ink);
  }

  private static void outline(double[] points, Ink ink) {
    if (points.length < 6) {
      return;
    }
    ink.move(points[0], points[1]);
    for (int i = 2; i + 1 < points.length; i += 2) {
      ink.line(points[i], points[i + 1]);
    }
    ink.line(points[0], points[1]);
  }
}
