package se.helabilden.ui.common;

import java.time.Duration;

/// Something to be done when a while has passed without anybody starting the wait anew.
public interface Later {
  /// Begins the wait, or begins it anew.
  void restart();

  /// What was waited for will not happen.
  void stop();

  /// Makes waits; the window's own clock, or one that a test turns by hand.
  interface Timers {
    /// @param what runs on the window's thread
    Later after(Duration wait, Runnable what);
  }
}
