package se.helabilden.io.gpkg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import se.helabilden.area.Area;
import se.helabilden.importing.PackageDatabase.Layer;
import se.helabilden.work.Hash;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// The tables of a data package: `datapaket` lists what is in it with hashes, `datapaket_innehall` has the files in
/// pieces, and each division is an ordinary layer of areas.
final class PackageFile {
  static final String LIST = "datapaket";
  static final String CONTENT = "datapaket_innehall";
  static final String AREAS = "areas";
  static final String FILE = "file";
  /// So much of a file stands in a row: a value must not be too large for any program.
  private static final int PIECE = 8 << 20;

  private PackageFile() {}

  /// Writes a whole package into a database that is not there yet.
  static void write(Path file, Iterable<Layer> layers, SequencedMap<String, Path> files, Clock clock, Progress progress)
      throws SQLException, IOException {
    try (Connection connection = Sqlite.openTemporary(file)) {
      Sqlite.run(connection, "BEGIN IMMEDIATE");
      create(connection, Schema.now(clock));
      for (Layer layer : layers) {
        progress.report(-1, Message.of("io.gpkg.writingLayer", layer.info().name()));
        add(connection, layer, Schema.now(clock), progress);
      }
      for (Map.Entry<String, Path> one : files.entrySet()) {
        progress.check();
        add(connection, one.getKey(), one.getValue());
      }
      Sqlite.run(connection, "COMMIT");
    }
  }

  private static void create(Connection connection, String now) throws SQLException {
    Schema.createStandard(connection);
    Sqlite.run(
        connection,
        "CREATE TABLE " + LIST + " (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, role TEXT NOT NULL,"
            + " bytes INTEGER, sha256 TEXT NOT NULL)",
        "CREATE TABLE " + CONTENT + " (id INTEGER PRIMARY KEY, path TEXT NOT NULL, piece INTEGER NOT NULL,"
            + " content BLOB NOT NULL, UNIQUE (path, piece))");
    Schema.registerAttributes(connection, LIST, now);
    Schema.registerAttributes(connection, CONTENT, now);
  }

  private static void add(Connection connection, Layer layer, String now, Progress progress) throws SQLException {
    String table = layer.table();
    Sqlite.run(
        connection,
        "CREATE TABLE " + Sqlite.quote(table) + " (fid INTEGER PRIMARY KEY, kod TEXT NOT NULL, namn TEXT NOT NULL,"
            + " kommunkod TEXT, kommunnamn TEXT, regsokod TEXT, geom MULTIPOLYGON NOT NULL)");
    int srs = Schema.systemId(layer.info().crs());
    Schema.addSystem(connection, layer.info().crs());
    Envelope extent = new Envelope();
    RowHash hash = new RowHash();
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + Sqlite.quote(table) + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < layer.areas().size(); i++) {
        progress.check();
        Area area = layer.areas().area(i);
        MultiPolygon shape = LayerTable.asMultiPolygon(area.geometry());
        extent.expandToInclude(shape.getEnvelopeInternal());
        byte[] blob = GeometryBlob.encode(shape, srs);
        String code = area.code().code();
        // The code is put behind a name that several areas share when they are read.
        String name = area.name().replace(" (" + code + ")", "");
        hash.add(blob, code, name, area.municipalityCode(), area.municipalityName(), area.regsoCode());
        Sqlite.bind(
            insert, i + 1, code, name, area.municipalityCode(), area.municipalityName(), area.regsoCode(), blob);
        insert.executeUpdate();
      }
    }
    String credit = layer.info().credit() == null ? "" : layer.info().credit();
    Schema.registerFeatures(connection, table, layer.info().name(), credit, extent, srs, now);
    list(connection, table, AREAS, null, hash.hex());
  }

  private static void add(Connection connection, String path, Path file) throws SQLException, IOException {
    try (InputStream in = Files.newInputStream(file);
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO " + CONTENT + " (path, piece, content) VALUES (?, ?, ?)")) {
      int piece = 0;
      for (byte[] bytes = in.readNBytes(PIECE); bytes.length > 0 || piece == 0; bytes = in.readNBytes(PIECE)) {
        Sqlite.bind(insert, path, ++piece, bytes);
        insert.executeUpdate();
      }
    }
    list(connection, path, FILE, Files.size(file), Hash.ofFile(file));
  }

  private static void list(Connection connection, String path, String role, @Nullable Long bytes, String hash)
      throws SQLException {
    Sqlite.update(
        connection, "INSERT INTO " + LIST + " (path, role, bytes, sha256) VALUES (?, ?, ?, ?)", path, role, bytes, hash);
  }

  /// The hash of a layer's rows, in their order.
  static final class RowHash {
    private final Hash hash = new Hash();

    void add(byte[] geometry, @Nullable String... texts) {
      hash.add(Integer.toString(geometry.length)).add(geometry);
      for (String text : texts) {
        hash.add(text == null ? "\0" : text);
      }
    }

    String hex() {
      return hash.hex();
    }
  }
}
