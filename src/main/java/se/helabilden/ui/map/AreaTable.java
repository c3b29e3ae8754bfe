package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaQuery;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// The map's twin: all areas with value and difference to the reference; the selection is the same in both.
final class AreaTable extends VBox {
  private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final MapViewModel model;
  private final UiTexts texts;
  private final ObservableList<AreaRow> all = FXCollections.observableArrayList();
  private final FilteredList<AreaRow> filtered = new FilteredList<>(all);
  private final SortedList<AreaRow> sorted = new SortedList<>(filtered);
  private final TableView<AreaRow> table = new TableView<>(sorted);
  private final TextField search = new TextField();
  private final Label state = new Label();
  private final Hyperlink clear;
  private final ComboBox<String> municipality = new ComboBox<>();
  private final CheckBox onlySelected = new CheckBox();
  private boolean syncing;

  AreaTable(MapViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("area-table");
    search.promptTextProperty().bind(texts.of("ui.map.findArea"));
    search.accessibleTextProperty().bind(texts.of("ui.map.findArea"));
    search.textProperty().subscribe((_, _) -> filter());
    state.getStyleClass().add("secondary");
    clear = new Hyperlink();
    clear.setOnAction(event -> model.clear());
    municipality.setId("table-municipality");
    municipality.accessibleTextProperty().bind(texts.of("ui.map.tableMunicipality"));
    municipality.setConverter(Words.of(this::municipalityName));
    municipality.setOnAction(event -> filter());
    onlySelected.setId("table-only-selected");
    onlySelected.textProperty().bind(texts.of("ui.map.tableOnlySelected"));
    onlySelected.setOnAction(event -> filter());
    Button copy = Controls.iconButton(texts.of("ui.map.tableCopy"), "mdi2c-content-copy", this::copy);
    copy.setId("table-copy");
    FlowPane narrower = new FlowPane(municipality, onlySelected);
    narrower.getStyleClass().add("table-filters");
    narrower.setAlignment(Pos.CENTER_LEFT);
    table.setOnKeyPressed(this::onKey);
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox head = new HBox(search, state, clear, copy);
    head.getStyleClass().add("table-head");
    head.setAlignment(Pos.CENTER_LEFT);
    table.setId("areas");
    table.getStyleClass().addAll("dense", "striped");
    table.accessibleTextProperty().bind(texts.of("ui.map.table"));
    table.setPlaceholder(Controls.label(texts.of("ui.map.noSuchArea")));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    AreaColumns columns = new AreaColumns(model, texts);
    table.getColumns().addAll(columns.all());
    // lines are compared as they are: the table's own comparator makes a cell for each comparison
    table.setSortPolicy(
        sorting -> {
          quietly(() -> sorted.setComparator(AreaColumns.order(table)));
          return true;
        });
    // By name until somebody asks for another order: a map must not open with a list of the worst.
    table.getSortOrder().add(columns.name());
    table.sort();
    table.setRowFactory(view -> new Line());
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head, narrower, table);
  }

  private final class Line extends TableRow<AreaRow> {
    Line() {
      setOnMouseEntered(event -> model.hover(getItem() == null ? MapViewModel.NONE : getItem().area()));
      setOnMouseExited(event -> model.hover(MapViewModel.NONE));
    }
  }

  Subscription attach() {
    ListChangeListener<AreaRow> rows = change -> showRows();
    ListChangeListener<AreaRow> picked = change -> onPicked();
    model.rows().addListener(rows);
    table.getSelectionModel().getSelectedItems().addListener(picked);
    showRows();
    return Subscription.combine(
        () -> model.rows().removeListener(rows),
        () -> table.getSelectionModel().getSelectedItems().removeListener(picked),
        model.filteredClassProperty().subscribe((_, _) -> filter()),
        model.selectedProperty().subscribe(which -> onSelected()));
  }

  private void showRows() {
    listMunicipalities();
    quietly(() -> all.setAll(model.rows()));
  }

  private SequencedMap<String, String> municipalities() {
    ShownMap map = model.shownProperty().get();
    return map == null ? new LinkedHashMap<>() : map.values().layer().municipalities();
  }

  private String municipalityName(@Nullable String code) {
    return code == null || code.isEmpty()
        ? texts.text("ui.map.tableAllMunicipalities")
        : municipalities().getOrDefault(code, code);
  }

  private void listMunicipalities() {
    List<String> codes = new ArrayList<>(List.of(""));
    codes.addAll(municipalities().keySet());
    if (!codes.equals(municipality.getItems())) {
      municipality.getItems().setAll(codes);
      municipality.setValue("");
    }
    Controls.show(municipality, codes.size() > 2);
  }

  private void onKey(KeyEvent event) {
    if (COPY.match(event)) {
      copy();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      model.clear();
    } else {
      return;
    }
    event.consume();
  }

  /// The selected lines, or all that are listed where none is, as a spreadsheet takes them.
  private void copy() {
    ShownMap map = model.shownProperty().get();
    if (map != null) {
      List<AreaRow> chosen = new ArrayList<>(table.getSelectionModel().getSelectedItems());
      chosen.removeIf(row -> row == null);
      chosen.sort(Comparator.comparingInt(sorted::indexOf));
      ClipboardContent content = new ClipboardContent();
      content.putString(CopiedRows.of(map, chosen.isEmpty() ? List.copyOf(sorted) : chosen, texts));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private void filter() {
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    ShownMap map = model.shownProperty().get();
    int one = model.filteredClassProperty().get();
    String within = municipality.getValue() == null ? "" : municipality.getValue();
    boolean[] chosen = onlySelected.isSelected() ? model.selectedProperty().get() : null;
    quietly(
        () ->
            filtered.setPredicate(
                row ->
                    (chosen == null || (row.area() < chosen.length && chosen[row.area()]))
                        && (within.isEmpty() || within.equals(municipalityOf(map, row)))
                        && (one < 0 || (map != null && map.classOf(row.area()) == one))
                        && (wanted.isEmpty()
                            || row.name().toLowerCase(Locale.ROOT).contains(wanted)
                            || row.code().toLowerCase(Locale.ROOT).contains(wanted))));
  }

  private static String municipalityOf(@Nullable ShownMap map, AreaRow row) {
    return map == null ? "" : AreaQuery.municipality(map.values().layer().area(row.area()));
  }

  /// Changes what is listed without taking that for a selection by the user.
  private void quietly(Runnable change) {
    syncing = true;
    try {
      change.run();
    } finally {
      syncing = false;
    }
    showSelected();
  }

  private void onPicked() {
    if (!syncing) {
      List<Integer> areas =
          table.getSelectionModel().getSelectedItems().stream()
              .filter(row -> row != null)
              .map(AreaRow::area)
              .toList();
      syncing = true;
      try {
        model.select(areas, false);
      } finally {
        syncing = false;
      }
      showState();
    }
  }

  /// The list of the selected ones follows what is selected elsewhere, not what is picked in it: else a click in it
  /// would take all other lines away.
  private void onSelected() {
    if (onlySelected.isSelected() && !syncing) {
      filter();
    } else {
      showSelected();
    }
  }

  private void showSelected() {
    showState();
    if (syncing) {
      return;
    }
    boolean[] which = model.selectedProperty().get();
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      int area = sorted.get(i).area();
      if (area < which.length && which[area]) {
        lines.add(i);
      }
    }
    syncing = true;
    try {
      var chosen = table.getSelectionModel();
      if (lines.isEmpty()) {
        chosen.clearSelection();
      } else if (!lines.equals(chosen.getSelectedIndices())) {
        chosen.clearSelection();
        int[] rest = lines.stream().skip(1).mapToInt(Integer::intValue).toArray();
        chosen.selectIndices(lines.getFirst(), rest);
        table.scrollTo(lines.getFirst());
      }
    } finally {
      syncing = false;
    }
  }

  private void showState() {
    int count = model.selectedAreas().size();
    ShownMap map = model.shownProperty().get();
    int one = model.filteredClassProperty().get();
    String words = count == 0 ? "" : texts.text("ui.map.selectedCount", count);
    if (one >= 0 && map != null && one < map.classes()) {
      words = texts.text("ui.map.onlyClass", map.row(one).range("–"));
    }
    state.setText(words);
    state.setManaged(!words.isEmpty());
    clear.setVisited(false);
    clear.setText(texts.text(one >= 0 ? "ui.map.showAll" : "ui.map.clearSelection"));
    clear.setVisible(!words.isEmpty());
    clear.setManaged(!words.isEmpty());
  }
}
