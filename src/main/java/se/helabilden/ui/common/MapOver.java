package se.helabilden.ui.common;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.CropPart;
import se.helabilden.map.MapForm;
import se.helabilden.map.Mark;
import se.helabilden.map.OverMarks;
import se.helabilden.map.ProportionalCircles;
import se.helabilden.map.SheetExtras;
import se.helabilden.map.View;

/// What lies over the areas in the window: circles, the user's own layers, names, and what is to be read of them in the
/// lower left corner.
final class MapOver extends DrawnRegion {
  private static final double NORMAL_TEXT = 14;
  private static final double WIDEST_LEGEND = 240;
  private static final double EDGE = 10;

  private @Nullable ShownMap map;
  private @Nullable View view;
  private SheetExtras extras = SheetExtras.USUAL;
  private boolean @Nullable [] lit;
  private @Nullable CropPart part;
  private @Nullable ProportionalCircles circles;
  private double foot;

  MapOver() {
    setMouseTransparent(true);
    setManaged(false);
  }

  void show(@Nullable ShownMap next, SheetExtras with, boolean @Nullable [] bright, @Nullable CropPart only, @Nullable View in) {
    map = next;
    extras = with;
    lit = bright;
    part = only;
    view = in;
    circles = null;
    setAccessibleText(next == null ? "" : spoken(next, with));
    redraw();
  }

  /// Keeps what is to be read clear of what lies over the lower edge, so many pixels high.
  void setFoot(double high) {
    if (foot != high) {
      foot = high;
      redraw();
    }
  }

  /// What the map is of, and what the user has laid on it.
  private static String spoken(ShownMap map, SheetExtras extras) {
    StringBuilder words = new StringBuilder(map.map().captions().title());
    extras.shown().forEach(layer -> words.append(", ").append(layer.overlay().name()));
    return words.toString();
  }

  /// The area whose circle lies at a point; empty where the map has no circles.
  OptionalInt circleAt(double x, double y) {
    ProportionalCircles now = circles();
    return now == null ? OptionalInt.empty() : now.areaAt(x, y);
  }

  private @Nullable ProportionalCircles circles() {
    ShownMap now = map;
    View in = view;
    if (now == null || in == null || extras.form() != MapForm.CIRCLES) {
      return null;
    }
    if (circles == null) {
      circles = ProportionalCircles.of(now.map(), now.data().layer().centres(), in, unit());
    }
    return circles;
  }

  private double unit() {
    return em() / NORMAL_TEXT;
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    ShownMap now = map;
    View in = view;
    if (now == null || in == null) {
      return;
    }
    MapLayer layer = now.data().layer();
    double unit = unit();
    MarkDrawing.draw(
        OverMarks.of(now.map(), layer.shapes(), layer.centres(), extras, in, 0, 0, unit, lit, part), g);
    double widest = Math.min(WIDEST_LEGEND * unit, width * 0.45);
    List<Mark> legend = OverMarks.legendMarks(now.map(), layer.centres(), extras, in, unit, widest);
    if (!legend.isEmpty()) {
      double high = OverMarks.legendHeight(now.map(), layer.centres(), extras, in, unit, widest);
      double wide = OverMarks.legendWidth(now.map(), layer.centres(), extras, in, unit, widest);
      double top = height - foot - high - 3 * EDGE;
      g.setFill(Color.rgb(255, 255, 255, 0.93));
      g.fillRoundRect(EDGE, top, wide + 2 * EDGE, high + 2 * EDGE, 8, 8);
      MarkDrawing.draw(legend.stream().map(mark -> mark.moved(2 * EDGE, top + EDGE)).toList(), g);
    }
  }
}
