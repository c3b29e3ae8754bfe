package se.helabilden.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.Area;
import se.helabilden.work.NumberText;

/// Names and values written on the areas themselves. Where there are few, on all of them, larger areas first: within
/// the area where there is room, else left out or, if more is asked for, beside it. Where there are many, on those that are
/// picked out and on both ends of the scale.
final class AreaLabels {
  static final int MOST_AREAS = 15;

  private AreaLabels() {}

  /// Of many areas: so many at either end of the scale, and so many of those picked out.
  private static final int ENDS = 3;
  private static final int MOST_PICKED = 12;

  /// @param part what alone has names; null for all
  static List<Mark> of(
      Choropleth map, LayerShapes shapes, Mark.Areas areas, double unit, SheetExtras extras, @Nullable CropPart part) {
    if (extras.labels() == SheetExtras.Labels.NONE) {
      return List.of();
    }
    boolean few = (part == null ? shapes.size() : part.areas().size()) <= MOST_AREAS;
    boolean telling = extras.labels() == SheetExtras.Labels.TELLING;
    if (!few) {
      return telling ? FreeLabels.of(map, shapes, areas, unit, chosen(map, extras.picked(), part), List.of()) : List.of();
    }
    List<Integer> all = part == null ? IntStream.range(0, shapes.size()).boxed().toList() : part.areas();
    if (extras.form() != MapForm.AREAS) {
      return telling ? FreeLabels.of(map, shapes, areas, unit, all, List.of()) : List.of();
    }
    double size = Math.max(13 * unit, 10.5);
    List<Mark> marks = new ArrayList<>();
    List<Envelope> taken = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparingDouble(i -> -shapes.layer().area(i).geometry().getArea()))
        .forEach(
            i -> {
              if (!place(map, shapes, i, telling, areas, size, part == null ? null : edge(areas), marks, taken)) {
                left.add(i);
              }
            });
    if (telling) {
      marks.addAll(FreeLabels.of(map, shapes, areas, unit, left, taken));
    }
    return marks;
  }

  /// Those picked out, then the highest and the lowest by turns. Made anew for each step of a drag, so the areas are not
  /// put in order for it.
  private static List<Integer> chosen(Choropleth map, Set<Integer> picked, @Nullable CropPart part) {
    Set<Integer> chosen = new LinkedHashSet<>();
    picked.stream()
        .filter(area -> part == null || part.areas().contains(area))
        .sorted()
        .limit(MOST_PICKED)
        .forEach(chosen::add);
    if (map.classNames().isEmpty()) {
      Ends ends = Ends.of(map.values(), part);
      for (int i = 0; ends.differ() && i < ENDS && 2 * i < ends.counted(); i++) {
        chosen.add(ends.highest()[i]);
        chosen.add(ends.lowest()[i]);
      }
    }
    return List.copyOf(chosen);
  }

  /// The areas at both ends of the scale, the utmost first; of equal values the first is lower.
  ///
  /// @param counted how many areas have a value
  private record Ends(int[] lowest, int[] highest, int counted, boolean differ) {
    static Ends of(AreaValues values, @Nullable CropPart part) {
      int[] lowest = new int[ENDS];
      int[] highest = new int[ENDS];
      int counted = 0;
      int all = part == null ? values.size() : part.areas().size();
      for (int i = 0; i < all; i++) {
        int area = part == null ? i : part.areas().get(i);
        double value = values.value(area);
        if (!Double.isNaN(value)) {
          int known = Math.min(counted, ENDS);
          insert(lowest, known, area, at -> value < values.value(lowest[at]));
          insert(highest, known, area, at -> value >= values.value(highest[at]));
          counted++;
        }
      }
      boolean differ = counted > 1 && values.value(lowest[0]) < values.value(highest[0]);
      return new Ends(lowest, highest, counted, differ);
    }

    private static void insert(int[] into, int known, int area, IntPredicate before) {
      int at = known;
      while (at > 0 && before.test(at - 1)) {
        at--;
      }
      if (at < ENDS) {
        System.arraycopy(into, at, into, at + 1, ENDS - 1 - at);
        into[at] = area;
      }
    }
  }

  /// Nothing is written over the edge of a part.
  private static Envelope edge(Mark.Areas areas) {
    View view = areas.view();
    return new Envelope(areas.x(), areas.x() + (double) view.width(), areas.y(), areas.y() + (double) view.height());
  }

  /// Whether there was room.
  ///
  /// @param edge what the words must lie within; null where they may lie anywhere
  private static boolean place(
      Choropleth map,
      LayerShapes shapes,
      int index,
      boolean telling,
      Mark.Areas areas,
      double size,
      @Nullable Envelope edge,
      List<Mark> marks,
      List<Envelope> taken) {
    Area area = shapes.layer().area(index);
    Geometry geometry = area.geometry();
    if (geometry.isEmpty() || geometry.getArea() == 0) {
      return false;
    }
    View view = areas.view();
    Envelope box = geometry.getEnvelopeInternal();
    double tolerance = Math.max(Math.max(box.getWidth(), box.getHeight()) / 200, view.unitsPerPixel());
    // on the screen it is found once, not for every step of a drag
    Coordinate centre =
        telling ? shapes.middle(index) : MaximumInscribedCircle.getCenter(geometry, tolerance).getCoordinate();
    if (centre == null) {
      return false;
    }
    double x = areas.x() + view.pixelX(centre.x);
    double y = areas.y() + view.pixelY(centre.y);
    String value = value(map, index);
    double wide =
        Math.max(
            Typeface.of(Typeface.Weight.REGULAR).width(area.name(), size),
            Typeface.of(Typeface.Weight.MEDIUM).width(value, size));
    Envelope room = new Envelope(x - wide / 2 - 2, x + wide / 2 + 2, y - size * 1.1, y + size * 1.3);
    boolean free = (edge == null || edge.contains(room)) && taken.stream().noneMatch(room::intersects);
    if (free && geometry.covers(inWorld(room, areas, geometry.getFactory()))) {
      taken.add(room);
      int ground =
          switch (map.fillOf(index)) {
            case Fill.Solid solid -> solid.rgb();
            case Fill.Pattern _ -> Colours.NO_DATA;
          };
      marks.add(label(x, y - size * 0.1, area.name(), size, Typeface.Weight.REGULAR, ground));
      marks.add(label(x, y + size * 1.1, value, size, Typeface.Weight.MEDIUM, ground));
      return true;
    }
    return false;
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

  static String value(Choropleth map, int index) {
    return ValueText.of(map.values(), index, NumberText.in(map.language()));
  }
}
