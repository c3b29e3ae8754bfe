package se.helabilden.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.FindLayer;
import se.helabilden.ui.common.UiTexts;

/// The field that finds anything and runs any command (Ctrl+K): type, arrows, Enter; Esc leaves.
final class CommandField extends FindLayer<Command> {
  private static final int SHOWN = 40;

  private final Supplier<List<Command>> commands;

  CommandField(UiTexts texts, Supplier<List<Command>> commands) {
    super("command-layer", "command-field", Pos.TOP_CENTER);
    this.commands = commands;
    field().promptTextProperty().bind(texts.of("ui.shell.findPrompt"));
    field().accessibleTextProperty().bind(texts.of("ui.shell.findPrompt"));
    list().accessibleTextProperty().bind(texts.of("ui.shell.findResults"));
    list().setCellFactory(view -> new CommandCell(texts));
    list().setPlaceholder(Controls.label(texts.of("ui.shell.foundNothing")));
  }

  /// Looks again, for what has come to be found meanwhile.
  void refresh() {
    if (isVisible()) {
      search();
    }
  }

  @Override
  protected void search() {
    found().setAll(NameSearch.find(field().getText(), commands.get(), command -> command.name().getValue(), SHOWN));
    list().getSelectionModel().selectFirst();
  }

  @Override
  protected void take() {
    Command chosen = list().getSelectionModel().getSelectedItem();
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
      Label keys = new Label(command.keysShown());
      keys.getStyleClass().add("keys");
      boolean thing = command.kind() != Command.Kind.COMMAND && command.kind() != Command.Kind.KEY;
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
