package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.json.Json;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.UserFolder;

/// From a project to a package and from the package to another project; and packages that are not whole.
class DataPackageTest {
  private static final Path EXAMPLE = Path.of("assets/example");

  @TempDir Path folder;
  private String out = "";
  private String err = "";

  private int run(String... arguments) {
    Terminal.Answer answer = new Terminal(new App(new UserFolder(folder.resolve("home")))).run(arguments);
    out = answer.out();
    err = answer.err();
    return answer.code();
  }

  private String project() {
    String project = folder.resolve("ett.gpkg").toString();
    assertThat(run("new", project, "--name", "Ekberga")).isZero();
    assertThat(run("import-areas", project, EXAMPLE.resolve("ekberga_deso_2025.gpkg").toString())).as(err).isZero();
    for (String table :
        List.of(
            "999906TA_ekonomisk-standard_2011-2024.xlsx", "999905FD_folkmangd-alder-kon_2024.csv",
            "999906OC_upplatelseform_2013-2024.xlsx")) {
      assertThat(run("import-values", project, EXAMPLE.resolve(table).toString())).as(err).isZero();
    }
    return project;
  }

  private List<?> indicators(String project) {
    assertThat(run("indicators", project, "--json")).isZero();
    return (List<?>) Json.readMap(out).get("indicators");
  }

  private Object values(String project, String indicator) {
    assertThat(run("values", project, "--indicator", indicator, "--json")).as(err).isZero();
    return Json.readMap(out).get("values");
  }

  @ParameterizedTest
  @CsvSource({"paket", "paket.zip", "paket.gpkg"})
  void aProjectComesBackWholeFromItsPackage(String name) {
    String project = project();
    String made = folder.resolve(name).toString();
    assertThat(run("package", project, "--out", made, "--json")).as(err).isZero();
    String other = folder.resolve("två.gpkg").toString();
    assertThat(run("new", other, "--name", "Två", "--package", made, "--json")).as(err).isZero();
    List<?> before = indicators(project);
    List<?> after = indicators(other);
    assertThat(after).hasSameSizeAs(before);
    for (Object each : before) {
      Map<?, ?> told = (Map<?, ?>) each;
      Map<?, ?> now =
          (Map<?, ?>) after.stream().filter(one -> ((Map<?, ?>) one).get("id").equals(told.get("id"))).findFirst().orElseThrow();
      assertThat(now.get("name")).isEqualTo(told.get("name"));
      assertThat(now.get("unit")).isEqualTo(told.get("unit"));
      assertThat(now.get("periods")).isEqualTo(told.get("periods"));
      assertThat(now.get("breakdown")).isEqualTo(told.get("breakdown"));
      assertThat(now.get("source")).isEqualTo(told.get("source"));
      assertThat(now.get("reference")).isEqualTo(told.get("reference"));
      assertThat(values(other, told.get("id").toString())).as(told.get("id").toString()).isEqualTo(values(project, told.get("id").toString()));
    }
  }

  @Test
  void onlyTheChosenMunicipalitiesAreOnTheMapAndTheOthersCountInTheReference() {
    String made = folder.resolve("paket").toString();
    assertThat(run("package", project(), "--out", made)).as(err).isZero();
    String other = folder.resolve("två.gpkg").toString();
    assertThat(run("new", other, "--name", "Två", "--package", made, "--municipality", "9902", "--json")).as(err).isZero();
    Map<?, ?> layer = (Map<?, ?>) ((List<?>) Json.readMap(out).get("layers")).getFirst();
    assertThat((Integer) layer.get("areas")).isPositive().isLessThan(170);
    Map<?, ?> first = (Map<?, ?>) indicators(other).getFirst();
    assertThat((Integer) first.get("values") + (Integer) first.get("reference")).isGreaterThan(170);
    List<?> shown = (List<?>) values(other, first.get("id").toString());
    assertThat(shown).allSatisfy(one -> assertThat(((Map<?, ?>) one).get("code").toString()).startsWith("9902"));
  }

