package se.helabilden.io.gpkg;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.helabilden.project.EditRecord;
import se.helabilden.work.Stamp;

/// The log of edits, in the order in which they came to disk; lines are only ever added.
final class EditLog {
  private EditLog() {}

  static void append(Connection connection, EditRecord record) throws SQLException {
    Sqlite.update(
        connection,
        "INSERT INTO app_edit (uuid, kind, author, organisation, at, summary) VALUES (?, ?, ?, ?, ?, ?)",
        record.stamp().id().toString(),
        record.kind(),
        record.stamp().author(),
        record.stamp().organisation(),
        record.stamp().at().toString(),
        MessageJson.write(record.summary()));
  }

  /// The number of the last line; 0 for an empty log.
  static long last(Connection connection) throws SQLException {
    return Sqlite.number(connection, "SELECT max(sequence) FROM app_edit");
  }

  static boolean holds(Connection connection, EditRecord record) throws SQLException {
    return Sqlite.number(
            connection, "SELECT count(*) FROM app_edit WHERE uuid = ?", record.stamp().id().toString())
        > 0;
  }

  /// @throws IllegalArgumentException if a line is damaged
  static List<EditRecord> read(Connection connection) throws SQLException {
    List<EditRecord> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT uuid, kind, author, organisation, at, summary FROM app_edit ORDER BY sequence")) {
      while (rows.next()) {
        Stamp stamp =
            new Stamp(
                UUID.fromString(rows.getString(1)), rows.getString(3), rows.getString(4), instant(rows.getString(5)));
        found.add(new EditRecord(stamp, rows.getString(2), MessageJson.read(rows.getString(6))));
      }
    }
    return found;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
