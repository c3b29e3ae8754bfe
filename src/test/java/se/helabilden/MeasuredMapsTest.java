package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.io.catalogue.CatalogueFile;
import se.helabilden.json.Json;
import se.helabilden.map.MapMeasure;
import se.helabilden.needs.MapView;
import se.helabilden.needs.MapsBeside;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.ReportMaking;
import se.helabilden.project.SeriesHashes;
import se.helabilden.report.Block;
import se.helabilden.report.ReportBuilder;
import se.helabilden.report.ReportDocument;
import se.helabilden.report.ReportInput;
import se.helabilden.report.ReportMap;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// Maps of changes, differences, times the whole and two indicators: their numbers against the plain values.
class MeasuredMapsTest {
  private static final String LOW = "i999906ta_lag_ekonomisk_standard_procent";
  private static final String INCOME = "i999905fm_medianvarde_tkr_nettoinkomst";
  private static final String PEOPLE = "i999906ta_antal_personer_totalt";
  @TempDir static Path folder;
  private static String project = "";

  @BeforeAll
  static void makeExample() {
    assertThat(terminal().run("example", folder.toString()).code()).isZero();
    project = folder.resolve("exempel.gpkg").toString();
  }

  private static Terminal terminal() {
    return new Terminal(new App(new UserFolder(folder.resolve("home"))));
  }

  private static Map<String, Object> json(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--json";
    Terminal.Answer answer = terminal().run(all);
    assertThat(answer.code()).as(answer.err()).isZero();
    return Json.readMap(answer.out());
  }

  private static Map<String, Object> map(String... options) {
    String[] all = new String[options.length + 6];
    String[] first = {"map", project, "--indicator", LOW, "--out", folder.resolve("karta.png").toString()};
    System.arraycopy(first, 0, all, 0, 6);
    System.arraycopy(options, 0, all, 6, options.length);
    return json(all);
  }

  private static Map<String, Double> numbers(Map<String, Object> answer) {
    Map<String, Double> found = new HashMap<>();
    for (Object line : (List<?>) answer.get("values")) {
      Map<?, ?> of = (Map<?, ?>) line;
      found.put((String) of.get("code"), of.get("value") == null ? Double.NaN : ((Number) of.get("value")).doubleValue());
    }
    return found;
  }

  private static Map<String, Double> plain(String indicator, String period) {
    return numbers(json("values", project, "--indicator", indicator, "--period", period));
  }

  @Test
  void aChangeIsWhatSubtractionGives() {
    Map<String, Object> answer = map("--difference-from", "2019");
    Map<String, Double> early = plain(LOW, "2019");
    Map<String, Double> late = plain(LOW, "2024");
    Map<String, Double> change = numbers(answer);
    assertThat(change).hasSize(170);
    change.forEach((code, value) -> assertThat(value).isCloseTo(late.get(code) - early.get(code), within(1e-9)));
    assertThat(answer).containsEntry("unit", "procentenheter").containsEntry("midpoint", 0.0);
    assertThat((String) answer.get("altText")).contains("förändring i procentenheter 2019-2024");
    assertThat(String.valueOf(answer.get("notes"))).contains("2024 minus värdet 2019").contains("Jämför med försiktighet");
  }

  @Test
  void mapsBesideStandOnOneSheet() throws IOException {
    Path svg = folder.resolve("bredvid.svg");
    Map<String, Object> answer =
        json(
            "map", project, "--indicator", LOW, "--beside", LOW + "@2019", "--out", svg.toString(), "--title",
            "Mindre skillnader");
    assertThat(String.valueOf(answer.get("beside"))).contains("indicator=" + LOW, "period=2019");
    assertThat((String) answer.get("altText")).startsWith("Två kartor över ").contains("Karta 1: ", "Karta 2: ", "2019");
    String drawn = Files.readString(svg);
    // the same indicator has the same classes, told once
    assertThat(drawn.split(">områden</text>", -1)).hasSize(2);
    assertThat(drawn).contains(">Mindre skillnader</text>", "id=\"areas\"", "id=\"map2-areas\"");

    Map<String, Object> four = map("--beside", PEOPLE, "--beside", LOW + "@2019", "--beside", PEOPLE + "@2019");
    assertThat((List<?>) four.get("beside")).hasSize(3);
    Map<String, Object> measured = map("--difference-from", "2019", "--beside", LOW);
    assertThat((String) measured.get("altText")).contains("förändring i procentenheter 2019-2024", "Karta 2: ");
    assertThat(measured).containsKeys("measure", "beside");
    assertThat(map()).doesNotContainKey("beside");
  }

  @Test
  void threeMapsAreRefusedAndSoIsWhatDoesNotExist() {
    String[] first = {"map", project, "--indicator", LOW, "--out", folder.resolve("karta.png").toString()};
    for (String[] more : List.of(new String[] {"--beside", LOW, "--beside", LOW}, new String[] {"--beside", "x"}, new String[] {"--beside", LOW + "@1999"})) {
      String[] all = Arrays.copyOf(first, first.length + more.length);
      System.arraycopy(more, 0, all, first.length, more.length);
      assertThat(terminal().run(all).code()).isEqualTo(2);
    }
  }

