package se.helabilden;

import java.io.PrintStream;

/// The error stream without what JavaFX prints about its incubating classes, which no logger and no setting holds back.
final class QuietErrors extends PrintStream {
  QuietErrors(PrintStream errors) {
    super(errors, true, errors.charset());
  }

  @Override
  public void println(String line) {
    if (!String.valueOf(line).startsWith("WARNING: Using incubating API")) {
      super.println(line);
    }
  }
}
