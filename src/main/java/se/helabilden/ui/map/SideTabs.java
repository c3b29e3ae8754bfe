package se.helabilden.ui.map;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// The views beside the map that show the same areas in other ways: table, order, connection, over time.
final class SideTabs extends StackPane {
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
                tab("ui.map.table", table, table),
                tab("ui.map.ranking", ranking, ranking.chart()),
                tab("ui.map.relation", relation, relation.chart()),
                tab("ui.map.overTime", time, time),
                tab("ui.map.notes", notes, notes),
                tab("ui.map.layers", layers, layers)));
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

  /// @param drawn what is drawn anew when the tab comes in front: nothing is drawn behind another tab
  private Tab tab(String key, Node content, javafx.scene.Parent drawn) {
    Tab tab = new Tab();
    tab.textProperty().bind(texts.of(key));
    tab.setContent(content);
    tab.selectedProperty().subscribe((_, _) -> drawn.requestLayout());
    return tab;
  }

  Subscription attach() {
    return Subscription.combine(table.attach(), ranking.attach(), relation.attach(), time.attach(), notes.attach(), layers.attach());
  }
}
