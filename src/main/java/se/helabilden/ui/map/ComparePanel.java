package se.helabilden.ui.map;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Period;
import se.helabilden.map.AltText;
import se.helabilden.map.AreaCentres;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.Selection;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// A map beside the first: what it shows, the map, its legend in a line, and the area under the pointer. Selection,
/// pointer and view are the same on all maps.
final class ComparePanel extends VBox {
  private static final double CLICK = 4;
  private static final double STEP = 1.5;

  private final CurrentMap current;
  private final UiTexts texts;
  private final Workspace workspace;
  private final MapCanvas canvas;
  private final ComboBox<IndicatorEntry> indicator = new ComboBox<>();
  private final ComboBox<Period> period = new ComboBox<>();
  private final HBox head = new HBox(indicator, period);
  private final LegendLine legend;
  private final Label spoken = new Label();
  private @Nullable Point2D pressed;
  private @Nullable Point2D last;
  private @Nullable Job describing;
  private boolean dragged;
  private boolean showing;

  ComparePanel(CurrentMap current, int place, UiTexts texts, Workspace workspace) {
    this.current = current;
    this.texts = texts;
    this.workspace = workspace;
    this.legend = new LegendLine(texts);
    canvas = new MapCanvas(workspace.background());
    canvas.setRoom(MapBoard.ROOM);
    canvas.setId("map-" + place);
    indicator.setId("indicator-" + place);
    period.setId("period-" + place);
    indicator.setConverter(Words.of(entry -> entry == null ? "" : entry.name()));
    period.setConverter(Words.of(each -> each == null || each.isNone() ? "" : each.text()));
    indicator.accessibleTextProperty().bind(texts.of("ui.map.indicatorBeside"));
    period.accessibleTextProperty().bind(texts.of("ui.map.periodBeside"));
    indicator.setOnAction(event -> choose(() -> current.state().indicatorProperty().set(indicator.getValue().id())));
    period.setOnAction(event -> choose(() -> current.state().periodProperty().set(period.getValue().text())));
    period.getStyleClass().add("narrow");
    indicator.setMinWidth(80);
    indicator.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(indicator, Priority.ALWAYS);
    head.getStyleClass().add("panel-head");
    head.setAlignment(Pos.CENTER_LEFT);
    spoken.getStyleClass().add("panel-spoken");
    spoken.setMinHeight(Region.USE_PREF_SIZE);
    getStyleClass().add("compare-panel");
    VBox.setVgrow(canvas, Priority.ALWAYS);
    getChildren().addAll(head, canvas, legend, spoken);
    canvas.setOnMouseMoved(event -> hover(canvas.areaAt(event.getX(), event.getY()).orElse(MapViewModel.NONE)));
    canvas.setOnMouseExited(event -> hover(MapViewModel.NONE));
    canvas.setOnMousePressed(this::onPressed);
    canvas.setOnMouseDragged(this::onDragged);
    canvas.setOnMouseReleased(this::onReleased);
    canvas.setOnScroll(this::onScroll);
    canvas.setOnKeyPressed(this::onKey);
  }

  /// The parts, for an arrangement that lays them out otherwise.
  HBox head() {
    return head;
  }

  MapCanvas canvas() {
    return canvas;
  }

  LegendLine legend() {
    return legend;
  }

  /// Brings the parts home, after they have stood elsewhere.
  void gather() {
    canvas.setManaged(true);
    getChildren().setAll(head, canvas, legend, spoken);
  }

  boolean isSettled() {
    return !current.readingProperty().get() && (current.shownProperty().get() == null || canvas.isSettled());
  }

  private void choose(Runnable change) {
    if (!showing) {
      change.run();
    }
  }

  Subscription attach() {
    Selection selection = workspace.selection();
    canvas.zoomProperty().bindBidirectional(current.state().zoomProperty());
    return Subscription.combine(
        () -> canvas.zoomProperty().unbindBidirectional(current.state().zoomProperty()),
        current.shownProperty().subscribe(this::show),
        selection.versionProperty().subscribe((_, _) -> select()),
        selection.hoveredProperty().subscribe((_, _) -> showHovered()));
  }

  private void show(@Nullable ShownMap map) {
    canvas.show(map);
    legend.show(map);
    if (map != null) {
      showing = true;
      List<IndicatorEntry> entries =
          current.choices().stream().flatMap(choice -> choice.entries().stream()).toList();
      if (!indicator.getItems().equals(entries)) {
        indicator.getItems().setAll(entries);
      }
      indicator.setValue(map.data().entry());
      if (!period.getItems().equals(map.data().periods())) {
        period.getItems().setAll(map.data().periods());
      }
      period.setValue(map.periodShown());
      period.setVisible(map.data().periods().size() > 1);
      showing = false;
      describe(map);
    }
    select();
    showHovered();
  }

