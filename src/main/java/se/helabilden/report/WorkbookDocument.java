package se.helabilden.report;

import java.time.LocalDate;
import java.util.List;
import se.helabilden.work.Language;

/// The workbook as a document: sheets in order, each one table from its first cell.
public record WorkbookDocument(Language language, LocalDate date, String author, String title, List<Sheet> sheets) {
  public WorkbookDocument {
    sheets = List.copyOf(sheets);
  }
}
