package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.FindLayer;
import se.helabilden.ui.common.UiTexts;

/// The list of indicators by focus area, over the map: type, arrows, Enter; Esc leaves.
final class IndicatorPicker extends FindLayer<IndicatorPicker.Item> {
  /// A heading or an indicator.
  record Item(FocusArea area, CurrentMap.@Nullable Choice choice) {}

  private final MapViewModel model;
  private final UiTexts texts;
  private List<CurrentMap.Choice> among = List.of();
  private Consumer<CurrentMap.Choice> onTaken = choice -> {};

  IndicatorPicker(MapViewModel model, UiTexts texts) {
    super("picker-layer", "picker", Pos.TOP_LEFT);
    this.model = model;
    this.texts = texts;
    field().setId("indicator-search");
    field().promptTextProperty().bind(texts.of("ui.map.findIndicator"));
    field().accessibleTextProperty().bind(texts.of("ui.map.findIndicator"));
    list().setId("indicators");
    list().accessibleTextProperty().bind(texts.of("ui.map.indicator"));
    list().setCellFactory(view -> new Cell());
    list().setPlaceholder(Controls.label(texts.of("ui.map.foundNothing")));
  }

  /// Chooses the indicator of the map.
  @Override
  public void open(Runnable whenClosed) {
    open(List.copyOf(model.current().choices()), model.current()::choose, whenClosed);
  }

  /// Chooses among some indicators, for any use.
  void open(List<CurrentMap.Choice> choices, Consumer<CurrentMap.Choice> taken, Runnable whenClosed) {
    among = choices;
    onTaken = taken;
    super.open(whenClosed);
  }

  @Override
  protected void search() {
    List<String> words =
        Stream.of(field().getText().strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty()).toList();
    List<Item> all = new ArrayList<>();
    FocusArea last = null;
    for (CurrentMap.Choice choice : among) {
      String name = nameOf(choice).toLowerCase(Locale.ROOT);
      if (words.stream().allMatch(name::contains)) {
        if (choice.indicator().focusArea() != last) {
          last = choice.indicator().focusArea();
          all.add(new Item(last, null));
        }
        all.add(new Item(last, choice));
      }
    }
    found().setAll(all);
    select(words.isEmpty() ? current() : 0, 1);
  }

  private static String nameOf(CurrentMap.Choice choice) {
    return choice.indicator().name();
  }

  private int current() {
    var now = model.shownProperty().get();
    for (int i = 0; i < found().size(); i++) {
      CurrentMap.Choice choice = found().get(i).choice();
      if (choice != null && now != null && choice.indicator().id().equals(now.data().entry().indicator().id())) {
        return i;
      }
    }
    return 0;
  }

  /// Headings are passed over.
  private void select(int from, int step) {
    int at = from;
    while (at >= 0 && at < found().size() && found().get(at).choice() == null) {
      at += step;
    }
    if (at >= 0 && at < found().size()) {
      list().getSelectionModel().select(at);
      list().scrollTo(Math.max(0, at - 3));
    }
  }

  @Override
  protected void step(int by) {
    select(list().getSelectionModel().getSelectedIndex() + by, by);
  }

  @Override
  protected void take() {
    Item item = list().getSelectionModel().getSelectedItem();
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
      line.prefWidthProperty().bind(list().widthProperty().subtract(40));
      setGraphic(line);
    }
  }
}
