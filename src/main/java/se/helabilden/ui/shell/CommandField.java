package se.helabilden.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// The field that finds anything and runs any command (Ctrl+K): type, arrows, Enter; Esc leaves.
final class CommandField extends StackPane {
  private static final int SHOWN = 40;

  private final Supplier<List<Command>> commands;
  private final TextField field = new TextField();
  private final ObservableList<Command> found = FXCollections.observableArrayList();
  private final ListView<Command> list = new ListView<>(found);
  private Runnable onClosed = () -> {};

  CommandField(UiTexts texts, Supplier<List<Command>> commands) {
    this.commands = commands;
    getStyleClass().add("command-layer");
    field.promptTextProperty().bind(texts.of("ui.shell.findPrompt"));
    field.accessibleTextProperty().bind(texts.of("ui.shell.findPrompt"));
    list.accessibleTextProperty().bind(texts.of("ui.shell.findResults"));
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new CommandCell(texts));
    list.setPlaceholder(Controls.label(texts.of("ui.shell.foundNothing")));
    VBox box = new VBox(field, list);
    box.getStyleClass().add("command-field");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_CENTER);
    getChildren().add(box);
    field.textProperty().subscribe(this::search);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.setOnMouseClicked(event -> runSelected());
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  void open(Runnable whenClosed) {
    onClosed = whenClosed;
    setVisible(true);
    field.clear();
    search("");
    field.requestFocus();
  }

  void close() {
    setVisible(false);
    onClosed.run();
  }

  /// Looks again, for what has come to be found meanwhile.
  void refresh() {
    if (isVisible()) {
      search(field.getText());
    }
  }

  private void search(String text) {
    found.setAll(NameSearch.find(text, commands.get(), command -> command.name().getValue(), SHOWN));
    list.getSelectionModel().selectFirst();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else if (event.getCode() == KeyCode.ENTER) {
      runSelected();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close();
    } else {
      return;
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    event.consume();
  }

  private void runSelected() {
    Command chosen = list.getSelectionModel().getSelectedItem();
    close();
    if (chosen != null) {
      chosen.run().run();
    }
  }

  private static final class CommandCell extends ListCell<Command> {
    private final UiTexts texts;

    CommandCell(UiTexts texts) {
      this.texts = texts;
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
      super.updateItem(command, empty);
      setText(null);
      if (empty || command == null) {
        setGraphic(null);
        return;
      }
      Label name = new Label(command.name().getValue());
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      Label keys = new Label(command.keys() == null ? "" : command.keys().getDisplayText());
      keys.getStyleClass().add("keys");
      boolean thing = command.kind() != Command.Kind.COMMAND;
      Label kind = new Label(thing ? texts.text("ui.shell.kind_" + command.kind()) : "");
      kind.getStyleClass().add("kind");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      keys.setMinWidth(Region.USE_PREF_SIZE);
      HBox row = new HBox(name, space, kind, keys);
      row.getStyleClass().add("found");
      row.setPrefWidth(0);
      setGraphic(row);
    }
  }
}
