package se.helabilden.ui.map;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.shape.Polygon;
import se.helabilden.map.AreaCentres;
import se.helabilden.map.View;

/// A line drawn freely around areas.
final class Lasso extends Polygon {
  private static final double STEP = 3;

  Lasso() {
    getStyleClass().add("rubber-band");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  void begin(double x, double y) {
    getPoints().setAll(x, y);
    setVisible(true);
  }

  /// Points that lie closer than one can see are left out.
  void drawTo(double x, double y) {
    ObservableList<Double> points = getPoints();
    double dx = x - points.get(points.size() - 2);
    double dy = y - points.getLast();
    if (Math.hypot(dx, dy) >= STEP) {
      points.addAll(x, y);
    }
  }

  /// Ends the line; gives the areas within.
  List<Integer> end(AreaCentres centres, View view) {
    int corners = getPoints().size() / 2;
    double[] x = new double[corners];
    double[] y = new double[corners];
    for (int i = 0; i < corners; i++) {
      x[i] = getPoints().get(2 * i);
      y[i] = getPoints().get(2 * i + 1);
    }
    cancel();
    return centres.inside(view, x, y);
  }

  void cancel() {
    setVisible(false);
    getPoints().clear();
  }
}
