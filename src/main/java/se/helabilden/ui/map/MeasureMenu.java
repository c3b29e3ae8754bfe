package se.helabilden.ui.map;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import se.helabilden.indicator.Period;
import se.helabilden.map.MapMeasure;
import se.helabilden.ui.common.CompareModel;
import se.helabilden.ui.common.Arrangement;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.ui.common.UiTexts;

/// The ways to compare: what is made of the shown indicator, and how many maps stand beside one another.
final class MeasureMenu extends MenuButton {
  private final MeasureModel model;
  private final CompareModel compare;
  private final UiTexts texts;

  MeasureMenu(MeasureModel model, CompareModel compare, UiTexts texts) {
    this.model = model;
    this.compare = compare;
    this.texts = texts;
    setId("compare");
    ObservableValue<String> words = texts.of("ui.map.compareMenu");
    textProperty().bind(words);
    accessibleTextProperty().bind(words);
    setGraphic(Icons.of("mdi2c-compare"));
    getStyleClass().add("flat");
    // one item, since an empty menu does not open
    getItems().add(new MenuItem());
    addEventHandler(ON_SHOWING, event -> fill());
  }

  /// Made anew each time: what there is to compare with follows indicator and period.
  void fill() {
    MenuItem values = item("show-values", texts.text("ui.map.measureValues"), model::values);
    Menu since = menu("change", "ui.map.measureChange");
    for (Period period : model.earlier().reversed()) {
      since.getItems().add(item("since-" + period.text(), period.text(), () -> model.since(period)));
    }
    Menu against = menu("difference", "ui.map.measureDifference");
    for (ReferenceLine line : model.references()) {
      against.getItems().add(item("against-" + line.id(), line.name(), () -> model.against(line)));
    }
    Menu times = menu("quotient", "ui.map.measureQuotient");
    for (ReferenceLine line : model.wholes()) {
      times.getItems().add(item("times-" + line.id(), line.name(), () -> model.times(line)));
    }
    MenuItem overlap =
        item("overlap", texts.text("ui.map.measureOverlap"), () -> model.two(MapMeasure.Kind.OVERLAP));
    Menu expert = menu("expert", "ui.map.forTheExperienced");
    expert.getItems().add(item("thirds", texts.text("ui.map.measureThirds"), () -> model.two(MapMeasure.Kind.THIRDS)));
    boolean alone = model.others().isEmpty();
    overlap.setDisable(alone);
    expert.setDisable(alone);
    List.of(since, against, times).forEach(menu -> menu.setDisable(menu.getItems().isEmpty()));
    getItems().setAll(values, new SeparatorMenuItem(), since, against, times, overlap, expert, new SeparatorMenuItem());
    for (Arrangement each : Arrangement.values()) {
      RadioMenuItem item = new RadioMenuItem(texts.text("ui.map.arrangement_" + each.name()));
      item.setId("arrange-" + each.name().toLowerCase(Locale.ROOT));
      item.setSelected(compare.arrangementProperty().get() == each);
      item.setOnAction(event -> compare.arrangementProperty().set(each));
      getItems().add(item);
    }
  }

  private Menu menu(String id, String key) {
    Menu menu = new Menu(texts.text(key));
    menu.setId(id);
    return menu;
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
