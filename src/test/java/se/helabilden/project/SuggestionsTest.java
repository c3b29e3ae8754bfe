package se.helabilden.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.FactKind;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.KeyMatching;
import se.helabilden.indicator.LocalText;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.io.catalogue.CatalogueFile;
import se.helabilden.io.excel.WorkbookReader;
import se.helabilden.needs.AnswerType;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Question;
import se.helabilden.testkit.CodeLayers;
import se.helabilden.testkit.MemoryContent;
import se.helabilden.testkit.SharedData;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

class SuggestionsTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);

  static Question question(String id, @Nullable FocusArea area, boolean facts) {
    LocalText text = new LocalText("Fråga " + id, "Question " + id);
    return new Question(id, text, text, text, null, AnswerType.TEXT, List.of(), false, List.of(), null, area, facts);
  }

  private record Row2(String code, double low, double high, double people) {}

  /// The workbook's own cells, read without the program.
  private static List<Row2> rawStandard() throws IOException {
    List<Row2> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(SharedData.path("sweden/scb-xlsx/000006TA_20240813-153551.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Row row : workbook.getSheetAt(0)) {
        Cell code = row.getCell(0);
        Cell low = row.getCell(1);
        if (code != null && low != null && low.getCellType() == CellType.NUMERIC) {
          rows.add(
              new Row2(
                  code.getStringCellValue().strip(), low.getNumericCellValue(), row.getCell(2).getNumericCellValue(),
                  row.getCell(3).getNumericCellValue()));
        }
      }
    }
    return rows;
  }

  private static void read(String file, AreaLayer layer, List<Indicator> indicators, MemoryContent content) {
    var table =
        TableReading.stage(
            new WorkbookReader().read(SharedData.path("sweden/scb-xlsx/" + file), Progress.NONE).value(),
            TableOptions.NONE, Progress.NONE);
    var join =
        KeyMatching.join(
            table, layer, CodeLayers.info(layer), OnDuplicate.ASK, CatalogueFile.bundled(), Progress.NONE);
    for (IndicatorDraft draft : join.drafts()) {
      indicators.add(draft.toIndicator(Toy.stamp(9), null, Instant.EPOCH, 0));
      content.with(draft.series());
    }
  }

  @Test
  void theRegionsFiguresAreThoseOfTheWorkbook() throws IOException, SQLException {
    AreaLayer layer = CodeLayers.desoOfGoteborgsregionen();
    MemoryContent content = new MemoryContent().with(layer);
    List<Indicator> indicators = new ArrayList<>();
    read("000006TA_20240813-153551.xlsx", layer, indicators, content);
    read("000005FC_20240806-102837.xlsx", layer, indicators, content);
    Project project = Toy.empty().withLayer(CodeLayers.info(layer)).withIndicators(indicators);
    List<Suggestion> found =
        Suggestions.of(project, content, question("K2.c.1", FocusArea.LABOUR_MARKET, true), Language.SWEDISH);
    assertThat(found).hasSizeBetween(4, 8);

    Set<String> municipalities = layer.municipalities().keySet().stream().collect(Collectors.toCollection(TreeSet::new));
    double[] low =
        rawStandard().stream().filter(row -> layer.indexOf(row.code()) >= 0).mapToDouble(Row2::low).sorted().toArray();
    double nation = 0;
    double people = 0;
    double region = 0;
    double living = 0;
    for (Row2 row : rawStandard()) {
      nation += row.low() * row.people();
      people += row.people();
      if (municipalities.contains(row.code().substring(0, 4))) {
        region += row.low() * row.people();
        living += row.people();
      }
    }
    assertThat(low).hasSize(547);
    Suggestion spread = one(found, FactKind.SPREAD);
    // a fifth of 547 is 109
    assertThat(spread.fact().figure("highest-fifth")).isEqualTo(low[547 - 109]);
    assertThat(spread.fact().figure("lowest-fifth")).isEqualTo(low[108]);
    assertThat(spread.sentence())
        .isEqualTo(
            "Låg ekonomisk standard, 2022: i den femtedel av områdena som har högst andel är den minst 17\u00A0%, i den"
                + " femtedel som har lägst är den högst 4\u00A0%.");
    Suggestion level = one(found, FactKind.LEVEL);
    assertThat(level.fact().figure("nation")).isCloseTo(nation / people, CLOSE);
    assertThat(level.fact().figure("whole")).isCloseTo(region / living, CLOSE);
    assertThat(level.source()).isEqualTo("SCB, 000006TA");
    assertThat(level.frozen().seriesHash()).isEqualTo(level.entry().indicator().series());

    Suggestion population = Suggestions.of(project, content, question("K1.1", null, true), Language.ENGLISH).getFirst();
    assertThat(population.fact().kind()).isEqualTo(FactKind.TOTAL);
    assertThat(population.sentence()).isEqualTo("Folkmängden per region, 2023: 1\u202F080\u202F980 in the municipalities together.");
    assertThat(Suggestions.of(project, content, question("K2.c.1", FocusArea.LABOUR_MARKET, false), Language.SWEDISH)).isEmpty();
    assertThat(Suggestions.of(project, content, question("K2.c.1", FocusArea.LABOUR_MARKET, true), Language.SWEDISH))
        .isEqualTo(found);
  }

  private static Suggestion one(List<Suggestion> found, FactKind kind) {
    return found.stream()
        .filter(each -> each.fact().kind() == kind && each.entry().indicator().name().startsWith("Låg"))
        .findFirst()
        .orElseThrow();
  }

  // --- an invented municipality

  private final AreaLayer layer = layer(30);
  private final MemoryContent content = new MemoryContent().with(layer);

  private static AreaLayer layer(int areas) {
    String[] texts = new String[areas];
    for (int i = 0; i < areas; i++) {
      texts[i] = "1499R" + (100 + i) + "|Ort " + (char) ('a' + i % 26) + "|1499|Ekby";
    }
    return CodeLayers.of(AreaLevel.REGSO, null, texts);
  }

  private Indicator indicator(
      String id, IndicatorKind kind, FocusArea area, @Nullable String catalogueId, long seed, Breakdown... groups) {
    List<AreaCode> codes = new ArrayList<>(layer.areas().stream().map(Area::code).toList());
    codes.add(new AreaCode(AreaLevel.MUNICIPALITY, null, "1499"));
    codes.add(new AreaCode(AreaLevel.NATION, null, "00"));
    List<Breakdown> breakdowns = groups.length == 0 ? List.of(Breakdown.NONE) : List.of(groups);
    List<Period> periods = List.of(new Period("2019"), new Period("2022"));
    IndicatorSeries.Builder builder = IndicatorSeries.builder(codes, periods, breakdowns);
    Random random = new Random(seed);
    for (int group = 0; group < breakdowns.size(); group++) {
      for (int period = 0; period < 2; period++) {
        for (int i = 0; i < codes.size(); i++) {
          double value = kind == IndicatorKind.CLASS ? 1 + i % 5 : Math.rint(random.nextDouble() * 1000) / 10;
          builder.set(i, period, group, value, ValueStatus.VALUE);
        }
      }
    }
    IndicatorSeries series = builder.build();
    content.with(series);
    return new Indicator(
        Toy.stamp(3), id, id + ", procent", kind == IndicatorKind.SHARE ? "%" : null, 1, kind, Direction.HIGH_IS_WORSE,
        area, catalogueId, CodeLayers.info(layer).id(), AreaLevel.REGSO, null, series.hash(),
        new Provenance("tabell.xlsx", null, null, "SCB", "T" + id, null, id, null, null, null, List.of(), Instant.EPOCH),
        null, List.of(), 0);
  }

  private Project project(Indicator... indicators) {
    LayerInfo info = CodeLayers.info(layer);
    return Toy.empty().withLayer(info).withIndicators(List.of(indicators));
  }

  @Test
  void womenAndMenAreComparedAndOriginIsNot() {
    Indicator shares =
        indicator(
            "arbete", IndicatorKind.SHARE, FocusArea.LABOUR_MARKET, null, 1, Breakdown.NONE, Breakdown.of("kön", "kvinnor"),
            Breakdown.of("kön", "män"));
    Indicator origin = indicator("andel utrikes födda", IndicatorKind.SHARE, FocusArea.LABOUR_MARKET, "utrikes-fodda", 2);
    List<Suggestion> found =
        Suggestions.of(project(shares, origin), content, question("K2.c.2", null, true), Language.SWEDISH);
    assertThat(found).hasSize(1);
    IndicatorSeries series = content.series(shares);
    double women = series.value(30, 1, 1);
    double men = series.value(30, 1, 2);
    assertThat(found.getFirst().fact().figure("group-kvinnor")).isEqualTo(women);
    assertThat(found.getFirst().fact().figure("group-män")).isEqualTo(men);
    assertThat(found.getFirst().fact().figure("difference")).isCloseTo(Math.abs(women - men), CLOSE);
    assertThat(found.getFirst().sentence()).startsWith("arbete, 2022: ").contains("för kvinnor och", "för män i Ekby. Skillnaden är");
    assertThat(Suggestions.of(project(origin), content, question("K2.c.1", null, true), Language.SWEDISH)).isEmpty();
  }

  @Test
  void classesHavePeopleAndConditionsOverlap() {
    Indicator classes = indicator("områdestyp", IndicatorKind.CLASS, FocusArea.UNPLACED, null, 1);
    Indicator people = indicator("folkmängd", IndicatorKind.COUNT, FocusArea.BACKGROUND, "folkmangd", 2);
    Indicator a = indicator("a", IndicatorKind.SHARE, FocusArea.HOUSING, null, 3);
    Indicator b = indicator("b", IndicatorKind.SHARE, FocusArea.EDUCATION, null, 4);
    Indicator c = indicator("c", IndicatorKind.SHARE, FocusArea.HEALTH, null, 5);
    Project project = project(classes, people, a, b, c);
    List<Suggestion> types = Suggestions.of(project, content, question("K1.2", null, true), Language.SWEDISH);
    assertThat(types).extracting(each -> each.fact().kind()).containsExactly(FactKind.CLASSES, FactKind.CLASSES);
    double[] sums = new double[5];
    double all = 0;
    for (int i = 0; i < 30; i++) {
      double live = content.series(people).value(i, 1, 0);
      sums[i % 5] += live;
      all += live;
    }
    assertThat(types.getFirst().fact().figure("people-percent-3")).isCloseTo(100 * sums[2] / all, CLOSE);
    assertThat(types.getLast().fact().figure("areas-1")).isEqualTo(6);

    Suggestion overlap = Suggestions.of(project, content, question("K3.1", null, true), Language.SWEDISH).getFirst();
    assertThat(overlap.fact().kind()).isEqualTo(FactKind.OVERLAP);
    assertThat(overlap.fact().entries()).extracting(entry -> entry.id()).containsExactly("a", "b", "c");
    assertThat(overlap.fact().areaCodes().size()).isLessThanOrEqualTo(10);
    // changed numbers of any of the three make it stale
    Evidence evidence = overlap.evidence(Toy.stamp(7), 3);
    assertThat(evidence.frozen()).isEqualTo(overlap.frozen());
    assertThat(overlap.isAmong(List.of(evidence))).isTrue();
    Project written = project.withNeeds(project.needs().withObject(evidence));
    assertThat(SeriesHashes.staleness(written, content).objects()).isEmpty();
    Project changed = written.withIndicators(List.of(indicator("b", IndicatorKind.SHARE, FocusArea.EDUCATION, null, 44)));
    assertThat(SeriesHashes.staleness(changed, content).objects()).containsExactly(evidence.id());
    Project other =
        written.withIndicators(List.of(indicator("folkmängd", IndicatorKind.COUNT, FocusArea.BACKGROUND, "folkmangd", 45)));
    assertThat(SeriesHashes.staleness(other, content).objects()).isEmpty();
  }

  @Test
  void eachEntryHasItsSayBeforeAnyHasItsSecond() {
    Indicator[] many = new Indicator[12];
    for (int i = 0; i < many.length; i++) {
      many[i] = indicator("i" + (char) ('a' + i), IndicatorKind.SHARE, FocusArea.HOUSING, null, i);
    }
    List<Suggestion> found = Suggestions.of(project(many), content, question("K2.a.1", null, true), Language.SWEDISH);
    assertThat(found).hasSize(8);
    assertThat(found).extracting(each -> each.entry().id()).doesNotHaveDuplicates();
    assertThat(found).extracting(each -> each.fact().telling()).isSortedAccordingTo((x, y) -> Double.compare(y, x));
    List<Suggestion> changes = Suggestions.of(project(many[0]), content, question("K2.a.3", null, true), Language.SWEDISH);
    assertThat(changes).isNotEmpty().allMatch(each -> each.fact().kind() == FactKind.CHANGE);
    assertThat(changes.getFirst().period()).isEqualTo("2019–2022");
    assertThat(changes.getFirst().frozen().period()).isEqualTo("2022");
  }
}
