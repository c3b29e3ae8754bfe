package se.helabilden.io.gpkg;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// Opens databases with the settings that keep them whole, and shortens plain SQL. Nothing in here ever runs a
/// statement that came from a file.
final class Sqlite {
  private Sqlite() {}

  /// Work that may fail as the database does.
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /// A database of our own, for writing; made if absent.
  ///
  /// Write-ahead log with `synchronous=FULL` loses nothing acknowledged in a power cut; the library's default does.
  static Connection openWorking(Path file) throws SQLException {
    return configured(
        new SQLiteConfig().createConnection(url(file)), "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL");
  }

  /// A database that nobody else knows of yet: a crash may spoil it, so it must be forced to disk before it counts.
  static Connection openTemporary(Path file) throws SQLException {
    return configured(
        new SQLiteConfig().createConnection(url(file)), "PRAGMA journal_mode=MEMORY", "PRAGMA synchronous=OFF");
  }

  /// Somebody's file as it is, with its locks and its log.
  static Connection openShared(Path file) throws SQLException {
    return configured(new SQLiteConfig().createConnection(url(file) + "?mode=rw"));
  }

  /// A whole file that nobody changes in place, for reading without locks.
  static Connection openImmutable(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return configured(config.createConnection(url(file) + "?immutable=1&mode=ro"));
  }

  /// The file as an URI, so that `?`, `#` and `%` in its name are no options.
  private static String url(Path file) {
    return "jdbc:sqlite:" + file.toAbsolutePath().toUri();
  }

  private static Connection configured(Connection connection, String... more) throws SQLException {
    try {
      run(
          connection,
          "PRAGMA busy_timeout=3000",
          "PRAGMA trusted_schema=OFF",
          "PRAGMA cell_size_check=ON",
          "PRAGMA mmap_size=0",
          "PRAGMA temp_store=MEMORY",
          "PRAGMA foreign_keys=ON");
      run(connection, more);
      return connection;
    } catch (SQLException e) {
      close(connection, e);
      throw e;
    }
  }

  static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// Runs one statement with its gaps filled; how many rows it changed.
  static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /// The first column of the first row as a number; 0 where there is none.
  static long number(Connection connection, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /// The first column of the first row as text; null where there is none.
  static @Nullable String text(Connection connection, String sql, @Nullable Object... values) throws SQLException {
    List<String> found = texts(connection, sql, values);
    return found.isEmpty() ? null : found.getFirst();
  }

  /// The first column of all rows as texts.
  static List<String> texts(Connection connection, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<String> found = new ArrayList<>();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      }
    }
  }

  static boolean hasTable(Connection connection, String name) throws SQLException {
    return number(connection, "SELECT count(*) FROM sqlite_schema WHERE type='table' AND name=?", name) > 0;
  }

  /// A name as SQL takes it, whatever is in it.
  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /// All of it or nothing. The first error is the one that is told: after a full disk SQLite has rolled back by itself.
  static void inTransaction(Connection connection, Work work) throws SQLException {
    run(connection, "BEGIN IMMEDIATE");
    try {
      work.run();
      run(connection, "COMMIT");
    } catch (SQLException | RuntimeException e) {
      try {
        run(connection, "ROLLBACK");
      } catch (SQLException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw e;
    }
  }

  static void close(Connection connection, Exception because) {
    try {
      connection.close();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }
}
