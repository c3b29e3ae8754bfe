package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.UiTexts;

/// The list of indicators by focus area, over the map: type, arrows, Enter; Esc leaves.
final class IndicatorPicker extends StackPane {
  /// A heading or an indicator.
  private record Item(FocusArea area, CurrentMap.@Nullable Choice choice) {}

  private final MapViewModel model;
  private final UiTexts texts;
  private final TextField field = new TextField();
  private final ObservableList<Item> items = FXCollections.observableArrayList();
  private final ListView<Item> list = new ListView<>(items);
  private Runnable onClosed = () -> {};
  private List<CurrentMap.Choice> among = List.of();
  private Consumer<CurrentMap.Choice> onTaken = choice -> {};

  IndicatorPicker(MapViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("picker-layer");
    field.setId("indicator-search");
    field.promptTextProperty().bind(texts.of("ui.map.findIndicator"));
    field.accessibleTextProperty().bind(texts.of("ui.map.findIndicator"));
    list.setId("indicators");
    list.accessibleTextProperty().bind(texts.of("ui.map.indicator"));
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new Cell());
    list.setPlaceholder(Controls.label(texts.of("ui.map.foundNothing")));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox box = new VBox(field, list);
    box.getStyleClass().add("picker");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_LEFT);
    getChildren().add(box);
    field.textProperty().subscribe((_, _) -> search());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.setOnMouseClicked(event -> take());
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /// Chooses the indicator of the map.
  void open(Runnable whenClosed) {
    open(List.copyOf(model.current().choices()), model.current()::choose, whenClosed);
  }

  /// Chooses among some indicators, for any use.
  void open(List<CurrentMap.Choice> choices, Consumer<CurrentMap.Choice> taken, Runnable whenClosed) {
    among = choices;
    onTaken = taken;
    onClosed = whenClosed;
    setVisible(true);
    field.clear();
    search();
    field.requestFocus();
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      onClosed.run();
    }
  }

  private void search() {
    List<String> words =
        Stream.of(field.getText().strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty()).toList();
    List<Item> found = new ArrayList<>();
    FocusArea last = null;
    for (CurrentMap.Choice choice : among) {
      String name = nameOf(choice).toLowerCase(Locale.ROOT);
      if (words.stream().allMatch(name::contains)) {
        if (choice.indicator().focusArea() != last) {
          last = choice.indicator().focusArea();
          found.add(new Item(last, null));
        }
        found.add(new Item(last, choice));
      }
    }
    items.setAll(found);
    select(words.isEmpty() ? current() : 0, 1);
  }

  private static String nameOf(CurrentMap.Choice choice) {
    return choice.indicator().name();
  }

  private int current() {
    var now = model.shownProperty().get();
    for (int i = 0; i < items.size(); i++) {
      CurrentMap.Choice choice = items.get(i).choice();
      if (choice != null && now != null && choice.indicator().id().equals(now.data().entry().indicator().id())) {
        return i;
      }
    }
    return 0;
  }

  /// Headings are passed over.
  private void select(int from, int step) {
    int at = from;
    while (at >= 0 && at < items.size() && items.get(at).choice() == null) {
      at += step;
    }
    if (at >= 0 && at < items.size()) {
      list.getSelectionModel().select(at);
      list.scrollTo(Math.max(0, at - 3));
    }
  }

  private void onKey(KeyEvent event) {
    int at = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case KeyCode.DOWN -> select(at + 1, 1);
      case KeyCode.UP -> select(at - 1, -1);
      case KeyCode.ENTER -> take();
      case KeyCode.ESCAPE -> close();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void take() {
    Item item = list.getSelectionModel().getSelectedItem();
    CurrentMap.Choice choice = item == null ? null : item.choice();
    if (choice != null) {
      close();
      onTaken.accept(choice);
    }
  }

  private final class Cell extends ListCell<Item> {
    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
      super.updateItem(item, empty);
      getStyleClass().remove("heading");
      setText(null);
      setGraphic(null);
      setDisable(false);
      if (empty || item == null) {
        return;
      }
      CurrentMap.Choice choice = item.choice();
      if (choice == null) {
        setText(texts.text(item.area().label()));
        getStyleClass().add("heading");
        setDisable(true);
        return;
      }
      Label name = new Label(nameOf(choice));
      name.setMinWidth(0);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      String unit = choice.indicator().unit() == null ? "" : choice.indicator().unit();
      String groups =
          choice.entries().size() > 1 ? " · " + texts.text("ui.map.groups", choice.entries().size()) : "";
      Label more = new Label(unit + groups);
      more.getStyleClass().add("secondary");
      more.setMinWidth(USE_PREF_SIZE);
      HBox line = new HBox(8, name, space, more);
      line.setAlignment(Pos.CENTER_LEFT);
      line.setMaxWidth(Double.MAX_VALUE);
      line.prefWidthProperty().bind(list.widthProperty().subtract(40));
      setGraphic(line);
    }
  }
}
