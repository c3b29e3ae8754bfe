package se.helabilden.ui.map;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.DrawnRegion;
import se.helabilden.ui.common.ShownMap;

/// The legend's histogram: bars in the colours of the classes, lines at the breaks, a mark at the reference. The
/// pointer lights the class it is over; a click chooses it.
final class HistogramChart extends DrawnRegion {
  private final MapViewModel model;
  private @Nullable ShownMap map;
  private @Nullable Histogram histogram;

  HistogramChart(MapViewModel model) {
    this.model = model;
    getStyleClass().add("histogram");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setCursor(Cursor.HAND);
    setOnMouseMoved(event -> model.litClassProperty().set(classAt(event.getX())));
    setOnMouseExited(event -> model.litClassProperty().set(MapViewModel.NONE));
    setOnMouseClicked(
        event -> {
          int at = classAt(event.getX());
          if (at >= 0) {
            model.activateClass(at);
          }
        });
  }

  /// Where a value lies, in pixels from the left.
  double placeOf(double value) {
    return histogram == null ? 0 : histogram.place(value) * getWidth();
  }

  /// The value at a place, within the scale.
  double valueAt(double x) {
    Histogram bars = histogram;
    return bars == null ? Double.NaN : bars.low() + (bars.high() - bars.low()) * Math.clamp(x / getWidth(), 0, 1);
  }

  /// Whether a value lies between the ends.
  boolean isOnScale(double value) {
    return histogram != null && histogram.place(value) >= 0 && histogram.place(value) <= 1;
  }

  double textSize() {
    return font().getSize();
  }

  double plotTop() {
    return Math.ceil(font().getSize() * 1.4);
  }

  double plotHeight() {
    return getHeight() - plotTop() - Math.ceil(font().getSize() * 1.5);
  }

  void show(@Nullable ShownMap next) {
    map = next;
    histogram = next == null ? null : Histogram.of(next);
    redraw();
  }

  private int classAt(double x) {
    ShownMap now = map;
    Histogram bars = histogram;
    if (now == null || bars == null || now.classes() == 0 || now.map().isUnclassed()) {
      return MapViewModel.NONE;
    }
    return now.classOf(valueAt(x));
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    ShownMap now = map;
    Histogram bars = histogram;
    if (now == null || bars == null || now.classes() == 0) {
      return;
    }
    double head = plotTop();
    double tall = plotHeight();
    double wide = width / bars.bars();
    for (int bar = 0; bar < bars.bars(); bar++) {
      double base = head + tall;
      double middle = bars.low() + (bars.high() - bars.low()) * (bar + 0.5) / bars.bars();
      for (int c = 0; c < bars.counts()[bar].length; c++) {
        double high = tall * bars.counts()[bar][c] / bars.most();
        boolean faded = model.litClassProperty().get() >= 0 && model.litClassProperty().get() != c;
        g.setGlobalAlpha(faded ? 0.25 : 1);
        g.setFill(colour(now.map().isUnclassed() ? ramp(now, bars.place(middle)) : rgb(now, c)));
        g.fillRect(bar * wide + 0.5, base - high, wide - 1, high);
      }
    }
    g.setGlobalAlpha(1);
    g.setStroke(muted());
    g.setLineWidth(1);
    g.strokeLine(0, head + tall + 0.5, width, head + tall + 0.5);
    if (!now.map().isUnclassed()) {
      drawBreaks(g, now, bars, width, head, tall);
    }
    drawScale(g, now, bars, width, height);
    drawReference(g, now, bars, width, head, tall);
  }

  private static int rgb(ShownMap map, int classIndex) {
    return map.map().classColours()[Math.min(classIndex, map.map().classColours().length - 1)];
  }

  private static int ramp(ShownMap map, double share) {
    var ramp = map.legend().ramp();
    return ramp.get(Math.clamp((int) (share * ramp.size()), 0, ramp.size() - 1));
  }

  private void drawBreaks(GraphicsContext g, ShownMap now, Histogram bars, double width, double top, double tall) {
    double[] breaks = now.map().classification().breaks();
    g.setStroke(muted());
    g.setLineDashes(2, 2);
    for (int i = 1; i < breaks.length - 1; i++) {
      double x = Math.round(bars.place(breaks[i]) * width) + 0.5;
      if (x > 0 && x < width) {
        g.strokeLine(x, top, x, top + tall + 4);
      }
    }
    g.setLineDashes();
  }

  private void drawScale(GraphicsContext g, ShownMap now, Histogram bars, double width, double height) {
    g.setFill(muted());
    g.setTextBaseline(VPos.BOTTOM);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(now.valueText(bars.low()), 0, height);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(now.valueText(bars.high()), width, height);
  }

  private void drawReference(GraphicsContext g, ShownMap now, Histogram bars, double width, double head, double tall) {
    double value = now.referenceValue();
    if (now.reference() == null || Double.isNaN(value)) {
      return;
    }
    double share = bars.place(value);
    double x = Math.round(Math.clamp(share, 0, 1) * width);
    g.setFill(ink());
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(share > 0.5 ? TextAlignment.RIGHT : TextAlignment.LEFT);
    String text = now.reference().name() + " " + now.wholeText(value);
    boolean within = share >= 0 && share <= 1;
    String arrow = share < 0 ? "← " : "";
    String tail = share > 1 ? " →" : "";
    g.fillText(arrow + text + tail, share > 0.5 ? x - (within ? 4 : 0) : x + (within ? 4 : 0), 0);
    if (within) {
      g.setStroke(ink());
      g.setLineWidth(2);
      g.strokeLine(x, 1, x, head + tall);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(em() * 8);
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.ceil(em() * 6);
  }
}
