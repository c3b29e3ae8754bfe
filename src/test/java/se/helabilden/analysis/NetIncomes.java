package se.helabilden.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.helabilden.testkit.SharedData;

/// The median net incomes 2022 of all 5 984 DeSO, thousand kronor, as the national statistics workbook has them.
final class NetIncomes {
  private NetIncomes() {}

  static double[] read() throws IOException {
    List<Double> values = new ArrayList<>();
    try (InputStream in =
            Files.newInputStream(SharedData.path("sweden/scb-xlsx/000005FM_20240813-153407.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Row row : workbook.getSheetAt(0)) {
        Cell cell = row.getCell(1);
        if (cell != null && cell.getCellType() == CellType.NUMERIC) {
          values.add(cell.getNumericCellValue());
        }
      }
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
