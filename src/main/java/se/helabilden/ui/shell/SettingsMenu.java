package se.helabilden.ui.shell;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.Theme;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Language;

/// Language, light or dark, text size, and the way to the data folder. Everything acts at once.
final class SettingsMenu {
  private static final double[] SIZES = {1, 1.25, 1.5, 1.75, 2};

  private final Shell shell;
  private final SettingsKeeper settings;
  private final UiTexts texts;

  SettingsMenu(Shell shell, SettingsKeeper settings, UiTexts texts) {
    this.shell = shell;
    this.settings = settings;
    this.texts = texts;
  }

  MenuButton button() {
    MenuButton menu = new MenuButton();
    menu.setGraphic(Icons.of("mdi2c-cog-outline"));
    Controls.iconOnly(menu, texts.of("ui.shell.settings"));
    menu.getItems().add(heading("ui.shell.language"));
    ToggleGroup languages = new ToggleGroup();
    for (Language language : Language.values()) {
      String key = language == Language.SWEDISH ? "ui.shell.swedish" : "ui.shell.english";
      RadioMenuItem item = radio(key, languages, () -> settings.change(now -> now.withLanguage(language)));
      settings.property().subscribe(now -> item.setSelected(now.language().equals(language.code())));
      menu.getItems().add(item);
    }
    menu.getItems().addAll(new SeparatorMenuItem(), heading("ui.shell.theme"));
    ToggleGroup themes = new ToggleGroup();
    for (Theme theme : Theme.values()) {
      String key = theme == Theme.LIGHT ? "ui.shell.light" : "ui.shell.dark";
      RadioMenuItem item = radio(key, themes, () -> settings.change(now -> now.withTheme(theme)));
      settings.property().subscribe(now -> item.setSelected(now.theme() == theme));
      menu.getItems().add(item);
    }
    menu.getItems().addAll(new SeparatorMenuItem(), heading("ui.shell.textSize"));
    ToggleGroup sizes = new ToggleGroup();
    for (double size : SIZES) {
      RadioMenuItem item = new RadioMenuItem();
      item.textProperty().bind(texts.of("ui.shell.textSizeNow", (int) Math.round(100 * size)));
      item.setToggleGroup(sizes);
      item.setOnAction(event -> settings.change(now -> now.withTextScale(size)));
      settings.property().subscribe(now -> item.setSelected(now.textScale() == size));
      menu.getItems().add(item);
    }
    MenuItem folder = new MenuItem();
    folder.textProperty().bind(texts.of("ui.shell.dataFolder"));
    folder.setOnAction(event -> shell.showDataFolder());
    menu.getItems().addAll(new SeparatorMenuItem(), folder);
    return menu;
  }

  private RadioMenuItem radio(String key, ToggleGroup group, Runnable chosen) {
    RadioMenuItem item = new RadioMenuItem();
    item.textProperty().bind(texts.of(key));
    item.setToggleGroup(group);
    item.setOnAction(event -> chosen.run());
    return item;
  }

  private CustomMenuItem heading(String key) {
    Label label = Controls.label(texts.of(key), "secondary");
    CustomMenuItem item = new CustomMenuItem(label, false);
    item.getStyleClass().add("menu-heading");
    item.setDisable(true);
    item.textProperty().bind(label.textProperty());
    return item;
  }
}
