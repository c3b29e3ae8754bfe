package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// A layer of the user's own with what is in it, ready to be drawn.
public record DrawnOverlay(Overlay overlay, OverlayFeatures features) {
  private static final double LEAST_SEEN = 0.4;
  private static final int MOST_TITLED = 600;
  private static final double TINT = 0.28;
  private static final double STRIPES_APART = 7;
  private static final double CASING = 1.6;

  /// The rings, lines and points of features, in pixels.
  private record Parts(List<double[]> rings, List<double[]> lines, List<double[]> points) {
    Parts() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  List<Mark> marks(View view, double dx, double dy, double unit) {
    Envelope sight = view.extent();
    Geometry window = new GeometryFactory().toGeometry(sight);
    boolean titled = features.features().size() <= MOST_TITLED;
    Parts all = new Parts();
    List<Mark> marks = new ArrayList<>();
    for (OverlayFeatures.Feature feature : features.features()) {
      Envelope box = feature.geometry().getEnvelopeInternal();
      if (!sight.intersects(box)) {
        continue;
      }
      Geometry seen = sight.contains(box) ? feature.geometry() : feature.geometry().intersection(window);
      Parts parts = titled ? new Parts() : all;
      collect(seen, view, dx, dy, parts);
      if (titled) {
        draw(parts, feature.name(), unit, marks);
      }
    }
    if (!titled) {
      draw(all, overlay.name(), unit, marks);
    }
    return marks;
  }

  private void draw(Parts parts, String title, double unit, List<Mark> marks) {
    OverlayStyle style = overlay.style();
    double line = style.lineWidth() * unit;
    int rgb = style.rgb();
    if (!parts.rings().isEmpty()) {
      marks.addAll(areas(parts.rings(), style, unit, title));
    }
    if (!parts.lines().isEmpty()) {
      double wide = Math.max(line, 0.8 * unit);
      marks.add(Mark.Figure.line(parts.lines(), Colours.PAPER, wide + CASING * unit));
      marks.add(new Mark.Figure(parts.lines(), false, 0, Mark.Figure.NONE, 0, rgb, wide, title));
    }
    if (!parts.points().isEmpty()) {
      marks.add(symbols(parts.points(), style, unit, title));
    }
  }

  static List<Mark> areas(List<double[]> rings, OverlayStyle style, double unit, String title) {
    List<Mark> marks = new ArrayList<>();
    double line = style.lineWidth() * unit;
    int rgb = style.rgb();
    double opacity =
        switch (style.pattern()) {
          case SOLID -> 1;
          case TINT -> TINT;
          case NONE, STRIPES -> 0;
        };
    if (style.pattern() == OverlayStyle.Pattern.STRIPES) {
      marks.add(Mark.Figure.line(stripes(rings, STRIPES_APART * unit), rgb, Math.max(1, 1.1 * unit)));
    }
    marks.add(
        new Mark.Figure(
            rings, true, 0, opacity > 0 ? rgb : Mark.Figure.NONE, opacity, line > 0 ? rgb : Mark.Figure.NONE, line,
            title));
    return marks;
  }

