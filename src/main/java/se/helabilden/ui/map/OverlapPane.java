package se.helabilden.ui.map;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import se.helabilden.analysis.Overlap;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// The two bounds of an overlap as sliders, and what each step adds: "detta ger 2 områden till, 5 140 invånare".
final class OverlapPane extends VBox {
  private final MeasureModel model;
  private final UiTexts texts;
  private final Line first;
  private final Line second;
  private final Label counted = new Label();
  private final Label added = new Label();
  private boolean showing;

  /// A bound of one indicator.
  private final class Line {
    private final boolean ofFirst;
    private final Label name = new Label();
    private final Slider slider = new Slider();
    private final Label bound = new Label();
    private final Button turn;

    Line(boolean ofFirst) {
      this.ofFirst = ofFirst;
      slider.setId(ofFirst ? "first-bound" : "second-bound");
      slider.setMajorTickUnit(1);
      slider.setMinorTickCount(0);
      slider.setBlockIncrement(1);
      slider.setSnapToTicks(true);
      slider.setMinWidth(80);
      slider
          .valueProperty()
          .subscribe(
              (_, value) -> {
                if (!showing) {
                  model.moveTo(ofFirst, (int) Math.round(value.doubleValue()));
                }
              });
      turn =
          Controls.iconButton(texts.of("ui.map.turnBound"), "mdi2s-swap-horizontal", this::turn);
      turn.setId(ofFirst ? "turn-first" : "turn-second");
      bound.setId(ofFirst ? "first-bound-text" : "second-bound-text");
      bound.setMinWidth(USE_PREF_SIZE);
    }

    private void turn() {
      Overlap now = model.overlap();
      if (now != null) {
        model.atMost(ofFirst, !(ofFirst ? now.firstBound() : now.secondBound()).atMost());
      }
    }

    private void show(Overlap now) {
      String called = (ofFirst ? now.first() : now.second()).entry().name();
      name.setText(texts.text(ofFirst ? "ui.map.theFirst" : "ui.map.theSecond", called));
      slider.setMax(Math.max(0, model.stops(ofFirst).length - 1));
      slider.setValue(model.stop(ofFirst));
      String text = model.boundText(ofFirst);
      bound.setText(text);
      slider.setAccessibleText(texts.text("ui.map.boundSpoken", called, text));
    }
  }

  OverlapPane(MeasureModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    first = new Line(true);
    second = new Line(false);
    getStyleClass().add("overlap-pane");
    counted.setId("overlap-counted");
    counted.getStyleClass().add("counted");
    added.setId("overlap-added");
    for (Line line : new Line[] {first, second}) {
      HBox moved = new HBox(line.slider, line.bound, line.turn);
      moved.getStyleClass().add("bound");
      moved.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(line.slider, Priority.ALWAYS);
      line.slider.setMaxWidth(Double.MAX_VALUE);
      line.name.setWrapText(true);
      line.name.setMinHeight(USE_PREF_SIZE);
      getChildren().addAll(line.name, moved);
    }
    for (Label words : new Label[] {counted, added}) {
      words.setWrapText(true);
      words.setMinHeight(USE_PREF_SIZE);
    }
    getChildren().addAll(counted, added);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  Subscription attach() {
    return Subscription.combine(
        model.countedProperty().subscribe(counted::setText),
        // a line is kept for it, so that nothing jumps
        model.addedProperty().subscribe(text -> added.setText(text.isEmpty() ? "\u00a0" : text)),
        model.whenShown(map -> show()));
  }

  private void show() {
    Overlap now = model.overlap();
    setVisible(now != null);
    if (now != null) {
      showing = true;
      first.show(now);
      second.show(now);
      showing = false;
    }
  }
}
