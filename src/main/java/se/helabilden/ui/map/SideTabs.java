package se.helabilden.ui.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// The views beside the map that show the same areas in other ways: table, order, connection, over time. Only the one in
/// front follows the map; the others catch up when they come there.
final class SideTabs extends StackPane {
  /// Where the view is as many letters wide, the words of all tabs have room.
  private static final double WIDE_IN_EMS = 46;

  private final UiTexts texts;
  private final ToggleButton larger = new ToggleButton();
  private final TabPane tabs = new TabPane();
  private final LayersPane layers;
  private final Map<Tab, Supplier<Subscription>> following = new HashMap<>();
  private Subscription inFront = Subscription.EMPTY;

  SideTabs(
      MapViewModel model,
      RelationViewModel relations,
      UiTexts texts,
      IndicatorPicker picker,
      NotesPane notes,
      LayersPane layers) {
    this.texts = texts;
    this.layers = layers;
    AreaTable table = new AreaTable(model, texts);
    RankingPane ranking = new RankingPane(model, texts);
    RelationPane relation = new RelationPane(model, relations, texts, picker);
    TimeChart time = new TimeChart(model, texts);
    tabs.setId("views");
    getStyleClass().add("linked");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs()
        .setAll(
            List.of(
                tab("ui.map.table", "mdi2t-table", table, table, table::attach),
                tab("ui.map.ranking", "mdi2s-sort-ascending", ranking, ranking.chart(), ranking::attach),
                tab("ui.map.relation", "mdi2c-chart-scatter-plot", relation, relation.chart(), relation::attach),
                tab("ui.map.overTime", "mdi2c-chart-line", time, time, time::attach),
                tab("ui.map.notes", "mdi2n-note-text-outline", notes, notes, notes::attach),
                tab("ui.map.layers", "mdi2l-layers-outline", scrolling(layers), layers, layers::attach)));
    larger.setId("larger-view");
    larger.setGraphic(Icons.of("mdi2a-arrow-expand-vertical"));
    Controls.iconOnly(larger, texts.of("ui.map.largerView"));
    setAlignment(larger, Pos.TOP_RIGHT);
    getChildren().addAll(tabs, larger);
  }

  /// @param fold told whether the view shall have the room of what stands over it
  void setOnLarger(Consumer<Boolean> fold) {
    larger.selectedProperty().subscribe(fold);
  }

  private static ScrollPane scrolling(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add("layers-scroll");
    return pane;
  }

  /// All tabs have their icon; where there is no room for the words of all, only the one in front has them.
  ///
  /// @param drawn what is drawn anew when the tab comes in front: nothing is drawn behind another tab
  /// @param follow begins to follow the map
  private Tab tab(String key, String icon, Node content, Parent drawn, Supplier<Subscription> follow) {
    Tab tab = new Tab();
    following.put(tab, follow);
    Label title = new Label();
    title.setGraphic(Icons.of(icon));
    ObservableValue<String> words = texts.of(key);
    title.textProperty().bind(words);
    title
        .contentDisplayProperty()
        .bind(
            Bindings.createObjectBinding(
                () ->
                    tab.isSelected() || getWidth() > WIDE_IN_EMS * title.getFont().getSize()
                        ? ContentDisplay.LEFT
                        : ContentDisplay.GRAPHIC_ONLY,
                tab.selectedProperty(), widthProperty(), title.fontProperty()));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(words);
    tab.setTooltip(tip);
    tab.setGraphic(title);
    tab.setContent(content);
    tab.selectedProperty().subscribe((_, _) -> drawn.requestLayout());
    return tab;
  }

  Subscription attach() {
    // a form needs room: the legend gives it while one chooses
    Subscription room = layers.choosingProperty().subscribe((_, chooses) -> larger.setSelected(chooses));
    Subscription switching = tabs.getSelectionModel().selectedItemProperty().subscribe(this::bringToFront);
    return () -> {
      room.unsubscribe();
      switching.unsubscribe();
      inFront.unsubscribe();
      inFront = Subscription.EMPTY;
    };
  }

  private void bringToFront(Tab tab) {
    inFront.unsubscribe();
    inFront = following.getOrDefault(tab, () -> Subscription.EMPTY).get();
  }
}
