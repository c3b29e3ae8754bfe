package se.helabilden.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.helabilden.testkit.CodeLayers;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Tables as people and PxWeb write them; a grid is written as lines with `|` between cells, `_` for a blank row.
class TableReadingTest {
  private static Grid grid(String name, String... lines) {
    List<Grid.Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].equals("_")) {
        String[] cells = lines[i].split("\\|", -1);
        String[] texts = new String[cells.length];
        double[] numbers = new double[cells.length];
        for (int c = 0; c < cells.length; c++) {
          boolean number = cells[c].matches("#-?[0-9.]+");
          texts[c] = number || cells[c].isEmpty() ? null : cells[c];
          numbers[c] = number ? Double.parseDouble(cells[c].substring(1)) : Double.NaN;
        }
        rows.add(new Grid.Row(i + 1, texts, numbers));
      }
    }
    return new Grid(name, rows, Map.of());
  }

  private static Loaded<StagedTable> stage(String file, TableOptions options, Grid... grids) {
    String format = file.endsWith(".csv") ? "csv" : "xlsx";
    TableFile table = new TableFile(file, format, format.equals("csv") ? "UTF-8" : null, List.of(grids));
    return TableReading.stage(table, options, Progress.NONE);
  }

  private static StagedTable xlsx(String... lines) {
    return stage("fil.xlsx", TableOptions.NONE, grid("Blad1", lines)).value();
  }

  private static StagedTable csv(String... lines) {
    return stage("fil.csv", TableOptions.NONE, grid(null, lines)).value();
  }

  private static List<String> columns(StagedTable table) {
    return table.columns().stream()
        .map(column -> column.contents() + " / " + column.period() + " / " + column.breakdown().label())
        .toList();
  }

  private static double[] values(StagedTable table, int row) {
    return table.rows().get(row).values();
  }

  @Test
  void threeStackedHeadersWithBlanksAreFilledToTheRight() {
    StagedTable table =
        xlsx(
            "Befolkning efter region, kön, ålder och år", "_", "|män||||kvinnor|||", "|0-19 år||20-64 år||0-19 år||20-64 år|",
            "|2022|2023|2022|2023|2022|2023|2022|2023", "0114A0010|#1|#2|#3|#4|#5|#6|#7|#8",
            "0114A0020|#1|..|-|.|#5|#6|#7|#8", "_", "Källa:", "SCB", "_", "Intern referenskod:", "000000XX");
    assertThat(table.format()).isEqualTo("pxweb-xlsx");
    assertThat(columns(table))
        .containsExactly(
            "Befolkning / 2022 / män, 0-19 år", "Befolkning / 2023 / män, 0-19 år", "Befolkning / 2022 / män, 20-64 år",
            "Befolkning / 2023 / män, 20-64 år", "Befolkning / 2022 / kvinnor, 0-19 år",
            "Befolkning / 2023 / kvinnor, 0-19 år", "Befolkning / 2022 / kvinnor, 20-64 år",
            "Befolkning / 2023 / kvinnor, 20-64 år");
    assertThat(table.columns().getFirst().breakdown().values()).containsOnlyKeys("kön", "ålder");
    assertThat(table.rows().get(1).statuses())
        .startsWith(ValueStatus.VALUE, ValueStatus.MISSING, ValueStatus.NIL, ValueStatus.NOT_APPLICABLE);
    assertThat(values(table, 1)[2]).isZero();
    assertThat(table.about().tableId()).isEqualTo("000000XX");
  }

  @Test
  void stubsAreFilledDownAndCodesHaveLabels() {
    StagedTable table =
        xlsx(
            "Antal personer efter region, kön, tabellinnehåll och år", "_", "||||Antal personer|", "||||2022|2023",
            "0114|Upplands Väsby|1|män|#1|#2", "||2|kvinnor|#3|#4", "||1+2|totalt|#4|#6", "0115|Vallentuna|1|män|#5|#6",
            "||2|kvinnor|#7|#8", "_", "Fotnot");
    assertThat(table.rows()).extracting(StagedTable.Row::key)
        .containsExactly("0114", "0114", "0114", "0115", "0115");
    assertThat(table.rows()).extracting(StagedTable.Row::name)
        .containsExactly("Upplands Väsby", "Upplands Väsby", "Upplands Väsby", "Vallentuna", "Vallentuna");
    assertThat(table.rows()).extracting(row -> row.breakdown().label())
        .containsExactly("män", "kvinnor", "", "män", "kvinnor");
    assertThat(columns(table)).containsExactly("Antal personer / 2022 / ", "Antal personer / 2023 / ");
    assertThat(table.about().notes()).containsExactly("Fotnot");
  }

  @Test
  void englishWorkbooksAndTablesWithEverythingInTheStubAreUnderstood() {
    StagedTable english =
        xlsx(
            "Population by region, sex and year", "_", "|women", "|2022", "0114A0010|#5", "_", "Source:",
            "Statistics Sweden", "Units:", "number");
    assertThat(columns(english)).containsExactly("Population / 2022 / women");
    assertThat(english.columns().getFirst().unit()).isEqualTo("antal");
    StagedTable stub =
        xlsx("Folkmängd efter region och år", "_", "0114A0010|2022|#5", "|2023|#6", "0114A0020|2022|#7", "|2023|#8");
    assertThat(columns(stub)).containsExactly("Folkmängd / null / ");
    assertThat(stub.rows()).extracting(row -> row.key() + " " + row.period())
        .containsExactly("0114A0010 2022", "0114A0010 2023", "0114A0020 2022", "0114A0020 2023");
  }

  @Test
  void theThreeShapesOfPxWebCsvGiveTheSame() {
    StagedTable pivot =
        csv("region|kön|Folkmängd 2022|Folkmängd 2023", "0114A0010|män|#1|#2", "0114A0010|kvinnor|-|..");
    assertThat(pivot.format()).isEqualTo("pxweb-csv");
    assertThat(columns(pivot)).containsExactly("Folkmängd / 2022 / ", "Folkmängd / 2023 / ");
    assertThat(pivot.rows().get(1).breakdown().values()).isEqualTo(Map.of("kön", "kvinnor"));
    assertThat(pivot.rows().get(1).statuses()).containsExactly(ValueStatus.NIL, ValueStatus.MISSING);
    StagedTable longForm =
        csv(
            "region|kön|år|Folkmängd", "0114A0010|män|#2022|#1", "0114A0010|män|#2023|#2", "0114A0010|totalt|#2022|#3");
    assertThat(columns(longForm)).containsExactly("Folkmängd / null / ");
    assertThat(longForm.rows()).extracting(row -> row.period() + row.breakdown().label())
        .containsExactly("2022män", "2023män", "2022");
    StagedTable coded =
        csv("Region|Kon|Tid|000000KQ", "0114A0010|1|#2022|#1", "0114A0010|2|#2022|#2", "0114A0020|1|#2022|#3");
    assertThat(coded.rows()).extracting(row -> row.breakdown().values()).contains(new java.util.LinkedHashMap<>(Map.of("Kon", "2")));
    assertThat(coded.columns()).hasSize(1);
    assertThat(coded.columns().getFirst().contents()).isEqualTo("fil");
  }

  @Test
  void contentsInTheRowsBecomeColumns() {
    StagedTable table =
        csv(
            "region|tabellinnehåll|år|värde", "0114A0010|Antal|#2022|#1", "0114A0010|Andel, procent|#2022|#2.5",
            "0114A0020|Antal|#2022|#3");
    assertThat(columns(table)).containsExactly("Antal / null / ", "Andel, procent / null / ");
    assertThat(table.rows().get(1).statuses()).containsExactly(null, ValueStatus.VALUE);
    assertThat(table.columns().get(1).unit()).isEqualTo("%");
  }

  @Test
  void headingsOfSeveralVariablesInCsvKeepTheirGroup() {
    StagedTable table =
        csv("region|Antal sysselsatta 2022 män|Antal sysselsatta 2022 totalt", "0114A0010|#1|#2", "0114A0020|#3|#4");
    assertThat(columns(table)).containsExactly("Antal sysselsatta / 2022 / män", "Antal sysselsatta / 2022 / ");
  }

  @Test
  void aPlainTableOfAMunicipality() {
    Loaded<StagedTable> staged =
        stage(
            "nyckeltal.xlsx", TableOptions.NONE,
            grid(
                "2023", "Nyckeltal för kommunen", "Framtaget i mars", "_",
                "Område|Kod|Andel hyresrätt (%)|HR60|Median tkr 2022|Kommentar", "Norr|0114A0010|#12.5|#7|300,5|bra",
                "Söder|0114A0020|..|#8|-|dåligt", "Öster|0114A0030|12o5|#9|1 200|", "_", "Källa: egen beräkning"));
    StagedTable table = staged.value();
    assertThat(table.format()).isEqualTo("table-xlsx");
    assertThat(table.keyColumn()).isEqualTo("Kod");
    assertThat(table.rows()).extracting(StagedTable.Row::name).containsExactly("Norr", "Söder", "Öster");
    assertThat(columns(table))
        .as("HR60 is a name; the sheet tells the year of the columns that tell none")
        .containsExactly("Andel hyresrätt (%) / 2023 / ", "HR60 / 2023 / ", "Median tkr / 2022 / ");
    assertThat(table.columns()).extracting(StagedTable.Column::unit).containsExactly("%", null, "tkr");
    assertThat(values(table, 0)).containsExactly(12.5, 7, 300.5);
    assertThat(table.rows().get(1).statuses())
        .containsExactly(ValueStatus.MISSING, ValueStatus.VALUE, ValueStatus.MISSING);
    assertThat(values(table, 2)[2]).isEqualTo(1200);
    assertThat(staged.issues()).extracting(Issue::id)
        .containsExactlyInAnyOrder("column-left-out", "unreadable-value");
    Issue unreadable =
        staged.issues().stream().filter(issue -> issue.id().equals("unreadable-value")).findFirst().orElseThrow();
    assertThat(unreadable.place().row()).isEqualTo(7);
    assertThat(unreadable.place().column()).isEqualTo("C");
    assertThat(unreadable.message().arguments().getFirst()).isEqualTo("12o5");
    assertThat(table.about().source()).isEqualTo("egen beräkning");
    assertThat(table.about().notes()).contains("Framtaget i mars");
  }

  @Test
  void yearsAsHeadersTakeTheirContentsFromTitleSheetOrFile() {
    String[] lines = {"Kommun|2021|2022", "0114|#1|#2", "0115|#3|#4"};
    assertThat(columns(stage("arbetsloshet.csv", TableOptions.NONE, grid(null, lines)).value()))
        .containsExactly("arbetsloshet / 2021 / ", "arbetsloshet / 2022 / ");
    assertThat(columns(stage("fil.xlsx", TableOptions.NONE, grid("Skolresultat", lines)).value()))
        .containsExactly("Skolresultat / 2021 / ", "Skolresultat / 2022 / ");
    assertThat(columns(xlsx("Trångboddhet", "Kommun|#2021|#2022", "0114|#1|#2", "0115|#3|#4")))
        .containsExactly("Trångboddhet / 2021 / ", "Trångboddhet / 2022 / ");
  }

  @Test
  void stackedHeadersOfAPlainTable() {
    StagedTable table = xlsx("Kommun|Andel||Antal|", "|2021|2022|2021|2022", "0114|#1|#2|#3|#4", "0115|#5|#6|#7|#8");
    assertThat(columns(table))
        .containsExactly("Andel / 2021 / ", "Andel / 2022 / ", "Antal / 2021 / ", "Antal / 2022 / ");
  }

  @Test
  void periodsComeFromOptionsOrFileNamesNeverFromOtherNumbers() {
    String[] lines = {"kod|CRIME|HR60|v12345", "0114|#1|#2|#3", "0115|#4|#5|#6"};
    assertThat(stage("matt.csv", TableOptions.NONE, grid(null, lines)).value().columns())
        .extracting(StagedTable.Column::period).containsOnlyNulls();
    assertThat(stage("matt_2022.csv", TableOptions.NONE, grid(null, lines)).value().columns())
        .extracting(StagedTable.Column::period).containsOnly(new Period("2022"));
    assertThat(stage("matt_20240813-153407.csv", TableOptions.NONE, grid(null, lines)).value().columns())
        .extracting(StagedTable.Column::period).containsOnlyNulls();
    assertThat(
            stage("matt_2022.csv", TableOptions.NONE.withPeriod(new Period("2019")), grid(null, lines)).value().columns())
        .extracting(StagedTable.Column::period).containsOnly(new Period("2019"));
  }

  @Test
  void theKeyColumnIsFoundByItsContentAndMayBeChosen() {
    String[] lines = {"Andel|Namn|Kod", "#1.5|Norr|0114R001", "#2.5|Söder|0114R002"};
    assertThat(xlsx(lines).keyColumn()).isEqualTo("Kod");
    StagedTable chosen = stage("f.xlsx", TableOptions.NONE.withKeyColumn("namn"), grid("A", lines)).value();
    assertThat(chosen.rows()).extracting(StagedTable.Row::key).containsExactly("Norr", "Söder");
    assertThat(stage("f.xlsx", TableOptions.NONE.withKeyColumn("B"), grid("A", lines)).value().keyColumn())
        .isEqualTo("Namn");
    assertThat(xlsx("Kommun|Folkmängd", "Upplands Väsby|#1440", "Vallentuna|#1441").keyColumn())
        .as("numbers that could be codes are values beside names")
        .isEqualTo("Kommun");
    assertThat(xlsx("kommunkod|namn|folkmängd", "#114|Upplands Väsby|#1440", "#1480|Göteborg|#1441").keyColumn())
        .isEqualTo("kommunkod");
    StagedTable known =
        stage(
                "f.csv",
                TableOptions.NONE.withLayer(CodeLayers.municipalities("0114 Upplands Väsby", "0115 Vallentuna")),
                grid(null, "n|ort|antal", "#2022|Upplands Väsby|#1440", "#2023|Vallentuna|#1441"))
            .value();
    assertThat(known.keyColumn()).isEqualTo("ort");
    assertThat(known.columns()).extracting(StagedTable.Column::contents).containsExactly("n", "antal");
  }

  @Test
  void ambiguousThousandsFollowTheColumnThenTheTableElseStayOpen() {
    Loaded<StagedTable> decided =
        stage("f.xlsx", TableOptions.NONE, grid("A", "kod|a|b", "0114|1,234|1,234", "0115|0,5|7", "0117|12,25|8"));
    assertThat(values(decided.value(), 0)).containsExactly(1.234, 1.234);
    assertThat(decided.issues()).isEmpty();
    Loaded<StagedTable> open = stage("f.xlsx", TableOptions.NONE, grid("A", "kod|a", "0114|1,234", "0115|7"));
    assertThat(open.value().rows().getFirst().statuses()).containsExactly(ValueStatus.MISSING);
    assertThat(open.issues()).extracting(Issue::id).containsExactly("ambiguous-number");
  }

  @Test
  void formulaErrorsAndColumnsOfTextAreTold() {
    Loaded<StagedTable> staged =
        stage(
            "f.xlsx", TableOptions.NONE,
            grid("A", "kod|a|b", "0114|#DIV/0!|text", "0115|#1|mera", "0117|#2|#3", "0120|#N/A|igen"));
    assertThat(staged.issues()).extracting(Issue::id)
        .containsExactlyInAnyOrder("column-mostly-text", "formula-error");
  }

  @Test
  void rowsWithoutValuesAreRowsAndNotesAreNot() {
    StagedTable table = csv("kod|a|b", "0114|#1|#2", "0115||", "0117", "||#3", "_", "En fotnot om tabellen.");
    assertThat(table.rows()).extracting(StagedTable.Row::key).containsExactly("0114", "0115", "0117", "");
    assertThat(table.rows().get(1).statuses()).containsExactly(ValueStatus.MISSING, ValueStatus.MISSING);
    assertThat(table.about().notes()).containsExactly("En fotnot om tabellen.");
  }

  @Test
  void sheetsMayBeChosenAndTheLargestTableIsTheGuess() {
    Grid cover = grid("Om", "Om tabellerna", "Se nästa blad");
    Grid small = grid("Liten", "kod|a", "0114|#1");
    Grid large = grid("Stor", "kod|a", "0114|#1", "0115|#2");
    Loaded<StagedTable> guessed = stage("f.xlsx", TableOptions.NONE, cover, small, large);
    assertThat(guessed.value().sheet()).isEqualTo("Stor");
    assertThat(guessed.issues()).extracting(Issue::id).containsExactly("other-sheets");
    assertThat(stage("f.xlsx", TableOptions.NONE.withSheet("liten"), cover, small, large).value().sheet())
        .isEqualTo("Liten");
    assertThatThrownBy(() -> stage("f.xlsx", TableOptions.NONE.withSheet("X"), cover, small))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("no-such-sheet"));
    assertThatThrownBy(() -> stage("f.xlsx", TableOptions.NONE, cover))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("no-table"));
  }

  @Test
  void titlesAreTakenApart() {
    assertThat(TableTitle.of("Låg resp. hög standard efter region, tabellinnehåll, kön, ålder och år").variables())
        .containsExactly("region", "tabellinnehåll", "kön", "ålder", "år");
    assertThat(TableTitle.of("Hushåll efter typ efter region och år").contents()).isEqualTo("Hushåll efter typ");
    assertThat(Arrays.asList("totalt ålder", "båda könen", "Totalt", "män och kvinnor", "samtliga utbildningsnivå"))
        .allMatch(word -> TableWords.isTotal(word, "utbildningsnivå"));
    assertThat(TableWords.isTotal("totalt inrikes födda", "födelseland")).isFalse();
  }
}
