package se.helabilden.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FetchList;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.KeyMatching;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableJoin;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.io.catalogue.CatalogueFile;
import se.helabilden.testkit.CodeLayers;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Language;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Six workbooks of the national statistics database, as they are downloaded.
class RealWorkbooksTest {
  private static final String INCOME = "000005FM_20240813-153407.xlsx";
  private static final String STANDARD = "000006TA_20240813-153551.xlsx";
  private static final String EDUCATION = "000005MO_20240813-151714.xlsx";
  private static final String LABOUR = "000007A8_20240813-151334.xlsx";
  private static final String POPULATION = "000005FC_20240806-102837.xlsx";
  private static final String TENURE = "000006OC_20240813-153146.xlsx";

  private static Loaded<StagedTable> stage(String name) {
    TableFile file = new WorkbookReader().read(SharedData.path("sweden/scb-xlsx/" + name), Progress.NONE).value();
    return TableReading.stage(file, TableOptions.NONE, Progress.NONE);
  }

  private static TableJoin join(String name) throws Exception {
    AreaLayer layer = CodeLayers.desoOfGoteborgsregionen();
    return KeyMatching.join(
        stage(name), layer, CodeLayers.info(layer), OnDuplicate.ASK, CatalogueFile.bundled(), Progress.NONE);
  }

  /// Counts of numeric cells by an independent reading of the sheets' XML.
  @ParameterizedTest
  @CsvSource({
    POPULATION + ", 5984, 1", INCOME + ", 17952, 3", EDUCATION + ", 29920, 5", TENURE + ", 23936, 4",
    STANDARD + ", 17952, 3", LABOUR + ", 29920, 5"
  })
  void everyNumericCellArrives(String name, int numbers, int columns) {
    Loaded<StagedTable> staged = stage(name);
    StagedTable table = staged.value();
    assertThat(table.rows()).hasSize(5984);
    assertThat(table.columns()).hasSize(columns);
    long found =
        table.rows().stream()
            .flatMap(row -> Stream.of(row.statuses()))
            .filter(status -> status != null && status.hasNumber())
            .count();
    assertThat(found).isEqualTo(numbers);
    assertThat(staged.issues()).isEmpty();
    assertThat(table.format()).isEqualTo("pxweb-xlsx");
    assertThat(table.about().tableId()).isEqualTo(name.substring(0, 8));
    assertThat(table.about().source()).isEqualTo("SCB");
    assertThat(table.about().database()).isEqualTo("Statistikdatabasen");
  }

  @Test
  void contentsUnitsAndPeriodsAreUnderstood() {
    StagedTable table = stage(STANDARD).value();
    assertThat(table.columns()).extracting(StagedTable.Column::contents)
        .containsExactly(
            "Låg ekonomisk standard, procent", "Hög ekonomisk standard, procent", "Antal personer totalt");
    assertThat(table.columns()).extracting(StagedTable.Column::unit).containsExactly("%", "%", "antal");
    assertThat(table.columns()).extracting(StagedTable.Column::period).containsOnly(new Period("2022"));
    assertThat(table.columns()).extracting(StagedTable.Column::breakdown).containsOnly(Breakdown.NONE);
    assertThat(table.about().contentsUpdated()).containsEntry("Antal personer totalt", "20240123 08:00");
    assertThat(table.about().contentsReferenceTimes())
        .containsEntry("Låg ekonomisk standard, procent", "31 december respektive år");
    assertThat(table.about().notes()).hasSize(2);
  }

  @Test
  void groupsAreKeptAndTotalsLeftOut() {
    StagedTable education = stage(EDUCATION).value();
    assertThat(education.columns()).extracting(StagedTable.Column::contents).containsOnly("Befolkning 25-64 år");
    assertThat(education.columns().getFirst().breakdown().values())
        .isEqualTo(Map.of("utbildningsnivå", "förgymnasial utbildning"));
    StagedTable labour = stage(LABOUR).value();
    assertThat(labour.columns()).extracting(column -> column.breakdown().values())
        .containsOnly(new java.util.LinkedHashMap<>(Map.of("ålder", "16-64 år")));
    StagedTable income = stage(INCOME).value();
    assertThat(income.columns()).extracting(StagedTable.Column::unit).containsExactly("tkr", "tkr", "antal");
    assertThat(income.columns().getFirst().breakdown().values()).isEqualTo(Map.of("inkomstslag", "nettoinkomst"));
  }

  @Test
  void yearMayStandBeforeTheCode() {
    StagedTable table = stage(POPULATION).value();
    assertThat(table.keyColumn()).isEqualTo("B");
    assertThat(table.rows()).extracting(StagedTable.Row::period).containsOnly(new Period("2023"));
    assertThat(table.rows().getFirst().key()).isEqualTo("0114A0010");
    assertThat(table.rows().getFirst().values()).containsExactly(898);
    assertThat(table.columns().getFirst().contents()).isEqualTo("Folkmängden per region");
    assertThat(table.columns().getFirst().unit()).isEqualTo("antal");
  }

