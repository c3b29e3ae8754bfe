package se.helabilden.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A process that reads files in the program's stead: one that needs too much memory or time, or that breaks its
/// reader, takes down that process and not the window in front of thirty people. Started when it is first needed, and
/// kept for the next file.
public final class ReadingProcess implements AutoCloseable {
  /// Starts such a process, which serves with a [ReadingServer] on its standard streams.
  @FunctionalInterface
  public interface Launcher {
    /// @param megabytes the most memory that it may use
    Process start(int megabytes) throws IOException;
  }

  private static final int MEGABYTES = 512;
  private static final long MEGABYTE = 1L << 20;

  /// Large files are large by right: they get so many times their size on top, up to a limit.
  private static final int TIMES_SIZE = 6;

  private static final int MOST_MEGABYTES = 3072;
  private static final long POLL_MILLIS = 5;

  /// Nothing comes in but our own records, geometries and the collections they are made of.
  private static final ObjectInputFilter FILTER =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=100;se.helabilden.area.*;se.helabilden.indicator.*;se.helabilden.importing.*;se.helabilden.work.*;"
              + "org.locationtech.jts.geom.**;java.io.Serializable;java.lang.*;java.util.*;java.time.*;!*");

  private final Launcher launcher;
  private final Duration limit;
  private volatile @Nullable Running running;

  /// A process with its streams, and how much memory it has.
  private record Running(
      Process process, Polled in, ObjectInputStream answers, ObjectOutputStream requests, int megabytes) {}

  /// @param limit the longest that one file may take
  public ReadingProcess(Launcher launcher, Duration limit) {
    this.launcher = launcher;
    this.limit = limit;
  }

  /// Asks and waits for the answer.
  ///
  /// @throws UserFacingException (INPUT) if the file is refused, or needs more time or memory than it may have
  /// @throws CancellationException if cancelled; the process is ended then
  synchronized Reading ask(Reading.Request request, Progress progress) {
    Path file = Path.of(request.file());
    boolean answered = false;
    try {
      Running asked = started(file, progress);
      asked.in().until(System.nanoTime() + limit.toNanos(), progress);
      asked.requests().writeObject(request);
      asked.requests().flush();
      Reading answer = (Reading) asked.answers().readObject();
      while (answer instanceof Reading.Step(double fraction, Message what)) {
        progress.report(fraction, what);
        answer = (Reading) asked.answers().readObject();
      }
      answered = true;
      return told(answer);
    } catch (Polled.TooLong e) {
      throw refused("file-too-slow", "importing.fileTooSlow", file, e);
    } catch (StreamCorruptedException | InvalidClassException | ClassNotFoundException | ClassCastException e) {
      throw new IllegalStateException("the reading process answered with something else", e);
    } catch (IOException e) {
      // The process is gone: out of memory, or a fault that no Java program can catch.
      throw refused("file-too-heavy", "importing.fileTooHeavy", file, e);
    } finally {
      if (!answered) {
        close();
      }
    }
  }

  private static Reading told(Reading answer) {
    return switch (answer) {
      case Reading.Refused refused ->
          throw new UserFacingException(
              refused.kind(), refused.id(), refused.text(), refused.place(),
              refused.cause() == null ? null : new IllegalArgumentException(refused.cause()));
      case Reading.Failed failed -> throw new IllegalStateException("in the reading process: " + failed.trace());
      default -> answer;
    };
  }

  private static UserFacingException refused(String id, String key, Path file, Exception cause) {
    return UserFacingException.input(id, Message.of(key, SourceFile.name(file)), Place.file(file), cause);
  }

  private Running started(Path file, Progress progress) throws IOException {
    int wanted = (int) Math.min(MOST_MEGABYTES, MEGABYTES + TIMES_SIZE * Files.size(file) / MEGABYTE);
    Running before = running;
    if (before != null && before.process().isAlive() && before.megabytes() >= wanted) {
      return before;
    }
    close();
    Process process = launcher.start(wanted);
    try {
      Polled in = new Polled(process);
      in.until(System.nanoTime() + limit.toNanos(), progress);
      ObjectInputStream answers = new ObjectInputStream(in);
      answers.setObjectInputFilter(FILTER);
      ObjectOutputStream requests = new ObjectOutputStream(process.getOutputStream());
      Running now = new Running(process, in, answers, requests, wanted);
      running = now;
      return now;
    } finally {
      if (running == null) {
        process.destroyForcibly();
      }
    }
  }

  /// Ends the process, if one runs, also in the middle of a file.
  @Override
  public void close() {
    Running ended = running;
    running = null;
    if (ended != null) {
      ended.process().destroyForcibly();
    }
  }

  /// The output of a process, read so that a cancel and the time limit are seen although it says nothing.
  private static final class Polled extends InputStream {
    /// Past the limit.
    static final class TooLong extends IOException {
      private static final long serialVersionUID = 1L;
    }

    private final Process process;
    private final InputStream in;
    private long deadline;
    private Progress progress = Progress.NONE;

    Polled(Process process) {
      this.process = process;
      this.in = process.getInputStream();
    }

    void until(long newDeadline, Progress newProgress) {
      this.deadline = newDeadline;
      this.progress = newProgress;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (true) {
        int ready = in.available();
        if (ready > 0) {
          return in.read(bytes, from, Math.min(ready, length));
        }
        progress.check();
        if (System.nanoTime() > deadline) {
          throw new TooLong();
        }
        if (waited() && in.available() == 0) {
          return -1;
        }
      }
    }

    /// Waits a little; whether the process has ended.
    private boolean waited() {
      try {
        return process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
    }
  }
}
