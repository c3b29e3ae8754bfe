package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Language;

/// The official indicators that are missing, and beside the list how the chosen one is got.
final class MissingPanel {
  private final MissingViewModel model;
  private final UiTexts texts;
  private final Label lead = new Label();
  private final ListView<MissingViewModel.Row> list = new ListView<>();
  private final VBox how = new VBox();
  private final SideBySide body;
  private boolean showing;

  MissingPanel(MissingViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    lead.setWrapText(true);
    list.setId("missing");
    list.accessibleTextProperty().bind(texts.of("ui.data.missing"));
    list.setPlaceholder(Controls.label(texts.of("ui.data.missingNone"), "muted"));
    list.setCellFactory(view -> new WishCell());
    VBox.setVgrow(list, Priority.ALWAYS);
    how.getStyleClass().add("column");
    body = new SideBySide(Parts.scrolling(how), lead, list);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (!showing && row != null) {
                model.chosenProperty().set(row);
              }
            });
    model.foundProperty().subscribe(found -> show());
    model.chosenProperty().subscribe(row -> show(row));
    texts.languageProperty().subscribe(language -> show());
  }

  Node root() {
    return body;
  }

  private void show() {
    MissingViewModel.Found found = model.foundProperty().get();
    List<MissingViewModel.Row> rows = found == null ? List.of() : found.rows();
    long computable = rows.stream().filter(row -> row.recipe() != null).count();
    lead.setText(
        found == null
            ? texts.text("ui.data.missingReading")
            : texts.text("ui.data.missingLead", rows.size(), rows.size() + found.list().present().size())
                + (computable == 0 ? "" : " " + texts.text("ui.data.missingComputable", computable)));
    showing = true;
    list.getItems().setAll(rows);
    list.getSelectionModel().select(model.chosenProperty().get());
    list.scrollTo(model.chosenProperty().get());
    showing = false;
    show(model.chosenProperty().get());
  }

  private void show(MissingViewModel.@Nullable Row row) {
    how.getChildren().clear();
    if (row == null || model.foundProperty().get() == null) {
      return;
    }
    if (!showing && list.getSelectionModel().getSelectedItem() != row) {
      showing = true;
      list.getSelectionModel().select(row);
      list.scrollTo(row);
      showing = false;
    }
    Language language = texts.languageProperty().get();
    CatalogueEntry entry = row.wish().entry();
    List<Node> lines = new ArrayList<>();
    lines.add(Parts.label(model.name(row), "list-title"));
    lines.add(Parts.label(entry.definition().in(language), "running"));
    List<Button> buttons = new ArrayList<>();
    if (row.recipe() != null) {
      lines.add(Parts.label(texts.text("ui.data.missingCanCompute"), "running"));
      Button compute =
          Parts.button(texts.text("ui.data.missingCompute"), "mdi2c-calculator-variant-outline", () -> model.compute(row));
      compute.setAccessibleText(texts.text("ui.data.missingComputeOf", model.name(row)));
      compute.setId("missing-compute");
      buttons.add(compute);
    }
    Button copy = Parts.button(texts.text("ui.data.missingCopy"), "mdi2c-content-copy", () -> copy(model.text(row)));
    copy.setId("missing-copy");
    buttons.add(copy);
    HBox actions = new HBox(buttons.toArray(Node[]::new));
    actions.getStyleClass().add("buttons");
    lines.add(actions);
    lines.add(Parts.label(texts.text("ui.data.missingHow"), "list-title"));
    model.steps(row).forEach(step -> lines.add(Parts.label(step, "running")));
    lines.add(Parts.label(texts.text("ui.data.whatItDoesNot"), "list-title"));
    lines.add(Parts.label(entry.caution().in(language), "running"));
    how.getChildren().setAll(lines);
  }

  static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private final class WishCell extends ListCell<MissingViewModel.Row> {
    @Override
    protected void updateItem(MissingViewModel.@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      boolean computable = row.recipe() != null;
      setText(computable ? texts.text("ui.data.missingCanBe", model.name(row)) : model.name(row));
      setGraphic(computable ? Icons.of("mdi2c-calculator-variant-outline") : null);
    }
  }
}
