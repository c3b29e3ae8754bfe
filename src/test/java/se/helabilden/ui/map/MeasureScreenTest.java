package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.map.MapMeasure;
import se.helabilden.ui.Headless;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;

/// What is made of an indicator, with pointer and keys.
class MeasureScreenTest {
  @TempDir static Path folder;
  private static UiKit kit;
  private static Path example;
  private static Stage stage;

  private final FxRobot robot = new FxRobot();
  private UiKit.Window window;
  private Workspace workspace;
  private MapScreen screen;

  @BeforeAll
  static void start() throws Exception {
    stage = Headless.stage();
    kit = new UiKit(folder);
    example = kit.example("999906TA", "999905FM", "999905FC");
  }

  @BeforeEach
  void open() throws Exception {
    window = kit.window(Language.SWEDISH, Platform::runLater, UiKit.workers());
    workspace = window.context().workspace();
    onWindow(() -> workspace.open(example, () -> {}));
    Headless.until(() -> workspace.projectProperty().get() != null);
    onWindow(
        () -> {
          screen = new MapScreen(window.context());
          screen.attach();
        });
    Headless.show(stage, screen.root(), 1300, 900);
    onWindow(() -> workspace.map().indicatorProperty().set("i999906ta_lag_ekonomisk_standard_procent"));
    settle();
  }

  @AfterEach
  void close() throws Exception {
    onWindow(screen::detach);
    onWindow(() -> workspace.close(() -> {}));
    Headless.until(() -> workspace.projectProperty().get() == null);
    assertThat(window.failures()).isEmpty();
  }

  private static void onWindow(Runnable work) {
    Platform.runLater(work);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void settle() throws Exception {
    Headless.until(() -> screen.isSettled());
  }

  private <T extends Node> T find(String selector) {
    return robot.lookup(selector).<T>query();
  }

  private void measure(MapMeasure measure) throws Exception {
    onWindow(() -> workspace.map().measureProperty().set(measure));
    settle();
  }

  @Test
  void theMenuHasWhatThereIsToCompareWith() throws Exception {
    MeasureMenu menu = find("#compare");
    onWindow(menu::fill);
    assertThat(menu.getItems()).extracting(item -> item.getId()).contains("change", "difference", "quotient", "overlap", "expert");
    onWindow(() -> menu.getItems().stream().filter(item -> "overlap".equals(item.getId())).findFirst().orElseThrow().fire());
    settle();
    assertThat(workspace.map().measureProperty().get().kind()).isEqualTo(MapMeasure.Kind.OVERLAP);
    assertThat(this.<Node>find(".overlap-pane").isVisible()).isTrue();
  }

  @Test
  void aStepOfTheSliderByKeyChangesWordsAndCounts() throws Exception {
    measure(MapMeasure.overlap("i999905fm_medianvarde_tkr_nettoinkomst", null));
    Slider slider = find("#first-bound");
    Label counted = find("#overlap-counted");
    Label added = find("#overlap-added");
    Label bound = find("#first-bound-text");
    String before = counted.getText();
    String at = bound.getText();
    assertThat(before).contains("passerar båda gränserna").contains("invånare");
    onWindow(slider::requestFocus);
    for (int step = 0; step < 4; step++) {
      robot.type(KeyCode.LEFT);
    }
    settle();
    assertThat(bound.getText()).isNotEqualTo(at);
    assertThat(counted.getText()).isNotEqualTo(before);
    assertThat(added.getText()).startsWith("Detta ");
    assertThat(slider.getAccessibleText()).contains(bound.getText());
  }

  @Test
  void aBreakInTheSeriesIsMarkedOnTheSliderAndSaid() {
    assertThat(robot.lookup(".series-break").queryAll()).hasSize(1);
    Slider slider = find("#period");
    assertThat(slider.getAccessibleText()).contains("Brott i serien mellan 2023 och 2024");
    Node mark = find(".series-break");
    double share = (mark.getLayoutX() + 1.5 - 9) / (slider.getWidth() - 18);
    assertThat(share * slider.getMax()).isCloseTo(12.5, within(0.3));
  }

  @Test
  void playingCanBePausedAndSaysSo() throws Exception {
    Node play = find("#play");
    assertThat(play.getAccessibleText()).isEqualTo("Spela upp alla perioder");
    onWindow(play::requestFocus);
    robot.type(KeyCode.SPACE);
    assertThat(play.getAccessibleText()).isEqualTo("Pausa");
    robot.type(KeyCode.SPACE);
    assertThat(play.getAccessibleText()).isEqualTo("Spela upp alla perioder");
    settle();
  }

  @Test
  void theWayBackToTheValuesIsOnePress() throws Exception {
    measure(MapMeasure.change("2015", false));
    assertThat(this.<Label>find("#broken").isVisible()).isTrue();
    assertThat(this.<CheckBox>find("#percent").isVisible()).isFalse();
    robot.clickOn("#back-to-values");
    settle();
    assertThat(workspace.map().measureProperty().get()).isEqualTo(MapMeasure.VALUES);
    assertThat(this.<Node>find(".measure-pane").isVisible()).isFalse();
  }
}
