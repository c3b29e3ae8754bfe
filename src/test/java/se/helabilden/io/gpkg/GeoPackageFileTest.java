package se.helabilden.io.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.project.Edit;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Issue;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// The published file as other programs see it. Checks after OGC 12-128r17 (GeoPackage 1.3).
class GeoPackageFileTest {
  @TempDir Path folder;
  private GeoPackageProjects projects;
  private Path file;

  @BeforeEach
  void setUp() throws IOException {
    projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    file = Files.createDirectory(folder.resolve("docs")).resolve("Plan.gpkg");
  }

  private ProjectSession session() {
    return new ProjectSession(projects.create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR);
  }

  private void publishFilled() {
    try (ProjectSession session = session()) {
      Toy.fill(session);
      session.store().publish(Progress.NONE);
    }
  }

  @Test
  void isAGeoPackageOfVersion13() throws Exception {
    publishFilled();
    assertConforms();
  }

  @Test
  void isAGeoPackageAlsoWhenEmpty() throws Exception {
    session().close();
    assertConforms();
  }

  @Test
  void isAGeoPackageAfterUndoneAndRenamedLayers() throws Exception {
    try (ProjectSession session = session()) {
      Toy.fill(session);
      session.store().publish(Progress.NONE);
      session.undo();
      session.undo();
      LayerInfo other = Toy.info("deso_2025", Toy.layer());
      session.perform(new Edit.AddLayer(other, Crs.SWEREF99_TM), NewContent.of(other, Toy.layer()));
      LayerInfo same = Toy.info("gpkg_Ä", Toy.layer());
      session.perform(new Edit.AddLayer(same, Crs.SWEREF99_TM), NewContent.NONE);
      session.store().publish(Progress.NONE);
    }
    assertConforms();
    try (Connection connection = Sqlite.openImmutable(file)) {
      assertThat(Sqlite.texts(connection, "SELECT table_name FROM gpkg_contents WHERE data_type = 'features'"))
          .containsExactly("deso_2025", "own_gpkg_a");
      assertThat(Sqlite.number(connection, "SELECT count(*) FROM app_series")).isZero();
      assertThat(Sqlite.number(connection, "SELECT count(*) FROM app_receipt")).isZero();
      assertThat(Sqlite.number(connection, "SELECT count(*) FROM app_codes")).isZero();
    }
    assertThat(projects.inspect(file)).isEmpty();
  }

  private void assertConforms() throws SQLException, IOException {
    byte[] head = Files.readAllBytes(file);
    assertThat(new byte[] {head[18], head[19]}).containsExactly(1, 1);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
    try (Connection connection = Sqlite.openImmutable(file)) {
      assertThat(Sqlite.number(connection, "PRAGMA application_id")).isEqualTo(1196444487);
      assertThat(Sqlite.number(connection, "PRAGMA user_version")).isEqualTo(10300);
      assertThat(Sqlite.texts(connection, "PRAGMA integrity_check")).containsExactly("ok");
      assertThat(Sqlite.texts(connection, "PRAGMA foreign_key_check")).isEmpty();
      assertThat(Sqlite.texts(connection, "SELECT srs_id FROM gpkg_spatial_ref_sys")).contains("-1", "0", "4326");
      assertThat(Sqlite.texts(connection, "SELECT type FROM sqlite_schema WHERE type IN ('trigger', 'view')")).isEmpty();
      // every table is registered or the standard's own, and the other way round
      assertThat(
              Sqlite.texts(
                  connection,
                  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'gpkg~_%' ESCAPE '~'"
                      + " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"))
          .isEqualTo(Sqlite.texts(connection, "SELECT table_name FROM gpkg_contents ORDER BY table_name"));
      assertThat(
              Sqlite.texts(
                  connection,
                  "SELECT table_name FROM gpkg_contents WHERE last_change NOT GLOB"
                      + " '20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'"))
          .isEmpty();
      for (String table : Sqlite.texts(connection, "SELECT table_name FROM gpkg_contents")) {
        assertThat(Sqlite.texts(connection, "SELECT type FROM pragma_table_info(?) WHERE pk = 1", table))
            .as("key of %s", table)
            .containsExactly("INTEGER");
        assertThat(Sqlite.texts(connection, "SELECT type FROM pragma_table_info(?)", table))
            .as("types of %s", table)
            .isSubsetOf("INTEGER", "TEXT", "REAL", "BLOB", "MULTIPOLYGON");
      }
      for (String table :
          Sqlite.texts(connection, "SELECT table_name FROM gpkg_contents WHERE data_type = 'features'")) {
        assertThat(
                Sqlite.texts(
                    connection, "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", table))
            .containsExactly("geom");
        assertThat(
                Sqlite.texts(
                    connection,
                    "SELECT DISTINCT hex(substr(geom, 1, 3)) || hex(substr(geom, 5, 4)) FROM " + Sqlite.quote(table)))
            .as("magic, version and little-endian 3006")
            .containsExactly("475000" + "BE0B0000");
        assertThat(
                Sqlite.text(
                    connection,
                    "SELECT min_x || ' ' || min_y || ' ' || max_x || ' ' || max_y || ' ' || srs_id"
                        + " FROM gpkg_contents WHERE table_name = ?",
                    table))
            .isEqualTo("500000.0 6600000.0 500800.0 6600300.0 3006");
      }
    }
    assertGdalIsContent();
  }

  private String assertGdalIsContent() throws IOException {
    Path copy = Files.copy(file, folder.resolve("copy-" + System.nanoTime() + ".gpkg"));
    String said = run("ogrinfo", "-so", "-al", copy.toString());
    assertThat(said).contains("app_meta").doesNotContain("Warning").doesNotContain("ERROR");
    return said;
  }

