package se.helabilden;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.stage.Stage;
import javafx.util.Subscription;
import se.helabilden.importing.ReadingProcess;
import se.helabilden.ui.common.Contrast;
import se.helabilden.ui.shell.FileDialogs;
import se.helabilden.ui.shell.FxTimers;
import se.helabilden.ui.shell.Look;
import se.helabilden.ui.shell.ShellWindow;
import se.helabilden.work.UserFolder;

/// The program in a window. Loaded only where a window is wanted: the command line starts no toolkit.
public final class Desktop extends Application {
  /// Held, because the logging system itself does not.
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  /// Opens the window and stays until it is closed.
  ///
  /// @param project a project's path, or nothing
  static void open(String... project) {
    quieten();
    launch(Desktop.class, project);
  }

  /// The class path is how the program is put together: nothing for a user to be warned about.
  static void quieten() {
    TOOLKIT.setFilter(entry -> !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration"));
    if (!(System.err instanceof QuietErrors)) {
      System.setErr(new QuietErrors(System.err));
    }
  }

  @Override
  public void start(Stage stage) {
    UserFolder folder = LogFile.folder();
    ExecutorService workers = workers();
    FileDialogs dialogs = new FileDialogs();
    ReadingProcess reading = ReadingChild.process();
    Furnishing content =
        Furnishing.of(
            new App(folder, reading),
            folder,
            new Furnishing.Surroundings(
                Platform::runLater, workers, dialogs, this::show, new FxTimers(), documents()));
    tellOfFaults(content);
    Look.loadTypeface();
    dialogs.belongTo(stage);
    ShellWindow window =
        new ShellWindow(
            content.shell(),
            content.settings(),
            () -> {
              workers.shutdown();
              reading.close();
              Platform.exit();
            });
    window.open(stage);
    followContrast(content);
    List<String> named = getParameters().getRaw();
    if (!named.isEmpty()) {
      if (Start.isPresent(named.toArray(String[]::new))) {
        presentWhenOpen(content);
      }
      content.shell().take(List.of(Path.of(named.getLast()).toAbsolutePath().normalize()));
    }
  }

  /// Goes to the full screen once, when the project named on the command line is there.
  private static void presentWhenOpen(Furnishing content) {
    AtomicReference<Subscription> waiting = new AtomicReference<>(Subscription.EMPTY);
    waiting.set(
        content
            .workspace()
            .projectProperty()
            .subscribe(
                project -> {
                  if (project != null) {
                    waiting.get().unsubscribe();
                    Platform.runLater(content.shell()::present);
                  }
                }));
  }

  /// The map has strong contrast as long as the computer has.
  private static void followContrast(Furnishing content) {
    Platform.Preferences preferences = Platform.getPreferences();
    InvalidationListener follow =
        change -> content.workspace().map().strongProperty().set(Contrast.isHigh(preferences));
    follow.invalidated(preferences);
    preferences.addListener(follow);
  }

  private static ExecutorService workers() {
    return Executors.newFixedThreadPool(
        Math.max(3, Runtime.getRuntime().availableProcessors()),
        Thread.ofPlatform().name("worker-", 0).daemon().factory());
  }

  private static void tellOfFaults(Furnishing content) {
    Thread.UncaughtExceptionHandler teller =
        (thread, fault) -> Platform.runLater(() -> content.notices().failure(fault));
    Thread.setDefaultUncaughtExceptionHandler(teller);
    Thread.currentThread().setUncaughtExceptionHandler(teller);
  }

  private void show(Path file) {
    getHostServices().showDocument(file.toUri().toString());
  }

  /// The user's folder for documents, by the names that operating systems give it; else the home folder.
  private static Path documents() {
    Path home = Path.of(System.getProperty("user.home"));
    return List.of("Documents", "Dokument").stream()
        .map(home::resolve)
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(home);
  }
}
