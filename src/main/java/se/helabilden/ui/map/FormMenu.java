package se.helabilden.ui.map;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.MapForm;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// Kartform: what stands for an area. A form that would mislead is there but cannot be chosen, and the menu says why.
final class FormMenu extends MenuButton {
  private final MapViewModel model;
  private final UiTexts texts;
  private final Map<MapForm, RadioMenuItem> items = new EnumMap<>(MapForm.class);
  private final Label why = new Label();
  private final CustomMenuItem reason = new CustomMenuItem(why, false);

  FormMenu(MapViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    setId("map-form");
    getStyleClass().add("form-menu");
    setMnemonicParsing(false);
    setGraphic(Icons.of("mdi2s-shape-outline"));
    accessibleTextProperty().bind(texts.of("ui.map.form"));
    ToggleGroup group = new ToggleGroup();
    for (MapForm form : MapForm.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId("form-" + form.id());
      item.textProperty().bind(texts.of("ui.map.form_" + form.id()));
      item.setToggleGroup(group);
      item.setOnAction(event -> model.state().formProperty().set(form));
      items.put(form, item);
      getItems().add(item);
    }
    why.setWrapText(true);
    why.getStyleClass().add("why");
    why.textProperty().bind(texts.of("ui.map.circlesNeedCounts"));
    reason.setId("form-reason");
    getItems().addAll(new SeparatorMenuItem(), reason);
  }

  Subscription attach() {
    return Subscription.combine(
        model.extras().extrasProperty().subscribe((_, _) -> mark(model.shownProperty().get())),
        model.shownProperty().subscribe(this::mark),
        texts.languageProperty().subscribe(language -> mark(model.shownProperty().get())));
  }

  private void mark(@Nullable ShownMap map) {
    if (map == null) {
      return;
    }
    boolean all = true;
    for (MapForm form : MapForm.values()) {
      boolean suits = form.suits(map.data().entry().indicator().kind());
      items.get(form).setDisable(!suits);
      all &= suits;
    }
    reason.setVisible(!all);
    MapForm now = model.extras().extrasProperty().get().form();
    items.get(now).setSelected(true);
    setText(texts.text("ui.map.form") + ": " + texts.text("ui.map.form_" + now.id()));
  }
}
