package se.helabilden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import se.helabilden.work.UserFolder;

/// The log in the user's data folder. Opens its file when there is something to write, and begins anew when the file
/// has grown past a megabyte. Named in `logging.properties`.
public final class LogFile extends Handler {
  private static final long LARGEST = 1_000_000;

  private final Path file;

  public LogFile() {
    file = folder().log().resolve("helabilden.log");
    setFormatter(new SimpleFormatter());
  }

  static UserFolder folder() {
    return UserFolder.locate(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    if (!isLoggable(entry)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file) && Files.size(file) > LARGEST) {
        Files.deleteIfExists(file);
      }
      Files.writeString(
          file,
          getFormatter().format(entry),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      reportError("the log could not be written", e, ErrorManager.WRITE_FAILURE);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
