package se.helabilden.ui.common;

import javafx.event.EventHandler;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/// Keeps the edge between two panels where the user puts it. That a window is resized moves no edge in this sense.
public final class PanelEdges {
  private static final double MOVED = 0.002;

  private PanelEdges() {}

  /// Puts the edge of a pane with two parts where it was left, and notes where the user moves it.
  ///
  /// @param name tells it from other panels' edges
  /// @param usual its place before it was moved, 0 to 1
  public static Subscription attach(SplitPane split, String name, double usual, Remembered remembered) {
    split.setDividerPositions(remembered.panels().getOrDefault(name, usual));
    return note(split, name, remembered);
  }

  /// Notes where the user moves the edge, where there is one.
  public static Subscription note(SplitPane split, String name, Remembered remembered) {
    double[] before = {Double.NaN};
    EventHandler<MouseEvent> pressed = event -> before[0] = place(split);
    EventHandler<MouseEvent> released =
        event -> {
          double now = place(split);
          if (Math.abs(now - before[0]) > MOVED) {
            remembered.panels().put(name, now);
          }
        };
    split.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, released);
    return () -> {
      split.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
      split.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
    };
  }

  /// Not a number where there is no edge.
  private static double place(SplitPane split) {
    double[] places = split.getDividerPositions();
    return places.length == 0 ? Double.NaN : places[0];
  }
}
