package se.helabilden.ui.map;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.UiTexts;

/// A second map over the first, from a divider to the right edge. The divider is drawn by the pointer or moved by keys:
/// arrows, with Shift farther, Home and End.
final class SwipeDivider extends Pane {
  private static final double STEP = 0.02;
  private static final double FAR = 0.1;
  private static final double WIDE = 12;

  private final UiTexts texts;
  private final DoubleProperty share = new SimpleDoubleProperty(0.5);
  private final Pane over;
  private final Rectangle clip = new Rectangle();
  private final Region divider = new Region();

  SwipeDivider(MapCanvas second, UiTexts texts) {
    this.texts = texts;
    // laid out here: a pane would give it the size it prefers
    second.setManaged(false);
    over = new Pane(second);
    over.setClip(clip);
    setPickOnBounds(false);
    over.setPickOnBounds(false);
    divider.setId("swipe");
    divider.getStyleClass().add("swipe");
    divider.setFocusTraversable(true);
    divider.setCursor(Cursor.H_RESIZE);
    divider.setAccessibleRole(AccessibleRole.SLIDER);
    divider.setOnMousePressed(event -> divider.requestFocus());
    divider.setOnMouseDragged(this::onDragged);
    divider.setOnKeyPressed(this::onKey);
    getChildren().addAll(over, divider);
    share.subscribe(
        now -> {
          divider.setAccessibleText(texts.text("ui.map.swipeSpoken", Math.round(100 * now.doubleValue())));
          requestLayout();
        });
  }

  /// Where the divider stands, from the left edge (0) to the right (1).
  DoubleProperty shareProperty() {
    return share;
  }

  private void onDragged(MouseEvent event) {
    if (getWidth() > 0) {
      share.set(Math.clamp(sceneToLocal(event.getSceneX(), event.getSceneY()).getX() / getWidth(), 0, 1));
    }
    event.consume();
  }

  private void onKey(KeyEvent event) {
    double step = event.isShiftDown() ? FAR : STEP;
    switch (event.getCode()) {
      case KeyCode.LEFT -> share.set(Math.max(0, share.get() - step));
      case KeyCode.RIGHT -> share.set(Math.min(1, share.get() + step));
      case KeyCode.HOME -> share.set(0);
      case KeyCode.END -> share.set(1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  protected void layoutChildren() {
    double wide = getWidth();
    double high = getHeight();
    double at = Math.round(share.get() * wide);
    over.resizeRelocate(0, 0, wide, high);
    over.getChildren().forEach(child -> child.resizeRelocate(0, 0, wide, high));
    clip.setX(at);
    clip.setWidth(Math.max(0, wide - at));
    clip.setHeight(high);
    divider.resizeRelocate(Math.clamp(at - WIDE / 2, 0, Math.max(0, wide - WIDE)), 0, WIDE, high);
  }
}
