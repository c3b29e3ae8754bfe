package se.helabilden.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// Writes files whole: to a temporary file beside the target, then renamed over it. Whoever looks sees the old file
/// or the new one, never half of it.
public final class WholeFile {
  private static final int MOVES = 6;

  private WholeFile() {}

  /// What happens between the writing of the temporary file and its renaming.
  @FunctionalInterface
  public interface Ready {
    void run() throws IOException;
  }

  /// What fills the temporary file.
  @FunctionalInterface
  public interface Filling {
    void fill(Path temporary) throws IOException;
  }

  /// @throws UserFacingException (PROJECT) if the file cannot be written; an older one is untouched then
  public static void write(Path target, String text) {
    write(target, temporary -> Files.writeString(temporary, text, StandardCharsets.UTF_8));
  }

  /// @throws UserFacingException (PROJECT) if the file cannot be written; an older one is untouched then
  public static void write(Path target, byte[] bytes) {
    write(target, temporary -> Files.write(temporary, bytes));
  }

  /// @throws UserFacingException (PROJECT) if the file cannot be written; an older one is untouched then
  public static void write(Path target, Filling filling) {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw UserFacingException.project(
          "folder-missing", Message.of("work.folderMissing", String.valueOf(folder)), Place.file(target), null);
    }
    try {
      put(absolute, filling, () -> {}, Progress.NONE);
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", absolute.toString()), Place.file(target), e);
    }
  }

  /// Writes a file in a folder that exists; how a failure is told is the caller's.
  ///
  /// @param ready what is done when the new content is whole on disk and the old file still there
  /// @throws IOException if it cannot be written; an older one is untouched then
  /// @throws java.util.concurrent.CancellationException if cancelled before it was in its place
  public static void put(Path target, Filling filling, Ready ready, Progress progress) throws IOException {
    Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      filling.fill(temporary);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      progress.check();
      ready.run();
      move(temporary, target, progress);
    } finally {
      deleteQuietly(temporary);
    }
  }

  /// Moves in one step where the file system can. Where another program holds the file for a moment, such as one that
  /// syncs or searches it for viruses, it is tried again for about three seconds.
  private static void move(Path from, Path to, Progress progress) throws IOException {
    FileSystemException last = new FileSystemException(to.toString());
    for (int i = 0; i < MOVES; i++) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (FileSystemException e) {
        last = e;
      }
      progress.check();
      LockSupport.parkNanos(50_000_000L << i);
    }
    throw last;
  }

  private static void deleteQuietly(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      System.getLogger(WholeFile.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + temporary, e);
    }
  }
}
