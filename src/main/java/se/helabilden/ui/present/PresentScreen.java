package se.helabilden.ui.present;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.CropPart;
import se.helabilden.map.Legend;
import se.helabilden.map.PanelsWords;
import se.helabilden.map.SheetExtras;
import se.helabilden.map.View;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.GroundLine;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.Navigator;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.ShownMap;

/// Presentera: the current map from edge to edge, or those that stand beside one another, with title, legend and source,
/// and nothing else. Left
/// and right change indicator, up and down the period, B makes it black, Esc leaves.
public final class PresentScreen implements Screen {
  private static final int GRID = 24;
  private static final double LEAST_HEIGHT = 768;

  private final PresentViewModel model;
  private final Navigator navigator;
  private final MapCanvas canvas;
  private final List<MapCanvas> others = new ArrayList<>();
  private final PresentGrid grid;
  private final GroundLine groundLine;
  private final MapCanvas whole;
  private final VBox inset;
  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final Label source = new Label();
  private final LargeLegend legend;
  private final Label name = new Label();
  private final Label value = new Label();
  private final Label comparison = new Label();
  private final VBox card = new VBox(name, value, comparison);
  private final Region black = new Region();
  private final StackPane root = new Root();
  private Subscription listening = Subscription.EMPTY;

  public PresentScreen(ScreenContext context) {
    model = new PresentViewModel(context.workspace(), context.texts());
    navigator = context.navigator();
    canvas = new MapCanvas(context.workspace().background());
    canvas.setId("present-map");
    legend = new LargeLegend(context.texts());
    grid = new PresentGrid(context.texts());
    for (int place = 0; place < model.compare().others().size(); place++) {
      others.add(other(context, place));
    }
    root.getStyleClass().add("present-screen");
    root.getStylesheets().add(String.valueOf(PresentScreen.class.getResource("/se/helabilden/ui/present/present.css")));
    title.getStyleClass().add("title");
    title.setWrapText(true);
    subtitle.getStyleClass().add("subtitle");
    subtitle.setWrapText(true);
    source.getStyleClass().add("source");
    name.getStyleClass().add("name");
    value.getStyleClass().add("value");
    comparison.getStyleClass().add("comparison");
    card.getStyleClass().add("card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    card.setVisible(false);
    VBox head = new VBox(title, subtitle);
    head.getStyleClass().add("head");
    head.setMaxHeight(Region.USE_PREF_SIZE);
    head.setMouseTransparent(true);
    whole = new MapCanvas(context.workspace().background());
    whole.setFocusTraversable(false);
    Label insetWords = Controls.label(context.texts().of("ui.present.inset"));
    inset = new VBox(insetWords, whole);
    inset.getStyleClass().add("inset");
    inset.setId("present-whole");
    VBox.setVgrow(whole, Priority.ALWAYS);
    inset.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Controls.show(inset, false);
    for (Region each : new Region[] {legend, source, card, inset}) {
      each.setMouseTransparent(true);
    }
    source.setWrapText(true);
    black.getStyleClass().add("black");
    black.setVisible(false);
    StackPane.setAlignment(head, Pos.TOP_LEFT);
    StackPane.setAlignment(source, Pos.BOTTOM_LEFT);
    groundLine = new GroundLine(canvas, context.workspace().ground(), context.texts());
    StackPane.setAlignment(groundLine, Pos.BOTTOM_RIGHT);
    root.getChildren().addAll(canvas, groundLine, head, legend, source, inset, card, black);
    canvas.setOnMouseMoved(event -> model.hover(areaAt(event)));
    canvas.setOnMouseExited(event -> model.hover(PresentViewModel.NONE));
    canvas.setOnMouseClicked(event -> model.click(areaAt(event)));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private MapCanvas other(ScreenContext context, int place) {
    MapCanvas made = new MapCanvas(context.workspace().background());
    made.setId("present-map-" + (place + 2));
    made.setOnMouseMoved(event -> onOther(place, areaAt(made, event), model::hover));
    made.setOnMouseExited(event -> model.hover(PresentViewModel.NONE));
    made.setOnMouseClicked(event -> onOther(place, areaAt(made, event), model::click));
    return made;
  }

  private void onOther(int place, int area, IntConsumer then) {
    ShownMap map = model.compare().others().get(place).shownProperty().get();
    if (map != null) {
      then.accept(model.areaFrom(map, area));
    }
  }

  private boolean isSeveral() {
    return root.getChildren().contains(grid);
  }

  /// The legend stands at the side that the areas leave emptier.
  private final class Root extends StackPane {
    Root() {
      // as large as the screen, never as what lies on it, whose letters grow with it
      setMinSize(0, 0);
      heightProperty().subscribe((_, high) -> setStyle("-fx-font-size: " + size(high.doubleValue()) + "em"));
    }

    /// Letters grow with the screen, on top of the text size that the user has chosen.
    private static double size(double height) {
      return Math.clamp(height / LEAST_HEIGHT, 1, 3);
    }

    @Override
    protected void layoutChildren() {
      double head = title.getParent().prefHeight(getWidth());
      double foot = source.prefHeight(getWidth());
      canvas.setFoot(isSeveral() ? 0 : foot);
      double beside = Math.min(legend.prefWidth(-1), getWidth() / 3);
      if (isSeveral()) {
        canvas.setRoom(Insets.EMPTY);
        setAlignment(legend, Pos.CENTER_RIGHT);
        setAlignment(card, Pos.BOTTOM_CENTER);
        between(card, head, foot);
        between(legend, head, foot);
        margin(grid, new Insets(head, legend.isVisible() ? beside : 0, foot, 0));
        super.layoutChildren();
        return;
      }
      boolean left = isLeftEmptier();
      setAlignment(legend, left ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
      canvas.setRoom(new Insets(head * 0.85, left ? 0 : beside, foot * 0.6, left ? beside : 0));
      between(card, head, foot);
      between(legend, head, foot);
      StackPane.setMargin(inset, new Insets(head, GRID, foot, GRID));
      setAlignment(inset, left ? Pos.BOTTOM_RIGHT : Pos.BOTTOM_LEFT);
      setAlignment(card, isLitBelow() ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER);
      super.layoutChildren();
    }
  }

  /// Nothing lies over the title or the source, however large the text.
  private static void between(Region region, double head, double foot) {
    margin(region, new Insets(head, 0, foot, 0));
  }

  private static void margin(Region region, Insets margin) {
    if (!margin.equals(StackPane.getMargin(region))) {
      StackPane.setMargin(region, margin);
    }
  }

  /// Whether the lit area lies where its card would cover it.
  private boolean isLitBelow() {
    ShownMap map = model.shownProperty().get();
    View view = canvas.view();
    int area = model.litProperty().get();
    return map != null
        && view != null
        && area >= 0
        && view.pixelY(map.data().layer().centres().y(area)) > view.height() * 0.6;
  }

  private boolean isLeftEmptier() {
    ShownMap map = model.shownProperty().get();
    View view = canvas.view();
    if (map == null || view == null) {
      return false;
    }
    int left = 0;
    int right = 0;
    for (int row = 0; row < GRID; row++) {
      for (int column = 0; column < GRID; column++) {
        if (canvas.areaAt((column + 0.5) * view.width() / GRID, (row + 0.5) * view.height() / GRID).isPresent()) {
          // what is nearer to the edge is more in the legend's way
          int weight = Math.abs(2 * column - GRID + 1);
          left += column < GRID / 2 ? weight : 0;
          right += column < GRID / 2 ? 0 : weight;
        }
      }
    }
    return left < right;
  }

  private int areaAt(MouseEvent event) {
    return areaAt(canvas, event);
  }

  private static int areaAt(MapCanvas canvas, MouseEvent event) {
    return canvas.areaAt(event.getX(), event.getY()).orElse(PresentViewModel.NONE);
  }

  private void onKey(KeyEvent event) {
    boolean dark = model.blackProperty().get();
    switch (event.getCode()) {
      case KeyCode.RIGHT, KeyCode.PAGE_DOWN, KeyCode.SPACE -> step(dark, 1);
      case KeyCode.LEFT, KeyCode.PAGE_UP -> step(dark, -1);
      case KeyCode.UP -> model.current().stepPeriod(1);
      case KeyCode.DOWN -> model.current().stepPeriod(-1);
      case KeyCode.B, KeyCode.PERIOD -> model.blackProperty().set(!dark);
      case KeyCode.ESCAPE -> navigator.stopPresenting();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// From black, any step only brings the picture back.
  private void step(boolean dark, int steps) {
    if (dark) {
      model.blackProperty().set(false);
    } else {
      model.current().stepIndicator(steps);
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Whether the map stands there as it is now, and nothing is on its way: for pictures of the screen.
  public boolean isSettled() {
    boolean first =
        !model.current().readingProperty().get()
            && (model.shownProperty().get() == null || canvas.isSettled() && (!inset.isVisible() || whole.isSettled()));
    return first && model.compare().others().stream().limit(shownOthers()).noneMatch(each -> each.readingProperty().get())
        && others.stream().limit(Math.max(0, model.maps().size() - 1)).allMatch(MapCanvas::isSettled);
  }

  private int shownOthers() {
    return model.compare().arrangementProperty().get().others();
  }

  @Override
  public void attach() {
    model.attach();
    listening =
        Subscription.combine(
            model.extrasProperty().subscribe(
                extras -> {
                  lay(extras);
                  show(model.shownProperty().get());
                }),
            groundLine.attach(),
            model.shownProperty().subscribe(this::show),
            model.compare().arrangementProperty().subscribe((_, _) -> show(model.shownProperty().get())),
            besides(),
            model.litProperty().subscribe((_, _) -> showLit()),
            model.blackProperty().subscribe(black::setVisible));
    canvas.requestFocus();
  }

  private Subscription besides() {
    return Subscription.combine(
        model.compare().others().stream()
            .map(each -> each.shownProperty().subscribe((_, _) -> show(model.shownProperty().get())))
            .toArray(Subscription[]::new));
  }

  @Override
  public void detach() {
    model.detach();
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void show(@Nullable ShownMap map) {
    title.setText(model.title());
    subtitle.setText(model.subtitle());
    source.setText(model.source());
    legend.show(map);
    canvas.show(map);
    arrange();
    showPart(map);
    canvas.setAccessibleText(model.altText());
    showLit();
  }

  private void lay(SheetExtras extras) {
    canvas.setExtras(model.several() == null ? extras : extras.withCrop(null));
    List<ShownMap> maps = model.maps();
    for (int place = 1; place < maps.size(); place++) {
      others.get(place - 1).setExtras(model.extrasOn(maps.get(place)));
    }
  }

  /// One map from edge to edge, or all that stand beside one another.
  private void arrange() {
    PanelsWords words = model.several();
    List<ShownMap> maps = model.maps();
    if (words == null) {
      legend.setVisible(true);
      if (isSeveral()) {
        grid.getChildren().clear();
        root.getChildren().set(root.getChildren().indexOf(grid), canvas);
        // it may stand in a panel of the grid no longer
        canvas.requestFocus();
      }
      return;
    }
    for (int place = 1; place < maps.size(); place++) {
      others.get(place - 1).show(maps.get(place));
      others.get(place - 1).setExtras(model.extrasOn(maps.get(place)));
    }
    if (!isSeveral()) {
      root.getChildren().set(root.getChildren().indexOf(canvas), grid);
    }
    List<MapCanvas> all = new ArrayList<>(List.of(canvas));
    all.addAll(others.subList(0, maps.size() - 1));
    List<String> headings = IntStream.range(0, maps.size()).mapToObj(words::heading).toList();
    legend.setVisible(words.isOneLegend());
    legend.showCommon(Legend.of(maps.stream().map(ShownMap::map).toList()));
    grid.show(all, maps, headings, !words.isOneLegend());
    canvas.requestFocus();
  }

  /// A part alone, with the small map of the whole on which it is marked.
  private void showPart(@Nullable ShownMap map) {
    CropPart part = model.part();
    canvas.frame(part);
    Controls.show(inset, part != null);
    whole.show(part == null ? null : map);
    if (part != null) {
      whole.select(part.shown());
    }
  }

  private void showLit() {
    ShownMap map = model.shownProperty().get();
    int area = model.litProperty().get();
    canvas.hover(area);
    List<ShownMap> maps = model.maps();
    for (int place = 1; place < maps.size(); place++) {
      others.get(place - 1).hover(model.areaOn(maps.get(place), area));
    }
    PresentViewModel.Spoken spoken = map == null ? null : model.spoken();
    card.setVisible(spoken != null);
    if (spoken != null) {
      name.setText(spoken.name());
      value.setText(spoken.value());
      comparison.setText(spoken.comparison());
      comparison.setVisible(!spoken.comparison().isEmpty());
      comparison.setManaged(comparison.isVisible());
    }
  }
}
