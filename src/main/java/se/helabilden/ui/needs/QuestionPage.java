package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.AnswerType;
import se.helabilden.needs.Question;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Language;

/// One question, put together of its pieces: made when it is gone to, in the language now.
final class QuestionPage {
  private final NeedsViewModel model;
  private final Question question;
  private final ScreenContext context;
  private final UiTexts texts;
  private final List<Piece> pieces = new ArrayList<>();
  private final VBox column = new VBox();
  private final ScrollPane middle = new ScrollPane(column);
  private final SupportColumn support;
  private final @Nullable Screen above;

  /// @param above stands before the answer, such as a grid; null for nothing
  /// @param folded what folds the support column away, whose button stands beside the question
  QuestionPage(
      NeedsViewModel model,
      Question question,
      ScreenContext context,
      HintSource hints,
      @Nullable Screen above,
      ToggleButton folded) {
    this.model = model;
    this.question = question;
    this.context = context;
    this.texts = context.texts();
    this.above = above;
    Language language = texts.now().language();
    column.getStyleClass().add("question-page");
    // what does not fit wraps; nothing is pushed past the edge
    column.setMinWidth(0);
    Label title = Parts.running(question.text().in(language), "page-title");
    title.setId("question-text");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(title, folded);
    head.getStyleClass().add("question-head");
    column.getChildren().addAll(head, help(language));
    if (above != null) {
      column.getChildren().add(above.root());
      above.attach();
    }
    addPieces(hints);
    support = new SupportColumn(model, question, context);
    pieces.add(support);
    middle.setFitToWidth(true);
    middle.setFitToHeight(true);
    middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    middle.getStyleClass().add("question-scroll");
    show();
  }

  private Node help(Language language) {
    Label words = Parts.running(question.help().in(language), "secondary");
    TitledPane help = new TitledPane(texts.text("ui.needs.think"), words);
    help.setGraphic(Icons.of("mdi2l-lightbulb-outline"));
    help.setAnimated(false);
    help.setExpanded(false);
    help.setId("help");
    help.getStyleClass().add("fold");
    return help;
  }

  private void addPieces(HintSource hints) {
    TextPiece text = new TextPiece(model, question, texts);
    if (question.facts()) {
      add(new HintPiece(model, question, context, hints, text));
    }
    switch (question.type()) {
      case CHOICE -> add(new ChoicePiece(model, question, texts.now().language()));
      case TABLE -> add(new TablePiece(model, question, texts));
      case AREAS -> add(new AreasPiece(model, question, context));
      case MAP -> add(new MapsPiece(model, question, context));
      case TEXT, EVIDENCE, OBJECTS -> {}
    }
    boolean collects = question.type() == AnswerType.OBJECTS || question.type() == AnswerType.EVIDENCE;
    ObjectsPiece objects = new ObjectsPiece(model, question, texts);
    if (collects) {
      add(objects);
    }
    add(text);
    add(new EvidencePiece(model, question, texts));
    if (!collects) {
      add(objects);
    }
    add(new StateBar(model, question, texts));
    add(new NotePiece(model, question, texts));
  }

  private void add(Piece piece) {
    pieces.add(piece);
    column.getChildren().add(piece.node());
  }

  Question question() {
    return question;
  }

  Node middle() {
    return middle;
  }

  Node support() {
    return support.node();
  }

  void show() {
    pieces.forEach(Piece::show);
  }

  void leave() {
    pieces.forEach(Piece::leave);
    if (above != null) {
      above.detach();
    }
  }
}
