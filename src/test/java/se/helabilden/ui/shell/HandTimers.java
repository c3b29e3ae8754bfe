package se.helabilden.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.helabilden.ui.common.Later;

/// A clock that the test turns.
public final class HandTimers implements Later.Timers {
  private final List<Waiting> all = new ArrayList<>();

  private static final class Waiting implements Later {
    private final Duration wait;
    private final Runnable what;
    private boolean started;

    Waiting(Duration wait, Runnable what) {
      this.wait = wait;
      this.what = what;
    }

    @Override
    public void restart() {
      started = true;
    }

    @Override
    public void stop() {
      started = false;
    }
  }

  @Override
  public Later after(Duration wait, Runnable what) {
    Waiting waiting = new Waiting(wait, what);
    all.add(waiting);
    return waiting;
  }

  public boolean isWaiting(Duration wait) {
    return all.stream().anyMatch(one -> one.started && one.wait.equals(wait));
  }

  /// Lets the waits of this length end.
  public void pass(Duration wait) {
    for (Waiting one : List.copyOf(all)) {
      if (one.started && one.wait.equals(wait)) {
        one.started = false;
        one.what.run();
      }
    }
  }
}
