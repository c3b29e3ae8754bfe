package se.helabilden.ui.data;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Indicator;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// Indicators below their focus areas, groups below their indicators. Enter shows on the map, F1 or I tells where the
/// numbers come from.
final class IndicatorTree extends TreeTableView<DataRow> {
  private static final double LAYERS_FROM_EMS = 52;

  private final DataViewModel data;
  private final ImportViewModel imports;
  private final UiTexts texts;
  private final Consumer<Indicator> replace;
  private final TreeTableColumn<DataRow, DataRow> layer;
  private boolean several;
  private double em = 13;

  /// @param replace asks for a newer file of an indicator's table
  IndicatorTree(DataViewModel data, ImportViewModel imports, UiTexts texts, Consumer<Indicator> replace) {
    this.replace = replace;
    this.data = data;
    this.imports = imports;
    this.texts = texts;
    setShowRoot(false);
    getStyleClass().add("indicator-tree");
    accessibleTextProperty().bind(texts.of("ui.data.indicatorsTitle"));
    setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    setPlaceholder(Controls.label(texts.of("ui.data.nothingFound")));
    layer = column("ui.data.columnLayer", DataRow.IndicatorRow::layer, 6.5, Pos.CENTER_LEFT);
    getColumns().add(nameColumn());
    getColumns().add(column("ui.data.columnUnit", DataRow.IndicatorRow::unit, 4.5, Pos.CENTER_LEFT));
    getColumns().add(column("ui.data.columnPeriods", DataRow.IndicatorRow::periods, 6.5, Pos.CENTER_LEFT));
    getColumns().add(layer);
    getColumns()
        .add(
            column(
                "ui.data.columnAreasWith",
                row -> texts.text("ui.data.valuesOf", row.values(), row.areas()),
                10.5,
                Pos.CENTER_RIGHT));
    getColumns().add(actions());
    setRowFactory(view -> new Row());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    widthProperty().subscribe(width -> showLayers());
  }

  void show(TreeItem<DataRow> root, boolean severalLayers) {
    int selected = getSelectionModel().getSelectedIndex();
    setRoot(root);
    several = severalLayers;
    showLayers();
    if (selected >= 0) {
      getSelectionModel().select(Math.min(selected, getExpandedItemCount() - 1));
    }
    refresh();
  }

