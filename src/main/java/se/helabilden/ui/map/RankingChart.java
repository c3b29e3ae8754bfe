package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// A line for each area in the order of values, its dot along a scale, and the nation, county and municipality as lines
/// across. Only the lines in sight are drawn, so that thousands of areas are as quick as ten. Areas without a value are
/// not among them; how many they are stands at the end.
final class RankingChart extends AreaChart {
  private static final double NAMES = 0.56;
  private static final int MOST_LINES_ACROSS = 4;
  private static final double ROOMY = 16;

  private final UiTexts texts;
  private final LinesInSight sight = new LinesInSight();
  private @Nullable ShownMap map;
  private List<ReferenceLine> across = List.of();
  private Axis axis = Axis.NONE;
  private Ranking ranking = Ranking.EMPTY;
  private Color[] colours = new Color[0];
  private boolean lowestFirst;
  private int pressed = NONE;
  private boolean pointing;
  private final TypedLetters typed = new TypedLetters();

  RankingChart(MapViewModel model, UiTexts texts) {
    super(model, "ranking");
    this.texts = texts;
    setId("ranking-chart");
    setFocusTraversable(true);
    sight.firstProperty().subscribe((_, _) -> redraw());
    setOnMouseMoved(
        event -> {
          pointing = true;
          model().hover(areaAt(event.getY()));
        });
    setOnMouseExited(
        event -> {
          pointing = false;
          model().hover(NONE);
        });
    setOnMousePressed(this::onPressed);
    setOnMouseDragged(this::onDragged);
    setOnMouseReleased(event -> pressed = NONE);
    setOnScroll(this::onScroll);
    setOnKeyPressed(this::onKey);
    setOnKeyTyped(
        event ->
            typed
                .take(event)
                .ifPresent(
                    letters -> {
                      pointing = false;
                      model().marking().find(letters);
                    }));
  }

  Subscription attach() {
    return Subscription.combine(
        model().shownProperty().subscribe(this::show),
        followMarks(),
        model().hoveredProperty().subscribe(area -> follow(area.intValue())));
  }

  LinesInSight sight() {
    return sight;
  }

  void setLowestFirst(boolean on) {
    lowestFirst = on;
    sight.firstProperty().set(0);
    show(map);
  }

  private void show(@Nullable ShownMap next) {
    map = next;
    if (next == null) {
      sight.allProperty().set(0);
      redraw();
      return;
    }
    ranking = Ranking.of(next, lowestFirst);
    colours = colours(next.colours());
    across = across(next);
    axis =
        Axis.of(
            DoubleStream.concat(
                    Arrays.stream(next.values().toArray()),
                    across.stream().mapToDouble(line -> line.values()[next.period()]))
                .toArray());
    sight.allProperty().set(ranking.size());
    setAccessibleText(ranking.spoken(next, texts));
    redraw();
  }

  /// What is chosen to compare with, the nation, the county, and the municipalities where they are few.
  private static List<ReferenceLine> across(ShownMap map) {
    List<ReferenceLine> found = new ArrayList<>();
    if (map.reference() != null) {
      found.add(map.reference());
    }
    for (ReferenceLine line : map.references()) {
      if (!found.contains(line) && !line.id().equals(ReferenceLine.MEAN) && found.size() < MOST_LINES_ACROSS) {
        found.add(line);
      }
    }
    found.removeIf(line -> Double.isNaN(line.values()[map.period()]));
    return found;
  }

  /// Comes into sight when it is pointed at elsewhere.
  private void follow(int area) {
    int place = ranking.placeOf(area);
    if (place != NONE && !pointing) {
      sight.reveal(place);
    }
    ShownMap now = map;
    if (now != null && place != NONE && isFocused()) {
      setAccessibleHelp(ranking.spoken(now, area, texts));
    }
    redraw();
  }

  private double line() {
    return Math.ceil(em() * 1.55);
  }

  private double head() {
    return Math.ceil(font().getSize() * 1.5 * Math.max(1, across().size()) + 4);
  }

  /// Where there is little room the lines of areas go before what stands across them.
  private List<ReferenceLine> across() {
    return getHeight() < em() * ROOMY && !across.isEmpty() ? across.subList(0, 1) : across;
  }

  /// A place that there may be no area at.
  private int placeAt(double y) {
    return y < head() ? NONE : sight.placeAt((int) ((y - head()) / line()));
  }

  private int areaAt(double y) {
    return ranking.areaAt(placeAt(y));
  }

  private void onPressed(MouseEvent event) {
    requestFocus();
    int area = areaAt(event.getY());
    if (event.getButton() != MouseButton.PRIMARY || area == NONE) {
      return;
    }
    int place = ranking.placeOf(area);
    if (event.isShiftDown() && model().hoveredProperty().get() >= 0) {
      int from = model().selectedAreas().stream().mapToInt(ranking::placeOf).filter(at -> at >= 0).min().orElse(place);
      range(from, place);
      return;
    }
    pressed = place;
    model().pick(area, event.isShortcutDown());
  }

