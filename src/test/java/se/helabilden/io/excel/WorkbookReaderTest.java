package se.helabilden.io.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.TableFile;
import se.helabilden.work.Issue;
import se.helabilden.work.Language;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

class WorkbookReaderTest {
  @TempDir Path folder;

  private Path write(String name, Workbook workbook, Consumer<Workbook> fill) throws IOException {
    Path file = folder.resolve(name);
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      fill.accept(workbook);
      workbook.write(out);
    }
    return file;
  }

  private static Loaded<TableFile> read(Path file) {
    return new WorkbookReader().read(file, Progress.NONE);
  }

  private static void fill(Workbook workbook) {
    Sheet sheet = workbook.createSheet("Värden");
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("d-mmm"));
    CellStyle year = workbook.createCellStyle();
    year.setDataFormat(workbook.createDataFormat().getFormat("yyyy"));
    CellStyle percent = workbook.createCellStyle();
    percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
    Row row = sheet.createRow(2);
    row.createCell(0).setCellValue("0114");
    row.createCell(1).setCellValue(341.6);
    row.createCell(2).setCellFormula("B3*2");
    row.createCell(3).setCellFormula("1/0");
    row.createCell(4).setCellValue(true);
    Cell day = row.createCell(5);
    day.setCellValue(LocalDate.of(2025, 2, 1));
    day.setCellStyle(date);
    Cell only = row.createCell(6);
    only.setCellValue(LocalDate.of(2022, 1, 1));
    only.setCellStyle(year);
    Cell share = row.createCell(7);
    share.setCellValue(0.124);
    share.setCellStyle(percent);
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    Comment comment = sheet.createDrawingPatriarch().createCellComment(workbook.getCreationHelper().createClientAnchor());
    comment.setString(workbook.getCreationHelper().createRichTextString("Uppskattat"));
    row.getCell(1).setCellComment(comment);
    workbook.createSheet("Gömt").createRow(0).createCell(0).setCellValue("hemligt");
    workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
    workbook.createSheet("Tomt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ny.xlsx", "gammal.xls"})
  void cellsComeAsTheyAreStored(String name) throws IOException {
    Workbook workbook = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
    Loaded<TableFile> read = read(write(name, workbook, WorkbookReaderTest::fill));
    assertThat(read.value().grids()).hasSize(1);
    Grid grid = read.value().grids().getFirst();
    assertThat(grid.name()).isEqualTo("Värden");
    Grid.Row row = grid.rows().getFirst();
    assertThat(row.number()).isEqualTo(3);
    assertThat(row.text(0)).isEqualTo("0114");
    assertThat(row.number(1)).isEqualTo(341.6);
    assertThat(row.number(2)).isEqualTo(683.2);
    assertThat(row.text(3)).isEqualTo("#DIV/0!");
    assertThat(row.text(4)).isEqualTo("TRUE");
    assertThat(row.text(5)).as("an age group 1-2 that became a date").isEqualTo("2025-02-01");
    assertThat(row.text(6)).isEqualTo("2022");
    assertThat(row.number(7)).isEqualTo(0.124);
    assertThat(grid.comments()).containsEntry("B3", "Uppskattat");
    assertThat(read.issues()).extracting(Issue::id)
        .containsExactlyInAnyOrder("hidden-sheet", "date-cell", "percent-format");
    Issue date = read.issues().stream().filter(issue -> issue.id().equals("date-cell")).findFirst().orElseThrow();
    assertThat(date.place().column()).isEqualTo("F");
    assertThat(date.place().row()).isEqualTo(3);
  }

  @Test
  void aFormulaWithoutStoredValueIsTold() throws IOException {
    Path file =
        write(
            "formel.xlsx",
            new XSSFWorkbook(),
            workbook -> {
              Row row = workbook.createSheet("A").createRow(0);
              row.createCell(0).setCellValue("0114");
              row.createCell(1).setCellFormula("1+1");
            });
    String sheet =
        """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>
        <c t="inlineStr"><is><r><t>Upp</t></r><r><t>lands</t></r><rPh><t>x</t></rPh></is></c><c><f>1+1</f></c></row>
        </sheetData></worksheet>""";
    Loaded<TableFile> read = read(replace(file, "xl/worksheets/sheet1.xml", sheet));
    assertThat(read.value().grids().getFirst().rows().getFirst().text(0)).isEqualTo("Upplands");
    assertThat(read.issues()).extracting(Issue::id).containsExactly("formula-without-value");
  }

  private Path replace(Path file, String part, String content) throws IOException {
    Path changed = folder.resolve("changed.xlsx");
    try (var in = new java.util.zip.ZipFile(file.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry entry : java.util.Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes =
            entry.getName().equals(part)
                ? content.getBytes(StandardCharsets.UTF_8)
                : in.getInputStream(entry).readAllBytes();
        out.write(bytes);
        out.closeEntry();
      }
    }
    return changed;
  }

  @Test
  void whatIsNoWorkbookIsRefusedByItsKind() throws Exception {
    Path good = write("bra.xlsx", new XSSFWorkbook(), WorkbookReaderTest::fill);
    byte[] bytes = Files.readAllBytes(good);
    refused("webb.xlsx", "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8), "not-a-workbook", "webbsida");
    refused("text.xls", "kod\tv\r\n0114\t1\r\n".getBytes(StandardCharsets.UTF_8), "not-a-workbook", "textfil");
    refused("tom.xlsx", new byte[0], "empty-file", "tom");
    refused("kort.xlsx", Arrays.copyOf(bytes, bytes.length / 2), "damaged", "skadad");
    refused("zip.xlsx", zip("annat.txt", "hej"), "", "");
    refused("lås.xlsx", encrypted(bytes), "password", "lösenord");
    assertThatThrownBy(() -> read(folder.resolve("borta.xlsx")))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("no-such-file"));
    Path renamed = folder.resolve("egentligen.csv");
    Files.write(renamed, bytes);
    assertThat(new WorkbookReader().accepts(renamed)).isTrue();
    assertThat(read(renamed).value().grids()).hasSize(1);
  }

  private void refused(String name, byte[] bytes, String id, String word) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    assertThat(new WorkbookReader().accepts(file)).isTrue();
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> {
              assertThat(e.id()).contains(id);
              assertThat(e.kind()).isEqualTo(UserFacingException.Kind.INPUT);
              assertThat(Texts.in(Language.SWEDISH).text(e.text())).contains(name, word);
            });
  }

  private static byte[] zip(String name, String text) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] encrypted(byte[] workbook) throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("hemligt");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(workbook);
      }
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void documentTypesAndBombsAreRefused() throws IOException {
    Path good = write("bra.xlsx", new XSSFWorkbook(), WorkbookReaderTest::fill);
    String laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">]><worksheet><sheetData/></worksheet>";
    assertThatThrownBy(() -> read(replace(good, "xl/worksheets/sheet1.xml", laughs)))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("damaged"));
    String far = "<worksheet><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>";
    assertThat(read(replace(good, "xl/worksheets/sheet1.xml", far)).value().grids().getFirst().rows()).hasSize(1);
    String beyond = "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
    assertThatThrownBy(() -> read(replace(good, "xl/worksheets/sheet1.xml", beyond)))
        .isInstanceOf(UserFacingException.class);
    String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
    assertThatThrownBy(() -> read(replace(good, "xl/worksheets/sheet1.xml", deep)))
        .isInstanceOf(UserFacingException.class);
  }

  @Test
  void aWorkbookWhoseBytesHaveChangedIsRefusedWhole() throws IOException {
    Path good = write("bra.xlsx", new XSSFWorkbook(), WorkbookReaderTest::fill);
    Path stored = folder.resolve("lagrad.xlsx");
    try (var in = new java.util.zip.ZipFile(good.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(stored))) {
      out.setLevel(0);
      for (ZipEntry entry : java.util.Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(in.getInputStream(entry).readAllBytes());
      }
    }
    assertThat(read(stored).value().grids().getFirst().rows().getFirst().number(1)).isEqualTo(341.6);
    String bytes = Files.readString(stored, StandardCharsets.ISO_8859_1);
    Files.writeString(stored, bytes.replace("341.6", "941.6"), StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read(stored))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("damaged"));
    byte[] whole = Files.readAllBytes(good);
    for (int percent : new int[] {10, 50, 90, 99}) {
      Files.write(stored, Arrays.copyOf(whole, whole.length * percent / 100));
      assertThatThrownBy(() -> read(stored)).isInstanceOf(UserFacingException.class);
    }
  }

  @Test
  void thousandMutilatedWorkbooksNeverCrash() throws IOException {
    Path good = write("bra.xlsx", new XSSFWorkbook(), WorkbookReaderTest::fill);
    Path old = write("gammal.xls", new HSSFWorkbook(), WorkbookReaderTest::fill);
    Random random = new Random(11);
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = Files.readAllBytes(i % 2 == 0 ? good : old);
      for (int n = random.nextInt(20); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path bad = folder.resolve("bad" + i % 2 + (i % 2 == 0 ? ".xlsx" : ".xls"));
      Files.write(bad, bytes);
      try {
        read(bad);
      } catch (UserFacingException e) {
        assertThat(e.kind()).isEqualTo(UserFacingException.Kind.INPUT);
      }
    }
  }

  @Test
  void theWorkCanBeCancelled() throws IOException {
    Path good = write("bra.xlsx", new XSSFWorkbook(), WorkbookReaderTest::fill);
    Progress cancelled =
        new Progress() {
          @Override
          public void report(double fraction, Message what) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> new WorkbookReader().read(good, cancelled)).isInstanceOf(CancellationException.class);
  }

  @Test
  void shortNumbersAreExact() {
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      String text =
          switch (i % 3) {
            case 0 -> Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(20) - 8));
            case 1 -> java.math.BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(15)).toPlainString();
            default -> Long.toString(random.nextLong() >> random.nextInt(60));
          };
      char[] letters = (" " + text).toCharArray();
      assertThat(FastNumber.parse(letters, 1, text.length())).as(text).isEqualTo(Double.parseDouble(text));
    }
    assertThatThrownBy(() -> FastNumber.parse("-".toCharArray(), 0, 1)).isInstanceOf(NumberFormatException.class);
  }
}
