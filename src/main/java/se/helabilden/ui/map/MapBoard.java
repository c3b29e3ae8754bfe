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
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.AreaCentres;
import se.helabilden.map.Crop;
import se.helabilden.map.View;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.FileTargets;
import se.helabilden.ui.common.GroundLine;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// The first map with its tools, its notes, files dropped on it, and the card of the area under the pointer.
final class MapBoard extends StackPane {
  private static final double ZOOM_ROOM = 56;
  /// The whole map lies below the tools, not under them.
  private static final double TOOLS_ROOM = 36;
  /// What the tools over the map take of it; the same for maps beside it, so that all show the same part of the world.
  static final Insets ROOM = new Insets(TOOLS_ROOM, 0, 0, 0);

  private final MapViewModel model;
  private final UiTexts texts;
  private final Workspace workspace;
  private final MapCanvas canvas;
  private final MapHand hand;
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

  MapBoard(MapViewModel model, UiTexts texts, Workspace workspace, Runnable save) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    canvas = new MapCanvas(workspace.background());
    canvas.setId("map");
    canvas.setRoom(ROOM);
    getStyleClass().add("map-board");
    hand = new MapHand(canvas, model.marking(), model.shownProperty());
    hand.tell(this::onMoved, () -> card.setVisible(false));
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
        button("ui.map.zoomIn", "mdi2p-plus", () -> hand.zoom(MapHand.STEP)),
        button("ui.map.zoomOut", "mdi2m-minus", () -> hand.zoom(1 / MapHand.STEP)),
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
    getChildren().addAll(canvas, groundLine, tools, zoom);
    getChildren().addAll(hand.drawings());
    getChildren().addAll(card, noteEditor);
    FileTargets.mark(this, this::takes);
    setOnDragOver(this::onFileOver);
    setOnDragDropped(this::onFileDropped);
    canvas.setOnContextMenuRequested(this::onMenu);
    setMinSize(160, 120);
    canvas.setOnKeyPressed(this::onKey);
    canvas.focusedProperty().subscribe((_, _) -> hover(model.hoveredProperty().get()));
  }

  private Button button(String key, String icon, Runnable action) {
    return Controls.iconButton(texts.of(key), icon, action);
  }

  MapCanvas canvas() {
    return canvas;
  }

  /// The part of the world that shows; null before there is a map.
  Crop.@Nullable Extent sight() {
    View view = canvas.view();
    return view == null ? null : Crop.Extent.of(view);
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
    boolean here = hand.pointer() != null || canvas.isFocused();
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
    Point2D pointer = hand.pointer();
    double x = pointer == null ? view.pixelX(centres.x(area)) : pointer.getX();
    double y = pointer == null ? view.pixelY(centres.y(area)) : pointer.getY();
    double left = x + 18 + wide > getWidth() ? x - 18 - wide : x + 18;
    double top = y + 18 + high > getHeight() ? y - 18 - high : y + 18;
    card.resizeRelocate(Math.round(Math.max(4, left)), Math.round(Math.max(4, top)), wide, high);
  }

  private void onMoved() {
    if (card.isVisible()) {
      placeCard(model.hoveredProperty().get());
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.F2 && !event.isAltDown()) {
      writeNote();
      event.consume();
    } else {
      hand.onKey(event);
    }
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
        : hand.areaAt(event.getX(), event.getY());
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
}