  /// Brushes over lines.
  private void onDragged(MouseEvent event) {
    int place = ranking.placeOf(areaAt(event.getY()));
    if (pressed != NONE && place != NONE && place != pressed) {
      range(pressed, place);
    }
  }

  private void range(int from, int to) {
    model().select(ranking.between(from, to), false);
  }

  private void onScroll(ScrollEvent event) {
    sight.scroll(-event.getDeltaY() / line());
    event.consume();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && typed.isTyping()) {
      return;
    }
    int area = model().hoveredProperty().get();
    int place = ranking.placeOf(area);
    switch (event.getCode()) {
      case KeyCode.DOWN -> walkTo(place + 1);
      case KeyCode.UP -> walkTo(place - 1);
      case KeyCode.PAGE_DOWN -> walkTo(place + sight.page());
      case KeyCode.PAGE_UP -> walkTo(place - sight.page());
      case KeyCode.HOME -> walkTo(0);
      case KeyCode.END -> walkTo(ranking.size() - 1);
      case KeyCode.SPACE -> model().pick(area, true);
      case KeyCode.ENTER -> model().pick(area, event.isShortcutDown());
      case KeyCode.ESCAPE -> model().clear();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void walkTo(int place) {
    if (ranking.size() > 0) {
      pointing = false;
      model().hover(ranking.areaAt(Math.clamp(place, 0, ranking.size() - 1)));
    }
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    ShownMap now = map;
    if (now == null) {
      return;
    }
    sight.roomProperty().set((int) Math.max(1, (height - head()) / line()));
    double from = width * NAMES;
    double to = width - em();
    drawAcross(g, now, from, to, height);
    int begin = sight.begin();
    for (int i = begin; i < ranking.size() && head() + (i - begin) * line() < height; i++) {
      drawArea(g, now, i, head() + (i - begin + 0.5) * line(), from, to);
    }
    int missing = now.values().size() - ranking.size();
    double end = head() + (ranking.size() - begin) * line();
    if (missing > 0 && end + line() <= height) {
      g.setFill(muted());
      g.setTextAlign(TextAlignment.LEFT);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(texts.text("ui.map.rankingMissing", missing), 0, end + line() / 2);
    }
  }

  /// Each line across has its name on a row of its own, so that no two names meet.
  private void drawAcross(GraphicsContext g, ShownMap now, double from, double to, double height) {
    double row = font().getSize() * 1.5;
    List<ReferenceLine> all = across();
    for (int i = 0; i < all.size(); i++) {
      ReferenceLine each = all.get(i);
      double value = each.values()[now.period()];
      double x = Math.round(from + axis.place(value) * (to - from)) + 0.5;
      boolean main = each == now.reference();
      g.setStroke(main ? ink() : muted());
      g.setLineWidth(main ? 2 : 1);
      g.setLineDashes(i == 0 ? new double[0] : new double[] {2 + 3 * i, 3});
      g.strokeLine(x, (i + 1) * row, x, height);
      g.setLineDashes();
      boolean left = x > getWidth() / 2;
      g.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
      g.setTextBaseline(VPos.CENTER);
      String text = each.name() + " " + now.wholeText(value);
      double wide = Math.min(widthOf(text), left ? x : getWidth() - x);
      double at = left ? x + 3 : x - 3;
      g.setFill(ground());
      g.fillRect(left ? at - wide : at, i * row, wide, row);
      g.setFill(main ? ink() : muted());
      g.fillText(text, at, (i + 0.5) * row, wide);
    }
  }

  private void drawArea(GraphicsContext g, ShownMap now, int place, double y, double from, double to) {
    int area = ranking.areaAt(place);
    AreaMarks marks = marks();
    boolean chosen = marks.isChosen(area);
    boolean hovered = model().hoveredProperty().get() == area;
    double value = now.values().value(area);
    double x = from + axis.place(value) * (to - from);
    double radius = em() * 0.36;
    if (hovered || chosen) {
      g.setFill(accent());
      g.setGlobalAlpha(hovered ? 0.22 : 0.1);
      g.fillRect(0, y - line() / 2, getWidth(), line());
      g.setGlobalAlpha(1);
    }
    if (chosen) {
      // not by colour alone
      g.setFill(accent());
      g.fillRect(0, y - line() / 2, 3, line());
    }
    g.setGlobalAlpha(marks.isFaded(area) ? 0.25 : 1);
    g.setStroke(muted());
    g.setLineWidth(0.5);
    g.strokeLine(from, Math.round(y) + 0.5, x, Math.round(y) + 0.5);
    dot(g, x, y, radius, colours[area], chosen, 0.7);
    g.setFill(ink());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    String name = now.values().layer().area(area).name();
    String number = " " + now.valueText(value);
    String label = Shortened.toFit((place + 1) + ". " + name, number, from - 14, this::widthOf);
    g.fillText(label, 6, y, from - 10);
    g.setGlobalAlpha(1);
  }

  /// Near enough: to measure each name anew at every move of the pointer would take longer than drawing it.
  private double widthOf(String text) {
    return text.length() * font().getSize() * 0.5;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(em() * 20);
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.ceil(em() * 8);
  }
}
