package se.helabilden.ui.needs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.helabilden.needs.AnswerType;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.Question;
import se.helabilden.needs.TemplatePart;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// Where the answer is written, with the one action that makes an object of the words.
final class TextPiece implements Piece {
  private final NeedsViewModel model;
  private final Question question;
  private final UiTexts texts;
  private final RichEditor editor;

  TextPiece(NeedsViewModel model, Question question, UiTexts texts) {
    this.model = model;
    this.question = question;
    this.texts = texts;
    editor =
        new RichEditor(
            texts.text("ui.needs.prompt"), texts.text("ui.needs.bold"), texts.text("ui.needs.list"), text -> model.write(question, text));
    boolean alone = question.type() == AnswerType.TEXT;
    editor.getStyleClass().add(alone ? "alone" : "beside");
    editor.area().setAccessibleText(texts.text("ui.needs.writeHere", question.text().in(texts.now().language())));
    editor.area().focusedProperty().subscribe(focused -> {
      if (!focused) {
        model.flush();
      }
    });
    VBox.setVgrow(editor, alone ? Priority.ALWAYS : Priority.NEVER);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    editor.tools().getChildren().addAll(space, makeMenu());
  }

  private MenuButton makeMenu() {
    MenuButton menu = new MenuButton(texts.text("ui.needs.makeOf"), Icons.of("mdi2a-arrow-right-bold-outline"));
    menu.setId("make-of");
    for (ObjectKind kind : kinds(model.part())) {
      MenuItem item = new MenuItem(texts.text("ui.needs.make_" + kind.name()));
      item.setOnAction(event -> model.thread().make(kind, question, editor.chosenWords()));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static List<ObjectKind> kinds(TemplatePart part) {
    return switch (part) {
      case MAPPING -> List.of(ObjectKind.FINDING, ObjectKind.EVIDENCE, ObjectKind.NEED);
      case NEEDS -> List.of(ObjectKind.CAUSE, ObjectKind.NEED, ObjectKind.FINDING, ObjectKind.GOAL);
      case PLAN -> List.of(ObjectKind.GOAL, ObjectKind.MEASURE, ObjectKind.FOLLOW_UP, ObjectKind.NEED);
    };
  }

  RichEditor editor() {
    return editor;
  }

  @Override
  public Node node() {
    return editor;
  }

  @Override
  public void show() {
    if (!model.isTyping("answer:" + question.id())) {
      editor.show(model.answer(question).text());
    }
  }
}
