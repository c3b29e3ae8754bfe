package se.helabilden.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.TableFile;
import se.helabilden.json.Json;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Issue;
import se.helabilden.work.Language;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

class DelimitedReaderTest {
  @TempDir Path folder;

  private Loaded<TableFile> read(byte[] bytes) throws IOException {
    Path file = folder.resolve("tabell.csv");
    Files.write(file, bytes);
    return new DelimitedReader().read(file, Progress.NONE);
  }

  private Loaded<TableFile> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<String>> texts(TableFile file) {
    return file.grids().getFirst().rows().stream().map(DelimitedReaderTest::texts).toList();
  }

  private static List<String> texts(Grid.Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.width(); column++) {
      double number = row.number(column);
      String text = row.text(column);
      cells.add(text != null ? text : Double.isNaN(number) ? "" : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString());
    }
    return cells;
  }

  /// Line ends inside quotes are compared as `\n`: the files at hand have lost the `\r` that the expected JSON has.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
        "quotes_and_newlines", "simple", "simple_crlf", "utf8"
      })
  void csvSpectrumIsReadAsExpected(String name) throws IOException {
    Path folder = SharedData.path("hostile/csv_spectrum");
    List<List<String>> rows =
        texts(new DelimitedReader().read(folder.resolve("csvs/" + name + ".csv"), Progress.NONE).value());
    List<Map<String, String>> found = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> record = new LinkedHashMap<>();
      for (int i = 0; i < rows.getFirst().size(); i++) {
        record.put(rows.getFirst().get(i), i < row.size() ? row.get(i) : "");
      }
      found.add(record);
    }
    String expected = Files.readString(folder.resolve("json/" + name + ".json")).replace("\\r\\n", "\\n");
    assertThat((Object) found).isEqualTo(Json.readMap("{\"rows\":" + expected + "}").get("rows"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "IBM850", "UTF-16LE", "UTF-16BE"})
  void everyEncodingGivesTheSameText(String charset) throws IOException {
    String text = "område;värde\nMalmö;12,5\nÄlmhult;3,5\nÅre;4,5\nÖrkelljunga;1,5\n";
    Loaded<TableFile> read = read(text.getBytes(Charset.forName(charset)));
    assertThat(texts(read.value()))
        .containsExactly(
            List.of("område", "värde"), List.of("Malmö", "12.5"), List.of("Älmhult", "3.5"), List.of("Åre", "4.5"),
            List.of("Örkelljunga", "1.5"));
    assertThat(read.value().encoding()).isEqualTo(charset.equals("IBM850") ? "CP850" : charset);
  }

  @Test
  void byteOrderMarksTwiceEncodedAndDecomposedTextsAreTidied() throws IOException {
    String plain = "kod;namn\n0114;Upplands Väsby\n0125;Ekerö\n";
    assertThat(texts(read("\uFEFF" + plain).value()).getFirst()).containsExactly("kod", "namn");
    String twice = new String(plain.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    Loaded<TableFile> mended = read(twice);
    assertThat(texts(mended.value()).get(1)).containsExactly("0114", "Upplands Väsby");
    assertThat(mended.issues()).extracting(Issue::id).containsExactly("encoded-twice");
    assertThat(texts(read(Normalizer.normalize(plain, Normalizer.Form.NFD)).value()).get(2))
        .containsExactly("0125", "Ekerö");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|", ","})
  void theSeparatorIsFound(String separator) throws IOException {
    String text = String.join(separator, "Titel utan tecken").concat("\n\n")
        + String.join(separator, "region", "år", "värde") + "\n"
        + String.join(separator, "0114A0010", "2022", "12.5") + "\n"
        + String.join(separator, "0114A0020", "2022", "3.25") + "\n";
    assertThat(texts(read(text).value()).getLast()).containsExactly("0114A0020", "2022", "3.25");
    assertThat(read(text).value().grids().getFirst().rows().get(1).number()).isEqualTo(3);
  }

  @Test
  void aSemicolonWinsOverDecimalCommas() throws IOException {
    assertThat(texts(read("kod;a;b\n1;2,5;3,5\n2;1,5;7,5\n").value()).get(1)).containsExactly("1", "2.5", "3.5");
    assertThat(texts(read("sep=;\r\nkod;a\r\n1;2\r\n").value())).hasSize(2);
  }

  @Test
  void decimalCommasBetweenCommasAreRefusedNotShifted() {
    assertThatThrownBy(() -> read("kod,värde\n0114,341,6\n0115,355,2\n"))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("decimal-separator"));
  }

  @Test
  void quotesInsideQuotesNeedNoDoubling() throws IOException {
    String text = "\"region\",\"Andel \"nya\" 2022\",\"b\"\n\"Kvarteret \"Norr\"\",1,2\n\"x \"\"y\"\" z\" , 3 ,\"\"\n";
    assertThat(texts(read(text).value()))
        .containsExactly(
            List.of("region", "Andel \"nya\" 2022", "b"), List.of("Kvarteret \"Norr\"", "1", "2"),
            List.of("x \"y\" z", " 3 "));
  }

  @Test
  void aQuoteNeverClosedCostsNoRows() throws IOException {
    Loaded<TableFile> read = read("a;b;c\n1;2\n1;2;3;4\n\"oavslutat citat;5;6\n7;8;9\n10;11;12\n");
    assertThat(texts(read.value())).contains(List.of("\"oavslutat citat", "5", "6"), List.of("7", "8", "9"));
    assertThat(read.issues()).extracting(Issue::id).containsExactly("open-quote", "row-too-wide", "row-too-narrow");
    assertThat(read.issues().getFirst().place().row()).isEqualTo(4);
  }

  @Test
  void onlyCellsThatAreNumbersInOneWayBecomeNumbers() throws IOException {
    Grid grid =
        read("kod;a;b\n0114;1,234;1480.0\n0115;12,5;\"7\"\n0117;-3,25;1 234\n").value().grids().getFirst();
    assertThat(grid.rows().get(1).text(0)).as("a code keeps its zero").isEqualTo("0114");
    assertThat(grid.rows().get(1).number(1)).as("decided by the column").isEqualTo(1.234);
    assertThat(grid.rows().get(1).text(2)).isEqualTo("1480.0");
    assertThat(grid.rows().get(2).text(2)).isEqualTo("7");
    assertThat(grid.rows().get(3).number(1)).isEqualTo(-3.25);
    assertThat(grid.rows().get(3).text(2)).isEqualTo("1 234");
    assertThat(read("kod;a\n1;1,234\n2;5,678\n").value().grids().getFirst().rows().get(1).text(1))
        .as("nothing tells").isEqualTo("1,234");
  }

  @Test
  void whatIsNoTableIsRefusedInPlainWords() {
    assertRefused(new byte[0], "empty-file");
    assertRefused("\n \n;;\n".getBytes(StandardCharsets.UTF_8), "empty-file");
    assertRefused("kod;v\n0114;1\0\n".getBytes(StandardCharsets.UTF_8), "not-text");
    assertRefused("<!DOCTYPE html><html><body>502</body></html>".getBytes(StandardCharsets.UTF_8), "not-a-table");
    assertRefused(new byte[] {'P', 'K', 3, 4, 20, 0}, "not-a-table");
  }

  private void assertRefused(byte[] bytes, String id) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> {
              assertThat(e.id()).isEqualTo(id);
              assertThat(Texts.in(Language.SWEDISH).text(e.text())).contains("tabell.csv");
              assertThat(Texts.in(Language.ENGLISH).text(e.text())).contains("tabell.csv");
            });
  }

  @Test
  void tenThousandMutilatedTextsNeverCrash() throws IOException {
    java.util.Random random = new java.util.Random(4);
    byte[] good = "region;\"år\";värde\n0114A0010;2022;1,5\n\"0114 \"x\"\";2022;..\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 10_000; i++) {
      byte[] bad = good.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        bad[random.nextInt(bad.length)] = (byte) "\";,\n\r\0\t Ã1a".charAt(random.nextInt(11));
      }
      try {
        read(bad);
      } catch (UserFacingException e) {
        assertThat(e.kind()).isEqualTo(UserFacingException.Kind.INPUT);
      }
    }
  }

  /// A quote anywhere makes the reader take the text in one piece; without one it takes it in parts.
  @Test
  void aLongTableReadInPartsIsTheSameAsInOnePiece() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int row = 0; row < 150_000; row++) {
      String code = "%04d%c%04d".formatted(114 + row % 2000, "ABC".charAt(row % 3), row % 9999);
      // 1,234 is a number in two ways; one part alone would not know which
      String doubtful = row < 149_990 ? "1,234" : "0,5";
      String end = row == 140_000 ? ";7;8" : row == 10 ? "" : ";..";
      lines.append(code).append(';').append(doubtful).append(';').append(row % 10).append(end).append(row % 7 == 0 ? "\r\n\r\n" : "\r\n");
    }
    Loaded<TableFile> parts = read("kod;andel;antal;tecken\r\n" + lines);
    Loaded<TableFile> whole = read("\"kod\";andel;antal;tecken\r\n" + lines);
    List<Grid.Row> read = parts.value().grids().getFirst().rows();
    List<Grid.Row> expected = whole.value().grids().getFirst().rows();
    assertThat(read).hasSize(150_001).hasSameSizeAs(expected);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i).number()).isEqualTo(expected.get(i).number());
      assertThat(read.get(i).texts()).isEqualTo(expected.get(i).texts());
      assertThat(read.get(i).numbers()).isEqualTo(expected.get(i).numbers());
    }
    assertThat(read.get(1).number(1)).isEqualTo(1.234);
    assertThat(parts.issues()).isEqualTo(whole.issues()).hasSize(2);
  }
}
