package se.helabilden.ui.needs;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import se.helabilden.needs.Question;
import se.helabilden.ui.common.UiTexts;

/// The note to ourselves, folded until there is one; in no export.
final class NotePiece implements Piece {
  private final NeedsViewModel model;
  private final Question question;
  private final TextArea note = new GrowingArea(2);
  private final TitledPane pane;

  NotePiece(NeedsViewModel model, Question question, UiTexts texts) {
    this.model = model;
    this.question = question;
    note.setId("note");
    note.setAccessibleText(texts.text("ui.needs.note"));
    Keys.tabLeaves(note);
    note.textProperty().subscribe((_, text) -> {
      if (!model.answer(question).note().equals(text) || model.isTyping("note:" + question.id())) {
        model.writeNote(question, text);
      }
    });
    note.focusedProperty().subscribe((_, focused) -> {
      if (!focused) {
        model.flush();
      }
    });
    pane = new TitledPane(texts.text("ui.needs.note"), new VBox(note));
    pane.setAnimated(false);
    pane.setExpanded(!model.answer(question).note().isBlank());
    pane.getStyleClass().addAll("fold", "note");
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show() {
    String kept = model.answer(question).note();
    if (!model.isTyping("note:" + question.id()) && !note.getText().equals(kept)) {
      note.setText(kept);
    }
  }
}
