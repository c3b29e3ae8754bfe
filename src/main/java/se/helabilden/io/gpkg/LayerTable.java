package se.helabilden.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerInfo;
import se.helabilden.json.Json;

/// Areas on disk, one feature table for each layer. All are multipolygons there, as other programs want; which of those
/// with a single part were multipolygons before is kept, so that the same areas come back.
///
/// @param hash of the [AreaLayer]
/// @param layer the layer's id
/// @param table the feature table; `fid` is the area's position, from 1
/// @param singles positions of the areas that are multipolygons of a single part
record LayerTable(String hash, String layer, String table, AreaLevel level, @Nullable String version, String singles) {
  private static final int DECODED_TOGETHER = 2048;

  static final String GEOMETRY = "geom";
  static final List<String> FIXED =
      List.of("fid", "code", "name", "municipality_code", "municipality_name", "regso_code", GEOMETRY);
  private static final String COLUMNS =
      "fid INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, municipality_code TEXT,"
          + " municipality_name TEXT, regso_code TEXT, ";

  /// The SQL that makes a feature table with these columns of numbers. The geometry comes last.
  static String definition(String table, List<String> numbers) {
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(Sqlite.quote(table)).append(" (").append(COLUMNS);
    numbers.forEach(column -> sql.append(Sqlite.quote(column)).append(" REAL, "));
    return sql.append(GEOMETRY).append(" MULTIPOLYGON NOT NULL)").toString();
  }

  /// The table that holds these areas for this layer, else one that holds them for another; empty if none does.
  static Optional<LayerTable> find(Connection connection, String hash, @Nullable String layer) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT hash, layer, table_name, level, version, singles FROM app_layer WHERE hash = ?"
                + " ORDER BY layer IS NOT ?, id LIMIT 1")) {
      Sqlite.bind(statement, hash, layer);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        AreaLevel level =
            AreaLevel.ofId(rows.getString(4)).orElseThrow(() -> new IllegalArgumentException("no level"));
        return Optional.of(
            new LayerTable(
                rows.getString(1), rows.getString(2), rows.getString(3), level, rows.getString(5), rows.getString(6)));
      }
    }
  }

  /// Stores areas unless they are there. Other programs see them from the next publishing on.
  static void add(Connection connection, LayerInfo info, AreaLayer areas) throws SQLException {
    if (find(connection, info.hash(), null).isPresent()) {
      return;
    }
    String table =
        new Names(Sqlite.texts(connection, "SELECT name FROM sqlite_schema")).next(info.id());
    Sqlite.run(connection, definition(table, List.of()));
    List<Integer> singles = new ArrayList<>();
    int srs = Schema.systemId(info.crs());
    Schema.addSystem(connection, info.crs());
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + Sqlite.quote(table) + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < areas.size(); i++) {
        Area area = areas.area(i);
        if (area.geometry() instanceof MultiPolygon parts && parts.getNumGeometries() == 1) {
          singles.add(i);
        }
        Sqlite.bind(
            insert,
            i + 1,
            area.code().code(),
            area.name(),
            area.municipalityCode(),
            area.municipalityName(),
            area.regsoCode(),
            GeometryBlob.encode(asMultiPolygon(area.geometry()), srs));
        insert.executeUpdate();
      }
    }
    new LayerTable(
            info.hash(),
            info.id(),
            table,
            areas.level(),
            areas.version(),
            Json.write(Map.of("multipolygons", singles)))
        .register(connection);
  }

  void register(Connection connection) throws SQLException {
    Sqlite.update(
        connection,
        """
        INSERT INTO app_layer (hash, layer, table_name, level, version, singles) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (hash, layer) DO UPDATE SET table_name = excluded.table_name""",
        hash,
        layer,
        table,
        level.id(),
        version,
        singles);
  }

  LayerTable as(String otherLayer, String otherTable) {
    return new LayerTable(hash, otherLayer, otherTable, level, version, singles);
  }

  static MultiPolygon asMultiPolygon(Geometry geometry) {
    return switch (geometry) {
      case MultiPolygon parts -> parts;
      case Polygon one when one.isEmpty() -> one.getFactory().createMultiPolygon();
      case Polygon one -> one.getFactory().createMultiPolygon(new Polygon[] {one});
      default -> throw new IllegalArgumentException("an area is no " + geometry.getGeometryType());
    };
  }

  /// The areas.
  ///
  /// @throws IllegalArgumentException if what is stored is not what the hash was made of
  AreaLayer read(Connection connection) throws SQLException {
    boolean[] single = singlePositions();
    List<Area> areas = new ArrayList<>();
    List<Stored> block = new ArrayList<>(DECODED_TOGETHER);
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT code, name, municipality_code, municipality_name, regso_code, geom FROM "
                    + Sqlite.quote(table)
                    + " ORDER BY fid");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        int position = areas.size() + block.size();
        block.add(
            new Stored(
                String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2)), rows.getString(3),
                rows.getString(4), rows.getString(5), rows.getBytes(6), position < single.length && single[position]));
        if (block.size() == DECODED_TOGETHER) {
          decode(block, areas);
        }
      }
      decode(block, areas);
    }
    AreaLayer found = new AreaLayer(level, version, areas);
    if (!found.contentHash().equals(hash)) {
      throw new IllegalArgumentException("layer " + layer + " holds other areas");
    }
    return found;
  }

  /// A row before its shape is made; `keep` where it stays a multipolygon of one part.
  private record Stored(
      String code,
      String name,
      @Nullable String municipality,
      @Nullable String municipalityName,
      @Nullable String regso,
      byte[] blob,
      boolean keep) {}

  /// Makes the areas of some rows, on all cores, and empties the list of rows.
  private void decode(List<Stored> block, List<Area> into) {
    GeometryFactory factory = new GeometryFactory();
    into.addAll(
        block.parallelStream()
            .map(
                row ->
                    new Area(
                        new AreaCode(level, version, row.code()), row.name(), row.municipality(),
                        row.municipalityName(), row.regso(), geometry(row.blob(), factory, row.keep())))
            .toList());
    block.clear();
  }

  private boolean[] singlePositions() {
    List<Integer> positions = new ArrayList<>();
    if (Json.readMap(singles).get("multipolygons") instanceof List<?> list) {
      list.forEach(position -> positions.add(position instanceof Integer whole ? whole : 0));
    }
    boolean[] single = new boolean[positions.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1];
    positions.forEach(position -> single[position] = true);
    return single;
  }

  private static Geometry geometry(byte[] blob, GeometryFactory factory, boolean keep) {
    try {
      Geometry stored = GeometryBlob.decode(blob, factory);
      if (stored == null) {
        return factory.createPolygon();
      }
      return stored.getNumGeometries() == 1 && !keep ? stored.getGeometryN(0) : stored;
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
