package se.helabilden.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.report.ReportInput.Layer;
import se.helabilden.report.ReportInput.Receipt;
import se.helabilden.report.Sheet.SheetColumn;
import se.helabilden.report.WorkbookBuilder.Described;
import se.helabilden.work.Texts;

/// The whole account of the imports: the counts, every row that did not match as it stood, every area without a value.
final class ImportSheets {
  private final ReportInput input;
  private final Wording wording;
  private final Texts texts;

  ImportSheets(ReportInput input, Wording wording) {
    this.input = input;
    this.wording = wording;
    this.texts = wording.texts();
  }

  List<Described> sheets() {
    if (input.receipts().isEmpty()) {
      return List.of();
    }
    List<Described> sheets = new ArrayList<>();
    sheets.add(new Described(counts(), texts.text("report.sheetImportsText")));
    List<List<Cell>> rows = rows();
    if (!rows.isEmpty()) {
      List<SheetColumn> columns =
          columns(
              "report.columnFile",
              "report.columnSheet",
              "report.columnRow",
              "report.columnKey",
              "report.columnOutcome",
              "report.columnReason",
              "report.columnSuggestion");
      Sheet sheet = Sheet.of(texts.text("report.sheetRows"), "hb_rows", columns, rows, 0);
      sheets.add(new Described(sheet, texts.text("report.sheetRowsText")));
    }
    List<List<Cell>> without = without();
    if (!without.isEmpty()) {
      Sheet sheet =
          Sheet.of(
              texts.text("report.sheetWithout"),
              "hb_without",
              columns("report.columnFile", "report.columnCode", "report.columnArea"),
              without,
              0);
      sheets.add(new Described(sheet, texts.text("report.sheetWithoutText")));
    }
    return sheets;
  }

  private Sheet counts() {
    List<SheetColumn> columns =
        new ArrayList<>(
            columns(
                "report.columnFile",
                "report.columnSheet",
                "report.columnImported",
                "report.columnKeyColumn",
                "report.columnLayer"));
    for (String key :
        List.of(
            "report.rowsTotal",
            "report.rowsMatched",
            "report.rowsRepaired",
            "report.rowsUnmatched",
            "report.rowsDuplicate",
            "report.rowsIgnored")) {
      columns.add(new SheetColumn(texts.text("report.rowsOf", texts.text(key)), true));
    }
    columns.add(new SheetColumn(texts.text("report.columnAreasTotal"), true));
    columns.add(new SheetColumn(texts.text("report.columnAreasWith"), true));
    columns.add(new SheetColumn(texts.text("report.columnAreasWithout"), true));
    columns.add(new SheetColumn(texts.text("report.columnWarnings"), true));
    List<List<Cell>> rows = new ArrayList<>();
    for (Receipt imported : input.receipts()) {
      MatchReceipt receipt = imported.receipt();
      List<String> warnings =
          receipt.warnings().stream().map(warning -> texts.text(warning.issue().message())).toList();
      rows.add(
          List.of(
              Cell.text(imported.file()),
              Cell.textOrDash(receipt.sheet()),
              Cell.text(imported.date().toString()),
              Cell.text(receipt.keyColumn()),
              Cell.text(receipt.layer()),
              Cell.whole(receipt.rows().total()),
              Cell.whole(receipt.rows().matched()),
              Cell.whole(receipt.rows().repaired()),
              Cell.whole(receipt.rows().unmatched()),
              Cell.whole(receipt.rows().duplicate()),
              Cell.whole(receipt.rows().ignored()),
              Cell.whole(receipt.areas().total()),
              Cell.whole(receipt.areas().withValues()),
              Cell.whole(receipt.areas().withoutValues()),
              Cell.textOrDash(String.join("\n", warnings))));
    }
    return Sheet.of(texts.text("report.sheetImports"), "hb_imports", columns, rows, 1);
  }

  private List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Receipt imported : input.receipts()) {
      MatchReceipt receipt = imported.receipt();
      receipt.repairs().forEach(repair -> rows.add(
          row(imported, repair.row(), repair.key(), "report.rowsRepaired",
              texts.text("report.repairedAs", repair.as()), null)));
      receipt.unmatched().forEach(row -> rows.add(
          row(imported, row.row(), row.key(), "report.rowsUnmatched", wording.rowReason(row.reason()),
              row.suggestion())));
      receipt.duplicates().forEach(row -> rows.add(
          row(imported, row.row(), row.key(), "report.rowsDuplicate",
              texts.text("report.repeatsRow", String.valueOf(row.firstRow())), null)));
      receipt.ignored().forEach(row -> rows.add(
          row(imported, row.row(), row.key(), "report.rowsIgnored", texts.text("report.keptAsReference"), null)));
    }
    return rows;
  }

  private List<Cell> row(
      Receipt imported,
      int number,
      String key,
      String outcome,
      String reason,
      @Nullable String suggestion) {
    return List.of(
        Cell.text(imported.file()),
        Cell.textOrDash(imported.receipt().sheet()),
        new Cell.Number(number, 0, false),
        Cell.text(key),
        Cell.text(texts.text(outcome)),
        Cell.text(reason),
        Cell.textOrDash(suggestion));
  }

  private List<List<Cell>> without() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Receipt imported : input.receipts()) {
      for (String code : imported.receipt().areasWithoutValues()) {
        rows.add(
            List.of(Cell.text(imported.file()), Cell.text(code), Cell.text(name(imported.receipt().layer(), code))));
      }
    }
    return rows;
  }

  private String name(String layer, String code) {
    for (Layer each : input.layers()) {
      if (each.info().id().equals(layer)) {
        return each.areas().find(code).map(Area::name).orElse("–");
      }
    }
    return "–";
  }

  private List<SheetColumn> columns(String... keys) {
    return Arrays.stream(keys).map(key -> new SheetColumn(texts.text(key), false)).toList();
  }
}
