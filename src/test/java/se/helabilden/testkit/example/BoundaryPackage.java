package se.helabilden.testkit.example;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.Crs;

/// Writes a layer as the statistics office's boundary file: a GeoPackage 1.3 with one table of multipolygons.
///
/// Source: OGC 12-128r17.
final class BoundaryPackage {
  private static final String MADE = "2025-08-25T08:00:00.000Z";

  private BoundaryPackage() {}

  static void write(AreaLayer layer, String table, AreaLayer regso, Path file) throws IOException {
    Files.deleteIfExists(file);
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = db.createStatement()) {
      for (String sql : schema(layer, table)) {
        statement.executeUpdate(sql);
      }
      db.setAutoCommit(false);
      rows(db, layer, table, regso);
      db.commit();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static List<String> schema(AreaLayer layer, String table) {
    Envelope box = layer.extent();
    String fields =
        layer.level() == AreaLevel.DESO
            ? "desokod TEXT, regsokod TEXT, lanskod TEXT, kommunkod TEXT, kommunnamn TEXT, version TEXT, regsonamn TEXT"
            : "regsokod TEXT, regsonamn TEXT, lanskod TEXT, kommunkod TEXT, kommunnamn TEXT, version TEXT";
    return List.of(
        "PRAGMA page_size = 4096",
        "PRAGMA application_id = 1196444487",
        "PRAGMA user_version = 10300",
        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, "
            + "organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, "
            + "description TEXT)",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL), "
            + "('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL)",
        system(Crs.WGS84),
        system(Crs.SWEREF99_TM),
        "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, "
            + "identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, "
            + "min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY "
            + "(srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
        "INSERT INTO gpkg_contents VALUES ('" + table + "', 'features', '" + table
            + "', 'Påhittat område, Hela bilden', '" + MADE + "', " + box.getMinX() + ", " + box.getMinY() + ", "
            + box.getMaxX() + ", " + box.getMaxY() + ", 3006)",
        "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, "
            + "geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, "
            + "CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name "
            + "UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), "
            + "CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
        "INSERT INTO gpkg_geometry_columns VALUES ('" + table + "', 'geom', 'MULTIPOLYGON', 3006, 0, 0)",
        "CREATE TABLE \"" + table + "\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON, "
            + "objectid INTEGER, objektidentitet TEXT, " + fields + ")");
  }

  private static String system(Crs crs) {
    return "INSERT INTO gpkg_spatial_ref_sys VALUES ('" + crs.name() + "', " + crs.epsg() + ", 'EPSG', " + crs.epsg()
        + ", '" + crs.wkt() + "', NULL)";
  }

  private static void rows(Connection db, AreaLayer layer, String table, AreaLayer regso) throws SQLException {
    boolean deso = layer.level() == AreaLevel.DESO;
    String marks = deso ? "?, ?, ?, ?, ?, ?, ?, ?, ?, ?" : "?, ?, ?, ?, ?, ?, ?, ?, ?";
    try (PreparedStatement insert = db.prepareStatement("INSERT INTO \"" + table + "\" VALUES (NULL, " + marks + ")")) {
      for (int i = 0; i < layer.size(); i++) {
        Area area = layer.area(i);
        String code = area.code().code();
        insert.setBytes(1, blob(area.geometry()));
        insert.setInt(2, i + 1);
        insert.setString(3, UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)).toString());
        String regsoCode = deso ? area.regsoCode() : code;
        String name = regso.find(String.valueOf(regsoCode)).orElseThrow().name();
        List<String> texts =
            deso
                ? List.of(
                    code,
                    String.valueOf(regsoCode),
                    Sketch.COUNTY,
                    String.valueOf(area.municipalityCode()),
                    String.valueOf(area.municipalityName()),
                    "2025_v2",
                    name)
                : List.of(
                    code,
                    name,
                    Sketch.COUNTY,
                    String.valueOf(area.municipalityCode()),
                    String.valueOf(area.municipalityName()),
                    "2025_v2");
        for (int k = 0; k < texts.size(); k++) {
          insert.setString(4 + k, texts.get(k));
        }
        insert.executeUpdate();
      }
    }
  }

  private static byte[] blob(Geometry geometry) {
    MultiPolygon many =
        geometry instanceof MultiPolygon multi
            ? multi
            : geometry.getFactory().createMultiPolygon(new Polygon[] {(Polygon) geometry});
    byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(many);
    Envelope box = many.getEnvelopeInternal();
    return ByteBuffer.allocate(40 + wkb.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'G')
        .put((byte) 'P')
        .put((byte) 0)
        .put((byte) 3)
        .putInt(3006)
        .putDouble(box.getMinX())
        .putDouble(box.getMaxX())
        .putDouble(box.getMinY())
        .putDouble(box.getMaxY())
        .put(wkb)
        .array();
  }
}
