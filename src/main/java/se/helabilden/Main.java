package se.helabilden;

import java.io.IOException;
import java.nio.file.Path;
import se.helabilden.cli.Cli;
import se.helabilden.work.Texts;

/// Where the program begins.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2 && arguments[0].equals(StartupCache.VERB)) {
      StartupCache.prepare(Path.of(arguments[1]));
      return;
    }
    System.setProperty("java.awt.headless", "true");
    // Many municipalities reach the web through a proxy that only the operating system knows.
    System.setProperty("java.net.useSystemProxies", "true");
    if (arguments.length == 1 && arguments[0].equals(ReadingChild.VERB)) {
      ReadingChild.serve(new App(LogFile.folder()));
      System.exit(0);
    }
    Start start = Start.of(arguments, Start.hasDisplay(System.getenv(), System.getProperty("os.name")));
    if (start == Start.WINDOW) {
      Desktop.open(Start.files(arguments));
      StartupCache.prepareInBackground();
      System.exit(0);
    }
    App app = new App(LogFile.folder());
    if (start == Start.NO_DISPLAY) {
      System.err.println(Texts.in(app.language()).text("cli.noDisplay", arguments[arguments.length - 1]));
      System.exit(4);
    }
    Cli cli = new Cli(app, System.out, System.err, Faults::keep);
    if (arguments.length == 2 && arguments[0].equals(StartupCache.REHEARSAL)) {
      System.exit(Rehearsal.run(cli, Path.of(arguments[1])));
    }
    int exitCode = cli.run(Start.asVerb(arguments));
    if (exitCode == 0) {
      StartupCache.prepareInBackground();
    }
    System.exit(exitCode);
  }
}
