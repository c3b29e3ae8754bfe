package se.helabilden.ui.needs;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.Question;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// What the user says of the question: done, or not for this work; and the way to the next one.
final class StateBar implements Piece {
  private final NeedsViewModel model;
  private final Question question;
  private final ToggleButton done = new ToggleButton();
  private final ToggleButton not = new ToggleButton();
  private final Label reasonLabel;
  private final TextField reason = new TextField();
  private final VBox reasonBox = new VBox();
  private final VBox box = new VBox();

  StateBar(NeedsViewModel model, Question question, UiTexts texts) {
    this.model = model;
    this.question = question;
    done.setText(texts.text("ui.needs.done"));
    done.setGraphic(Icons.of("mdi2c-check"));
    done.setId("done");
    done.setOnAction(
        event -> model.setState(question, done.isSelected() ? AnswerState.DONE : AnswerState.STARTED));
    not.setText(texts.text("ui.needs.notApplicable"));
    not.setId("not-applicable");
    not.setOnAction(event -> choseNot());
    Button next = Parts.button(texts.text("ui.needs.next"), "mdi2a-arrow-right", () -> model.step(1));
    next.setId("next");
    FlowPane buttons = new FlowPane(done, not, next);
    buttons.getStyleClass().add("buttons");
    reasonLabel = Parts.label(texts.text("ui.needs.why"), "secondary");
    reasonLabel.setLabelFor(reason);
    reason.setId("reason");
    reason.setPromptText(texts.text("ui.needs.whyPrompt"));
    reason.setAccessibleText(texts.text("ui.needs.why"));
    reason.textProperty().subscribe((_, text) -> typed(text));
    reason.focusedProperty().subscribe((_, focused) -> {
      if (!focused) {
        model.flush();
      }
    });
    reasonBox.getChildren().addAll(reasonLabel, reason);
    box.getStyleClass().add("state-bar");
    box.getChildren().addAll(reasonBox, buttons);
  }

  private void choseNot() {
    model.setState(question, not.isSelected() ? AnswerState.NOT_APPLICABLE : AnswerState.STARTED);
    if (not.isSelected()) {
      reason.requestFocus();
    }
  }

  private void typed(String text) {
    Answer answer = model.answer(question);
    boolean changed = !answer.reason().equals(text) || model.isTyping("reason:" + question.id());
    if (answer.state() == AnswerState.NOT_APPLICABLE && changed) {
      model.writeReason(question, text);
    }
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show() {
    Answer answer = model.answer(question);
    done.setSelected(answer.state() == AnswerState.DONE);
    boolean isNot = answer.state() == AnswerState.NOT_APPLICABLE;
    not.setSelected(isNot);
    reasonBox.setVisible(isNot);
    reasonBox.setManaged(isNot);
    if (!model.isTyping("reason:" + question.id()) && !reason.getText().equals(answer.reason())) {
      reason.setText(answer.reason());
    }
  }
}