  private static String run(String... command) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: " + command[0] + " is not installed");
      throw e;
    }
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      return said;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void gdalSeesAreasWithTheNewestNumbers() throws Exception {
    publishFilled();
    String said = assertGdalIsContent();
    assertThat(said)
        .contains("Layer name: deso_2025", "Geometry: Multi Polygon", "Feature Count: 4", "ID[\"EPSG\",3006]")
        .contains("i000006ta_lag: Real (0.0)", "i000006ta_lag_kvinnor_20_64_ar: Real (0.0)");
    String rows = run("ogrinfo", "-al", "-geom=NO", file.toString(), "deso_2025");
    IndicatorSeries series = Toy.series(1);
    assertThat(rows)
        .contains("name (String) = Åbrinken")
        .contains("i000006ta_lag (Real) = " + series.value(0, 1, 0))
        .contains("i000006ta_lag (Real) = (null)")
        .contains("i000006ta_lag (Real) = 0")
        .contains("i000006ta_lag_kvinnor_20_64_ar (Real) = " + series.value(3, 1, 1));
  }

  @Test
  void columnsFollowTheProject() throws Exception {
    try (ProjectSession session = session()) {
      Toy.fill(session);
      session.store().publish(Progress.NONE);
      Toy.importValues(session, "i_annan", 2);
      Toy.importValues(session, "i000006ta_lag", 3);
      session.store().publish(Progress.NONE);
    }
    assertThat(column("i000006ta_lag")).isEqualTo(newest(Toy.series(3)));
    assertThat(column("i_annan")).isEqualTo(newest(Toy.series(2)));
    try (Connection connection = Sqlite.openImmutable(file)) {
      assertThat(
              Sqlite.texts(
                  connection,
                  "SELECT column_name || '|' || indicator || '|' || period || '|' || unit FROM app_column ORDER BY id"))
          .containsExactly(
              "i000006ta_lag|i000006ta_lag|2022|%",
              "i000006ta_lag_kvinnor_20_64_ar|i000006ta_lag_kvinnor_20_64_ar|2022|%",
              "i_annan|i_annan|2022|%",
              "i_annan_kvinnor_20_64_ar|i_annan_kvinnor_20_64_ar|2022|%");
    }
    assertConforms();
  }

  private List<String> column(String name) throws SQLException {
    try (Connection connection = Sqlite.openImmutable(file)) {
      return Sqlite.texts(
          connection, "SELECT coalesce(" + Sqlite.quote(name) + ", 'none') FROM deso_2025 ORDER BY code");
    }
  }

  private static List<String> newest(IndicatorSeries series) {
    List<String> values = new ArrayList<>();
    for (int area = 0; area < 4; area++) {
      double value = series.value(area, 1, 0);
      values.add(Double.isNaN(value) ? "none" : Double.toString(value));
    }
    return values;
  }

  @Test
  void whatTheGateHidesIsNotInTheFile() throws Exception {
    List<AreaCode> areas = List.of(code("0199A0010"), code("0199A0020"), code("0199B0010"));
    IndicatorSeries.Builder builder =
        IndicatorSeries.builder(areas, List.of(new Period("2022")), List.of(Breakdown.NONE));
    builder.set(0, 0, 0, 3, ValueStatus.VALUE).set(1, 0, 0, 5, ValueStatus.VALUE).set(2, 0, 0, 0, ValueStatus.VALUE);
    IndicatorSeries series = builder.build();
    Indicator plain = Toy.indicator("antal", series);
    Indicator protectedCount =
        new Indicator(
            plain.stamp(), plain.id(), plain.name(), "antal", 0, IndicatorKind.COUNT, plain.direction(),
            plain.focusArea(), null, plain.layerId(), plain.areaLevel(), "2025", plain.series(), plain.provenance(),
            null, List.of(), 5);
    try (ProjectSession session = session()) {
      Toy.fill(session);
      session.perform(new Edit.Derive(protectedCount), NewContent.of(List.of(series)));
      session.store().publish(Progress.NONE);
    }
    assertThat(column("antal")).containsExactly("none", "5.0", "0.0", "none");
  }

  private static AreaCode code(String code) {
    return new AreaCode(AreaLevel.DESO, "2025", code);
  }

  @Test
  void moreColumnsThanOthersTakeAreLeftOutAndTold() throws Exception {
    List<Breakdown> groups = new ArrayList<>();
    for (int i = 0; i < ValueColumns.MOST; i++) {
      groups.add(Breakdown.of("grupp", "Grupp nummer " + i));
    }
    IndicatorSeries.Builder builder =
        IndicatorSeries.builder(List.of(code("0199A0010")), List.of(new Period("2022")), groups);
    for (int i = 0; i < groups.size(); i++) {
      builder.set(0, 0, i, i, ValueStatus.VALUE);
    }
    IndicatorSeries series = builder.build();
    try (ProjectSession session = session()) {
      Toy.fill(session);
      session.perform(new Edit.Derive(Toy.indicator("x".repeat(70), series)), NewContent.of(List.of(series)));
      session.store().publish(Progress.NONE);
      assertThat(session.store().issues()).extracting(Issue::id).containsExactly("too-many-columns");
      assertThat(session.store().issues().getFirst().message().arguments().getFirst()).isEqualTo(2);
    }
    assertConforms();
    try (Connection connection = Sqlite.openImmutable(file)) {
      assertThat(Sqlite.number(connection, "SELECT max(length(name)) FROM pragma_table_info('deso_2025')")).isEqualTo(63);
      assertThat(Sqlite.number(connection, "SELECT count(DISTINCT name) FROM pragma_table_info('deso_2025')"))
          .isEqualTo(ValueColumns.MOST + 7);
    }
  }
}
