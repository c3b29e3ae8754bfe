package se.helabilden.io.gpkg;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.area.Crs;

/// The tables of a project file: those of the standard, and our own, registered as plain attributes.
///
/// Source: OGC 12-128r17, GeoPackage 1.3, clauses 1.1.2, 1.1.3, 2.1.5 and annex C (definitions of the tables).
final class Schema {
  static final int APPLICATION_ID = 0x47504B47;
  static final int GEOPACKAGE_VERSION = 10300;
  /// A plane without a known place on Earth, in the standard's table of systems.
  static final int UNDEFINED_PLANE = -1;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(java.time.ZoneOffset.UTC);

  private static final List<String> OWN =
      List.of("app_meta", "app_object", "app_layer", "app_column", "app_codes", "app_series", "app_receipt", "app_edit");

  private Schema() {}

  /// Makes the standard's tables in an empty database.
  static void createStandard(Connection connection) throws SQLException {
    Sqlite.run(
        connection,
        "PRAGMA application_id=" + APPLICATION_ID,
        "PRAGMA user_version=" + GEOPACKAGE_VERSION,
        """
        CREATE TABLE gpkg_spatial_ref_sys (
          srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY NOT NULL, organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""",
        """
        CREATE TABLE gpkg_contents (
          table_name TEXT PRIMARY KEY NOT NULL, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
          description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
          srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id))""",
        """
        CREATE TABLE gpkg_geometry_columns (
          table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents(table_name), column_name TEXT NOT NULL,
          geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id),
          z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name))""");
    addSystem(connection, "Undefined Cartesian SRS", UNDEFINED_PLANE, "NONE", UNDEFINED_PLANE, "undefined");
    addSystem(connection, "Undefined geographic SRS", 0, "NONE", 0, "undefined");
    addSystem(connection, Crs.WGS84);
  }

  /// Makes all tables in an empty database.
  static void create(Connection connection, Clock clock) throws SQLException {
    createStandard(connection);
    Sqlite.run(
        connection,
        "CREATE TABLE app_meta (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL)",
        """
        CREATE TABLE app_object (
          id INTEGER PRIMARY KEY, kind TEXT NOT NULL, position INTEGER NOT NULL, uuid TEXT NOT NULL,
          author TEXT NOT NULL, organisation TEXT, at TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (kind, position))""",
        """
        CREATE TABLE app_layer (
          id INTEGER PRIMARY KEY, hash TEXT NOT NULL, layer TEXT NOT NULL, table_name TEXT NOT NULL UNIQUE,
          level TEXT NOT NULL, version TEXT, singles TEXT NOT NULL, UNIQUE (hash, layer))""",
        """
        CREATE TABLE app_column (
          id INTEGER PRIMARY KEY, table_name TEXT NOT NULL, column_name TEXT NOT NULL, indicator TEXT NOT NULL,
          name TEXT NOT NULL, period TEXT NOT NULL, unit TEXT, made_from TEXT NOT NULL)""",
        "CREATE TABLE app_codes (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, codes BLOB NOT NULL)",
        """
        CREATE TABLE app_series (
          id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, codes TEXT NOT NULL, periods TEXT NOT NULL,
          breakdowns TEXT NOT NULL, cells BLOB NOT NULL)""",
        """
        CREATE TABLE app_receipt (
          id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, checksum TEXT NOT NULL, json BLOB NOT NULL)""",
        """
        CREATE TABLE app_edit (
          sequence INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, author TEXT NOT NULL,
          organisation TEXT, at TEXT NOT NULL, summary TEXT NOT NULL)""");
    String now = now(clock);
    for (String table : OWN) {
      registerAttributes(connection, table, now);
    }
  }

  /// Makes a table without geometry known to other programs.
  static void registerAttributes(Connection connection, String table, String now) throws SQLException {
    Sqlite.update(
        connection,
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change) VALUES (?, 'attributes', ?, ?)",
        table,
        table,
        now);
  }

  static String now(Clock clock) {
    return TIME.format(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /// The number of a coordinate system in the file.
  static int systemId(Crs crs) {
    return crs.epsg() == 0 ? UNDEFINED_PLANE : crs.epsg();
  }

  static void addSystem(Connection connection, Crs crs) throws SQLException {
    if (crs.epsg() != 0) {
      addSystem(connection, crs.name(), crs.epsg(), "EPSG", crs.epsg(), crs.wkt());
    }
  }

  private static void addSystem(
      Connection connection, String name, int id, String organisation, int number, String definition)
      throws SQLException {
    Sqlite.update(
        connection,
        """
        INSERT OR IGNORE INTO gpkg_spatial_ref_sys
          (srs_name, srs_id, organization, organization_coordsys_id, definition) VALUES (?, ?, ?, ?, ?)""",
        name,
        id,
        organisation,
        number,
        definition);
  }

  /// Makes a table of areas known to other programs.
  static void registerFeatures(
      Connection connection, String table, String identifier, String description, Envelope extent, int srs, String now)
      throws SQLException {
    boolean known = !extent.isNull();
    Sqlite.update(
        connection,
        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
        table,
        identifier,
        description,
        now,
        known ? extent.getMinX() : null,
        known ? extent.getMinY() : null,
        known ? extent.getMaxX() : null,
        known ? extent.getMaxY() : null,
        srs);
    Sqlite.update(
        connection, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)", table, srs);
  }

  /// Makes all our tables of areas unknown to other programs.
  static void unregisterFeatures(Connection connection) throws SQLException {
    String ours = " WHERE table_name IN (SELECT table_name FROM app_layer)";
    Sqlite.run(
        connection, "DELETE FROM gpkg_geometry_columns" + ours, "DELETE FROM gpkg_contents" + ours);
  }
}
