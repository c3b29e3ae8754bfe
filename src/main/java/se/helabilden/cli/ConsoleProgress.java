package se.helabilden.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Progress as lines on standard error, at most one every two seconds, none for what is done sooner.
final class ConsoleProgress implements Progress {
  private static final long QUIET_NANOS = 2_000_000_000L;

  private final PrintStream messages;
  private final Texts texts;
  private final AtomicLong lastNanos = new AtomicLong(System.nanoTime());

  ConsoleProgress(PrintStream messages, Texts texts) {
    this.messages = messages;
    this.texts = texts;
  }

  @Override
  public void report(double fraction, Message what) {
    long now = System.nanoTime();
    long last = lastNanos.get();
    if (now - last > QUIET_NANOS && lastNanos.compareAndSet(last, now)) {
      String percent = fraction < 0 ? "" : " " + texts.numbers().fixed(100 * fraction, 0) + " %";
      messages.println(texts.text(what) + "…" + percent);
    }
  }

  @Override
  public boolean isCancelled() {
    return Thread.currentThread().isInterrupted();
  }
}
