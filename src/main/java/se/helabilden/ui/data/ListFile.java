package se.helabilden.ui.data;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.helabilden.report.Cell;
import se.helabilden.report.ExcelWriter;
import se.helabilden.report.Sheet;
import se.helabilden.report.WorkbookDocument;
import se.helabilden.work.Author;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;
import se.helabilden.work.WholeFile;

/// Writes a list of a receipt to a file: a workbook, or text that a spreadsheet opens (UTF-8 with its mark,
/// semicolons).
final class ListFile {
  private static final char MARK = '\uFEFF';

  private ListFile() {}

  /// @param excel null where workbooks cannot be written
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if the file cannot be written
  static Path write(
      ReceiptList list, Path file, @Nullable ExcelWriter excel, Texts texts, Author author, Progress progress) {
    if (excel != null && file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      excel.write(workbook(list, texts, author), file, progress);
    } else {
      WholeFile.write(file, csv(list, texts));
    }
    return file;
  }

  private static WorkbookDocument workbook(ReceiptList list, Texts texts, Author author) {
    String title = texts.text(list.title());
    Sheet sheet =
        Sheet.of(
            title,
            "hb_list",
            list.columns().stream().map(column -> new Sheet.SheetColumn(texts.text(column), false)).toList(),
            list.rows().stream().map(row -> cells(row, texts)).toList(),
            0);
    return new WorkbookDocument(
        texts.language(), LocalDate.now(author.clock()), author.name(), title, List.of(sheet));
  }

  private static List<Cell> cells(ReceiptList.Row row, Texts texts) {
    return row.cells().stream()
        .map(
            cell ->
                switch (cell) {
                  case Integer number -> Cell.whole(number);
                  case Double number -> new Cell.Number(number, decimals(number), false);
                  default -> Cell.text(ReceiptList.shown(cell, texts));
                })
        .toList();
  }

  /// As many as the number has, at most six.
  private static int decimals(double number) {
    return Math.clamp(BigDecimal.valueOf(number).stripTrailingZeros().scale(), 0, 6);
  }

  static String csv(ReceiptList list, Texts texts) {
    StringBuilder out = new StringBuilder().append(MARK);
    out.append(list.columns().stream().map(column -> quoted(texts.text(column))).collect(Collectors.joining(";")));
    for (ReceiptList.Row row : list.rows()) {
      out.append("\r\n")
          .append(
              row.cells().stream()
                  .map(cell -> quoted(ReceiptList.shown(cell, texts)))
                  .collect(Collectors.joining(";")));
    }
    return out.append("\r\n").toString();
  }

  /// Quoted where it must be; what a spreadsheet would take for a formula is made text.
  private static String quoted(String text) {
    String safe = text.matches("(?s)[=+@\\t\\r].*|-[^0-9].*") ? "'" + text : text;
    return safe.matches("(?s).*[;\"\\n\\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
