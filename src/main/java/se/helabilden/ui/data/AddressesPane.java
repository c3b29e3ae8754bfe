package se.helabilden.ui.data;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Message;

/// The addresses of the sources, folded away for the many who never need them.
final class AddressesPane extends VBox {
  AddressesPane(AddressesModel model, UiTexts texts) {
    ToggleButton open = new ToggleButton();
    open.setMnemonicParsing(false);
    open.textProperty().bind(texts.of("ui.data.addresses"));
    open.getStyleClass().add("flat");
    getStyleClass().add("addresses");
    Label about = Controls.label(texts.of("ui.data.addressesAbout"), "muted");
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    VBox all = new VBox(about);
    all.getStyleClass().add("addresses");
    all.visibleProperty().bind(open.selectedProperty());
    all.managedProperty().bind(open.selectedProperty());
    for (AddressesModel.Service service : AddressesModel.Service.values()) {
      TextField field = new TextField();
      field.textProperty().bindBidirectional(model.typedProperty(service));
      Label name = Controls.label(texts.of("ui.data.address_" + service.name()));
      name.setLabelFor(field);
      field.accessibleTextProperty().bind(name.textProperty());
      field.setOnAction(event -> model.keep());
      all.getChildren().addAll(name, field);
    }
    Button keep = Controls.button(texts.of("ui.data.addressesKeep"), "", model::keep);
    Button reset = Controls.button(texts.of("ui.data.addressesReset"), "", model::reset);
    FlowPane buttons = new FlowPane(keep, reset);
    buttons.getStyleClass().add("fetch-foot");
    Label told = new Label();
    told.setWrapText(true);
    told.setMinHeight(Region.USE_PREF_SIZE);
    told.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  Message message = model.toldProperty().get();
                  return message == null ? "" : texts.text(message);
                },
                model.toldProperty(),
                texts.languageProperty()));
    told.managedProperty().bind(told.textProperty().isNotEmpty());
    all.getChildren().addAll(told, buttons);
    getChildren().addAll(open, all);
  }
}
