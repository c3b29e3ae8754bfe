package se.helabilden.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.KeyMatching;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.indicator.Slug;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableJoin;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.testkit.CodeLayers;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The broken variants of real Swedish tables.
class HostileTablesTest {
  private static Loaded<StagedTable> stage(String name, TableOptions options) {
    Loaded<TableFile> read = new DelimitedReader().read(SharedData.path("hostile/derived_se/" + name), Progress.NONE);
    return TableReading.stage(read.value(), options, Progress.NONE).after(read.issues());
  }

  private static Loaded<StagedTable> stage(String name) {
    return stage(name, TableOptions.NONE);
  }

  /// All 290 municipalities, as file 43 names them; their codes with the zero that it lost.
  private static AreaLayer municipalities() {
    Loaded<TableFile> read =
        new DelimitedReader()
            .read(SharedData.path("hostile/derived_se/43_kommun_leading_zero_lost.csv"), Progress.NONE);
    String[] areas =
        read.value().grids().getFirst().rows().stream()
            .skip(1)
            .map(row -> "%04d %s".formatted((int) row.number(0), row.text(1)))
            .toArray(String[]::new);
    return CodeLayers.municipalities(areas);
  }

  private static TableJoin join(String name, OnDuplicate choice) {
    AreaLayer layer = municipalities();
    return KeyMatching.join(
        stage(name, TableOptions.NONE.withLayer(layer)), layer, CodeLayers.info(layer), choice, Catalogue.EMPTY,
        Progress.NONE);
  }

  /// Counts and sums by an independent reading with Python's decimal module.
  @ParameterizedTest
  @CsvSource({
    "40_inkomst_semikolon_decimalkomma_cp1252.csv, windows-1252, median tkr, 2022, 5984, 1710903.1",
    "41_inkomst_tabb_utf16.csv, UTF-16LE, median, -, 600, 191425.0",
    "42_inkomst_utf8_bom_mixed_decimals.csv, UTF-8, median, -, 5984, 1710903.1"
  })
  void incomeInThreeDialects(
      String name, String encoding, String contents, String period, int rows, double sum) {
    StagedTable table = stage(name).value();
    assertThat(table.encoding()).isEqualTo(encoding);
    assertThat(table.columns()).hasSize(1);
    assertThat(table.columns().getFirst().contents()).startsWith(contents);
    if (!period.equals("-")) {
      assertThat(table.columns().getFirst().period().text()).isEqualTo(period);
    }
    double[] first = table.rows().stream().limit(6).mapToDouble(row -> row.values()[0]).toArray();
    assertThat(first).containsExactly(320, 355, 341.6, 325.2, 260.6, 412.6);
    assertThat(table.rows()).hasSize(rows);
    assertThat(table.rows().stream().mapToDouble(row -> row.values()[0]).sum()).isCloseTo(sum, Offset.offset(1e-6));
  }

  @Test
  void lostZerosAreRepairedAndListed() {
    MatchReceipt receipt = join("43_kommun_leading_zero_lost.csv", OnDuplicate.ASK).receipt();
    int short3 = (int) receipt.repairs().stream().filter(repair -> repair.rule().equals("leading zero")).count();
    assertThat(short3).isEqualTo(receipt.rows().repaired()).isGreaterThan(50);
    assertThat(receipt.rows().matched() + short3).isEqualTo(290);
    assertThat(receipt.repairs().getFirst()).isEqualTo(new MatchReceipt.Repair(2, "114", "0114", "leading zero"));
    assertThat(receipt.areas().withValues()).isEqualTo(290);
  }

  @Test
  void everyMissingMarkIsMissingAndEveryNumberANumber() {
    Loaded<StagedTable> staged = stage("44_kommun_missing_markers.csv");
    StagedTable table = staged.value();
    assertThat(table.columns()).hasSize(1);
    List<ValueStatus> first = table.rows().stream().limit(7).map(row -> row.statuses()[0]).toList();
    assertThat(first)
        .containsExactly(
            ValueStatus.MISSING, ValueStatus.NOT_APPLICABLE, ValueStatus.MISSING, ValueStatus.MISSING,
            ValueStatus.MISSING, ValueStatus.MISSING, ValueStatus.MISSING);
    double[] numbers =
        table.rows().stream()
            .filter(row -> row.statuses()[0].hasNumber())
            .mapToDouble(row -> row.values()[0])
            .distinct()
            .sorted()
            .toArray();
    assertThat(numbers).containsExactly(-3.2, 0, 12, 1234, 1234.5, 1_234_567.8);
    assertThat(staged.issues()).extracting(Issue::id).containsOnly("unreadable-value");
    assertThat(staged.issues().stream().map(issue -> issue.message().arguments().getFirst().toString()).distinct())
        .containsExactlyInAnyOrder("inf", "1e5", "4*");
    assertThat(staged.issues().getFirst().place().column()).isEqualTo("C");
  }

