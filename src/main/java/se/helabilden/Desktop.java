package se.helabilden;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
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

  private final UserFolder folder;
  private final ReadingProcess reading = ReadingChild.process();
  private final App app;
  private final List<String> named;
  private final @Nullable Path first;
  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

  private Desktop(UserFolder folder, String... named) {
    this.folder = folder;
    this.app = new App(folder, reading);
    this.named = List.of(named);
    this.first = first(named);
  }

  /// Opens the window and stays until it is closed.
  ///
  /// @param named a project's path, `present` and such a path, or nothing
  static void open(String... named) {
    open(content -> {}, named);
  }

  /// @param opened is told on the window's thread when the window is there
  static void open(Consumer<Furnishing> opened, String... named) {
    quieten();
    Desktop desktop = new Desktop(LogFile.folder(), named);
    Thread.ofPlatform().daemon().name("warm-up").start(desktop.app::warmUp);
    Platform.startup(() -> desktop.begin(opened));
    desktop.closed.join();
  }

  /// A window that does not come is a fault of the program's own, and ends it.
  private void begin(Consumer<Furnishing> opened) {
    try {
      opened.accept(show(new Stage()));
    } catch (RuntimeException | Error e) {
      closed.completeExceptionally(e);
      throw e;
    }
  }

  /// The project that is named; null for none, and for a file that is taken like one dropped on the window.
  private static @Nullable Path first(String... named) {
    if (named.length == 0 || Start.isPresent(named)) {
      return null;
    }
    Path file = Path.of(named[named.length - 1]).toAbsolutePath().normalize();
    return file.toString().endsWith(".gpkg") && Files.isRegularFile(file) ? file : null;
  }

  /// The class path is how the program is put together: nothing for a user to be warned about.
  static void quieten() {
    TOOLKIT.setFilter(entry -> !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration"));
    if (!(System.err instanceof QuietErrors)) {
      System.setErr(new QuietErrors(System.err));
    }
  }

  /// For a toolkit that begins by itself.
  @Override
  public void start(Stage stage) {
    show(stage);
  }

  private Furnishing show(Stage stage) {
    ExecutorService workers = workers();
    FileDialogs dialogs = new FileDialogs();
    Furnishing content =
        Furnishing.of(
            app,
            folder,
            new Furnishing.Surroundings(
                Platform::runLater, workers, dialogs, this::show, new FxTimers(), documents()),
            first);
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
              closed.complete(true);
            });
    window.open(stage);
    followContrast(content);
    if (!named.isEmpty() && first == null) {
      if (Start.isPresent(named.toArray(String[]::new))) {
        presentWhenOpen(content);
      }
      content.shell().take(List.of(Path.of(named.getLast()).toAbsolutePath().normalize()));
    }
    return content;
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
