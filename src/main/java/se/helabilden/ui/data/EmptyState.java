package se.helabilden.ui.data;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// What stands where nothing is yet: what it is for, what to do, and how it is done.
final class EmptyState extends VBox {
  private final Button primary;

  EmptyState(
      ObservableValue<String> purpose,
      ObservableValue<String> action,
      UiTexts texts,
      Runnable act,
      Runnable how) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    Label words = Controls.label(purpose, "running");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    primary = Controls.button(action, "mdi2f-folder-open-outline", act);
    getChildren().addAll(words, primary, Controls.link(texts.of("ui.data.seeHow"), how));
  }

  /// Another way to what is missing, below the first.
  void also(ObservableValue<String> action, String icon, Runnable act) {
    getChildren().add(getChildren().indexOf(primary) + 1, Controls.button(action, icon, act));
  }

  /// In a frame that scrolls where the text is large and the room small.
  static ScrollPane scrolling(EmptyState empty) {
    StackPane middle = new StackPane(empty);
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  /// Whether its action is the one to take first.
  void first(boolean isFirst) {
    primary.getStyleClass().removeAll("primary");
    if (isFirst) {
      primary.getStyleClass().add("primary");
    }
  }
}
