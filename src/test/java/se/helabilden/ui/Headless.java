package se.helabilden.ui;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// A stage that needs no display.
public final class Headless {
  private Headless() {}

  /// A stage at most 980 pixels wide and high, where the platform's own screen ends.
  public static Stage stage() throws TimeoutException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    return stage;
  }

  public static void show(Stage stage, Parent screen, int width, int height) throws TimeoutException {
    FxToolkit.setupFixture(
        () -> {
          stage.setScene(new Scene(new StackPane(screen), width, height));
          stage.setX(0);
          stage.setY(0);
          stage.show();
        });
  }

  /// Waits for what another thread brings about.
  public static void until(java.util.concurrent.Callable<Boolean> isSo) throws TimeoutException {
    org.testfx.util.WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, isSo);
    org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
  }
}
