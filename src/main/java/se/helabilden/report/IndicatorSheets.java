package se.helabilden.report;

import java.util.ArrayList;
import java.util.List;
import se.helabilden.analysis.AreaValues;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.Provenance;
import se.helabilden.report.Sheet.SheetColumn;
import se.helabilden.report.WorkbookBuilder.Described;
import se.helabilden.work.Texts;

/// What the indicators are, and where they come from.
final class IndicatorSheets {
  private final ReportInput input;
  private final Wording wording;
  private final Texts texts;

  IndicatorSheets(ReportInput input, Wording wording) {
    this.input = input;
    this.wording = wording;
    this.texts = wording.texts();
  }

  Described described() {
    return new Described(indicators(), texts.text("report.sheetIndicatorsText"));
  }

  /// Where the indicators come from.
  Described origins() {
    return new Described(sources(), texts.text("report.sheetSourcesText"));
  }

  private Sheet indicators() {
    List<SheetColumn> columns =
        List.of(
            column("report.columnId"),
            column("report.columnIndicator"),
            column("report.columnUnit"),
            column("report.columnPeriod"),
            column("report.columnAreasWith"),
            column("report.columnAreasWithout"),
            column("report.columnMinimum"),
            column("report.columnMedian"),
            column("report.columnMaximum"),
            column("report.columnDirection"),
            column("report.columnFocus"),
            column("report.columnSource"));
    List<List<Cell>> rows = new ArrayList<>();
    for (AreaValues values : input.entries()) {
      Indicator indicator = values.entry().indicator();
      Summary summary = Summary.of(values);
      rows.add(
          List.of(
              Cell.text(values.entry().id()),
              Cell.text(values.entry().name()),
              Cell.textOrDash(indicator.unit()),
              Wording.periodCell(values.period()),
              Cell.whole(summary.count()),
              Cell.whole(summary.missing()),
              number(summary.minimum(), indicator),
              number(summary.median(), indicator),
              number(summary.maximum(), indicator),
              Cell.text(texts.text("report.directionShort_" + indicator.direction().name())),
              Cell.text(texts.text("report.focus_" + indicator.focusArea().name())),
              Cell.textOrDash(indicator.provenance().source())));
    }
    return Sheet.of(texts.text("report.sheetIndicators"), "hb_indicators", columns, rows, 2);
  }

  private Cell number(double value, Indicator indicator) {
    return Double.isNaN(value)
        ? new Cell.Missing(texts.text("report.missing_missing"))
        : new Cell.Number(value, indicator.decimals(), false);
  }

  private Sheet sources() {
    List<SheetColumn> columns =
        List.of(
            column("report.columnId"),
            column("report.columnIndicator"),
            column("report.columnContents"),
            column("report.factProducer"),
            column("report.factTable"),
            new SheetColumn(texts.text("report.factTitle"), true),
            column("report.factDatabase"),
            column("report.factUpdated"),
            column("report.factReferenceTime"),
            column("report.columnFile"),
            column("report.columnSheet"),
            column("report.columnImported"),
            new SheetColumn(texts.text("report.columnFormula"), true),
            new SheetColumn(texts.text("report.sourceNotes"), true));
    List<List<Cell>> rows = new ArrayList<>();
    for (Indicator indicator : SourcesChapter.indicators(input)) {
      Provenance from = indicator.provenance();
      rows.add(
          List.of(
              Cell.text(indicator.id()),
              Cell.text(indicator.name()),
              Cell.text(from.contents()),
              Cell.textOrDash(from.source()),
              Cell.textOrDash(from.tableId()),
              Cell.textOrDash(from.title()),
              Cell.textOrDash(from.database()),
              Cell.textOrDash(from.updated()),
              Cell.textOrDash(from.referenceTime()),
              Cell.textOrDash(from.file()),
              Cell.textOrDash(from.sheet()),
              Cell.text(from.importedAt().toString().substring(0, 10)),
              Cell.textOrDash(
                  indicator.calculation() == null
                      ? indicator.expression()
                      : texts.text(indicator.calculation().told(indicator.calculation().part()))),
              Cell.textOrDash(String.join("\n", from.remarks(texts)))));
    }
    return Sheet.of(texts.text("report.sheetSources"), "hb_sources", columns, rows, 2);
  }

  private SheetColumn column(String key) {
    return new SheetColumn(texts.text(key), false);
  }
}
