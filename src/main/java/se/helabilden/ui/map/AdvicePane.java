package se.helabilden.ui.map;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// What a careful cartographer would object to: a calm line each, why, and the mend.
final class AdvicePane extends VBox {
  private final MapViewModel model;
  private final UiTexts texts;
  private final Set<String> open = new HashSet<>();

  AdvicePane(MapViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("advice");
    accessibleTextProperty().bind(texts.of("ui.map.advice"));
  }

  Subscription attach() {
    ListChangeListener<AdviceLine> changed = change -> show();
    model.advice().addListener(changed);
    show();
    return () -> model.advice().removeListener(changed);
  }

  private void show() {
    getChildren().setAll(model.advice().stream().map(this::line).toList());
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private Node line(AdviceLine advice) {
    Label text = new Label(advice.text());
    text.setGraphic(Icons.of("mdi2l-lightbulb-outline"));
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    Label reason = new Label(advice.why());
    reason.getStyleClass().add("secondary");
    reason.setWrapText(true);
    reason.setMinHeight(USE_PREF_SIZE);
    expand(reason, open.contains(advice.id()));
    Hyperlink why =
        Controls.link(
            new ReadOnlyStringWrapper(texts.text("ui.map.why")),
            () -> {
              if (!open.remove(advice.id())) {
                open.add(advice.id());
              }
              expand(reason, open.contains(advice.id()));
            });
    why.setMinWidth(USE_PREF_SIZE);
    why.setAccessibleText(texts.text("ui.map.why") + " " + advice.text());
    HBox line = new HBox(text, why);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    Button mend = new Button(advice.mendLabel());
    mend.getStyleClass().add("mend");
    mend.setMinWidth(USE_PREF_SIZE);
    mend.setAccessibleText(advice.mendLabel() + ". " + advice.text());
    if (advice.prompt() == null) {
      mend.setOnAction(event -> advice.run());
      line.getChildren().add(mend);
    } else {
      line.getChildren().add(typed(advice, mend));
    }
    return new VBox(line, reason);
  }

  /// The button opens a field; Enter in it, or the button again, mends.
  private static HBox typed(AdviceLine advice, Button mend) {
    TextField field = new TextField();
    field.setPromptText(advice.prompt());
    field.setAccessibleText(advice.prompt());
    field.setVisible(false);
    field.setManaged(false);
    field.setOnAction(event -> advice.mend().accept(field.getText()));
    mend.setOnAction(
        event -> {
          if (field.isVisible() && !field.getText().isBlank()) {
            advice.mend().accept(field.getText());
          } else {
            field.setVisible(true);
            field.setManaged(true);
            field.requestFocus();
          }
        });
    HBox both = new HBox(field, mend);
    both.getStyleClass().add("typed");
    both.setAlignment(Pos.CENTER_RIGHT);
    return both;
  }

  private static void expand(Label reason, boolean shown) {
    reason.setVisible(shown);
    reason.setManaged(shown);
  }
}
