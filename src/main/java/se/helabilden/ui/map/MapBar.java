package se.helabilden.ui.map;

import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// What is shown: indicator, group, period, and what it is compared with; and the pictures to take away.
final class MapBar extends FlowPane {
  private static final double WIDE_IN_EMS = 82;

  private final MapViewModel model;
  private final UiTexts texts;
  private final Button indicator = new Button();
  private final ComboBox<IndicatorEntry> breakdown = new ComboBox<>();
  private final Slider slider = new Slider();
  private final BreakMarks breaks = new BreakMarks();
  private final Tooltip sliderTip = new Tooltip();
  private final Label period = new Label();
  private final Button play;
  private final ObservableValue<String> playWords;
  private final ObservableValue<String> pauseWords;
  private final HBox periods;
  private final Label compareLabel;
  private final ComboBox<ReferenceLine> reference = new ComboBox<>();
  private boolean showing;

  MapBar(MapViewModel model, UiTexts texts, Runnable pick, Runnable save, Runnable copy, Runnable report, Node compareMenu, Node crop) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("map-bar");
    indicator.setId("indicator");
    indicator.getStyleClass().add("indicator");
    indicator.setGraphic(Icons.of("mdi2c-chevron-down"));
    indicator.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    indicator.setOnAction(event -> pick.run());
    breakdown.setId("breakdown");
    breakdown.accessibleTextProperty().bind(texts.of("ui.map.breakdown"));
    breakdown.setOnAction(event -> choose(() -> model.state().indicatorProperty().set(breakdown.getValue().id())));
    slider.setId("period");
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.valueProperty().subscribe(value -> choose(() -> model.showPeriod((int) Math.round(value.doubleValue()))));
    period.getStyleClass().add("period");
    playWords = texts.of("ui.map.play");
    pauseWords = texts.of("ui.map.pause");
    play = Controls.iconButton(playWords, "mdi2p-play", model::play);
    Button earlier =
        Controls.iconButton(texts.of("ui.map.earlier"), "mdi2c-chevron-left", () -> model.current().stepPeriod(-1));
    Button later =
        Controls.iconButton(texts.of("ui.map.later"), "mdi2c-chevron-right", () -> model.current().stepPeriod(1));
    earlier.setId("earlier");
    later.setId("later");
    play.setId("play");
    slider.setTooltip(sliderTip);
    periods = new HBox(period, earlier, new StackPane(slider, breaks), later, play);
    periods.setAlignment(Pos.CENTER_LEFT);
    periods.getStyleClass().add("periods");
    indicator.setMnemonicParsing(false);
    reference.setId("reference");
    compareLabel = Controls.label(texts.of("ui.map.reference"), "secondary");
    compareLabel.setLabelFor(reference);
    reference.accessibleTextProperty().bind(texts.of("ui.map.reference"));
    reference.setOnAction(event -> choose(() -> model.state().referenceProperty().set(reference.getValue().id())));
    Tooltip compareTip = new Tooltip();
    compareTip.textProperty().bind(texts.of("ui.map.reference"));
    reference.setTooltip(compareTip);
    // where all does not stand in one row the map needs the room more than this word
    widthProperty().subscribe(wide -> Controls.show(compareLabel, wide.doubleValue() > WIDE_IN_EMS * period.getFont().getSize()));
    HBox compare = new HBox(compareLabel, reference);
    compare.setAlignment(Pos.CENTER_LEFT);
    compare.getStyleClass().add("compare");
    Button keep = Controls.iconButton(texts.of("ui.map.savePicture"), "mdi2t-tray-arrow-down", save);
    Button take = Controls.iconButton(texts.of("ui.map.copyPicture"), "mdi2c-content-copy", copy);
    Button add = Controls.button(texts.of("ui.map.addToReport"), "mdi2f-file-plus-outline", report);
    add.setId("add-to-report");
    add.getStyleClass().add("flat");
    keep.setId("save-picture");
    take.setId("copy-picture");
    HBox pictures = new HBox(add, keep, take, crop);
    pictures.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(List.<Node>of(indicator, breakdown, periods, compare, compareMenu, pictures));
  }

  Button indicatorButton() {
    return indicator;
  }

  private void choose(Runnable change) {
    if (!showing) {
      change.run();
    }
  }

  Subscription attach() {
    return Subscription.combine(
        model.shownProperty().subscribe(this::show),
        model.playingProperty().subscribe(this::showPlaying));
  }

  private void showPlaying(boolean on) {
    play.setGraphic(Icons.of(on ? "mdi2p-pause" : "mdi2p-play"));
    ObservableValue<String> words = on ? pauseWords : playWords;
    play.accessibleTextProperty().bind(words);
    play.getTooltip().textProperty().bind(words);
  }

  private void show(@Nullable ShownMap map) {
    setVisible(map != null);
    if (map == null) {
      return;
    }
    showing = true;
    String name = map.data().entry().indicator().name();
    indicator.setText(name);
    indicator.setAccessibleText(texts.text("ui.map.indicatorNow", name));
    showBreakdowns(map);
    int last = map.data().periods().size() - 1;
    slider.setMax(last);
    slider.setValue(map.period());
    period.setText(map.periodShown().isNone() ? "" : map.periodShown().text());
    breaks.show(map);
    String broken = BreakMarks.words(map, texts);
    String now = texts.text("ui.map.periodNow", period.getText());
    slider.setAccessibleText(broken.isEmpty() ? now : now + ". " + broken);
    sliderTip.setText(broken.isEmpty() ? now : broken);
    periods.getChildren().stream()
        .filter(node -> node != period)
        .forEach(
            node -> {
              node.setVisible(last > 0);
              node.setManaged(last > 0);
            });
    List<ReferenceLine> references = map.data().references();
    if (!reference.getItems().equals(references)) {
      reference.setConverter(Words.of(line -> line == null ? "" : line.name()));
      reference.getItems().setAll(references);
    }
    reference.setValue(map.data().reference(model.state().referenceProperty().get()));
    showing = false;
  }

  private void showBreakdowns(ShownMap map) {
    List<IndicatorEntry> entries =
        model.current().choices().stream()
            .filter(choice -> choice.indicator().id().equals(map.data().entry().indicator().id()))
            .findFirst()
            .map(CurrentMap.Choice::entries)
            .orElse(List.of());
    if (!Objects.equals(breakdown.getItems(), entries)) {
      breakdown.setConverter(
          Words.of(
              entry ->
                  entry == null
                      ? ""
                      : entry.breakdown().isNone() ? texts.text("ui.map.everyone") : entry.breakdown().label()));
      breakdown.getItems().setAll(entries);
    }
    breakdown.setValue(map.data().entry());
    breakdown.setVisible(entries.size() > 1);
    breakdown.setManaged(entries.size() > 1);
  }
}
