package se.helabilden;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.helabilden.importing.ReadingProcess;
import se.helabilden.importing.ReadingServer;

/// The process that reads packed files for the window: how it is started, and what it does.
final class ReadingChild {
  static final String VERB = "read-files-for-the-window";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private ReadingChild() {}

  /// Starts a process when one is needed.
  static ReadingProcess process() {
    return new ReadingProcess(ReadingChild::start, LIMIT);
  }

  private static Process start(int megabytes) throws IOException {
    List<String> options = new ArrayList<>();
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-XX:AOTCache="))
        .forEach(options::add);
    options.addAll(
        List.of(
            "-Xmx" + megabytes + "m", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1",
            "-XX:+DisplayVMOutputToStderr", "-Xlog:aot=off", "-Xlog:cds=off", "-Djava.awt.headless=true"));
    return new ProcessBuilder(JavaCommand.of(options, VERB)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /// What the process does, until nobody asks any more.
  static void serve(App app) throws IOException, InterruptedException {
    OutputStream answers = System.out;
    // Whatever a library prints must not come between the answers.
    System.setOut(System.err);
    new ReadingServer(app.riskyValues(), app.riskyAreas()).serve(System.in, answers);
  }
}
