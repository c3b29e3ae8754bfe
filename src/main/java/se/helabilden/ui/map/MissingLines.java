package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.helabilden.map.Fill;
import se.helabilden.map.Hatch;
import se.helabilden.map.Legend;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// The legend's lines for areas without a colour: how many they are, and why when one asks.
final class MissingLines extends VBox {
  private final MapViewModel model;
  private final UiTexts texts;

  MissingLines(MapViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("lines");
  }

  void show(ShownMap map) {
    List<VBox> found = new ArrayList<>();
    for (Legend.Row row : map.legend().noData()) {
      String status = row.fill() instanceof Fill.Pattern pattern ? pattern.hatch().id() : "missing";
      ClassRow line = new ClassRow();
      line.show(row, row.from(), texts.now().numbers().whole(row.areas()), row.from() + ": " + row.areas());
      line.setOnAction(event -> model.select(hatched(map, row.fill()), false));
      Label reason = new Label("few".equals(status) ? "" : texts.text("ui.map.noDataWhy_" + status));
      reason.setWrapText(true);
      reason.setMinHeight(USE_PREF_SIZE);
      reason.getStyleClass().add("secondary");
      reason.setVisible(false);
      reason.setManaged(false);
      Hyperlink why =
          Controls.link(
              new ReadOnlyStringWrapper(texts.text("ui.map.whyMissing")),
              () -> {
                reason.setVisible(!reason.isVisible());
                reason.setManaged(reason.isVisible());
              });
      if (row.fill().equals(new Fill.Pattern(Hatch.FEW))) {
        reason.setText(texts.text("ui.map.noDataWhy_few", model.state().fewBelowProperty().get()));
        Hyperlink colour =
            Controls.link(
                new ReadOnlyStringWrapper(texts.text("ui.map.colourFew")),
                () -> model.state().fewBelowProperty().set(0));
        colour.visibleProperty().bind(reason.visibleProperty());
        colour.managedProperty().bind(reason.visibleProperty());
        reason.setGraphic(colour);
        reason.setContentDisplay(ContentDisplay.BOTTOM);
      }
      HBox.setHgrow(line, Priority.ALWAYS);
      HBox both = new HBox(line, why);
      both.setAlignment(Pos.CENTER_LEFT);
      found.add(new VBox(both, reason));
    }
    getChildren().setAll(found);
  }

  private static List<Integer> hatched(ShownMap map, Fill pattern) {
    return IntStream.range(0, map.values().size()).filter(i -> map.map().fillOf(i).equals(pattern)).boxed().toList();
  }
}
