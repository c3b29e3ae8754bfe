package se.helabilden.ui.thread;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.ui.common.UiTexts;

/// The measures as a table; the status is changed where it stands.
final class PlanTable {
  private final PlanViewModel model;
  private final UiTexts texts;
  private final TableView<PlannedMeasure> table = new TableView<>();
  private Subscription listening = Subscription.EMPTY;

  PlanTable(PlanViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    table.getStyleClass().add("plan-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.accessibleTextProperty().bind(texts.of("ui.thread.planTable"));
    add("ui.thread.columnMeasure", 24, measure -> texts.text(measure.label()) + ". " + measure.text());
    add("ui.thread.columnGoal", 6, model::goals);
    add("ui.thread.columnResponsible", 11, PlannedMeasure::responsible);
    add("ui.thread.columnPartners", 12, PlannedMeasure::partners);
    add("ui.thread.columnTime", 9, PlanViewModel::time);
    add("ui.thread.columnCost", 9, PlannedMeasure::cost);
    add("ui.thread.columnFunding", 11, PlannedMeasure::funding);
    TableColumn<PlannedMeasure, String> status = add("ui.thread.columnStatus", 11, measure -> model.status(measure.status()));
    status.setCellFactory(column -> new StatusCell());
    table.setPlaceholder(new Label());
  }

  private TableColumn<PlannedMeasure, String> add(String key, double width, Function<PlannedMeasure, String> value) {
    TableColumn<PlannedMeasure, String> column = new TableColumn<>();
    column.textProperty().bind(texts.of(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    column.setCellFactory(made -> new WrappedCell());
    column.setPrefWidth(width * 13);
    table.getColumns().add(column);
    return column;
  }

  Node root() {
    return table;
  }

  void attach() {
    listening =
        Subscription.combine(
            model.needsProperty().subscribe(needs -> table.setItems(FXCollections.observableArrayList(model.measures()))),
            texts.languageProperty().subscribe(() -> table.refresh()));
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  /// Text over as many lines as it needs.
  private static final class WrappedCell extends TableCell<PlannedMeasure, String> {
    private final Label label = new Label();

    WrappedCell() {
      label.setWrapText(true);
      label.maxWidthProperty().bind(widthProperty().subtract(16));
      label.setMinHeight(Label.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      label.setText(item == null ? "" : item);
      setGraphic(empty ? null : label);
    }
  }

  /// The status, to be chosen.
  private final class StatusCell extends TableCell<PlannedMeasure, String> {
    private final ComboBox<PlannedMeasure.Status> choice =
        new ComboBox<>(FXCollections.observableArrayList(PlannedMeasure.Status.values()));

    StatusCell() {
      choice.setConverter(
          new StringConverter<>() {
            @Override
            public String toString(PlannedMeasure.@Nullable Status status) {
              return status == null ? "" : model.status(status);
            }

            @Override
            public PlannedMeasure.@Nullable Status fromString(String text) {
              return choice.getValue();
            }
          });
      choice.setOnAction(
          event -> {
            PlannedMeasure measure = getTableRow() == null ? null : getTableRow().getItem();
            if (measure != null && choice.getValue() != null) {
              model.setStatus(measure, choice.getValue());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      PlannedMeasure measure = empty || getTableRow() == null ? null : getTableRow().getItem();
      if (measure != null) {
        choice.setValue(measure.status());
        choice.setAccessibleText(texts.text("ui.thread.statusSpoken", texts.text(measure.label())));
      }
      setGraphic(measure == null ? null : choice);
    }
  }
}
