package se.helabilden.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.area.Area;
import se.helabilden.work.NumberText;

/// Names and values written on the areas themselves, where there are so few that a reader expects it. Larger areas
/// first; a label that has no room within its own area is left out.
final class AreaLabels {
  static final int MOST_AREAS = 15;

  private AreaLabels() {}

  static List<Mark> of(Choropleth map, LayerShapes shapes, Mark.Areas areas, double unit) {
    if (shapes.size() > MOST_AREAS) {
      return List.of();
    }
    double size = Math.max(13 * unit, 10.5);
    List<Mark> marks = new ArrayList<>();
    List<Envelope> taken = new ArrayList<>();
    IntStream.range(0, shapes.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -shapes.layer().area(i).geometry().getArea()))
        .forEach(i -> place(map, shapes.layer().area(i), i, areas, size, marks, taken));
    return marks;
  }

  private static void place(
      Choropleth map, Area area, int index, Mark.Areas areas, double size, List<Mark> marks, List<Envelope> taken) {
    Geometry geometry = area.geometry();
    if (geometry.isEmpty() || geometry.getArea() == 0) {
      return;
    }
    View view = areas.view();
    Envelope box = geometry.getEnvelopeInternal();
    double tolerance = Math.max(Math.max(box.getWidth(), box.getHeight()) / 200, view.unitsPerPixel());
    Coordinate centre = MaximumInscribedCircle.getCenter(geometry, tolerance).getCoordinate();
    double x = areas.x() + view.pixelX(centre.x);
    double y = areas.y() + view.pixelY(centre.y);
    String value = value(map, index);
    double wide =
        Math.max(
            Typeface.of(Typeface.Weight.REGULAR).width(area.name(), size),
            Typeface.of(Typeface.Weight.MEDIUM).width(value, size));
    Envelope room = new Envelope(x - wide / 2 - 2, x + wide / 2 + 2, y - size * 1.1, y + size * 1.3);
    if (taken.stream().noneMatch(room::intersects) && geometry.covers(inWorld(room, areas, geometry.getFactory()))) {
      taken.add(room);
      int ground =
          switch (map.fillOf(index)) {
            case Fill.Solid solid -> solid.rgb();
            case Fill.Pattern _ -> Colours.NO_DATA;
          };
      marks.add(label(x, y - size * 0.1, area.name(), size, Typeface.Weight.REGULAR, ground));
      marks.add(label(x, y + size * 1.1, value, size, Typeface.Weight.MEDIUM, ground));
    }
  }

  private static Geometry inWorld(Envelope pixels, Mark.Areas areas, GeometryFactory factory) {
    View view = areas.view();
    return factory.toGeometry(
        new Envelope(
            view.worldX(pixels.getMinX() - areas.x()),
            view.worldX(pixels.getMaxX() - areas.x()),
            view.worldY(pixels.getMinY() - areas.y()),
            view.worldY(pixels.getMaxY() - areas.y())));
  }

  private static Mark.Text label(
      double x, double y, String text, double size, Typeface.Weight weight, int ground) {
    return new Mark.Text(x, y, text, size, weight, Colours.inkOn(ground), Mark.Anchor.MIDDLE, ground);
  }

  private static String value(Choropleth map, int index) {
    return ValueText.of(map.values(), index, NumberText.in(map.language()));
  }
}
