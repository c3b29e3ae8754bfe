package se.helabilden.ui.map;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.Picture;
import se.helabilden.ui.common.CompareModel;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.FileQuestions;
import se.helabilden.ui.common.FileQuestions.Kind;
import se.helabilden.ui.common.KeyHint;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.PanelEdges;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// Kartor: the map with legend, table, spread and advice.
public final class MapScreen implements Screen {
  private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final Duration BETWEEN_PERIODS = Duration.millis(1100);

  private static final String EDGE = "besideTheMap";
  private static final double MAPS_SHARE = 0.7;

  private final UiTexts texts;
  private final MapViewModel model;
  private final MapBar bar;
  private final MeasurePane measure;
  private final OverlapPane overlap;
  private final ThirdsPane thirds;
  private final MapBoard board;
  private final CompareBoard boards;
  private final SpreadStrip spread;
  private final LegendPane legend;
  private final SideTabs tabs;
  private final SelectionBar selecting;
  private final AreaQueryPanel query;
  private final AdvicePane advice;
  private final NamedSelectionsPanel named;
  private final CropModel crops;
  private final CropPanel crop;
  private final CropButton cropButton;
  private final IndicatorPicker picker;
  private final VBox empty;
  private final SplitPane split;
  private final Workspace workspace;
  private final FileQuestions questions;
  private final BorderPane whole = new BorderPane();
  private final StackPane root = new StackPane();
  private final Timeline player = new Timeline();
  private Subscription listening = Subscription.EMPTY;

  public MapScreen(ScreenContext context) {
    texts = context.texts();
    workspace = context.workspace();
    questions = context.questions();
    model = new MapViewModel(context.workspace(), texts, context.notices(), context.areaImport().overlays());
    measure = new MeasurePane(model.measure(), texts);
    overlap = new OverlapPane(model.measure(), texts);
    thirds = new ThirdsPane(model.measure(), texts);
    board = new MapBoard(model, texts, context.workspace(), this::savePicture);
    crops = new CropModel(workspace.map(), workspace.selection(), model.shownProperty(), board::sight, workspace.beside().arrangementProperty());
    crop = new CropPanel(crops, texts);
    cropButton = new CropButton(crops, texts, this::chooseCrop);
    bar =
        new MapBar(
            model, texts, this::pickIndicator, this::savePicture, this::copyPicture, new ToReport(context, model)::add,
            new MeasureMenu(model.measure(), model.compare(), texts), cropButton);
    boards = new CompareBoard(board, model.compare(), model, texts, context.workspace());
    spread = new SpreadStrip(model, texts);
    legend = new LegendPane(model, texts, context.catalogue());
    advice = new AdvicePane(model, texts);
    model.mends().whenDataIsNeeded(() -> context.navigator().go(Step.DATA));
    picker = new IndicatorPicker(model, texts);
    NotesPane notes = new NotesPane(model, texts, workspace, board::editNote);
    LayersPane layers = new LayersPane(model, texts, workspace, questions);
    tabs = new SideTabs(model, new RelationViewModel(model, workspace, texts), texts, picker, notes, layers);
    SelectionViewModel selection = new SelectionViewModel(model, workspace, texts);
    query = new AreaQueryPanel(new AreaQueryViewModel(model, workspace), selection, texts, picker);
    NamedSelections kept = new NamedSelections(workspace, model.shownProperty());
    named = new NamedSelectionsPanel(kept, texts);
    selecting =
        new SelectionBar(
            selection, model.marking(), kept, texts, () -> query.open(board.canvas()::requestFocus),
            naming -> named.open(naming, board.canvas()::requestFocus));
    empty = empty(context);
    player.getKeyFrames().add(new KeyFrame(BETWEEN_PERIODS, event -> model.tick()));
    player.setCycleCount(Timeline.INDEFINITE);
    whole.setTop(new VBox(bar, measure));
    split = split();
    whole.setCenter(split);
    whole.setBottom(advice);
    root.getStyleClass().add("map-screen");
    root.getStylesheets().add(String.valueOf(MapScreen.class.getResource("/se/helabilden/ui/map/map.css")));
    root.getChildren().addAll(whole, empty, query, named, crop, picker);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    root.addEventHandler(KeyEvent.KEY_PRESSED, selecting::onKey);
  }

