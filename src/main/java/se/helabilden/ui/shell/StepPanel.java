package se.helabilden.ui.shell;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Navigator;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;

/// The panel of a step that has no screen yet: what it will be for, and where one can go today.
final class StepPanel implements Screen {
  private final PanelPage page = new PanelPage();

  StepPanel(Step step, UiTexts texts, Navigator navigator) {
    Label aim = PanelPage.running(texts.of("ui.shell.aim_" + step.name()));
    Label now = PanelPage.running(texts.of("ui.shell.laterNow"));
    Button data = Controls.button(texts.of("ui.shell.goData"), "", () -> navigator.go(Step.DATA));
    Button maps = Controls.button(texts.of("ui.shell.goMaps"), "", () -> navigator.go(Step.MAPS));
    Button report = Controls.button(texts.of("ui.shell.goReport"), "", () -> navigator.go(Step.REPORT));
    FlowPane actions = new FlowPane(data, maps, report);
    actions.getStyleClass().add("actions");
    VBox box = new VBox(now, actions);
    box.getStyleClass().add("panel-box");
    page.show(Controls.label(texts.of("ui.shell.step_" + step.name()), "page-title"), aim, box);
  }

  @Override
  public Parent root() {
    return page.root();
  }

  @Override
  public void attach() {}

  @Override
  public void detach() {}
}
