package se.helabilden.testkit.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorSeries;

/// The table that a municipality's analyst makes by hand: merged title, names instead of codes, a share written as a
/// number, `x` where too few have answered, blank where a register has not come in.
final class OwnTable {
  private static final List<String> HEADER =
      List.of(
          "Område",
          "Antal svar",
          "Otrygga sen kväll i eget område, %",
          "Barn och unga 7-20 år",
          "Varav med i en förening",
          "Andel med i en förening, %");

  private OwnTable() {}

  static void write(ExampleRegion region, Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Trygghet och förening 2024");
      XSSFFont font = book.createFont();
      font.setBold(true);
      CellStyle head = book.createCellStyle();
      head.setFont(font);
      head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      head.setWrapText(true);
      CellStyle decimal = book.createCellStyle();
      decimal.setDataFormat(book.createDataFormat().getFormat("0.0"));
      sheet
          .createRow(0)
          .createCell(0)
          .setCellValue("Trygghetsmätning och föreningsregister 2024 (påhittade uppgifter)");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADER.size() - 1));
      Row header = sheet.createRow(2);
      for (int i = 0; i < HEADER.size(); i++) {
        Cell cell = header.createCell(i);
        cell.setCellValue(HEADER.get(i));
        cell.setCellStyle(head);
        sheet.setColumnWidth(i, (i == 0 ? 38 : 17) * 256);
      }
      AreaLayer regso = region.regso();
      for (int r = 0; r < regso.size(); r++) {
        row(region, sheet.createRow(3 + r), r, regso, decimal);
      }
      sheet
          .createRow(4 + regso.size())
          .createCell(0)
          .setCellValue("x = färre än 30 svar. Tom ruta = uppgift har inte kommit in. "
                  + "Området och alla uppgifter är påhittade.");
      sheet.createFreezePane(1, 3);
      FixedZip.write(book, file);
    }
  }

  private static void row(ExampleRegion region, Row row, int r, AreaLayer regso, CellStyle decimal) {
    row.createCell(0).setCellValue(regso.area(r).municipalityName() + " (" + regso.area(r).name() + ")");
    IndicatorSeries members = region.series("members");
    IndicatorSeries unsafe = region.series("unsafe");
    double young = region.series("young").value(r, 0, 0);
    row.createCell(1).setCellValue(region.series("answers").value(r, 0, 0));
    if (Double.isNaN(unsafe.value(r, 0, 0))) {
      row.createCell(2).setCellValue("x");
    } else {
      number(row, 2, unsafe.value(r, 0, 0), decimal);
    }
    row.createCell(3).setCellValue(young);
    if (!Double.isNaN(members.value(r, 0, 0))) {
      row.createCell(4).setCellValue(members.value(r, 0, 0));
      number(row, 5, Math.round(1000 * members.value(r, 0, 0) / young) / 10.0, decimal);
    }
  }

  private static void number(Row row, int column, double value, CellStyle decimal) {
    Cell cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(decimal);
  }
}
