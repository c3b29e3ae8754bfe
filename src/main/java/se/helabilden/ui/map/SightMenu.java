package se.helabilden.ui.map;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import se.helabilden.map.Sight;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// "Så ser kartan ut för …": shows the map as others see it, until one's own eyes are chosen again. What is saved,
/// printed or reported keeps its true colours.
final class SightMenu extends MenuButton {
  private final MapViewModel model;
  private final UiTexts texts;
  private final Label note = new Label();
  private final Tooltip tip = new Tooltip();
  private final ToggleGroup eyes = new ToggleGroup();

  SightMenu(MapViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    setId("sight");
    setTooltip(tip);
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().add("caution");
    setGraphic(Icons.of("mdi2e-eye-outline"));
    for (Sight sight : Sight.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.textProperty().bind(texts.of("ui.map.sight_" + sight.id()));
      item.setToggleGroup(eyes);
      item.setUserData(sight);
      item.setOnAction(event -> model.state().sightProperty().set(sight));
      getItems().add(item);
    }
  }

  /// Says whose eyes the map is shown for while they are not one's own.
  Label note() {
    return note;
  }

  Subscription attach() {
    return Subscription.combine(
        model.state().sightProperty().subscribe(sight -> tell(sight)),
        texts.languageProperty().subscribe((_, _) -> tell(model.state().sightProperty().get())));
  }

  private void tell(Sight sight) {
    eyes.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == sight));
    String words = texts.text("ui.map.sight_" + sight.id());
    note.setText(texts.text("ui.map.sightNow", words));
    note.setVisible(sight != Sight.USUAL);
    note.setManaged(sight != Sight.USUAL);
    tip.setText(texts.text("ui.map.sight"));
    setAccessibleText(texts.text("ui.map.sight") + " " + words);
  }
}
