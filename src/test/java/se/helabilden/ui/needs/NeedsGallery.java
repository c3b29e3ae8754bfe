package se.helabilden.ui.needs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import se.helabilden.io.template.Templates;
import se.helabilden.map.Picture;
import se.helabilden.map.PngWriter;
import se.helabilden.needs.Finding;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.Question;
import se.helabilden.needs.RichText;
import se.helabilden.needs.Template;
import se.helabilden.needs.TemplatePart;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.Theme;
import se.helabilden.ui.shell.FxTimers;
import se.helabilden.ui.shell.Look;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// Pictures of the screen with something written, to be looked at: `NeedsGallery FOLDER`.
final class NeedsGallery {
  private final Path folder;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          2, 2, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().factory());
  private UiKit.Window window;
  private NeedsScreen screen;
  private Scene scene;

  private NeedsGallery(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    new NeedsGallery(Files.createDirectories(Path.of(arguments[0]))).take();
    System.exit(0);
  }

  private void take() throws Exception {
    on(Look::loadTypeface);
    Template template = Templates.bundled();
    UiKit kit = new UiKit(Files.createTempDirectory("needs-gallery"), template, new FxTimers());
    Path example = kit.example("999905MO", "999906TA");
    on(() -> window = kit.window(Language.SWEDISH, Platform::runLater, workers));
    act(() -> window.context().workspace().open(example, () -> {}));
    on(
        () -> {
          screen = new NeedsScreen(window.context(), TemplatePart.MAPPING, Map.of(), List.of());
          scene = new Scene(screen.root(), 1166, 673);
        });
    act(() -> screen.attach());
    Question education = template.question("K2.b.1").orElseThrow();
    act(() -> screen.model().go(education.id()));
    act(
        () ->
            screen.model().write(
                education,
                new RichText("Skillnaden är **stor** och har växt sedan 2015.\n- mellan bostadsområden\n- mellan kvinnor och män")));
    all("1-forslag");
    act(() -> screen.model().thread().make(ObjectKind.FINDING, education, "Skillnaden i utbildningsnivå växer"));
    all("2-iakttagelse");
    act(
        () ->
            screen.model()
                .thread()
                .makeNext(ObjectKind.NEED, screen.model().needsProperty().get().all(Finding.class).getFirst()));
    act(() -> screen.model().go("K6.1"));
    act(
        () ->
            screen.model()
                .setRows(
                    template.question("K6.1").orElseThrow(),
                    List.of(List.of("Läxhjälp på biblioteket", "kultur- och fritidsförvaltningen", "Utbildning"))));
    all("3-tabell");
    act(() -> screen.model().go("K0.2"));
    all("4-geografi");
    act(() -> screen.model().go("K2.c.1"));
    all("5-arbetsmarknad");
  }

  private void all(String name) throws Exception {
    one(name, 1166, 673, Theme.LIGHT, 1);
    one(name + "-mork-200", 1166, 673, Theme.DARK, 2);
    act(() -> window.context().texts().languageProperty().set(Language.ENGLISH));
    one(name + "-en-1920", 1720, 980, Theme.LIGHT, 1);
    act(() -> window.context().texts().languageProperty().set(Language.SWEDISH));
  }

  private void one(String name, int width, int height, Theme theme, double scale) throws Exception {
    act(
        () -> {
          Look.dress(scene, theme, scale);
          screen.root().resize(width, height);
          screen.root().applyCss();
          screen.root().layout();
        });
    int[] pixels = new int[width * height];
    on(
        () -> {
          screen.root().resize(width, height);
          screen.root().applyCss();
          screen.root().layout();
          WritableImage image = screen.root().snapshot(null, new WritableImage(width, height));
          image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        });
    Files.write(
        folder.resolve(name + ".png"), PngWriter.toBytes(new Picture(width, height, pixels), 96, Progress.NONE));
  }

  private void act(Runnable action) throws Exception {
    on(action);
    for (int quiet = 0; quiet < 6; ) {
      boolean[] idle = new boolean[1];
      on(
          () -> {
            screenLayout();
            idle[0] = window.context().workspace().background().jobs().isEmpty();
          });
      workers.submit(() -> {}).get();
      quiet = idle[0] && workers.getActiveCount() == 0 && workers.getQueue().isEmpty() ? quiet + 1 : 0;
    }
  }

  private void screenLayout() {
    if (screen != null) {
      screen.root().applyCss();
      screen.root().layout();
    }
  }

  private static void on(Runnable action) throws Exception {
    FutureTask<Void> task = new FutureTask<>(action, null);
    Platform.runLater(task);
    task.get();
  }
}
