package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import javafx.scene.paint.Paint;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Period;
import se.helabilden.ui.common.DrawnRegion;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// The selected areas over time, with the reference as a dashed line and, where they are few enough, all other areas
/// faintly behind.
final class TimeChart extends DrawnRegion {
  private static final int MOST_BEHIND = 400;
  private static final int MOST_NAMED = 8;

  private final MapViewModel model;
  private final UiTexts texts;
  private double least;
  private double most;

  TimeChart(MapViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("over-time");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  Subscription attach() {
    return Subscription.combine(
        model.shownProperty().subscribe(map -> show()),
        model.hoveredProperty().subscribe((_, _) -> redraw()),
        model.selectedProperty().subscribe(which -> show()));
  }

  private void show() {
    setAccessibleText(spoken());
    redraw();
  }

  private List<Integer> named() {
    List<Integer> found = model.selectedAreas();
    return found.size() <= MOST_NAMED ? found : found.subList(0, MOST_NAMED);
  }

  private String spoken() {
    ShownMap map = model.shownProperty().get();
    if (map == null || map.data().periods().size() < 2) {
      return texts.text("ui.map.timeOne");
    }
    List<String> sentences = new ArrayList<>();
    for (int area : named()) {
      double[] values = model.overTime(area);
      sentences.add(
          texts.text(
              "ui.map.timeSpoken",
              map.values().layer().area(area).name(),
              texts.text("ui.map.overTime"),
              map.plainText(values[0]) + " (" + map.data().periods().getFirst() + ")",
              map.plainText(values[values.length - 1]) + " (" + map.data().periods().getLast() + ")"));
    }
    return sentences.isEmpty() ? texts.text("ui.map.timeEmpty") : String.join(". ", sentences);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    ShownMap map = model.shownProperty().get();
    if (map == null) {
      return;
    }
    List<Period> periods = map.data().periods();
    if (periods.size() < 2) {
      say(g, texts.text("ui.map.timeOne"), width, height / 2);
      return;
    }
    List<Integer> chosen = named();
    scale(map, chosen);
    double text = font().getSize();
    double left = text * 3.4;
    double right = chosen.isEmpty() ? 12 : Math.min(width * 0.36, text * 10);
    double top = text * 0.9;
    double bottom = height - text * 1.9;
    IntToDoubleFunction x = i -> left + (width - left - right) * place(periods, i);
    drawFrame(g, map, x, left, width - right, top, bottom);
    if (map.values().size() <= MOST_BEHIND) {
      for (int i = 0; i < map.values().size(); i++) {
        line(g, model.overTime(i), x, top, bottom, muted(), 0.6, 0.22);
      }
    }
    if (map.plainReference() != null) {
      g.setLineDashes(6, 4);
      line(g, map.plainReference().values(), x, top, bottom, ink(), 2, 1);
      g.setLineDashes();
    }
    for (int area : chosen) {
      line(g, model.overTime(area), x, top, bottom, accent(), 2.4, 1);
    }
    int hovered = model.hoveredProperty().get();
    if (hovered >= 0) {
      line(g, model.overTime(hovered), x, top, bottom, ink(), 2.4, 1);
    }
    drawNames(g, map, chosen, x.applyAsDouble(periods.size() - 1) + 6, top, bottom, width);
    if (chosen.isEmpty()) {
      say(g, texts.text("ui.map.timeEmpty"), width, top + text);
    }
  }

  private void say(GraphicsContext g, String words, double width, double y) {
    g.setFill(muted());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(words, width / 2, y, width - 8);
  }

  private void scale(ShownMap map, List<Integer> chosen) {
    List<double[]> all = new ArrayList<>();
    if (map.values().size() <= MOST_BEHIND || chosen.isEmpty()) {
      map.data().values().forEach(values -> all.add(values.toArray()));
    }
    chosen.forEach(area -> all.add(model.overTime(area)));
    if (map.plainReference() != null) {
      all.add(map.plainReference().values());
    }
    least = all.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).min().orElse(0);
    most = all.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).max().orElse(1);
    if (least >= 0 && least < most * 0.5) {
      least = 0;
    }
    if (most == least) {
      most = least + 1;
    }
  }

  /// By year where every period has its own, so that years left out show as a gap.
  private static double place(List<Period> periods, int i) {
    int first = periods.getFirst().year();
    int last = periods.getLast().year();
    long years = periods.stream().map(Period::year).distinct().count();
    return years == periods.size() && last > first
        ? (double) (periods.get(i).year() - first) / (last - first)
        : (double) i / (periods.size() - 1);
  }

  private double y(double value, double top, double bottom) {
    return bottom - (value - least) / (most - least) * (bottom - top);
  }

  private void drawFrame(
      GraphicsContext g, ShownMap map, IntToDoubleFunction x, double left, double right, double top, double bottom) {
    g.setFill(muted());
    g.setStroke(muted());
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    for (double value : new double[] {least, (least + most) / 2, most}) {
      double y = Math.round(y(value, top, bottom)) + 0.5;
      g.setGlobalAlpha(0.35);
      g.setLineWidth(1);
      g.strokeLine(left, y, right, y);
      g.setGlobalAlpha(1);
      g.fillText(map.plainText(value).replace('\u00a0', ' '), left - 4, y, left - 6);
    }
    g.setTextBaseline(VPos.BOTTOM);
    List<Period> periods = map.data().periods();
    double foot = bottom + font().getSize() * 1.7;
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(periods.getFirst().text(), left, foot);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(periods.getLast().text(), right, foot);
    double now = x.applyAsDouble(map.period());
    g.setStroke(accent());
    g.setLineDashes(2, 3);
    g.strokeLine(now, top, now, bottom);
    g.setLineDashes();
  }

  private void line(
      GraphicsContext g,
      double[] values,
      IntToDoubleFunction x,
      double top,
      double bottom,
      Paint paint,
      double width,
      double alpha) {
    g.setStroke(paint);
    g.setLineWidth(width);
    g.setGlobalAlpha(alpha);
    g.beginPath();
    boolean drawing = false;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        drawing = false;
      } else if (drawing) {
        g.lineTo(x.applyAsDouble(i), y(values[i], top, bottom));
      } else {
        g.moveTo(x.applyAsDouble(i), y(values[i], top, bottom));
        drawing = true;
      }
    }
    g.stroke();
    g.setGlobalAlpha(1);
  }

  /// Names at the ends of the lines, pushed apart.
  private void drawNames(
      GraphicsContext g, ShownMap map, List<Integer> chosen, double x, double top, double bottom, double width) {
    if (chosen.isEmpty()) {
      return;
    }
    record Name(String text, double y, boolean reference) {}
    List<Name> names = new ArrayList<>();
    for (int area : chosen) {
      names.add(new Name(map.values().layer().area(area).name(), lastY(model.overTime(area), top, bottom), false));
    }
    if (map.plainReference() != null) {
      names.add(new Name(map.plainReference().name(), lastY(map.plainReference().values(), top, bottom), true));
    }
    names.removeIf(name -> Double.isNaN(name.y()));
    names.sort(Comparator.comparingDouble(Name::y));
    double step = font().getSize() * 1.2;
    double at = Double.NEGATIVE_INFINITY;
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    for (Name name : names) {
      at = Math.max(name.y(), at + step);
      g.setFill(name.reference() ? ink() : accent());
      g.fillText(shortened(name.text(), width - x), x, at);
    }
    int more = model.selectedAreas().size() - chosen.size();
    if (more > 0) {
      g.setFill(muted());
      g.fillText(texts.text("ui.map.timeMore", more), x, at + step);
    }
  }

  private String shortened(String text, double room) {
    int most = Math.max(4, (int) (room / (font().getSize() * 0.54)));
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private double lastY(double[] values, double top, double bottom) {
    for (int i = values.length - 1; i >= 0; i--) {
      if (!Double.isNaN(values[i])) {
        return y(values[i], top, bottom);
      }
    }
    return Double.NaN;
  }
}
