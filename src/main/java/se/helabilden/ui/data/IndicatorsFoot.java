package se.helabilden.ui.data;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import se.helabilden.indicator.Indicator;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// Below the indicators: how more of them come, without a file; and a way to mend those that rest on older values.
final class IndicatorsFoot extends FlowPane {
  private final DataViewModel data;
  private final UiTexts texts;
  private final Button compute;
  private final Button again;

  IndicatorsFoot(DataViewModel data, IndicatorPanels panels, UiTexts texts) {
    this.data = data;
    this.texts = texts;
    getStyleClass().add("indicators-foot");
    compute =
        Controls.button(texts.of("ui.data.formulaNew"), "mdi2c-calculator-variant-outline", panels::compute);
    compute.setId("compute-indicator");
    Button missing =
        Controls.button(texts.of("ui.data.missingAsk"), "mdi2f-format-list-checks", panels::listMissing);
    missing.setId("list-missing");
    again = Parts.button("", "mdi2r-refresh", () -> panels.recompute(data.stale()));
    again.setId("recompute-all");
    again.textProperty().unbind();
    Stream.of(compute, missing, again)
        .forEach(
            button -> {
              button.getStyleClass().add("flat");
              button.setMinWidth(Region.USE_PREF_SIZE);
            });
    getChildren().addAll(compute, missing, again);
  }

  /// @param any whether there is anything to compute from
  void show(boolean any) {
    compute.setDisable(!any);
    List<Indicator> stale = data.stale();
    again.setVisible(!stale.isEmpty());
    again.setManaged(!stale.isEmpty());
    again.setText(texts.text("ui.data.recomputeAll", stale.size()));
  }
}
