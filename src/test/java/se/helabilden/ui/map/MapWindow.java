package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.ui.Headless;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;

/// The map's screen in a window, with some tables of the example read in: what tests of it begin from.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MapWindow {
  private final int width;
  private final int height;
  private final String[] tables;
  private UiKit kit;
  Path example;
  Stage stage;

  final FxRobot robot = new FxRobot();
  Path folder;
  UiKit.Window window;
  Workspace workspace;
  MapScreen screen;

  MapWindow(int width, int height, String... tables) {
    this.width = width;
    this.height = height;
    this.tables = tables;
  }

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    stage = Headless.stage();
    kit = new UiKit(folder);
    example = kit.example(tables);
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
    Headless.show(stage, screen.root(), width, height);
    settle();
  }

  @AfterEach
  void close() throws Exception {
    onWindow(screen::detach);
    onWindow(() -> workspace.close(() -> {}));
    Headless.until(() -> workspace.projectProperty().get() == null);
    assertThat(window.failures()).isEmpty();
  }

  static void onWindow(Runnable work) {
    Platform.runLater(work);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Until the map stands there and nothing is on its way.
  void settle() throws Exception {
    Headless.until(() -> screen.isSettled());
  }

  <T extends Node> T find(String selector) {
    return robot.from(stage.getScene().getRoot()).lookup(selector).<T>query();
  }
}
