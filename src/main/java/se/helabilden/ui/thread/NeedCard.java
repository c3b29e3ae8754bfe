package se.helabilden.ui.thread;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.Need;
import se.helabilden.ui.common.UiTexts;

/// A need in the grid. Arrow keys move it, + and - change its votes, Space gives or takes priority, Delete takes it
/// out of the grid.
final class NeedCard extends Button {
  private static final PseudoClass PRIORITISED = PseudoClass.getPseudoClass("prioritised");
  private static final double A_DRAG = 5;

  private final Need need;
  private final PriorityGrid grid;
  private @Nullable Point2D pressed;

  NeedCard(Need need, UiTexts texts, PriorityGrid grid) {
    this.need = need;
    this.grid = grid;
    getStyleClass().setAll("button", "need-card");
    setAccessibleRole(AccessibleRole.BUTTON);
    String label = texts.text(need.label());
    setText(need.dots() == 0 ? label : texts.text("ui.thread.cardDots", label, need.dots()));
    pseudoClassStateChanged(PRIORITISED, need.prioritised());
    Tooltip tooltip = new Tooltip(need.text());
    setTooltip(tooltip);
    setAccessibleText(
        texts.text(
            PriorityViewModel.isPlaced(need) ? "ui.thread.cardSpoken" : "ui.thread.cardWaitingSpoken",
            label,
            need.text(),
            need.size(),
            need.influence()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed = new Point2D(event.getSceneX(), event.getSceneY()));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
  }

  private void key(KeyEvent event) {
    boolean used = true;
    switch (event.getCode()) {
      case UP -> grid.move(need, 1, 0);
      case DOWN -> grid.move(need, -1, 0);
      case LEFT -> grid.move(need, 0, -1);
      case RIGHT -> grid.move(need, 0, 1);
      case PLUS, ADD -> grid.vote(need, 1);
      case MINUS, SUBTRACT -> grid.vote(need, -1);
      case SPACE, ENTER -> grid.toggle(need);
      case DELETE, BACK_SPACE -> grid.unplace(need);
      default -> used = false;
    }
    if (used) {
      event.consume();
    }
  }

  private boolean isDrag(MouseEvent event) {
    return pressed != null && pressed.distance(event.getSceneX(), event.getSceneY()) > A_DRAG;
  }

  private void dragged(MouseEvent event) {
    if (pressed != null && isDrag(event)) {
      setViewOrder(-1);
      setTranslateX(event.getSceneX() - pressed.getX());
      setTranslateY(event.getSceneY() - pressed.getY());
    }
  }

  private void released(MouseEvent event) {
    boolean moved = isDrag(event);
    setTranslateX(0);
    setTranslateY(0);
    setViewOrder(0);
    pressed = null;
    if (moved) {
      grid.dropped(need, event.getSceneX(), event.getSceneY());
    }
  }
}
