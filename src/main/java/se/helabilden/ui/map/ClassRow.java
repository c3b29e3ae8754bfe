package se.helabilden.ui.map;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import se.helabilden.map.Legend;
import se.helabilden.ui.common.Swatch;

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
    Swatch.paint(swatch, row.fill(), 2);
  }

  void mark(boolean chosen, boolean alone, String words) {
    pseudoClassStateChanged(CHOSEN, chosen);
    pseudoClassStateChanged(ALONE, alone);
    note.setText(alone ? words : "");
  }
}
