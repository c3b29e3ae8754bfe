package se.helabilden.report;

import java.util.ArrayList;
import java.util.List;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Tone;
import se.helabilden.report.ReportInput.LogLine;
import se.helabilden.work.Texts;

/// The annex on method: the project's log, step by step.
final class MethodAnnex {
  /// In characters. A longer line says what was done with the data.
  private static final int SMALL_STEP = 40;

  private final ReportInput input;
  private final Wording wording;

  MethodAnnex(ReportInput input, Wording wording) {
    this.input = input;
    this.wording = wording;
  }

  /// Consecutive lines that say the same of the same day and person are one.
  static List<LogLine> condensed(List<LogLine> log) {
    List<LogLine> lines = new ArrayList<>();
    for (LogLine line : log) {
      if (lines.isEmpty() || !lines.getLast().equals(line)) {
        lines.add(line);
      }
    }
    return lines;
  }

  /// Small steps of one kind after one another, such as forty pieces of evidence written in a row, share a line: a row
  /// for each would make pages of them, and hide the steps that matter to the method.
  static List<List<LogLine>> runs(List<LogLine> log, Texts texts) {
    List<List<LogLine>> runs = new ArrayList<>();
    for (LogLine line : log) {
      boolean small = texts.text(line.text()).length() <= SMALL_STEP;
      if (small && !runs.isEmpty() && isAlike(runs.getLast().getLast(), line)) {
        runs.getLast().add(line);
      } else {
        runs.add(new ArrayList<>(List.of(line)));
      }
    }
    return runs;
  }

  private static boolean isAlike(LogLine first, LogLine second) {
    return first.text().key().equals(second.text().key())
        && first.date().equals(second.date())
        && first.author().equals(second.author());
  }

  List<Block> blocks() {
    Texts texts = wording.texts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading("method", 1, texts.text("report.method"), true));
    blocks.add(new Paragraph("method/lead", Tone.LEAD, texts.text("report.methodLead")));
    if (input.log().isEmpty()) {
      blocks.add(new Paragraph("method/none", Tone.BODY, texts.text("report.methodNone")));
      return blocks;
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (List<LogLine> run : runs(condensed(input.log()), texts)) {
      LogLine first = run.getFirst();
      String done = String.join("; ", run.stream().map(line -> texts.text(line.text())).toList());
      rows.add(List.of(Cell.text(first.date().toString()), Cell.text(done), Cell.text(first.author())));
    }
    blocks.add(
        new DataTable(
            "method/log",
            texts.text("report.methodCaption"),
            List.of(
                new Column(texts.text("report.columnDate"), Alignment.START, 2.4),
                new Column(texts.text("report.columnDone"), Alignment.START, 10.2),
                new Column(texts.text("report.columnWho"), Alignment.START, 3.4)),
            rows,
            List.of(),
            false));
    return blocks;
  }
}