  @Test
  void theRealFilesOfARegionAreAPackageToo() throws IOException {
    Path made = Files.createDirectories(folder.resolve("gr"));
    StringBuilder files = new StringBuilder();
    for (String file :
        List.of("boundaries/gr_deso2025_original.gpkg", "boundaries/gr_regso2025_original.gpkg", "scb-xlsx/000006TA_20240813-153551.xlsx")) {
      Path from = SharedData.path("sweden/" + file);
      Files.copy(from, made.resolve(from.getFileName().toString()));
      files.append(files.isEmpty() ? "" : ",").append("{\"path\":\"").append(from.getFileName()).append("\",\"role\":\"")
          .append(file.startsWith("boundaries") ? "areas" : "values").append("\"}");
    }
    Files.writeString(
        made.resolve("datapaket.json"),
        "{\"format\":\"helabilden-datapaket\",\"version\":1,\"name\":\"GR\",\"files\":[" + files + "]}");
    String project = folder.resolve("gbg.gpkg").toString();
    assertThat(run("new", project, "--name", "Göteborg", "--package", made.toString(), "--municipality", "1480,1401", "--json")).as(err).isZero();
    Map<?, ?> receipt = (Map<?, ?>) ((List<?>) Json.readMap(out).get("receipts")).getFirst();
    assertThat(((Map<?, ?>) receipt.get("rows")).get("total")).isEqualTo(5984);

    String database = folder.resolve("gbg-paket.gpkg").toString();
    assertThat(run("package", project, "--out", database, "--json")).as(err).isZero();
    String again = folder.resolve("igen.gpkg").toString();
    assertThat(run("new", again, "--name", "Igen", "--package", database, "--json")).as(err).isZero();
    assertThat(indicators(again)).hasSameSizeAs(indicators(project));
    for (Object each : indicators(project)) {
      String id = ((Map<?, ?>) each).get("id").toString();
      assertThat(values(again, id)).as(id).isEqualTo(values(project, id));
    }
    assertThat(ogrinfo(database)).contains("Layer name: omraden_deso_2025", "Layer name: datapaket").doesNotContain("ERROR", "Warning");
  }

