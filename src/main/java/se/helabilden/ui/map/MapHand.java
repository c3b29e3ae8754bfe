package se.helabilden.ui.map;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.AreaCentres;
import se.helabilden.map.View;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.ShownMap;

/// What one does on a map, the same on each of several: drag and wheel move and magnify, a click selects, Shift and a drag
/// a rectangle, Alt and a drag a line around areas; arrows go from area to area, letters find one by its name.
final class MapHand {
  private static final double CLICK = 4;
  static final double STEP = 1.5;

  private final MapCanvas canvas;
  private final Marking marking;
  private final ReadOnlyObjectProperty<@Nullable ShownMap> shown;
  private final Rectangle frame = new Rectangle();
  private final Lasso lasso = new Lasso();
  private final TypedLetters typed = new TypedLetters();
  private Runnable whenMoved = () -> {};
  private Runnable whenDragged = () -> {};
  private boolean drawing;
  private @Nullable Point2D pressed;
  private @Nullable Point2D last;
  private @Nullable Point2D pointer;
  private boolean dragged;

  /// @param marking of the map that the canvas shows
  MapHand(MapCanvas canvas, Marking marking, ReadOnlyObjectProperty<@Nullable ShownMap> shown) {
    this.canvas = canvas;
    this.marking = marking;
    this.shown = shown;
    frame.getStyleClass().add("rubber-band");
    frame.setManaged(false);
    frame.setVisible(false);
    canvas.setOnMouseMoved(this::onMoved);
    canvas.setOnMouseExited(event -> leave());
    canvas.setOnMousePressed(this::onPressed);
    canvas.setOnMouseDragged(this::onDragged);
    canvas.setOnMouseReleased(this::onReleased);
    canvas.setOnScroll(this::onScroll);
    canvas.setOnZoom(event -> canvas.zoomBy(event.getZoomFactor(), event.getX(), event.getY()));
    canvas.setOnKeyPressed(this::onKey);
    canvas.setOnKeyTyped(this::onTyped);
  }

  /// What selects by drawing, to be laid over the canvas; where nobody lays it there, all drags move the map.
  List<Node> drawings() {
    drawing = true;
    return List.of(frame, lasso);
  }

  /// @param moved runs when the pointer has moved over the map
  /// @param draggedOn runs while something is dragged
  void tell(Runnable moved, Runnable draggedOn) {
    whenMoved = moved;
    whenDragged = draggedOn;
  }

  /// Where the pointer is; null while it is elsewhere, or the keyboard moves the mark.
  @Nullable Point2D pointer() {
    return pointer;
  }

  /// The area at a place on the canvas; -1 for none.
  int areaAt(double x, double y) {
    return canvas.areaAt(x, y).orElse(Marking.NONE);
  }

  private void leave() {
    pointer = null;
    marking.hover(Marking.NONE);
  }

  private void onMoved(MouseEvent event) {
    pointer = new Point2D(event.getX(), event.getY());
    int area = areaAt(event.getX(), event.getY());
    if (area != marking.hoveredProperty().get()) {
      marking.hover(area);
    }
    whenMoved.run();
  }

  private void onPressed(MouseEvent event) {
    canvas.requestFocus();
    pressed = new Point2D(event.getX(), event.getY());
    last = pressed;
    dragged = false;
  }

  private void onDragged(MouseEvent event) {
    Point2D from = pressed;
    Point2D before = last;
    if (from == null || before == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Point2D now = new Point2D(event.getX(), event.getY());
    dragged |= from.distance(now) > CLICK;
    if (!dragged) {
      return;
    }
    whenDragged.run();
    boolean around = drawing && (event.isAltDown() || marking.drawingAroundProperty().get());
    if (lasso.isVisible()) {
      lasso.drawTo(now.getX(), now.getY());
    } else if (around && !event.isShiftDown() && !frame.isVisible()) {
      lasso.begin(from.getX(), from.getY());
      lasso.drawTo(now.getX(), now.getY());
    } else if (drawing && (event.isShiftDown() || frame.isVisible())) {
      frame.setVisible(true);
      frame.setX(Math.min(from.getX(), now.getX()));
      frame.setY(Math.min(from.getY(), now.getY()));
      frame.setWidth(Math.abs(now.getX() - from.getX()));
      frame.setHeight(Math.abs(now.getY() - from.getY()));
    } else {
      canvas.pan(now.getX() - before.getX(), now.getY() - before.getY());
    }
    last = now;
  }

  private void onReleased(MouseEvent event) {
    Point2D from = pressed;
    pressed = null;
    ShownMap map = shown.get();
    View view = canvas.view();
    if (from == null || map == null || view == null || event.getButton() != MouseButton.PRIMARY) {
      lasso.cancel();
      return;
    }
    if (lasso.isVisible()) {
      marking.select(lasso.end(map.data().layer().centres(), view), event.isShortcutDown());
    } else if (frame.isVisible()) {
      frame.setVisible(false);
      marking.select(
          map.data().layer().centres().within(view, from.getX(), from.getY(), event.getX(), event.getY()),
          event.isShortcutDown());
    } else if (!dragged) {
      marking.pick(areaAt(event.getX(), event.getY()), event.isShortcutDown());
    }
  }

  private void onScroll(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      canvas.zoomBy(Math.pow(1.0025, event.getDeltaY()), event.getX(), event.getY());
      event.consume();
    }
  }

  /// Magnifies about the pointer, or about the middle.
  void zoom(double factor) {
    Point2D at = pointer == null ? new Point2D(canvas.getWidth() / 2, canvas.getHeight() / 2) : pointer;
    canvas.zoomBy(factor, at.getX(), at.getY());
  }

  /// A key that was pressed on the map; consumed where it means something here.
  void onKey(KeyEvent event) {
    boolean sign = List.of(KeyCode.PLUS, KeyCode.MINUS, KeyCode.EQUALS, KeyCode.SPACE).contains(event.getCode());
    if (event.isAltDown() || (sign && typed.isTyping())) {
      return;
    }
    int marked = marking.hoveredProperty().get();
    switch (event.getCode()) {
      case KeyCode.UP -> walk(AreaCentres.Way.NORTH);
      case KeyCode.DOWN -> walk(AreaCentres.Way.SOUTH);
      case KeyCode.LEFT -> walk(AreaCentres.Way.WEST);
      case KeyCode.RIGHT -> walk(AreaCentres.Way.EAST);
      case KeyCode.ENTER -> marking.pick(marked, event.isShortcutDown());
      case KeyCode.SPACE -> marking.pick(marked, true);
      case KeyCode.HOME -> canvas.fit();
      case KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS -> zoom(STEP);
      case KeyCode.MINUS, KeyCode.SUBTRACT -> zoom(1 / STEP);
      case KeyCode.ESCAPE -> escape();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void escape() {
    typed.clear();
    if (!lasso.isVisible()) {
      marking.drawingAroundProperty().set(false);
      marking.clear();
    }
    lasso.cancel();
    frame.setVisible(false);
    pressed = null;
  }

  private void walk(AreaCentres.Way way) {
    pointer = null;
    marking.walk(way);
    canvas.reveal(marking.hoveredProperty().get());
  }

  /// Letters find an area by its name.
  private void onTyped(KeyEvent event) {
    typed
        .take(event)
        .ifPresent(
            letters -> {
              pointer = null;
              marking.find(letters);
              canvas.reveal(marking.hoveredProperty().get());
            });
  }
}
