package se.helabilden.ui.needs;

import javafx.geometry.Insets;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// A field of several lines that is as high as its words.
final class GrowingArea extends TextArea {
  private static final double AROUND = 18;
  private final Text measure = new Text();
  private final int leastRows;

  GrowingArea(int leastRows) {
    this.leastRows = leastRows;
    setWrapText(true);
    setPrefRowCount(leastRows);
    getStyleClass().add("growing");
    textProperty().subscribe(text -> requestLayout());
    widthProperty().subscribe(width -> requestLayout());
    setMinHeight(USE_PREF_SIZE);
  }

  @Override
  protected double computePrefHeight(double width) {
    double within = (getWidth() > 0 ? getWidth() : width) - 2 * AROUND;
    measure.setFont(getFont());
    measure.setWrappingWidth(Math.max(40, within));
    measure.setText("X\n".repeat(leastRows - 1) + "X");
    double least = measure.getLayoutBounds().getHeight();
    measure.setText(getText() == null || getText().isEmpty() ? "X" : getText());
    Insets insets = getInsets();
    return Math.max(least, measure.getLayoutBounds().getHeight()) + AROUND + insets.getTop() + insets.getBottom();
  }
}
