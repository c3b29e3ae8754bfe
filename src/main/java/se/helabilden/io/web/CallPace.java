package se.helabilden.io.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Lets so many calls begin within any while of a given length. Thread-safe: all who call through one pace wait in line.
final class CallPace {
  private final int calls;
  private final long window;
  private final LongSupplier clock;
  private final Deque<Long> begun = new ArrayDeque<>();

  /// @param calls how many may begin within `window`
  /// @param clock nanoseconds that only grow
  CallPace(int calls, Duration window, LongSupplier clock) {
    this.calls = calls;
    this.window = window.toNanos();
    this.clock = clock;
  }

  /// Returns when a call may begin, and counts it.
  ///
  /// @param pause waits as long as it is told, or throws where it is cancelled
  synchronized void waitForTurn(Consumer<Duration> pause) {
    while (begun.size() >= calls) {
      long left = begun.getFirst() + window - clock.getAsLong();
      if (left <= 0) {
        begun.removeFirst();
      } else {
        pause.accept(Duration.ofNanos(left));
      }
    }
    begun.addLast(clock.getAsLong());
  }
}
