package se.helabilden.ui.map;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.Legend;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Swatch;
import se.helabilden.ui.common.UiTexts;

/// A legend in few lines: a field of colour and its numbers for each class, low to high, and what has no number.
final class LegendLine extends FlowPane {
  private final UiTexts texts;
  private final ReadOnlyObjectWrapper<List<String>> told = new ReadOnlyObjectWrapper<>(List.of());

  LegendLine(UiTexts texts) {
    this.texts = texts;
    getStyleClass().addAll("legend", "legend-line");
  }

  /// Stands only where it says something else than another one; null for always.
  void showUnlessAs(@Nullable LegendLine other) {
    visibleProperty().unbind();
    setVisible(true);
    if (other != null) {
      visibleProperty().bind(Bindings.notEqual(told, other.told));
    }
  }

  void show(@Nullable ShownMap map) {
    getChildren().clear();
    told.set(map == null ? List.of() : map.legend().rows().stream().map(row -> row.fill() + row.range("-")).toList());
    if (map == null) {
      return;
    }
    Legend legend = map.legend();
    String between = legend.hasNegative() ? " " + texts.text("ui.map.till") + " " : "–";
    String heading = legend.heading();
    if (heading != null) {
      Label unit = new Label(heading);
      unit.getStyleClass().add("secondary");
      getChildren().add(unit);
    }
    boolean ranges = map.map().classNames().isEmpty();
    for (Legend.Row row : ranges ? legend.rows().reversed() : legend.rows()) {
      getChildren().add(field(row, row.range(between) + (legend.unit() == null ? "" : "\u00a0" + legend.unit())));
    }
    for (Legend.Row row : legend.noData()) {
      getChildren().add(field(row, row.from()));
    }
  }

  private HBox field(Legend.Row row, String words) {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    Swatch.paint(swatch, row.fill(), 2);
    Label label = new Label(words);
    HBox both = new HBox(swatch, label);
    both.setAlignment(Pos.CENTER_LEFT);
    both.getStyleClass().add("field");
    both.setAccessibleText(texts.text("ui.map.fieldSpoken", words, row.areas()));
    return both;
  }
}
