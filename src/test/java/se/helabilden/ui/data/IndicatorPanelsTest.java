package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.indicator.Indicator;
import se.helabilden.io.excel.ExcelReportWriter;
import se.helabilden.io.word.WordReportWriter;
import se.helabilden.project.Project;
import se.helabilden.ui.common.Theme;
import se.helabilden.ui.shell.Look;

@ExtendWith(ApplicationExtension.class)
class IndicatorPanelsTest {
  private static final String LOW = "i999906ta_lag_ekonomisk_standard_procent";

  static {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }

  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private Path folder;
  private DataKit kit;
  private DataScreen screen;

  @Start
  void start(Stage stage) throws Exception {
    folder = Files.createTempDirectory("indicator-panels");
    kit = new DataKit(folder, Platform::runLater, workers).opened();
    screen = new DataScreen(kit.context, new WordReportWriter(), new ExcelReportWriter(), null);
    Scene scene = new Scene(screen.root(), 1166, 673);
    Look.dress(scene, Theme.LIGHT, 1);
    stage.setScene(scene);
    screen.attach();
    stage.show();
  }

  @AfterEach
  void end() {
    workers.shutdownNow();
  }

  private void read(FxRobot robot, Path... files) throws Exception {
    until(() -> project() != null);
    for (Path file : files) {
      robot.interact(() -> screen.offer(List.of(file)));
      until(() -> preview() && !screen.imports().workingProperty().get());
      robot.interact(screen.imports()::commit);
      until(() -> done() && !screen.imports().workingProperty().get());
      robot.interact(screen.imports()::next);
    }
  }

  private boolean preview() {
    ImportState state = screen.imports().stateProperty().get();
    return state instanceof ImportState.AreasPreview || state instanceof ImportState.ValuesPreview;
  }

  private boolean done() {
    ImportState state = screen.imports().stateProperty().get();
    return state instanceof ImportState.AreasDone || state instanceof ImportState.Receipt;
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
    List<Node> nameless =
        on(
            () ->
                screen.root().lookupAll("*").stream()
                    .filter(
                        node ->
                            node instanceof ButtonBase
                                || node instanceof ComboBoxBase
                                || node instanceof ListView
                                || node instanceof TextInputControl)
                    .filter(Node::isFocusTraversable)
                    .filter(node -> name(node).isBlank())
                    .toList());
    assertThat(nameless).isEmpty();
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  private Button button(String id) {
    return (Button) screen.root().lookup("#" + id);
  }

  private <T> T find(String id, Class<T> type) throws Exception {
    until(() -> screen.root().lookup("#" + id) != null);
    return type.cast(on(() -> screen.root().lookup("#" + id)));
  }

  private Project project() {
    return kit.workspace.projectProperty().get();
  }

  private Indicator indicator(String id) {
    return project().indicator(id).orElseThrow();
  }

  private void until(Callable<Boolean> holds) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> on(holds));
  }

  private static <T> T on(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
