package se.helabilden.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.needs.AreaNote;
import se.helabilden.report.ReportInput.Layer;
import se.helabilden.report.Sheet.SheetColumn;
import se.helabilden.report.WorkbookBuilder.Described;
import se.helabilden.work.Texts;

/// One sheet a layer, one row an area in the order of codes: code, name, municipality, then the newest value of every
/// indicator entry. A missing value is a blank cell; why is told on a sheet of its own.
final class AreaSheets {
  private final ReportInput input;
  private final Wording wording;
  private final Texts texts;

  AreaSheets(ReportInput input, Wording wording) {
    this.input = input;
    this.wording = wording;
    this.texts = wording.texts();
  }

  List<Described> layers() {
    List<Described> sheets = new ArrayList<>();
    for (int i = 0; i < input.layers().size(); i++) {
      sheets.add(layer(input.layers().get(i), i + 1));
    }
    return sheets;
  }

  /// Why values are missing or estimated; nothing where all are there.
  List<Described> gaps() {
    List<Described> sheets = new ArrayList<>();
    List<List<Cell>> missing = missing();
    if (!missing.isEmpty()) {
      List<SheetColumn> columns =
          List.of(
              column("report.columnCode"),
              column("report.columnArea"),
              column("report.columnIndicator"),
              column("report.columnPeriod"),
              column("report.columnReason"));
      sheets.add(
          new Described(
              Sheet.of(texts.text("report.sheetMissing"), "hb_missing", columns, missing, 1),
              texts.text("report.sheetMissingText")));
    }
    return sheets;
  }

  private Described layer(Layer layer, int number) {
    AreaLayer areas = layer.areas();
    List<AreaValues> entries = entries(layer);
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(column("report.columnCode"));
    columns.add(column("report.columnArea"));
    columns.add(column("report.columnMunicipality"));
    entries.forEach(values -> columns.add(new SheetColumn(wording.entryHeader(values), true)));
    Map<AreaCode, String> notes =
        input.analysis().needs().publishedNotes(areas).stream().collect(Collectors.toMap(AreaNote::area, AreaNote::text));
    if (!notes.isEmpty()) {
      columns.add(column("report.columnNote"));
    }
    boolean alone = input.layers().size() == 1;
    String name = texts.text("report.sheetAreas");
    Sheet sheet =
        new Sheet(
            alone ? name : name + " " + layer.info().name(),
            alone ? "hb_areas" : "hb_areas_" + number,
            columns,
            areas.size(),
            area -> row(areas, entries, notes, area),
            2);
    return new Described(sheet, texts.text("report.sheetAreasText", areas.size(), layer.info().name()));
  }

  private List<AreaValues> entries(Layer layer) {
    return input.entries().stream().filter(values -> values.layer() == layer.areas()).toList();
  }

  private List<Cell> row(AreaLayer areas, List<AreaValues> entries, Map<AreaCode, String> notes, int area) {
    List<Cell> cells = new ArrayList<>(entries.size() + 4);
    cells.add(Cell.text(areas.area(area).code().code()));
    cells.add(Cell.text(areas.area(area).name()));
    cells.add(Cell.text(Wording.municipality(areas, area)));
    for (AreaValues values : entries) {
      cells.add(wording.cell(values, area));
    }
    if (!notes.isEmpty()) {
      cells.add(Cell.text(notes.getOrDefault(areas.area(area).code(), "")));
    }
    return cells;
  }

  /// Every cell without a number and why, and every number that the source calls estimated.
  private List<List<Cell>> missing() {
    List<List<Cell>> rows = new ArrayList<>();
    for (AreaValues values : input.entries()) {
      for (int area = 0; area < values.size(); area++) {
        ValueStatus status = values.status(area);
        if (!status.hasNumber() || status == ValueStatus.ESTIMATED) {
          rows.add(
              List.of(
                  Cell.text(values.layer().area(area).code().code()),
                  Cell.text(values.layer().area(area).name()),
                  Cell.text(values.entry().name()),
                  Wording.periodCell(values.period()),
                  Cell.text(texts.text("report.why_" + status.id()))));
        }
      }
    }
    return rows;
  }

  private SheetColumn column(String key) {
    return new SheetColumn(texts.text(key), false);
  }
}
