package se.helabilden.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.io.ParseException;

/// A feature layer as a GeoPackage registers it. Every name in it is a stranger's and is quoted.
///
/// @param table its name as the schema spells it
/// @param column the geometry column
/// @param type `MULTIPOLYGON`, `GEOMETRY` …
/// @param isView whether the schema has a view, a virtual table or nothing under that name
record ForeignLayer(String table, String column, String type, int srs, boolean isView) {
  /// Name, type, part of the primary key.
  static final String COLUMNS = "SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid";

  private static final Set<String> AREAS =
      Set.of("POLYGON", "MULTIPOLYGON", "CURVEPOLYGON", "MULTISURFACE", "SURFACE", "POLYHEDRALSURFACE");
  private static final Set<String> ANYTHING = Set.of("GEOMETRY", "GEOMETRYCOLLECTION");
  private static final int LOOKED_AT = 20;

  static List<ForeignLayer> all(Connection connection) throws SQLException {
    String sql =
        """
        SELECT s.name, g.column_name, g.geometry_type_name, g.srs_id,
               s.type = 'table' AND s.rootpage > 0
        FROM gpkg_contents c
        JOIN gpkg_geometry_columns g ON lower(g.table_name) = lower(c.table_name)
        JOIN sqlite_schema s ON lower(s.name) = lower(c.table_name) AND s.type IN ('table', 'view')
        WHERE c.data_type = 'features'
        ORDER BY c.rowid""";
    List<ForeignLayer> layers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        String type = String.valueOf(result.getString(3)).toUpperCase(Locale.ROOT);
        String column = String.valueOf(result.getString(2));
        layers.add(new ForeignLayer(result.getString(1), column, type, result.getInt(4), !result.getBoolean(5)));
      }
    }
    return layers;
  }

  /// Whether SQLite says that a table or column of the standard is not there.
  static boolean isMissingTable(SQLException e) {
    String text = String.valueOf(e.getMessage());
    return text.contains("no such table") || text.contains("no such column");
  }

  /// By the declared type; where that may be anything, by the first geometries.
  boolean mayHoldPolygons(Connection connection) throws SQLException {
    if (AREAS.contains(type)) {
      return true;
    }
    if (!ANYTHING.contains(type)) {
      return false;
    }
    String sql =
        "SELECT " + quoted(column) + " FROM " + quoted(table) + " WHERE " + quoted(column) + " IS NOT NULL LIMIT "
            + LOOKED_AT;
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        if (holdsPolygon(result.getBytes(1))) {
          return true;
        }
      }
      return false;
    }
  }

  /// The attribute columns: all but the geometry, other binary ones and the row number that programs call fid.
  List<String> fields(PreparedStatement columns) throws SQLException {
    List<String> fields = new ArrayList<>();
    columns.setString(1, table);
    try (ResultSet result = columns.executeQuery()) {
      while (result.next()) {
        String name = result.getString(1);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean rowNumber = result.getInt(3) > 0 && (lower.equals("fid") || lower.equals("ogc_fid"));
        boolean binary = String.valueOf(result.getString(2)).toUpperCase(Locale.ROOT).startsWith("BLOB");
        if (!name.equalsIgnoreCase(column) && !rowNumber && !binary) {
          fields.add(name);
        }
      }
    }
    return fields;
  }

  /// The geometry first, then these fields.
  String select(List<String> fields) {
    StringBuilder sql = new StringBuilder("SELECT ").append(quoted(column));
    fields.forEach(field -> sql.append(", ").append(quoted(field)));
    return sql.append(" FROM ").append(quoted(table)).toString();
  }

  /// About how many rows there are, for the progress; the highest row number, which costs nothing to find.
  long estimate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT max(rowid) FROM " + quoted(table))) {
      return result.next() ? result.getLong(1) : 0;
    } catch (SQLException withoutRowNumbers) {
      return 0;
    }
  }

  /// `EPSG:n`, else well-known text; null where the file does not tell.
  @Nullable String crs(Connection connection) throws SQLException {
    String sql =
        "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = " + srs;
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      if (srs <= 0 || !result.next()) {
        return null;
      }
      if ("EPSG".equalsIgnoreCase(result.getString(1)) && result.getInt(2) > 0) {
        return "EPSG:" + result.getInt(2);
      }
      String text = result.getString(3);
      return text == null || text.isBlank() || text.equalsIgnoreCase("undefined") ? null : text;
    }
  }

  private static boolean holdsPolygon(byte @Nullable [] blob) {
    try {
      return holdsPolygon(ForeignWkb.read(blob));
    } catch (ParseException unreadable) {
      return true;
    }
  }

  private static boolean holdsPolygon(@Nullable Geometry geometry) {
    if (geometry instanceof GeometryCollection many && !(geometry instanceof Polygonal)) {
      for (int i = 0; i < many.getNumGeometries(); i++) {
        if (holdsPolygon(many.getGeometryN(i))) {
          return true;
        }
      }
    }
    return geometry instanceof Polygonal;
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
