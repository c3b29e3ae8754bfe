package se.helabilden.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.map.Overlay;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.Project;

/// Content that the project no longer refers to. The working copy keeps it, so that an undone import can come again;
/// the user's file does not get it, so that what was taken away is away.
final class Garbage {
  private static final String DEAD_LAYERS =
      " FROM app_layer WHERE hash || ' ' || layer NOT IN (SELECT hash FROM temp.live WHERE kind = 'layer')";
  private static final String DEAD_SERIES =
      " FROM app_series WHERE hash NOT IN (SELECT hash FROM temp.live WHERE kind = 'series')";
  private static final String DEAD_RECEIPTS =
      " FROM app_receipt WHERE hash NOT IN (SELECT hash FROM temp.live WHERE kind = 'receipt')";

  private static final String DEAD_OVERLAYS =
      " FROM app_overlay WHERE hash NOT IN (SELECT hash FROM temp.live WHERE kind = 'overlay')";

  private Garbage() {}

  static boolean exists(Connection connection, Project project) throws SQLException {
    mark(connection, project);
    return Sqlite.number(connection, "SELECT count(*)" + DEAD_LAYERS) > 0
        || Sqlite.number(connection, "SELECT count(*)" + DEAD_SERIES) > 0
        || Sqlite.number(connection, "SELECT count(*)" + DEAD_RECEIPTS) > 0
        || (OverlayTable.exists(connection) && Sqlite.number(connection, "SELECT count(*)" + DEAD_OVERLAYS) > 0);
  }

  static void remove(Connection connection, Project project) throws SQLException {
    mark(connection, project);
    for (String table : Sqlite.texts(connection, "SELECT table_name" + DEAD_LAYERS)) {
      Sqlite.update(connection, "DELETE FROM gpkg_geometry_columns WHERE table_name = ?", table);
      Sqlite.update(connection, "DELETE FROM gpkg_contents WHERE table_name = ?", table);
      Sqlite.update(connection, "DELETE FROM app_column WHERE table_name = ?", table);
      Sqlite.run(connection, "DROP TABLE " + Sqlite.quote(table));
    }
    Sqlite.run(
        connection,
        "DELETE" + DEAD_LAYERS,
        "DELETE" + DEAD_SERIES,
        "DELETE" + DEAD_RECEIPTS,
        "DELETE FROM app_codes WHERE hash NOT IN (SELECT codes FROM app_series)");
    if (OverlayTable.exists(connection)) {
      Sqlite.run(connection, "DELETE" + DEAD_OVERLAYS);
    }
  }

  private static void mark(Connection connection, Project project) throws SQLException {
    Sqlite.run(
        connection, "CREATE TEMP TABLE IF NOT EXISTS live (kind TEXT, hash TEXT)", "DELETE FROM temp.live");
    mark(
        connection,
        "layer",
        project.layers().stream().map((LayerInfo layer) -> layer.hash() + " " + layer.id()).collect(Collectors.toSet()));
    mark(connection, "series", project.indicators().stream().map(Indicator::series).collect(Collectors.toSet()));
    mark(connection, "overlay", project.overlays().stream().map(Overlay::hash).collect(Collectors.toSet()));
    mark(connection, "receipt", project.imports().stream().map(ImportRecord::receipt).collect(Collectors.toSet()));
  }

  private static void mark(Connection connection, String kind, Set<String> hashes) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO temp.live VALUES (?, ?)")) {
      for (String hash : hashes) {
        Sqlite.bind(insert, kind, hash);
        insert.executeUpdate();
      }
    }
  }
}
