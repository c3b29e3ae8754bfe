package se.helabilden;

import java.io.IOException;
import java.nio.file.Path;
import se.helabilden.cli.Cli;

/// Where the program begins.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2 && arguments[0].equals(StartupCache.VERB)) {
      StartupCache.prepare(Path.of(arguments[1]));
      return;
    }
    System.setProperty("java.awt.headless", "true");
    App app = new App(LogFile.folder());
    int exitCode = new Cli(app, System.out, System.err, Faults::keep).run(asVerb(arguments));
    if (exitCode == 0) {
      StartupCache.prepareInBackground();
    }
    System.exit(exitCode);
  }

  /// `start DIR` is what `mvn` without a goal runs: until there is a window it makes the example in the folder.
  private static String[] asVerb(String[] arguments) {
    return arguments.length == 2 && arguments[0].equals("start")
        ? new String[] {"example", arguments[1]}
        : arguments;
  }
}
