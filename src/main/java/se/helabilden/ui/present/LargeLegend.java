package se.helabilden.ui.present;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.Legend;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Swatch;
import se.helabilden.ui.common.UiTexts;

/// The legend to be read from the back row.
final class LargeLegend extends VBox {
  private final UiTexts texts;

  LargeLegend(UiTexts texts) {
    this.texts = texts;
    getStyleClass().add("large-legend");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  void show(@Nullable ShownMap map) {
    getChildren().clear();
    if (map == null) {
      return;
    }
    show(map.legend());
    if (map.reference() != null && !Double.isNaN(map.referenceValue())) {
      getChildren().add(label(map.reference().name() + " " + map.wholeText(map.referenceValue()), "reference"));
    }
  }

  /// Of several maps, which are compared with other values each.
  void showCommon(Legend legend) {
    getChildren().clear();
    show(legend);
  }

  private void show(Legend legend) {
    if (legend.heading() != null) {
      getChildren().add(label(legend.heading(), "unit"));
    }
    String between = legend.hasNegative() ? " " + texts.text("ui.present.till") + " " : "–";
    for (Legend.Row row : legend.rows()) {
      String unit = legend.unit() == null ? "" : "\u00a0" + legend.unit();
      getChildren().add(line(row, row.range(between) + unit));
    }
    for (Legend.Row row : legend.noData()) {
      getChildren().add(line(row, row.from()));
    }
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static HBox line(Legend.Row row, String words) {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    Swatch.paint(swatch, row.fill(), 3);
    HBox line = new HBox(swatch, label(words, "range"));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    return line;
  }
}
