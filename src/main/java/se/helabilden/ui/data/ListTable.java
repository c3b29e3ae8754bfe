package se.helabilden.ui.data;

import java.io.Serializable;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.helabilden.ui.common.UiTexts;

/// The list behind a number, beside the sentences: whole, to be shown on the map or saved.
final class ListTable extends VBox {
  /// @param onMap shows areas by their codes; null where there is no map to show them on yet
  ListTable(
      ReceiptList list,
      UiTexts texts,
      BiConsumer<ReceiptList, List<String>> onMap,
      boolean mapThere,
      Consumer<ReceiptList> save,
      Runnable close) {
    getStyleClass().add("list-pane");
    Label title = Parts.label(texts.text(list.title()), "list-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(title, Parts.iconButton(texts.text("ui.data.closeList"), "mdi2c-close", close));
    head.getStyleClass().add("list-head");
    TableView<ReceiptList.Row> table = table(list, texts);
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox foot = new HBox();
    foot.getStyleClass().add("buttons");
    if (mapThere && !list.areas().isEmpty()) {
      foot.getChildren()
          .add(
              Parts.button(
                  texts.text("ui.data.showThem"), "mdi2m-map-outline", () -> onMap.accept(list, list.areas())));
      table.setOnKeyPressed(
          event -> {
            ReceiptList.Row row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null && row.area() != null) {
              onMap.accept(list, List.of(row.area()));
            }
          });
      table.setOnMouseClicked(
          event -> {
            ReceiptList.Row row = table.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && row != null && row.area() != null) {
              onMap.accept(list, List.of(row.area()));
            }
          });
    }
    if (list.rows().stream().anyMatch(row -> row.open() != null)) {
      Button go = Parts.button(texts.text("ui.data.goThere"), "mdi2a-arrow-right", () -> open(table));
      go.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
      foot.getChildren().add(go);
      table.setOnKeyPressed(
          event -> {
            if (event.getCode() == KeyCode.ENTER) {
              open(table);
            }
          });
      table.setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2) {
              open(table);
            }
          });
    }
    Button saveButton =
        Parts.button(texts.text("ui.data.saveList"), "mdi2c-content-save-outline", () -> save.accept(list));
    foot.getChildren().add(saveButton);
    getChildren().addAll(head, table, foot);
  }

  private static void open(TableView<ReceiptList.Row> table) {
    ReceiptList.Row row = table.getSelectionModel().getSelectedItem();
    if (row != null && row.open() != null) {
      row.open().run();
    }
  }

  private static TableView<ReceiptList.Row> table(ReceiptList list, UiTexts texts) {
    TableView<ReceiptList.Row> table = new TableView<>();
    table.setAccessibleText(texts.text(list.title()));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setMinHeight(Region.USE_PREF_SIZE);
    for (int i = 0; i < list.columns().size(); i++) {
      table.getColumns().add(column(i, list, texts));
    }
    table.getItems().setAll(list.rows());
    return table;
  }

  /// How much of the room a column gets.
  private static double weight(String column) {
    return switch (column) {
      case "ui.data.columnRow" -> 70;
      case "ui.data.columnBefore", "ui.data.columnAfter", "ui.data.columnPeriod" -> 90;
      case "ui.data.columnWhat" -> 400;
      case "ui.data.columnReason" -> 330;
      case "ui.data.columnArea", "ui.data.columnSuggestion", "ui.data.columnIndicator" -> 240;
      default -> 120;
    };
  }

  private static TableColumn<ReceiptList.Row, Serializable> column(int index, ReceiptList list, UiTexts texts) {
    TableColumn<ReceiptList.Row, Serializable> column = new TableColumn<>(texts.text(list.columns().get(index)));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(index)));
    boolean numbers = !list.rows().isEmpty() && list.rows().getFirst().cells().get(index) instanceof Number;
    column.setCellFactory(
        view ->
            new TableCell<>() {
              @Override
              protected void updateItem(Serializable cell, boolean empty) {
                super.updateItem(cell, empty);
                setText(empty || cell == null ? null : ReceiptList.shown(cell, texts.now()));
                setAlignment(numbers ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
              }
            });
    column.setPrefWidth(weight(list.columns().get(index).key()));
    return column;
  }
}
