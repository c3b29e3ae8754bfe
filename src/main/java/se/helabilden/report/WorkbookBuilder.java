package se.helabilden.report;

import java.util.ArrayList;
import java.util.List;
import se.helabilden.report.Sheet.SheetColumn;
import se.helabilden.work.Texts;

/// Makes the workbook: every area with its newest values, the indicators, each area beside the whole, the guided
/// analysis, the sources, and the whole account of the imports.
public final class WorkbookBuilder {
  private final ReportInput input;
  private final Wording wording;
  private final Texts texts;

  private WorkbookBuilder(ReportInput input) {
    this.input = input;
    this.wording = new Wording(input.language());
    this.texts = wording.texts();
  }

  public static WorkbookDocument build(ReportInput input) {
    return new WorkbookBuilder(input).workbook();
  }

  private WorkbookDocument workbook() {
    List<Described> sheets = new ArrayList<>();
    AreaSheets areas = new AreaSheets(input, wording);
    IndicatorSheets indicators = new IndicatorSheets(input, wording);
    AnalysisSheets analysis = new AnalysisSheets(input, wording);
    sheets.addAll(areas.layers());
    sheets.add(indicators.described());
    sheets.addAll(analysis.profile());
    sheets.addAll(analysis.analysis());
    sheets.add(indicators.origins());
    sheets.addAll(areas.gaps());
    sheets.addAll(new ImportSheets(input, wording).sheets());
    sheets.add(words());
    List<Sheet> all = new ArrayList<>();
    all.add(readMe(sheets));
    sheets.forEach(described -> all.add(described.sheet()));
    return new WorkbookDocument(
        input.language(), input.date(), input.author(), wording.title(input), all);
  }

  /// A sheet, with what the first sheet says of it.
  record Described(Sheet sheet, String description) {}

  private Sheet readMe(List<Described> sheets) {
    List<List<Cell>> rows = new ArrayList<>();
    row(rows, texts.text("report.readMeTitle"), wording.title(input));
    if (input.fictional()) {
      row(rows, texts.text("report.fictional"), texts.text("report.fictionalText"));
    }
    if (input.organisation() != null) {
      row(rows, texts.text("report.readMeOrganisation"), input.organisation());
    }
    row(rows, texts.text("report.columnDate"), input.date().toString());
    row(rows, texts.text("report.readMeAuthor"), input.author());
    for (Described described : sheets) {
      row(rows, texts.text("report.readMeSheet", described.sheet().name()), described.description());
    }
    row(rows, texts.text("report.readMeBlank"), texts.text("report.readMeBlankText"));
    row(rows, texts.text("report.readMeSame"), texts.text("report.readMeSameText"));
    List<SheetColumn> columns =
        List.of(
            new SheetColumn(texts.text("report.columnFact"), false),
            new SheetColumn(texts.text("report.columnContent"), true));
    return Sheet.of(texts.text("report.sheetReadMe"), "hb_readme", columns, rows, 0);
  }

  private Described words() {
    List<List<Cell>> rows = new ArrayList<>();
    WordListAnnex.words(input, texts).forEach((word, meaning) -> row(rows, word, meaning));
    List<SheetColumn> columns =
        List.of(
            new SheetColumn(texts.text("report.columnWord"), false),
            new SheetColumn(texts.text("report.columnExplanation"), true));
    return new Described(
        Sheet.of(texts.text("report.words"), "hb_words", columns, rows, 0), texts.text("report.sheetWordsText"));
  }

  private static void row(List<List<Cell>> rows, String first, String second) {
    rows.add(List.of(Cell.text(first), Cell.text(second)));
  }
}
