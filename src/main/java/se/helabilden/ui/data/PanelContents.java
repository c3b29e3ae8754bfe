package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.project.Project;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Message;

/// What the lower panel shows in each state of the import.
final class PanelContents {
  private final ImportViewModel model;
  private final ScreenContext context;
  private final UiTexts texts;
  private final PanelActions actions;
  private final AsideContents asides;

  PanelContents(ImportViewModel model, DataViewModel data, ScreenContext context, PanelActions actions) {
    this.model = model;
    this.context = context;
    this.texts = context.texts();
    this.actions = actions;
    this.asides = new AsideContents(model, data, context, actions);
  }

  PanelContent nothing() {
    return new PanelContent("", new StackPane(), List.of(), null, () -> {}, null, null, null, null);
  }

  PanelContent of(Aside aside) {
    return plain(asides.title(aside), asides.body(aside), asides.buttons(aside), model::closeAside);
  }

  private PanelContent plain(String title, Node body, List<? extends Node> buttons, Runnable close) {
    Button primary =
        buttons.stream()
            .filter(node -> node instanceof Button && node.getStyleClass().contains("primary"))
            .map(Button.class::cast)
            .findFirst()
            .orElse(null);
    return new PanelContent(title, body, buttons, primary, close, null, null, null, this);
  }

  PanelContent of(ImportState state) {
    return switch (state) {
      case ImportState.Idle idle -> nothing();
      case ImportState.Reading reading ->
          plain(
              texts.text("ui.data.reading", reading.file()), skeleton(), List.of(cancel()), model::cancel);
      case ImportState.AreasPreview preview -> areas(preview);
      case ImportState.ValuesPreview preview -> values(preview);
      case ImportState.LargerPreview preview -> larger(preview);
      case ImportState.KeyPreview preview -> key(preview);
      case ImportState.Refused refused -> refused(refused);
      case ImportState.AreasDone done -> done(done);
      case ImportState.Receipt receipt -> receipt(receipt);
    };
  }

