package se.helabilden.ui.map;

import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.helabilden.area.Area;
import se.helabilden.needs.AreaNote;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// The slip of paper at an area: what is written there goes with the area from then on. Ctrl+Enter keeps it, Esc leaves
/// it as it was.
final class NoteEditor extends VBox {
  private static final KeyCombination KEEP = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final double EDGE = 8;

  private final AreaNotes notes;
  private final UiTexts texts;
  private final Label title = new Label();
  private final TextArea words = new TextArea();
  private final CheckBox published = new CheckBox();
  private final Button remove;
  private int area = MapViewModel.NONE;
  private Runnable onClosed = () -> {};

  NoteEditor(AreaNotes notes, UiTexts texts) {
    this.notes = notes;
    this.texts = texts;
    getStyleClass().add("note-editor");
    setManaged(false);
    setVisible(false);
    title.getStyleClass().add("name");
    title.setWrapText(true);
    words.setId("note-text");
    words.setWrapText(true);
    words.setPrefRowCount(3);
    words.promptTextProperty().bind(texts.of("ui.map.notePrompt"));
    published.setId("note-published");
    published.textProperty().bind(texts.of("ui.map.notePublished"));
    published.setWrapText(true);
    Button keep = Controls.button(texts.of("ui.map.noteKeep"), "", this::keep);
    keep.setId("note-keep");
    keep.getStyleClass().add("accent");
    Button leave = Controls.button(texts.of("ui.map.noteLeave"), "", this::close);
    remove = Controls.button(texts.of("ui.map.noteRemove"), "", this::remove);
    remove.setId("note-remove");
    FlowPane buttons = new FlowPane(keep, leave, remove);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(title, words, published, buttons);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    // a press here is none on the map below
    setOnMousePressed(event -> event.consume());
  }

  /// Opens beside a point of the map, within the map's bounds.
  void open(int at, Point2D point, double width, double height, Runnable whenClosed) {
    Area of = notes.area(at);
    if (of == null) {
      return;
    }
    area = at;
    onClosed = whenClosed;
    title.setText(texts.text("ui.map.noteOn", of.name()));
    words.setText(notes.text(at));
    words.setAccessibleText(title.getText());
    published.setSelected(notes.on(at).map(AreaNote::published).orElse(true));
    boolean there = notes.on(at).isPresent();
    remove.setVisible(there);
    remove.setManaged(there);
    setVisible(true);
    applyCss();
    double wide = Math.min(prefWidth(-1), width - 2 * EDGE);
    double high = Math.min(prefHeight(wide), height - 2 * EDGE);
    double left = Math.clamp(point.getX() + 2 * EDGE, EDGE, Math.max(EDGE, width - wide - EDGE));
    double top = Math.clamp(point.getY() + 2 * EDGE, EDGE, Math.max(EDGE, height - high - EDGE));
    resizeRelocate(Math.round(left), Math.round(top), wide, high);
    words.requestFocus();
    words.end();
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      onClosed.run();
    }
  }

  private void keep() {
    notes.write(area, words.getText(), published.isSelected());
    close();
  }

  private void remove() {
    notes.on(area).ifPresent(notes::remove);
    close();
  }

  private void onKey(KeyEvent event) {
    if (KEEP.match(event)) {
      keep();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && event.getTarget() == words && !event.isShortcutDown()) {
      // Tab leads on from the text, as between all controls
      (event.isShiftDown() ? getChildren().getLast() : published).requestFocus();
      event.consume();
    }
  }
}
