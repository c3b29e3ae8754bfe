package se.helabilden.ui.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.needs.Level;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.testkit.RandomNeeds;
import se.helabilden.ui.Headless;
import se.helabilden.ui.Listeners;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.Message;

class ThreadViewsTest {
  @TempDir Path folder;
  private static Stage stage;
  private final FxRobot robot = new FxRobot();
  private UiKit.Window window;
  private Workspace workspace;

  @BeforeAll
  static void start() throws Exception {
    stage = Headless.stage();
  }

  @BeforeEach
  void open() throws Exception {
    window = new UiKit(folder).window(Language.SWEDISH, Platform::runLater, UiKit.workers());
    workspace = window.context().workspace();
    onWindow(() -> workspace.create(folder.resolve("plan.gpkg"), "Plan", () -> {}));
    Headless.until(() -> workspace.projectProperty().get() != null);
    RandomNeeds make = new RandomNeeds(new Random(3));
    NeedsAnalysis needs = NeedsAnalysis.EMPTY;
    for (ObjectKind kind : ObjectKind.values()) {
      needs = needs.withObject(make.object(needs, kind));
    }
    Need second =
        new Need(
            UiKit.AUTHOR.stamp(), 2, "Unga behöver en plats", null, "", 0, 0, 0, false, Level.AREA, List.of(),
            List.of());
    NeedsAnalysis all = needs.withObject(second);
    onWindow(
        () ->
            workspace.perform(
                new Edit.Write(Message.of("project.rename", "x"), "", "", List.of(), all.objects(), List.of()),
                NewContent.NONE,
                () -> {}));
    Headless.until(() -> workspace.projectProperty().get().needs().objects().size() == 8);
  }

  @AfterEach
  void close() throws Exception {
    onWindow(() -> workspace.close(() -> {}));
    Headless.until(() -> workspace.projectProperty().get() == null);
    assertThat(window.failures()).isEmpty();
  }

  private static void onWindow(Runnable work) {
    Platform.runLater(work);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Need second() {
    return workspace.projectProperty().get().needs().all(Need.class).get(1);
  }

  @Test
  void cardsMoveByMouseAndByKeys() throws Exception {
    PriorityGrid[] made = new PriorityGrid[1];
    onWindow(
        () -> {
          made[0] = new PriorityGrid(new PriorityViewModel(workspace), window.context().texts());
          made[0].attach();
        });
    Headless.show(stage, made[0].root(), 960, 700);
    Node card = robot.lookup(".priority-waiting .need-card").query();
    Node cell =
        robot.lookup(".priority-cell").queryAll().stream()
            .filter(each -> javafx.scene.layout.GridPane.getColumnIndex(each) == 4)
            .filter(each -> javafx.scene.layout.GridPane.getRowIndex(each) == 0)
            .findFirst()
            .orElseThrow();
    Bounds goal = cell.localToScreen(cell.getBoundsInLocal());
    robot.moveTo(card).press(MouseButton.PRIMARY);
    robot.moveTo(goal.getCenterX(), goal.getCenterY() - 5).moveTo(goal.getCenterX(), goal.getCenterY());
    robot.release(MouseButton.PRIMARY);
    Headless.until(() -> second().size() == 5 && second().influence() == 5);
    onWindow(() -> robot.lookup(".priority-grid .need-card").queryAll().forEach(Node::requestFocus));
    Node moved =
        robot.lookup(".priority-grid .need-card").queryAll().stream()
            .filter(node -> node.getAccessibleText().contains("Unga"))
            .findFirst()
            .orElseThrow();
    onWindow(moved::requestFocus);
    robot.type(KeyCode.DOWN);
    Headless.until(() -> second().size() == 4);
    robot.type(KeyCode.LEFT);
    Headless.until(() -> second().influence() == 4);
    robot.type(KeyCode.SPACE);
    Headless.until(() -> second().prioritised());
    onWindow(() -> made[0].detach());
  }

  @Test
  void thePlanShowsItsThreeViewsAndLeavesNoListener() throws Exception {
    int before = Listeners.of(workspace, window.context().texts());
    PlanViews[] made = new PlanViews[1];
    onWindow(
        () -> {
          made[0] = new PlanViews(new PlanViewModel(workspace, window.context().texts()), window.context().texts());
          made[0].attach();
        });
    Headless.show(stage, made[0].root(), 960, 700);
    assertThat(robot.lookup(".plan-table").tryQuery()).isPresent();
    robot.clickOn("Tidslinje");
    assertThat(robot.lookup(".timeline .bar").queryAll()).hasSize(1);
    robot.clickOn("Röd tråd");
    assertThat(robot.lookup(".thread-box").queryAll()).hasSizeGreaterThanOrEqualTo(4);
    int bound = Listeners.of(workspace, window.context().texts());
    onWindow(
        () -> {
          for (int i = 0; i < 5; i++) {
            made[0].detach();
            made[0].attach();
          }
        });
    assertThat(Listeners.of(workspace, window.context().texts())).isEqualTo(bound).isGreaterThan(before);
    onWindow(() -> made[0].detach());
  }
}
