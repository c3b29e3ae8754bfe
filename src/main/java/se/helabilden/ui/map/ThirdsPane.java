package se.helabilden.ui.map;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.Legend;
import se.helabilden.map.Pair;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Swatch;
import se.helabilden.ui.common.UiTexts;

/// The nine colours of two indicators as a square: the first rises upward, the second to the right. The lines of the
/// legend say the same in words.
final class ThirdsPane extends VBox {
  private static final int THIRDS = 3;

  private final MeasureModel model;
  private final UiTexts texts;
  private final GridPane square = new GridPane();
  private final Label upward = new Label();
  private final Label rightward = new Label();

  ThirdsPane(MeasureModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("thirds-pane");
    square.setId("thirds-square");
    for (Label words : new Label[] {upward, rightward}) {
      words.setWrapText(true);
      words.setMinHeight(USE_PREF_SIZE);
    }
    getChildren().addAll(upward, square, rightward);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  Subscription attach() {
    return model.whenShown(this::show);
  }

  private void show(@Nullable ShownMap map) {
    Pair pair = map == null ? null : map.legend().square();
    setVisible(pair != null);
    square.getChildren().clear();
    if (map == null || pair == null) {
      return;
    }
    upward.setText(texts.text("map.pairUpward", pair.first()));
    rightward.setText(texts.text("map.pairRightward", pair.second()));
    for (int i = 0; i < map.legend().rows().size(); i++) {
      Legend.Row row = map.legend().rows().get(i);
      StackPane field = new StackPane();
      field.getStyleClass().add("third");
      Swatch.paint(field, row.fill(), 0);
      field.setAccessibleText(texts.text("ui.map.fieldSpoken", row.from(), row.areas()));
      square.add(field, i % THIRDS, THIRDS - 1 - i / THIRDS);
    }
  }
}