  @Test
  void aDifferenceToTheOwnMunicipalityUsesTheSourcesOwnRow() {
    Map<String, Double> shares = plain(LOW, "2024");
    Map<String, Double> people = plain(PEOPLE, "2024");
    Map<String, Double> found = numbers(map("--against", "egen"));
    for (String municipality : List.of("9901", "9902", "9903")) {
      double whole = weighted(shares, people, municipality);
      found.forEach(
          (code, value) -> {
            if (code.startsWith(municipality) && !Double.isNaN(value)) {
              // the source has a row for each municipality, in whole percent
              assertThat(shares.get(code) - value).isCloseTo(Math.rint(whole), within(1e-9));
            }
          });
    }
  }

  private static double weighted(Map<String, Double> shares, Map<String, Double> people, String prefix) {
    double sum = 0;
    double all = 0;
    for (Map.Entry<String, Double> each : shares.entrySet()) {
      double by = people.get(each.getKey());
      if (each.getKey().startsWith(prefix) && !each.getValue().isNaN() && by > 0) {
        sum += each.getValue() * by;
        all += by;
      }
    }
    return sum / all;
  }

  @Test
  void timesTheWholeDividesByTheShareOfAllPeopleTogether() {
    Map<String, Double> shares = plain(LOW, "2024");
    double whole = weighted(shares, plain(PEOPLE, "2024"), "99");
    Map<String, Object> answer = map("--times", "helheten");
    numbers(answer)
        .forEach((code, value) -> assertThat(value).isCloseTo(shares.get(code) / whole, within(1e-9)));
    assertThat(answer).containsEntry("midpoint", 1.0);
  }

  @Test
  void anOverlapCountsWhatCountingGives() {
    Map<String, Double> shares = plain(LOW, "2024");
    Map<String, Double> incomes = plain(INCOME, "2024");
    Map<String, Object> answer = map("--with", INCOME, "--bounds", "19,260.5", "--at-most", "2");
    numbers(answer)
        .forEach(
            (code, value) -> {
              double share = shares.get(code);
              double income = incomes.get(code);
              if (Double.isNaN(share) || Double.isNaN(income)) {
                assertThat(value).isNaN();
              } else {
                int expected = share >= 19 ? income <= 260.5 ? 1 : 2 : income <= 260.5 ? 3 : 4;
                assertThat(value).isEqualTo(expected);
              }
            });
    assertThat(String.valueOf(answer.get("notes"))).contains("minst 19,0").contains("högst 260,5");
    assertThat((String) answer.get("altText")).contains("Den första är").contains("båda");
  }

  @Test
  void thirdsStandAsASquareInTheVectorPicture() throws Exception {
    Path file = folder.resolve("nio.svg");
    json("map", project, "--indicator", LOW, "--with", INCOME, "--thirds", "--out", file.toString());
    assertThat(Files.readString(file)).contains("Uppåt: högre", "Siffrorna är antal områden", "tabell 999905FM");
  }

