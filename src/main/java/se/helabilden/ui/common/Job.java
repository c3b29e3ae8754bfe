package se.helabilden.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// A piece of work in the background: what it is, how far it has come, and the way to stop it. Properties change on
/// the window's thread only.
public final class Job implements Progress {
  private static final long BETWEEN_REPORTS_NANOS = 50_000_000L;

  private final Executor ui;
  private final ReadOnlyObjectWrapper<Message> what;
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final boolean cancellable;
  private volatile long lastReport;

  Job(Message what, Executor ui) {
    this(what, ui, true);
  }

  Job(Message what, Executor ui, boolean cancellable) {
    this.cancellable = cancellable;
    this.what = new ReadOnlyObjectWrapper<>(what);
    this.ui = ui;
  }

  public ReadOnlyObjectProperty<Message> whatProperty() {
    return what.getReadOnlyProperty();
  }

  /// 0 to 1; negative where it cannot be known.
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /// Whether it can be stopped; an edit that is being written cannot.
  public boolean isCancellable() {
    return cancellable;
  }

  /// Asks it to stop; does nothing to work that cannot be stopped.
  public void cancel() {
    cancelled.set(cancellable);
  }

  @Override
  public boolean isCancelled() {
    return cancelled.get();
  }

  @Override
  public void report(double done, Message doing) {
    long now = System.nanoTime();
    if (done < 1 && now - lastReport < BETWEEN_REPORTS_NANOS) {
      return;
    }
    lastReport = now;
    ui.execute(
        () -> {
          fraction.set(done);
          what.set(doing);
        });
  }
}
