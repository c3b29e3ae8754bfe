package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.json.Json;
import se.helabilden.map.Choropleth;
import se.helabilden.map.Crop;
import se.helabilden.map.Legend;
import se.helabilden.map.MapForm;
import se.helabilden.map.MapSheet;
import se.helabilden.map.Mark;
import se.helabilden.map.SheetExtras;
import se.helabilden.map.SheetSize;
import se.helabilden.project.Edit;
import se.helabilden.project.Entries;
import se.helabilden.project.KeptSelection;
import se.helabilden.project.MapDrawing;
import se.helabilden.project.NewContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.StandardMap;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// Maps of a part, and that no map leaves the program without the ends of its scale and something to compare with.
class CroppedMapsTest {
  private static final String LOW = "i999906ta_lag_ekonomisk_standard_procent";
  private static final String REASON = "Samtalet gäller de här bostadsområdena";
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

  private static Terminal.Answer map(Path out, String... options) {
    List<String> all =
        new ArrayList<>(List.of("map", project, "--indicator", LOW, "--out", out.toString(), "--json"));
    all.addAll(List.of(options));
    return terminal().run(all.toArray(String[]::new));
  }

  private static AreaLayer layer() {
    try (ProjectStore store = store()) {
      return store.content().layer(store.project().layers().getFirst());
    }
  }

  private static ProjectStore store() {
    return new App(new UserFolder(folder.resolve("home"))).stores().openReadOnly(Path.of(project));
  }

  private static String[] codes(AreaLayer layer, int... which) {
    return Arrays.stream(which).mapToObj(i -> layer.area(i).code().code()).toArray(String[]::new);
  }

  @Test
  void aPartIsWrittenWithItsReason() throws Exception {
    Path out = folder.resolve("del.svg");
    Terminal.Answer answer =
        map(out, "--areas", String.join(",", codes(layer(), 3, 7)), "--reason", REASON);
    assertThat(answer.code()).as(answer.err()).isZero();
    Map<?, ?> crop = (Map<?, ?>) Json.readMap(answer.out()).get("crop");
    assertThat(crop.get("areas")).isEqualTo(2);
    assertThat(crop.get("of")).isEqualTo(layer().size());
    assertThat(crop.get("reason")).isEqualTo(REASON);
    assertThat(crop.get("codes")).isEqualTo(List.of(codes(layer(), 3, 7)));
    assertThat(Files.readString(out, StandardCharsets.UTF_8)).contains(REASON, "Del av helheten: 2 av " + layer().size());
    assertThat((String) Json.readMap(answer.out()).get("altText")).contains(REASON);
  }

  @Test
  void anExtentIsWrittenInEveryFormat() throws Exception {
    Crop.Extent all = Crop.Extent.of(layer());
    String extent =
        all.west() + "," + all.south() + "," + (all.west() + all.east()) / 2 + "," + (all.south() + all.north()) / 2;
    for (String name : List.of("utsnitt.png", "utsnitt.svg", "utsnitt.pdf")) {
      Terminal.Answer answer = map(folder.resolve(name), "--extent", extent, "--reason", REASON);
      assertThat(answer.code()).as(answer.err()).isZero();
      assertThat(Files.size(folder.resolve(name))).isGreaterThan(5_000);
      int shown = (int) ((Map<?, ?>) Json.readMap(answer.out()).get("crop")).get("areas");
      assertThat(shown).isBetween(1, layer().size() - 1);
    }
  }

