package se.helabilden.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerInfo;
import se.helabilden.testkit.CodeLayers;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class KeyMatchingTest {
  private static final AreaLayer MUNICIPALITIES =
      CodeLayers.municipalities("0114 Upplands Väsby", "0115 Vallentuna", "0180 Stockholm", "1480 Göteborg", "1490 Borås");
  private static final AreaLayer REGSO =
      CodeLayers.of(
          AreaLevel.REGSO, "2025", "1480R001|Centrum |1480|Göteborg", "1480R002|Torslanda|1480|Göteborg",
          "1384R001|Centrum|1384|Kungsbacka", "1384R002|Åsa|1384|Kungsbacka");
  private static final AreaLayer DESO =
      CodeLayers.of(
          AreaLevel.DESO, "2025", "1480C1010|1480C1010|1480|Göteborg", "1480C1020|1480C1020|1480|Göteborg");

  /// A table with one value column; a row is `key=value`, with `,` between the values of several periods.
  private static StagedTable table(String[] periods, String... rows) {
    List<StagedTable.Column> columns = new ArrayList<>();
    for (String period : periods) {
      columns.add(
          new StagedTable.Column(
              "B", "Antal", period.equals("-") ? null : new Period(period), Breakdown.NONE, "antal"));
    }
    List<StagedTable.Row> staged = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      int at = rows[i].lastIndexOf('=');
      String[] texts = rows[i].substring(at + 1).split(",");
      double[] values = new double[texts.length];
      ValueStatus[] statuses = new ValueStatus[texts.length];
      for (int c = 0; c < texts.length; c++) {
        values[c] = texts[c].equals("..") ? Double.NaN : Double.parseDouble(texts[c]);
        statuses[c] = texts[c].equals("..") ? ValueStatus.MISSING : ValueStatus.VALUE;
      }
      staged.add(
          new StagedTable.Row(i + 2, rows[i].substring(0, at), null, null, null, Breakdown.NONE, values, statuses));
    }
    StagedTable.About about =
        new StagedTable.About(null, null, null, null, Map.of(), Map.of(), Map.of(), List.of());
    return new StagedTable("Fil åäö.csv", null, "table-csv", "UTF-8", "kod", columns, staged, about);
  }

  private static StagedTable table(String... rows) {
    return table(new String[] {"-"}, rows);
  }

  private static TableJoin join(StagedTable table, AreaLayer layer, OnDuplicate choice) {
    return KeyMatching.join(
        Loaded.of(table), layer, CodeLayers.info(layer), choice, Catalogue.EMPTY, Progress.NONE);
  }

  private static MatchReceipt receipt(AreaLayer layer, String... rows) {
    return join(table(rows), layer, OnDuplicate.ASK).receipt();
  }

  private static double value(TableJoin join, AreaCode area) {
    IndicatorSeries series = join.drafts().getFirst().series();
    OptionalInt at = series.indexOf(area);
    return at.isEmpty() ? Double.NaN : series.value(at.getAsInt(), 0, 0);
  }

  @Test
  void trimmingCaseAndCompositionAreExact() {
    assertThat(receipt(REGSO, " 1480r001 =1", "ÅSA=2").rows().matched()).isEqualTo(2);
    assertThat(receipt(REGSO, "A\u030Asa=1", "\u00A01480R001\u00A0=1").rows())
        .isEqualTo(new MatchReceipt.Rows(2, 2, 0, 0, 0, 0));
  }

  @Test
  void formatsAreRepairedInTheOnePossibleWay() {
    MatchReceipt receipt = receipt(MUNICIPALITIES, "114=1", "0180 Stockholm=2", "1480.0=3", "115 Vallentuna=4");
    assertThat(receipt.repairs())
        .containsExactly(
            new MatchReceipt.Repair(2, "114", "0114", "leading zero"),
            new MatchReceipt.Repair(3, "0180 Stockholm", "0180", "code before name"),
            new MatchReceipt.Repair(4, "1480.0", "1480", "decimals removed"),
            new MatchReceipt.Repair(5, "115 Vallentuna", "0115", "code before name, leading zero"));
    assertThat(receipt(DESO, "1480C1010_DeSO2025=1").repairs())
        .containsExactly(new MatchReceipt.Repair(2, "1480C1010_DeSO2025", "1480C1010", "version suffix"));
    assertThat(receipt(MUNICIPALITIES, "0114=1", "0180 Göteborg=2").unmatched())
        .as("the name contradicts the code")
        .containsExactly(new MatchReceipt.Unmatched(3, "0180 Göteborg", "ambiguous", null, false));
  }

  @Test
  void namesMatchOnlyWhereTheyAreAloneOrTheirMunicipalityTells() {
    MatchReceipt receipt =
        receipt(
            REGSO, "Torslanda=1", "Centrum=2", "Kungsbacka (Centrum)=3", "1480R001 Göteborg (Centrum)=4", "Torslnada=5");
    assertThat(receipt.rows()).isEqualTo(new MatchReceipt.Rows(5, 2, 1, 2, 0, 0));
    assertThat(receipt.unmatched())
        .containsExactly(
            new MatchReceipt.Unmatched(3, "Centrum", "ambiguous", null, false),
            new MatchReceipt.Unmatched(6, "Torslnada", "no-such-code", "Torslanda", false));
    assertThat(receipt(REGSO, "Göteborg (Centrum)=1", "Kungsbacka (Centrum)=2").keyKind())
        .isEqualTo("municipality (name)");
    assertThat(receipt(MUNICIPALITIES, "Borås kommun=1", "Göteborgs stad=2").repairs())
        .extracting(MatchReceipt.Repair::as)
        .containsExactly("Borås", "Göteborg");
  }

  @Test
  void theCountyAndMunicipalitiesOfAnInventedRegionAreReferencesToo() {
    AreaLayer invented = CodeLayers.of(AreaLevel.DESO, "2025", "9901C1010|9901C1010|9901|Ekberga");

    TableJoin join =
        join(
            table("9901C1010=1", "99 Ekberga län=2", "9901 Ekberga=3", "9801 Annan=4"), invented, OnDuplicate.ASK);

    assertThat(join.receipt().rows().ignored()).isEqualTo(2);
    assertThat(value(join, new AreaCode(AreaLevel.MUNICIPALITY, null, "9901"))).isEqualTo(3);
    assertThat(value(join, new AreaCode(AreaLevel.COUNTY, null, "99"))).isEqualTo(2);
    assertThat(join.receipt().unmatchedByReason()).containsEntry("no-such-code", 1);
  }

  @Test
  void totalsNationCountiesAndMunicipalitiesAreKeptAsReferences() {
    TableJoin join =
        join(
            table("00 Riket=1000", "14=300", "Hallands län=90", "1480=50", "Göteborg=50", "Totalt=7", "1480C1010=5"),
            DESO, OnDuplicate.ASK);
    MatchReceipt receipt = join.receipt();
    assertThat(receipt.ignored()).extracting(row -> row.key() + ":" + row.level())
        .containsExactly("00 Riket:riket", "14:lan", "Hallands län:lan", "1480:kommun", "Totalt:totalt");
    assertThat(receipt.duplicates()).containsExactly(new MatchReceipt.Duplicate(6, "Göteborg", 5, true));
    assertThat(receipt.rows()).isEqualTo(new MatchReceipt.Rows(7, 1, 0, 0, 1, 5));
    assertThat(value(join, new AreaCode(AreaLevel.NATION, null, "00"))).isEqualTo(1000);
    assertThat(value(join, new AreaCode(AreaLevel.COUNTY, null, "14"))).isEqualTo(300);
    assertThat(value(join, new AreaCode(AreaLevel.MUNICIPALITY, null, "1480"))).isEqualTo(50);
    assertThat(receipt.indicators().getFirst().values()).as("never counted twice").isEqualTo(1);
    assertThat(receipt.indicators().getFirst().reference()).isEqualTo(5);
  }

  @Test
  void reasonsTellOldCodesFromThoseOutsideAndThoseThatDoNotExist() {
    StagedTable old = table(new String[] {"2022"}, "1480C1010=1", "1480C9990=2", "0180C1010=3", "9999C1010=4", "=5");
    TableJoin join = join(old, DESO, OnDuplicate.ASK);
    assertThat(join.receipt().unmatched()).extracting(MatchReceipt.Unmatched::reason)
        .containsExactly("old-code", "outside-area-set", "no-such-code", "empty-key");
    assertThat(join.receipt().unmatchedByReason().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
    assertThat(value(join, new AreaCode(AreaLevel.DESO, "2018", "0180C1010"))).isEqualTo(3);
    assertThat(value(join, new AreaCode(AreaLevel.DESO, "2018", "1480C9990"))).isEqualTo(2);
    StagedTable same = table(new String[] {"2024"}, "1480C1010=1", "1480C9990=2");
    assertThat(join(same, DESO, OnDuplicate.ASK).receipt().unmatchedByReason()).isEqualTo(Map.of("no-such-code", 1));
  }

  @Test
  void municipalitiesOutsideTheLayerAreKeptUnderTheirMendedCode() {
    TableJoin join =
        join(table("1480=1", "126=2", "127 Botkyrka=3", "2580.0=4", "9980=5"), MUNICIPALITIES, OnDuplicate.ASK);
    assertThat(join.receipt().unmatchedByReason()).isEqualTo(Map.of("outside-area-set", 3, "no-such-code", 1));
    for (String code : List.of("0126", "0127", "2580")) {
      assertThat(value(join, new AreaCode(AreaLevel.MUNICIPALITY, null, code))).as(code).isPositive();
    }
  }

  @Test
  void theVersionComesFromSuffixesThenFromYears() {
    assertThat(TableVersion.of(table(new String[] {"2023"}, "1480C1010=1"), AreaLevel.DESO).version()).isEqualTo("2018");
    assertThat(TableVersion.of(table(new String[] {"2024"}, "1480C1010=1"), AreaLevel.DESO).version()).isEqualTo("2025");
    assertThat(TableVersion.of(table(new String[] {"2023"}, "1480R001=1"), AreaLevel.REGSO).version()).isEqualTo("2020");
    assertThat(TableVersion.of(table("1480R001=1"), AreaLevel.REGSO).version()).isNull();
    assertThat(TableVersion.of(table("1480R001_RegSO2025=1"), AreaLevel.REGSO).version()).isEqualTo("2025");
    MatchReceipt mixed = join(table(new String[] {"2023", "2024"}, "1480C1010=1,2"), DESO, OnDuplicate.ASK).receipt();
    assertThat(mixed.tableVersion()).isNull();
    assertThat(mixed.warnings()).extracting(warning -> warning.issue().id()).containsExactly("version-mixed");
  }

  /// A table that lists the areas of both versions, plain codes for the older one.
  @Test
  void suffixedAndPlainCodesOfOneTableAreTwoVersions() {
    TableJoin join =
        join(
            table("1480R001=1", "1480R001_RegSO2025=2", "1480R002_RegSO2025=3", "1480R002=4"), REGSO, OnDuplicate.ASK);
    assertThat(join.receipt().rows()).isEqualTo(new MatchReceipt.Rows(4, 0, 2, 2, 0, 0));
    assertThat(value(join, new AreaCode(AreaLevel.REGSO, "2025", "1480R001"))).isEqualTo(2);
    assertThat(value(join, new AreaCode(AreaLevel.REGSO, "2020", "1480R001"))).isEqualTo(1);
    MatchReceipt mixed = receipt(REGSO, "1480R001_RegSO2025=2", "1480R002=4");
    assertThat(mixed.rows()).as("mixed by hand, no code twice").isEqualTo(new MatchReceipt.Rows(2, 1, 1, 0, 0, 0));
    assertThat(mixed.tableVersion()).isNull();
  }

  @Test
  void zerosOutsideTheVersionsYearsAreNoValues() {
    TableJoin join =
        join(
            table(new String[] {"2023", "2024"}, "1480C1010_DeSO2025=0,7", "1480C1020_DeSO2025=0,0"), DESO,
            OnDuplicate.ASK);
    assertThat(join.receipt().warnings()).extracting(warning -> warning.issue().id()).containsExactly("outside-version");
    IndicatorSeries series = join.drafts().getFirst().series();
    assertThat(series.status(0, 0, 0)).isEqualTo(ValueStatus.NOT_APPLICABLE);
    assertThat(series.status(1, 1, 0)).as("a zero inside the years is a value").isEqualTo(ValueStatus.VALUE);
    assertThat(join.receipt().indicators().getFirst().values()).isEqualTo(2);
  }

  @Test
  void duplicatesAreAskedAboutKeptOrAdded() {
    StagedTable different = table("1480=1", "0114=2", "1480=5");
    assertThatThrownBy(() -> join(different, MUNICIPALITIES, OnDuplicate.ASK))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> {
              assertThat(e.id()).isEqualTo("duplicates-differ");
              assertThat(e.place().row()).isEqualTo(4);
            });
    AreaCode code = new AreaCode(AreaLevel.MUNICIPALITY, null, "1480");
    assertThat(value(join(different, MUNICIPALITIES, OnDuplicate.FIRST), code)).isEqualTo(1);
    assertThat(value(join(different, MUNICIPALITIES, OnDuplicate.LAST), code)).isEqualTo(5);
    assertThat(value(join(different, MUNICIPALITIES, OnDuplicate.SUM), code)).isEqualTo(6);
    assertThat(value(join(table("1480=1", "1480=.."), MUNICIPALITIES, OnDuplicate.SUM), code)).isNaN();
    MatchReceipt equal = receipt(MUNICIPALITIES, "1480=1", "1480 Göteborg=1");
    assertThat(equal.rows()).isEqualTo(new MatchReceipt.Rows(2, 1, 0, 0, 1, 0));
    assertThat(equal.duplicates()).containsExactly(new MatchReceipt.Duplicate(3, "1480 Göteborg", 2, true));
  }

  @Test
  void aRowWithoutNumbersIsMatchedAndItsAreaWithoutValue() {
    MatchReceipt receipt = receipt(MUNICIPALITIES, "1480=..", "0114=0");
    assertThat(receipt.rows().matched()).isEqualTo(2);
    assertThat(receipt.areas()).isEqualTo(new MatchReceipt.Areas(5, 1, 4));
    assertThat(receipt.areasWithoutValues()).containsExactly("0115", "0180", "1480", "1490");
    assertThat(receipt.indicators().getFirst().values()).as("zero is a number").isEqualTo(1);
    assertThat(receipt.indicators().getFirst().missing()).isEqualTo(1);
    assertThat(receipt.indicators().getFirst().id()).isEqualTo("fil_aao_antal");
  }

  @Test
  void onlyATableThatMatchesNothingIsRefused() {
    assertThatThrownBy(() -> receipt(DESO, "0180C1010=1", "1480=2"))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("nothing-matches"));
  }

  @Test
  void theLayerWithMostMatchesIsChosenAndOfEqualsTheTablesVersion() {
    AreaLayer older =
        CodeLayers.of(
            AreaLevel.DESO, "2018", "1480C1010|1480C1010|1480|Göteborg", "1480C1020|1480C1020|1480|Göteborg");
    Map<LayerInfo, AreaLayer> layers = new LinkedHashMap<>();
    for (AreaLayer layer : List.of(MUNICIPALITIES, DESO, older)) {
      layers.put(CodeLayers.info(layer), layer);
    }
    assertThat(KeyMatching.best(table(new String[] {"2022"}, "1480C1010=1", "1480C1020=2"), layers, Progress.NONE))
        .hasValueSatisfying(info -> assertThat(info.version()).isEqualTo("2018"));
    assertThat(KeyMatching.best(table("114=1", "1480=2"), layers, Progress.NONE))
        .hasValueSatisfying(info -> assertThat(info.level()).isEqualTo(AreaLevel.MUNICIPALITY));
    assertThat(KeyMatching.best(table("x=1"), layers, Progress.NONE)).isEmpty();
  }

  @Test
  void nearMatchesAreNearAndAlone() {
    assertThat(NearMatch.distance("kitten", "sitting", 3)).isEqualTo(3);
    assertThat(NearMatch.find("upplands-väsby", List.of("upplands väsby", "uppsala"))).isEqualTo("upplands väsby");
    assertThat(NearMatch.find("habo", List.of("habo ö", "håbo"))).isEqualTo("håbo");
    assertThat(NearMatch.find("malung", List.of("malunga", "malungs"))).as("two are as near").isNull();
  }
}
