package se.helabilden.ui.map;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;

/// The frame that one draws around what is to be selected, from where the pointer went down. A small move is still a
/// click.
final class RubberBand extends Rectangle {
  private static final double CLICK = 4;

  /// What somebody did between press and release.
  enum Gesture {
    /// Neither: it did not begin here, or with another button.
    NOTHING,
    CLICK,
    FRAME
  }

  private double pressedX = Double.NaN;
  private double pressedY;

  RubberBand() {
    getStyleClass().add("rubber-band");
    setManaged(false);
    setVisible(false);
  }

  void press(MouseEvent event) {
    pressedX = event.getButton() == MouseButton.PRIMARY ? event.getX() : Double.NaN;
    pressedY = event.getY();
  }

  void drag(MouseEvent event) {
    if (Double.isNaN(pressedX) || Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < CLICK) {
      return;
    }
    setVisible(true);
    setX(Math.min(pressedX, event.getX()));
    setY(Math.min(pressedY, event.getY()));
    setWidth(Math.abs(event.getX() - pressedX));
    setHeight(Math.abs(event.getY() - pressedY));
  }

  /// Ends the gesture; the frame keeps its place until the next one, but does not show.
  Gesture release() {
    if (Double.isNaN(pressedX)) {
      return Gesture.NOTHING;
    }
    pressedX = Double.NaN;
    boolean framed = isVisible();
    setVisible(false);
    return framed ? Gesture.FRAME : Gesture.CLICK;
  }

  /// Whether a point lies in the frame, its edge included.
  boolean holds(double x, double y) {
    return x >= getX() && x <= getX() + getWidth() && y >= getY() && y <= getY() + getHeight();
  }
}
