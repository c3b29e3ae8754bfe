package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import se.helabilden.indicator.Indicator;
import se.helabilden.io.excel.ExcelReportWriter;
import se.helabilden.io.word.WordReportWriter;

class IndicatorPanelsTest extends DataWindow {
  private static final String LOW = "i999906ta_lag_ekonomisk_standard_procent";

  private Path folder;

  @Start
  void start(Stage stage) throws Exception {
    folder = Files.createTempDirectory("indicator-panels");
    show(stage, folder, 1166, 673, kit -> new DataScreen(kit.context, new WordReportWriter(), new ExcelReportWriter(), null));
  }

  @Test
  void aFormulaIsTypedWithTheKeyboardTriedOutKeptAndTakenBack(FxRobot robot) throws Exception {
    read(robot, DataKit.DESO, DataKit.STANDARD);
    robot.interact(() -> button("compute-indicator").fire());
    until(() -> !screen.panels().formula().choicesProperty().get().isEmpty());
    assertNamed();
    TextField name = find("formula-name", TextField.class);
    until(name::isFocused);
    robot.interact(() -> name.setText("Hälften"));
    TextArea formula = find("formula", TextArea.class);
    robot.interact(
        () -> {
          formula.requestFocus();
          formula.setText("0,5 × låg");
          formula.positionCaret(9);
        });
    ListView<?> choices = find("formula-choices", ListView.class);
    until(() -> choices.getItems().size() == 1);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(() -> formula.getText().equals("0,5 × ”Låg ekonomisk standard, procent”"));
    until(() -> screen.panels().formula().previewProperty().get() instanceof FormulaPreview.Shown);
    robot.interact(() -> button("formula-keep").fire());
    until(() -> project().indicator("halften").isPresent());
    until(() -> screen.imports().asideProperty().get() == null);
    robot.interact(kit.workspace::undo);
    until(() -> project().indicator("halften").isEmpty());
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void aFaultShowsItsPlaceInTheFormula(FxRobot robot) throws Exception {
    read(robot, DataKit.DESO, DataKit.STANDARD);
    robot.interact(() -> button("compute-indicator").fire());
    until(() -> !screen.panels().formula().choicesProperty().get().isEmpty());
    TextArea formula = find("formula", TextArea.class);
    robot.interact(() -> formula.setText("”Antal personer totalt” % 2"));
    until(() -> screen.panels().formula().previewProperty().get() instanceof FormulaPreview.Fault);
    robot.interact(() -> button("formula-there").fire());
    assertThat(on(formula::getSelectedText)).isEqualTo("%");
  }

  @Test
  void aFieldAboutAnIndicatorIsSavedWhenOneLeavesIt(FxRobot robot) throws Exception {
    read(robot, DataKit.DESO, DataKit.STANDARD);
    until(() -> screen.data().indicators().size() == 3);
    robot.interact(() -> screen.panels().about(indicator(LOW)));
    assertNamed();
    TextField name = find("about-name", TextField.class);
    robot.interact(
        () -> {
          name.requestFocus();
          name.setText("Låg standard");
        });
    robot.press(KeyCode.TAB).release(KeyCode.TAB);
    until(() -> indicator(LOW).name().equals("Låg standard"));
    TextArea caution = find("about-caution", TextArea.class);
    robot.interact(
        () -> {
          caution.requestFocus();
          caution.setText("Bara ett år.");
          kit.workspace.publish(() -> {});
        });
    until(() -> "Bara ett år.".equals(indicator(LOW).ownFacts().caution()));
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void aMissingOfficialIndicatorIsComputedWithAPressAndTheListIsCopied(FxRobot robot) throws Exception {
    read(robot, DataKit.DESO, DataKit.EXAMPLE.resolve("999906OC_upplatelseform_2013-2024.xlsx"));
    robot.interact(() -> button("list-missing").fire());
    until(() -> screen.panels().missing().foundProperty().get() != null);
    until(() -> button("missing-compute") != null);
    assertNamed();
    robot.interact(() -> button("missing-copy").fire());
    assertThat(on(() -> Clipboard.getSystemClipboard().getString())).startsWith("H01 Andel hyresrätt\n");
    robot.interact(() -> button("missing-compute").fire());
    until(() -> project().indicator("andel_hyresratt").isPresent());
    until(
        () ->
            screen.panels().missing().foundProperty().get().rows().stream()
                .noneMatch(row -> row.wish().entry().id().equals("andel-hyresratt")));
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void theListIsDividedInPages() throws Exception {
    List<String> paragraphs = List.of("Kort.", "Ett stycke. ".repeat(60), "Ett till. ".repeat(60), "Sist.");
    List<VBox> pages = on(() -> FetchListPrint.pages(paragraphs, 300, 200));
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages.stream().mapToInt(page -> page.getChildren().size()).sum()).isEqualTo(4);
    assertThat(pages.getFirst().getChildren()).isNotEmpty();
  }

  private void assertNamed() throws Exception {
    assertThat(nameless()).isEmpty();
  }

  private Button button(String id) {
    return (Button) screen.root().lookup("#" + id);
  }

  private <T> T find(String id, Class<T> type) throws Exception {
    until(() -> screen.root().lookup("#" + id) != null);
    return type.cast(on(() -> screen.root().lookup("#" + id)));
  }

  private Indicator indicator(String id) {
    return project().indicator(id).orElseThrow();
  }
}
