package se.helabilden.ui.map;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// The columns of a table of areas: name, value, and difference to the reference.
final class AreaColumns {
  private final MapViewModel model;
  private final UiTexts texts;
  private final TableColumn<AreaRow, AreaRow> name;
  private final TableColumn<AreaRow, AreaRow> value;
  private final TableColumn<AreaRow, AreaRow> difference;

  AreaColumns(MapViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    name = column("ui.map.area", AreaRow::name, false, 56);
    name.setComparator(Comparator.comparingInt(AreaRow::rank));
    value = column("ui.map.value", row -> textOf(row, false), true, 20);
    difference = column("ui.map.difference", row -> textOf(row, true), true, 24);
    byNumber(value, AreaRow::value);
    byNumber(difference, AreaRow::difference);
    value.setSortType(TableColumn.SortType.DESCENDING);
  }

  List<TableColumn<AreaRow, AreaRow>> all() {
    return List.of(name, value, difference);
  }

  TableColumn<AreaRow, AreaRow> name() {
    return name;
  }

  /// The order that the heads of a table of them ask for; null for none.
  static @Nullable Comparator<AreaRow> order(TableView<AreaRow> table) {
    Comparator<AreaRow> order = null;
    for (TableColumn<AreaRow, ?> column : table.getSortOrder()) {
      @SuppressWarnings("unchecked") // every column's values are the lines themselves
      Comparator<AreaRow> each = (Comparator<AreaRow>) column.getComparator();
      each = column.getSortType() == TableColumn.SortType.DESCENDING ? each.reversed() : each;
      order = order == null ? each : order.thenComparing(each);
    }
    return order;
  }

  private TableColumn<AreaRow, AreaRow> column(
      String title, Function<AreaRow, String> text, boolean number, double share) {
    TableColumn<AreaRow, AreaRow> column = new TableColumn<>();
    column.textProperty().bind(texts.of(title));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setPrefWidth(share * 4);
    column.setCellFactory(
        of ->
            new TableCell<>() {
              {
                setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
              }

              @Override
              protected void updateItem(AreaRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
                boolean noted = !number && !empty && row != null && !model.notes().text(row.area()).isEmpty();
                setGraphic(noted ? Icons.of("mdi2n-note-text-outline") : null);
                setTooltip(noted ? new Tooltip(model.notes().text(row.area())) : null);
                setAccessibleText(
                    noted ? row.name() + ". " + texts.text("ui.map.noteSpoken", model.notes().text(row.area())) : null);
              }
            });
    if (number) {
      column.getStyleClass().add("number");
    }
    return column;
  }

  private String textOf(AreaRow row, boolean difference) {
    ShownMap map = model.shownProperty().get();
    if (map == null) {
      return "";
    }
    return difference ? map.differenceText(row.value()) : map.valueText(row.value());
  }

  /// What has no number stands last, whichever way it is sorted.
  private static void byNumber(TableColumn<AreaRow, AreaRow> column, ToDoubleFunction<AreaRow> number) {
    column.setComparator(
        (a, b) -> {
          double left = number.applyAsDouble(a);
          double right = number.applyAsDouble(b);
          if (Double.isNaN(left) || Double.isNaN(right)) {
            int last = Boolean.compare(Double.isNaN(left), Double.isNaN(right));
            return column.getSortType() == TableColumn.SortType.DESCENDING ? -last : last;
          }
          return Double.compare(left, right);
        });
  }
}
