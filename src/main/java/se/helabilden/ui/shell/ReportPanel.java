package se.helabilden.ui.shell;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;

/// The report as far as it goes today: two documents of what has been read, each by one button.
final class ReportPanel implements Screen {
  private final PanelPage page = new PanelPage();

  ReportPanel(ReportViewModel model, UiTexts texts) {
    Button word = Controls.button(texts.of("ui.shell.makeWord"), "mdi2f-file-word-outline", model::makeWord);
    word.getStyleClass().add("primary");
    word.disableProperty().bind(model.nothingToWrite());
    Button excel = Controls.button(texts.of("ui.shell.makeExcel"), "mdi2f-file-excel-outline", model::makeExcel);
    excel.disableProperty().bind(model.nothingToWrite());
    FlowPane actions = new FlowPane(word, excel);
    actions.getStyleClass().add("actions");
    Label needs = running(texts, "ui.shell.reportNeeds");
    needs.visibleProperty().bind(model.nothingToWrite());
    needs.managedProperty().bind(needs.visibleProperty());
    VBox box =
        new VBox(
            running(texts, "ui.shell.reportNow"),
            running(texts, "ui.shell.reportWord"),
            running(texts, "ui.shell.reportExcel"),
            actions,
            needs);
    box.getStyleClass().add("panel-box");
    Label later = running(texts, "ui.shell.reportLater");
    later.getStyleClass().add("secondary");
    page.show(
        Controls.label(texts.of("ui.shell.step_" + Step.REPORT.name()), "page-title"),
        running(texts, "ui.shell.aim_" + Step.REPORT.name()),
        box,
        later);
  }

  private static Label running(UiTexts texts, String key) {
    return PanelPage.running(texts.of(key));
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
