package se.helabilden.ui.map;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.AreaCentres;
import se.helabilden.map.View;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.FileTargets;
import se.helabilden.ui.common.GroundLine;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// The map with what one does on it: drag, wheel, click, rectangle, keys; and the card of the area under the pointer.
final class MapBoard extends StackPane {
  private static final double CLICK = 4;
  private static final double ZOOM_ROOM = 56;
  /// The whole map lies below the tools, not under them.
  private static final double TOOLS_ROOM = 36;
  /// What the tools over the map take of it; the same for maps beside it, so that all show the same part of the world.
  static final Insets ROOM = new Insets(TOOLS_ROOM, 0, 0, 0);
  private static final double STEP = 1.5;

  private final MapViewModel model;
  private final UiTexts texts;
  private final Workspace workspace;
  private final MapCanvas canvas;
  private final Rectangle frame = new Rectangle();
  private final Lasso lasso = new Lasso();
  private final Label name = new Label();
  private final Label value = new Label();
  private final Label comparison = new Label();
  private final Label place = new Label();
  private final Label note = new Label();
  private final VBox card = new VBox(name, value, comparison, place, note);
  private final NoteEditor noteEditor;
  private final FormMenu form;
  private final GroundLine groundLine;
  private final TitleField title;
  private final TypedLetters typed = new TypedLetters();
  private @Nullable Point2D pressed;
  private @Nullable Point2D last;
  private boolean dragged;
  private @Nullable Point2D pointer;

