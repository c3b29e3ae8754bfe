package se.helabilden.ui.map;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import se.helabilden.map.Fill;
import se.helabilden.map.Hatch;
import se.helabilden.map.Legend;

/// A line of the legend: field of colour, numbers, how many areas.
final class ClassRow extends Button {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

  private final Region swatch = new Region();
  private final Label range = new Label();
  private final Label note = new Label();
  private final Label areas = new Label();

  ClassRow() {
    getStyleClass().setAll("button", "class-row");
    swatch.getStyleClass().add("swatch");
    range.getStyleClass().add("range");
    note.getStyleClass().add("note");
    areas.getStyleClass().add("areas");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(swatch, range, note, space, areas);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    line.prefWidthProperty().bind(widthProperty().subtract(18));
    setGraphic(line);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMnemonicParsing(false);
    setMaxWidth(Double.MAX_VALUE);
  }

  void show(Legend.Row row, String words, String count, String spoken) {
    range.setText(words);
    areas.setText(count);
    setAccessibleText(spoken);
    swatch.getStyleClass().removeIf(name -> name.startsWith("hatch-"));
    switch (row.fill()) {
      case Fill.Solid solid ->
          swatch.setBackground(
              new javafx.scene.layout.Background(
                  new BackgroundFill(
                      Color.rgb(solid.rgb() >> 16 & 255, solid.rgb() >> 8 & 255, solid.rgb() & 255),
                      new CornerRadii(2),
                      null)));
      case Fill.Pattern pattern -> swatch.getStyleClass().add(hatch(pattern.hatch()));
    }
  }

  /// The style class of a pattern.
  static String hatch(Hatch hatch) {
    return switch (hatch) {
      case MISSING -> "hatch-missing";
      case SUPPRESSED -> "hatch-suppressed";
      case NOT_APPLICABLE -> "hatch-not-applicable";
      case FEW -> "hatch-few";
    };
  }

  void mark(boolean chosen, boolean alone, String words) {
    pseudoClassStateChanged(CHOSEN, chosen);
    pseudoClassStateChanged(ALONE, alone);
    note.setText(alone ? words : "");
  }
}