  @Test
  void aPartIsRefusedWithoutAReasonAndWhereItIsNone() {
    Path out = folder.resolve("nej.png");
    String code = codes(layer(), 3)[0];
    assertRefused(map(out, "--areas", code), "skälet skrivs ut på kartan");
    assertRefused(map(out, "--areas", code, "--reason", "  "), "skälet skrivs ut på kartan");
    assertRefused(map(out, "--areas", "0000X9999", "--reason", REASON), code);
    assertRefused(map(out, "--reason", REASON), "--areas");
    assertRefused(map(out, "--areas", code, "--extent", "1,2,3,4", "--reason", REASON), "inte båda");
    assertRefused(map(out, "--extent", "1,2,3", "--reason", REASON), "väst, syd, öst och norr");
    assertRefused(map(out, "--extent", "3,2,1,4", "--reason", REASON), "väst, syd, öst och norr");
    assertRefused(map(out, "--extent", "1,2,3,4", "--reason", REASON), "Inget område");
    assertThat(out).doesNotExist();
  }

  @Test
  void aSelectionIsFoundByItsName() throws Exception {
    Path other = folder.resolve("urval.gpkg");
    Files.copy(Path.of(project), other);
    String[] codes = codes(layer(), 3, 7);
    List<String> named = List.of(codes[0], codes[1], "0000X0000");
    assertThat(terminal().run("selections", other.toString()).out()).contains("inga sparade urval");
    App app = new App(new UserFolder(folder.resolve("home")));
    try (ProjectSession session = new ProjectSession(app.stores().open(other), Toy.AUTHOR)) {
      session.perform(
          new Edit.KeepSelection(new KeptSelection(Toy.AUTHOR.stamp(), "Norr, centrum", named)), NewContent.NONE);
      session.perform(
          new Edit.KeepSelection(new KeptSelection(Toy.AUTHOR.stamp(), "Annanstans", List.of("0000X0000"))), NewContent.NONE);
      session.store().publish(Progress.NONE);
    }
    Terminal.Answer list = terminal().run("selections", other.toString(), "--json");
    List<?> selections = (List<?>) list.json().get("selections");
    assertThat(selections.stream().map(each -> String.valueOf(((Map<?, ?>) each).get("name"))).toList())
        .containsExactly("Annanstans", "Norr, centrum");
    assertThat(((Map<?, ?>) selections.getLast()).get("areas")).isEqualTo(3);
    String[] map = {
      "map", other.toString(), "--indicator", LOW, "--out", folder.resolve("urval.png").toString(), "--reason", REASON,
      "--json", "--areas"
    };
    String[] whole = Arrays.copyOf(map, map.length + 1);
    whole[map.length] = "@norr, centrum";
    Terminal.Answer drawn = terminal().run(whole);
    assertThat(drawn.code()).as(drawn.err()).isZero();
    assertThat(((Map<?, ?>) drawn.json().get("crop")).get("codes")).isEqualTo(List.of(codes));
    whole[map.length] = "@finns inte";
    assertRefused(terminal().run(whole), "Annanstans, Norr, centrum");
    whole[map.length] = "@Annanstans";
    assertRefused(terminal().run(whole), "finns på den här kartan");
  }

