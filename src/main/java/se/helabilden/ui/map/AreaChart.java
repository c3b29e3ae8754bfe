package se.helabilden.ui.map;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.util.Subscription;
import se.helabilden.ui.common.DrawnRegion;

/// A drawing of the shown map's areas beside the map: what is selected, lit or pointed at in one of them is so in all.
abstract class AreaChart extends DrawnRegion {
  protected static final int NONE = MapViewModel.NONE;

  private final MapViewModel model;

  @SuppressWarnings("this-escape")
  AreaChart(MapViewModel model, String styleClass) {
    this.model = model;
    getStyleClass().add(styleClass);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  protected final MapViewModel model() {
    return model;
  }

  /// Hovers over the area that is found under the pointer.
  ///
  /// @param find an area, or [#NONE]
  protected final void hoverOver(ToIntFunction<MouseEvent> find) {
    setOnMouseMoved(event -> model.hover(find.applyAsInt(event)));
    setOnMouseExited(event -> model.hover(NONE));
  }

  /// Draws anew when areas are selected or lit.
  protected final Subscription followMarks() {
    return Subscription.combine(
        model.selectedProperty().subscribe(which -> redraw()), model.litProperty().subscribe(which -> redraw()));
  }

  protected final AreaMarks marks() {
    return AreaMarks.of(model);
  }

  /// @param rgb of each area, as of [se.helabilden.ui.common.ShownMap#colours]
  protected static Color[] colours(int[] rgb) {
    Map<Integer, Color> known = new HashMap<>();
    Color[] found = new Color[rgb.length];
    for (int area = 0; area < found.length; area++) {
      found[area] = known.computeIfAbsent(rgb[area], DrawnRegion::colour);
    }
    return found;
  }

  /// The area that lies nearest.
  ///
  /// @param reach only what is nearer than this counts
  /// @param distance of an area; NaN where it is not drawn
  /// @return [#NONE] where there is none within reach
  protected static int nearest(int areas, double reach, IntToDoubleFunction distance) {
    int best = NONE;
    double least = reach;
    for (int area = 0; area < areas; area++) {
      double here = distance.applyAsDouble(area);
      if (here < least) {
        least = here;
        best = area;
      }
    }
    return best;
  }

  /// An area as a dot with an edge: a heavy one in the colour of text where it is selected, so that it is not told by
  /// colour alone.
  ///
  /// @param edge how wide the edge is where it is not
  protected final void dot(GraphicsContext g, double x, double y, double radius, Color fill, boolean chosen, double edge) {
    g.setFill(fill);
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    g.setStroke(chosen ? ink() : muted());
    g.setLineWidth(chosen ? 2 : edge);
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
