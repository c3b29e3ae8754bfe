package se.helabilden.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.project.Project;
import se.helabilden.ui.common.Theme;
import se.helabilden.ui.shell.Look;

/// The screen Underlag in a window, with a project of its own: what tests of it begin from.
@ExtendWith(ApplicationExtension.class)
abstract class DataWindow {
  static {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }

  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  DataKit kit;
  DataScreen screen;

  /// @param folder of the project, and of the user
  void show(Stage stage, Path folder, double width, double height, Function<DataKit, DataScreen> made) throws Exception {
    kit = new DataKit(folder, Platform::runLater, workers).opened();
    screen = made.apply(kit);
    Scene scene = new Scene(screen.root(), width, height);
    Look.dress(scene, Theme.LIGHT, 1);
    stage.setScene(scene);
    screen.attach();
    stage.show();
  }

  @AfterEach
  void endWork() {
    workers.shutdownNow();
  }

  Project project() {
    return kit.workspace.projectProperty().get();
  }

  ImportState state() {
    return screen.imports().stateProperty().get();
  }

  /// Reads files in one after another, each as it is understood.
  void read(FxRobot robot, Path... files) throws Exception {
    until(() -> project() != null);
    for (Path file : files) {
      robot.interact(() -> screen.offer(List.of(file)));
      until(
          () ->
              (state() instanceof ImportState.AreasPreview || state() instanceof ImportState.ValuesPreview)
                  && !screen.imports().workingProperty().get());
      robot.interact(screen.imports()::commit);
      until(
          () ->
              (state() instanceof ImportState.AreasDone || state() instanceof ImportState.Receipt)
                  && !screen.imports().workingProperty().get());
      robot.interact(screen.imports()::next);
    }
  }

  /// The controls that a key reaches and a reader of the screen could not name.
  List<Node> nameless() throws Exception {
    return on(
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
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  static void until(Callable<Boolean> holds) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> on(holds));
  }

  /// What something is, on the window's thread.
  static <T> T on(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