  private void describe(ShownMap map) {
    if (describing != null) {
      describing.cancel();
    }
    describing =
        workspace
            .background()
            .startQuietly(
                progress -> AltText.of(map.map()),
                text -> canvas.setAccessibleText(texts.text("ui.map.mapSpoken", text)));
  }

  private void select() {
    ShownMap map = current.shownProperty().get();
    if (map != null) {
      boolean[] which = new boolean[map.values().size()];
      for (String code : workspace.selection().codes()) {
        int area = map.values().layer().indexOf(code);
        if (area >= 0) {
          which[area] = true;
        }
      }
      canvas.select(which);
    }
  }

  private int hovered() {
    ShownMap map = current.shownProperty().get();
    String code = workspace.selection().hoveredProperty().get();
    return map == null || code.isEmpty() ? MapViewModel.NONE : map.values().layer().indexOf(code);
  }

  private void showHovered() {
    ShownMap map = current.shownProperty().get();
    int area = hovered();
    canvas.hover(area);
    String words = map == null || area < 0 ? "" : HoverText.of(map, area, texts).spoken();
    // a line is kept for it, so that nothing jumps
    spoken.setText(words.isEmpty() ? "\u00a0" : words);
    canvas.setAccessibleHelp(words);
  }

  private void hover(int area) {
    ShownMap map = current.shownProperty().get();
    workspace
        .selection()
        .hoveredProperty()
        .set(map == null || area < 0 ? "" : map.values().layer().area(area).code().code());
  }

  private void pick(int area, boolean more) {
    ShownMap map = current.shownProperty().get();
    Selection selection = workspace.selection();
    if (map == null || area < 0) {
      if (!more) {
        selection.clear();
      }
      return;
    }
    String code = map.values().layer().area(area).code().code();
    if (more) {
      selection.toggle(code);
    } else {
      boolean alone = selection.codes().size() == 1 && selection.codes().contains(code);
      selection.only(alone ? List.of() : List.of(code));
    }
  }

  private void onPressed(MouseEvent event) {
    canvas.requestFocus();
    pressed = new Point2D(event.getX(), event.getY());
    last = pressed;
    dragged = false;
  }

  private void onDragged(MouseEvent event) {
    Point2D from = pressed;
    Point2D before = last;
    if (from != null && before != null && event.getButton() == MouseButton.PRIMARY) {
      Point2D now = new Point2D(event.getX(), event.getY());
      dragged |= from.distance(now) > CLICK;
      if (dragged) {
        canvas.pan(now.getX() - before.getX(), now.getY() - before.getY());
        last = now;
      }
    }
  }

  private void onReleased(MouseEvent event) {
    if (pressed != null && !dragged && event.getButton() == MouseButton.PRIMARY) {
      pick(canvas.areaAt(event.getX(), event.getY()).orElse(MapViewModel.NONE), event.isShortcutDown());
    }
    pressed = null;
  }

  private void onScroll(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      canvas.zoomBy(Math.pow(1.0025, event.getDeltaY()), event.getX(), event.getY());
      event.consume();
    }
  }

  private void onKey(KeyEvent event) {
    double x = canvas.getWidth() / 2;
    double y = canvas.getHeight() / 2;
    switch (event.getCode()) {
      case KeyCode.UP -> walk(AreaCentres.Way.NORTH);
      case KeyCode.DOWN -> walk(AreaCentres.Way.SOUTH);
      case KeyCode.LEFT -> walk(AreaCentres.Way.WEST);
      case KeyCode.RIGHT -> walk(AreaCentres.Way.EAST);
      case KeyCode.ENTER -> pick(hovered(), event.isShortcutDown());
      case KeyCode.HOME -> canvas.fit();
      case KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS -> canvas.zoomBy(STEP, x, y);
      case KeyCode.MINUS, KeyCode.SUBTRACT -> canvas.zoomBy(1 / STEP, x, y);
      case KeyCode.ESCAPE -> workspace.selection().clear();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void walk(AreaCentres.Way way) {
    ShownMap map = current.shownProperty().get();
    if (map != null) {
      AreaWalk.step(map.data().layer(), hovered(), way).ifPresent(this::hover);
      canvas.reveal(hovered());
    }
  }
}