  @Test
  void totalsAreReferencesAndDifferingDuplicatesAreAskedAbout() {
    SharedData.path("hostile/derived_se/45_kommun_dup_codes_totals_footnotes.csv");
    assertThatThrownBy(() -> join("45_kommun_dup_codes_totals_footnotes.csv", OnDuplicate.ASK))
        .isInstanceOfSatisfying(
            UserFacingException.class, e -> assertThat(e.id()).isEqualTo("duplicates-differ"));
    TableJoin join = join("45_kommun_dup_codes_totals_footnotes.csv", OnDuplicate.FIRST);
    MatchReceipt receipt = join.receipt();
    assertThat(receipt.format()).isEqualTo("pxweb-csv");
    assertThat(receipt.rows()).isEqualTo(new MatchReceipt.Rows(293, 0, 290, 0, 1, 2));
    assertThat(receipt.ignored()).extracting(MatchReceipt.Ignored::level).containsExactly("riket", "lan");
    assertThat(receipt.duplicates().getFirst().equal()).isFalse();
    assertThat(join.drafts()).hasSize(1);
    assertThat(join.drafts().getFirst().name()).isEqualTo("Folkmängd");
    assertThat(receipt.indicators().getFirst().periods()).containsExactly("2022", "2023");
    assertThat(receipt.indicators().getFirst().values()).isEqualTo(580);
    assertThat(receipt.indicators().getFirst().reference()).isEqualTo(4);
    assertThat(join.drafts().getFirst().source()).isEqualTo("SCB");
    assertThat(sumOfFirst(join("45_kommun_dup_codes_totals_footnotes.csv", OnDuplicate.LAST))).isEqualTo(3);
    assertThat(sumOfFirst(join("45_kommun_dup_codes_totals_footnotes.csv", OnDuplicate.SUM))).isEqualTo(10_103);
    assertThat(sumOfFirst(join)).isEqualTo(10_100);
  }

  private static double sumOfFirst(TableJoin join) {
    var series = join.drafts().getFirst().series();
    return IntStream.range(0, 2).mapToDouble(period -> series.value(0, period, 0)).sum();
  }

  @ParameterizedTest
  @CsvSource({"46_names_only_variants.csv, 22", "47_names_nfd.csv, 0"})
  void namesMatchWhateverTheirTrimmingCaseAndComposition(String name, int misspelt) {
    MatchReceipt receipt = join(name, OnDuplicate.ASK).receipt();
    assertThat(receipt.keyKind()).isEqualTo("name");
    assertThat(receipt.rows().matched() + receipt.rows().repaired()).isEqualTo(290 - misspelt);
    assertThat(receipt.repairs()).allMatch(repair -> repair.rule().equals("name ending"));
    assertThat(receipt.areas().withValues()).isEqualTo(290 - misspelt);
    assertThat(receipt.unmatched())
        .as("near matches are only suggested")
        .hasSize(misspelt)
        .allMatch(row -> Slug.of(row.key()).equals(Slug.of(String.valueOf(row.suggestion()))));
  }

  @Test
  void tablesWithoutNumbersOrRowsAreRefused() {
    SharedData.path("hostile/derived_se/48_formula_injection.csv");
    for (String name : List.of("48_formula_injection.csv", "52_only_header.csv")) {
      assertThatThrownBy(() -> stage(name))
          .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("no-table"));
    }
    for (String name : List.of("50_nul_bytes.csv", "51_empty.csv")) {
      assertThatThrownBy(() -> stage(name)).isInstanceOf(UserFacingException.class);
    }
  }

  @Test
  void raggedRowsAreTold() {
    Loaded<TableFile> read =
        new DelimitedReader().read(SharedData.path("hostile/derived_se/49_ragged_rows.csv"), Progress.NONE);
    assertThat(read.issues()).extracting(Issue::id).contains("open-quote", "row-too-wide", "row-too-narrow");
    assertThat(Arrays.asList(read.value().grids().getFirst().rows().getLast().number(2))).containsExactly(9.0);
  }
}
