package se.helabilden.ui.map;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;

/// What a map beside shows, and when: in one row, or under one another where a row would leave the first only a few
/// letters, as with large text.
final class PanelHead extends Region {
  private static final double GAP = 6;
  /// How many times the second's width the first needs in a row.
  private static final double NEEDED = 1.3;
  private static final double PREFERRED = 3.5;

  private final Control what;
  private final Control when;

  /// @param when is passed over while it is not visible
  PanelHead(Control what, Control when) {
    this.what = what;
    this.when = when;
    getStyleClass().add("panel-head");
    // others follow its height, which must not follow theirs
    setMaxHeight(USE_PREF_SIZE);
    when.visibleProperty().subscribe(on -> requestLayout());
    getChildren().addAll(what, when);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double beside() {
    return when.isVisible() ? when.prefWidth(-1) + GAP : 0;
  }

  /// Whether or not there is a second: heads beside one another are as high, so that their maps are.
  private boolean isStacked(double room) {
    double second = when.prefWidth(-1);
    return room - second - GAP < NEEDED * second;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    Insets insets = getInsets();
    return PREFERRED * when.prefWidth(-1) + insets.getLeft() + insets.getRight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    double first = what.prefHeight(-1);
    double second = when.prefHeight(-1);
    boolean stacked = width > 0 && isStacked(width - insets.getLeft() - insets.getRight());
    return insets.getTop() + insets.getBottom() + (stacked ? first + GAP + second : Math.max(first, second));
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double room = Math.max(0, getWidth() - insets.getLeft() - insets.getRight());
    double high = what.prefHeight(-1);
    boolean stacked = isStacked(room);
    what.resizeRelocate(insets.getLeft(), insets.getTop(), stacked ? room : Math.max(0, room - beside()), high);
    if (when.isVisible()) {
      double wide = Math.min(room, when.prefWidth(-1));
      double x = stacked ? insets.getLeft() : insets.getLeft() + room - wide;
      double y = stacked ? insets.getTop() + high + GAP : insets.getTop();
      when.resizeRelocate(x, y, wide, when.prefHeight(-1));
    }
  }
}
