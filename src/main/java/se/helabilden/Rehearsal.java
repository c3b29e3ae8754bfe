package se.helabilden;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import se.helabilden.cli.Cli;
import se.helabilden.ui.common.Step;

/// Goes through the program once, for Java to record what it loads: the example by the command line, and then a window
/// that nobody sees, opened on it as the user's is.
final class Rehearsal {
  private static final long LONGEST_SECONDS = 20;
  private static final long BETWEEN_MILLIS = 50;
  private static final int QUIET = 6;

  private final Furnishing content;

  private Rehearsal(Furnishing content) {
    this.content = content;
  }

  /// @param folder is made, for the example
  /// @return the exit code
  static int run(Cli cli, Path folder) {
    int made = cli.run("example", folder.toString());
    if (made != 0) {
      return made;
    }
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Desktop.open(
        content ->
            Thread.ofPlatform().daemon().name("rehearsal").start(() -> new Rehearsal(content).walk()),
        folder.resolve("exempel.gpkg").toString());
    return 0;
  }

  private void walk() {
    try {
      settle();
      for (Step step : Step.values()) {
        act(() -> content.shell().go(step));
      }
      act(() -> content.shell().go(Step.MAPS));
      act(content.shell()::present);
      act(content.shell()::stopPresenting);
      act(content.shell()::toStart);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.runLater(
          () ->
              List.copyOf(Window.getWindows())
                  .forEach(window -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST))));
    }
  }

  private void act(Runnable action) throws InterruptedException {
    Platform.runLater(action);
    settle();
  }

  /// Until nothing has been under way for a while; what takes too long is not waited for.
  private void settle() throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    for (int quiet = 0; quiet < QUIET && System.nanoTime() < until; ) {
      Thread.sleep(BETWEEN_MILLIS);
      quiet = isIdle() ? quiet + 1 : 0;
    }
  }

  private boolean isIdle() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    boolean[] idle = new boolean[1];
    Platform.runLater(
        () -> {
          idle[0] = content.workspace().background().jobs().isEmpty();
          asked.countDown();
        });
    return asked.await(LONGEST_SECONDS, TimeUnit.SECONDS) && idle[0];
  }
}
