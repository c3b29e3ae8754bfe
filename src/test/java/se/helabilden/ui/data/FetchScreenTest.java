package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import se.helabilden.testkit.WebStandIn;

/// Fetching from the web as somebody at the window does it.
class FetchScreenTest extends DataWindow {
  private WebStandIn server;

  @Start
  void start(Stage stage) throws Exception {
    server = new WebStandIn();
    show(
        stage, Files.createTempDirectory("fetch-screen"), 1166, 673,
        kit -> new DataScreen(kit.context, null, null, kit.web(server)));
  }

  @AfterEach
  void end() {
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
}
