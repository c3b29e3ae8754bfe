package se.helabilden.ui.needs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Question;
import se.helabilden.needs.RichText;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Language;

/// Sentences from the data as cards: to use, to put in other words, to make a finding of, or to put away.
final class HintPiece implements Piece {
  private static final int SHOWN_AT_FIRST = 2;

  private final NeedsViewModel model;
  private final Question question;
  private final ScreenContext context;
  private final UiTexts texts;
  private final TextPiece text;
  private final VBox box = new VBox();
  private List<Hint> hints = List.of();
  private boolean all;
  private @Nullable Project readOf;
  private @Nullable Job reading;

  HintPiece(NeedsViewModel model, Question question, ScreenContext context, HintSource source, TextPiece text) {
    this.model = model;
    this.question = question;
    this.context = context;
    this.texts = context.texts();
    this.text = text;
    box.getStyleClass().add("hints");
    box.setId("hints");
    hide(true);
    read(source);
  }

  private void hide(boolean hidden) {
    box.setVisible(!hidden);
    box.setManaged(!hidden);
  }

  private void read(HintSource source) {
    Project project = model.desk().project();
    if (project == null || project.indicators().isEmpty() || project.layers().isEmpty()) {
      return;
    }
    readOf = project;
    ProjectContent content = context.workspace().content();
    Language language = texts.now().language();
    reading =
        context
            .workspace()
            .background()
            .startQuietly(
                progress -> source.hints(question, project, content, language, progress),
                found -> {
                  hints = found;
                  show();
                });
  }

  @Override
  public void leave() {
    if (reading != null) {
      reading.cancel();
    }
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show() {
    List<Evidence> there = model.needsProperty().get().all(Evidence.class);
    var putAway = context.workspace().remembered().putAway();
    List<Hint> left =
        hints.stream().filter(hint -> !putAway.contains(hint.id()) && !hint.isAmong(there)).toList();
    box.getChildren().clear();
    hide(left.isEmpty());
    if (left.isEmpty()) {
      return;
    }
    box.getChildren().add(Parts.label(texts.text("ui.needs.hints"), "emphasis"));
    left.stream().limit(all ? left.size() : SHOWN_AT_FIRST).forEach(hint -> box.getChildren().add(card(hint)));
    if (!all && left.size() > SHOWN_AT_FIRST) {
      box.getChildren()
          .add(
              Parts.flat(
                  texts.text("ui.needs.moreHints", left.size() - SHOWN_AT_FIRST), "mdi2c-chevron-down",
                  () -> {
                    all = true;
                    show();
                  }));
    }
  }

  private Node card(Hint hint) {
    VBox card = new VBox();
    card.getStyleClass().add("hint");
    FlowPane buttons =
        new FlowPane(
            Parts.button(texts.text("ui.needs.use"), "mdi2p-plus", () -> use(hint, hint.sentence())),
            Parts.flat(texts.text("ui.needs.edit"), "mdi2p-pencil-outline", () -> edit(hint, card)),
            Parts.flat(
                texts.text("ui.needs.make_FINDING"), "mdi2a-arrow-right-bold-outline",
                () -> model.thread().makeFinding(question, hint.sentence(), evidence(hint), hint.focusArea())),
            Parts.flat(texts.text("ui.needs.putAway"), "mdi2c-close", () -> putAway(hint)));
    buttons.getStyleClass().add("buttons");
    card.getChildren().addAll(Parts.running(hint.sentence()), buttons);
    return card;
  }

  private List<Evidence> evidence(Hint hint) {
    int number = model.needsProperty().get().nextNumber(se.helabilden.needs.ObjectKind.EVIDENCE);
    return List.of(hint.evidence().apply(context.workspace().author().stamp(), number));
  }

  /// Puts a sentence after what is written, as one edit with its evidence.
  private void use(Hint hint, String sentence) {
    model.flush();
    String before = model.answer(question).text().markup();
    RichText added = RichText.of(List.of(new RichText.Paragraph(false, List.of(new RichText.Run(sentence, false)))));
    String joined = before.isBlank() ? added.markup() : before + "\n" + added.markup();
    model.thread().use(model.answer(question).withText(new RichText(joined)), evidence(hint));
    text.editor().area().requestFocus();
  }

  private void edit(Hint hint, VBox card) {
    TextArea words = new GrowingArea(2);
    words.setText(hint.sentence());
    words.setAccessibleText(texts.text("ui.needs.edit"));
    Keys.tabLeaves(words);
    FlowPane buttons =
        new FlowPane(
            Parts.button(texts.text("ui.needs.use"), "mdi2p-plus", () -> use(hint, words.getText().strip())),
            Parts.flat(texts.text("ui.needs.cancel"), "", this::show));
    buttons.getStyleClass().add("buttons");
    card.getChildren().setAll(words, buttons);
    words.requestFocus();
    words.end();
  }

  private void putAway(Hint hint) {
    context.workspace().remembered().putAway().add(hint.id());
    show();
    text.editor().area().requestFocus();
  }
}
