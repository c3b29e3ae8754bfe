package se.helabilden.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.helabilden.ui.common.Controls;

/// A calm page of text and buttons, which scrolls where it must.
final class PanelPage {
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(page);

  PanelPage() {
    page.getStyleClass().add("panel-page");
    scroll.getStyleClass().add("panel-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
  }

  Parent root() {
    return scroll;
  }

  void show(Node... content) {
    page.getChildren().setAll(content);
  }

  /// Running text: never wider than is good to read, never cut.
  static Label running(ObservableValue<String> text) {
    Label label = Controls.label(text, "running");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
