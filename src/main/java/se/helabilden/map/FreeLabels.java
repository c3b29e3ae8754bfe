package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.area.Area;

/// Labels that may lie over other areas, each by the middle of its own: white letters' edges lift them from the map, none
/// lies on another, and what has no room anywhere near is left out. The first in the list choose first.
final class FreeLabels {
  private static final double PAD = 3;

  private FreeLabels() {}

  /// @param taken where other labels are already, in the sheet's pixels
  static List<Mark> of(
      Choropleth map, LayerShapes shapes, Mark.Areas areas, double unit, List<Integer> which, List<Envelope> taken) {
    List<Envelope> occupied = new ArrayList<>(taken);
    List<Mark> marks = new ArrayList<>();
    double size = Math.max(12.5 * unit, 10.5);
    for (int area : which) {
      Coordinate middle = shapes.middle(area);
      if (middle != null && areas.view().extent().contains(middle)) {
        place(map, shapes, area, areas, middle, size, unit, occupied, marks);
      }
    }
    return marks;
  }

  private static void place(
      Choropleth map,
      LayerShapes shapes,
      int area,
      Mark.Areas areas,
      Coordinate middle,
      double size,
      double unit,
      List<Envelope> occupied,
      List<Mark> marks) {
    Typeface medium = Typeface.of(Typeface.Weight.MEDIUM);
    String name = plainName(shapes.layer().area(area));
    String value = AreaLabels.value(map, area);
    String words = value.isEmpty() ? name : name + "\u2002" + value;
    double wide = medium.width(words, size);
    double x = areas.x() + areas.view().pixelX(middle.x);
    double y = areas.y() + areas.view().pixelY(middle.y);
    double off = size * 1.15;
    double side = wide / 2 + size * 0.8;
    double[][] tries = {
      {0, 0}, {0, -off}, {0, off}, {side, 0}, {-side, 0}, {side, -off}, {-side, -off}, {side, off}, {-side, off},
      {0, -2.2 * off}, {0, 2.2 * off}
    };
    Envelope sheet =
        new Envelope(areas.x(), areas.x() + (double) areas.view().width(), areas.y(), areas.y() + (double) areas.view().height());
    for (double[] at : tries) {
      double centre = x + at[0];
      double baseline = y + at[1] + size * 0.36;
      Envelope room =
          new Envelope(
              centre - wide / 2 - PAD, centre + wide / 2 + PAD, baseline - size * 0.95 - 1, baseline + size * 0.35 + 1);
      if (sheet.contains(room) && occupied.stream().noneMatch(room::intersects)) {
        occupied.add(room);
        boolean away = at[0] != 0 || Math.abs(at[1]) > off;
        if (away) {
          double nearX = Math.clamp(x, room.getMinX(), room.getMaxX());
          double nearY = Math.clamp(y, room.getMinY(), room.getMaxY());
          double[] leader = {x, y, nearX, nearY};
          marks.add(Mark.Figure.line(List.of(leader), Colours.PAPER, 2.6 * unit));
          marks.add(Mark.Figure.line(List.of(leader), Colours.INK, unit));
        }
        marks.add(
            new Mark.Text(
                centre, baseline, words, size, Typeface.Weight.MEDIUM, Colours.INK, Mark.Anchor.MIDDLE, Colours.PAPER));
        return;
      }
    }
  }

  /// Its place on the map tells areas with one name apart, as the code behind the name does in a list.
  private static String plainName(Area area) {
    String name = area.name();
    String code = " (" + area.code().code() + ")";
    return name.endsWith(code) && name.length() > code.length() ? name.substring(0, name.length() - code.length()) : name;
  }
}
