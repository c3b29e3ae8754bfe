package se.helabilden.ui.common;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A field and the list of what it finds, over all else of a place: type, arrows, Enter; Esc or a click beside it leaves.
public abstract class FindLayer<T> extends StackPane {
  private final TextField field = new TextField();
  private final ObservableList<T> found = FXCollections.observableArrayList();
  private final ListView<T> list = new ListView<>(found);
  private Runnable onClosed = () -> {};

  /// @param layer style class of the whole place, `box` that of the field and the list
  /// @param place where in the layer they stand
  @SuppressWarnings("this-escape")
  protected FindLayer(String layer, String box, Pos place) {
    getStyleClass().add(layer);
    list.setFocusTraversable(false);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox both = new VBox(field, list);
    both.getStyleClass().add(box);
    both.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(both, place);
    getChildren().add(both);
    field.textProperty().subscribe((before, now) -> search());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.setOnMouseClicked(event -> take());
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  protected final TextField field() {
    return field;
  }

  protected final ListView<T> list() {
    return list;
  }

  /// What is found now.
  protected final ObservableList<T> found() {
    return found;
  }

  /// Finds anew what the field says, and selects what Enter would take.
  protected abstract void search();

  /// Takes what is selected.
  protected abstract void take();

  /// Selects the next one, or with -1 the one before.
  protected void step(int by) {
    if (by > 0) {
      list.getSelectionModel().selectNext();
    } else {
      list.getSelectionModel().selectPrevious();
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
  }

  public void open(Runnable whenClosed) {
    onClosed = whenClosed;
    setVisible(true);
    field.clear();
    search();
    field.requestFocus();
  }

  public final void close() {
    if (isVisible()) {
      setVisible(false);
      onClosed.run();
    }
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case KeyCode.DOWN -> step(1);
      case KeyCode.UP -> step(-1);
      case KeyCode.ENTER -> take();
      case KeyCode.ESCAPE -> close();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
