package se.helabilden.ui.map;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// Rangordning: all areas in the order of their values, with the wholes that they belong to as lines across.
final class RankingPane extends BorderPane {
  private final RankingChart chart;
  private final ScrollBar bar = new ScrollBar();
  private final ToggleButton lowestFirst = new ToggleButton();

  RankingPane(MapViewModel model, UiTexts texts) {
    chart = new RankingChart(model, texts);
    getStyleClass().add("ranking-pane");
    bar.setOrientation(Orientation.VERTICAL);
    bar.accessibleTextProperty().bind(texts.of("ui.map.rankingScroll"));
    bar.setFocusTraversable(false);
    bar.valueProperty().bindBidirectional(chart.sight().firstProperty());
    lowestFirst.setId("lowest-first");
    lowestFirst.getStyleClass().add("flat");
    lowestFirst.textProperty().bind(texts.of("ui.map.lowestFirst"));
    lowestFirst.selectedProperty().subscribe(chart::setLowestFirst);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(Controls.label(texts.of("ui.map.rankingHead"), "secondary"), space, lowestFirst);
    head.setAlignment(Pos.CENTER_LEFT);
    setTop(head);
    setCenter(chart);
    setRight(bar);
    setMinHeight(0);
  }

  RankingChart chart() {
    return chart;
  }

  Subscription attach() {
    LinesInSight sight = chart.sight();
    return Subscription.combine(
        chart.attach(),
        sight.roomProperty().subscribe((_, _) -> size()),
        sight.allProperty().subscribe((_, _) -> size()));
  }

  private void size() {
    int rows = chart.sight().allProperty().get();
    int lines = chart.sight().page();
    int last = Math.max(0, rows - lines);
    bar.setMin(0);
    bar.setMax(last);
    bar.setVisibleAmount((double) last * lines / Math.max(1, rows));
    bar.setUnitIncrement(1);
    bar.setBlockIncrement(Math.max(1, lines - 1));
    bar.setVisible(last > 0);
    if (bar.getValue() > last) {
      bar.setValue(last);
    }
  }
}
