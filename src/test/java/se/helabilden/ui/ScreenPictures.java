package se.helabilden.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javax.imageio.ImageIO;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.Workspace;
import se.helabilden.ui.map.MapScreen;
import se.helabilden.ui.present.PresentScreen;
import se.helabilden.work.Language;

/// Makes pictures of the map's screens, to be looked at: `ScreenPictures PROJECT FOLDER [indicator]`.
public final class ScreenPictures {
  private ScreenPictures() {}

  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failure.printStackTrace());
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    for (String weight : new String[] {"Regular", "Medium", "Bold"}) {
      String font = "/com/formdev/flatlaf/fonts/roboto/Roboto-" + weight + ".ttf";
      Font.loadFont(ScreenPictures.class.getResourceAsStream(font), 13);
    }
    UiKit kit = new UiKit(Files.createTempDirectory("pictures"));
    UiKit.Window window = onWindow(() -> kit.window(Language.SWEDISH, Platform::runLater, UiKit.workers()));
    CountDownLatch open = new CountDownLatch(1);
    Platform.runLater(() -> window.context().workspace().open(project, open::countDown));
    open.await();
    for (Language language : Language.values()) {
      onWindow(() -> {
        window.context().texts().languageProperty().set(language);
        return null;
      });
      Workspace workspace = window.context().workspace();
      if (arguments.length > 2) {
        onWindow(() -> {
          workspace.map().indicatorProperty().set(arguments[2]);
          return null;
        });
      }
      boolean swedish = language == Language.SWEDISH;
      MapScreen map = onWindow(() -> new MapScreen(window.context()));
      PresentScreen present = onWindow(() -> new PresentScreen(window.context()));
      for (boolean dark : swedish ? new boolean[] {false, true} : new boolean[] {false}) {
        String name = language.code() + (dark ? "-dark" : "");
        picture(map, map::isSettled, 1186, 690, 13, dark, folder.resolve("map-" + name + "-1366.png"));
        picture(map, map::isSettled, 1740, 1000, 13, dark, folder.resolve("map-" + name + "-1920.png"));
        picture(present, present::isSettled, 1920, 1080, 13, dark, folder.resolve("present-" + name + ".png"));
      }
      if (swedish) {
        MapScreen large = onWindow(() -> new MapScreen(window.context()));
        picture(large, large::isSettled, 1740, 1000, 26, false, folder.resolve("map-sv-200.png"));
        picture(large, large::isSettled, 1186, 690, 26, false, folder.resolve("map-sv-200-1366.png"));
      }
    }
    Platform.exit();
    System.exit(0);
  }

  private static void picture(
      Screen screen, BooleanSupplier settled, int width, int height, double text, boolean dark, Path file)
      throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          Application.setUserAgentStylesheet(
              dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
          StackPane root = new StackPane(screen.root());
          String style = "-fx-font-family: Roboto; -fx-background-color: -color-bg-default; -fx-font-size: ";
          root.setStyle(style + "13px");
          Scene scene = new Scene(root, width, height);
          screen.attach();
          new AnimationTimer() {
            private final long begun = System.nanoTime();
            private int calm;

            @Override
            public void handle(long now) {
              WritableImage image = scene.snapshot(null);
              // the text size changes while the screen is there, as in the window
              root.setStyle(style + text + "px");
              calm = settled.getAsBoolean() ? calm + 1 : 0;
              if (System.nanoTime() - begun > 15_000_000_000L) {
                System.err.println("not settled: " + file);
                calm = 9;
              }
              if (calm > 3) {
                stop();
                write(image, file);
                screen.detach();
                root.getChildren().clear();
                done.countDown();
              }
            }
          }.start();
        });
    done.await();
  }

  private static void write(WritableImage image, Path file) {
    BufferedImage out =
        new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
    PixelReader reader = image.getPixelReader();
    for (int y = 0; y < out.getHeight(); y++) {
      for (int x = 0; x < out.getWidth(); x++) {
        out.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    try {
      ImageIO.write(out, "png", file.toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T onWindow(java.util.concurrent.Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
