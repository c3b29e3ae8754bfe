package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.cli.Cli;
import se.helabilden.json.Json;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Hash;
import se.helabilden.work.UserFolder;

/// The public command line: streams, exit codes, keys.
class CommandLineTest {
  private static final String AREAS = CommandedProject.squares("Alfa", "Beta");

  @TempDir Path folder;
  private Path project;
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeProject() {
    project = folder.resolve("Prov åäö.gpkg");
  }

  private int run(String... arguments) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    List<Throwable> faults = new ArrayList<>();
    int code =
        new Cli(
                new App(new UserFolder(folder.resolve("home"))),
                new PrintStream(answer, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                fault -> {
                  faults.add(fault);
                  return "TEST";
                })
            .run(arguments);
    out = answer.toString(StandardCharsets.UTF_8);
    err = messages.toString(StandardCharsets.UTF_8);
    if (!faults.isEmpty()) {
      throw new AssertionError("a fault of the program", faults.getFirst());
    }
    return code;
  }

  private Map<String, Object> json() {
    assertThat(out.strip().lines()).as("exactly one document").hasSize(1);
    return Json.readMap(out);
  }

  private void withAreas() throws IOException {
    Path areas = Files.writeString(folder.resolve("områden.geojson"), AREAS);
    assertThat(run("new", project.toString(), "--name", "Prov")).isZero();
    assertThat(run("import-areas", project.toString(), areas.toString(), "--json")).as(err).isZero();
  }

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("tabell.csv"), text);
  }

  @Test
  void theMainJobRunsFromBoundaryFileToMap() throws IOException {
    withAreas();
    assertThat(json()).containsEntry("areas", 2).containsEntry("crs", "EPSG:3006").containsEntry("codeField", "kod");

    assertThat(run("import-values", project.toString(), table("kod;andel\nA;12,5\nB;..\n").toString(), "--json")).as(err).isZero();
    assertThat(json().get("rows"))
        .isEqualTo(Map.of("total", 2, "matched", 2, "repaired", 0, "unmatched", 0, "duplicate", 0, "ignored", 0));
    assertThat(json().get("areas")).isEqualTo(Map.of("total", 2, "withValues", 1, "withoutValues", 1));

    assertThat(run("values", project.toString(), "--indicator", "tabell_andel", "--json")).isZero();
    assertThat(json().get("values").toString()).contains("value=12.5", "value=null", "status=missing");

    Path png = folder.resolve("karta.png");
    assertThat(run("map", project.toString(), "--indicator", "tabell_andel", "--out", png.toString(), "--json")).isZero();
    assertThat(png).exists();
    assertThat(json().get("altText").toString()).contains("12,5", "Ett område saknar uppgift");

    assertThat(run("check", project.toString(), "--json")).isZero();
  }

  @Test
  void mapsArePagesToPrintToo() throws IOException {
    withAreas();
    assertThat(run("import-values", project.toString(), table("kod;andel\nA;12,5\nB;8\n").toString())).as(err).isZero();
    Path pdf = folder.resolve("karta.PDF");
    String[] map = {"map", project.toString(), "--indicator", "tabell_andel", "--out", pdf.toString(), "--sheet"};
    assertThat(run(with(map, "a4-portrait"))).as(err).isZero();
    assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat(run(with(map, "a5"))).isEqualTo(2);
    assertThat(err).contains("a5", "a3-portrait");
    assertThat(run(with(map, "a4", "--width", "900"))).isEqualTo(2);
    assertThat(run("map", project.toString(), "--indicator", "tabell_andel", "--out", "karta.tiff")).isEqualTo(2);
    assertThat(err).contains(".pdf");
  }

  @Test
  void mapsHaveOtherFormsNamesAndTheProjectsOwnLayers() throws IOException {
    withAreas();
    assertThat(run("import-values", project.toString(), table("kod;andel\nA;12,5\nB;8\n").toString())).as(err).isZero();
    Path svg = folder.resolve("karta.svg");
    String[] map = {"map", project.toString(), "--indicator", "tabell_andel", "--out", svg.toString(), "--json"};
    for (String form : List.of("areas", "tiles", "DOTS")) {
      assertThat(run(with(map, "--form", form, "--labels", "--layers"))).as(err).isZero();
    }
    assertThat(json().get("altText").toString()).contains("lika stor prick");
    assertThat(Files.readString(svg)).contains("lika stor prick");
    assertThat(run(with(map, "--form", "circles"))).isEqualTo(2);
    assertThat(run(with(map, "--form", "moln"))).isEqualTo(2);
    assertThat(out + err).contains("areas, circles, tiles, dots");
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Arrays.stream(command), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void derivesByTemplate() throws IOException {
    withAreas();
    String values = "kod;del 2020;del 2024;helhet 2020;helhet 2024\nA;1;3;10;20\nB;5;4;0;40\n";
    assertThat(run("import-values", project.toString(), table(values).toString())).as(err).isZero();
    String derive = "derive";
    assertThat(
            run(
                derive, project.toString(), "--id", "andel", "--name", "Andel", "--template", "share", "--parts",
                "tabell_del,tabell_helhet", "--json"))
        .as(err)
        .isZero();
    assertThat(json()).containsEntry("indicator", "andel").containsEntry("values", 3).containsEntry("missing", 1);
    assertThat(
            run(
                derive, project.toString(), "--id", "andring", "--name", "Ändring", "--template", "change", "--parts",
                "tabell_del", "--from", "2020", "--percent"))
        .as(err)
        .isZero();
    run("values", project.toString(), "--indicator", "andring", "--json");
    assertThat(json().get("values").toString()).contains("period=2020-2024", "value=200.0", "value=-20.0");
    run("indicators", project.toString(), "--json");
    assertThat(json().get("indicators").toString())
        .contains("calculation={kind=percent-change, part=tabell_del, from=2020, to=null}");
    for (List<String> wrong :
        List.of(
            List.of("--template", "share", "--parts", "tabell_del"),
            List.of("--template", "magi", "--parts", "tabell_del"),
            List.of("--template", "change", "--parts", "tabell_del"),
            List.of("--template", "ratio", "--parts", "tabell_del,1) * (2"),
            List.of("--template", "difference", "--parts", "tabell_del", "--expression", "tabell_del"),
            List.<String>of())) {
      List<String> all = new ArrayList<>(List.of(derive, project.toString(), "--id", "x", "--name", "X"));
      all.addAll(wrong);
      assertThat(run(all.toArray(String[]::new))).as(wrong.toString()).isEqualTo(2);
    }
  }

  @Test
  void aCsvOfValuesOpensRightInSwedishExcel() throws IOException {
    withAreas();
    run("import-values", project.toString(), table("kod;andel\nA;12,5\nB;\n").toString());

    Path csv = folder.resolve("ut.csv");
    assertThat(run("values", project.toString(), "--indicator", "tabell_andel", "--out", csv.toString())).isZero();

    assertThat(Files.readString(csv)).isEqualTo("\uFEFFkod;namn;period;andel\r\nA;Alfa;-;12,5\r\nB;Beta;-;\r\n");
  }

  @Test
  void wrongUsageSaysWhatThereIs() throws IOException {
    withAreas();
    run("import-values", project.toString(), table("kod;andel\nA;1\nB;2\n").toString());

    assertThat(run("kart", project.toString())).isEqualTo(2);
    assertThat(err).contains("”kart”", "import-areas");
    assertThat(run("values", project.toString(), "--indicator", "andelar", "--json")).isEqualTo(2);
    assertThat(json().get("error").toString()).contains("unknown-indicator", "tabell_andel");
    assertThat(run("values", project.toString(), "--indicator", "tabell_andel", "--period", "2020")).isEqualTo(2);
    assertThat(run("values", project.toString())).isEqualTo(2);
    assertThat(err).contains("--indicator");
    assertThat(run("values", project.toString(), "--indikator", "x")).isEqualTo(2);
    assertThat(run("classify", project.toString(), "--indicator", "tabell_andel", "--method", "magic")).isEqualTo(2);
    assertThat(err).contains("natural-breaks");
  }

  @Test
  void refusedInputChangesNothing() throws IOException {
    withAreas();
    String before = Hash.ofFile(project);

    assertThat(run("import-values", project.toString(), folder.resolve("saknas.csv").toString(), "--json")).isEqualTo(3);
    assertThat(json().get("error").toString()).contains("file-missing", "saknas.csv");
    assertThat(run("import-values", project.toString(), table("kod;andel\nX;1\nY;2\n").toString())).isEqualTo(3);
    assertThat(run("import-areas", project.toString(), table("inte en karta").toString())).isEqualTo(3);
    assertThat(run("import-values", project.toString(), table("kod;v\nA;1\nA;2\nB;3\n").toString())).isEqualTo(3);

    assertThat(Hash.ofFile(project)).isEqualTo(before);
  }

  @Test
  void aDryRunShowsTheReceiptAndChangesNothing() throws IOException {
    withAreas();
    String before = Hash.ofFile(project);

    assertThat(run("import-values", project.toString(), table("kod;andel\nA;1\nB;2\n").toString(), "--dry-run", "--json"))
        .isZero();
    assertThat(json().get("rows").toString()).contains("matched=2");
    assertThat(Hash.ofFile(project)).isEqualTo(before);
  }

  @Test
  void anExistingProjectIsNeverOverwritten() throws IOException {
    withAreas();

    assertThat(run("new", project.toString(), "--name", "Annat")).isEqualTo(4);
    assertThat(run("indicators", folder.resolve("finns inte.gpkg").toString())).isEqualTo(4);
  }

  @Test
  void theNextYearIsAddedToTheSameIndicator() throws IOException {
    withAreas();
    run("import-values", project.toString(), table("kod;2022\nA;1\nB;2\n").toString());
    run("import-values", project.toString(), table("kod;2023\nA;3\nB;4\n").toString());

    assertThat(run("indicators", project.toString(), "--json")).isZero();
    assertThat(json().get("indicators").toString()).contains("periods=[2022, 2023]", "values=4");
  }

  @Test
  void smallCountsOfAnOwnRegisterAreHiddenEverywhere() throws IOException {
    withAreas();
    run("import-values", project.toString(), table("kod;antal barn\nA;3\nB;12\n").toString(), "--hide-below", "5");

    assertThat(run("values", project.toString(), "--indicator", "tabell_antal_barn", "--json")).isZero();
    assertThat(json().get("values").toString()).contains("status=suppressed").doesNotContain("value=3.0");
  }

  @Test
  void englishIsComplete() throws IOException {
    withAreas();

    assertThat(run("--lang", "en", "check", project.toString())).isZero();
    assertThat(out).contains("The project has no indicators yet");
    assertThat(run("--help", "--lang", "en")).isZero();
    assertThat(out).contains("exit codes".substring(1));
  }

  @Test
  void severalLayersAreAskedAbout() {
    Path file = SharedData.path("hostile/gpkg/gdal_sample_v1.2_no_extensions.gpkg");
    run("new", project.toString(), "--name", "Prov");

    assertThat(run("import-areas", project.toString(), file.toString(), "--json")).isEqualTo(3);
    assertThat(json().get("error").toString()).contains("polygon2d");
  }

  @Test
  void realWorkbooksGiveAnExactReceipt() {
    Path areas = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg");
    Path table = SharedData.path("sweden/scb-xlsx/000006TA_20240813-153551.xlsx");
    run("new", project.toString(), "--name", "GR");
    run("import-areas", project.toString(), areas.toString());

    assertThat(run("import-values", project.toString(), table.toString(), "--json")).as(err).isZero();

    Map<String, Object> receipt = json();
    assertThat(receipt.get("rows"))
        .isEqualTo(
            Map.of("total", 5984, "matched", 547, "repaired", 0, "unmatched", 5437, "duplicate", 0, "ignored", 0));
    assertThat(receipt.get("unmatchedByReason").toString()).contains("outside-area-set=5419", "old-code=18");
    assertThat(receipt.get("areas")).isEqualTo(Map.of("total", 584, "withValues", 547, "withoutValues", 37));
    assertThat(receipt.get("areasWithoutValues").toString()).contains("1384C1251", "1480C1031");
    assertThat((List<?>) receipt.get("unmatched")).as("lists are never cut").hasSize(5437);
    assertThat(((List<?>) receipt.get("warnings")).getFirst().toString())
        .contains("id=version-differs", "sameCode=547", "confirmed=0", "Tabellen gäller DeSO 2018, kartan DeSO 2025");
  }

  @Test
  void theReferenceIsOverAllRowsOfTheTable() {
    Path areas = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg");
    Path table = SharedData.path("sweden/scb-xlsx/000005FM_20240813-153407.xlsx");
    run("new", project.toString(), "--name", "GR");
    run("import-areas", project.toString(), areas.toString());
    run("import-values", project.toString(), table.toString());

    assertThat(run("values", project.toString(), "--indicator", "i000005fm_medianvarde_tkr_nettoinkomst", "--json"))
        .isZero();

    Map<?, ?> reference = (Map<?, ?>) json().get("reference");
    assertThat(reference.get("n")).isEqualTo(5984);
    assertThat((Double) reference.get("mean")).isCloseTo(285.912951203, within(1e-9));
    assertThat((Double) reference.get("median")).isEqualTo(278.7);
    assertThat(reference.get("quintiles")).hasToString("[243.0, 267.9, 290.0, 322.94]");
    assertThat(reference.get("nation")).as("never a mean of medians").isNull();
  }

  @Test
  void theExampleIsMadeWholeAndAgain() {
    Path example = folder.resolve("exempel");

    for (int time = 0; time < 2; time++) {
      assertThat(run("example", example.toString(), "--json")).as(err).isZero();
      List<?> files = (List<?>) json().get("files");
      assertThat(files).hasSize(7);
      assertThat(files).allSatisfy(file -> assertThat(Path.of(file.toString())).isAbsolute().exists());
    }
    assertThat(run("check", example.resolve("exempel.gpkg").toString(), "--json")).isZero();
    assertThat(run("check", example.resolve("exempel-ifyllt.gpkg").toString(), "--json")).isZero();
    assertThat(json().get("completeness").toString()).contains("layers=2");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theFetchListTellsHowToGetWhatIsMissing() throws IOException {
    assertThat(run("new", project.toString(), "--name", "Prov")).isZero();
    Path areas = Files.writeString(folder.resolve("o.geojson"), AREAS);
    assertThat(run("import-areas", project.toString(), areas.toString())).isZero();
    Path table = Files.writeString(folder.resolve("v.csv"), "kod;Låg ekonomisk standard, procent\nA;12,5\nB;7,5\n");
    assertThat(run("import-values", project.toString(), table.toString(), "--period", "2022")).isZero();
    Path word = folder.resolve("hamtlista.docx");
    Path excel = folder.resolve("hamtlista.xlsx");
    assertThat(
            run("fetch-list", project.toString(), "--word", word.toString(), "--excel", excel.toString(), "--json"))
        .isZero();
    Map<String, Object> answer = json();
    assertThat((List<String>) answer.get("present")).containsExactly("lag-ekonomisk-standard");
    List<Map<String, Object>> missing = (List<Map<String, Object>>) answer.get("missing");
    assertThat(missing).hasSize(73);
    Map<String, Object> turnout = missing.stream().filter(one -> one.get("number").equals("D01")).findFirst().orElseThrow();
    assertThat((List<String>) turnout.get("ways")).containsExactly("kolada");
    assertThat(((List<String>) turnout.get("steps")).getFirst()).contains("N05401").contains("kolada.se");
    assertThat(word).isNotEmptyFile();
    assertThat(excel).isNotEmptyFile();
    assertThat(run("fetch-list", project.toString())).isZero();
    assertThat(out).contains("73 av listans 74 indikatorer saknas").contains("TAB6680");
  }
}
