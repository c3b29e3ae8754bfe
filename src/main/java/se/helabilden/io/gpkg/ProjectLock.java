package se.helabilden.io.gpkg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.helabilden.json.Json;

/// One program at a time works on a project. The lock lies on a file beside the working copy, never on the database,
/// and goes with the process, however that ends.
final class ProjectLock implements AutoCloseable {
  /// Locks of this process. A fact of the process, as the operating system's locks are: there it does not matter who
  /// asks, and closing the lock's file anywhere in the process gives the lock up, so it must not even be looked at.
  private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();

  /// A byte far behind the text: on Windows what is locked cannot be read by others.
  private static final long LOCKED_BYTE = 1L << 40;

  private final Path file;
  private final FileChannel channel;

  private ProjectLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Who works on it, since when.
  record Holder(String who, String since) {}

  /// The lock, or empty if somebody else has it.
  static Optional<ProjectLock> take(Path file, Clock clock) throws IOException {
    Holder self =
        new Holder(
            String.valueOf(System.getProperty("user.name")),
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(LocalTime.now(clock)));
    if (HELD.putIfAbsent(file, self) != null) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      Files.createDirectories(file.getParent());
      channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        return Optional.empty();
      }
      byte[] text = Json.write(self).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text), 0);
      taken = true;
      return Optional.of(new ProjectLock(file, channel));
    } finally {
      if (!taken) {
        if (channel != null) {
          channel.close();
        }
        HELD.remove(file);
      }
    }
  }

  /// Who has it, as far as can be told.
  static @Nullable Holder holder(Path file) {
    Holder here = HELD.get(file);
    if (here != null) {
      return here;
    }
    try {
      return Json.read(Files.readString(file), Holder.class);
    } catch (IOException | IllegalArgumentException e) {
      // just being taken or given up: then there is no name to tell
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(file);
    }
  }
}
