package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Message;

/// The histogram with a grip on each bound between classes.
final class HistogramEditor extends Region {
  /// Bounds moved by keys are kept when the keys have rested so long.
  private static final Duration REST = Duration.millis(700);
  private static final double GRIP = 1.1;

  private final HistogramChart chart;
  private final BreakEditor breaks;
  private final UiTexts texts;
  private final List<BreakHandle> handles = new ArrayList<>();
  private final TextField field = new TextField();
  private final Label fault = new Label();
  private final PauseTransition rest = new PauseTransition(REST);
  private int typing = MapViewModel.NONE;
  private @Nullable ShownMap map;

  HistogramEditor(MapViewModel model, UiTexts texts) {
    this.chart = new HistogramChart(model);
    this.breaks = model.classes().breaks();
    this.texts = texts;
    getStyleClass().add("histogram-editor");
    field.setManaged(false);
    field.setVisible(false);
    field.setId("break-field");
    field.accessibleTextProperty().bind(texts.of("ui.map.breakTyped"));
    field.setOnAction(event -> typed());
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            closeField();
            event.consume();
          }
        });
    field.focusedProperty().subscribe(
        on -> {
          if (!on) {
            closeField();
          }
        });
    fault.setManaged(false);
    fault.setVisible(false);
    fault.setWrapText(true);
    fault.getStyleClass().add("break-fault");
    getChildren().addAll(chart, field, fault);
    rest.setOnFinished(event -> breaks.keepDraft());
  }

  HistogramChart chart() {
    return chart;
  }

  /// Keeps what the keys have moved when they rest, or at once.
  void keepSoon(boolean later) {
    if (later) {
      rest.playFromStart();
    } else if (rest.getStatus() == javafx.animation.Animation.Status.RUNNING) {
      rest.stop();
      breaks.keepDraft();
    }
  }

  /// The value under a place, in the indicator's unit.
  double valueAt(double x) {
    return chart.valueAt(x);
  }

  void show(@Nullable ShownMap next) {
    map = next;
    chart.show(next);
    double[] inner = breaks.canEdit() ? breaks.inner() : new double[0];
    while (handles.size() < inner.length) {
      BreakHandle handle = new BreakHandle(handles.size(), breaks, this, this::openField);
      handles.add(handle);
      getChildren().add(getChildren().indexOf(field), handle);
    }
    for (int i = 0; i < handles.size(); i++) {
      BreakHandle handle = handles.get(i);
      boolean there = i < inner.length && chart.isOnScale(inner[i]);
      handle.setVisible(there);
      if (there && next != null) {
        handle.tell(texts.text("ui.map.breakSpoken", i + 1, i + 2, next.valueText(inner[i])), inner[i]);
      }
    }
    if (typing >= inner.length) {
      closeField();
    }
    requestLayout();
  }

  private void openField(int index) {
    ShownMap now = map;
    if (now == null || index >= breaks.inner().length) {
      return;
    }
    typing = index;
    field.setText(texts.now().numbers().plain(breaks.inner()[index]));
    field.setVisible(true);
    requestLayout();
    layout();
    field.requestFocus();
    field.selectAll();
  }

  private void typed() {
    int index = typing;
    Optional<Message> wrong = breaks.type(index, field.getText());
    if (wrong.isPresent()) {
      fault.setText(texts.text(wrong.get()));
      fault.setVisible(true);
      requestLayout();
    } else {
      closeField();
      handles.get(index).requestFocus();
    }
  }

  private void closeField() {
    typing = MapViewModel.NONE;
    field.setVisible(false);
    fault.setVisible(false);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    chart.resizeRelocate(0, 0, width, getHeight());
    double[] inner = breaks.inner();
    double grip = chart.textSize() * GRIP;
    for (int i = 0; i < handles.size() && i < inner.length; i++) {
      double x = chart.placeOf(inner[i]);
      handles.get(i).resizeRelocate(Math.round(x - grip / 2), chart.plotTop(), grip, chart.plotHeight() + grip * 0.4);
    }
    if (typing >= 0 && typing < inner.length) {
      double wide = Math.min(width, chart.textSize() * 8);
      double left = Math.clamp(chart.placeOf(inner[typing]) - wide / 2, 0, width - wide);
      field.resizeRelocate(left, chart.plotTop(), wide, field.prefHeight(-1));
      double high = fault.prefHeight(width);
      fault.resizeRelocate(0, chart.plotTop() + field.prefHeight(-1), width, high);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return chart.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return chart.minHeight(width);
  }
}
