package se.helabilden.ui.map;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import se.helabilden.map.MapMeasure;
import se.helabilden.map.Picture;
import se.helabilden.map.PngWriter;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.Arrangement;
import se.helabilden.ui.common.Theme;
import se.helabilden.ui.common.Workspace;
import se.helabilden.ui.present.PresentScreen;
import se.helabilden.ui.shell.Look;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// Pictures of all ways to compare, to be looked at: `CompareGallery PROJECT FOLDER`.
final class CompareGallery {
  private static final String LOW = "i999906ta_lag_ekonomisk_standard_procent";
  private static final String INCOME = "i999905fm_medianvarde_tkr_nettoinkomst";
  private final Path folder;
  private MapScreen screen;
  private PresentScreen presented;
  private Scene scene;
  private Workspace workspace;

  private CompareGallery(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    new CompareGallery(Files.createDirectories(Path.of(arguments[1]))).all(Path.of(arguments[0]));
    Platform.exit();
    System.exit(0);
  }

  private void all(Path project) throws Exception {
    UiKit kit = new UiKit(Files.createTempDirectory("gallery"));
    UiKit.Window window =
        on(
            () -> {
              Look.loadTypeface();
              return kit.window(Language.SWEDISH, Platform::runLater, UiKit.workers());
            });
    workspace = window.context().workspace();
    act(() -> workspace.open(project, () -> {}));
    while (workspace.projectProperty().get() == null) {
      Thread.sleep(50);
    }
    act(
        () -> {
          screen = new MapScreen(window.context());
          scene = new Scene(screen.root(), 1166, 673);
          workspace.map().indicatorProperty().set(LOW);
          screen.attach();
        });
    picture("01-varden", MapMeasure.VALUES, Arrangement.ONE);
    picture("02-forandring", MapMeasure.change("2019", false), Arrangement.ONE);
    picture("03-skillnad", MapMeasure.difference("riket"), Arrangement.ONE);
    picture("04-ganger", MapMeasure.quotient("helheten"), Arrangement.ONE);
    picture("05-tva-indikatorer", MapMeasure.overlap(INCOME, null), Arrangement.ONE);
    picture("06-nio-rutor", MapMeasure.thirds(INCOME), Arrangement.ONE);
    picture("07-tva-kartor", MapMeasure.VALUES, Arrangement.TWO);
    picture("08-fyra-kartor", MapMeasure.VALUES, Arrangement.FOUR);
    picture("09-dra", MapMeasure.VALUES, Arrangement.SWIPE);
    act(screen::detach);
    act(
        () -> {
          presented = new PresentScreen(window.context());
          scene.setRoot(presented.root());
          presented.attach();
        });
    for (Arrangement arrangement : Arrangement.values()) {
      act(() -> workspace.beside().arrangementProperty().set(arrangement));
      one("10-presentera-" + arrangement.id(), 1366, 768, Theme.LIGHT, 1);
      one("10-presentera-" + arrangement.id() + "-200", 1366, 768, Theme.LIGHT, 2);
      one("10-presentera-" + arrangement.id() + "-1920", 1920, 1080, Theme.DARK, 1);
    }
  }

  private void picture(String name, MapMeasure measure, Arrangement arrangement) throws Exception {
    act(
        () -> {
          workspace.map().measureProperty().set(measure);
          screen.compare().arrangementProperty().set(arrangement);
        });
    one(name + "-1366", 1166, 673, Theme.LIGHT, 1);
    one(name + "-1920", 1720, 985, Theme.LIGHT, 1);
    one(name + "-mork", 1166, 673, Theme.DARK, 1);
    one(name + "-200", 1166, 673, Theme.LIGHT, 2);
  }

  private void one(String name, int width, int height, Theme theme, double scale) throws Exception {
    act(() -> Look.dress(scene, theme, scale));
    // without a window nobody lays out but us
    for (int round = 0; round < 4 || !on(this::isSettled) && round < 100; round++) {
      act(
          () -> {
            scene.getRoot().resize(width, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
          });
      Thread.sleep(60);
    }
    Picture picture =
        on(
            () -> {
              WritableImage image = scene.getRoot().snapshot(null, new WritableImage(width, height));
              int[] pixels = new int[width * height];
              image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
              for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= 0xff000000;
              }
              return new Picture(width, height, pixels);
            });
    Files.write(folder.resolve(name + ".png"), PngWriter.toBytes(picture, 96, Progress.NONE));
  }

  private boolean isSettled() {
    return presented == null ? screen.isSettled() : presented.isSettled();
  }

  private void act(Runnable work) throws Exception {
    on(
        () -> {
          work.run();
          return true;
        });
  }

  private static <T> T on(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