  private VBox empty(ScreenContext context) {
    Label words = Controls.label(texts.of("ui.map.nothing"));
    words.setWrapText(true);
    Button toData = Controls.button(texts.of("ui.map.toData"), "", () -> context.navigator().go(Step.DATA));
    toData.getStyleClass().add("accent");
    VBox box = new VBox(words, toData);
    box.getStyleClass().add("empty");
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private SplitPane split() {
    VBox strip = new VBox(selecting, spread);
    strip.getStyleClass().add("strip");
    VBox left = new VBox(boards, strip);
    VBox.setVgrow(boards, Priority.ALWAYS);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    tabs.setOnLarger(larger -> Controls.show(legend, !larger));
    VBox side = new VBox(overlap, thirds, legend, tabs);
    side.getStyleClass().add("side");
    ScrollPane scrolling = scrolling(side, "side-scroll");
    SplitPane split = new SplitPane(scrolling(left, "map-scroll"), scrolling);
    split.setOrientation(Orientation.HORIZONTAL);
    SplitPane.setResizableWithParent(scrolling, false);
    split.setMinHeight(0);
    return split;
  }

  /// Scrolls where the text is so large that all does not fit.
  private static ScrollPane scrolling(Node content, String style) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add(style);
    return pane;
  }

  @Override
  public Parent root() {
    return root;
  }

  CompareModel compare() {
    return model.compare();
  }

  MapPictures pictures() {
    return model.pictures();
  }

  /// Of the first map.
  Marking marking() {
    return model.marking();
  }

  /// The map that shows; null for none.
  @Nullable ShownMap shown() {
    return model.shownProperty().get();
  }

  /// Whether the map stands there as it is now, and nothing is on its way: for pictures of the screen.
  public boolean isSettled() {
    MapCanvas canvas = board.canvas();
    return !model.current().readingProperty().get()
        && (model.shownProperty().get() == null || canvas.isSettled())
        && boards.isSettled();
  }

  @Override
  public List<KeyHint> keyHints() {
    return MapKeys.hints();
  }

  @Override
  public void attach() {
    // first, so that it has changed when the views are told of a new map
    model.attach();
    listening =
        Subscription.combine(
            bar.attach(),
            model.measure().attach(),
            measure.attach(),
            overlap.attach(),
            thirds.attach(),
            board.attach(),
            boards.attach(),
            spread.attach(),
            legend.attach(),
            tabs.attach(),
            selecting.attach(),
            query.attach(),
            named.attach(),
            advice.attach(),
            crops.attach(),
            cropButton.attach(),
            model.shownProperty().subscribe(this::show),
            model.playingProperty().subscribe(this::play),
            PanelEdges.attach(split, EDGE, MAPS_SHARE, workspace.remembered()));
  }

  @Override
  public void detach() {
    picker.close();
    query.empty();
    crop.close();
    named.close();
    player.stop();
    model.detach();
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void show(@Nullable ShownMap map) {
    whole.setVisible(map != null);
    empty.setVisible(map == null && !model.current().readingProperty().get());
  }

  private void play(boolean on) {
    if (on) {
      player.playFromStart();
    } else {
      player.stop();
    }
  }

  private void onKey(KeyEvent event) {
    if (COPY.match(event)) {
      copyPicture();
      event.consume();
    }
  }

  private void pickIndicator() {
    picker.open(() -> bar.indicatorButton().requestFocus());
  }

  private void chooseCrop() {
    crop.open(() -> cropButton.button().requestFocus());
  }

  private void savePicture() {
    String name = model.pictures().suggestedFileName();
    Path suggested = workspace.file().map(file -> file.resolveSibling(name)).orElse(Path.of(name));
    List<Kind> kinds =
        List.of(
            new Kind(texts.text("ui.map.png"), List.of("*.png")),
            new Kind(texts.text("ui.map.pdf"), List.of("*.pdf")),
            new Kind(texts.text("ui.map.svg"), List.of("*.svg")));
    questions.save(texts.text("ui.map.savePictureTitle"), suggested, kinds).ifPresent(model.pictures()::save);
  }

  private void copyPicture() {
    model.pictures().paint(
        picture -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(image(picture));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  /// Opaque, so that it is not black where another program knows no transparency.
  private static WritableImage image(Picture picture) {
    WritableImage image = new WritableImage(picture.width(), picture.height());
    image
        .getPixelWriter()
        .setPixels(
            0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(), picture.pixels(), 0,
            picture.width());
    return image;
  }
}
