package se.helabilden.ui.map;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.Relation;

/// A dot for each area: the map's indicator upwards, another to the right, and the line nearest to them. The selection
/// is that of the map: click, drag a rectangle. What is under the pointer is a node of its own, so that nothing is
/// drawn anew for it.
final class RelationChart extends AreaChart {
  private static final int MANY = 1500;
  private static final double REACH = 14;

  private final RelationViewModel relations;
  private final Circle ring = new Circle();
  private final Label card = new Label();
  private final RubberBand band = new RubberBand();
  private final Dots dots = new Dots();
  private @Nullable RelationShown shown;
  private Axis across = Axis.NONE;
  private Axis upward = Axis.NONE;
  private Color[] colours = new Color[0];
  private double mostPeople;

  RelationChart(MapViewModel model, RelationViewModel relations) {
    super(model, "relation");
    this.relations = relations;
    setId("relation-chart");
    ring.getStyleClass().add("ring");
    ring.setManaged(false);
    ring.setMouseTransparent(true);
    card.getStyleClass().add("dot-card");
    card.setManaged(false);
    card.setMouseTransparent(true);
    getChildren().addAll(ring, band, card);
    hoverOver(event -> nearest(event.getX(), event.getY()));
    setOnMousePressed(band::press);
    setOnMouseDragged(band::drag);
    setOnMouseReleased(this::onReleased);
  }

  Subscription attach() {
    return Subscription.combine(
        relations.shownProperty().subscribe(this::show),
        followMarks(),
        model().hoveredProperty().subscribe(area -> point(area.intValue())));
  }

  private void show(@Nullable RelationShown next) {
    shown = next;
    if (next != null) {
      across = Axis.of(next.across().toArray());
      upward = Axis.of(next.upward().toArray());
      colours = colours(next.map().colours());
      mostPeople = Arrays.stream(next.people()).filter(Double::isFinite).max().orElse(0);
    }
    redraw();
  }

  private double left() {
    return font().getSize() * 4.2;
  }

  private double bottom() {
    return getHeight() - font().getSize() * 3.2;
  }

  private double top() {
    return font().getSize() * 1.8;
  }

  private double right() {
    return getWidth() - font().getSize();
  }

  private double x(double value) {
    return left() + across.place(value) * (right() - left());
  }

  private double y(double value) {
    return bottom() - upward.place(value) * (bottom() - top());
  }

  /// Half the width of an area's dot: its area is as its people.
  private double radius(int area) {
    RelationShown now = shown;
    double usual = em() * 0.3;
    if (now == null || now.people().length == 0 || mostPeople <= 0) {
      return usual;
    }
    double people = now.people()[area];
    return Double.isNaN(people) ? usual / 2 : Math.max(1.5, em() * 0.65 * Math.sqrt(people / mostPeople));
  }

  private int nearest(double px, double py) {
    RelationShown now = shown;
    return now == null
        ? NONE
        : nearest(
            now.upward().size(),
            REACH,
            area ->
                now.hasBoth(area)
                    ? Math.hypot(x(now.across().value(area)) - px, y(now.upward().value(area)) - py)
                    : Double.NaN);
  }

  private void onReleased(MouseEvent event) {
    RubberBand.Gesture gesture = band.release();
    RelationShown now = shown;
    if (now == null || gesture == RubberBand.Gesture.NOTHING) {
      return;
    }
    if (gesture == RubberBand.Gesture.CLICK) {
      model().pick(nearest(event.getX(), event.getY()), event.isShortcutDown());
      return;
    }
    List<Integer> within =
        IntStream.range(0, now.upward().size())
            .filter(now::hasBoth)
            .filter(area -> band.holds(x(now.across().value(area)), y(now.upward().value(area))))
            .boxed()
            .toList();
    model().select(within, event.isShortcutDown());
  }

