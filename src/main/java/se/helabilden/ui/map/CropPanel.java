package se.helabilden.ui.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import se.helabilden.map.CropPart;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// Over the map: what a picture of it is to show, and where that is only a part, why. Esc leaves everything as it was.
final class CropPanel extends StackPane {
  private static final List<String> READY =
      List.of("ui.map.cropReady1", "ui.map.cropReady2", "ui.map.cropReady3");

  private final CropModel model;
  private final UiTexts texts;
  private final Map<CropModel.Choice, RadioButton> choices = new EnumMap<>(CropModel.Choice.class);
  private final Label hint = new Label();
  private final TextField reason = new TextField();
  private final Label missing;
  private final Button take;
  private final VBox why;
  private Runnable onClosed = () -> {};

  CropPanel(CropModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("picker-layer", "crop-layer");
    Label title = Controls.label(texts.of("ui.map.cropTitle"), "heading");
    title.setWrapText(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = Controls.iconButton(texts.of("ui.map.cropLeave"), "mdi2c-close", this::close);
    HBox head = new HBox(title, space, close);
    head.setAlignment(Pos.CENTER_LEFT);
    ToggleGroup group = new ToggleGroup();
    VBox ways = new VBox();
    ways.getStyleClass().add("ways");
    for (CropModel.Choice choice : CropModel.Choice.values()) {
      RadioButton button = new RadioButton();
      button.setMnemonicParsing(false);
      button.setWrapText(true);
      button.setToggleGroup(group);
      button.setId("crop-" + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      button.setOnAction(event -> follow());
      choices.put(choice, button);
      ways.getChildren().add(button);
    }
    hint.getStyleClass().add("secondary");
    hint.setWrapText(true);
    Label ask = Controls.label(texts.of("ui.map.cropWhy"));
    ask.setWrapText(true);
    reason.setId("crop-reason");
    reason.accessibleTextProperty().bind(texts.of("ui.map.cropWhy"));
    reason.textProperty().subscribe((_, _) -> follow());
    reason.setOnAction(event -> take());
    ask.setLabelFor(reason);
    FlowPane ready = new FlowPane();
    ready.getStyleClass().add("ready");
    for (String key : READY) {
      Hyperlink link = Controls.link(texts.of(key), () -> write(texts.text(key)));
      link.setId(key.substring(key.lastIndexOf('.') + 1));
      ready.getChildren().add(link);
    }
    why = new VBox(ask, reason, ready);
    why.getStyleClass().add("why-part");
    missing = Controls.label(texts.of("ui.map.cropNoReason"), "secondary");
    missing.setWrapText(true);
    missing.setId("crop-missing");
    take = Controls.button(texts.of("ui.map.cropTake"), "", this::take);
    take.setId("crop-take");
    take.getStyleClass().add("accent");
    FlowPane buttons = new FlowPane(take, missing);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(head, ways, hint, why, buttons);
    box.getStyleClass().add("crop-panel");
    // where the text is so large that all does not fit
    ScrollPane scroll = new Wrapping(box);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("picker", "query", "crop-scroll");
    scroll.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    scroll.setMinHeight(0);
    setAlignment(scroll, Pos.TOP_RIGHT);
    setMinHeight(0);
    getChildren().add(scroll);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  void open(Runnable whenClosed) {
    onClosed = whenClosed;
    CropPart inSight = model.wouldShow(CropModel.Choice.IN_SIGHT);
    CropPart selected = model.wouldShow(CropModel.Choice.SELECTED);
    button(CropModel.Choice.WHOLE, texts.text("ui.map.cropWhole", model.all()), true);
    button(
        CropModel.Choice.IN_SIGHT,
        inSight == null
            ? texts.text("ui.map.cropAllInSight")
            : texts.text("ui.map.cropInSight", inSight.areas().size(), inSight.of()),
        inSight != null);
    button(
        CropModel.Choice.SELECTED,
        selected == null
            ? texts.text(model.selected() == 0 ? "ui.map.cropNoneSelected" : "ui.map.cropAllSelected")
            : texts.text("ui.map.cropSelected", selected.areas().size(), selected.of()),
        selected != null);
    RadioButton now = choices.get(model.choice());
    (now.isDisabled() ? choices.get(CropModel.Choice.WHOLE) : now).setSelected(true);
    reason.setText(model.reason());
    setVisible(true);
    follow();
    chosenButton().requestFocus();
  }

  private void button(CropModel.Choice choice, String words, boolean possible) {
    RadioButton button = choices.get(choice);
    button.setText(words);
    button.setDisable(!possible);
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      onClosed.run();
    }
  }

  private CropModel.Choice chosen() {
    return choices.entrySet().stream()
        .filter(each -> each.getValue().isSelected())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(CropModel.Choice.WHOLE);
  }

  private RadioButton chosenButton() {
    return choices.get(chosen());
  }

  private void write(String words) {
    reason.setText(words);
    reason.requestFocus();
    reason.end();
  }

  private void follow() {
    boolean part = chosen() != CropModel.Choice.WHOLE;
    boolean unsaid = part && reason.getText().isBlank();
    hint.setText(texts.text(part ? "ui.map.cropHint" : "ui.map.cropWholeHint"));
    Controls.show(why, part);
    Controls.show(missing, unsaid);
    take.setDisable(unsaid);
  }

  private void take() {
    if (model.choose(chosen(), reason.getText().strip())) {
      close();
    }
  }

  /// As high as its words are when they are wrapped: a scroll pane of its own accord asks how high they are unwrapped.
  private static final class Wrapping extends ScrollPane {
    private final Region words;

    Wrapping(Region words) {
      super(words);
      this.words = words;
    }

    @Override
    protected double computePrefHeight(double width) {
      double inside = prefWidth(-1) - snappedLeftInset() - snappedRightInset();
      return snappedTopInset() + words.prefHeight(inside) + snappedBottomInset();
    }
  }
}
