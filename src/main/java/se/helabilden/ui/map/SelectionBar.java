package se.helabilden.ui.map;

import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// What is selected, in words, and the ways to select that are no pointing: back and forth, drawn around, municipality,
/// conditions, all, the others.
final class SelectionBar extends FlowPane {
  private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
  private static final KeyCombination FORTH = new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN);
  private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination OTHERS = new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);

  private static final double NARROW = 22;

  private final SelectionViewModel model;
  private final Marking marking;
  private final Label summary = new Label();
  private final Button back;
  private final Button forth;
  private final ToggleButton around = new ToggleButton();
  private final MenuButton ways = new MenuButton();
  private final Menu municipalities = new Menu();
  private final Menu kept = new Menu();
  private final MenuItem keep;
  private final MenuItem manage;
  private final NamedSelections named;
  private final UiTexts texts;

  /// @param byConditions opens the panel where conditions are made
  /// @param naming opens the panel where selections have names: for a new name, or for those there are
  SelectionBar(
      SelectionViewModel model, Marking marking, NamedSelections named, UiTexts texts, Runnable byConditions,
      Consumer<Boolean> naming) {
    this.named = named;
    this.texts = texts;
    this.model = model;
    this.marking = marking;
    getStyleClass().add("selection-bar");
    setAlignment(Pos.CENTER_LEFT);
    summary.setId("selection-summary");
    summary.setWrapText(true);
    back = Controls.iconButton(texts.of("ui.map.selectionBack"), "mdi2u-undo-variant", model::back);
    back.setId("selection-back");
    forth = Controls.iconButton(texts.of("ui.map.selectionForth"), "mdi2r-redo-variant", model::forth);
    forth.setId("selection-forth");
    around.setId("lasso");
    around.setGraphic(Icons.of("mdi2l-lasso"));
    Controls.iconOnly(around, texts.of("ui.map.lasso"));
    ways.setId("select-ways");
    ways.textProperty().bind(texts.of("ui.map.selectWays"));
    ways.accessibleTextProperty().bind(texts.of("ui.map.selectWays"));
    ways.getStyleClass().add("flat");
    municipalities.textProperty().bind(texts.of("ui.map.selectMunicipality"));
    municipalities.setId("select-municipality");
    MenuItem conditions = item(texts, "ui.map.selectQuery", byConditions);
    conditions.setId("select-query");
    MenuItem all = item(texts, "ui.map.selectAll", model::all);
    MenuItem others = item(texts, "ui.map.selectOthers", model::invert);
    others.setId("select-others");
    MenuItem none = item(texts, "ui.map.clearSelection", model::none);
    kept.textProperty().bind(texts.of("ui.map.named"));
    kept.setId("select-named");
    keep = item(texts, "ui.map.namedAs", () -> naming.accept(true));
    keep.setId("select-keep");
    manage = item(texts, "ui.map.namedManage", () -> naming.accept(false));
    manage.setId("select-manage");
    ways.getItems()
        .setAll(
            conditions, municipalities, kept, new SeparatorMenuItem(), keep, manage, new SeparatorMenuItem(), all,
            others, none);
    ways.setOnShowing(
        event -> {
          listMunicipalities();
          listNamed();
        });
    // as wide as there is room for, and no wider: else the bar would push its neighbours away
    summary.maxWidthProperty().bind(widthProperty());
    Label title = Controls.label(texts.of("ui.map.spread"), "secondary");
    getChildren().addAll(title, back, forth, around, ways, summary);
    // where there is little room the buttons go before the heading, which the drawing below tells as well
    widthProperty().subscribe(wide -> Controls.show(title, wide.doubleValue() > NARROW * title.getFont().getSize()));
  }

  private static MenuItem item(UiTexts texts, String key, Runnable action) {
    MenuItem item = new MenuItem();
    item.setMnemonicParsing(false);
    item.textProperty().bind(texts.of(key));
    item.setOnAction(event -> action.run());
    return item;
  }

  private void listMunicipalities() {
    municipalities.getItems().clear();
    for (Map.Entry<String, String> each : model.municipalities().entrySet()) {
      MenuItem item = new MenuItem(each.getValue());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.municipality(each.getKey()));
      municipalities.getItems().add(item);
    }
    municipalities.setVisible(!municipalities.getItems().isEmpty());
  }

  private void listNamed() {
    kept.getItems().clear();
    for (NamedSelections.Named each : named.all()) {
      MenuItem item = new MenuItem(texts.text("ui.map.namedLine", each.here(), each.selection().name()));
      item.setMnemonicParsing(false);
      item.setDisable(each.here() == 0);
      item.setOnAction(event -> named.choose(each.selection()));
      kept.getItems().add(item);
    }
    boolean any = !kept.getItems().isEmpty();
    kept.setVisible(any);
    manage.setVisible(any);
    keep.setDisable(named.selected() == 0);
  }

  Subscription attach() {
    around.selectedProperty().bindBidirectional(marking.drawingAroundProperty());
    return Subscription.combine(
        () -> around.selectedProperty().unbindBidirectional(marking.drawingAroundProperty()),
        model.attach(),
        model.summaryProperty().subscribe(this::show),
        model.backProperty().subscribe(possible -> back.setDisable(!possible)),
        model.forthProperty().subscribe(possible -> forth.setDisable(!possible)));
  }

  private void show(String words) {
    summary.setText(words);
    summary.setTooltip(words.isEmpty() ? null : new Tooltip(words));
    summary.setManaged(!words.isEmpty());
  }

  /// The keys that work wherever one is on the screen, but for fields, which have their own use for them.
  void onKey(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl) {
      return;
    }
    if (BACK.match(event)) {
      model.back();
    } else if (FORTH.match(event)) {
      model.forth();
    } else if (ALL.match(event)) {
      model.all();
    } else if (OTHERS.match(event)) {
      model.invert();
    } else {
      return;
    }
    event.consume();
  }

  @Override
  protected double computeMinWidth(double height) {
    return ways.minWidth(-1);
  }
}
