package se.helabilden.ui.map;

import java.util.List;
import java.util.function.Consumer;
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

/// The views beside the map that show the same areas in other ways: table, order, connection, over time.
final class SideTabs extends StackPane {
  /// Where the view is as many letters wide, the words of all tabs have room.
  private static final double WIDE_IN_EMS = 46;

  private final UiTexts texts;
  private final ToggleButton larger = new ToggleButton();
  private final AreaTable table;
  private final RankingPane ranking;
  private final RelationPane relation;
  private final TimeChart time;
  private final NotesPane notes;
  private final LayersPane layers;

  SideTabs(
      MapViewModel model,
      RelationViewModel relations,
      UiTexts texts,
      IndicatorPicker picker,
      NotesPane notes,
      LayersPane layers) {
    this.notes = notes;
    this.layers = layers;
    this.texts = texts;
    table = new AreaTable(model, texts);
    ranking = new RankingPane(model, texts);
    relation = new RelationPane(model, relations, texts, picker);
    time = new TimeChart(model, texts);
    TabPane tabs = new TabPane();
    tabs.setId("views");
    getStyleClass().add("linked");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs()
        .setAll(
            List.of(
                tab("ui.map.table", "mdi2t-table", table, table),
                tab("ui.map.ranking", "mdi2s-sort-ascending", ranking, ranking.chart()),
                tab("ui.map.relation", "mdi2c-chart-scatter-plot", relation, relation.chart()),
                tab("ui.map.overTime", "mdi2c-chart-line", time, time),
                tab("ui.map.notes", "mdi2n-note-text-outline", notes, notes),
                tab("ui.map.layers", "mdi2l-layers-outline", scrolling(layers), layers)));
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
  private Tab tab(String key, String icon, Node content, Parent drawn) {
    Tab tab = new Tab();
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
    return Subscription.combine(room, table.attach(), ranking.attach(), relation.attach(), time.attach(), notes.attach(), layers.attach());
  }
}
