package se.helabilden.map;

import java.util.List;
import java.util.stream.Stream;

/// One thing on a map sheet, placed in pixels from the upper left. A writer that can draw these six kinds can make the
/// whole sheet: PNG and SVG do, and another format needs no more.
public sealed interface Mark {
  /// Which end of a text its x is.
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /// One line of text on its base line.
  ///
  /// @param size the font size
  /// @param halo colour (0xRRGGBB) of an edge that lifts it from the map, or [#NO_HALO]
  record Text(
      double x,
      double baseline,
      String text,
      double size,
      Typeface.Weight weight,
      int rgb,
      Anchor anchor,
      int halo)
      implements Mark {
    public static final int NO_HALO = -1;

    public boolean hasHalo() {
      return halo != NO_HALO;
    }

    /// How wide it is.
    public double width() {
      return Typeface.of(weight).width(text, size);
    }

    /// Where its left end is.
    public double left() {
      return switch (anchor) {
        case START -> x;
        case MIDDLE -> x - width() / 2;
        case END -> x - width();
      };
    }
  }

  /// A filled rectangle with a line around it.
  ///
  /// @param outlineWidth 0 for none; the line lies inside
  record Box(double x, double y, double width, double height, Fill fill, int outline, double outlineWidth)
      implements Mark {}

  /// A horizontal or vertical bar.
  record Bar(double x, double y, double width, double height, int rgb) implements Mark {}

  /// All areas of a choropleth, in a rectangle with its upper left corner at whole pixels.
  ///
  /// @param panel which of the sheet's maps, from 0
  /// @param inset whether it is the small map of the whole beside a map of a part
  record Areas(int x, int y, View view, int panel, boolean inset) implements Mark {
    /// Of the only map.
    public Areas(int x, int y, View view) {
      this(x, y, view, 0, false);
    }

    /// Of one of several maps.
    Areas(int x, int y, View view, int panel) {
      this(x, y, view, panel, false);
    }

    /// The only map's whole, small beside a part of it.
    static Areas whole(int x, int y, View view) {
      return new Areas(x, y, view, 0, true);
    }
  }

  /// Marks of which only what lies in a rectangle is seen. Its edges are at whole pixels.
  record Clipped(int x, int y, int width, int height, List<Mark> marks) implements Mark {
    public Clipped {
      marks = List.copyOf(marks);
    }
  }

  /// Lines, filled outlines or circles, over the areas or in the legend.
  ///
  /// @param points each as x, y, x, y …: a line or an outline; where radius is above 0, middles of circles. Outlines that
  ///     lie within others as holes go round the other way
  /// @param closed whether the last point leads back to the first
  /// @param radius of circles; 0 for lines and outlines
  /// @param fill 0xRRGGBB, or [#NONE]
  /// @param opacity of the fill: 1 hides what lies below
  /// @param stroke 0xRRGGBB, or [#NONE]
  /// @param title what it is, where a reader can ask; may be empty
  record Figure(
      List<double[]> points,
      boolean closed,
      double radius,
      int fill,
      double opacity,
      int stroke,
      double strokeWidth,
      String title)
      implements Mark {
    public static final int NONE = -1;

    public Figure {
      points = List.copyOf(points);
    }

    static Figure circle(
        double x, double y, double radius, int fill, double opacity, int stroke, double strokeWidth, String title) {
      return new Figure(List.of(new double[] {x, y}), true, radius, fill, opacity, stroke, strokeWidth, title);
    }

    static Figure line(List<double[]> points, int stroke, double strokeWidth) {
      return new Figure(points, false, 0, NONE, 0, stroke, strokeWidth, "");
    }

    private Figure shifted(double dx, double dy) {
      List<double[]> moved =
          points.stream()
              .map(
                  each -> {
                    double[] there = each.clone();
                    for (int i = 0; i + 1 < there.length; i += 2) {
                      there[i] += dx;
                      there[i + 1] += dy;
                    }
                    return there;
                  })
              .toList();
      return new Figure(moved, closed, radius, fill, opacity, stroke, strokeWidth, title);
    }
  }

  /// The same mark moved.
  default Mark moved(double dx, double dy) {
    return switch (this) {
      case Text t ->
          new Text(t.x + dx, t.baseline + dy, t.text, t.size, t.weight, t.rgb, t.anchor, t.halo);
      case Box b -> new Box(b.x + dx, b.y + dy, b.width, b.height, b.fill, b.outline, b.outlineWidth);
      case Bar b -> new Bar(b.x + dx, b.y + dy, b.width, b.height, b.rgb);
      case Figure f -> f.shifted(dx, dy);
      case Areas a -> new Areas((int) Math.round(a.x + dx), (int) Math.round(a.y + dy), a.view, a.panel, a.inset);
      case Clipped c ->
          new Clipped(
              (int) Math.round(c.x + dx), (int) Math.round(c.y + dy), c.width, c.height,
              c.marks.stream().map(mark -> mark.moved(dx, dy)).toList());
    };
  }

  /// The mark itself, or for one that holds others those within it.
  default Stream<Mark> flat() {
    return this instanceof Clipped clipped ? clipped.marks.stream().flatMap(Mark::flat) : Stream.of(this);
  }
}
