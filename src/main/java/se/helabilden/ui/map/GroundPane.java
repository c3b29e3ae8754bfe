package se.helabilden.ui.map;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
  private final BooleanProperty choosing = new SimpleBooleanProperty();
  private final VBox details = new VBox();
  /// What there is when nothing is being chosen.
  private final VBox calm = new VBox();

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
    choosing.bind(form.visibleProperty());
    // its last line is seen when it opens, and when something is told in it
    form.heightProperty().subscribe((_, _) -> Platform.runLater(() -> {
      if (form.isVisible() && form.getScene() != null) {
        Controls.intoSight(form);
      }
    }));
    details.getStyleClass().add("ground");
    calm.getStyleClass().add("ground");
    calm.getChildren().addAll(covering, opacity, chosen, choose);
    details.getChildren().addAll(calm, form);
    getChildren().add(details);
    // the side scrolls instead
    setMinHeight(USE_PREF_SIZE);
  }

  /// Whether a map is being chosen.
  ReadOnlyBooleanProperty choosingProperty() {
    return choosing;
  }

  /// The switch, which stands with the others of its kind.
  CheckBox shows() {
    return shows;
  }

  private void form() {
    form.getStyleClass().add("ground");
    TextField address = field("ui.map.groundAddress", "ground-address");
    address.setPromptText("https://");
    address.textProperty().bindBidirectional(model.addressProperty());
    address.setOnAction(event -> model.read());
    HBox.setHgrow(address, Priority.ALWAYS);
    Label kinds = Controls.label(texts.of("ui.map.groundKinds"), "secondary");
    kinds.setWrapText(true);
    TextField credit = field("ui.map.groundCreditField", "ground-credit");
    credit.textProperty().bindBidirectional(model.creditProperty());
    credit.setOnAction(event -> keep());
    Button read = Controls.button(texts.of("ui.map.groundRead"), "", model::read);
    read.setId("ground-read");
    read.disableProperty().bind(model.readingProperty());
    HBox asking = new HBox(address, read);
    asking.getStyleClass().add("asking");
    ComboBox<GroundSource.Layer> layers = new ComboBox<>(model.layers());
    layers.setId("ground-layer");
    layers.setMaxWidth(Double.MAX_VALUE);
    layers.setConverter(Words.of(layer -> layer == null ? "" : layer.title()));
    layers.accessibleTextProperty().bind(texts.of("ui.map.groundLayer"));
    layers.valueProperty().bindBidirectional(model.layerProperty());
    Label which = label("ui.map.groundLayer", layers);
    // most services are asked first, and tiles are one map
    model.layers().subscribe(() -> {
      Controls.show(which, model.layers().size() > 1);
      Controls.show(layers, model.layers().size() > 1);
    });
    Controls.show(which, false);
    Controls.show(layers, false);
    Button keep = Controls.button(texts.of("ui.map.groundKeep"), "", this::keep);
    keep.setId("ground-keep");
    Button cancel = Controls.button(texts.of("ui.map.groundCancel"), "", this::unfold);
    cancel.setId("ground-cancel");
    HBox done = new HBox(keep, cancel);
    done.getStyleClass().add("asking");
    message.setWrapText(true);
    message.setId("ground-message");
    message.getStyleClass().add("caution");
    Label privacy = Controls.label(texts.of("ui.map.groundPrivacy"), "secondary");
    privacy.setWrapText(true);
    form.getChildren()
        .addAll(
            label("ui.map.groundAddress", address), asking, message, which, layers,
            label("ui.map.groundCreditField", credit), credit, done, kinds, privacy);
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
      unfold(false);
    }
  }

  private void unfold() {
    unfold(!form.isVisible());
  }

  private void unfold(boolean open) {
    if (open) {
      model.begin();
    }
    Controls.show(form, open);
    Controls.show(calm, !open);
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
      unfold(true);
    }
    tell(model.messageProperty().get());
  }
}
