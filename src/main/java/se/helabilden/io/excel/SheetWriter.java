package se.helabilden.io.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;
import se.helabilden.report.Cell;
import se.helabilden.report.CleanText;
import se.helabilden.report.Sheet;
import se.helabilden.report.Sheet.SheetColumn;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// One sheet: a table from A1 with its header in row 1, typed cells, nothing merged.
final class SheetWriter {
  private static final int LONGEST_TEXT = 32_767;
  private static final float LINE = 12.75f;
  private static final float TALLEST = 400;
  private static final int SIGNS_ON_A_PAGE = 150;

  private final SXSSFWorkbook workbook;
  private final Styles styles;
  private final String foot;

  SheetWriter(SXSSFWorkbook workbook, Styles styles, String foot) {
    this.workbook = workbook;
    this.styles = styles;
    this.foot = foot;
  }

  /// Writes the rows of a sheet from one to another; a table longer than Excel's sheets goes on in a next one.
  void write(Sheet sheet, String name, String tableName, int from, int to, Progress progress)
      throws IOException {
    SXSSFSheet target = workbook.createSheet(name);
    List<String> headers = headers(sheet);
    Widths widths = Widths.of(sheet, headers, from, to);
    header(target.createRow(0), headers, widths);
    for (int i = from; i < to; i++) {
      if (i % 1_000 == 0) {
        progress.check();
        progress.report((double) i / sheet.rowCount(), Message.of("io.excel.progress"));
      }
      row(target.createRow(i - from + 1), sheet, sheet.row().apply(i), widths);
    }
    // now, not when the workbook is written: POI would take the sheets in a random order, and number texts by it
    target.flushRows();
    for (int i = 0; i < headers.size(); i++) {
      target.setColumnWidth(i, (widths.signs(i) + 2) * 256);
    }
    XSSFSheet plain = workbook.getXSSFWorkbook().getSheet(name);
    if (to > from) {
      table(plain, headers, tableName, to - from);
    }
    setUp(target, sheet, headers.size(), to - from, widths.total());
    plain.addIgnoredErrors(
        new CellRangeAddress(0, Math.max(1, to - from), 0, headers.size() - 1),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  private static List<String> headers(Sheet sheet) {
    SheetNames names = new SheetNames();
    List<String> headers = new ArrayList<>();
    for (SheetColumn column : sheet.columns()) {
      headers.add(names.header(column.header()));
    }
    return headers;
  }

  private void header(SXSSFRow row, List<String> headers, Widths widths) {
    int lines = 1;
    for (int i = 0; i < headers.size(); i++) {
      SXSSFCell cell = row.createCell(i);
      cell.setCellValue(headers.get(i));
      cell.setCellStyle(styles.header(widths.isNumber(i), looksLikeFormula(headers.get(i))));
      lines = Math.max(lines, widths.lines(headers.get(i), i));
    }
    row.setHeightInPoints(lines * LINE + 5);
  }

  private void row(SXSSFRow row, Sheet sheet, List<Cell> cells, Widths widths) {
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      boolean wrap = sheet.columns().get(i).wrap();
      switch (cells.get(i)) {
        case Cell.Text text -> lines = Math.max(lines, text(row.createCell(i), text.text(), wrap, widths));
        case Cell.Number number -> {
          SXSSFCell cell = row.createCell(i);
          cell.setCellValue(number.value());
          cell.setCellStyle(styles.number(number.decimals()));
        }
        case Cell.Missing _ -> {
          // a blank cell: sums and means pass over it; the reason stands on its own sheet
        }
      }
    }
    if (lines > 1) {
      row.setHeightInPoints(Math.min(lines * LINE + 2, TALLEST));
    }
  }

  /// Writes a text and tells how many lines it takes.
  private int text(SXSSFCell cell, String wished, boolean wrap, Widths widths) {
    String clean = CleanText.of(wished);
    String text = clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 1) + "…";
    if (text.isEmpty()) {
      return 1;
    }
    boolean wraps = wrap || text.indexOf('\n') >= 0;
    cell.setCellValue(text);
    cell.setCellStyle(styles.text(wraps, looksLikeFormula(text)));
    return wraps ? widths.lines(text, cell.getColumnIndex()) : 1;
  }

  private static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\n".indexOf(text.charAt(0)) >= 0;
  }

  private static void table(XSSFSheet sheet, List<String> headers, String name, int rows) {
    AreaReference area =
        new AreaReference(
            new CellReference(0, 0), new CellReference(rows, headers.size() - 1), SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    CTTable detail = table.getCTTable();
    // written by hand: the header cells are already on their way to the disk, where POI cannot read them
    CTTableColumns columns = detail.getTableColumns();
    for (int i = 0; i < headers.size(); i++) {
      columns.getTableColumnArray(i).setName(headers.get(i));
    }
    detail.addNewAutoFilter().setRef(detail.getRef());
    CTTableStyleInfo look = detail.isSetTableStyleInfo() ? detail.getTableStyleInfo() : detail.addNewTableStyleInfo();
    look.setName("TableStyleLight1");
    look.setShowRowStripes(true);
    look.setShowColumnStripes(false);
  }

  private void setUp(SXSSFSheet sheet, Sheet model, int columns, int rows, int signs) {
    sheet.createFreezePane(model.frozenColumns(), 1);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(columns > 3);
    print.setFitWidth((short) Math.ceilDiv(signs, SIGNS_ON_A_PAGE));
    print.setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    if (model.frozenColumns() > 0) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, model.frozenColumns() - 1));
    }
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight(foot);
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, rows);
  }
}
