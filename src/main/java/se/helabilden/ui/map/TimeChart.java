package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;
import se.helabilden.analysis.AreaQuery;
import se.helabilden.analysis.SeriesBreaks;
import se.helabilden.indicator.Period;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// The selected areas over time, with the reference and their municipalities as dashed lines and, where they are few
/// enough, all other areas faintly behind. A line stops where a value is missing, where periods are left out, and where
/// the numbers before and after must not be compared.
final class TimeChart extends AreaChart {
  private static final int MOST_BEHIND = 400;
  private static final int MOST_NAMED = 8;
  private static final int MOST_MUNICIPALITIES = 2;

  private final UiTexts texts;
  private List<ReferenceLine> wholes = List.of();
  private TimeScale scale = TimeScale.NONE;

  TimeChart(MapViewModel model, UiTexts texts) {
    super(model, "over-time");
    this.texts = texts;
  }

  Subscription attach() {
    return Subscription.combine(
        model().shownProperty().subscribe(map -> show()),
        model().hoveredProperty().subscribe((_, _) -> redraw()),
        model().selectedProperty().subscribe(which -> show()));
  }

  private void show() {
    ShownMap map = model().shownProperty().get();
    if (map != null) {
      wholes = wholes(map);
      SeriesBreaks breaks = SeriesBreaks.of(map.data().periods(), map.data().entry().indicator());
      scale = TimeScale.of(map.data().periods(), breaks, numbers(map, named()));
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

  private List<Integer> named() {
    List<Integer> found = model().selectedAreas();
    return found.size() <= MOST_NAMED ? found : found.subList(0, MOST_NAMED);
  }

  private String spoken() {
    ShownMap map = model().shownProperty().get();
    if (map == null || map.data().periods().size() < 2) {
      return texts.text("ui.map.timeOne");
    }
    List<String> sentences = new ArrayList<>();
    for (int area : named()) {
      double[] values = model().overTime(area);
      sentences.add(
          texts.text(
              "ui.map.timeSpoken",
              map.values().layer().area(area).name(),
              texts.text("ui.map.overTime"),
              map.plainText(values[0]) + " (" + map.data().periods().getFirst() + ")",
              map.plainText(values[values.length - 1]) + " (" + map.data().periods().getLast() + ")"));
    }
    for (int period : scale.breaks().before()) {
      sentences.add(texts.text("ui.map.timeBreakSpoken", map.data().periods().get(period).text()));
    }
    if (scale.breaks().somewhere()) {
      sentences.add(texts.text("ui.map.timeBreakSomewhere"));
    }
    return sentences.isEmpty() ? texts.text("ui.map.timeEmpty") : String.join(". ", sentences);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    ShownMap map = model().shownProperty().get();
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
    double bottom = height - text * (scale.breaks().somewhere() ? 3.3 : 1.9);
    TimePlane plane = new TimePlane(scale, left, width - right, top, bottom);
    drawFrame(g, map, plane);
    if (map.values().size() <= MOST_BEHIND) {
      for (int i = 0; i < map.values().size(); i++) {
        plane.line(g, model().overTime(i), muted(), 0.6, 0.22);
      }
    }
    drawBreaks(g, plane, height);
    for (ReferenceLine whole : wholes) {
      boolean main = whole == map.plainReference();
      g.setLineDashes(main ? 6 : 2, main ? 4 : 3);
      plane.line(g, whole.values(), main ? ink() : muted(), 2, 1);
      g.setLineDashes();
    }
    for (int area : chosen) {
      plane.line(g, model().overTime(area), accent(), 2.4, 1);
    }
    int hovered = model().hoveredProperty().get();
    if (hovered >= 0) {
      plane.line(g, model().overTime(hovered), ink(), 2.4, 1);
    }
    drawNames(g, map, chosen, plane, width);
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

  /// All that is drawn.
  private List<double[]> numbers(ShownMap map, List<Integer> chosen) {
    List<double[]> all = new ArrayList<>();
    if (map.values().size() <= MOST_BEHIND || chosen.isEmpty()) {
      map.data().values().forEach(values -> all.add(values.toArray()));
    }
    chosen.forEach(area -> all.add(model().overTime(area)));
    wholes.forEach(whole -> all.add(whole.values()));
    return all;
  }

  private void drawFrame(GraphicsContext g, ShownMap map, TimePlane plane) {
    g.setFill(muted());
    g.setStroke(muted());
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    for (double value : new double[] {scale.least(), (scale.least() + scale.most()) / 2, scale.most()}) {
      double y = Math.round(plane.y(value)) + 0.5;
      g.setGlobalAlpha(0.35);
      g.setLineWidth(1);
      g.strokeLine(plane.left(), y, plane.right(), y);
      g.setGlobalAlpha(1);
      g.fillText(map.plainText(value).replace('\u00a0', ' '), plane.left() - 4, y, plane.left() - 6);
    }
    g.setTextBaseline(VPos.BOTTOM);
    List<Period> periods = map.data().periods();
    double foot = plane.bottom() + font().getSize() * 1.7;
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(periods.getFirst().text(), plane.left(), foot);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(periods.getLast().text(), plane.right(), foot);
    double now = plane.x(map.period());
    g.setStroke(accent());
    g.setLineDashes(2, 3);
    g.strokeLine(now, plane.top(), now, plane.bottom());
    g.setLineDashes();
  }

  private void drawBreaks(GraphicsContext g, TimePlane plane, double height) {
    g.setStroke(muted());
    g.setFill(muted());
    g.setLineWidth(1.5);
    g.setTextBaseline(VPos.TOP);
    for (int period : scale.breaks().before()) {
      double at = (plane.x(period - 1) + plane.x(period)) / 2;
      g.setLineDashes(1, 4);
      g.strokeLine(at, plane.top(), at, plane.bottom());
      g.setLineDashes();
      g.setTextAlign(at > getWidth() / 2 ? TextAlignment.RIGHT : TextAlignment.LEFT);
      g.fillText(texts.text("ui.map.timeBreak"), at + (at > getWidth() / 2 ? -4 : 4), plane.top());
    }
    if (scale.breaks().somewhere()) {
      g.setTextAlign(TextAlignment.LEFT);
      g.setTextBaseline(VPos.BOTTOM);
      g.fillText(texts.text("ui.map.timeBreakSomewhere"), 0, height - 1, getWidth());
    }
  }

  /// Names at the ends of the lines, pushed apart.
  private void drawNames(GraphicsContext g, ShownMap map, List<Integer> chosen, TimePlane plane, double width) {
    if (chosen.isEmpty()) {
      return;
    }
    double x = plane.x(scale.periods().size() - 1) + 6;
    record Name(String text, double y, boolean reference) {}
    List<Name> names = new ArrayList<>();
    for (int area : chosen) {
      names.add(new Name(map.values().layer().area(area).name(), plane.endOf(model().overTime(area)), false));
    }
    for (ReferenceLine whole : wholes) {
      names.add(new Name(whole.name(), plane.endOf(whole.values()), true));
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
    int more = model().selectedAreas().size() - chosen.size();
    if (more > 0) {
      g.setFill(muted());
      g.fillText(texts.text("ui.map.timeMore", more), x, at + step);
    }
  }

  private String shortened(String text, double room) {
    int most = Math.max(4, (int) (room / (font().getSize() * 0.54)));
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
