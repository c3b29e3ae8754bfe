package se.helabilden.io.gpkg;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Facts about the file itself, in `app_meta`. A GeoPackage with this table and a format version is ours.
final class Meta {
  static final String FORMAT = "format_version";
  static final String PROGRAM = "program_version";
  static final String PROJECT = "project_uuid";
  static final String CREATED = "created_at";

  private Meta() {}

  static void set(Connection connection, String key, String value) throws SQLException {
    Sqlite.update(
        connection,
        "INSERT INTO app_meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        key,
        value);
  }

  static @Nullable String get(Connection connection, String key) throws SQLException {
    return Sqlite.hasTable(connection, "app_meta")
        ? Sqlite.text(connection, "SELECT value FROM app_meta WHERE key = ?", key)
        : null;
  }

  /// The file's format version; -1 where it is no project of ours.
  static int format(Connection connection) throws SQLException {
    String version = get(connection, FORMAT);
    return version == null || !version.matches("\\d{1,6}") ? -1 : Integer.parseInt(version);
  }
}