  private static String ogrinfo(String file) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder("ogrinfo", "-al", "-so", file).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: ogrinfo is not installed");
      throw e;
    }
    try (InputStream said = process.getInputStream()) {
      return new String(said.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aDatabaseThatIsBrokenChangedOrNoneIsRefusedInOneSentenceAndLeavesNoProject() throws Exception {
    Path made = folder.resolve("paket.gpkg");
    assertThat(run("package", project(), "--out", made.toString())).as(err).isZero();
    byte[] whole = Files.readAllBytes(made);
    Path cut = Files.write(folder.resolve("avbruten.gpkg"), Arrays.copyOf(whole, whole.length / 2));
    refusedAs(cut, "damaged-file");
    refusedAs(Files.write(folder.resolve("text.gpkg"), "ingenting".getBytes(StandardCharsets.UTF_8)), "not-a-geopackage");
    refusedAs(EXAMPLE.resolve("ekberga_deso_2025.gpkg"), "no-package");
    refusedAs(changed(made, "UPDATE omraden_deso_2025 SET namn = 'x' WHERE fid = 1"), "package-changed");
    refusedAs(changed(made, "UPDATE datapaket_innehall SET content = x'00' WHERE path LIKE 'i%.json'"), "package-changed");
    refusedAs(changed(made, "DELETE FROM datapaket_innehall WHERE path = 'datapaket.json'"), "package-changed");
    refusedAs(changed(made, "DELETE FROM datapaket WHERE path = 'datapaket.json'"), "no-package");
    refusedAs(
        changed(made, "DROP TABLE omraden_deso_2025", "CREATE VIEW omraden_deso_2025 AS SELECT 1 AS fid"), "package-changed");
    refusedAs(
        changed(made, "UPDATE datapaket SET path = '../ute.json' WHERE path LIKE 'i%.json' AND id = 4"), "package-unsafe");
    assertThat(folder.resolve("home/ute.json")).doesNotExist();
    try (Stream<Path> left = Files.list(folder.resolve("home/packages"))) {
      assertThat(left).isEmpty();
    }
  }

  private void refusedAs(Path from, String id) {
    Path project = folder.resolve("inget.gpkg");
    assertThat(run("new", project.toString(), "--name", "x", "--package", from.toString(), "--json")).as(from.toString()).isEqualTo(3);
    assertThat(out).contains("\"" + id + "\"");
    assertThat(project).doesNotExist();
  }

  private Path changed(Path made, String... statements) throws Exception {
    Path copy = folder.resolve("ändrad-" + statements[0].hashCode() + ".gpkg");
    Files.copy(made, copy);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return copy;
  }

  @Test
  void aFileOfAFolderThatIsNotAsItWasMadeIsRefusedAndTheTextTellsWhatThePackageIs() throws IOException {
    Path made = folder.resolve("paket");
    assertThat(run("package", project(), "--out", made.toString())).as(err).isZero();
    assertThat(made.resolve("LASMIG.txt"))
        .content()
        .startsWith("Ekberga – datapaket\n===================\n")
        .contains("ur projektet ”Ekberga”", "Så används det", "deso-2025.geojson: gränser, DeSO 2025, 170 områden.")
        .contains("How to use it", "of the project “Ekberga”", "deso-2025.geojson: boundaries, DeSO 2025, 170 areas.");
    Path boundaries = made.resolve("deso-2025.geojson");
    String text = Files.readString(boundaries);
    Files.writeString(boundaries, text.substring(0, text.length() - 2));
    refusedAs(made, "package-changed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | package-broken",
        "{\"format\":\"annat\",\"version\":1,\"name\":\"x\",\"files\":[{\"path\":\"a.csv\",\"role\":\"values\"}]} | package-broken",
        "{\"format\":\"helabilden-datapaket\",\"version\":2,\"name\":\"x\",\"files\":[{\"path\":\"a.csv\",\"role\":\"values\"}]} | package-newer",
        "{\"format\":\"helabilden-datapaket\",\"version\":1,\"name\":\"x\",\"files\":[]} | package-broken",
        "{\"format\":\"helabilden-datapaket\",\"version\":1,\"name\":\"x\",\"files\":[{\"path\":\"a.csv\",\"role\":\"annat\"}]} | package-broken",
        "{\"format\":\"helabilden-datapaket\",\"version\":1,\"name\":\"x\",\"files\":[{\"path\":\"a.csv\",\"role\":\"areas\",\"level\":\"by\"}]} | package-broken",
        "{\"format\":\"helabilden-datapaket\",\"version\":1,\"name\":\"x\",\"files\":[{\"path\":\"../a.csv\",\"role\":\"values\"}]} | package-unsafe",
        "{\"format\":\"helabilden-datapaket\",\"version\":1,\"name\":\"x\",\"files\":[{\"path\":\"b.csv\",\"role\":\"values\"}]} | package-file-missing",
        "{\"format\":\"helabilden-datapaket\",\"version\":1,\"name\":\"x\",\"files\":[{\"role\":\"values\"}]} | package-broken",
        "{\"format\":\"helabilden-datapaket\",\"version\":1,\"name\":\"x\",\"files\":[{\"path\":\"a.csv\",\"role\":\"values\"}]} | no-areas"
      })
  void aPackageThatIsNotWholeIsRefusedAndLeavesNoProject(String manifest, String id) throws IOException {
    Path made = Files.createDirectories(folder.resolve("trasigt"));
    Files.writeString(made.resolve("datapaket.json"), manifest);
    Files.writeString(made.resolve("a.csv"), "kod;antal\n1480;1\n");
    Path project = folder.resolve("inget.gpkg");
    assertThat(run("new", project.toString(), "--name", "x", "--package", made.toString(), "--json")).isEqualTo(3);
    assertThat(out).contains("\"" + id + "\"");
    assertThat(project).doesNotExist();
  }

  @Test
  void aZipFileMustNotReachOutsideItself() throws IOException {
    Path zip = folder.resolve("ut.zip");
    try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(zip))) {
      to.putNextEntry(new ZipEntry("../../ute.txt"));
      to.write(1);
    }
    assertThat(run("new", folder.resolve("x.gpkg").toString(), "--name", "x", "--package", zip.toString(), "--json")).isEqualTo(3);
    assertThat(out).contains("package-unsafe");
    assertThat(folder.resolve("ute.txt")).doesNotExist();
    assertThat(run("new", folder.resolve("x.gpkg").toString(), "--name", "x", "--package", folder.resolve("finns-inte").toString(), "--json"))
        .isEqualTo(3);
  }

  @Test
  void aLinkOrAPathThatNoFileCanHaveIsRefused() throws IOException {
    Path made = Files.createDirectories(folder.resolve("länk"));
    Path secret = Files.writeString(folder.resolve("hemlig.csv"), "kod;antal\n1480;1\n");
    Files.createSymbolicLink(made.resolve("a.csv"), secret);
    for (String path : List.of("a.csv", "a\\u0000.csv")) {
      Files.writeString(
          made.resolve("datapaket.json"),
          "{\"format\":\"helabilden-datapaket\",\"version\":1,\"name\":\"x\",\"files\":[{\"path\":\"" + path + "\",\"role\":\"values\"}]}");
      assertThat(run("new", folder.resolve("x.gpkg").toString(), "--name", "x", "--package", made.toString(), "--json")).isEqualTo(3);
      assertThat(out).contains("package-unsafe");
    }
  }

  @Test
  void aMunicipalityWithoutAreasIsNamed() {
    String made = folder.resolve("paket").toString();
    assertThat(run("package", project(), "--out", made)).isZero();
    assertThat(run("new", folder.resolve("x.gpkg").toString(), "--name", "x", "--package", made, "--municipality", "1480", "--json")).isEqualTo(3);
    assertThat(out).contains("no-areas-inside").contains("1480");
    assertThat(folder.resolve("x.gpkg")).doesNotExist();
    assertThat(run("new", folder.resolve("x.gpkg").toString(), "--name", "x", "--package", made, "--municipality", "9901,1480", "--json")).isEqualTo(3);
    assertThat(out).contains("(1480)").doesNotContain("9901");
    assertThat(folder.resolve("x.gpkg")).doesNotExist();
    assertThat(run("new", folder.resolve("x.gpkg").toString(), "--name", "x", "--municipality", "9901")).isEqualTo(2);
    assertThat(run("package", folder.resolve("ett.gpkg").toString(), "--out", made)).as("not empty").isEqualTo(4);
  }
}
