package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.cli.Cli;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.json.Json;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.UserFolder;

/// A table of one version of the areas on a map of another: what is confirmed, by whom, and what may be added up.
class VersionsTest {
  @TempDir Path folder;
  private String out = "";
  private String err = "";

  private int run(String... arguments) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        new Cli(
                new App(new UserFolder(folder.resolve("home"))),
                new PrintStream(answer, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                fault -> {
                  throw new AssertionError("a fault of the program", fault);
                })
            .run(arguments);
    out = answer.toString(StandardCharsets.UTF_8);
    err = messages.toString(StandardCharsets.UTF_8);
    return code;
  }

  private Map<String, Object> json(String... arguments) {
    assertThat(run(arguments)).as(err + out).isZero();
    return Json.readMap(out);
  }

  /// Areas side by side along the x axis, each given as code, from, to in hundreds of metres.
  private Path boundaries(String name, String... areas) throws IOException {
    StringBuilder features = new StringBuilder();
    for (String area : areas) {
      String[] told = area.split(" ");
      double west = 400_000 + 100 * Double.parseDouble(told[1]);
      double east = 400_000 + 100 * Double.parseDouble(told[2]);
      features
          .append(features.isEmpty() ? "" : ",")
          .append("{\"type\":\"Feature\",\"properties\":{\"desokod\":\"").append(told[0])
          .append("\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[").append(west).append(",6400000],[")
          .append(east).append(",6400000],[").append(east).append(",6401000],[").append(west).append(",6401000],[")
          .append(west).append(",6400000]]]}}");
    }
    return Files.writeString(
        folder.resolve(name),
        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}},"
            + "\"features\":[" + features + "]}");
  }

  private Path project() throws IOException {
    Path project = folder.resolve("p.gpkg");
    Path newer =
        boundaries(
            "ny.geojson", "1480C1010 0 10", "1480C1020 10 20", "1480C1031 20 25", "1480C1032 25 30", "1480C1050 30 50");
    assertThat(run("new", project.toString(), "--name", "P")).isZero();
    assertThat(run("import-areas", project.toString(), newer.toString(), "--version", "2025")).as(err).isZero();
    return project;
  }

  private Path older() throws IOException {
    return boundaries(
        "gammal.geojson", "1480C1010 0 10", "1480C1020 10 19", "1480C1030 19 30", "1480C1040 30 41", "1480C1060 41 50");
  }

  private Path table() throws IOException {
    return Files.writeString(
        folder.resolve("folk.csv"),
        """
        kod;Antal personer 2022;Andel unga 2022
        1480C1010;100;10
        1480C1020;200;20
        1480C1030;300;30
        1480C1040;400;40
        1480C1060;600;60
        """);
  }

  /// As the producer's workbook is described: titles above, codes, and words of what changed.
  private Path key(String... rows) throws IOException {
    Path file = folder.resolve("deso-historiska-forandringar.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream to = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Förändringar");
      sheet.createRow(0).createCell(0).setCellValue("Historiska förändringar av DeSO");
      cells(sheet.createRow(2), "Kommun", "DeSO 2018", "DeSO 2025", "Typ av förändring", "Anmärkning");
      for (int i = 0; i < rows.length; i++) {
        cells(sheet.createRow(3 + i), ("Göteborg;" + rows[i] + ";").split(";"));
      }
      book.write(to);
    }
    return file;
  }

  private static void cells(Row row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }

  private Path wholeKey() throws IOException {
    return key(
        "1480C1010;1480C1010;Oförändrad", "1480C1020;1480C1020;Ändrad gräns", "1480C1030;1480C1031;Delad",
        "1480C1030;1480C1032;Delad", "1480C1040;1480C1050;Sammanslagen", "1480C1060;1480C1050;Sammanslagen");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> json, String key) {
    return (List<Map<String, Object>>) json.get(key);
  }

  private Map<String, Object> receipt(Path project, String... more) throws IOException {
    String[] all = new String[4 + more.length];
    all[0] = "import-values";
    all[1] = project.toString();
    all[2] = table().toString();
    all[3] = "--json";
    System.arraycopy(more, 0, all, 4, more.length);
    return json(all);
  }

  @Test
  void withoutListOrBoundariesNothingIsConfirmed() throws IOException {
    Map<String, Object> warning = list(receipt(project()), "warnings").getFirst();
    assertThat(warning).containsEntry("id", "version-differs").containsEntry("sameCode", 2).containsEntry("confirmed", 0);
    assertThat(warning.get("message").toString()).contains("gränsen inte kontrollerad");
  }

  @Test
  void aListOfChangesConfirmsAndIsPartOfTheProject() throws IOException {
    Path project = project();
    Map<String, Object> key = json("import-key", project.toString(), wholeKey().toString(), "--json");
    assertThat(key).containsEntry("level", "deso").containsEntry("from", "2018").containsEntry("to", "2025").containsEntry("rows", 6);
    Map<String, Object> warning = list(receipt(project), "warnings").getFirst();
    assertThat(warning).containsEntry("sameCode", 2).containsEntry("confirmed", 1);
    assertThat(warning.get("message").toString()).contains("Gränsen är densamma för 1 av 2 rader");
    assertThat(run("check", project.toString())).isZero();
    assertThat(out).contains("Gränsen är densamma för 1 av 2 rader");
  }

  @Test
  void theBoundariesOfBothVersionsConfirm() throws IOException {
    Path project = project();
    assertThat(run("import-areas", project.toString(), older().toString(), "--version", "2018")).as(err).isZero();
    Map<String, Object> own = receipt(project, "--dry-run");
    assertThat(own.get("layer")).as("the table's own version has most matches").isEqualTo("deso-2018");
    Map<String, Object> other = receipt(project, "--areas", "deso-2025");
    assertThat(list(other, "warnings").getFirst()).containsEntry("sameCode", 2).containsEntry("confirmed", 1);
    assertThat(list(other, "warnings")).extracting(warning -> warning.get("id")).contains("rebuild-possible");
    assertThat(list(other, "rebuilt")).isEmpty();
    assertThat(values(project, "folk_antal_personer")).doesNotContainKey("1480C1050");
  }

  @Test
  void countsAreAddedUpOnlyAfterAYesAndNobodyIsCountedTwice() throws IOException {
    Path project = project();
    assertThat(run("import-key", project.toString(), wholeKey().toString())).as(err).isZero();
    Map<String, Object> receipt = receipt(project, "--rebuild");
    assertThat(list(receipt, "rebuilt")).hasSize(1);
    assertThat(list(receipt, "rebuilt").getFirst())
        .containsEntry("area", "1480C1050")
        .containsEntry("parts", List.of("1480C1040", "1480C1060"))
        .containsEntry("withValues", 2);
    assertThat((Map<?, ?>) receipt.get("areas")).extracting("total", "withValues", "withoutValues").containsExactly(5, 3, 2);
    assertThat(values(project, "folk_antal_personer"))
        .containsOnly(
            Map.entry("1480C1010", 100.0), Map.entry("1480C1020", 200.0), Map.entry("1480C1050", 1000.0));
    assertThat(values(project, "folk_andel_unga")).as("shares are not rebuilt").doesNotContainKey("1480C1050");
    List<Map<String, Object>> joined = list(receipt, "indicators");
    assertThat(joined.getFirst()).containsEntry("values", 3).containsEntry("reference", 1);
    assertThat(joined.get(1)).containsEntry("values", 2).containsEntry("reference", 3);
  }

  @Test
  void readAgainWithAYesOrANoNobodyIsCountedTwice() throws IOException {
    Path project = project();
    assertThat(run("import-key", project.toString(), wholeKey().toString())).as(err).isZero();
    receipt(project);
    receipt(project, "--rebuild");
    assertThat(values(project, "folk_antal_personer")).containsEntry("1480C1050", 1000.0).hasSize(3);
    assertThat(list(json("dissolve", project.toString(), "--areas", "deso-2025", "--by", "municipality", "--json"), "summed"))
        .hasSize(1);
    assertThat(sumOfEverything(project)).isEqualTo(1600.0);
    receipt(project);
    assertThat(values(project, "folk_antal_personer")).doesNotContainKey("1480C1050");
    assertThat(sumOfEverything(project)).isEqualTo(1600.0);
  }

  /// All numbers of the table's counts in the project, areas without geometry too.
  private double sumOfEverything(Path project) {
    GeoPackageProjects projects =
        new GeoPackageProjects(new UserFolder(folder.resolve("home")), Clock.systemUTC(), "0.1.0");
    try (ProjectStore store = projects.openReadOnly(project)) {
      IndicatorSeries series = store.content().series(store.project().indicator("folk_antal_personer").orElseThrow());
      return Arrays.stream(series.rawValues()).filter(value -> !Double.isNaN(value)).sum();
    }
  }

  /// A table of the newer version on the older map: an area that was split is the sum of its halves.
  @Test
  void theWayBackWorksToo() throws IOException {
    Path project = folder.resolve("b.gpkg");
    assertThat(run("new", project.toString(), "--name", "B")).isZero();
    assertThat(run("import-areas", project.toString(), older().toString(), "--version", "2018")).as(err).isZero();
    assertThat(run("import-key", project.toString(), wholeKey().toString())).as(err).isZero();
    Path newer = Files.writeString(folder.resolve("ny.csv"), "kod;Antal personer 2024\n1480C1010;1\n1480C1031;31\n1480C1032;32\n");
    Map<String, Object> receipt = json("import-values", project.toString(), newer.toString(), "--rebuild", "--json");
    assertThat(list(receipt, "rebuilt")).extracting(one -> one.get("area")).containsExactly("1480C1030");
    assertThat(values(project, "ny_antal_personer")).containsOnly(Map.entry("1480C1010", 1.0), Map.entry("1480C1030", 63.0));
  }

  @Test
  void aPersonMayTellTheVersion() throws IOException {
    Map<String, Object> receipt = receipt(project(), "--table-version", "2025");
    assertThat(receipt).containsEntry("tableVersion", "2025");
    assertThat(list(receipt, "warnings")).extracting(warning -> warning.get("id")).doesNotContain("version-differs");
  }

  @Test
  void aWorkbookWithoutTwoColumnsOfCodesIsNoList() throws IOException {
    Path project = project();
    assertThat(run("import-key", project.toString(), table().toString())).isEqualTo(3);
    assertThat(err).contains("folk.csv").contains("gamla koder");
  }

  private Map<String, Double> values(Path project, String indicator) {
    Map<String, Double> found = new HashMap<>();
    list(json("values", project.toString(), "--indicator", indicator, "--json"), "values").stream()
        .filter(row -> row.get("value") != null)
        .forEach(row -> found.put((String) row.get("code"), ((Number) row.get("value")).doubleValue()));
    return found;
  }
}
