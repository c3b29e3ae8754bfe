package se.helabilden.io.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class GeoPackageAreaReaderTest {
  @TempDir private Path folder;

  private Path temporary() {
    return folder.resolve("tmp");
  }

  private GeoPackageAreaReader reader() {
    return new GeoPackageAreaReader(temporary());
  }

  @AfterEach
  void noCopyStaysBehind() throws IOException {
    if (Files.exists(temporary())) {
      try (Stream<Path> left = Files.list(temporary())) {
        assertThat(left).isEmpty();
      }
    }
  }

  private Path database(String name, String... sql) throws SQLException {
    Path file = folder.resolve(name);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)");
      statement.execute(
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER)");
      statement.execute(
          "CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT)");
      statement.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (3006, 'epsg', 3006, 'x'), (7, 'NONE', 7, 'PROJCS[\"z\"]')");
      for (String one : sql) {
        statement.execute(one);
      }
    }
    return file;
  }

  private static String[] layer(String table, String type, int srs) {
    String quoted = "\"" + table.replace("\"", "\"\"") + "\"";
    String text = "'" + table.replace("'", "''") + "'";
    return new String[] {
      "CREATE TABLE " + quoted + " (fid INTEGER PRIMARY KEY, geom BLOB, kod TEXT, antal INTEGER, andel REAL, bild BLOB)",
      "INSERT INTO gpkg_contents VALUES (" + text + ", 'features')",
      "INSERT INTO gpkg_geometry_columns VALUES (" + text + ", 'geom', '" + type + "', " + srs + ")"
    };
  }

  private static void insert(Path file, String table, byte[] blob, String kod) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO \"" + table.replace("\"", "\"\"") + "\" (geom, kod, antal, andel) VALUES (?, ?, 3, 1.5)")) {
      insert.setBytes(1, blob);
      insert.setString(2, kod);
      insert.execute();
    }
  }

  private static byte[] blob(String wkt) throws ParseException {
    return GeometryBlob.encode(new WKTReader().read(wkt), 3006);
  }

  private void refused(Path file, String id) {
    assertThatThrownBy(() -> reader().read(file, null, Progress.NONE))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo(id));
  }

  @Test
  void attributesKeepTheirTypesAndRowNumbersAreNone() throws Exception {
    Path file = database("a.gpkg", layer("områden", "MULTIPOLYGON", 3006));
    insert(file, "områden", blob("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"), "0180");
    insert(file, "områden", null, null);
    RawLayer raw = reader().read(file, null, Progress.NONE).value();
    assertThat(raw.name()).isEqualTo("områden");
    assertThat(raw.fields()).containsExactly("kod", "antal", "andel");
    assertThat(raw.features().get(0).values()).containsExactly("0180", 3L, 1.5);
    assertThat(raw.features().get(0).geometry().getArea()).isEqualTo(100);
    assertThat((Object) raw.features().get(1).geometry()).isNull();
    assertThat(raw.crs()).isEqualTo("EPSG:3006");
  }

  @Test
  void onlyLayersThatHoldPolygonsAreListed() throws Exception {
    Path file =
        database(
            "b.gpkg",
            Stream.of(layer("punkter", "POINT", 0), layer("linjer", "GEOMETRY", 0), layer("ytor", "GEOMETRY", 7), layer("mer", "POLYGON", 0))
                .flatMap(Arrays::stream)
                .toArray(String[]::new));
    insert(file, "linjer", blob("LINESTRING (0 0, 1 1)"), "a");
    insert(file, "ytor", blob("GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((0 0, 1 0, 1 1, 0 0)))"), "a");
    assertThat(reader().layers(file, Progress.NONE)).containsExactly("ytor", "mer");
    refused(file, "several-layers");
    assertThat(reader().read(file, "YTOR", Progress.NONE).value().crs()).isEqualTo("PROJCS[\"z\"]");
    assertThat(reader().read(file, "mer", Progress.NONE).value().crs()).isNull();
    assertThatThrownBy(() -> reader().read(file, "linjer", Progress.NONE))
        .isInstanceOfSatisfying(
            UserFacingException.class, e -> assertThat(e.kind()).isEqualTo(UserFacingException.Kind.USAGE));
  }

  @Test
  void aNameIsNeverSql() throws Exception {
    String evil = "a\"; DROP TABLE gpkg_contents; --'";
    Path file = database("c.gpkg", layer(evil, "POLYGON", 3006));
    insert(file, evil, blob("POLYGON ((0 0, 1 0, 1 1, 0 0))"), "a");
    assertThat(reader().read(file, null, Progress.NONE).value().features()).hasSize(1);
  }

  @Test
  void aViewIsNeverRun() throws Exception {
    Path file =
        database(
            "d.gpkg",
            "CREATE VIEW evig AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS geom FROM n",
            "INSERT INTO gpkg_contents VALUES ('evig', 'features')",
            "INSERT INTO gpkg_geometry_columns VALUES ('evig', 'geom', 'POLYGON', 3006)");
    refused(file, "layer-is-a-view");
  }

  @Test
  void contentsThatAreAViewAreRefusedOrStopped() throws Exception {
    Path file =
        database(
            "e.gpkg",
            "DROP TABLE gpkg_contents",
            "CREATE VIEW gpkg_contents AS SELECT 'x' AS table_name, 'features' AS data_type, 1 AS rowid");
    assertThatThrownBy(() -> reader().layers(file, Progress.NONE)).isInstanceOf(UserFacingException.class);
  }

  @Test
  void aFileLeftInWriteAheadModeIsRead() throws Exception {
    Path file = database("f.gpkg", layer("ytor", "POLYGON", 3006));
    insert(file, "ytor", blob("POLYGON ((0 0, 1 0, 1 1, 0 0))"), "a");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
    assertThat(Files.readAllBytes(file)[18]).isEqualTo((byte) 2);
    assertThat(reader().read(file, null, Progress.NONE).value().features()).hasSize(1);
  }

  @Test
  void newestRowsInAWriteAheadLogAreSeen() throws Exception {
    Path file = database("g.gpkg", layer("ytor", "POLYGON", 3006));
    try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = open.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("INSERT INTO ytor (kod) VALUES ('ny')");
      assertThat(reader().read(file, null, Progress.NONE).value().features()).hasSize(1);
    }
  }

  @Test
  void aDamagedShapeIsOneRowsFaultAndADamagedNumberTheFiles() throws Exception {
    Path file = database("h.gpkg", layer("ytor", "POLYGON", 3006));
    insert(file, "ytor", new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0, 1, 3, 0, 0, 0, -1, -1, -1, 127}, "a");
    insert(file, "ytor", "hej".getBytes(StandardCharsets.UTF_8), "b");
    insert(file, "ytor", blob("POLYGON ((0 0, 1 0, 1 1, 0 0))"), "c");
    Loaded<RawLayer> loaded = reader().read(file, null, Progress.NONE);
    assertThat(loaded.issues()).extracting(issue -> issue.place().row()).containsExactly(1, 2);
    byte[] nan = blob("POLYGON ((0 0, 1 0, 1 1, 0 0))");
    ByteBuffer.wrap(nan).order(ByteOrder.LITTLE_ENDIAN).putDouble(nan.length - 40, Double.NaN);
    insert(file, "ytor", nan, "d");
    refused(file, "damaged-coordinates");
  }

  @Test
  void everyKindOfGeometryIsReadAsTheLibraryReadsIt() throws Exception {
    for (String wkt :
        new String[] {
          "POINT (1 2)", "LINESTRING (0 0, 1 1)", "MULTIPOINT ((1 1), (2 2))", "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
          "POLYGON ((0 0, 9 0, 9 9, 0 0), (3 1, 4 1, 4 2, 3 1))",
          "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
          "GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((0 0, 1 0, 1 1, 0 0)))",
          "POLYGON Z ((0 0 1, 9 0 2, 9 9 3, 0 0 1))"
        }) {
      Geometry expected = new WKTReader().read(wkt);
      for (int order : new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
        byte[] wkb = new WKBWriter(wkt.contains("Z") ? 3 : 2, order).write(expected);
        byte[] blob = new byte[8 + wkb.length];
        blob[0] = 'G';
        blob[1] = 'P';
        System.arraycopy(wkb, 0, blob, 8, wkb.length);
        assertThat(ForeignWkb.read(blob).equalsTopo(expected) || ForeignWkb.read(blob).toText().equals(expected.toText()))
            .as(wkt)
            .isTrue();
      }
    }
  }

  @Test
  void damagedBytesNeverGiveAnotherException() throws Exception {
    Path file = database("i.gpkg", layer("ytor", "POLYGON", 3006));
    for (int i = 0; i < 50; i++) {
      insert(file, "ytor", blob("POLYGON ((0 0, 1 0, 1 1, 0 0))"), "a" + i);
    }
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = whole.clone();
      for (int k = 0; k < 8; k++) {
        bytes[16 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt();
      }
      Path damaged = Files.write(folder.resolve("skadad.gpkg"), bytes);
      try {
        reader().read(damaged, null, Progress.NONE);
      } catch (UserFacingException refusal) {
        assertThat(refusal.kind()).isEqualTo(UserFacingException.Kind.INPUT);
      }
    }
  }

  @Test
  void readingCanBeCancelled() throws Exception {
    Path file = database("j.gpkg", layer("ytor", "POLYGON", 3006));
    Progress cancelled =
        new Progress() {
          @Override
          public void report(double fraction, Message what) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO ytor (kod) WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 2000)"
              + " SELECT x FROM n");
    }
    assertThatThrownBy(() -> reader().read(file, null, cancelled)).isInstanceOf(CancellationException.class);
  }

  @Test
  void whatIsNoGeoPackageIsRefused() throws Exception {
    refused(Files.writeString(folder.resolve("k.gpkg"), "PK hej"), "not-a-geopackage");
    refused(folder.resolve("finns inte.gpkg"), "not-a-geopackage");
    Path plain = folder.resolve("plain.gpkg");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + plain);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE a (b)");
    }
    refused(plain, "not-a-geopackage");
  }
}
