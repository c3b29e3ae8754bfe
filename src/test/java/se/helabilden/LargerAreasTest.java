package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.json.Json;
import se.helabilden.project.LargerAreas;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.testkit.SharedData;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// Areas made of areas, from the command line to the file, on the real boundaries and workbooks of a region.
class LargerAreasTest {
  @TempDir Path folder;
  private String out = "";
  private String err = "";

  private int run(String... arguments) {
    Terminal.Answer answer = new Terminal(new App(new UserFolder(folder.resolve("home")))).run(arguments);
    out = answer.out();
    err = answer.err();
    return answer.code();
  }

  private Map<String, Object> json(String... arguments) {
    assertThat(run(arguments)).as(err + out).isZero();
    return Json.readMap(out);
  }

  private GeoPackageProjects projects() {
    return new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
  }

  private Path region() {
    Path boundaries = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg");
    Path project = folder.resolve("gr.gpkg");
    assertThat(run("new", project.toString(), "--name", "GR")).isZero();
    assertThat(run("import-areas", project.toString(), boundaries.toString())).as(err).isZero();
    return project;
  }

  @Test
  void regsoMadeOfDesoIsTheRegsoLayerThatStatisticsSwedenMakes() {
    Path project = region();
    Path regso = SharedData.path("sweden/boundaries/gr_regso2025_original.gpkg");
    Map<String, Object> made =
        json("dissolve", project.toString(), "--areas", "deso-2025", "--by", "regsokod", "--id", "gjord", "--json");
    assertThat(made.get("areas")).isEqualTo(300);
    assertThat(made.get("parts")).isEqualTo(584);
    assertThat(made.get("version")).isEqualTo("2025");
    assertThat(run("import-areas", project.toString(), regso.toString(), "--id", "given")).as(err).isZero();
    try (ProjectStore store = projects().openReadOnly(project)) {
      Project read = store.project();
      AreaLayer own = store.content().layer(read.layer("gjord").orElseThrow());
      AreaLayer given = store.content().layer(read.layer("given").orElseThrow());
      assertThat(own.areas()).extracting(area -> area.code().code())
          .isEqualTo(given.areas().stream().map(area -> area.code().code()).toList());
      double largest = 0;
      for (Area area : given.areas()) {
        Geometry mine = own.find(area.code().code()).orElseThrow().geometry();
        double difference = mine.symDifference(area.geometry()).getArea();
        largest = Math.max(largest, difference / area.geometry().getArea());
        assertThat(mine.isValid()).isTrue();
      }
      assertThat(largest).as("largest difference as a share of the area").isLessThan(1e-6);
      assertThat(read.layer("gjord").orElseThrow().madeOf().layerId()).isEqualTo("deso-2025");
    }
  }

  @Test
  void countsOfARealWorkbookAreSummedAndNothingElse() throws Exception {
    Path project = region();
    Path workbook = SharedData.path("sweden/scb-xlsx/000006TA_20240813-153551.xlsx");
    assertThat(run("import-values", project.toString(), workbook.toString())).as(err).isZero();
    Map<String, Object> made =
        json("dissolve", project.toString(), "--areas", "deso-2025", "--by", "regsokod", "--id", "regso", "--json");
    List<Map<String, Object>> summed = list(made, "summed");
    assertThat(summed).hasSize(1);
    assertThat(list(made, "notSummed")).extracting(one -> one.get("reason")).containsExactly("share", "share");
    Map<String, Double> small = values(project, "i000006ta_antal_personer_totalt");
    Map<String, Double> large = values(project, String.valueOf(summed.getFirst().get("indicator")));
    Map<String, Double> expected = new HashMap<>();
    regsoOfDeso().forEach(
        (deso, regso) -> {
          Double value = small.get(deso);
          expected.merge(regso, value == null ? Double.NaN : value, Double::sum);
        });
    assertThat(large).hasSize(300);
    int whole = 0;
    for (Map.Entry<String, Double> area : expected.entrySet()) {
      if (Double.isNaN(area.getValue())) {
        assertThat(large.get(area.getKey())).as(area.getKey()).isNull();
      } else {
        assertThat(large.get(area.getKey())).as(area.getKey()).isCloseTo(area.getValue(), within(1e-6));
        whole++;
      }
    }
    assertThat(summed.getFirst().get("areasWhole")).isEqualTo(whole);
    assertThat(whole).isEqualTo(282);
  }

