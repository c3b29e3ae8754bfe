package se.helabilden.io.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// OpenDocument spreadsheets, written here part by part after the standard.
class OdsWorkbookTest {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
      <office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet>
      """;
  private static final String FOOT = "</office:spreadsheet></office:body></office:document-content>";

  @TempDir private Path folder;

  private Path write(String content, String manifest) throws IOException {
    Path file = folder.resolve("tabell.bin");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "mimetype", TYPE);
      part(zip, "content.xml", content);
      part(zip, "META-INF/manifest.xml", manifest);
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private Loaded<TableFile> read(String sheets) throws IOException {
    Path file = write(HEAD + sheets + FOOT, "<manifest/>");
    assertThat(new WorkbookReader().accepts(file)).isTrue();
    return new WorkbookReader().read(file, Progress.NONE);
  }

  private static String text(String text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
  }

  private static String number(String value) {
    return "<table:table-cell office:value-type=\"float\" calcext:value-type=\"float\" office:value=\"" + value
        + "\"><text:p>shown</text:p></table:table-cell>";
  }

  @Test
  void aTableIsReadWithNumbersAsStored() throws IOException {
    String sheets =
        "<table:table table:name=\"Dold\" table:style-name=\"ta2\"><table:table-row>" + text("x") + "</table:table-row></table:table>"
            + "<table:table table:name=\"Folk\"><table:table-column/><table:table-header-rows><table:table-row>"
            + text("kommunkod") + text("2022") + text("2023") + "<table:table-cell table:number-columns-repeated=\"16381\"/>"
            + "</table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
            + "<table:table-row>" + text("0114") + number("341.6") + text("..") + "</table:table-row>"
            + "<table:table-row>" + text("0115") + number("-2") + number("1E3") + "</table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";
    Loaded<TableFile> read = read(sheets);
    assertThat(read.issues()).extracting(Issue::id).containsExactly("hidden-sheet");
    assertThat(read.value().format()).isEqualTo("ods");
    assertThat(read.value().grids()).extracting(Grid::name).containsExactly("Folk");
    assertThat(read.value().grids().getFirst().rows()).extracting(Grid.Row::number).containsExactly(1, 4, 5);
    StagedTable table = TableReading.stage(read.value(), TableOptions.NONE, Progress.NONE).value();
    assertThat(table.format()).isEqualTo("table-ods");
    assertThat(table.rows()).extracting(StagedTable.Row::key).containsExactly("0114", "0115");
    assertThat(table.rows().get(0).values()).containsExactly(341.6, Double.NaN);
    assertThat(table.rows().get(1).values()).containsExactly(-2, 1000);
  }

  @Test
  void everyKindOfCell() throws IOException {
    String row =
        "<table:table-row>"
            + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.125\"><text:p>12,5 %</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"currency\" office:currency=\"SEK\" office:value=\"7\"><text:p>7 kr</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-02-01T10:00:00\"><text:p>1 feb</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>SANT</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>Anm</text:p></office:annotation><text:p>a<text:s text:c=\"2\"/>b<text:span>c</text:span></text:p><text:p>d</text:p></table:table-cell>"
            + "<table:table-cell table:formula=\"of:=1+1\"/>"
            + "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\"><text:p>bred</text:p></table:table-cell><table:covered-table-cell office:value-type=\"string\"><text:p>dold</text:p></table:covered-table-cell>"
            + "<table:table-cell office:value-type=\"float\" office:value=\"3\" table:number-columns-repeated=\"2\"><text:p>3</text:p></table:table-cell>"
            + "</table:table-row>";
    Loaded<TableFile> read = read("<table:table table:name=\"Blad\">" + row + "</table:table>");
    Grid grid = read.value().grids().getFirst();
    Grid.Row cells = grid.rows().getFirst();
    assertThat(cells.number(0)).isEqualTo(0.125);
    assertThat(cells.number(1)).isEqualTo(7);
    assertThat(cells.text(2)).isEqualTo("2025-02-01");
    assertThat(cells.text(3)).isEqualTo("TRUE");
    assertThat(cells.text(4)).isEqualTo("a  bc\nd");
    assertThat(cells.isBlank(5)).isTrue();
    assertThat(cells.text(6)).isEqualTo("bred");
    assertThat(cells.isBlank(7)).isTrue();
    assertThat(cells.number(8)).isEqualTo(3);
    assertThat(cells.number(9)).isEqualTo(3);
    assertThat(cells.width()).isEqualTo(10);
    assertThat(grid.comments()).containsEntry("E1", "Anm");
    assertThat(read.issues()).extracting(Issue::id).containsExactlyInAnyOrder("percent-format", "date-cell", "formula-without-value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repeat  | too-large",
        "wide    | damaged",
        "cut     | damaged",
        "doctype | damaged",
        "nothing | empty-file",
        "locked  | password"
      })
  void whatCannotBeReadIsRefused(String kind, String id) throws IOException {
    String one = "<table:table table:name=\"B\"><table:table-row>" + number("1") + "</table:table-row></table:table>";
    String content =
        switch (kind) {
          case "repeat" -> HEAD + one.replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"1000000\">").replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"1000\"") + FOOT;
          case "wide" -> HEAD + one.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"16385\"") + FOOT;
          case "cut" -> HEAD + one.substring(0, 40);
          case "doctype" -> HEAD.replace("<office:document-content", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><office:document-content") + one + FOOT;
          case "nothing" -> HEAD + "<table:table table:name=\"B\"/>" + FOOT;
          default -> "PK";
        };
    Path file = write(content, kind.equals("locked") ? "<m><manifest:encryption-data xmlns:manifest=\"m\"/></m>" : "<m/>");
    assertThatThrownBy(() -> new WorkbookReader().read(file, Progress.NONE))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            refused -> {
              assertThat(refused.id()).isEqualTo(id);
              assertThat(refused.kind()).isEqualTo(UserFacingException.Kind.INPUT);
            });
  }

  @Test
  void theSheetIsChosenAsInOtherWorkbooks() throws IOException {
    String sheet = "<table:table table:name=\"%s\"><table:table-row>" + text("kod") + text("värde") + "</table:table-row><table:table-row>" + text("0114") + "%s</table:table-row></table:table>";
    TableFile file = read(sheet.formatted("Ett", number("1")) + sheet.formatted("Två", number("2"))).value();
    StagedTable table = TableReading.stage(file, TableOptions.NONE.withSheet("två"), Progress.NONE).value();
    assertThat(table.rows()).extracting(row -> row.values()[0]).isEqualTo(List.of(2.0));
  }
}
