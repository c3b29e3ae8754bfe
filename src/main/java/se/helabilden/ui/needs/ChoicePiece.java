package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import se.helabilden.needs.Question;
import se.helabilden.work.Language;

/// The choices of a question: one of them, or several.
final class ChoicePiece implements Piece {
  private final NeedsViewModel model;
  private final Question question;
  private final VBox box = new VBox();
  private final Map<String, CheckBox> checks = new LinkedHashMap<>();
  private final Map<String, RadioButton> radios = new LinkedHashMap<>();

  ChoicePiece(NeedsViewModel model, Question question, Language language) {
    this.model = model;
    this.question = question;
    box.getStyleClass().add("choices");
    ToggleGroup group = new ToggleGroup();
    for (Question.Choice choice : question.choices()) {
      String words = choice.text().in(language);
      if (question.severalChoices()) {
        CheckBox check = new CheckBox(words);
        check.setWrapText(true);
        check.setOnAction(event -> chosen());
        checks.put(choice.id(), check);
        box.getChildren().add(check);
      } else {
        RadioButton radio = new RadioButton(words);
        radio.setWrapText(true);
        radio.setToggleGroup(group);
        radio.setOnAction(event -> model.setChoices(question, List.of(choice.id())));
        radios.put(choice.id(), radio);
        box.getChildren().add(radio);
      }
    }
  }

  /// What is chosen here; a choice that the template no longer has is kept.
  private void chosen() {
    List<String> all = new ArrayList<>(model.answer(question).choices());
    all.removeAll(checks.keySet());
    checks.forEach(
        (id, check) -> {
          if (check.isSelected()) {
            all.add(id);
          }
        });
    model.setChoices(question, all);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show() {
    List<String> chosen = model.answer(question).choices();
    checks.forEach((id, check) -> check.setSelected(chosen.contains(id)));
    radios.forEach((id, radio) -> radio.setSelected(chosen.contains(id)));
  }
}
