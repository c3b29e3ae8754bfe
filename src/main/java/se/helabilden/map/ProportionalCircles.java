package se.helabilden.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;

/// Circles whose surfaces are to one another as the areas' numbers. The largest lie at the bottom, so that none hides
/// another. A number of 0 or below has no circle, nor has an area without a number.
public final class ProportionalCircles {
  /// Of the side of the square that each area would have if all shared the view.
  private static final double LARGEST = 0.42;
  private static final double LEAST_RADIUS = 8;
  private static final double MOST_RADIUS = 46;
  private static final double STROKE = 1.1;
  private static final double OPACITY = 0.86;

  /// A circle in the pixels of a view.
  public record Circle(int area, double x, double y, double radius) {}

  private final List<Circle> circles;
  private final double most;
  private final double largest;

  private ProportionalCircles(List<Circle> circles, double most, double largest) {
    this.circles = List.copyOf(circles);
    this.most = most;
    this.largest = largest;
  }

  /// The circles of a map in a view.
  ///
  /// @param unit how many pixels a line unit is
  public static ProportionalCircles of(Choropleth map, AreaCentres centres, View view, double unit) {
    AreaValues values = map.values();
    double most = 0;
    for (double bound : map.classification().breaks()) {
      most = Math.max(most, bound);
    }
    for (int area = 0; area < values.size(); area++) {
      most = Math.max(most, Double.isNaN(values.value(area)) ? 0 : values.value(area));
    }
    double shortest = Math.min(view.width(), view.height());
    double room = shortest * Math.min(Math.max(view.width(), view.height()), 1.4 * shortest);
    double largest =
        unit * Math.clamp(LARGEST * Math.sqrt(room / Math.max(1, values.size())) / unit, LEAST_RADIUS, MOST_RADIUS);
    List<Circle> circles = new ArrayList<>();
    for (int area = 0; area < values.size(); area++) {
      double value = values.value(area);
      if (value > 0 && !Double.isNaN(centres.x(area))) {
        double radius = largest * Math.sqrt(value / most);
        circles.add(new Circle(area, view.pixelX(centres.x(area)), view.pixelY(centres.y(area)), radius));
      }
    }
    circles.sort(Comparator.comparingDouble((Circle circle) -> -circle.radius()).thenComparing(Circle::area));
    return new ProportionalCircles(circles, most, largest);
  }

  /// Those of some areas, as large as they are among all.
  ProportionalCircles only(boolean[] shown) {
    return new ProportionalCircles(circles.stream().filter(circle -> shown[circle.area()]).toList(), most, largest);
  }

  /// From the bottom to the top.
  public List<Circle> circles() {
    return circles;
  }

  /// The number that the largest circle can stand for.
  double most() {
    return most;
  }

  /// The radius of a number's circle in pixels.
  double radiusOf(double value) {
    return most > 0 && value > 0 ? largest * Math.sqrt(value / most) : 0;
  }

  /// The area whose circle lies on top at a pixel.
  public OptionalInt areaAt(double x, double y) {
    for (Circle circle : circles.reversed()) {
      if (Math.hypot(circle.x() - x, circle.y() - y) <= circle.radius() + 1) {
        return OptionalInt.of(circle.area());
      }
    }
    return OptionalInt.empty();
  }

  /// The circles as marks, moved by so many pixels; only those whose middle is in sight.
  ///
  /// @param lit the areas that are not to be faded; null for all
  List<Mark> marks(Choropleth map, View view, double dx, double dy, double unit, boolean @Nullable [] lit) {
    int[] colours = map.classColours();
    List<Mark> marks = new ArrayList<>();
    for (Circle circle : circles) {
      if (circle.x() < 0 || circle.y() < 0 || circle.x() > view.width() || circle.y() > view.height()) {
        continue;
      }
      int fill = map.fillOf(circle.area(), colours) instanceof Fill.Solid solid ? solid.rgb() : Colours.NO_DATA;
      boolean faded = lit != null && !lit[circle.area()];
      String name = map.values().layer().area(circle.area()).name();
      marks.add(
          Mark.Figure.circle(
              circle.x() + dx, circle.y() + dy, circle.radius(), fill, faded ? 0.25 : OPACITY,
              faded ? Colours.FAINT : Colours.BORDER, STROKE * unit, name + ": " + map.valueText(circle.area())));
    }
    return marks;
  }
}
