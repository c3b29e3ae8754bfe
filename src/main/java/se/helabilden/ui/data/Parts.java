package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Message;

/// Small pieces of the lower panel. They are made anew when the language changes, so their texts stand still.
final class Parts {
  private Parts() {}

  static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  static Button button(String text, String icon, Runnable action) {
    Button button = Controls.button(new ReadOnlyStringWrapper(text), icon, action);
    button.setMnemonicParsing(false);
    return button;
  }

  static Button iconButton(String text, String icon, Runnable action) {
    return Controls.iconButton(new ReadOnlyStringWrapper(text), icon, action);
  }

  /// A line that warns, with icon and words.
  static Node warning(String text, Node... actions) {
    Label label = label(text);
    label.setGraphic(Icons.of("mdi2a-alert-outline"));
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox box = new HBox(label);
    for (Node action : actions) {
      if (action instanceof Region region) {
        region.setMinWidth(Region.USE_PREF_SIZE);
      }
      box.getChildren().add(action);
    }
    box.getStyleClass().add("warning-line");
    return box;
  }

  /// Sentences below one another.
  static List<Node> flows(List<Sentence> sentences, UiTexts texts) {
    List<Node> flows = new ArrayList<>();
    for (Sentence sentence : sentences) {
      flows.add(new SentenceFlow(sentence, texts, "s" + sentence.text().key().replace('.', '-')));
    }
    return flows;
  }

  /// A column that scrolls when it is higher than the panel.
  static ScrollPane scrolling(Node... children) {
    VBox column = new VBox(children);
    column.getStyleClass().add("column");
    ScrollPane scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  /// A fact with its name before it.
  static Node fact(String name, String value) {
    Label key = label(name, "fact-name");
    Label told = label(value, "fact-value");
    HBox.setHgrow(told, Priority.ALWAYS);
    told.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(key, told);
    line.getStyleClass().add("fact");
    line.setAccessibleText(name + ": " + value);
    return line;
  }

  static String text(UiTexts texts, Message message) {
    return PlainWords.of(texts.text(message));
  }
}
