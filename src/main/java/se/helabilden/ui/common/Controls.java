package se.helabilden.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;

/// Controls with their texts, tooltips and accessible names set in one go, so that none is forgotten.
public final class Controls {
  private Controls() {}

  /// A button with a text, and an icon before it where a literal is given.
  public static Button button(ObservableValue<String> text, String icon, Runnable action) {
    Button button = new Button();
    // names from files have underscores of their own
    button.setMnemonicParsing(false);
    button.textProperty().bind(text);
    if (!icon.isEmpty()) {
      button.setGraphic(Icons.of(icon));
    }
    button.setOnAction(event -> action.run());
    return button;
  }

  /// A button that shows its icon only; the text is its tooltip and accessible name.
  public static Button iconButton(ObservableValue<String> text, String icon, Runnable action) {
    Button button = new Button();
    button.setGraphic(Icons.of(icon));
    button.setOnAction(event -> action.run());
    iconOnly(button, text);
    return button;
  }

  /// Makes a button show its icon only, with the text as tooltip and accessible name.
  public static void iconOnly(ButtonBase button, ObservableValue<String> text) {
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("flat", "icon-only");
    button.accessibleTextProperty().bind(text);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(text);
    button.setTooltip(tooltip);
  }

  public static Hyperlink link(ObservableValue<String> text, Runnable action) {
    Hyperlink link = new Hyperlink();
    link.setMnemonicParsing(false);
    link.textProperty().bind(text);
    link.setOnAction(
        event -> {
          link.setVisited(false);
          action.run();
        });
    return link;
  }

  /// A label that follows a text, with style classes.
  public static Label label(ObservableValue<String> text, String... styleClasses) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /// Shows something, or hides it and gives its room to the others.
  public static void show(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  /// Scrolls what a node lies in until the whole node is seen, or as much from its top as there is room for. The node has
  /// been laid out.
  public static void intoSight(Node node) {
    Parent around = node.getParent();
    while (around != null && !(around instanceof ScrollPane)) {
      around = around.getParent();
    }
    if (around instanceof ScrollPane pane && pane.getContent() != null) {
      Node content = pane.getContent();
      Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
      double seen = pane.getViewportBounds().getHeight();
      double rest = content.getLayoutBounds().getHeight() - seen;
      if (rest > 0) {
        double from = pane.getVvalue() * rest;
        double least = bounds.getMaxY() - seen;
        double most = bounds.getMinY();
        pane.setVvalue(Math.clamp(least > most ? most : Math.clamp(from, least, most), 0, rest) / rest);
      }
    }
  }
}
