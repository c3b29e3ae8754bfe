package se.helabilden.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.helabilden.report.Cell;
import se.helabilden.report.Sheet;
import se.helabilden.report.Sheet.SheetColumn;
import se.helabilden.report.WorkbookBuilder;
import se.helabilden.report.WorkbookDocument;
import se.helabilden.testkit.OoxmlSchemas;
import se.helabilden.testkit.OoxmlStructure;
import se.helabilden.testkit.SampleReport;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

class ExcelReportWriterTest {
  private static byte[] write(WorkbookDocument workbook, ExcelReportWriter writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(workbook, out, Progress.NONE);
    return out.toByteArray();
  }

  private static byte[] sample(Language language) throws IOException {
    return write(WorkbookBuilder.build(SampleReport.of(language, 60, 8, 1)), new ExcelReportWriter());
  }

  private static WorkbookDocument one(String name, List<SheetColumn> columns, List<List<Cell>> rows) {
    return new WorkbookDocument(
        Language.SWEDISH, LocalDate.of(2026, 11, 20), "Kim", "Prov",
        List.of(Sheet.of(name, "prov", columns, rows, 1)));
  }

  @Test
  void everyPartIsValidAndRelationsHold() throws IOException {
    for (Language language : Language.values()) {
      byte[] file = sample(language);
      assertThat(OoxmlSchemas.problems(file)).isEmpty();
      assertThat(OoxmlStructure.problems(file)).isEmpty();
    }
  }

  @Test
  void everySheetIsOneTableFromItsFirstCellWithNothingMerged() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sample(Language.SWEDISH)))) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        names.add(sheet.getSheetName());
        assertThat(sheet.getMergedRegions()).isEmpty();
        assertThat(sheet.getTables()).hasSize(1);
        XSSFTable table = sheet.getTables().getFirst();
        assertThat(table.getStartCellReference().formatAsString()).isEqualTo("A1");
        assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
        for (int column = 0; column < table.getColumnCount(); column++) {
          assertThat(sheet.getRow(0).getCell(column).getStringCellValue())
              .isNotBlank()
              .isEqualTo(table.getColumns().get(column).getName());
        }
        assertThat(table.getCTTable().isSetAutoFilter()).isTrue();
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      }
      assertThat(names)
          .containsExactly(
              "Läs mig", "Områden", "Indikatorer", "Källor", "Saknade värden", "Inläsningar",
              "Rättade och övriga rader", "Områden utan värden", "Ordlista");
      assertThat(workbook.getProperties().getCoreProperties().getTitle()).isEqualTo("Kartläggning: Exempelby");
    }
  }

  @Test
  void numbersAreNumbersAndWhatIsMissingIsBlank() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sample(Language.SWEDISH)))) {
      XSSFSheet areas = workbook.getSheet("Områden");
      assertThat(areas.getRow(0).getCell(3).getStringCellValue())
          .isEqualTo("Låg ekonomisk standard, procent 2024 (%)");
      assertThat(areas.getRow(1).getCell(0).getStringCellValue()).isEqualTo("9901A1000");
      assertThat(areas.getRow(1).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
      int blank = 0;
      for (int i = 1; i <= areas.getLastRowNum(); i++) {
        var cell = areas.getRow(i).getCell(3, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
        blank += cell == null ? 1 : 0;
      }
      XSSFSheet missing = workbook.getSheet("Saknade värden");
      int told = 0;
      for (int i = 1; i <= missing.getLastRowNum(); i++) {
        boolean same = missing.getRow(i).getCell(2).getStringCellValue().equals("Låg ekonomisk standard, procent");
        told += same && !missing.getRow(i).getCell(4).getStringCellValue().contains("uppskattat") ? 1 : 0;
      }
      assertThat(blank).isPositive().isEqualTo(told);
    }
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    WorkbookDocument workbook =
        one(
            "Prov",
            List.of(new SheetColumn("=A", false), new SheetColumn("B", false)),
            List.of(
                List.of(Cell.text("=1+1"), Cell.text("-3")),
                List.of(Cell.text("@x"), new Cell.Number(-3, 0, false)),
                List.of(Cell.text("rad\u000Bbruten"), Cell.text("vanlig"))));
    byte[] file = write(workbook, new ExcelReportWriter());
    assertThat(OoxmlSchemas.problems(file)).isEmpty();
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = read.getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1");
      assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(sheet.getRow(1).getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(-3);
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("rad\nbruten");
      assertThat(sheet.getRow(3).getCell(1).getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  @Test
  void namesThatExcelForbidsAreMendedAndKeptUnique() {
    SheetNames names = new SheetNames();
    assertThat(names.sheet("Områden DeSO: 2018/2025 [utkast] version två"))
        .isEqualTo("Områden DeSO- 2018-2025 -utkast");
    assertThat(names.sheet("Områden DeSO: 2018/2025 [utkast] version tre"))
        .isEqualTo("Områden DeSO- 2018-2025 -ut (2)")
        .hasSizeLessThanOrEqualTo(31);
    assertThat(names.sheet("'")).isEqualTo("Blad");
    assertThat(names.header("Värde\n2024")).isEqualTo("Värde 2024");
    assertThat(names.header("VÄRDE 2024")).isEqualTo("VÄRDE 2024 (2)");
  }

  @Test
  void aTableLongerThanASheetGoesOnInTheNext() throws IOException {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      rows.add(List.of(Cell.whole(i)));
    }
    byte[] file = write(one("Lång", List.of(new SheetColumn("A", false)), rows), new ExcelReportWriter(10));
    assertThat(OoxmlSchemas.problems(file)).isEmpty();
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(read.getNumberOfSheets()).isEqualTo(3);
      assertThat(read.getSheetAt(2).getSheetName()).isEqualTo("Lång (3)");
      assertThat(read.getSheetAt(2).getRow(5).getCell(0).getNumericCellValue()).isEqualTo(24);
    }
  }

  @Test
  void aSheetWithoutRowsHasItsHeader() throws IOException {
    byte[] file = write(one("Tom", List.of(new SheetColumn("A", false)), List.of()), new ExcelReportWriter());
    assertThat(OoxmlSchemas.problems(file)).isEmpty();
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("A");
      assertThat(read.getSheetAt(0).getTables()).isEmpty();
    }
  }

  @Test
  void theSameWorkbookGivesTheSameBytesInEveryLocale() throws IOException {
    byte[] here = sample(Language.SWEDISH);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(sample(Language.SWEDISH)).satisfies(there -> assertThat(Arrays.equals(there, here)).isTrue());
    } finally {
      Locale.setDefault(before);
    }
  }
}
