package se.helabilden.io.gpkg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A stranger's SQLite file, opened so that it can do no harm: a copy of it, read-only, checked first, with a limit on
/// the time of every step. Nothing of it is run: no view, no trigger, no SQL text that it holds.
final class ForeignDatabase implements AutoCloseable {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final long STEP_SECONDS = 10;
  /// The check reads the whole file; a slow disk reads this much in a second.
  private static final long SLOW_DISK = 20_000_000;
  private static final int STEPS_BETWEEN_LOOKS = 20_000;
  private static final int LARGEST_VALUE = 200_000_000;

  private final Path copy;
  private final Connection connection;
  private final Place place;
  private final Progress progress;
  private volatile long deadline;

  private ForeignDatabase(Path copy, Connection connection, Place place, Progress progress) {
    this.copy = copy;
    this.connection = connection;
    this.place = place;
    this.progress = progress;
  }

  /// @throws UserFacingException (INPUT) if it is no SQLite file, is damaged, or takes too long to check
  static ForeignDatabase open(Path file, Path temporary, Progress progress) {
    Place place = Place.file(file);
    if (!isSqlite(file)) {
      throw UserFacingException.input("not-a-geopackage", Message.of("io.gpkg.notGeoPackage"), place);
    }
    Path copy = copied(file, temporary, place);
    ForeignDatabase database = null;
    try {
      database = new ForeignDatabase(copy, connect(copy), place, progress);
      database.check(Files.size(copy));
      return database;
    } catch (SQLException | IOException e) {
      close(database, copy);
      throw damaged(place, e);
    } catch (RuntimeException e) {
      close(database, copy);
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  /// Puts the file, as it was checked, somewhere else.
  void copyTo(Path target) throws IOException {
    Files.copy(copy, target);
    Path log = copy.resolveSibling(copy.getFileName() + "-wal");
    if (Files.isRegularFile(log)) {
      Files.copy(log, target.resolveSibling(target.getFileName() + "-wal"));
    }
  }

  /// Gives the next step its full time.
  void nextStep() {
    deadline = System.nanoTime() + STEP_SECONDS * 1_000_000_000L;
  }

  /// What to throw when SQLite refuses something.
  RuntimeException refusal(SQLException e) {
    if (progress.isCancelled()) {
      return new CancellationException();
    }
    return System.nanoTime() > deadline
        ? UserFacingException.input("unsafe-file", Message.of("io.gpkg.takesTooLong"), place, e)
        : damaged(place, e);
  }

  @Override
  public void close() {
    close(this, copy);
  }

  static boolean isSqlite(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Path copied(Path file, Path temporary, Place place) {
    try {
      Files.createDirectories(temporary);
      Path copy = Files.createTempFile(temporary, "foreign", ".gpkg");
      try {
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        copy.toFile().setWritable(true);
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.isRegularFile(log)) {
          Files.copy(log, copy.resolveSibling(copy.getFileName() + "-wal"));
        } else {
          withoutLog(copy);
        }
        return copy;
      } catch (IOException e) {
        Files.deleteIfExists(copy);
        throw e;
      }
    } catch (IOException e) {
      throw UserFacingException.input("unreadable-file", Message.of("io.gpkg.unreadable"), place, e);
    }
  }

  /// A file that was closed in write-ahead mode can only be opened for writing; the copy is told otherwise.
  private static void withoutLog(Path copy) throws IOException {
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer versions = ByteBuffer.allocate(2);
      channel.read(versions, 18);
      if (versions.get(0) == 2 && versions.get(1) == 2) {
        channel.write(ByteBuffer.wrap(new byte[] {1, 1}), 18);
      }
    }
  }

  private static Connection connect(Path copy) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(!Files.exists(copy.resolveSibling(copy.getFileName() + "-wal")));
    config.setBusyTimeout(1000);
    Connection connection = config.createConnection("jdbc:sqlite:" + copy.toAbsolutePath());
    connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LARGEST_VALUE);
    connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
    return connection;
  }

  private void check(long size) throws SQLException {
    nextStep();
    deadline += size / SLOW_DISK * 1_000_000_000L;
    ProgressHandler.setHandler(
        connection,
        STEPS_BETWEEN_LOOKS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return System.nanoTime() > deadline || progress.isCancelled() ? 1 : 0;
          }
        });
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      statement.execute("PRAGMA mmap_size = 0");
      statement.execute("PRAGMA query_only = ON");
      try (ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
        if (!result.next() || !"ok".equals(result.getString(1))) {
          throw damaged(place, null);
        }
      }
    } catch (SQLException e) {
      throw refusal(e);
    }
    nextStep();
  }

  private static UserFacingException damaged(Place place, @Nullable Exception cause) {
    return cause == null
        ? UserFacingException.input("damaged-file", Message.of("io.gpkg.damagedForeign"), place)
        : UserFacingException.input("damaged-file", Message.of("io.gpkg.damagedForeign"), place, cause);
  }

  private static void close(@Nullable ForeignDatabase database, Path copy) {
    try {
      if (database != null) {
        database.connection.close();
      }
      for (String tail : new String[] {"", "-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + tail));
      }
    } catch (SQLException | IOException e) {
      System.getLogger(ForeignDatabase.class.getName()).log(System.Logger.Level.WARNING, "copy not removed", e);
    }
  }
}
