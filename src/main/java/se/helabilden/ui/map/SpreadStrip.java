package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// All areas on one line by their value, with the wholes they belong to marked: the relational view that never
/// disappears. The area under the pointer is lit here and on the map.
final class SpreadStrip extends AreaChart {
  private static final int MANY_REFERENCES = 3;
  private static final int MANY_AREAS = 1500;

  private final UiTexts texts;
  private @Nullable ShownMap map;
  private Color[] colours = new Color[0];
  private double low;
  private double high;

  SpreadStrip(MapViewModel model, UiTexts texts) {
    super(model, "spread");
    this.texts = texts;
    hoverOver(event -> nearest(event.getX()));
    setOnMouseClicked(event -> model().pick(nearest(event.getX()), event.isShortcutDown()));
  }

  Subscription attach() {
    return Subscription.combine(
        model().shownProperty().subscribe(this::show),
        model().hoveredProperty().subscribe((_, _) -> redraw()),
        followMarks());
  }

  private void show(@Nullable ShownMap next) {
    map = next;
    colours = next == null ? new Color[0] : colours(next.colours());
    if (next != null && next.spread() != null) {
      low = next.spread().min();
      high = next.spread().max();
      for (ReferenceLine line : marks(next)) {
        double value = line.values()[next.period()];
        if (!Double.isNaN(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
      setAccessibleText(
          texts.text(
              "ui.map.spreadSpoken",
              next.spread().n(),
              next.valueText(next.spread().min()),
              next.valueText(next.spread().max())));
    }
    redraw();
  }

  /// All there is to compare with where it is little; else the nation, the mean and what is chosen.
  private static List<ReferenceLine> marks(ShownMap map) {
    List<ReferenceLine> all = map.references();
    return all.size() <= MANY_REFERENCES
        ? all
        : all.stream()
            .filter(
                line ->
                    line == map.reference()
                        || line.id().equals(ReferenceLine.NATION)
                        || line.id().equals(ReferenceLine.MEAN))
            .toList();
  }

  private double margin() {
    return em() * 0.8;
  }

  private double x(double value) {
    double wide = getWidth() - 2 * margin();
    return margin() + (high > low ? (value - low) / (high - low) * wide : wide / 2);
  }

  private int nearest(double x) {
    ShownMap now = map;
    return now == null ? NONE : nearest(now.values().size(), em() * 1.5, area -> Math.abs(x(now.values().value(area)) - x));
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    ShownMap now = map;
    if (now != null && now.measure().kind().isOfTwo()) {
      g.setFill(muted());
      g.setTextBaseline(VPos.CENTER);
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText(texts.text("ui.map.spreadOfOne"), margin(), height / 2);
      return;
    }
    if (now == null || now.spread() == null) {
      return;
    }
    double line = Math.ceil(font().getSize() * 1.45);
    double middle = line + (height - 2 * line) / 2;
    double radius = Math.min(em() * 0.42, (height - 2 * line) / 2 - 2);
    g.setStroke(muted());
    g.setLineWidth(1);
    g.strokeLine(margin(), Math.round(middle) + 0.5, width - margin(), Math.round(middle) + 0.5);
    drawAreas(g, now, middle, radius);
    drawMarks(g, now, middle, radius, width, line);
    g.setTextBaseline(VPos.BOTTOM);
    g.setFill(muted());
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(now.valueText(low), margin(), height);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(now.valueText(high), width - margin(), height);
    drawHovered(g, now, middle, radius, width, height);
  }

  private void drawAreas(GraphicsContext g, ShownMap now, double middle, double radius) {
    AreaMarks marks = marks();
    if (now.values().size() > MANY_AREAS) {
      drawMany(g, now, middle, radius, marks);
      return;
    }
    marks
        .selectedLast(now.values().size())
        .filter(area -> !Double.isNaN(now.values().value(area)))
        .forEach(
            area -> {
              boolean chosen = marks.isChosen(area);
              g.setGlobalAlpha(marks.isFaded(area) ? 0.12 : chosen ? 1 : 0.8);
              dot(g, x(now.values().value(area)), middle, radius, colours[area], chosen, 0.5);
            });
    g.setGlobalAlpha(1);
  }

  /// Thousands of areas as thin lines, one for each pixel along the strip.
  private void drawMany(GraphicsContext g, ShownMap now, double middle, double radius, AreaMarks marks) {
    int[] shown = new int[(int) getWidth() + 1];
    boolean[] chosen = new boolean[shown.length];
    for (int i = 0; i < now.values().size(); i++) {
      double value = now.values().value(i);
      if (!Double.isNaN(value) && !marks.isFaded(i)) {
        int at = Math.clamp((int) x(value), 0, shown.length - 1);
        shown[at] = i + 1;
        chosen[at] |= marks.isChosen(i);
      }
    }
    for (int at = 0; at < shown.length; at++) {
      if (shown[at] > 0) {
        g.setFill(colours[shown[at] - 1]);
        g.fillRect(at, middle - radius, 1, 2 * radius);
        if (chosen[at]) {
          g.setFill(ink());
          g.fillRect(at, middle + radius, 1, 4);
        }
      }
    }
  }

  private void drawMarks(GraphicsContext g, ShownMap now, double middle, double radius, double width, double line) {
    List<ReferenceLine> all = new ArrayList<>(marks(now));
    all.removeIf(each -> Double.isNaN(each.values()[now.period()]));
    all.sort(Comparator.comparing((ReferenceLine each) -> each != now.reference()));
    List<double[]> taken = new ArrayList<>();
    for (ReferenceLine each : all) {
      double value = each.values()[now.period()];
      double x = Math.round(x(value));
      boolean main = each == now.reference();
      g.setStroke(main ? ink() : muted());
      g.setLineWidth(main ? 3 : 1.5);
      g.strokeLine(x, middle - radius - 3, x, middle + radius + 3);
      String text = each.name() + " " + now.wholeText(value);
      double wide = widthOf(text);
      double from = Math.clamp(x - wide / 2, 0, Math.max(0, width - wide));
      if (taken.stream().noneMatch(room -> from < room[1] + 10 && from + wide > room[0] - 10)) {
        taken.add(new double[] {from, from + wide});
        g.setFill(main ? ink() : muted());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(text, from, 0);
      }
    }
  }

  private double widthOf(String text) {
    Text measure = new Text(text);
    measure.setFont(font());
    return measure.getLayoutBounds().getWidth();
  }

  private void drawHovered(GraphicsContext g, ShownMap now, double middle, double radius, double width, double height) {
    int area = model().hoveredProperty().get();
    if (area < 0 || area >= now.values().size() || Double.isNaN(now.values().value(area))) {
      return;
    }
    double x = x(now.values().value(area));
    double r = radius + 2;
    g.setFill(colours[area]);
    g.fillOval(x - r, middle - r, 2 * r, 2 * r);
    g.setStroke(accent());
    g.setLineWidth(3);
    g.strokeOval(x - r, middle - r, 2 * r, 2 * r);
    String name = now.values().layer().area(area).name();
    String number = now.valueText(now.values().value(area));
    // between the lowest and the highest number, which stay
    double least = margin() + widthOf(now.valueText(low)) + em();
    double most = width - margin() - widthOf(now.valueText(high)) - em();
    String text = Shortened.toFit(name, " " + number, most - least, this::widthOf);
    double wide = widthOf(text);
    double from = Math.clamp(x - wide / 2, least, Math.max(least, most - wide));
    double top = height - font().getSize() * 1.45;
    g.setFill(ground());
    g.fillRect(from - 6, top, wide + 12, height - top);
    g.setFill(ink());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.BOTTOM);
    g.fillText(text, from, height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(em() * 4.4);
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.ceil(em() * 4.4);
  }
}