  private void point(int area) {
    RelationShown now = shown;
    String words = now == null ? null : RelationWords.area(now, area);
    ring.setVisible(words != null);
    card.setVisible(words != null);
    if (now == null || words == null) {
      return;
    }
    double px = x(now.across().value(area));
    double py = y(now.upward().value(area));
    ring.setCenterX(px);
    ring.setCenterY(py);
    ring.setRadius(radius(area) + 3);
    card.setText(words);
    card.applyCss();
    double wide = Math.min(getWidth(), card.prefWidth(-1));
    double high = card.prefHeight(wide);
    double over = py - high - radius(area) - 6;
    double from = Math.clamp(px - wide / 2, 0, Math.max(0, getWidth() - wide));
    card.resizeRelocate(Math.round(from), Math.round(over < 0 ? py + radius(area) + 6 : over), wide, high);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    RelationShown now = shown;
    point(model().hoveredProperty().get());
    if (now == null) {
      return;
    }
    drawAxes(g, now);
    if (now.upward().size() > MANY) {
      drawMany(g, now);
    } else {
      drawAreas(g, now);
    }
    drawLine(g, now);
  }

  private void drawAxes(GraphicsContext g, RelationShown now) {
    g.setStroke(muted());
    g.setFill(muted());
    g.setLineWidth(1);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    for (double value : upward.ticks()) {
      double at = Math.round(y(value)) + 0.5;
      g.setGlobalAlpha(0.3);
      g.strokeLine(left(), at, right(), at);
      g.setGlobalAlpha(1);
      g.fillText(now.map().valueText(value).replace('\u00a0', ' '), left() - 5, at, left() - 6);
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.TOP);
    for (double value : across.ticks()) {
      double at = Math.round(x(value)) + 0.5;
      g.setGlobalAlpha(0.3);
      g.strokeLine(at, top(), at, bottom());
      g.setGlobalAlpha(1);
      g.fillText(now.acrossText(value).replace('\u00a0', ' '), at, bottom() + 3);
    }
    g.setFill(ink());
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(named("↑ ", now.upward().entry().name(), now.upward().period().text()), 0, 0);
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.BOTTOM);
    g.fillText(named("→ ", now.across().entry().name(), now.across().period().text()), getWidth() - 2, getHeight());
  }

  private String named(String arrow, String name, String period) {
    return Shortened.toFit(arrow + name, " · " + period, getWidth() - 4, text -> text.length() * font().getSize() * 0.52);
  }

  private void drawAreas(GraphicsContext g, RelationShown now) {
    AreaMarks marks = marks();
    marks
        .selectedLast(now.upward().size())
        .filter(now::hasBoth)
        .forEach(
            area -> {
              boolean chosen = marks.isChosen(area);
              g.setGlobalAlpha(marks.isFaded(area) ? 0.15 : chosen ? 1 : 0.85);
              dot(
                  g, x(now.across().value(area)), y(now.upward().value(area)), radius(area), colours[area], chosen, 0.6);
            });
    g.setGlobalAlpha(1);
  }

  private void drawMany(GraphicsContext g, RelationShown now) {
    AreaMarks marks = marks();
    Color chosenColour = ink() instanceof Color ink ? ink : Color.BLACK;
    dots.begin((int) getWidth(), (int) getHeight());
    marks
        .selectedLast(now.upward().size())
        .filter(now::hasBoth)
        .forEach(
            area -> {
              double px = x(now.across().value(area));
              double py = y(now.upward().value(area));
              int side = (int) Math.max(3, 2 * radius(area) * 0.7);
              if (marks.isChosen(area)) {
                dots.dot(px, py, side + 2, chosenColour);
              }
              Color full = colours[area];
              dots.dot(px, py, side, marks.isFaded(area) ? full.deriveColor(0, 1, 1, 0.15) : full);
            });
    dots.end(g);
  }

  private void drawLine(GraphicsContext g, RelationShown now) {
    Relation relation = now.relation();
    if (relation == null || relation.n() < Relation.ENOUGH) {
      return;
    }
    g.save();
    g.beginPath();
    g.rect(left(), top(), right() - left(), bottom() - top());
    g.clip();
    g.setStroke(ink());
    g.setLineWidth(2);
    g.strokeLine(x(across.low()), y(relation.at(across.low())), x(across.high()), y(relation.at(across.high())));
    g.restore();
    g.setStroke(accent());
    g.setLineWidth(1.5);
    for (Relation.Outlier outlier : relation.outliers()) {
      double px = x(now.across().value(outlier.area()));
      double py = y(now.upward().value(outlier.area()));
      double r = radius(outlier.area()) + 3;
      g.strokeRect(px - r, py - r, 2 * r, 2 * r);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(em() * 22);
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.ceil(em() * 14);
  }
}
