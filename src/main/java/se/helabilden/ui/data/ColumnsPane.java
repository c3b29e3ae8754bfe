package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import se.helabilden.importing.ColumnChoice;
import se.helabilden.importing.ImportChoices;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Language;

/// The value columns of a table: whether each comes in, and under which name, unit and catalogue entry. The preview
/// follows each change.
final class ColumnsPane extends VBox {
  /// Nothing of the catalogue.
  private static final String NONE = "";

  private final ImportChoices choices;
  private final Consumer<ImportChoices> choose;
  private final ScreenContext context;
  private final UiTexts texts;

  ColumnsPane(
      ImportState.ValuesPreview preview,
      ScreenContext context,
      Consumer<ImportChoices> choose,
      Runnable close) {
    this.choices = preview.choices();
    this.choose = choose;
    this.context = context;
    this.texts = context.texts();
    getStyleClass().addAll("list-pane", "columns-pane");
    Label title = Parts.label(texts.text("ui.data.columnsTitle"), "list-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(title, Parts.iconButton(texts.text("ui.data.closeList"), "mdi2c-close", close));
    head.getStyleClass().add("list-head");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("columns-grid");
    grid.addRow(
        0,
        Parts.label(texts.text("ui.data.columnTaken"), "rows-header"),
        Parts.label(texts.text("ui.data.columnNamed"), "rows-header"),
        Parts.label(texts.text("ui.data.columnUnit"), "rows-header"),
        Parts.label(texts.text("ui.data.columnMeant"), "rows-header"));
    Map<String, IndicatorDraft> drafts =
        preview.staged().join().drafts().stream()
            .collect(Collectors.toMap(IndicatorDraft::contents, draft -> draft, (first, second) -> first));
    List<String> contents = preview.staged().contents();
    for (int row = 0; row < contents.size(); row++) {
      grid.addRow(row + 1, cells(contents.get(row), drafts.get(contents.get(row)), row).toArray(Node[]::new));
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  /// @param draft what it became; null where it is left out
  private List<Node> cells(String contents, @Nullable IndicatorDraft draft, int row) {
    ColumnChoice said = choices.column(contents);
    CheckBox taken = new CheckBox(contents);
    taken.setMnemonicParsing(false);
    taken.setId("column-" + row + "-take");
    taken.setAccessibleText(texts.text("ui.data.takeColumn", contents));
    taken.setSelected(said.taken());
    taken.setOnAction(event -> choose.accept(choices.withColumn(said.withTaken(taken.isSelected()))));
    List<Node> cells = new ArrayList<>(List.of(taken));
    if (draft != null) {
      cells.add(
          field(
              "column-" + row + "-name", texts.text("ui.data.nameOfColumn", contents), draft.name(), 11,
              name -> said.withName(name.isBlank() || name.equals(contents) ? null : name.strip())));
      cells.add(
          field(
              "column-" + row + "-unit", texts.text("ui.data.unitOfColumn", contents),
              draft.unit() == null ? "" : draft.unit(), 4, unit -> said.withUnit(unit.strip())));
      cells.add(meaning("column-" + row + "-catalogue", contents, draft, said));
    }
    return cells;
  }

  private TextField field(
      String id, String name, String now, int width, Function<String, ColumnChoice> written) {
    TextField field = new TextField(now);
    field.setId(id);
    field.setAccessibleText(name);
    field.setPrefColumnCount(width);
    AtomicBoolean done = new AtomicBoolean();
    Runnable write =
        () -> {
          // A field that is made anew loses the keyboard's mark, which is no second change.
          if (!field.getText().strip().equals(now) && done.compareAndSet(false, true)) {
            choose.accept(choices.withColumn(written.apply(field.getText())));
          }
        };
    field.setOnAction(event -> write.run());
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (before && !focused) {
                write.run();
              }
            });
    return field;
  }

  /// The entry that it is understood as, then none, then all others by name.
  private ComboBox<String> meaning(String id, String contents, IndicatorDraft draft, ColumnChoice said) {
    Language language = texts.languageProperty().get();
    String now = draft.catalogueId() == null ? NONE : draft.catalogueId();
    ComboBox<String> meant = new ComboBox<>();
    meant.setId(id);
    meant.setAccessibleText(texts.text("ui.data.meaningOfColumn", contents));
    meant.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String entry) {
            return entry == null || entry.equals(NONE)
                ? texts.text("ui.data.meansNothing")
                : context.catalogue().find(entry).map(known -> known.name().in(language)).orElse(entry);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    if (!now.equals(NONE)) {
      meant.getItems().add(now);
    }
    meant.getItems().add(NONE);
    context.catalogue().entries().stream()
        .sorted((a, b) -> a.name().in(language).compareToIgnoreCase(b.name().in(language)))
        .map(CatalogueEntry::id)
        .filter(entry -> !entry.equals(now))
        .forEach(meant.getItems()::add);
    meant.setValue(now);
    meant.setOnAction(
        event -> {
          if (!now.equals(meant.getValue())) {
            choose.accept(choices.withColumn(said.withCatalogueId(meant.getValue())));
          }
        });
    return meant;
  }
}
