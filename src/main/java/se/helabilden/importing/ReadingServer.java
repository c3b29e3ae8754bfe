package se.helabilden.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import se.helabilden.area.AreaReader;
import se.helabilden.indicator.ValueReader;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The reading process's side: takes one request after another and answers each, until nobody asks for a while or the
/// program that started it is gone. To cancel, the program ends the process.
public final class ReadingServer {
  /// Without a request for so long the process ends by itself.
  private static final Duration IDLE = Duration.ofMinutes(3);

  private static final long POLL_MILLIS = 20;
  private static final long STEP_NANOS = 100_000_000;

  private final List<ValueReader> values;
  private final List<AreaReader> areas;

  public ReadingServer(List<ValueReader> values, List<AreaReader> areas) {
    this.values = List.copyOf(values);
    this.areas = List.copyOf(areas);
  }

  /// Serves until the end of the requests.
  ///
  /// @throws IOException if the program at the other end is gone in the middle of something
  public void serve(InputStream in, OutputStream out) throws IOException, InterruptedException {
    ObjectOutputStream answers = new ObjectOutputStream(out);
    answers.flush();
    if (!waitFor(in)) {
      return;
    }
    ObjectInputStream requests = new ObjectInputStream(in);
    do {
      Reading.Request request;
      try {
        request = (Reading.Request) requests.readObject();
      } catch (ClassNotFoundException e) {
        throw new IOException(e);
      }
      answer(request, answers);
      // What was sent is not kept, or the process would grow with each file.
      answers.reset();
      answers.flush();
    } while (waitFor(in));
  }

  private static boolean waitFor(InputStream in) throws IOException, InterruptedException {
    long until = System.nanoTime() + IDLE.toNanos();
    while (in.available() == 0) {
      if (System.nanoTime() > until || ProcessHandle.current().parent().isEmpty()) {
        return false;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return true;
  }

  private void answer(Reading.Request request, ObjectOutputStream answers) throws IOException {
    try {
      answers.writeObject(read(request, new Steps(answers)));
    } catch (UserFacingException e) {
      answers.writeObject(
          new Reading.Refused(e.kind(), e.id(), e.text(), e.place(), e.getCause() == null ? null : e.getCause().toString()));
    } catch (RuntimeException | StackOverflowError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      answers.writeObject(new Reading.Failed(trace.toString()));
    }
  }

  private Reading read(Reading.Request request, Progress progress) {
    Path file = Path.of(request.file());
    return switch (request.what()) {
      case TABLE ->
          new Reading.Table(
              values.stream().filter(reader -> reader.accepts(file)).findFirst().orElseThrow(() -> gone(file)).read(file, progress));
      case LAYERS -> new Reading.Layers(List.copyOf(areaReader(file).layers(file, progress)));
      case ANY_LAYERS -> new Reading.Layers(List.copyOf(areaReader(file).anyLayers(file, progress)));
      case ANY_LAYER -> new Reading.Layer(areaReader(file).readAny(file, request.layer(), progress));
      case LAYER -> new Reading.Layer(areaReader(file).read(file, request.layer(), progress));
    };
  }

  private AreaReader areaReader(Path file) {
    return areas.stream().filter(reader -> reader.accepts(file)).findFirst().orElseThrow(() -> gone(file));
  }

  /// The file was another one a moment ago.
  private static UserFacingException gone(Path file) {
    return UserFacingException.input(
        "file-missing", Message.of("importing.fileMissing", file.toString()), Place.file(file));
  }

  /// Tells the other side how far it is, not more often than a person can see.
  private static final class Steps implements Progress {
    private final ObjectOutputStream answers;
    private long next = System.nanoTime();

    Steps(ObjectOutputStream answers) {
      this.answers = answers;
    }

    @Override
    public synchronized void report(double fraction, Message what) {
      if (System.nanoTime() < next) {
        return;
      }
      next = System.nanoTime() + STEP_NANOS;
      try {
        answers.writeObject(new Reading.Step(fraction, what));
        answers.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  }
}