  MapBoard(MapViewModel model, UiTexts texts, Workspace workspace, Runnable save) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    canvas = new MapCanvas(workspace.background());
    canvas.setId("map");
    canvas.setRoom(ROOM);
    getStyleClass().add("map-board");
    frame.getStyleClass().add("rubber-band");
    frame.setManaged(false);
    frame.setVisible(false);
    card.getStyleClass().add("hover-card");
    card.setManaged(false);
    card.setMouseTransparent(true);
    card.setVisible(false);
    name.getStyleClass().add("name");
    value.getStyleClass().add("value");
    comparison.getStyleClass().add("secondary");
    place.getStyleClass().add("secondary");
    note.getStyleClass().add("note");
    note.setWrapText(true);
    noteEditor = new NoteEditor(model.notes(), texts);
    VBox zoom = new VBox(
        button("ui.map.zoomIn", "mdi2p-plus", () -> zoom(STEP)),
        button("ui.map.zoomOut", "mdi2m-minus", () -> zoom(1 / STEP)),
        button("ui.map.fit", "mdi2f-fit-to-page-outline", canvas::fit),
        button("ui.map.note", "mdi2n-note-edit-outline", this::writeNote));
    zoom.getStyleClass().add("zoom");
    zoom.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(zoom, Pos.TOP_RIGHT);
    form = new FormMenu(model, texts);
    groundLine = new GroundLine(canvas, workspace.ground(), texts);
    setAlignment(groundLine, Pos.BOTTOM_RIGHT);
    title = new TitleField(workspace.map(), texts, canvas::requestFocus);
    HBox tools = new HBox(form, PictureHandle.of(model.pictures(), texts, save), title);
    tools.getStyleClass().add("tools");
    tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(tools, Pos.TOP_LEFT);
    // the title gives way to what zooms
    setMargin(tools, new Insets(0, ZOOM_ROOM, 0, 0));
    getChildren().addAll(canvas, groundLine, tools, zoom, frame, lasso, card, noteEditor);
    FileTargets.mark(this, this::takes);
    setOnDragOver(this::onFileOver);
    setOnDragDropped(this::onFileDropped);
    canvas.setOnContextMenuRequested(this::onMenu);
    setMinSize(160, 120);
    canvas.setOnMouseMoved(this::onMoved);
    canvas.setOnMouseExited(event -> leave());
    canvas.setOnMousePressed(this::onPressed);
    canvas.setOnMouseDragged(this::onDragged);
    canvas.setOnMouseReleased(this::onReleased);
    canvas.setOnScroll(this::onScroll);
    canvas.setOnZoom(event -> canvas.zoomBy(event.getZoomFactor(), event.getX(), event.getY()));
    canvas.setOnKeyPressed(this::onKey);
    canvas.setOnKeyTyped(this::onTyped);
    canvas.focusedProperty().subscribe((_, _) -> hover(model.hoveredProperty().get()));
  }

  private Button button(String key, String icon, Runnable action) {
    return Controls.iconButton(texts.of(key), icon, action);
  }

  MapCanvas canvas() {
    return canvas;
  }

  /// Lays something over the map, under its buttons; null takes it away.
  void lay(@Nullable Region over) {
    getChildren().removeIf(SwipeDivider.class::isInstance);
    if (over != null) {
      getChildren().add(1, over);
    }
  }

  Subscription attach() {
    canvas.zoomProperty().bindBidirectional(workspace.map().zoomProperty());
    return Subscription.combine(
        () -> canvas.zoomProperty().unbindBidirectional(workspace.map().zoomProperty()),
        form.attach(),
        groundLine.attach(),
        title.attach(),
        model.extras().extrasProperty().subscribe(canvas::setExtras),
        model.shownProperty().subscribe(this::show),
        model.selectedProperty().subscribe(canvas::select),
        model.litProperty().subscribe(canvas::light),
        model.hoveredProperty().subscribe(area -> hover(area.intValue())),
        model.altTextProperty().subscribe(text -> canvas.setAccessibleText(texts.text("ui.map.mapSpoken", text))));
  }

  private void show(@Nullable ShownMap map) {
    canvas.show(map);
    canvas.select(model.selectedProperty().get());
    canvas.light(model.litProperty().get());
    hover(model.hoveredProperty().get());
  }

  private void hover(int area) {
    canvas.hover(area);
    HoverText text = model.hoverText(area);
    boolean here = pointer != null || canvas.isFocused();
    card.setVisible(text != null && here);
    if (text == null) {
      return;
    }
    name.setText(text.name());
    value.setText(text.value());
    line(comparison, text.comparison());
    line(place, text.place());
    String written = model.notes().text(area);
    line(note, written);
    canvas.setAccessibleHelp(
        written.isEmpty() ? text.spoken() : text.spoken() + ". " + texts.text("ui.map.noteSpoken", written));
    placeCard(area);
  }

  private static void line(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /// Beside the pointer, or beside the area that the keyboard is at; always within the map.
  private void placeCard(int area) {
    ShownMap map = model.shownProperty().get();
    View view = canvas.view();
    if (map == null || view == null) {
      return;
    }
    card.applyCss();
    double wide = card.prefWidth(-1);
    double high = card.prefHeight(wide);
    AreaCentres centres = map.data().layer().centres();
    double x = pointer == null ? view.pixelX(centres.x(area)) : pointer.getX();
    double y = pointer == null ? view.pixelY(centres.y(area)) : pointer.getY();
    double left = x + 18 + wide > getWidth() ? x - 18 - wide : x + 18;
    double top = y + 18 + high > getHeight() ? y - 18 - high : y + 18;
    card.resizeRelocate(Math.round(Math.max(4, left)), Math.round(Math.max(4, top)), wide, high);
  }

  private void leave() {
    pointer = null;
    model.hover(MapViewModel.NONE);
  }

  private void onMoved(MouseEvent event) {
    pointer = new Point2D(event.getX(), event.getY());
    int area = canvas.areaAt(event.getX(), event.getY()).orElse(MapViewModel.NONE);
    if (area != model.hoveredProperty().get()) {
      model.hover(area);
    }
    if (card.isVisible()) {
      placeCard(area);
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
    if (from == null || before == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Point2D now = new Point2D(event.getX(), event.getY());
    dragged |= from.distance(now) > CLICK;
    if (!dragged) {
      return;
    }
    card.setVisible(false);
    boolean around = event.isAltDown() || model.marking().drawingAroundProperty().get();
    if (lasso.isVisible()) {
      lasso.drawTo(now.getX(), now.getY());
    } else if (around && !event.isShiftDown() && !frame.isVisible()) {
      lasso.begin(from.getX(), from.getY());
      lasso.drawTo(now.getX(), now.getY());
    } else if (event.isShiftDown() || frame.isVisible()) {
      frame.setVisible(true);
      frame.setX(Math.min(from.getX(), now.getX()));
      frame.setY(Math.min(from.getY(), now.getY()));
      frame.setWidth(Math.abs(now.getX() - from.getX()));
      frame.setHeight(Math.abs(now.getY() - from.getY()));
    } else {
      canvas.pan(now.getX() - before.getX(), now.getY() - before.getY());
    }
    last = now;
  }

  private void onReleased(MouseEvent event) {
    Point2D from = pressed;
    pressed = null;
    ShownMap map = model.shownProperty().get();
    View view = canvas.view();
    if (from == null || map == null || view == null || event.getButton() != MouseButton.PRIMARY) {
      lasso.cancel();
      return;
    }
    if (lasso.isVisible()) {
      model.select(lasso.end(map.data().layer().centres(), view), event.isShortcutDown());
    } else if (frame.isVisible()) {
      frame.setVisible(false);
      model.select(
          map.data().layer().centres().within(view, from.getX(), from.getY(), event.getX(), event.getY()),
          event.isShortcutDown());
    } else if (!dragged) {
      model.pick(canvas.areaAt(event.getX(), event.getY()).orElse(MapViewModel.NONE), event.isShortcutDown());
    }
  }

  private void onScroll(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      canvas.zoomBy(Math.pow(1.0025, event.getDeltaY()), event.getX(), event.getY());
      event.consume();
    }
  }

  private void zoom(double factor) {
    Point2D at = pointer == null ? new Point2D(canvas.getWidth() / 2, canvas.getHeight() / 2) : pointer;
    canvas.zoomBy(factor, at.getX(), at.getY());
  }

  private void onKey(KeyEvent event) {
    boolean sign = List.of(KeyCode.PLUS, KeyCode.MINUS, KeyCode.EQUALS, KeyCode.SPACE).contains(event.getCode());
    if (event.isAltDown() || (sign && typed.isTyping())) {
      return;
    }
    switch (event.getCode()) {
      case KeyCode.UP -> walk(AreaCentres.Way.NORTH);
      case KeyCode.DOWN -> walk(AreaCentres.Way.SOUTH);
      case KeyCode.LEFT -> walk(AreaCentres.Way.WEST);
      case KeyCode.RIGHT -> walk(AreaCentres.Way.EAST);
      case KeyCode.ENTER -> model.pick(model.hoveredProperty().get(), event.isShortcutDown());
      case KeyCode.SPACE -> model.pick(model.hoveredProperty().get(), true);
      case KeyCode.HOME -> canvas.fit();
      case KeyCode.F2 -> writeNote();
      case KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS -> zoom(STEP);
      case KeyCode.MINUS, KeyCode.SUBTRACT -> zoom(1 / STEP);
      case KeyCode.ESCAPE -> {
        typed.clear();
        if (!lasso.isVisible()) {
          model.marking().drawingAroundProperty().set(false);
          model.clear();
        }
        lasso.cancel();
        frame.setVisible(false);
        pressed = null;
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Opens the note of the area that is marked, else of the only one selected.
  private void writeNote() {
    List<Integer> chosen = model.selectedAreas();
    int marked = model.hoveredProperty().get();
    if (marked >= 0) {
      editNote(marked);
    } else if (chosen.size() == 1) {
      editNote(chosen.getFirst());
    }
  }

  /// Opens the note of an area, at the area.
  void editNote(int area) {
    ShownMap map = model.shownProperty().get();
    if (map == null || canvas.view() == null) {
      return;
    }
    canvas.reveal(area);
    View view = canvas.view();
    AreaCentres centres = map.data().layer().centres();
    double x = centres.x(area);
    Point2D at = Double.isNaN(x) ? Point2D.ZERO : new Point2D(view.pixelX(x), view.pixelY(centres.y(area)));
    card.setVisible(false);
    noteEditor.open(area, at, getWidth(), getHeight(), canvas::requestFocus);
  }

  /// A file with geometry is laid over the map; all others are the window's own to read.
  private boolean takes(List<Path> files) {
    return files.size() == 1 && model.shownProperty().get() != null && model.layers().accepts(files.getFirst());
  }

  private void onFileOver(DragEvent event) {
    if (event.getGestureSource() == null && takes(FileTargets.files(event))) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void onFileDropped(DragEvent event) {
    List<Path> files = FileTargets.files(event);
    if (takes(files)) {
      model.layers().add(files.getFirst());
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private void onMenu(ContextMenuEvent event) {
    int area = event.isKeyboardTrigger()
        ? model.hoveredProperty().get()
        : canvas.areaAt(event.getX(), event.getY()).orElse(MapViewModel.NONE);
    if (area < 0) {
      return;
    }
    MenuItem write = new MenuItem(texts.text("ui.map.note"));
    write.setOnAction(chosen -> editNote(area));
    ContextMenu menu = new ContextMenu(write);
    menu.setAutoHide(true);
    menu.show(canvas, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private void walk(AreaCentres.Way way) {
    pointer = null;
    model.walk(way);
    canvas.reveal(model.hoveredProperty().get());
  }

  /// Letters find an area by its name.
  private void onTyped(KeyEvent event) {
    typed
        .take(event)
        .ifPresent(
            letters -> {
              pointer = null;
              model.find(letters);
              canvas.reveal(model.hoveredProperty().get());
            });
  }
}
