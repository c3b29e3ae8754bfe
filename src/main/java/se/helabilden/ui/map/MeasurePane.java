package se.helabilden.ui.map;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Period;
import se.helabilden.map.MapMeasure;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// Says what is made of the indicator, where that is not its values, and lets it be changed: since when, to what, with
/// which other indicator.
final class MeasurePane extends VBox {
  private final MeasureModel model;
  private final UiTexts texts;
  private final Label what = new Label();
  private final ComboBox<Period> since = new ComboBox<>();
  private final CheckBox percent = new CheckBox();
  private final ComboBox<ReferenceLine> against = new ComboBox<>();
  private final ComboBox<IndicatorEntry> with = new ComboBox<>();
  private final Label broken = new Label();
  private boolean showing;

  MeasurePane(MeasureModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("measure-pane");
    what.getStyleClass().add("what");
    since.setId("since");
    against.setId("against");
    with.setId("with");
    percent.setId("percent");
    broken.setId("broken");
    broken.getStyleClass().add("warned");
    broken.setWrapText(true);
    percent.textProperty().bind(texts.of("ui.map.inPercent"));
    since.accessibleTextProperty().bind(texts.of("ui.map.measureChange"));
    against.accessibleTextProperty().bind(texts.of("ui.map.measureDifference"));
    with.accessibleTextProperty().bind(texts.of("ui.map.secondIndicator"));
    since.setConverter(Words.of(period -> period == null ? "" : period.text()));
    against.setConverter(Words.of(line -> line == null ? "" : line.name()));
    with.setConverter(Words.of(entry -> entry == null ? "" : entry.name()));
    since.setOnAction(event -> choose(() -> model.since(since.getValue())));
    percent.setOnAction(event -> choose(() -> model.percent(percent.isSelected())));
    against.setOnAction(event -> choose(this::refer));
    with.setOnAction(event -> choose(() -> model.with(model.measure().kind(), with.getValue())));
    Button values = Controls.button(texts.of("ui.map.measureValues"), "mdi2c-close", model::values);
    values.setId("back-to-values");
    values.getStyleClass().add("flat");
    FlowPane line = new FlowPane(what, since, percent, against, with, values, broken);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    appear(this, false);
  }

  private void refer() {
    ReferenceLine line = against.getValue();
    if (model.measure().kind() == MapMeasure.Kind.QUOTIENT) {
      model.times(line);
    } else {
      model.against(line);
    }
  }

  private void choose(Runnable change) {
    if (!showing) {
      change.run();
    }
  }

  Subscription attach() {
    return model.whenShown(this::show);
  }

  private static void appear(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  private void show(@Nullable ShownMap map) {
    MapMeasure measure = model.measure();
    appear(this, map != null && !measure.showsValues());
    if (map == null || measure.showsValues()) {
      return;
    }
    showing = true;
    MapMeasure.Kind kind = measure.kind();
    boolean made = map.measure().kind() == kind;
    what.setText(texts.text(made ? "ui.map.measure_" + kind.id() : "ui.map.measureNotMade"));
    appear(since, kind == MapMeasure.Kind.CHANGE && !model.earlier().isEmpty());
    appear(percent, kind == MapMeasure.Kind.CHANGE && model.canBePercent());
    boolean referred = kind == MapMeasure.Kind.DIFFERENCE || kind == MapMeasure.Kind.QUOTIENT;
    appear(against, referred);
    appear(with, kind.isOfTwo());
    if (kind == MapMeasure.Kind.CHANGE) {
      fill(since, model.earlier());
      since.setValue(model.earlier().stream().filter(each -> each.text().equals(measure.against())).findFirst().orElse(null));
      percent.setSelected(measure.percent());
    }
    if (referred) {
      List<ReferenceLine> lines = kind == MapMeasure.Kind.QUOTIENT ? model.wholes() : model.references();
      fill(against, lines);
      against.setValue(lines.stream().filter(line -> line.id().equals(measure.against())).findFirst().orElse(null));
    }
    if (kind.isOfTwo()) {
      fill(with, model.others());
      with.setValue(model.others().stream().filter(each -> each.id().equals(measure.with())).findFirst().orElse(null));
    }
    broken.setText(model.isBroken() ? texts.text("ui.map.brokenSeries") : "");
    appear(broken, model.isBroken());
    showing = false;
  }

  private static <T> void fill(ComboBox<T> box, List<T> items) {
    if (!box.getItems().equals(items)) {
      box.getItems().setAll(items);
    }
  }
}
