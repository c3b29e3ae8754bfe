package se.helabilden.ui.present;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import se.helabilden.map.Legend;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Swatch;
import se.helabilden.ui.common.UiTexts;

/// The legend of one of several maps, in few lines under it.
final class LegendRow extends FlowPane {
  private final UiTexts texts;

  LegendRow(UiTexts texts) {
    this.texts = texts;
    getStyleClass().add("legend-row");
    setAlignment(Pos.TOP_LEFT);
  }

  void show(ShownMap map) {
    Legend legend = map.legend();
    String between = legend.hasNegative() ? " " + texts.text("ui.present.till") + " " : "–";
    boolean ranges = map.map().classNames().isEmpty();
    for (Legend.Row row : ranges ? legend.rows().reversed() : legend.rows()) {
      add(row, row.range(between) + (legend.unit() == null ? "" : "\u00a0" + legend.unit()));
    }
    for (Legend.Row row : legend.noData()) {
      add(row, row.from());
    }
    String heading = legend.heading();
    if (heading != null) {
      getChildren().addFirst(new Label(heading));
    }
  }

  /// How high it is where it is so wide.
  double neededHeight(double width) {
    return computePrefHeight(width);
  }

  private void add(Legend.Row row, String words) {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    Swatch.paint(swatch, row.fill(), 3);
    HBox line = new HBox(swatch, new Label(words));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    getChildren().add(line);
  }
}
