package se.helabilden;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import se.helabilden.cli.Cli;
import se.helabilden.json.Json;

/// The command line as a test calls it. A fault of the program's own fails the test.
final class Terminal {
  private final App app;

  Terminal(App app) {
    this.app = app;
  }

  /// What a call came to: its exit code, what it answered, and what it said of it.
  record Answer(int code, String out, String err) {
    Map<String, Object> json() {
      return Json.readMap(out);
    }
  }

  Answer run(String... arguments) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        new Cli(
                app,
                new PrintStream(answer, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                fault -> {
                  throw new AssertionError("a fault of the program", fault);
                })
            .run(arguments);
    return new Answer(code, answer.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
  }
}