  private void onKey(KeyEvent event) {
    TreeItem<DataRow> item = getSelectionModel().getSelectedItem();
    if (item == null || !(item.getValue() instanceof DataRow.IndicatorRow row)) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      data.showOnMap(row.entry());
      event.consume();
    } else if (event.getCode() == KeyCode.F1 || event.getCode() == KeyCode.I) {
      imports.show(new Aside.Provenance(row.entry()));
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      copyId(row);
      event.consume();
    }
  }

  private static void copyId(DataRow.IndicatorRow row) {
    ClipboardContent content = new ClipboardContent();
    content.putString(row.entry().id());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private TreeTableColumn<DataRow, DataRow> nameColumn() {
    TreeTableColumn<DataRow, DataRow> column = bare("ui.data.columnIndicator", 30);
    column.setCellFactory(
        view ->
            new TreeTableCell<>() {
              @Override
              protected void updateItem(@Nullable DataRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(
                    switch (empty ? null : row) {
                      case DataRow.Heading heading ->
                          texts.text(heading.focusArea().label()) + "  " + heading.count();
                      case DataRow.IndicatorRow indicator -> named(indicator);
                      case null -> null;
                    });
              }
            });
    return column;
  }

  /// One that rests on older values says so.
  private String named(DataRow.IndicatorRow row) {
    return data.isStale(row.entry().indicator().id()) ? texts.text("ui.data.staleRow", row.name()) : row.name();
  }

  private TreeTableColumn<DataRow, DataRow> column(
      String key, Function<DataRow.IndicatorRow, String> text, double ems, Pos alignment) {
    TreeTableColumn<DataRow, DataRow> column = bare(key, ems);
    column.setCellFactory(
        view ->
            new TreeTableCell<>() {
              @Override
              protected void updateItem(@Nullable DataRow row, boolean empty) {
                super.updateItem(row, empty);
                setAlignment(alignment);
                setText(!empty && row instanceof DataRow.IndicatorRow shown ? text.apply(shown) : null);
              }
            });
    return column;
  }

  private TreeTableColumn<DataRow, DataRow> bare(String key, double ems) {
    TreeTableColumn<DataRow, DataRow> column = new TreeTableColumn<>();
    column.textProperty().bind(texts.of(key));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
    column.setSortable(false);
    column.setReorderable(false);
    column.setUserData(ems);
    column.setPrefWidth(13 * ems);
    return column;
  }

  /// Where there is little room, the names come before the layers.
  private void showLayers() {
    layer.setVisible(several && getWidth() > LAYERS_FROM_EMS * em);
  }

  /// Columns as wide as their texts need at this text size.
  void sizeFor(double fontSize) {
    em = fontSize;
    showLayers();
    for (TreeTableColumn<DataRow, ?> column : getColumns()) {
      double ems = (double) column.getUserData();
      column.setMinWidth(ems < 20 ? em * ems : em * 11);
      column.setPrefWidth(em * ems);
      column.setMaxWidth(ems < 20 ? em * ems * 1.2 : Double.MAX_VALUE);
    }
  }

  private TreeTableColumn<DataRow, DataRow> actions() {
    TreeTableColumn<DataRow, DataRow> column = bare("ui.data.columnActions", 6.5);
    column.setCellFactory(
        view ->
            new TreeTableCell<>() {
              @Override
              protected void updateItem(@Nullable DataRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(!empty && row instanceof DataRow.IndicatorRow shown ? buttons(shown) : null);
              }
            });
    return column;
  }

  private HBox buttons(DataRow.IndicatorRow row) {
    var map =
        Parts.iconButton(
            texts.text("ui.data.layerOnMap", row.name()),
            "mdi2m-map-outline",
            () -> data.showOnMap(row.entry()));
    var about =
        Parts.iconButton(
            texts.text("ui.data.aboutIndicator", row.name()),
            "mdi2i-information-outline",
            () -> imports.show(new Aside.Provenance(row.entry())));
    // The row's own keys do the same: Tab goes from row to what comes after the table.
    map.setFocusTraversable(false);
    about.setFocusTraversable(false);
    HBox box = new HBox(map, about);
    box.getStyleClass().add("row-actions");
    return box;
  }

  private final class Row extends TreeTableRow<DataRow> {
    Row() {
      setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2 && getItem() instanceof DataRow.IndicatorRow row && row.groups().isEmpty()) {
              data.showOnMap(row.entry());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable DataRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll("heading");
      setContextMenu(null);
      setAccessibleText(null);
      if (!empty && row instanceof DataRow.Heading) {
        getStyleClass().add("heading");
      } else if (!empty && row instanceof DataRow.IndicatorRow indicator) {
        setContextMenu(menu(indicator));
        setAccessibleText(
            String.join(
                ", ",
                indicator.name(),
                indicator.unit(),
                indicator.periods(),
                texts.text("ui.data.valuesOf", indicator.values(), indicator.areas())));
      }
    }

    private ContextMenu menu(DataRow.IndicatorRow row) {
      MenuItem map = new MenuItem(texts.text("ui.data.showOnMap"));
      map.setOnAction(event -> data.showOnMap(row.entry()));
      MenuItem about = new MenuItem(texts.text("ui.data.whereFromAsk"));
      about.setOnAction(event -> imports.show(new Aside.Provenance(row.entry())));
      MenuItem copy = new MenuItem(texts.text("ui.data.copyId"));
      copy.setOnAction(event -> copyId(row));
      ContextMenu menu = new ContextMenu(map, about, copy);
      Indicator indicator = row.entry().indicator();
      if (indicator.provenance().file() != null) {
        MenuItem newer = new MenuItem(texts.text("ui.data.replaceFile"));
        newer.setOnAction(event -> replace.accept(indicator));
        menu.getItems().add(2, newer);
      }
      return menu;
    }
  }
}
