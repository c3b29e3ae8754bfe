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
import se.helabilden.analysis.AreaQuery;
import se.helabilden.analysis.SeriesBreaks;
import se.helabilden.indicator.Period;
import se.helabilden.ui.common.DrawnRegion;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// The selected areas over time, with the reference and their municipalities as dashed lines and, where they are few
/// enough, all other areas faintly behind. A line stops where a value is missing, where periods are left out, and where
/// the numbers before and after must not be compared.
final class TimeChart extends DrawnRegion {
  private static final int MOST_BEHIND = 400;
  private static final int MOST_NAMED = 8;
  private static final int MOST_MUNICIPALITIES = 2;

  private final MapViewModel model;
  private final UiTexts texts;
  private double least;
  private double most;
  private List<ReferenceLine> wholes = List.of();
  private SeriesBreaks breaks = new SeriesBreaks(List.of(), false);
  private boolean[] joined = new boolean[0];

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
    ShownMap map = model.shownProperty().get();
    if (map != null) {
      List<Period> periods = map.data().periods();
      wholes = wholes(map);
      breaks = SeriesBreaks.of(periods, map.data().entry().indicator());
      joined = joined(periods, breaks);
      scale(map, named());
    }
    setAccessibleText(spoken());
    redraw();
  }

  /// What is chosen to compare with, and the municipalities of the selected areas as long as they are few.
  private List<ReferenceLine> wholes(ShownMap map) {
    List<ReferenceLine> found = new ArrayList<>();
    if (map.plainReference() != null) {
      found.add(map.plainReference());
    }
    named().stream()
        .map(area -> AreaQuery.municipality(map.values().layer().area(area)))
        .distinct()
        .limit(MOST_MUNICIPALITIES)
        .flatMap(code -> map.data().references().stream().filter(line -> line.id().equals(code)))
        .filter(line -> !found.contains(line))
        .forEach(found::add);
    return found;
  }

  /// Whether a line goes from the period before to this one: not over a break, nor over periods that are left out.
  private static boolean[] joined(List<Period> periods, SeriesBreaks breaks) {
    boolean[] found = new boolean[periods.size()];
    int usual = Integer.MAX_VALUE;
    for (int i = 1; i < found.length; i++) {
      usual = Math.min(usual, Math.max(0, periods.get(i).year() - periods.get(i - 1).year()));
    }
    for (int i = 1; i < found.length; i++) {
      found[i] = !breaks.isBefore(i) && periods.get(i).year() - periods.get(i - 1).year() <= usual;
    }
    return found;
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
    for (int period : breaks.before()) {
      sentences.add(texts.text("ui.map.timeBreakSpoken", map.data().periods().get(period).text()));
    }
    if (breaks.somewhere()) {
      sentences.add(texts.text("ui.map.timeBreakSomewhere"));
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
    double text = font().getSize();
    double left = text * 3.4;
    double right = chosen.isEmpty() ? 12 : Math.min(width * 0.36, text * 10);
    double top = text * 0.9;
    double bottom = height - text * (breaks.somewhere() ? 3.3 : 1.9);
    IntToDoubleFunction x = i -> left + (width - left - right) * place(periods, i);
    drawFrame(g, map, x, left, width - right, top, bottom);
    if (map.values().size() <= MOST_BEHIND) {
      for (int i = 0; i < map.values().size(); i++) {
        line(g, model.overTime(i), x, top, bottom, muted(), 0.6, 0.22);
      }
    }
    drawBreaks(g, periods, x, top, bottom, height);
    for (ReferenceLine whole : wholes) {
      boolean main = whole == map.plainReference();
      g.setLineDashes(main ? 6 : 2, main ? 4 : 3);
      line(g, whole.values(), x, top, bottom, main ? ink() : muted(), 2, 1);
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
    wholes.forEach(whole -> all.add(whole.values()));
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

  private void drawBreaks(
      GraphicsContext g, List<Period> periods, IntToDoubleFunction x, double top, double bottom, double height) {
    g.setStroke(muted());
    g.setFill(muted());
    g.setLineWidth(1.5);
    g.setTextBaseline(VPos.TOP);
    for (int period : breaks.before()) {
      double at = (x.applyAsDouble(period - 1) + x.applyAsDouble(period)) / 2;
      g.setLineDashes(1, 4);
      g.strokeLine(at, top, at, bottom);
      g.setLineDashes();
      g.setTextAlign(at > getWidth() / 2 ? TextAlignment.RIGHT : TextAlignment.LEFT);
      g.fillText(texts.text("ui.map.timeBreak"), at + (at > getWidth() / 2 ? -4 : 4), top);
    }
    if (breaks.somewhere()) {
      g.setTextAlign(TextAlignment.LEFT);
      g.setTextBaseline(VPos.BOTTOM);
      g.fillText(texts.text("ui.map.timeBreakSomewhere"), 0, height - 1, getWidth());
    }
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
      } else if (drawing && joined[i]) {
        g.lineTo(x.applyAsDouble(i), y(values[i], top, bottom));
      } else {
        g.moveTo(x.applyAsDouble(i), y(values[i], top, bottom));
        drawing = true;
      }
    }
    g.stroke();
    if (width > 1) {
      drawLonely(g, values, x, top, bottom, paint, width);
    }
    g.setGlobalAlpha(1);
  }

  /// A value that no line goes to or from.
  private void drawLonely(
      GraphicsContext g, double[] values, IntToDoubleFunction x, double top, double bottom, Paint paint, double width) {
    g.setFill(paint);
    for (int i = 0; i < values.length; i++) {
      boolean from = i > 0 && joined[i] && !Double.isNaN(values[i - 1]);
      boolean to = i + 1 < values.length && joined[i + 1] && !Double.isNaN(values[i + 1]);
      if (!Double.isNaN(values[i]) && !from && !to) {
        g.fillOval(x.applyAsDouble(i) - width, y(values[i], top, bottom) - width, 2 * width, 2 * width);
      }
    }
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
    for (ReferenceLine whole : wholes) {
      names.add(new Name(whole.name(), lastY(whole.values(), top, bottom), true));
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
