package se.helabilden.ui.needs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.Completeness;
import se.helabilden.needs.Question;
import se.helabilden.needs.Template;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// The questions of a part by section, each with its state as a sign and in words; arrow keys go from one to the next.
final class QuestionList extends VBox {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final Map<AnswerState, String> SIGNS =
      Map.of(
          AnswerState.NOT_STARTED, "mdi2c-circle-outline",
          AnswerState.STARTED, "mdi2c-circle-half-full",
          AnswerState.DONE, "mdi2c-check-circle",
          AnswerState.NOT_APPLICABLE, "mdi2m-minus-circle-outline");

  private final NeedsViewModel model;
  private final UiTexts texts;
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane(rows);
  private final Label count = new Label();
  private final Map<String, Button> buttons = new LinkedHashMap<>();
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, AnswerState> shown = new LinkedHashMap<>();

  QuestionList(NeedsViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("question-list");
    rows.getStyleClass().add("question-rows");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    count.getStyleClass().addAll("secondary", "count");
    count.setWrapText(true);
    getChildren().addAll(scroll, count);
    rows.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /// The letters of the smaller text, which follow the text size.
  ReadOnlyObjectProperty<Font> lettersProperty() {
    return count.fontProperty();
  }

  /// Makes the rows anew, in the language now.
  void build(List<Beside> besides) {
    rows.getChildren().clear();
    buttons.clear();
    questions.clear();
    shown.clear();
    for (Beside beside : besides) {
      add(beside.id(), texts.text(beside.name()));
      buttons.get(beside.id()).setGraphic(Icons.of("mdi2v-view-list-outline"));
    }
    for (Template.Section section : model.sections()) {
      Label title = Parts.running(section.title().in(texts.now().language()), "question-section");
      rows.getChildren().add(title);
      for (Question question : section.questions()) {
        questions.put(question.id(), question);
        add(question.id(), question.title().in(texts.now().language()));
      }
    }
    show();
  }

  private void add(String id, String words) {
    Button row = new Button(words);
    row.setId("question-" + id.replace('.', '-'));
    row.setMnemonicParsing(false);
    row.setWrapText(true);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().setAll("button", "flat", "question-row");
    row.setOnAction(event -> model.go(id));
    buttons.put(id, row);
    rows.getChildren().add(row);
  }

  private void onKey(KeyEvent event) {
    int steps = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (steps != 0) {
      List<String> ids = List.copyOf(buttons.keySet());
      int at = Math.clamp(ids.indexOf(model.place()) + steps, 0, ids.size() - 1);
      model.go(ids.get(at));
      buttons.get(ids.get(at)).requestFocus();
      event.consume();
    }
  }

  /// Shows where one is and how far each question has come.
  void show() {
    String place = model.place();
    buttons.forEach(
        (id, button) -> {
          button.pseudoClassStateChanged(HERE, id.equals(place));
          Question question = questions.get(id);
          if (question != null) {
            AnswerState state = model.state(question);
            if (shown.put(id, state) != state) {
              button.setGraphic(Icons.of(SIGNS.get(state)));
            }
            button.setAccessibleText(
                button.getText() + ", " + texts.text("ui.needs.state_" + state.name()));
          }
        });
    Completeness completeness = model.completeness();
    count.setText(texts.text("ui.needs.count", completeness.done(), completeness.all()));
    Button here = buttons.get(place);
    if (here != null) {
      bringIntoView(here);
    }
  }

  private void bringIntoView(Button row) {
    double all = rows.getHeight();
    double seen = scroll.getViewportBounds().getHeight();
    Bounds bounds = row.getBoundsInParent();
    if (all <= seen || seen <= 0) {
      return;
    }
    double top = scroll.getVvalue() * (all - seen);
    if (bounds.getMinY() < top) {
      scroll.setVvalue(bounds.getMinY() / (all - seen));
    } else if (bounds.getMaxY() > top + seen) {
      scroll.setVvalue((bounds.getMaxY() - seen) / (all - seen));
    }
  }
}