  /// Where the sentences and the map will stand.
  private Node skeleton() {
    List<Node> lines = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      StackPane line = new StackPane();
      line.getStyleClass().addAll("skeleton", "skeleton-" + i % 3);
      lines.add(line);
    }
    StackPane map = new StackPane();
    map.getStyleClass().addAll("skeleton", "skeleton-map");
    HBox right = new HBox(map);
    right.getStyleClass().add("preview-right");
    return new SideBySide(right, lines.toArray(Node[]::new));
  }

  private PanelContent areas(ImportState.AreasPreview preview) {
    AreaSentences sentences = new AreaSentences(preview, model::choose, model::open);
    List<Node> words = new ArrayList<>();
    sentences.warnings(project()).forEach(warning -> words.add(Parts.warning(Parts.text(texts, warning))));
    words.addAll(Parts.flows(sentences.sentences(), texts));
    return preview(
        texts.text("ui.data.understood", preview.staged().file()),
        words,
        RowsTable.of(
            preview.staged().outline(),
            Arrays.asList(preview.staged().draft().codeField(), preview.staged().draft().nameField()),
            texts),
        texts.text("ui.data.readAreas", preview.staged().draft().layer().size()));
  }

  private PanelContent values(ImportState.ValuesPreview preview) {
    MatchReceipt receipt = preview.staged().join().receipt();
    List<Node> words = warnings(receipt, preview.areas());
    ReplacementWords changes = new ReplacementWords(preview, context, model::choose, model::open);
    ValueSentences understood = new ValueSentences(preview, model::choose);
    words.addAll(Parts.flows(understood.asLastTime().stream().toList(), texts));
    words.addAll(changes.nodes());
    words.addAll(
        Parts.flows(understood.sentences(project(), model::open, () -> model.openColumns(true)), texts));
    PanelContent content = preview(
        texts.text("ui.data.understood", preview.staged().file()),
        words,
        RowsTable.of(preview.staged().table(), texts),
        texts.text(changes.yes()));
    return content.withColumns(
        () -> new ColumnsPane(preview, context, model::choose, () -> model.openColumns(false)));
  }

  private PanelContent larger(ImportState.LargerPreview preview) {
    LargerSentences sentences =
        new LargerSentences(
            preview,
            model::larger,
            () -> actions.chooseDistricts(list -> model.larger(preview.choices().withList(list))));
    List<Node> words = new ArrayList<>();
    sentences.warnings().forEach(warning -> words.add(Parts.warning(Parts.text(texts, warning))));
    words.addAll(Parts.flows(sentences.sentences(project()), texts));
    List<Node> areas = new ArrayList<>();
    areas.add(Parts.label(texts.text("ui.data.largerAreas"), "list-title"));
    sentences.areas().forEach(area -> areas.add(Parts.label(Parts.text(texts, area))));
    return preview(
        texts.text("ui.data.largerTitle", preview.plan().from().name()),
        words,
        Parts.scrolling(areas.toArray(Node[]::new)),
        texts.text("ui.data.largerYes", preview.plan().areas().size()),
        "mdi2s-set-merge");
  }

  private PanelContent key(ImportState.KeyPreview preview) {
    Button yes = accent(Parts.button(texts.text("ui.data.keyYes"), "mdi2t-tray-arrow-down", model::commit));
    yes.setId("primary");
    return plain(
        texts.text("ui.data.understood", preview.staged().file()),
        Parts.scrolling(Parts.flows(KeySentences.sentences(preview.staged()), texts).toArray(Node[]::new)),
        List.of(yes, cancel()),
        model::cancel);
  }

  /// The version first, with the way out of it; the rest after.
  private List<Node> warnings(MatchReceipt receipt, AreaLayer areas) {
    List<Node> lines = new ArrayList<>();
    boolean differs = ReceiptSentences.versionDiffers(receipt);
    Button way = differs ? wayOut(receipt, areas) : null;
    new ReceiptSentences(receipt, areas, model::open)
        .warnings()
        .forEach(
            warning ->
                lines.add(
                    way != null && lines.isEmpty()
                        ? Parts.warning(Parts.text(texts, warning), way)
                        : Parts.warning(Parts.text(texts, warning))));
    return lines;
  }

  /// To the boundaries that the table is made for: those of the project, where it has them, else a file.
  private Button wayOut(MatchReceipt receipt, AreaLayer areas) {
    if (model.stateProperty().get() instanceof ImportState.ValuesPreview preview) {
      for (LayerInfo other : project().layers()) {
        if (other.level() == areas.level() && Objects.equals(other.version(), receipt.tableVersion())) {
          return Parts.button(
              texts.text("ui.data.useBoundaries", other.name()),
              "",
              () -> model.choose(preview.choices().withLayer(other.id())));
        }
      }
    }
    return Parts.button(texts.text("ui.data.changeBoundaries"), "", actions::chooseBoundaries);
  }

  private PanelContent preview(String title, List<Node> words, Node rows, String yes) {
    return preview(title, words, rows, yes, "mdi2t-tray-arrow-down");
  }

  private PanelContent preview(String title, List<Node> words, Node rows, String yes, String icon) {
    ThumbnailView thumbnail = new ThumbnailView(texts);
    HBox.setHgrow(rows, Priority.ALWAYS);
    HBox right = new HBox(rows, thumbnail);
    right.getStyleClass().add("preview-right");
    SideBySide body = new SideBySide(right, words.toArray(Node[]::new));
    Button primary = Parts.button(yes, icon, model::commit);
    primary.getStyleClass().add("primary");
    primary.setId("primary");
    List<Node> buttons = new ArrayList<>(List.of(primary, cancel()));
    if (model.waitingProperty().get() > 0) {
      buttons.add(Parts.button(texts.text("ui.data.cancelAll"), "", model::cancelAll));
    }
    return new PanelContent(title, body, buttons, primary, model::cancel, body, right, thumbnail, this);
  }

  private Button cancel() {
    return Parts.button(texts.text("ui.data.cancel"), "", model::cancel);
  }

  private PanelContent refused(ImportState.Refused refused) {
    List<Node> words = new ArrayList<>();
    words.add(Parts.warning(Parts.text(texts, refused.what())));
    words.addAll(Parts.flows(refused.remedies(), texts));
    words.add(Parts.label(texts.text("ui.data.unchanged"), "muted"));
    TitledPane details = new TitledPane(texts.text("ui.data.details"), Parts.label(refused.details(), "details"));
    details.setExpanded(false);
    details.setAnimated(false);
    words.add(details);
    List<Node> buttons = new ArrayList<>();
    if (refused.back() != null) {
      buttons.add(accent(Parts.button(texts.text("ui.data.goBack"), "mdi2u-undo", model::goBack)));
      buttons.add(Parts.button(texts.text("ui.data.chooseOther"), "", actions::chooseFiles));
    } else {
      buttons.add(
          accent(Parts.button(texts.text("ui.data.chooseOther"), "mdi2f-folder-open-outline", actions::chooseFiles)));
    }
    buttons.add(next("ui.data.close"));
    return plain(
        texts.text("ui.data.notRead", refused.file()),
        Parts.scrolling(words.toArray(Node[]::new)),
        buttons,
        model::next);
  }

  private PanelContent done(ImportState.AreasDone done) {
    var draft = done.staged().draft();
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(
            Message.of("ui.data.areasAdded", done.layer().areas(), done.layer().name())));
    sentences.addAll(AreaSentences.notes(draft, model::open));
    List<Node> words = new ArrayList<>();
    AreaSentences.warnings(done.issues()).forEach(warning -> words.add(Parts.warning(Parts.text(texts, warning))));
    if (done.undone()) {
      words.add(Parts.label(texts.text("ui.data.undone"), "undone"));
    }
    words.addAll(Parts.flows(sentences, texts));
    if (!done.undone() && project().indicators().isEmpty() && model.waitingProperty().get() == 0) {
      words.add(Parts.label(texts.text("ui.data.nowTables"), "muted"));
    }
    return after(texts.text("ui.data.went", done.layer().file()), words, done.undone(), List.of());
  }

  private PanelContent receipt(ImportState.Receipt done) {
    MatchReceipt receipt = done.receipt();
    ReceiptSentences sentences = new ReceiptSentences(receipt, done.areas(), model::open);
    List<Node> words = new ArrayList<>();
    if (done.undone()) {
      words.add(Parts.label(texts.text("ui.data.undone"), "undone"));
    }
    words.addAll(warnings(receipt, done.areas()));
    words.addAll(
        Parts.flows(List.of(sentences.rows(), sentences.areas(), sentences.indicators(done.layer().name())), texts));
    List<Node> more = new ArrayList<>();
    if (!done.undone()) {
      more.add(
          Parts.button(
              texts.text("ui.data.showOnMap"),
              "mdi2m-map-outline",
              () -> model.showOnMap(List.of())));
    }
    return after(texts.text("ui.data.went", receipt.file()), words, done.undone(), more);
  }

  private PanelContent after(String title, List<Node> words, boolean undone, List<Node> more) {
    StackPane empty = new StackPane(Parts.label(texts.text("ui.data.numbersOpen"), "muted"));
    SideBySide body = new SideBySide(empty, words.toArray(Node[]::new));
    List<Node> buttons = new ArrayList<>();
    if (model.waitingProperty().get() > 0) {
      buttons.add(accent(Parts.button(texts.text("ui.data.nextFile"), "mdi2a-arrow-right", model::next)));
    }
    buttons.addAll(more);
    if (undone && model.canRedo()) {
      buttons.add(Parts.button(texts.text("ui.data.redo"), "mdi2r-redo", model::redo));
    } else if (!undone && model.canUndo()) {
      buttons.add(Parts.button(texts.text("ui.data.undo"), "mdi2u-undo", model::undo));
    }
    if (model.waitingProperty().get() == 0) {
      buttons.add(next("ui.data.close"));
    }
    Button primary = plain(title, body, buttons, model::next).primary();
    return new PanelContent(title, body, buttons, primary, model::next, body, empty, null, this);
  }

  private Button next(String key) {
    return Parts.button(
        model.waitingProperty().get() > 0 ? texts.text("ui.data.nextFile") : texts.text(key), "", model::next);
  }

  private static Button accent(Button button) {
    button.getStyleClass().add("primary");
    return button;
  }

  boolean isColumnsOpen() {
    return model.columnsOpenProperty().get();
  }

  Node table(ReceiptList list) {
    boolean there = model.stateProperty().get() instanceof ImportState.Receipt receipt && !receipt.undone();
    return new ListTable(
        list, texts, (from, codes) -> model.showOnMap(codes), there, actions::save, model::closeList);
  }

  private Project project() {
    return Objects.requireNonNull(context.workspace().projectProperty().get());
  }
}