  @Test
  void ownDistrictsOfAListAreOneEditThatUndoTakesBack() throws Exception {
    Path project = region();
    Path list = folder.resolve("distrikt.csv");
    StringBuilder text = new StringBuilder("omrade;distrikt\n");
    regsoOfDeso().keySet().forEach(deso -> text.append(deso).append(';').append(deso, 4, 5).append("-områden\n"));
    Files.writeString(list, text);
    Map<String, Object> made =
        json("dissolve", project.toString(), "--areas", "deso-2025", "--by", list.toString(), "--id", "d", "--json");
    assertThat(made.get("areas")).isEqualTo(3);
    assertThat(made.get("level")).isEqualTo("own");
    assertThat((List<?>) made.get("left")).isEmpty();
    try (ProjectSession session = new ProjectSession(projects().open(project), Toy.AUTHOR)) {
      Project before = session.project();
      var from = before.layer("deso-2025").orElseThrow();
      var groups = LargerAreas.groups(before, session.content(), from, "municipality");
      LargerAreas.Plan plan =
          LargerAreas.plan(before, session.content(), from, groups, "kommun", "Kommuner", Progress.NONE);
      LargerAreas.commit(session, plan, "gjord av DeSO");
      assertThat(session.project().layer("kommun").orElseThrow().areas()).isEqualTo(13);
      assertThat(session.steps()).isEqualTo(1);
      session.undo();
      assertThat(session.project()).isEqualTo(before);
      session.redo();
      assertThat(session.project().layer("kommun")).isPresent();
    }
  }

  @Test
  void aListThatPutsAnAreaInTwoDistrictsIsRefusedAndChangesNothing() throws Exception {
    Path project = region();
    byte[] before = Files.readAllBytes(project);
    Path list = Files.writeString(folder.resolve("fel.csv"), "kod;distrikt\n1480C1010;Norr\n1480C1010;Söder\n");
    assertThat(run("dissolve", project.toString(), "--areas", "deso-2025", "--by", list.toString())).isEqualTo(3);
    assertThat(err).contains("1480C1010").contains("Norr").contains("Söder");
    Path other = Files.writeString(folder.resolve("annat.csv"), "kod;distrikt\nX;Norr\nY;Söder\n");
    assertThat(run("dissolve", project.toString(), "--areas", "deso-2025", "--by", other.toString())).isEqualTo(3);
    assertThat(run("dissolve", project.toString(), "--areas", "saknas", "--by", "regsokod")).isEqualTo(2);
    assertThat(run("dissolve", project.toString(), "--areas", "deso-2025", "--by", "regsokod", "--id", "deso-2025"))
        .isEqualTo(2);
    assertThat(Files.readAllBytes(project)).isEqualTo(before);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> json, String key) {
    return (List<Map<String, Object>>) json.get(key);
  }

  private Map<String, Double> values(Path project, String indicator) {
    Map<String, Double> found = new HashMap<>();
    list(json("values", project.toString(), "--indicator", indicator, "--json"), "values")
        .forEach(
            row -> found.put((String) row.get("code"), row.get("value") == null ? null : ((Number) row.get("value")).doubleValue()));
    return found;
  }

  private static Map<String, String> regsoOfDeso() throws Exception {
    Path file = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg");
    Map<String, String> found = new HashMap<>();
    String url = "jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro&immutable=1";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select desokod, regsokod from gr_deso2025_original")) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }
}