  @Test
  void cellCommentsOnHeadingsAreThereOnce() {
    List<String> notes = stage(TENURE).value().about().notes();
    assertThat(notes).filteredOn(note -> note.contains("Småhus med hyresrätt")).hasSize(1);
    assertThat(notes).anyMatch(note -> note.startsWith("upplåtelseform: hyresrätt: Småhus med hyresrätt"));
  }

  @ParameterizedTest
  @CsvSource({INCOME, STANDARD, EDUCATION, LABOUR, TENURE, POPULATION})
  void everyRowAndAreaIsAccountedFor(String name) throws Exception {
    MatchReceipt receipt = join(name).receipt();
    assertThat(receipt.rows()).isEqualTo(new MatchReceipt.Rows(5984, 547, 0, 5437, 0, 0));
    assertThat(receipt.unmatchedByReason()).isEqualTo(Map.of("old-code", 18, "outside-area-set", 5419));
    assertThat(receipt.areas()).isEqualTo(new MatchReceipt.Areas(584, 547, 37));
    assertThat(receipt.areasWithoutValues()).hasSize(37).contains("1384C1251", "1480C1031");
    assertThat(receipt.tableVersion()).isEqualTo("2018");
    assertThat(receipt.layerVersion()).isEqualTo("2025");
    assertThat(receipt.keyKind()).isEqualTo("code");
    MatchReceipt.Warning first = receipt.warnings().getFirst();
    assertThat(first.issue().id()).isEqualTo("version-differs");
    assertThat(first.sameCode()).isEqualTo(547);
    assertThat(first.confirmed()).isZero();
    assertThat(Texts.in(Language.SWEDISH).text(first.issue().message()))
        .startsWith("Tabellen gäller DeSO 2018, kartan DeSO 2025")
        .contains("samma kod, gränsen inte kontrollerad");
    assertThat(receipt.indicators()).allSatisfy(
        joined -> {
          assertThat(joined.values()).isEqualTo(547);
          assertThat(joined.missing()).isZero();
          assertThat(joined.reference()).isEqualTo(5437);
        });
  }

  @Test
  void indicatorsCarryTheirNumbersAndOrigin() throws Exception {
    TableJoin join = join(STANDARD);
    IndicatorDraft low = join.drafts().getFirst();
    assertThat(low.id()).isEqualTo("i000006ta_lag_ekonomisk_standard_procent");
    assertThat(low.name()).isEqualTo("Låg ekonomisk standard, procent");
    assertThat(low.kind()).isEqualTo(IndicatorKind.SHARE);
    assertThat(low.direction()).isEqualTo(Direction.HIGH_IS_WORSE);
    assertThat(low.focusArea()).isEqualTo(FocusArea.LABOUR_MARKET);
    assertThat(low.catalogueId()).isEqualTo("lag-ekonomisk-standard");
    assertThat(low.areaVersion()).isEqualTo("2018");
    IndicatorSeries series = low.series();
    OptionalInt outside = series.indexOf(new AreaCode(AreaLevel.DESO, "2018", "0114A0010"));
    assertThat(outside).isPresent();
    assertThat(series.value(outside.getAsInt(), 0, 0)).isEqualTo(7);
    assertThat(join(EDUCATION).receipt().indicators()).extracting(MatchReceipt.Joined::id)
        .contains("i000005mo_befolkning_25_64_ar_gymnasial_utbildning");
  }

  /// Minimum, maximum, mean and median of the nation's areas, computed independently.
  @Test
  void netIncomeHasThePublishedFigures() {
    StagedTable table = stage(INCOME).value();
    double[] median = table.rows().stream().mapToDouble(row -> row.values()[0]).sorted().toArray();
    assertThat(median[0]).isEqualTo(68.8);
    assertThat(median[median.length - 1]).isEqualTo(563.9);
    assertThat((median[2991] + median[2992]) / 2).isEqualTo(278.7);
    assertThat(java.util.Arrays.stream(median).average().orElseThrow())
        .isCloseTo(285.912951203, org.assertj.core.data.Offset.offset(1e-8));
  }

  /// What the six workbooks bring of the official list, and what can be computed from them.
  @Test
  void theFetchListKnowsWhatTheWorkbooksBring() throws Exception {
    java.util.Set<String> there = new java.util.TreeSet<>();
    for (String name : List.of(INCOME, STANDARD, EDUCATION, LABOUR, POPULATION, TENURE)) {
      join(name).drafts().stream().map(IndicatorDraft::catalogueId).filter(id -> id != null).forEach(there::add);
    }
    FetchList list = FetchList.of(CatalogueFile.bundled(), there);
    assertThat(list.present())
        .extracting(entry -> entry.official().number())
        .containsExactlyInAnyOrder("A06", "A07", "A09", "B01");
    assertThat(list.wishes()).hasSize(70);
    assertThat(list.wishes())
        .filteredOn(wish -> wish.ways().contains(FetchList.Way.DERIVE))
        .extracting(wish -> wish.official().number())
        .containsExactlyInAnyOrder("H01", "H02", "U10");
  }
}