  /// Slanting lines within rings: those parts of each line that an odd number of rings goes about.
  static List<double[]> stripes(List<double[]> rings, double apart) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] ring : rings) {
      for (int i = 0; i + 1 < ring.length; i += 2) {
        least = Math.min(least, ring[i] + ring[i + 1]);
        most = Math.max(most, ring[i] + ring[i + 1]);
      }
    }
    List<double[]> stripes = new ArrayList<>();
    double step = apart * Math.sqrt(2);
    for (double at = Math.ceil(least / step) * step; at < most; at += step) {
      List<Double> crossings = new ArrayList<>();
      for (double[] ring : rings) {
        int n = ring.length / 2;
        for (int i = 0; i < n; i++) {
          int next = (i + 1) % n;
          double from = ring[2 * i] + ring[2 * i + 1] - at;
          double to = ring[2 * next] + ring[2 * next + 1] - at;
          if (from < 0 != to < 0) {
            double share = from / (from - to);
            crossings.add(ring[2 * i] + share * (ring[2 * next] - ring[2 * i]));
          }
        }
      }
      crossings.sort(null);
      for (int i = 0; i + 1 < crossings.size(); i += 2) {
        double x1 = crossings.get(i);
        double x2 = crossings.get(i + 1);
        stripes.add(new double[] {x1, at - x1, x2, at - x2});
      }
    }
    return stripes;
  }

  static Mark symbols(List<double[]> points, OverlayStyle style, double unit, String title) {
    double half = style.size() * unit / 2;
    double edge = Math.max(0.9, 1.2 * unit);
    if (style.symbol() == OverlayStyle.Symbol.CIRCLE) {
      return new Mark.Figure(points, true, half, style.rgb(), 1, Colours.PAPER, edge, title);
    }
    List<double[]> outlines = new ArrayList<>();
    for (double[] point : points) {
      outlines.add(symbol(style.symbol(), point[0], point[1], half));
    }
    return new Mark.Figure(outlines, true, 0, style.rgb(), 1, Colours.PAPER, edge, title);
  }

  private static double[] symbol(OverlayStyle.Symbol symbol, double x, double y, double r) {
    double s = r * 0.89;
    double t = r * 0.36;
    return switch (symbol) {
      case SQUARE -> new double[] {x - s, y - s, x + s, y - s, x + s, y + s, x - s, y + s};
      case TRIANGLE -> new double[] {x, y - 1.15 * r, x + 1.1 * r, y + 0.8 * r, x - 1.1 * r, y + 0.8 * r};
      case DIAMOND -> new double[] {x, y - 1.2 * r, x + 1.2 * r, y, x, y + 1.2 * r, x - 1.2 * r, y};
      case CROSS, CIRCLE ->
          new double[] {
            x - t, y - r, x + t, y - r, x + t, y - t, x + r, y - t, x + r, y + t, x + t, y + t, x + t, y + r, x - t,
            y + r, x - t, y + t, x - r, y + t, x - r, y - t, x - t, y - t
          };
    };
  }

  private static void collect(Geometry geometry, View view, double dx, double dy, Parts into) {
    switch (geometry) {
      case Point point -> {
        if (!point.isEmpty()) {
          Coordinate at = point.getCoordinate();
          into.points().add(new double[] {view.pixelX(at.x) + dx, view.pixelY(at.y) + dy});
        }
      }
      case LineString line -> into.lines().add(pixels(line.getCoordinateSequence(), view, dx, dy, false));
      case Polygon polygon -> {
        if (!polygon.isEmpty()) {
          ring(polygon.getExteriorRing().getCoordinateSequence(), true, view, dx, dy, into);
          for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i).getCoordinateSequence(), false, view, dx, dy, into);
          }
        }
      }
      default -> {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
          collect(geometry.getGeometryN(i), view, dx, dy, into);
        }
      }
    }
  }

  private static void ring(
      CoordinateSequence ring, boolean shell, View view, double dx, double dy, Parts into) {
    double[] points = pixels(ring, view, dx, dy, Orientation.isCCW(ring) == shell);
    if (points.length >= 6) {
      into.rings().add(points);
    }
  }

  private static double[] pixels(CoordinateSequence line, View view, double dx, double dy, boolean backwards) {
    double[] points = new double[2 * line.size()];
    int found = 0;
    for (int i = 0; i < line.size(); i++) {
      int at = backwards ? line.size() - 1 - i : i;
      double x = view.pixelX(line.getX(at)) + dx;
      double y = view.pixelY(line.getY(at)) + dy;
      boolean near =
          found > 0 && Math.abs(x - points[found - 2]) < LEAST_SEEN && Math.abs(y - points[found - 1]) < LEAST_SEEN;
      if (!near || i == line.size() - 1) {
        points[found++] = x;
        points[found++] = y;
      }
    }
    return java.util.Arrays.copyOf(points, found);
  }
}
