package se.helabilden.io.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.TableFile;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;

/// Reads a workbook of the old kind (Excel 97–2003), whole: its format cannot hold more than 65,536 × 256 cells a
/// sheet.
final class XlsWorkbook {
  private static final long MOST_BYTES = 50L << 20;

  private XlsWorkbook() {}

  static Loaded<TableFile> read(Path file, Place place, Progress progress) throws IOException {
    String name = String.valueOf(place.file());
    if (Files.size(file) > MOST_BYTES) {
      throw WorkbookReader.refused("too-large", Message.of("io.excel.tooLarge", name), place, null);
    }
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw WorkbookReader.refused("password", Message.of("io.excel.password", name), place, null);
      }
      if (!files.getRoot().hasEntryCaseInsensitive("Workbook") && !files.getRoot().hasEntryCaseInsensitive("Book")) {
        throw WorkbookReader.refused("not-a-workbook", Message.of("io.excel.noWorkbook", name), place, null);
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(files, false)) {
        return read(workbook, place, progress);
      }
    }
  }

  private static Loaded<TableFile> read(HSSFWorkbook workbook, Place place, Progress progress) throws IOException {
    String name = String.valueOf(place.file());
    List<Issue> issues = new ArrayList<>();
    List<Grid> grids = new ArrayList<>();
    boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      progress.check();
      HSSFSheet sheet = workbook.getSheetAt(i);
      Place at = place.withSheet(sheet.getSheetName());
      if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
        issues.add(Issue.note("hidden-sheet", Message.of("io.excel.hiddenSheet", sheet.getSheetName()), at));
        continue;
      }
      SheetRows rows = new SheetRows(from1904);
      for (Row row : sheet) {
        rows.startRow(row.getRowNum() + 1);
        for (Cell cell : row) {
          put((HSSFCell) cell, rows);
        }
        rows.endRow();
      }
      if (!rows.rows().isEmpty()) {
        Map<String, String> comments = new HashMap<>();
        sheet.getCellComments().forEach(
            (address, comment) -> comments.put(address.formatAsString(), comment.getString().getString().strip()));
        grids.add(new Grid(sheet.getSheetName(), rows.rows(), Map.copyOf(comments)));
        issues.addAll(rows.issues(at));
      }
    }
    if (grids.isEmpty()) {
      throw WorkbookReader.refused("empty-file", Message.of("io.excel.empty", name), place, null);
    }
    return new Loaded<>(new TableFile(name, "xlsx", null, grids), issues);
  }

  private static void put(HSSFCell cell, SheetRows rows) throws IOException {
    int column = cell.getColumnIndex();
    CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    switch (type) {
      case NUMERIC -> {
        var style = cell.getCellStyle();
        rows.number(
            column, cell.getNumericCellValue(),
            WorkbookParts.Styles.formatOf(style.getDataFormat(), String.valueOf(style.getDataFormatString())));
      }
      case STRING -> rows.text(column, cell.getRichStringCellValue().getString());
      case BOOLEAN -> rows.text(column, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
      case ERROR -> rows.text(column, FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> {}
    }
  }
}
