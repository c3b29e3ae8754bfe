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
    for (LogLine line : condensed(input.log())) {
      rows.add(
          List.of(Cell.text(line.date().toString()), Cell.text(texts.text(line.text())), Cell.text(line.author())));
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
