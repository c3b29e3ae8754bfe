package se.helabilden.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.Navigator;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;

/// The steps down the left side, each with its honest state in words; folds to icons.
final class Rail extends VBox {
  private static final Map<Step, String> ICONS =
      Map.of(
          Step.DATA, "mdi2d-database-outline",
          Step.MAPS, "mdi2m-map-outline",
          Step.MAPPING, "mdi2t-text-box-search-outline",
          Step.NEEDS, "mdi2l-lightbulb-on-outline",
          Step.PLAN, "mdi2f-flag-outline",
          Step.REPORT, "mdi2f-file-document-outline");

  private final Map<Step, ToggleButton> buttons = new EnumMap<>(Step.class);
  private final Button present;
  private boolean folded;

  Rail(ShellViewModel model, UiTexts texts, Navigator navigator, Runnable onFold) {
    getStyleClass().add("rail");
    accessibleTextProperty().bind(texts.of("ui.shell.rail"));
    ToggleGroup group = new ToggleGroup();
    for (Step step : Step.values()) {
      ToggleButton button = stepButton(model, texts, step);
      button.setToggleGroup(group);
      button.setOnAction(event -> navigator.go(step));
      buttons.put(step, button);
      getChildren().add(button);
    }
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    present = Controls.button(texts.of("ui.shell.present"), "mdi2p-presentation-play", navigator::present);
    present.getStyleClass().add("present");
    present.setMaxWidth(Double.MAX_VALUE);
    present.setAlignment(Pos.CENTER_LEFT);
    Tooltip presentTip = new Tooltip();
    presentTip.textProperty().bind(texts.of("ui.shell.present").concat("  (F5)"));
    present.setTooltip(presentTip);
    var fold = Controls.iconButton(texts.of("ui.shell.fold"), "mdi2c-chevron-double-left", onFold);
    fold.getStyleClass().add("fold");
    getChildren().addAll(space, present, fold);
    model.stepProperty().subscribe(step -> buttons.get(step).setSelected(true));
  }

  private ToggleButton stepButton(ShellViewModel model, UiTexts texts, Step step) {
    Label name =
        Controls.label(
            Bindings.concat((step.ordinal() + 1) + "\u2002", texts.of("ui.shell.step_" + step.name())), "step-name");
    Label state = Controls.label(model.stateOf(step), "step-state");
    VBox words = new VBox(name, state);
    words.getStyleClass().add("step-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox content = new HBox(Icons.of(ICONS.get(step)), words);
    content.getStyleClass().add("step-content");
    words.managedProperty().bind(words.visibleProperty());
    ToggleButton button = new ToggleButton();
    button.setGraphic(content);
    button.getStyleClass().add("step");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button
        .accessibleTextProperty()
        .bind(name.textProperty().concat(". ").concat(state.textProperty()));
    Tooltip tooltip = new Tooltip();
    tooltip
        .textProperty()
        .bind(
            name.textProperty()
                .concat("  (Ctrl+" + (step.ordinal() + 1) + ")\n")
                .concat(texts.of("ui.shell.aim_" + step.name())));
    button.setTooltip(tooltip);
    // A step that is chosen stays chosen when it is pressed again.
    button
        .selectedProperty()
        .subscribe(
            selected -> {
              if (!selected && model.stepProperty().get() == step && button.isFocused()) {
                button.setSelected(true);
              }
            });
    return button;
  }

  void fold(boolean toIcons) {
    folded = toIcons;
    pseudoClassStateChanged(PseudoClass.getPseudoClass("folded"), folded);
    buttons
        .values()
        .forEach(button -> ((HBox) button.getGraphic()).getChildren().getLast().setVisible(!folded));
  }

  void setPresentable(boolean presentable) {
    present.setVisible(presentable);
    present.setManaged(presentable);
  }
}
