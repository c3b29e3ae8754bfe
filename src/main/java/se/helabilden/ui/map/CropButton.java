package se.helabilden.ui.map;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.CropPart;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// What pictures show, always in sight where it is not the whole, and one press from the whole again.
final class CropButton extends HBox {
  private final CropModel model;
  private final UiTexts texts;
  private final Button choose = new Button();
  private final Button whole;
  private final Tooltip tip = new Tooltip();

  CropButton(CropModel model, UiTexts texts, Runnable open) {
    this.model = model;
    this.texts = texts;
    setAlignment(Pos.CENTER_LEFT);
    choose.setId("crop");
    choose.setMnemonicParsing(false);
    choose.setGraphic(Icons.of("mdi2c-crop"));
    choose.getStyleClass().add("flat");
    choose.setTooltip(tip);
    choose.setOnAction(event -> open.run());
    choose.disableProperty().bind(model.possible().map(possible -> !possible));
    whole = Controls.iconButton(texts.of("ui.map.cropBack"), "mdi2c-close", this::back);
    whole.setId("crop-back");
    getChildren().addAll(choose, whole);
  }

  Button button() {
    return choose;
  }

  Subscription attach() {
    return Subscription.combine(
        model.partProperty().subscribe(this::show),
        texts.languageProperty().subscribe(language -> show(model.partProperty().get())));
  }

  private void back() {
    model.whole();
    choose.requestFocus();
  }

  private void show(@Nullable CropPart part) {
    boolean cropped = part != null;
    String words =
        cropped ? texts.text("ui.map.cropNow", part.areas().size(), part.of()) : texts.text("ui.map.cropOpen");
    choose.setText(words);
    choose.setContentDisplay(cropped ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    choose.getStyleClass().removeAll("icon-only", "cropped");
    choose.getStyleClass().add(cropped ? "cropped" : "icon-only");
    String told = cropped ? words + ". " + part.reasonNote(texts.now()) : words;
    tip.setText(told);
    choose.setAccessibleText(told);
    Controls.show(whole, cropped);
  }
}
