package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.RectangleLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import se.helabilden.area.Area;

/// Labels that may lie over other areas, each as near its own as there is room: by its middle where the area is large, else
/// where it hides no small area, with a thin line to what it names. None lies on another, white letters' edges lift them
/// from the map, and what has no room anywhere near is left out. The first in the list choose first.
final class FreeLabels {
  private static final double PAD = 3;
  private static final int DIRECTIONS = 16;
  /// Labels further away than so many times their letters' size are not found by who looks for them.
  private static final double FARTHEST = 24;

  private final Choropleth map;
  private final LayerShapes shapes;
  private final Mark.Areas areas;
  private final double size;
  private final double unit;
  private final SmallAreas small;
  private final List<Envelope> occupied;
  private final List<LineSegment> leaders = new ArrayList<>();
  private final List<Mark> lines = new ArrayList<>();
  private final List<Mark> words = new ArrayList<>();

  private FreeLabels(
      Choropleth map, LayerShapes shapes, Mark.Areas areas, double unit, List<Envelope> taken) {
    this.map = map;
    this.shapes = shapes;
    this.areas = areas;
    this.unit = unit;
    this.size = Math.max(12.5 * unit, 10.5);
    this.small = SmallAreas.of(shapes, areas.view(), size);
    this.occupied = new ArrayList<>(taken);
  }

  /// @param taken where other labels are already, in the sheet's pixels
  static List<Mark> of(
      Choropleth map, LayerShapes shapes, Mark.Areas areas, double unit, List<Integer> which, List<Envelope> taken) {
    FreeLabels labels = new FreeLabels(map, shapes, areas, unit, taken);
    for (int area : which) {
      Coordinate middle = shapes.middle(area);
      if (middle != null && areas.view().extent().contains(middle)) {
        labels.place(area, areas.x() + areas.view().pixelX(middle.x), areas.y() + areas.view().pixelY(middle.y));
      }
    }
    // no line crosses letters
    List<Mark> marks = new ArrayList<>(labels.lines);
    marks.addAll(labels.words);
    return marks;
  }

  private void place(int area, double x, double y) {
    String name = plainName(shapes.layer().area(area));
    String value = AreaLabels.value(map, area);
    String text = value.isEmpty() ? name : name + "\u2002" + value;
    double wide = Typeface.of(Typeface.Weight.MEDIUM).width(text, size);
    if (stand(x, y, x, y, wide, text)) {
      return;
    }
    for (double away = 0.35; away <= FARTHEST; away += away < 2 ? 0.55 : 1) {
      for (int turn = 0; turn < DIRECTIONS; turn++) {
        // above and below first, then to the sides
        double angle = Math.PI / 2 + Math.PI * 2 * ((turn + 1) / 2) / DIRECTIONS * (turn % 2 == 0 ? 1 : -1);
        double centreX = x + Math.cos(angle) * (wide / 2 + PAD + away * size);
        double centreY = y - Math.sin(angle) * (size * 0.65 + 1 + away * size);
        if (stand(x, y, centreX, centreY, wide, text)) {
          return;
        }
      }
    }
  }

  /// Whether the label has room there.
  private boolean stand(double x, double y, double centreX, double centreY, double wide, String text) {
    double baseline = centreY + size * 0.36;
    Envelope room =
        new Envelope(
            centreX - wide / 2 - PAD, centreX + wide / 2 + PAD, baseline - size * 0.95 - 1, baseline + size * 0.35 + 1);
    Envelope sheet =
        new Envelope(areas.x(), areas.x() + (double) areas.view().width(), areas.y(), areas.y() + (double) areas.view().height());
    if (!sheet.contains(room)
        || occupied.stream().anyMatch(room::intersects)
        || leaders.stream().anyMatch(line -> crosses(line, room))
        || small.isHiddenBy(inView(room))) {
      return false;
    }
    if (!room.contains(x, y)) {
      double nearX = Math.clamp(x, room.getMinX() + PAD, room.getMaxX() - PAD);
      double nearY = Math.clamp(y, room.getMinY(), room.getMaxY());
      LineSegment leader = new LineSegment(x, y, nearX, nearY);
      boolean meets =
          occupied.stream().anyMatch(other -> crosses(leader, other))
              || leaders.stream().anyMatch(other -> other.intersection(leader) != null);
      if (meets) {
        return false;
      }
      if (leader.getLength() > size * 0.5) {
        leaders.add(leader);
        double[] points = {x, y, nearX, nearY};
        lines.add(Mark.Figure.line(List.of(points), Colours.PAPER, 2.4 * unit));
        lines.add(Mark.Figure.line(List.of(points), Colours.INK, 0.9 * unit));
      }
    }
    occupied.add(room);
    words.add(
        new Mark.Text(centreX, baseline, text, size, Typeface.Weight.MEDIUM, Colours.INK, Mark.Anchor.MIDDLE, Colours.PAPER));
    return true;
  }

  private Envelope inView(Envelope room) {
    return new Envelope(
        room.getMinX() - areas.x(), room.getMaxX() - areas.x(), room.getMinY() - areas.y(), room.getMaxY() - areas.y());
  }

  private static boolean crosses(LineSegment line, Envelope room) {
    return new RectangleLineIntersector(room).intersects(line.p0, line.p1);
  }

  /// Its place on the map tells areas with one name apart, as the code behind the name does in a list.
  private static String plainName(Area area) {
    String name = area.name();
    String code = " (" + area.code().code() + ")";
    return name.endsWith(code) && name.length() > code.length() ? name.substring(0, name.length() - code.length()) : name;
  }
}
