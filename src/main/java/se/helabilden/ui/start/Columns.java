package se.helabilden.ui.start;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Two columns side by side where there is room for both, else one under the other: large text on a small screen.
final class Columns {
  private static final double GAPS = 140;

  private final ScrollPane place;
  private final Region first;
  private final Region second;
  private final HBox beside = new HBox();
  private final VBox under = new VBox();

  Columns(ScrollPane place, Region first, Region second) {
    this.place = place;
    this.first = first;
    this.second = second;
    for (Pane pane : List.of(beside, under)) {
      pane.getStyleClass().add("columns");
    }
    beside.setAlignment(Pos.TOP_CENTER);
  }

  void begin() {
    show(beside);
    place.viewportBoundsProperty().addListener((observable, before, now) -> arrange(now.getWidth()));
  }

  private void arrange(double width) {
    boolean fits = first.minWidth(-1) + second.minWidth(-1) + GAPS <= width;
    Pane wanted = fits ? beside : under;
    if (place.getContent() != wanted) {
      show(wanted);
    }
  }

  private void show(Pane pane) {
    beside.getChildren().clear();
    under.getChildren().clear();
    pane.getChildren().setAll(first, second);
    place.setContent(pane);
  }
}
