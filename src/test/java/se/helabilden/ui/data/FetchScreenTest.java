package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.testkit.WebStandIn;
import se.helabilden.ui.common.Theme;
import se.helabilden.ui.shell.Look;

/// Fetching from the web as somebody at the window does it.
@ExtendWith(ApplicationExtension.class)
class FetchScreenTest {
  static {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }

  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private WebStandIn server;
  private DataKit kit;
  private DataScreen screen;

  @Start
  void start(Stage stage) throws Exception {
    server = new WebStandIn();
    kit = new DataKit(Files.createTempDirectory("fetch-screen"), Platform::runLater, workers).opened();
    screen = new DataScreen(kit.context, null, null, kit.web(server));
    Scene scene = new Scene(screen.root(), 1166, 673);
    Look.dress(scene, Theme.LIGHT, 1);
    stage.setScene(scene);
    screen.attach();
    stage.show();
  }

  @AfterEach
  void end() {
    workers.shutdownNow();
    server.close();
  }

  @Test
  void aSilentServiceIsCancelledAndTheNextTryComesToThePreview(FxRobot robot) throws Exception {
    until(() -> kit.workspace.projectProperty().get() != null);
    press(robot, "Hämta från webben…");
    until(() -> screen.root().getScene().getFocusOwner() instanceof TextField);
    assertThat(server.asked()).isEmpty();
    assertThat(button("Hämta tabellen").isDisabled()).isTrue();

    robot.interact(() -> screen.fetching().municipalitiesProperty().set("1480"));
    CountDownLatch silent = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    server.misbehave(
        (exchange, call) -> {
          silent.countDown();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return true;
        });
    press(robot, "Hämta gränserna");
    silent.await();
    until(() -> button("Avbryt hämtningen") != null);
    press(robot, "Avbryt hämtningen");
    until(() -> kit.workspace.background().jobs().isEmpty());
    assertThat(screen.imports().stateProperty().get()).isInstanceOf(ImportState.Idle.class);

    over.countDown();
    server.misbehave((exchange, call) -> false);
    press(robot, "Hämta gränserna");
    until(() -> screen.imports().stateProperty().get() instanceof ImportState.AreasPreview);
    assertThat(kit.failures).isEmpty();
  }

  private void press(FxRobot robot, String text) throws Exception {
    until(() -> button(text) != null && !button(text).isDisabled());
    robot.interact(() -> button(text).fire());
  }

  private @Nullable Button button(String text) {
    for (Node node : screen.root().lookupAll(".button")) {
      if (node instanceof Button button && text.equals(button.getText()) && button.isVisible()) {
        return button;
      }
    }
    return null;
  }

  private static void until(Callable<Boolean> there) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(there).get());
  }
}
