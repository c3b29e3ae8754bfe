package se.helabilden.io.gpkg;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Files that are whole on disk, or not there.
final class Disk {
  private static final int TRIES = 10;
  private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

  private Disk() {}

  /// Copies a file; on disk when it returns.
  static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to);
    force(to);
    forceFolder(to);
  }

  /// The file's content is on disk when it returns.
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Puts one file in the place of another in one step, and on disk. On Windows somebody who reads the old file (a virus
  /// scanner, a sync client) makes it fail for a moment: tried again for three seconds.
  static void replace(Path from, Path to) throws IOException {
    for (int i = 1; ; i++) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(to);
        return;
      } catch (AccessDeniedException e) {
        if (i == TRIES || !WINDOWS) {
          throw e;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(55L * i));
      }
    }
  }

  /// The folder's entry of a file is on disk when it returns; Windows has no such thing and needs none.
  static void forceFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || WINDOWS) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
