package se.helabilden.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Finding;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.RedThread;
import se.helabilden.report.Block.Column;
import se.helabilden.report.ThreadCells.Table;
import se.helabilden.work.Texts;

/// The tables of the red thread, alike in Word and Excel.
final class ThreadTables {
  private final NeedsAnalysis needs;
  private final Texts texts;
  private final ThreadWords words;
  private final ThreadCells cells;

  ThreadTables(ReportInput input, Texts texts) {
    this.needs = input.analysis().needs();
    this.texts = texts;
    this.words = new ThreadWords(input.analysis(), texts);
    this.cells = new ThreadCells(input, texts);
  }

  /// One row for each way from evidence to follow-up.
  /// Evidence by its label alone: what it says stands in the table of evidence.
  Table redThread() {
    List<Column> columns =
        List.of(
            cells.column("report.columnEvidence", 1.8), cells.column("report.columnFinding", 4.2), cells.column("report.columnCause", 3.4),
            cells.column("report.columnNeed", 4), cells.column("report.columnGoal", 3.4), cells.column("report.columnMeasure", 3.4),
            cells.column("report.columnFollowUp", 3.2));
    List<List<Cell>> rows = new ArrayList<>();
    for (RedThread.Path path : RedThread.paths(needs)) {
      rows.add(
          List.of(
              cells.labels(path.evidence().stream().map(Evidence::id).toList()), cells.all(path.findings()), cells.all(path.causes()), cells.one(path.need()), cells.one(path.goal()),
              cells.one(path.measure()), cells.all(path.followUps())));
    }
    return new Table(columns, rows);
  }

  /// The needs, those first that are largest and can be influenced most.
  Table priorities() {
    List<Column> columns =
        List.of(
            cells.column("report.columnNeed", 7), cells.number("report.columnSize", 2), cells.number("report.columnInfluence", 2.4),
            cells.number("report.columnDots", 1.6), cells.column("report.columnPrioritised", 2.2));
    List<List<Cell>> rows = new ArrayList<>();
    for (Need need : ordered(needs.all(Need.class))) {
      rows.add(
          List.of(
              Cell.text(words.whole(need)), cells.scale(need.size()), cells.scale(need.influence()), Cell.whole(need.dots()),
              Cell.text(words.yesNo(need.prioritised()))));
    }
    return new Table(columns, rows);
  }

  /// Prioritised ones first, then by size times influence, then by votes, then as they are numbered.
  static List<Need> ordered(List<Need> needs) {
    return needs.stream()
        .sorted(
            Comparator.comparing(Need::prioritised).reversed()
                .thenComparing(Comparator.comparingInt((Need need) -> need.size() * need.influence()).reversed())
                .thenComparing(Comparator.comparingInt(Need::dots).reversed())
                .thenComparingInt(Need::number))
        .toList();
  }

  Table findings() {
    List<Column> columns =
        List.of(
            cells.column("report.columnFinding", 2.2), cells.column("report.columnSays", 6), cells.column("report.columnFocus", 2.6),
            cells.column("report.columnLevel", 2), cells.column("report.columnDevelopment", 2.4), cells.column("report.columnStrength", 1.8),
            cells.column("report.columnChosen", 1.8), cells.column("report.columnEvidence", 4));
    List<List<Cell>> rows = new ArrayList<>();
    for (Finding finding : needs.all(Finding.class)) {
      rows.add(
          List.of(
              Cell.text(words.label(finding)), Cell.text(words.marked(finding)), cells.focus(finding.focusArea()),
              Cell.text(texts.text("report.level_" + finding.level().name())),
              Cell.text(texts.text("report.development_" + finding.direction().name())),
              Cell.text(words.yesNo(finding.strength())), Cell.text(words.yesNo(finding.chosen())),
              cells.labels(finding.evidence())));
    }
    return new Table(columns, rows);
  }

  Table causes() {
    List<Column> columns =
        List.of(
            cells.column("report.columnCause", 2.2), cells.column("report.columnSays", 6), cells.column("report.columnKind", 2.4),
            cells.column("report.columnControl", 2.4), cells.column("report.columnSupport", 2.4), cells.column("report.columnFinding", 3));
    List<List<Cell>> rows = new ArrayList<>();
    for (Cause cause : needs.all(Cause.class)) {
      rows.add(
          List.of(
              Cell.text(words.label(cause)), Cell.text(words.marked(cause)),
              Cell.text(texts.text("report.causeKind_" + cause.causeKind().name())),
              Cell.text(texts.text("report.control_" + cause.control().name())),
              Cell.text(texts.text("report.support_" + cause.support().name())), cells.labels(cause.findings())));
    }
    return new Table(columns, rows);
  }

  Table needs() {
    List<Column> columns =
        List.of(
            cells.column("report.columnNeed", 2.2), cells.column("report.columnSays", 6), cells.column("report.columnFocus", 2.6),
            cells.column("report.columnGroup", 2.6), cells.column("report.columnLevel", 2), cells.number("report.columnSize", 2),
            cells.number("report.columnInfluence", 2), cells.number("report.columnDots", 1.6), cells.column("report.columnPrioritised", 2),
            cells.column("report.columnFinding", 3), cells.column("report.columnCause", 3));
    List<List<Cell>> rows = new ArrayList<>();
    for (Need need : needs.all(Need.class)) {
      rows.add(
          List.of(
              Cell.text(words.label(need)), Cell.text(words.marked(need)), cells.focus(need.focusArea()),
              Cell.textOrDash(need.group()), Cell.text(texts.text("report.level_" + need.level().name())),
              cells.scale(need.size()), cells.scale(need.influence()), Cell.whole(need.dots()),
              Cell.text(words.yesNo(need.prioritised())), cells.labels(need.findings()), cells.labels(need.causes())));
    }
    return new Table(columns, rows);
  }

  Table evidence() {
    List<Column> columns =
        List.of(
            cells.column("report.columnEvidence", 2), cells.column("report.columnSays", 7), cells.column("report.columnKind", 2.2),
            cells.column("report.columnSource", 3.4), cells.column("report.columnPeriod", 1.7), cells.column("report.columnWeight", 1.6));
    List<List<Cell>> rows = new ArrayList<>();
    for (Evidence evidence : needs.all(Evidence.class)) {
      String numbers = evidence.frozen() == null ? "" : " " + words.frozen(evidence.frozen());
      rows.add(
          List.of(
              Cell.text(words.label(evidence)), Cell.text(words.marked(evidence) + numbers),
              Cell.text(texts.text("report.evidenceKind_" + evidence.evidenceKind().name())),
              Cell.textOrDash(evidence.source()), Cell.textOrDash(evidence.period()),
              Cell.text(texts.text("report.weight_" + evidence.strength().name()))));
    }
    return new Table(columns, rows);
  }
}
