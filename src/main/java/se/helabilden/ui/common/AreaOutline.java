package se.helabilden.ui.common;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineJoin;

/// The line around the area under the pointer: dark within light, to be seen on every colour.
final class AreaOutline extends Group {
  private final Path halo = line(Color.WHITE, 5);
  private final Path line = line(Color.rgb(0x10, 0x20, 0x2e), 2.4);

  AreaOutline() {
    setManaged(false);
    setMouseTransparent(true);
    getChildren().addAll(halo, line);
  }

  private static Path line(Color colour, double width) {
    Path path = new Path();
    path.setFill(null);
    path.setStroke(colour);
    path.setStrokeWidth(width);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    return path;
  }

  /// @param rings each as x, y, x, y …
  void trace(List<double[]> rings) {
    for (Path path : List.of(halo, line)) {
      path.getElements().clear();
      for (double[] ring : rings) {
        path.getElements().add(new MoveTo(ring[0], ring[1]));
        for (int i = 2; i + 1 < ring.length; i += 2) {
          path.getElements().add(new LineTo(ring[i], ring[i + 1]));
        }
        path.getElements().add(new ClosePath());
      }
    }
  }
}
