package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Question;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// The evidence that the answer's text rests on, as small labels, and the menu that ties more to it.
final class EvidencePiece implements Piece {
  private final NeedsViewModel model;
  private final Question question;
  private final UiTexts texts;
  private final FlowPane chips = new FlowPane();

  EvidencePiece(NeedsViewModel model, Question question, UiTexts texts) {
    this.model = model;
    this.question = question;
    this.texts = texts;
    chips.getStyleClass().add("links");
    chips.setId("evidence");
  }

  @Override
  public Node node() {
    return chips;
  }

  @Override
  public void show() {
    List<Evidence> all = model.needsProperty().get().all(Evidence.class);
    List<UUID> linked = model.answer(question).evidence();
    chips.getChildren().clear();
    chips.setVisible(!all.isEmpty());
    chips.setManaged(!all.isEmpty());
    if (all.isEmpty()) {
      return;
    }
    var staleness = model.staleness();
    all.stream()
        .filter(each -> linked.contains(each.id()))
        .forEach(
            each -> {
              chips.getChildren().add(LinkLabels.chip(model, each, texts));
              if (staleness.isStale(each.id())) {
                chips.getChildren().add(Parts.label(texts.text("ui.needs.numbersChanged"), "stale-mark"));
              }
            });
    MenuButton menu = new MenuButton(texts.text("ui.needs.linkEvidence"), Icons.of("mdi2l-link-variant"));
    menu.getStyleClass().add("flat");
    for (Evidence each : all) {
      CheckMenuItem item =
          new CheckMenuItem(texts.text(each.label()) + "  " + LinkLabels.shortened(each.text()));
      item.setMnemonicParsing(false);
      item.setSelected(linked.contains(each.id()));
      item.setOnAction(event -> link(each.id(), item.isSelected()));
      menu.getItems().add(item);
    }
    chips.getChildren().add(menu);
  }

  private void link(UUID evidence, boolean with) {
    List<UUID> changed = new ArrayList<>(model.answer(question).evidence());
    changed.remove(evidence);
    if (with) {
      changed.add(evidence);
    }
    model.setEvidence(question, changed);
  }
}
