package se.helabilden.ui.map;

import java.time.ZoneId;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.AreaNote;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// All notes on areas: Enter or a double click opens one, Delete takes it away.
final class NotesPane extends VBox {
  private final MapViewModel model;
  private final AreaNotes notes;
  private final UiTexts texts;
  private final Workspace workspace;
  private final IntConsumer edit;
  private final ObservableList<AreaNote> items = FXCollections.observableArrayList();
  private final ListView<AreaNote> list = new ListView<>(items);
  private final Button write;

  /// @param edit opens the editor for the area at a position
  NotesPane(MapViewModel model, UiTexts texts, Workspace workspace, IntConsumer edit) {
    this.model = model;
    this.notes = model.notes();
    this.texts = texts;
    this.workspace = workspace;
    this.edit = edit;
    getStyleClass().add("notes-pane");
    write = Controls.button(texts.of("ui.map.noteWrite"), "mdi2n-note-edit-outline", this::writeSelected);
    write.setId("note-write");
    Label empty = Controls.label(texts.of("ui.map.noteNone"), "secondary");
    empty.setWrapText(true);
    list.setId("notes");
    list.accessibleTextProperty().bind(texts.of("ui.map.notes"));
    list.setPlaceholder(empty);
    list.setCellFactory(view -> new Line());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    list.getSelectionModel().selectedItemProperty().subscribe((_, note) -> show(note));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(write, list);
  }

  Subscription attach() {
    return Subscription.combine(
        workspace.projectProperty().subscribe((_, _) -> refresh()),
        model.shownProperty().subscribe(map -> refresh()),
        model.selectedProperty().subscribe(which -> write.setDisable(model.selectedAreas().size() != 1)));
  }

  private void refresh() {
    List<AreaNote> now = notes.all();
    if (!items.equals(now)) {
      items.setAll(now);
    }
  }

  private void writeSelected() {
    List<Integer> chosen = model.selectedAreas();
    if (chosen.size() == 1) {
      edit.accept(chosen.getFirst());
    }
  }

  private void show(@Nullable AreaNote note) {
    int area = note == null ? MapViewModel.NONE : notes.positionOf(note);
    if (area >= 0) {
      model.select(List.of(area), false);
    }
  }

  private void open() {
    AreaNote note = list.getSelectionModel().getSelectedItem();
    if (note != null && notes.positionOf(note) >= 0) {
      edit.accept(notes.positionOf(note));
    }
  }

  private void onKey(KeyEvent event) {
    AreaNote note = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
      open();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE && note != null) {
      notes.remove(note);
      event.consume();
    }
  }

  private final class Line extends ListCell<AreaNote> {
    private final Label name = new Label();
    private final Label words = new Label();
    private final Label who = new Label();
    private final VBox box = new VBox(name, words, who);

    Line() {
      name.getStyleClass().add("name");
      words.setWrapText(true);
      who.getStyleClass().add("secondary");
      who.setWrapText(true);
      box.getStyleClass().add("note");
      setPrefWidth(0);
      addEventHandler(
          MouseEvent.MOUSE_CLICKED,
          event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
              open();
            }
          });
    }

    @Override
    protected void updateItem(AreaNote note, boolean empty) {
      super.updateItem(note, empty);
      setText(null);
      setGraphic(empty || note == null ? null : box);
      if (!empty && note != null) {
        name.setText(note.areaName());
        words.setText(note.text());
        ZoneId zone = workspace.author().clock().getZone();
        String day = note.stamp().at().atZone(zone).toLocalDate().toString();
        String by = texts.text("ui.map.noteBy", note.stamp().author(), day);
        String more = !note.published() ? " · " + texts.text("ui.map.noteInternal") : "";
        String where = notes.positionOf(note) < 0 ? " · " + texts.text("ui.map.noteElsewhere") : "";
        who.setText(by + more + where);
        setAccessibleText(note.line() + ". " + who.getText());
      }
    }
  }
}
