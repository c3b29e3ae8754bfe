package se.helabilden.ui.map;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.project.KeptSelection;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// Over the map: gives what is selected a name, and lists the names there are, to be chosen, renamed and taken away. Esc
/// leaves.
final class NamedSelectionsPanel extends StackPane {
  private final NamedSelections model;
  private final UiTexts texts;
  private final Label what = new Label();
  private final TextField name = new TextField();
  private final Button keep;
  private final Label told = new Label();
  private final VBox list = new VBox();
  private @Nullable KeptSelection renaming;
  private Runnable onClosed = () -> {};

  NamedSelectionsPanel(NamedSelections model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("picker-layer", "named-layer");
    Label title = Controls.label(texts.of("ui.map.namedTitle"), "heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = Controls.iconButton(texts.of("ui.map.namedClose"), "mdi2c-close", this::close);
    HBox head = new HBox(title, space, close);
    head.setAlignment(Pos.CENTER_LEFT);
    what.setWrapText(true);
    name.setId("named-name");
    name.promptTextProperty().bind(texts.of("ui.map.namedPrompt"));
    name.textProperty().subscribe((_, _) -> follow());
    name.setOnAction(event -> keep());
    what.setLabelFor(name);
    keep = Controls.button(texts.of("ui.map.namedKeep"), "", this::keep);
    keep.setId("named-keep");
    keep.getStyleClass().add("accent");
    HBox naming = new HBox(8, name, keep);
    naming.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(name, Priority.ALWAYS);
    told.setId("named-told");
    told.setWrapText(true);
    told.getStyleClass().add("secondary");
    list.getStyleClass().add("named-list");
    VBox box = new VBox(head, what, naming, told, list);
    box.getStyleClass().add("crop-panel");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("picker", "query", "crop-scroll");
    scroll.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    scroll.setMinHeight(0);
    setMinHeight(0);
    setAlignment(scroll, Pos.TOP_LEFT);
    getChildren().add(scroll);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /// @param naming whether to begin with a new name, and not with those there are
  void open(boolean naming, Runnable whenClosed) {
    onClosed = whenClosed;
    renaming = null;
    name.clear();
    setVisible(true);
    show();
    if (naming && model.selected() > 0 || list.getChildren().isEmpty()) {
      name.requestFocus();
    } else {
      list.getChildren().getFirst().requestFocus();
    }
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      onClosed.run();
    }
  }

  Subscription attach() {
    return Subscription.combine(
        model.projectProperty().subscribe((_, _) -> show()),
        model.versionProperty().subscribe((_, _) -> follow()),
        texts.languageProperty().subscribe((_, _) -> show()));
  }

  private void show() {
    if (!isVisible()) {
      return;
    }
    list.getChildren().clear();
    for (NamedSelections.Named each : model.all()) {
      list.getChildren().add(row(each));
    }
    follow();
  }

  private void follow() {
    int selected = model.selected();
    what.setText(selected == 0 ? texts.text("ui.map.namedNothing") : texts.text("ui.map.namedWhat", selected));
    name.setAccessibleText(what.getText());
    name.setDisable(selected == 0);
    keep.setDisable(selected == 0 || name.getText().isBlank());
    boolean taken = selected > 0 && model.isTaken(name.getText());
    told.setText(taken ? texts.text("ui.map.namedTaken") : "");
    Controls.show(told, taken);
  }

  private void keep() {
    if (model.keep(name.getText())) {
      close();
    }
  }

  private Node row(NamedSelections.Named each) {
    KeptSelection selection = each.selection();
    FlowPane row = new Row();
    row.getStyleClass().add("named");
    row.setAlignment(Pos.CENTER_LEFT);
    if (selection.equals(renaming)) {
      TextField changed = new TextField(selection.name());
      changed.getStyleClass().add("named-changed");
      changed.setAccessibleText(texts.text("ui.map.namedRename", selection.name()));
      Button take = Controls.button(texts.of("ui.map.namedTake"), "", () -> rename(selection, changed.getText()));
      changed.setOnAction(event -> rename(selection, changed.getText()));
      changed.textProperty().subscribe((_, text) -> take.setDisable(text.isBlank()));
      row.getChildren().addAll(changed, take);
      return row;
    }
    Hyperlink choose = new Hyperlink();
    choose.setMnemonicParsing(false);
    choose.getStyleClass().add("named-choose");
    int all = selection.codes().size();
    choose.setText(
        each.here() == all
            ? texts.text("ui.map.namedLine", all, selection.name())
            : each.here() == 0
                ? texts.text("ui.map.namedElsewhere", selection.name())
                : texts.text("ui.map.namedPart", each.here(), all, selection.name()));
    choose.setDisable(each.here() == 0);
    choose.setOnAction(
        event -> {
          model.choose(selection);
          close();
        });
    Button rename = icon("ui.map.namedRename", selection, "mdi2p-pencil-outline", () -> begin(selection));
    Button remove = icon("ui.map.namedRemove", selection, "mdi2d-delete-outline", () -> model.remove(selection));
    row.getChildren().addAll(choose, rename, remove);
    return row;
  }

  private Button icon(String key, KeptSelection selection, String icon, Runnable action) {
    Button button = Controls.iconButton(texts.of(key), icon, action);
    button.accessibleTextProperty().unbind();
    button.setAccessibleText(texts.text(key, selection.name()));
    button.getTooltip().textProperty().unbind();
    button.getTooltip().setText(texts.text(key, selection.name()));
    button.getStyleClass().add(key.substring(key.lastIndexOf('.') + 1));
    return button;
  }

  private void begin(KeptSelection selection) {
    renaming = selection;
    show();
    lookupAll(".named-changed").forEach(Node::requestFocus);
  }

  private void rename(KeptSelection selection, String changed) {
    if (model.rename(selection, changed)) {
      renaming = null;
      show();
    } else {
      told.setText(texts.text("ui.map.namedOther", changed.strip()));
      Controls.show(told, true);
    }
  }

  /// Leads the keyboard to what is first in it.
  private static final class Row extends FlowPane {
    @Override
    public void requestFocus() {
      getChildren().getFirst().requestFocus();
    }
  }
}
