package se.helabilden;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/// The window toolkit without a window or a display.
final class Toolkit {
  private final boolean own;

  private Toolkit(boolean own) {
    this.own = own;
  }

  /// Starts the toolkit, or takes the one that runs already.
  static Toolkit headless() {
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    Desktop.quieten();
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    try {
      Platform.startup(() -> started.complete(true));
    } catch (IllegalStateException running) {
      return new Toolkit(false);
    }
    Platform.setImplicitExit(false);
    started.join();
    return new Toolkit(true);
  }

  /// Runs on the toolkit's thread and waits for the result.
  <T> T on(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception | Error e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw Optional.ofNullable(e.getCause())
          .filter(RuntimeException.class::isInstance)
          .map(RuntimeException.class::cast)
          .orElseGet(() -> new IllegalStateException(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Stops the toolkit if it was started here.
  void stop() {
    if (own) {
      Platform.exit();
    }
  }
}
