package se.helabilden.io.px;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.DataCube;
import se.helabilden.indicator.DataCube.Category;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The grammar of PX files, each part by a small file of its own.
class PxReaderTest {
  private static final String HEAD =
      """
      CHARSET="ANSI";
      AXIS-VERSION="2010";
      LANGUAGE="sv";
      MATRIX="BE01";
      TITLE="Folkmängd efter region, "
      "kön och år";
      CONTENTS="Folkmängd";
      UNITS="antal";
      STUB="region","kön";
      HEADING="år";
      VALUES("region")="Ale","Lerum";
      CODES("region")="1440","1441";
      VALUES("kön")="män","kvinnor","totalt";
      CODES("kön")="1","2","1+2";
      VALUES("år")="2022","2023";
      TIMEVAL("år")=TLIST(A1),"2022","2023";
      """;
  private static final String DATA = "DATA=\n1 2\n3 4\n4 6\n5 6\n7 8\n12 14;\n";

  @TempDir private Path folder;

  private Path write(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("tabell.txt"), text.getBytes(charset));
  }

  private Loaded<TableFile> read(String text) throws IOException {
    return new PxReader().read(write(text, StandardCharsets.UTF_8), Progress.NONE);
  }

  private StagedTable stage(String text) throws IOException {
    return TableReading.stage(read(text).value(), TableOptions.NONE, Progress.NONE).value();
  }

  @Test
  void aRowIsOneAreaAndEveryOtherVariableAColumn() throws IOException {
    StagedTable table = stage(HEAD + DATA);
    assertThat(table.format()).isEqualTo("px");
    assertThat(table.keyColumn()).isEqualTo("region");
    assertThat(table.rows()).extracting(StagedTable.Row::key).containsExactly("1440", "1441");
    assertThat(table.rows().get(1).values()).containsExactly(5, 7, 12, 6, 8, 14);
    assertThat(table.columns()).extracting(StagedTable.Column::contents).containsOnly("Folkmängd");
    assertThat(table.columns()).extracting(StagedTable.Column::unit).containsOnly("antal");
    assertThat(table.columns().get(2).breakdown()).isEqualTo(Breakdown.NONE);
    assertThat(table.columns().get(4).breakdown()).isEqualTo(Breakdown.of("kön", "kvinnor"));
    assertThat(table.columns().get(4).period()).isEqualTo(new Period("2023"));
    assertThat(table.about().title()).isEqualTo("Folkmängd efter region, kön och år");
    assertThat(table.about().tableId()).isEqualTo("BE01");
  }

  @Test
  void lineBreaksMeanNothingAndUnknownKeywordsAreSkipped() throws IOException {
    String wide = HEAD + "FOO-BAR(\"a\",\"b\")=YES,12,\"x;y\",\"p\":\"q\";\nNEXT = \"1\" ;\n" + "DATA=1 2 3 4 4 6 5 6 7 8 12 14 ;";
    assertThat(read(wide).value().cube().values()).containsExactly(1, 2, 3, 4, 4, 6, 5, 6, 7, 8, 12, 14);
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, ISO-8859-1, windows-1252",
    "Windows-1252, windows-1252, windows-1252",
    "iso-8859-15, ISO-8859-15, ISO-8859-15",
    "utf-8, UTF-8, UTF-8",
    "cp850, IBM850, CP850"
  })
  void theCodepageSaysHowTheTextIsWritten(String codepage, String charset, String told) throws IOException {
    String text = HEAD.replace("LANGUAGE=", "CODEPAGE=\"" + codepage + "\";\nLANGUAGE=").replace("Lerum", "Öckerö é") + DATA;
    TableFile file = new PxReader().read(write(text, Charset.forName(charset)), Progress.NONE).value();
    assertThat(file.encoding()).isEqualTo(told);
    assertThat(file.cube().dimensions().getFirst().categories().get(1).label()).isEqualTo("Öckerö é");
    assertThat(file.cube().dimensions().get(1).label()).isEqualTo("kön");
  }

  @Test
  void aFileOfDosWithoutAnyWordOfItIsReadRight() throws IOException {
    String text = HEAD.replace("CHARSET=\"ANSI\";\n", "").replace("Lerum", "Åmål") + DATA;
    TableFile file = new PxReader().read(write(text, Charset.forName("IBM850")), Progress.NONE).value();
    assertThat(file.encoding()).isEqualTo("CP850");
    assertThat(file.cube().dimensions().getFirst().categories().get(1).label()).isEqualTo("Åmål");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TLIST(A1),\"2022\",\"2023\" | 2022 2023",
        "TLIST(A1,\"2022\"-\"2023\") | 2022 2023",
        "TLIST(Q1),\"20224\",\"20231\" | 2022K4 2023K1",
        "TLIST(Q1,\"20224\"-\"20231\") | 2022K4 2023K1",
        "TLIST(M1,\"202212\"-\"202301\") | 2022M12 2023M01",
        "TLIST(A1),\"2020-2022\",\"2021-2023\" | 2020-2022 2021-2023"
      })
  void timesAreToldInBothForms(String timeval, String periods) throws IOException {
    String text =
        HEAD.replace("VALUES(\"år\")=\"2022\",\"2023\";\n", "").replace("TLIST(A1),\"2022\",\"2023\"", timeval) + DATA;
    assertThat(stage(text).columns()).extracting(column -> column.period().text()).contains(periods.split(" "));
  }

  @Test
  void rowsThatKeysLeaveOutAreZero() throws IOException {
    String text = HEAD + "KEYS(\"region\")=CODES;\nKEYS(\"kön\")=VALUES;\nDATA=\n\"1440\",\"kvinnor\",3 4\n\"1441\",\"totalt\",\"..\" 14;\n";
    Loaded<TableFile> read = read(text);
    assertThat(read.issues()).extracting(issue -> issue.id()).containsExactly("px-rows-left-out");
    StagedTable table = TableReading.stage(read.value(), TableOptions.NONE, Progress.NONE).value();
    assertThat(table.rows().get(0).values()).containsExactly(0, 3, 0, 0, 4, 0);
    assertThat(table.rows().get(1).values()).containsExactly(0, 0, Double.NaN, 0, 0, 14);
    assertThat(table.rows().get(1).statuses()[2]).isEqualTo(ValueStatus.MISSING);
    assertThat(table.rows().get(1).statuses()[0]).isEqualTo(ValueStatus.VALUE);
  }

  @Test
  void keysOfALaterVariableAloneFindTheirCells() throws IOException {
    String text = HEAD + "KEYS(\"kön\")=CODES;\nDATA=\n\"2\",1 2 3 4;";
    StagedTable table = stage(text);
    assertThat(table.rows().get(0).values()).containsExactly(0, 1, 0, 0, 2, 0);
    assertThat(table.rows().get(1).values()).containsExactly(0, 3, 0, 0, 4, 0);
  }

  /// Slots mean what the file says: here slot 1 is `..` and slot 3 a sentence about secrecy.
  @Test
  void signsMeanWhatTheFileSays() throws IOException {
    String signs = "DATASYMBOL1=\"..\";\nDATASYMBOL3=\"Sekretessbelagd uppgift\";\nDATASYMBOL4=\"Uppgift kan ej förekomma\";\n";
    String data = "DATA=\".\" . \"..\" \"...\" \"....\" \"-\" - 0 -1.5 1E3 1 2;";
    StagedTable own = stage(HEAD + signs + data);
    StagedTable usual = stage(HEAD + data);
    assertThat(own.rows().getFirst().statuses())
        .containsExactly(
            ValueStatus.MISSING, ValueStatus.MISSING, ValueStatus.NOT_APPLICABLE, ValueStatus.MISSING,
            ValueStatus.SUPPRESSED, ValueStatus.NIL);
    assertThat(usual.rows().getFirst().statuses())
        .containsExactly(
            ValueStatus.NOT_APPLICABLE, ValueStatus.MISSING, ValueStatus.MISSING, ValueStatus.NOT_APPLICABLE,
            ValueStatus.MISSING, ValueStatus.NIL);
    assertThat(own.rows().getFirst().values()[5]).isZero();
    assertThat(own.rows().get(1).values()).containsExactly(0, -1.5, 1, 0, 1000, 2);
    assertThat(own.rows().get(1).statuses()[0]).isEqualTo(ValueStatus.NIL);
    assertThat(own.rows().get(1).statuses()[3]).isEqualTo(ValueStatus.VALUE);
  }

  @Test
  void aTableThatForbidsSumsSaysSo() throws IOException {
    assertThat(stage(HEAD + DATA).about().addable()).isNull();
    assertThat(stage(HEAD + "AGGREGALLOWED=YES;\n" + DATA).about().addable()).isNull();
    assertThat(stage(HEAD + "AGGREGALLOWED=NO;\n" + DATA).about().addable()).isFalse();
  }

  @Test
  void theNoteTellsThatASignHidesSmallNumbers() throws IOException {
    String text = HEAD + "NOTEX=\"Antal inom parentes.##.. = uppgift som skyddas av sekretess\";\nDATA=\"..\" 1 2 3 4 5 6 7 8 9 10 11;";
    StagedTable table = stage(text);
    assertThat(table.rows().getFirst().statuses()[0]).isEqualTo(ValueStatus.SUPPRESSED);
    assertThat(table.about().notes()).containsExactly("Antal inom parentes.", ".. = uppgift som skyddas av sekretess");
  }

  @Test
  void contentsHaveTheirOwnUnitsAndTimes() throws IOException {
    String text =
        HEAD.replace("HEADING=\"år\"", "HEADING=\"innehåll\",\"år\";\nCONTVARIABLE=\"innehåll\"")
            + """
            VALUES("innehåll")="Antal","Andel";
            UNITS("Antal")="personer";
            UNITS("Andel")="procent";
            LAST-UPDATED("Antal")="20240222 08:00";
            REFPERIOD("Antal")="31 december respektive år";
            SOURCE="SCB";
            DATA=1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24;
            """;
    StagedTable table = stage(text);
    assertThat(table.columns()).filteredOn(column -> column.contents().equals("Andel")).extracting(StagedTable.Column::unit).containsOnly("%");
    assertThat(table.about().contentsUpdated()).containsEntry("Antal", "2024-02-22 08:00");
    assertThat(table.about().contentsReferenceTimes()).containsEntry("Antal", "31 december respektive år");
    assertThat(table.about().source()).isEqualTo("SCB");
    StagedTable.Column share = table.columns().stream().filter(column -> column.contents().equals("Andel") && column.breakdown().isNone() && column.period().text().equals("2023")).findFirst().orElseThrow();
    assertThat(table.rows().get(1).values()[table.columns().indexOf(share)]).isEqualTo(24);
  }

  @Test
  void aLanguageThatIsNotWholeFallsBackVariableByVariable() throws IOException {
    String text =
        HEAD.replace("LANGUAGE=\"sv\"", "LANGUAGE=\"en\";\nLANGUAGES=\"en\",\"sv\"").replace("region", "area").replace("\"år\"", "\"year\"").replace("kön", "sex").replace("\"män\",\"kvinnor\",\"totalt\"", "\"men\",\"women\",\"all\"")
            + """
            STUB[sv]="region","kön";
            HEADING[sv]="år";
            VALUES[sv]("kön")="män","kvinnor","totalt";
            ELIMINATION("sex")="all";
            """
            + DATA;
    DataCube cube = read(text).value().cube();
    assertThat(cube.dimensions()).extracting(DataCube.Dimension::label).containsExactly("region", "kön", "år");
    assertThat(cube.dimensions().get(1).categories()).contains(new Category("2", "kvinnor"));
    assertThat(cube.dimensions().get(0).categories()).contains(new Category("1441", "Lerum"));
    DataCube english = new PxReader("en").read(folder.resolve("tabell.txt"), Progress.NONE).value().cube();
    assertThat(english.dimensions()).extracting(DataCube.Dimension::label).containsExactly("area", "sex", "year");
    assertThat(english.dimensions().get(1).total()).isEqualTo("1+2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATA=1 2 3;                          | px-too-few      | 17 | 12",
        "DATA=1 2 3 4 4 6 5 6 7 8 12 14 15;   | px-too-many     | 17 | 32",
        "DATA=1 2 3 4 4 6 5 6 7 8 12 apa;     | px-not-a-number | 17 | 29",
        "DATA=1 2 3 4 4 6 5 6 7 8 12 1,5;     | px-not-a-number | 17 | 29",
        "DATA=1 2 3 4 4 6 5 6 7 8 12 \".......\"; | px-not-a-number | 17 | 30",
        "NOTE=\"aldrig slut                   | px-open-quote   | 17 | 6",
        "NOTE=\"a\"                           | px-unfinished   | 17 | 1",
        "NOTE=\"a\" SOURCE=\"b\";             | px-unfinished   | 17 | 10",
        "?=\"b\";                             | px-grammar      | 17 | 1",
        "KEYS(\"region\")=CODES; DATA=\"9999\",1 2; | px-unknown-key | 17 | 29",
        "KEYS(\"region\")=CODES; DATA=\"1440\",1 2; | px-too-few | 17 | 29",
        "CODES(\"x\")=\"1\";                  | px-no-data      | 18 | 1"
      })
  void errorsTellLineAndColumn(String rest, String id, int line, int column) {
    assertThatThrownBy(() -> read(HEAD + rest.strip() + "\n"))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(UserFacingException.Kind.INPUT);
              assertThat(refused.id()).isEqualTo(id);
              assertThat(refused.place().row()).isEqualTo(line);
              if (!id.equals("px-too-few") || rest.contains("KEYS")) {
                assertThat(refused.place().column()).isEqualTo(Integer.toString(column));
              }
            });
  }

  @Test
  void sizesThatNoDataCanFillAreRefusedBeforeAnythingIsMade() {
    String many = String.join(",", IntStream.range(0, 4000).mapToObj(i -> "\"x" + i + "\"").toList());
    String text = HEAD.replace("\"Ale\",\"Lerum\"", many).replace("\"1440\",\"1441\"", many).replace("\"män\",\"kvinnor\",\"totalt\"", many).replace("\"1\",\"2\",\"1+2\"", many);
    assertThatThrownBy(() -> read(text + DATA)).isInstanceOfSatisfying(UserFacingException.class, refused -> assertThat(refused.id()).isEqualTo("too-large"));
    assertThatThrownBy(() -> read(text + "KEYS(\"region\")=CODES;" + DATA)).isInstanceOfSatisfying(UserFacingException.class, refused -> assertThat(refused.id()).isEqualTo("too-large"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kommun;År;Antal\n1440;2022;5\n", "{\"a\":1}", "", "a=1\n", "<html>", "namn=\"x\";\nFoo=1;"})
  void whatIsNoPxFileIsLeftToOthers(String text) throws IOException {
    assertThat(new PxReader().accepts(write(text, StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void aPxFileIsKnownByItsContentNotItsName() throws IOException {
    assertThat(new PxReader().accepts(write(HEAD + DATA, StandardCharsets.UTF_8))).isTrue();
    assertThat(new PxReader().accepts(write("\uFEFF" + HEAD + DATA, StandardCharsets.UTF_8))).isTrue();
    assertThat(new PxReader().accepts(write("\uFEFF" + HEAD + DATA, StandardCharsets.UTF_16LE))).isTrue();
    assertThat(List.of(folder.toFile().list())).containsExactly("tabell.txt");
  }
}