  private static void assertRefused(Terminal.Answer answer, String words) {
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err() + answer.out()).contains(words);
  }

  /// Each map of the example in each form, whole and of a part.
  @ParameterizedTest
  @EnumSource(MapForm.class)
  void everySheetHasTheEndsOfItsScaleAndSomethingToCompareWith(MapForm form) {
    int sheets = 0;
    try (ProjectStore store = store()) {
      StandardMap maps = new StandardMap(store.project(), store.content(), Language.SWEDISH);
      for (IndicatorEntry entry : Entries.all(store.project(), store.content())) {
        Indicator indicator = entry.indicator();
        if (!form.suits(indicator.kind()) || !entry.breakdown().isNone()) {
          continue;
        }
        IndicatorSeries series = store.content().series(indicator);
        AreaLayer layer = store.content().layer(store.project().layer(indicator.layerId()).orElseThrow());
        AreaValues values = DisclosureGate.read(entry, series, layer, series.newestPeriod());
        Choropleth map = maps.map(values, StandardMap.classes(values), null, null, LocalDate.EPOCH);
        Crop.Extent all = Crop.Extent.of(layer);
        Crop corner =
            Crop.of(new Crop.Extent(all.west(), all.south(), (all.west() + all.east()) / 2, all.north()), REASON);
        for (Crop crop : Arrays.asList(null, Crop.of(List.of(codes(layer, 0, 1)), REASON), corner)) {
          SheetExtras extras =
              new SheetExtras(form, SheetExtras.Labels.TELLING, SheetExtras.Guide.SCALE_AND_NORTH, Set.of(), List.of())
                  .withCrop(crop);
          MapSheet sheet = MapDrawing.sheet(map, extras, new SheetSize(1366, 768, 96), Progress.NONE);
          assertTellsTheWhole(sheet, indicator.kind(), crop);
          sheets++;
        }
      }
    }
    assertThat(sheets).isGreaterThan(5);
  }

  private static void assertTellsTheWhole(MapSheet sheet, IndicatorKind kind, @Nullable Crop crop) {
    String what = sheet.map().captions().title() + " " + sheet.panels().getFirst().extras().form() + " " + crop;
    Set<String> texts = new HashSet<>(sheet.texts().stream().map(Mark.Text::text).toList());
    String all = String.join(" ", sheet.texts().stream().map(Mark.Text::text).toList());
    List<Legend.Row> rows = Legend.of(sheet.map()).rows();
    Legend.Row highest = rows.getFirst();
    assertThat(texts).as("the upper end: " + what).anyMatch(text -> text.startsWith(highest.to() == null ? highest.from() : highest.to()));
    assertThat(texts).as("the lower end: " + what).anyMatch(text -> text.startsWith(rows.getLast().from()));
    int counted = rows.stream().mapToInt(Legend.Row::areas).sum() + Legend.of(sheet.map()).areasWithoutData();
    assertThat(counted).as("the legend counts all areas: " + what).isEqualTo(sheet.map().values().size());
    String reference = sheet.map().captions().reference();
    boolean groups = kind == IndicatorKind.CLASS;
    assertThat(groups || reference != null && all.contains(reference)).as("something to compare with: " + what).isTrue();
    if (crop != null) {
      assertThat(all).as(what).contains("Visar bara en del. Skälet: " + REASON);
      assertThat(sheet.altText()).contains(REASON);
      if (!groups) {
        assertThat(all).as(what).contains("Alla " + sheet.map().values().size() + " områden: ");
      }
    }
  }

  /// Changes, differences and two indicators, whole and of a part, as they leave the command line.
  @Test
  void measuredMapsOfAPartHaveItAll() throws Exception {
    String part = String.join(",", codes(layer(), 3, 7));
    for (String[] measure :
        new String[][] {
          {"--difference-from", "2019"}, {"--against", "riket"}, {"--times", "riket"},
          {"--thirds", "--with", "i999905fm_medianvarde_tkr_nettoinkomst"},
          {"--with", "i999905fm_medianvarde_tkr_nettoinkomst"}
        }) {
      Path whole = folder.resolve("helhet.svg");
      Path cropped = folder.resolve("del.svg");
      List<String> options = new ArrayList<>(List.of(measure));
      assertThat(map(whole, options.toArray(String[]::new)).code()).isZero();
      options.addAll(List.of("--areas", part, "--reason", REASON));
      Terminal.Answer answer = map(cropped, options.toArray(String[]::new));
      assertThat(answer.code()).as(answer.err()).isZero();
      String svg = Files.readString(cropped, StandardCharsets.UTF_8);
      assertThat(svg).contains(REASON, "Del av helheten: 2 av");
      // all that the legend of the whole says, the legend of the part says too
      String wholeSvg = Files.readString(whole, StandardCharsets.UTF_8);
      boolean compared =
          wholeSvg.contains("Färgerna möts vid") && svg.contains("Färgerna möts vid")
              || wholeSvg.contains("Uppåt:") && svg.contains("Uppåt:")
              || wholeSvg.contains("Den första:") && svg.contains("Den första:");
      assertThat(compared).as(String.join(" ", measure)).isTrue();
    }
  }
}
