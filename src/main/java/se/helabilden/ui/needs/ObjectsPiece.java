package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.needs.AnswerType;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Finding;
import se.helabilden.needs.Need;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.Question;
import se.helabilden.needs.TemplatePart;
import se.helabilden.needs.ThreadObject;
import se.helabilden.ui.common.UiTexts;

/// The objects that a question collects, and the one that is open for writing, of whatever kind.
final class ObjectsPiece implements Piece {
  private final NeedsViewModel model;
  private final Question question;
  private final UiTexts texts;
  private final @Nullable ObjectKind kind;
  private final VBox list = new VBox();
  private final VBox opened = new VBox();
  private final VBox box = new VBox();
  private final Subscription listening;
  private @Nullable ObjectForm form;
  private @Nullable UUID shownId;

  ObjectsPiece(NeedsViewModel model, Question question, UiTexts texts) {
    this.model = model;
    this.question = question;
    this.texts = texts;
    kind = question.type() == AnswerType.EVIDENCE ? Optional.ofNullable(question.collects()).orElse(ObjectKind.EVIDENCE) : question.collects();
    box.getStyleClass().add("objects");
    list.getStyleClass().add("object-list");
    if (kind != null) {
      Button make = Parts.button(texts.text("ui.needs.new_" + kind.name()), "mdi2p-plus", () -> model.thread().make(kind, question, ""));
      make.setId("new-object");
      FlowPane buttons = new FlowPane(make);
      buttons.getStyleClass().add("buttons");
      box.getChildren().addAll(Parts.label(texts.text(kind.plural()), "emphasis"), list, buttons);
    }
    box.getChildren().add(opened);
    listening = model.thread().openProperty().subscribe(id -> open(id));
  }

  private void open(@Nullable UUID id) {
    ThreadObject object = id == null ? null : model.needsProperty().get().object(id).orElse(null);
    if (object == null) {
      form = null;
      shownId = null;
      opened.getChildren().clear();
    } else if (!object.id().equals(shownId)) {
      shownId = object.id();
      form = new ObjectForm(model, object, texts, model.names());
      opened.getChildren().setAll(form.node());
      form.write();
    }
    showList();
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void leave() {
    listening.unsubscribe();
  }

  @Override
  public void show() {
    UUID id = model.thread().openProperty().get();
    if (id != null && model.needsProperty().get().object(id).isEmpty()) {
      open(null);
    } else if (id != null && !id.equals(shownId)) {
      open(id);
    } else if (form != null) {
      form.show();
    }
    showList();
  }

  private void showList() {
    if (kind == null) {
      return;
    }
    list.getChildren().clear();
    List<ThreadObject> mine = new ArrayList<>(model.needsProperty().get().all(kind));
    mine.removeIf(object -> !belongs(object));
    for (ThreadObject object : mine) {
      list.getChildren().add(row(object));
    }
    if (mine.isEmpty()) {
      list.getChildren().add(Parts.running(texts.text("ui.needs.noObjects_" + kind.name()), "secondary"));
    }
  }

  /// Whether it is about the question's focus area, as far as both say which.
  private boolean belongs(ThreadObject object) {
    FocusArea area =
        switch (object) {
          case Evidence evidence -> evidence.focusArea();
          case Finding finding -> finding.focusArea();
          case Need need -> need.focusArea();
          default -> null;
        };
    return question.focusArea() == null || area == null || area == question.focusArea();
  }

  /// Whether the needs analysis goes on with a finding.
  private Node chosen(Finding finding) {
    CheckBox check = new CheckBox(texts.text("ui.needs.goOnWith"));
    check.setSelected(finding.chosen());
    check.setAccessibleText(texts.text(finding.label()) + ", " + check.getText());
    check.setOnAction(
        event ->
            model
                .thread()
                .set(finding.id(), now -> now instanceof Finding each ? each.withChosen(check.isSelected()) : now));
    return check;
  }

  private Node row(ThreadObject object) {
    boolean isOpen = object.id().equals(shownId);
    Button sentence = new Button();
    String words = object.text().isBlank() ? texts.text("ui.needs.noSentence") : object.text();
    Label label = Parts.label(texts.text(object.label()), "object-label");
    label.setMinWidth(Label.USE_PREF_SIZE);
    sentence.setGraphic(label);
    sentence.setText(words);
    sentence.setWrapText(true);
    // bound, since the stylesheet's least height of a button would let the lines after the first be squeezed out
    sentence.minHeightProperty().bind(new ReadOnlyDoubleWrapper(Button.USE_PREF_SIZE));
    sentence.setMnemonicParsing(false);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.getStyleClass().addAll("flat", "object-row");
    sentence.setAccessibleText(texts.text(object.label()) + ". " + words);
    sentence.setOnAction(
        event -> {
          if (isOpen) {
            model.thread().close();
          } else {
            model.thread().open(object.id());
          }
        });
    FlowPane links = new FlowPane();
    links.getStyleClass().add("links");
    for (UUID ground : object.restsOn()) {
      model.needsProperty().get().object(ground).ifPresent(each -> links.getChildren().add(LinkLabels.chip(model, each, texts)));
    }
    if (model.staleness().isStale(object.id())) {
      links.getChildren().add(Parts.label(texts.text("ui.needs.numbersChanged"), "stale-mark"));
    }
    VBox row = new VBox(sentence);
    if (object instanceof Finding finding && model.part() == TemplatePart.NEEDS) {
      links.getChildren().addFirst(chosen(finding));
    }
    if (!links.getChildren().isEmpty()) {
      row.getChildren().add(links);
    }
    row.getStyleClass().add(isOpen ? "object-open" : "object");
    return row;
  }
}
