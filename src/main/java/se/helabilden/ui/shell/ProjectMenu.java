package se.helabilden.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import se.helabilden.ui.common.UiTexts;

/// The project's name in the head, with what one does with projects under it.
final class ProjectMenu {
  private ProjectMenu() {}

  static MenuButton button(Shell shell, ShellViewModel model, UiTexts texts) {
    MenuButton menu = new MenuButton();
    menu.setMnemonicParsing(false);
    menu.getStyleClass().addAll("flat", "project-name");
    menu.setAlignment(Pos.CENTER_LEFT);
    menu.textProperty().bind(model.projectName());
    menu.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.text("ui.shell.projectMenu", model.projectName().get()),
                model.projectName(),
                texts.languageProperty()));
    menu.getItems()
        .addAll(
            item(texts, "ui.shell.openProject", () -> shell.door().choose()),
            item(texts, "ui.shell.newProject", shell::newProject),
            new SeparatorMenuItem(),
            item(texts, "ui.shell.save", shell::save),
            item(texts, "ui.shell.showProjectFile", shell::showProjectFile),
            new SeparatorMenuItem(),
            item(texts, "ui.shell.closeProject", shell::toStart));
    return menu;
  }

  private static MenuItem item(UiTexts texts, String key, Runnable run) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(texts.of(key));
    item.setOnAction(event -> run.run());
    return item;
  }
}
