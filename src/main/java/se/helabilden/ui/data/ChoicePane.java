package se.helabilden.ui.data;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.helabilden.importing.WebSource.Value;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// The parts of one table, to be ticked: a list for each of its periods, contents and groups,
/// beside one another.
final class ChoicePane extends VBox {
  ChoicePane(TableChoice choice, FetchViewModel model, UiTexts texts, ObservableBooleanValue working) {
    getStyleClass().add("tables");
    Label title = Parts.label(choice.table().title(), "list-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    FlowPane lists = new FlowPane();
    lists.getStyleClass().add("choices");
    choice.dimensions().forEach(dimension -> lists.getChildren().add(list(dimension, texts)));
    Button fetch =
        Controls.button(texts.of("ui.data.webFetchChosen"), "mdi2c-cloud-download-outline", model::fetchChosen);
    fetch.getStyleClass().add("primary");
    fetch.disableProperty().bind(Bindings.createBooleanBinding(working::get, working).or(choice.numbersProperty().isEqualTo(0)));
    Button back = Controls.button(texts.of("ui.data.webBack"), "mdi2a-arrow-left", model::leaveChoice);
    back.disableProperty().bind(working);
    Label size = new Label();
    size.getStyleClass().add("muted");
    size.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.text("ui.data.webNumbers", choice.numbersProperty().get()),
                choice.numbersProperty(),
                texts.languageProperty()));
    FlowPane foot = new FlowPane(back, fetch, size);
    foot.getStyleClass().add("fetch-foot");
    foot.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(title, foot, lists);
  }

  private static VBox list(TableChoice.Dimension dimension, UiTexts texts) {
    Label name = new Label();
    name.setWrapText(true);
    name.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.text(dimension.toldProperty().get()), dimension.toldProperty(), texts.languageProperty()));
    ListView<Value> values = new ListView<>();
    values.getItems().setAll(dimension.variable().values());
    values.setCellFactory(CheckBoxListCell.forListView(dimension::tick, Converters.to(Value::name)));
    values.accessibleTextProperty().bind(name.textProperty());
    name.setLabelFor(values);
    values.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          Value at = values.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && at != null) {
            dimension.tick(at).set(!dimension.tick(at).get());
            event.consume();
          }
        });
    FlowPane links =
        new FlowPane(
            Controls.link(texts.of("ui.data.webTickAll"), () -> dimension.setAll(true)),
            Controls.link(texts.of("ui.data.webTickNone"), () -> dimension.setAll(false)));
    links.getStyleClass().add("fetch-foot");
    VBox all = new VBox(name, values, links);
    all.getStyleClass().add("choice");
    return all;
  }
}
