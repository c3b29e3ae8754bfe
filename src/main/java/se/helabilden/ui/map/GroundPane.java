package se.helabilden.ui.map;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.Ground;
import se.helabilden.map.GroundMap;
import se.helabilden.map.GroundSource;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Message;

/// The background map from the web: its switch, how much the areas cover of it, and the form in which it is chosen.
final class GroundPane extends VBox {
  private final MapState state;
  private final GroundViewModel model;
  private final UiTexts texts;
  private final CheckBox shows = new CheckBox();
  private final Slider opacity = new Slider(Ground.LEAST, Ground.MOST, Ground.USUAL);
  private final Label chosen = new Label();
  private final Label message = new Label();
  private final VBox form = new VBox();
  private final VBox details = new VBox();

  GroundPane(MapState state, GroundViewModel model, UiTexts texts) {
    this.state = state;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("ground");
    shows.setId("ground");
    shows.textProperty().bind(texts.of("ui.map.ground"));
    shows.setWrapText(true);
    opacity.setId("ground-opacity");
    opacity.setBlockIncrement(0.05);
    opacity.accessibleTextProperty().bind(texts.of("ui.map.groundOpacity"));
    Label covering = Controls.label(texts.of("ui.map.groundOpacity"), "secondary");
    covering.setLabelFor(opacity);
    chosen.setWrapText(true);
    chosen.getStyleClass().add("secondary");
    Button choose = Controls.button(texts.of("ui.map.groundChoose"), "", this::unfold);
    choose.setId("ground-choose");
    form();
    Controls.show(form, false);
    details.getStyleClass().add("ground");
    details.getChildren().addAll(covering, opacity, chosen, choose, form);
    getChildren().add(details);
    // the side scrolls instead
    setMinHeight(USE_PREF_SIZE);
  }

  /// The switch, which stands with the others of its kind.
  CheckBox shows() {
    return shows;
  }

  private void form() {
    form.getStyleClass().add("ground");
    TextField address = field("ui.map.groundAddress", "ground-address");
    address.textProperty().bindBidirectional(model.addressProperty());
    address.setOnAction(event -> model.read());
    TextField credit = field("ui.map.groundCreditField", "ground-credit");
    credit.textProperty().bindBidirectional(model.creditProperty());
    Button read = Controls.button(texts.of("ui.map.groundRead"), "", model::read);
    read.setId("ground-read");
    read.disableProperty().bind(model.readingProperty());
    ComboBox<GroundSource.Layer> layers = new ComboBox<>(model.layers());
    layers.setId("ground-layer");
    layers.setMaxWidth(Double.MAX_VALUE);
    layers.setConverter(Words.of(layer -> layer == null ? "" : layer.title()));
    layers.accessibleTextProperty().bind(texts.of("ui.map.groundLayer"));
    layers.promptTextProperty().bind(texts.of("ui.map.groundLayer"));
    layers.valueProperty().bindBidirectional(model.layerProperty());
    Button keep = Controls.button(texts.of("ui.map.groundKeep"), "", this::keep);
    keep.setId("ground-keep");
    message.setWrapText(true);
    message.setId("ground-message");
    message.getStyleClass().add("caution");
    Label privacy = Controls.label(texts.of("ui.map.groundPrivacy"), "secondary");
    privacy.setWrapText(true);
    form.getChildren()
        .addAll(
            label("ui.map.groundAddress", address), address, read, label("ui.map.groundLayer", layers), layers,
            label("ui.map.groundCreditField", credit), credit, message, keep, privacy);
  }

  private Label label(String key, javafx.scene.Node of) {
    Label label = Controls.label(texts.of(key), "secondary");
    label.setLabelFor(of);
    return label;
  }

  private TextField field(String key, String id) {
    TextField field = new TextField();
    field.setId(id);
    field.accessibleTextProperty().bind(texts.of(key));
    return field;
  }

  private void keep() {
    if (model.keep()) {
      Controls.show(form, false);
    }
  }

  private void unfold() {
    boolean open = !form.isVisible();
    if (open) {
      model.begin();
    }
    Controls.show(form, open);
  }

  Subscription attach() {
    shows.selectedProperty().bindBidirectional(state.groundProperty());
    opacity.valueProperty().bindBidirectional(state.groundOpacityProperty());
    return Subscription.combine(
        () -> shows.selectedProperty().unbindBidirectional(state.groundProperty()),
        () -> opacity.valueProperty().unbindBidirectional(state.groundOpacityProperty()),
        state.groundProperty().subscribe(on -> refresh()),
        model.chosenProperty().subscribe((_, _) -> refresh()),
        model.messageProperty().subscribe(this::tell),
        texts.languageProperty().subscribe((_, _) -> refresh()));
  }

  private void tell(@Nullable Message told) {
    message.setText(told == null ? "" : texts.now().text(told));
    Controls.show(message, told != null);
  }

  private void refresh() {
    boolean on = shows.isSelected() || state.groundProperty().get();
    Controls.show(shows, model.isThere());
    Controls.show(details, model.isThere() && on);
    GroundMap now = model.chosenProperty().get();
    chosen.setText(
        !model.suits()
            ? texts.text("ui.map.groundElsewhere")
            : now == null
                ? texts.text("ui.map.groundNone")
                : texts.text("ui.map.groundChosen", now.title(), now.credit()));
    if (on && now == null && model.suits() && !form.isVisible()) {
      unfold();
    }
    tell(model.messageProperty().get());
  }
}
