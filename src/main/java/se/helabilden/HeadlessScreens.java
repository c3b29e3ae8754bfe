package se.helabilden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import se.helabilden.cli.ScreenPictures;
import se.helabilden.map.Picture;
import se.helabilden.map.PngWriter;
import se.helabilden.ui.common.FileQuestions;
import se.helabilden.ui.common.RecentProject;
import se.helabilden.ui.common.Settings;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.Theme;
import se.helabilden.ui.shell.FxTimers;
import se.helabilden.ui.shell.Look;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;
import se.helabilden.work.WholeFile;

/// Pictures of the window's screens, made with the very content of the window in a scene without a window. Works on a
/// copy of the project in a user's folder of its own, so that neither the project nor the user's settings are touched.
final class HeadlessScreens implements ScreenPictures {
  private static final double DPI = 96;
  private static final int SETTLED = 4;

  @Override
  public List<Path> take(Path project, Path folder, Appearance appearance, Progress progress) {
    Path scratch = scratch(project);
    Toolkit toolkit = Toolkit.headless();
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            2, 2, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().factory());
    try {
      Path copy = Files.copy(project, scratch.resolve(project.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      Session session = toolkit.on(() -> begin(scratch, workers, appearance));
      return new Taking(toolkit, workers, session, folder, progress).all(copy, project);
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-read", Message.of("work.notWritten", scratch.toString()), Place.file(project), e);
    } finally {
      workers.shutdown();
      toolkit.stop();
      deleteTree(scratch);
    }
  }

  private record Session(Furnishing content, Scene scene) {}

  private static Session begin(Path scratch, ThreadPoolExecutor workers, Appearance appearance) {
    UserFolder own = new UserFolder(scratch.resolve("home"));
    Furnishing content =
        Furnishing.of(
            new App(own),
            own,
            new Furnishing.Surroundings(
                Platform::runLater, workers, new NoQuestions(), file -> {}, new FxTimers(), scratch));
    Look.loadTypeface();
    content
        .settings()
        .change(
            now ->
                now.withLanguage(appearance.language())
                    .withTheme(appearance.dark() ? Theme.DARK : Theme.LIGHT)
                    .withTextScale(appearance.textScale()));
    Scene scene = new Scene(content.shell().root(), appearance.width(), appearance.height());
    content.shell().inhabit(scene);
    return new Session(content, scene);
  }

  /// Nobody is there to answer.
  private static final class NoQuestions implements FileQuestions {
    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
      return Optional.empty();
    }

    @Override
    public List<Path> openSeveral(String title, List<Kind> kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> save(String title, Path suggested, List<Kind> kinds) {
      return Optional.empty();
    }
  }

  /// Goes from screen to screen with the camera.
  private record Taking(
      Toolkit toolkit, ThreadPoolExecutor workers, Session session, Path folder, Progress progress) {
    List<Path> all(Path copy, Path project) {
      List<Path> files = new ArrayList<>();
      var shell = session.content().shell();
      // The card of the project on the start screen needs that it has been open.
      act(() -> shell.door().open(copy));
      act(shell::toStart);
      act(() -> session.content().settings().change(now -> original(now, copy, project)));
      files.add(picture("start"));
      act(() -> shell.door().open(copy));
      for (Step step : Step.values()) {
        progress.report((double) files.size() / (Step.values().length + 3), Message.of("map.writing"));
        act(() -> shell.go(step));
        files.add(picture(step.name().toLowerCase(Locale.ROOT)));
      }
      act(() -> shell.go(Step.MAPS));
      act(shell::find);
      files.add(picture("find"));
      if (shell.canPresent()) {
        act(shell::present);
        files.add(picture("present"));
        act(shell::stopPresenting);
      }
      act(shell::toStart);
      act(() -> session.content().settings().close());
      return files;
    }

    /// The card tells of the project itself, not of the copy.
    private static Settings original(Settings now, Path copy, Path project) {
      RecentProject card = now.recent().getFirst();
      return now.withoutRecent(copy.toString())
          .withRecent(new RecentProject(project.toString(), card.name(), card.openedAt(), card.picture()));
    }

    private void act(Runnable action) {
      toolkit.on(
          () -> {
            action.run();
            return true;
          });
      settle();
    }

    /// Waits until nothing is under way: no work in the background, no result on its way back, layout done.
    private void settle() {
      for (int quiet = 0; quiet < SETTLED; ) {
        progress.check();
        boolean idle = toolkit.on(this::layOut) && workers.getActiveCount() == 0 && workers.getQueue().isEmpty();
        quiet = idle ? quiet + 1 : 0;
        if (!idle) {
          pause();
        }
      }
    }

    private boolean layOut() {
      session.scene().getRoot().applyCss();
      session.scene().getRoot().layout();
      return session.content().workspace().background().jobs().isEmpty();
    }

    /// Until the workers have had a turn: a task of ours goes through their queue.
    private void pause() {
      try {
        workers.submit(() -> true).get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }

    private Path picture(String name) {
      Picture picture = toolkit.on((Callable<Picture>) this::snapshot);
      Path file = folder.resolve(name + ".png");
      WholeFile.write(file, PngWriter.toBytes(picture, DPI, progress));
      return file;
    }

    private Picture snapshot() {
      Scene scene = session.scene();
      WritableImage image =
          scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      int[] pixels = new int[width * height];
      image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] |= 0xff000000;
      }
      return new Picture(width, height, pixels);
    }
  }

  private static Path scratch(Path project) {
    try {
      return Files.createTempDirectory("helabilden-screens");
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", System.getProperty("java.io.tmpdir")), Place.file(project), e);
    }
  }

  private static void deleteTree(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(HeadlessScreens.class.getName())
          .log(System.Logger.Level.WARNING, "left behind: " + folder, e);
    }
  }
}
