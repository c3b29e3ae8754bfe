package se.helabilden.ui.map;

import java.util.function.IntConsumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/// The grip of a bound between two classes, on the histogram: drag it, or move it with the arrow keys; a double click or
/// Enter to type it, Delete to take it away.
final class BreakHandle extends Region {
  private static final int FAR = 10;

  private final int index;
  private final BreakEditor breaks;
  private final HistogramEditor chart;

  /// @param type opens the field where the bound is typed
  BreakHandle(int index, BreakEditor breaks, HistogramEditor chart, IntConsumer type) {
    this.index = index;
    this.breaks = breaks;
    this.chart = chart;
    getStyleClass().add("break-handle");
    setId("break-" + index);
    setManaged(false);
    setFocusTraversable(true);
    setCursor(Cursor.H_RESIZE);
    setAccessibleRole(AccessibleRole.SLIDER);
    setOnMousePressed(
        event -> {
          requestFocus();
          event.consume();
        });
    setOnMouseDragged(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            breaks.drag(index, chart.valueAt(localToParent(event.getX(), 0).getX()));
          }
          event.consume();
        });
    setOnMouseReleased(
        event -> {
          breaks.keepDraft();
          event.consume();
        });
    setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            type.accept(index);
          }
          event.consume();
        });
    setOnKeyPressed(event -> onKey(event, type));
    focusedProperty().subscribe(
        on -> {
          if (!on) {
            chart.keepSoon(false);
          }
        });
  }

  private void onKey(KeyEvent event, IntConsumer type) {
    int far = event.isShiftDown() ? FAR : 1;
    switch (event.getCode()) {
      case LEFT, DOWN -> step(-far);
      case RIGHT, UP -> step(far);
      case ENTER, F2 -> type.accept(index);
      case DELETE, BACK_SPACE -> breaks.remove(index);
      case ESCAPE -> breaks.dropDraft();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int steps) {
    breaks.step(index, steps);
    chart.keepSoon(true);
  }

  /// What a screen reader says of it.
  void tell(String words, double value) {
    setAccessibleText(words);
    this.value = value;
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  private double value;

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.VALUE ? (Object) value : super.queryAccessibleAttribute(attribute, parameters);
  }
}
