package se.helabilden.testkit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// Asks the window's thread for a sign of life every five milliseconds, and remembers how long it took to answer.
public final class Heartbeat implements AutoCloseable {
  private static final long BETWEEN_NANOS = 5_000_000L;

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicLong worst = new AtomicLong();
  private final AtomicInteger beats = new AtomicInteger();
  private final Thread listener = new Thread(this::listen, "heartbeat");

  private Heartbeat() {
    listener.setDaemon(true);
    listener.start();
  }

  public static Heartbeat start() {
    return new Heartbeat();
  }

  private void listen() {
    while (!stopped.get()) {
      long asked = System.nanoTime();
      CountDownLatch answered = new CountDownLatch(1);
      Platform.runLater(answered::countDown);
      try {
        answered.await();
      } catch (InterruptedException e) {
        return;
      }
      worst.accumulateAndGet(System.nanoTime() - asked, Math::max);
      beats.incrementAndGet();
      LockSupport.parkNanos(BETWEEN_NANOS);
    }
  }

  public int beats() {
    return beats.get();
  }

  /// The longest wait since the last call, in milliseconds.
  public long worstMillis() {
    return worst.getAndSet(0) / 1_000_000;
  }

  @Override
  public void close() {
    stopped.set(true);
    listener.interrupt();
  }
}
