package se.helabilden.io.gpkg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import se.helabilden.project.Project;
import se.helabilden.work.Hash;

/// The user's own file, by its real path: looked at, snapshots put in its place, copies kept beside it. Nothing here
/// touches it while it is open as a database in this process.
record UserFile(Path path) {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final String TEMPORARY = ".helabilden-";

  /// The file as the disk knows it, so that two ways to it are one project.
  ///
  /// @throws IOException if its folder is not there
  static UserFile of(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    return new UserFile(
        Files.exists(absolute)
            ? absolute.toRealPath()
            : absolute.getParent().toRealPath().resolve(absolute.getFileName()));
  }

  boolean exists() {
    return Files.exists(path);
  }

  /// @throws se.helabilden.work.UserFacingException if it is not there or no database at all
  void requireDatabase() throws IOException {
    if (!Files.isRegularFile(path)) {
      throw Files.exists(path) ? Failures.notAProject(path, null) : Failures.absent(path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw Failures.notAProject(path, null);
      }
    }
  }

  /// Whether another program's journal lies beside it: it is open there, or was when that program ended.
  boolean hasJournal() {
    return Files.exists(WorkingFolder.sidecar(path, "-wal")) || Files.exists(WorkingFolder.sidecar(path, "-journal"));
  }

  /// Brings what other programs left in a journal into the file. A journal must never meet another file than its own.
  ///
  /// @throws se.helabilden.work.UserFacingException if another program has the file open
  void settle() throws SQLException {
    if (!exists() || !hasJournal()) {
      return;
    }
    try (Connection connection = Sqlite.openShared(path)) {
      String mode = Sqlite.text(connection, "PRAGMA journal_mode=DELETE");
      Sqlite.number(connection, "SELECT count(*) FROM sqlite_schema");
      if (!"delete".equals(mode)) {
        throw Failures.inUse(path, null);
      }
    }
  }

  /// A whole copy of an open database in the folder of this file, on disk, under a name that nobody looks for.
  Path snapshot(Connection connection, Project project) throws SQLException, IOException {
    Path whole = temporary();
    try {
      vacuum(connection, whole);
      if (Garbage.exists(connection, project)) {
        Path first = whole;
        whole = temporary();
        try (Connection copy = Sqlite.openTemporary(first)) {
          Garbage.remove(copy, project);
          vacuum(copy, whole);
        } finally {
          Files.deleteIfExists(first);
        }
      }
      keepPermissions(whole);
      Disk.force(whole);
      return whole;
    } catch (SQLException | IOException | RuntimeException e) {
      Files.deleteIfExists(whole);
      throw e;
    }
  }

  static void vacuum(Connection connection, Path to) throws SQLException {
    Sqlite.update(connection, "VACUUM INTO ?", to.toString());
  }

  private void keepPermissions(Path copy) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    PosixFileAttributeView now = Files.getFileAttributeView(copy, PosixFileAttributeView.class);
    if (exists() && old != null && now != null) {
      now.setPermissions(old.readAttributes().permissions());
    }
  }

  private Path temporary() {
    return path.resolveSibling(temporaryPrefix() + UUID.randomUUID().toString().substring(0, 8) + ".tmp");
  }

  private String temporaryPrefix() {
    return TEMPORARY + new Hash().add(path.getFileName().toString()).hex().substring(0, 8) + "-";
  }

  /// Removes what a crash in the middle of publishing left. Only under the project's lock.
  void removeTemporaries() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(path.getParent(), temporaryPrefix() + "*")) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// A free name beside the file: `Plan (osparat 2026-11-22 14.32).gpkg`. Times in names have no colon on Windows.
  Path beside(String what, Clock clock) {
    return beside(
        what + " " + DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm", Locale.ROOT).format(LocalDateTime.now(clock)));
  }

  /// A free name beside the file: `Plan (före uppgradering).gpkg`.
  Path beside(String what) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    Path free = path.resolveSibling(stem + " (" + what + ").gpkg");
    for (int i = 2; Files.exists(free); i++) {
      free = path.resolveSibling(stem + " (" + what + " " + i + ").gpkg");
    }
    return free;
  }
}