  /// Chosen maps come back from the file in the measure they were saved in, and into the report; one whose second indicator
  /// is gone shows its values.
  @Test
  void chosenMapsKeepTheirFormInTheFileAndInTheReport() throws Exception {
    Path own = Files.copy(Path.of(project), folder.resolve("rapport.gpkg"));
    App app = new App(new UserFolder(folder.resolve("home")));
    List<MapMeasure> forms =
        List.of(
            MapMeasure.change("2019", false),
            MapMeasure.overlap(INCOME, new MapMeasure.Bounds(19, false, 260.5, true)),
            MapMeasure.thirds("borta"));
    try (ProjectStore store = app.stores().open(own)) {
      List<MapView> views = new ArrayList<>();
      for (MapMeasure measure : forms) {
        views.add(
            new MapView(
                Toy.stamp(300 + views.size()), "", LOW, "2024", "", 0, List.of(), "", "", null, List.of(), "", true, null, measure));
      }
      new ProjectSession(store, Toy.AUTHOR)
          .perform(
              new Edit.Write(Message.of("project.rename", "x"), "", "", List.of(), List.of(), views), NewContent.NONE);
      store.publish(Progress.NONE);
    }
    try (ProjectStore store = app.stores().open(own)) {
      assertThat(store.project().needs().views()).extracting(MapView::measure).containsAll(forms);
    }
    Path word = folder.resolve("rapport.docx");
    Terminal.Answer answer = terminal().run("report", own.toString(), "--word", word.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    try (ZipFile zip = new ZipFile(word.toFile())) {
      String text = new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains("förändring i procentenheter", "Lika stora steg åt båda håll", "Den första är");
    }
  }

  /// Maps that stood beside one another come back from the file, and are one figure of the report with a column for each in
  /// the table below it; two indicators that one map is made of are both there.
  @Test
  void mapsBesideAreOneFigureOfTheReportWithAColumnForEach() throws Exception {
    Path own = Files.copy(Path.of(project), folder.resolve("bredvid.gpkg"));
    App app = new App(new UserFolder(folder.resolve("home")));
    List<MapView> views = new ArrayList<>();
    try (ProjectStore store = app.stores().open(own)) {
      SeriesHashes hashes = SeriesHashes.of(store.project(), store.content());
      String low = hashes.apply(LOW).orElseThrow();
      MapView plain =
          new MapView(
              Toy.stamp(400), "Skillnaderna består", LOW, "2024", "", 0, List.of(), "", "", null, List.of(), low, true, null,
              MapMeasure.VALUES);
      views.add(
          plain.withBeside(
              new MapsBeside(
                  "four",
                  List.of(
                      new MapsBeside.Other(LOW, "2019", low),
                      new MapsBeside.Other(INCOME, "2024", hashes.apply(INCOME).orElseThrow()),
                      new MapsBeside.Other("borta", "2024", "")),
                  "")));
      views.add(
          new MapView(
                  Toy.stamp(401), "", LOW, "2024", "", 0, List.of(), "", "", null, List.of(), low, true, null,
                  MapMeasure.overlap(INCOME, null))
              .withBeside(new MapsBeside("one", List.of(), hashes.apply(INCOME).orElseThrow())));
      new ProjectSession(store, Toy.AUTHOR)
          .perform(new Edit.Write(Message.of("project.rename", "x"), "", "", List.of(), List.of(), views), NewContent.NONE);
      store.publish(Progress.NONE);
    }
    try (ProjectStore store = app.stores().open(own)) {
      assertThat(store.project().needs().views()).isEqualTo(views);
      ReportInput input =
          new ReportMaking(store, CatalogueFile.bundled(), Toy.AUTHOR, Language.SWEDISH, null).gather(Progress.NONE);
      ReportMap beside = input.maps().getFirst();
      assertThat(beside.maps()).isEqualTo(3);
      assertThat(beside.title()).isEqualTo("Skillnaderna består");
      assertThat(beside.altText()).startsWith("Tre kartor över ").contains("Karta 3: ");
      assertThat(beside.caption()).startsWith("Skillnaderna består. ").contains(", 2024; ", ", 2019; ");
      // one of the indicators is gone
      assertThat(beside.changed()).isTrue();
      ReportMap two = input.maps().get(1);
      assertThat(two.maps()).isEqualTo(1);
      assertThat(two.changed()).isFalse();
      assertThat(two.also()).hasSize(1);
      ReportDocument document = ReportBuilder.build(input, Progress.NONE);
      assertThat(columns(document, "map:" + LOW + ":2024/values"))
          .filteredOn(header -> header.contains("2024") || header.contains("2019"))
          .hasSize(3)
          .anyMatch(header -> header.contains("2019"))
          .anyMatch(header -> header.toLowerCase(Locale.ROOT).contains("inkomst"));
      assertThat(columns(document, "map:" + LOW + ":2024:2/values"))
          .anyMatch(header -> header.toLowerCase(Locale.ROOT).contains("låg ekonomisk standard"))
          .anyMatch(header -> header.toLowerCase(Locale.ROOT).contains("inkomst"));
    }
  }

  private static List<String> columns(ReportDocument document, String id) {
    return document.blocks().stream()
        .filter(block -> block instanceof Block.DataTable && block.id().equals(id))
        .map(Block.DataTable.class::cast)
        .flatMap(table -> table.columns().stream())
        .map(Block.Column::header)
        .toList();
  }

  /// As a file from before there were forms has it.
  @Test
  void aViewThatTellsNoFormShowsTheValues() {
    MapView view =
        new MapView(
            Toy.stamp(1), "", LOW, "2024", "", 0, List.of(), "", "", null, List.of(), "", true, null, MapMeasure.thirds("x"));
    Map<String, Object> tree = new HashMap<>(Json.toMap(view));
    tree.remove("measure");
    assertThat(Json.read(Json.write(tree), MapView.class).measure()).isEqualTo(MapMeasure.VALUES);
    assertThat(Json.read(Json.write(view), MapView.class)).isEqualTo(view);
  }

  @Test
  void twoFormsAtOnceAndUnknownReferencesAreRefused() {
    assertThat(run("--difference-from", "2019", "--against", "riket").code()).isEqualTo(2);
    assertThat(run("--percent").code()).isEqualTo(2);
    assertThat(run("--difference-from", "1850").err()).contains("1850");
    assertThat(run("--difference-from", "2024").code()).isEqualTo(2);
    assertThat(run("--against", "månen").err()).contains("månen");
    assertThat(run("--with", "finns_inte").code()).isEqualTo(2);
    assertThat(run("--with", INCOME, "--bounds", "1").err()).contains("två tal");
    assertThat(run("--with", INCOME, "--bounds", "a,b").err()).contains("a");
  }

  private static Terminal.Answer run(String... options) {
    String[] all = new String[options.length + 6];
    String[] first = {"map", project, "--indicator", LOW, "--out", folder.resolve("nej.png").toString()};
    System.arraycopy(first, 0, all, 0, 6);
    System.arraycopy(options, 0, all, 6, options.length);
    return terminal().run(all);
  }
}
