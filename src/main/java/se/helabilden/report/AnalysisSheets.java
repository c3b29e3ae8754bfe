package se.helabilden.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.helabilden.analysis.AreaValues;
import se.helabilden.indicator.Indicator;
import se.helabilden.report.ReportInput.Whole;
import se.helabilden.report.Sheet.SheetColumn;
import se.helabilden.report.ThreadCells.Table;
import se.helabilden.report.WorkbookBuilder.Described;
import se.helabilden.work.Texts;

/// The profile of every area beside the whole it is compared with, and the guided analysis, a sheet for each kind.
final class AnalysisSheets {
  private final ReportInput input;
  private final Wording wording;
  private final Texts texts;
  private final ThreadTables tables;
  private final PlanTables plan;

  AnalysisSheets(ReportInput input, Wording wording) {
    this.input = input;
    this.wording = wording;
    this.texts = wording.texts();
    this.tables = new ThreadTables(input, texts);
    this.plan = new PlanTables(input, texts);
  }

  /// One row for each area and indicator; nothing where there is no whole to compare with.
  List<Described> profile() {
    List<AreaValues> compared =
        input.entries().stream().filter(values -> input.wholes().containsKey(values.entry().id())).toList();
    if (compared.isEmpty()) {
      return List.of();
    }
    List<SheetColumn> columns =
        List.of(
            column("report.columnCode"), column("report.columnArea"), column("report.columnMunicipality"),
            column("report.columnFocus"), column("report.columnIndicator"), column("report.columnPeriod"),
            column("report.columnUnit"), column("report.columnValue"), column("report.wholeMunicipality"),
            column("report.wholeNation"), column("report.columnDifference"));
    int[] ends = new int[compared.size()];
    int count = 0;
    for (int i = 0; i < ends.length; i++) {
      count += compared.get(i).size();
      ends[i] = count;
    }
    Sheet sheet =
        new Sheet(texts.text("report.sheetProfile"), "hb_profile", columns, count, row -> row(compared, ends, row), 2);
    return List.of(new Described(sheet, texts.text("report.sheetProfileText")));
  }

  private List<Cell> row(List<AreaValues> compared, int[] ends, int row) {
    int number = 0;
    while (row >= ends[number]) {
      number++;
    }
    AreaValues values = compared.get(number);
    int area = row - (number == 0 ? 0 : ends[number - 1]);
    Indicator indicator = values.entry().indicator();
    Optional<Whole> nation = whole(values, "00");
    String municipality = values.layer().area(area).municipalityCode();
    double value = values.value(area);
    Cell difference =
        nation.isEmpty() || Double.isNaN(value)
            ? missing()
            : new Cell.Number(value - nation.get().value(), indicator.decimals(), false);
    return List.of(
        Cell.text(values.layer().area(area).code().code()),
        Cell.text(values.layer().area(area).name()),
        Cell.text(Wording.municipality(values.layer(), area)),
        Cell.text(texts.text("report.focus_" + indicator.focusArea().name())),
        Cell.text(values.entry().name()),
        Wording.periodCell(values.period()),
        Cell.textOrDash(indicator.unit()),
        wording.cell(values, area),
        number(municipality == null ? Optional.empty() : whole(values, municipality), indicator),
        number(nation, indicator),
        difference);
  }

  private Optional<Whole> whole(AreaValues values, String code) {
    return input.wholes().get(values.entry().id()).stream().filter(whole -> whole.code().equals(code)).findFirst();
  }

  private Cell number(Optional<Whole> whole, Indicator indicator) {
    return whole
        .<Cell>map(found -> new Cell.Number(found.value(), Math.max(1, indicator.decimals()), false))
        .orElseGet(this::missing);
  }

  private Cell missing() {
    return new Cell.Missing(texts.text("report.missing_missing"));
  }

  /// Findings, causes, needs, plan, red thread, evidence: those that there are.
  List<Described> analysis() {
    List<Described> sheets = new ArrayList<>();
    add(sheets, "report.sheetFindings", "hb_findings", "report.sheetFindingsText", tables.findings());
    add(sheets, "report.sheetCauses", "hb_causes", "report.sheetCausesText", tables.causes());
    add(sheets, "report.sheetNeeds", "hb_needs", "report.sheetNeedsText", tables.needs());
    add(sheets, "report.sheetPlan", "hb_plan", "report.sheetPlanText", plan.whole());
    add(sheets, "report.sheetGoals", "hb_goals", "report.sheetGoalsText", plan.goals());
    add(sheets, "report.sheetMeasures", "hb_measures", "report.sheetMeasuresText", plan.measures());
    add(sheets, "report.sheetFollowUps", "hb_follow_ups", "report.sheetFollowUpsText", plan.followUps());
    add(sheets, "report.sheetThread", "hb_thread", "report.sheetThreadText", tables.redThread());
    add(sheets, "report.sheetEvidence", "hb_evidence", "report.sheetEvidenceText", tables.evidence());
    return sheets;
  }

  private void add(List<Described> sheets, String name, String tableName, String description, Table table) {
    if (!table.isEmpty()) {
      List<SheetColumn> columns =
          table.columns().stream()
              .map(column -> new SheetColumn(column.header(), column.alignment() == Alignment.START))
              .toList();
      sheets.add(
          new Described(
              Sheet.of(texts.text(name), tableName, columns, table.rows(), 1), texts.text(description)));
    }
  }

  private SheetColumn column(String key) {
    return new SheetColumn(texts.text(key), false);
  }
}
