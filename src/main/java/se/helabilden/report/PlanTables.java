package se.helabilden.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Goal;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.RedThread;
import se.helabilden.report.Block.Column;
import se.helabilden.report.ThreadCells.Table;
import se.helabilden.work.Texts;

/// The tables of the plan, alike in Word and Excel.
final class PlanTables {
  private final NeedsAnalysis needs;
  private final Texts texts;
  private final ThreadWords words;
  private final ThreadCells cells;

  PlanTables(ReportInput input, Texts texts) {
    this.needs = input.analysis().needs();
    this.texts = texts;
    this.words = new ThreadWords(input.analysis(), texts);
    this.cells = new ThreadCells(input, texts);
  }

  /// The whole plan as one table: a row for each way from a need over a goal to a measure, with its follow-ups.
  /// Follow-ups of neither a goal nor a measure come last, so that the table holds every object of the plan.
  Table whole() {
    List<Column> columns =
        List.of(
            cells.column("report.columnNeed", 4), cells.column("report.columnGoal", 4.4), cells.number("report.columnTarget", 1.8),
            cells.column("report.columnTargetYear", 1.6), cells.column("report.columnMeasure", 4.4),
            cells.column("report.columnResponsible", 2.6), cells.column("report.columnPartners", 2.6),
            cells.column("report.columnTime", 2), cells.column("report.columnCost", 2.2), cells.column("report.columnFunding", 2.2),
            cells.column("report.columnStatus", 2.2), cells.column("report.columnFollowUp", 4.2));
    List<List<Cell>> rows = new ArrayList<>();
    Set<UUID> followed = new HashSet<>();
    for (RedThread.Path path : RedThread.paths(needs)) {
      if (path.goal() != null || path.measure() != null) {
        rows.add(planned(path.need(), path.goal(), path.measure(), path.followUps()));
        path.followUps().forEach(followUp -> followed.add(followUp.id()));
      }
    }
    for (FollowUp followUp : needs.all(FollowUp.class)) {
      if (!followed.contains(followUp.id())) {
        rows.add(planned(null, null, null, List.of(followUp)));
      }
    }
    return new Table(columns, rows);
  }

  private List<Cell> planned(
      @Nullable Need need, @Nullable Goal goal, @Nullable PlannedMeasure measure, List<FollowUp> followUps) {
    Cell none = Cell.textOrDash(null);
    return List.of(
        cells.one(need), cells.one(goal), goal == null ? none : cells.amount(goal.targetValue()),
        Cell.textOrDash(goal == null ? null : goal.targetYear()), cells.one(measure),
        Cell.textOrDash(responsible(goal, measure)), Cell.textOrDash(measure == null ? null : measure.partners()),
        Cell.textOrDash(measure == null ? null : time(measure.start(), measure.end())),
        Cell.textOrDash(measure == null ? null : measure.cost()),
        Cell.textOrDash(measure == null ? null : measure.funding()),
        measure == null ? none : Cell.text(status(measure)), cells.all(followUps));
  }

  /// Who does the measure; who answers for the goal while it has none.
  private static @Nullable String responsible(@Nullable Goal goal, @Nullable PlannedMeasure measure) {
    if (measure != null) {
      return measure.responsible();
    }
    return goal == null ? null : goal.responsible();
  }

  Table goals() {
    List<Column> columns =
        List.of(
            cells.column("report.columnGoal", 1.7), cells.column("report.columnWanted", 5), cells.column("report.columnTargetGroup", 2.3),
            cells.column("report.columnIndicator", 3.3), cells.number("report.columnBaseline", 1.8),
            cells.column("report.columnBaselineYear", 1.6), cells.number("report.columnTarget", 1.8),
            cells.column("report.columnTargetYear", 1.6), cells.column("report.columnUnit", 1.4),
            cells.column("report.columnResponsible", 2.8), cells.column("report.columnNarrows", 1.8), cells.column("report.columnNeed", 2));
    List<List<Cell>> rows = new ArrayList<>();
    for (Goal goal : needs.all(Goal.class)) {
      FrozenValues from = goal.baseline();
      rows.add(
          List.of(
              Cell.text(words.label(goal)), Cell.text(words.marked(goal)), Cell.textOrDash(goal.targetGroup()),
              Cell.textOrDash(from == null ? cells.name(goal.indicatorId()) : from.entryName()), cells.baseline(from),
              Cell.textOrDash(from == null ? null : from.period()), cells.amount(goal.targetValue()),
              Cell.textOrDash(goal.targetYear()), Cell.textOrDash(from == null ? null : from.unit()),
              Cell.textOrDash(goal.responsible()), Cell.textOrDash(words.yesNo(goal.narrowsGap())), cells.labels(goal.needs())));
    }
    return new Table(columns, rows);
  }

  Table measures() {
    List<Column> columns =
        List.of(
            cells.column("report.columnMeasure", 1.9), cells.column("report.columnWhatIsDone", 5), cells.column("report.columnWhy", 4.2),
            cells.column("report.columnReach", 2), cells.column("report.columnResponsible", 2.6), cells.column("report.columnPartners", 2.6),
            cells.column("report.columnTime", 2), cells.column("report.columnCost", 2.2), cells.column("report.columnFunding", 2.2),
            cells.column("report.columnStatus", 2.2), cells.column("report.columnGoal", 1.7));
    List<List<Cell>> rows = new ArrayList<>();
    for (PlannedMeasure measure : needs.all(PlannedMeasure.class)) {
      rows.add(
          List.of(
              Cell.text(words.label(measure)), Cell.text(words.marked(measure)), Cell.textOrDash(measure.logic()),
              Cell.textOrDash(reach(measure)), Cell.textOrDash(measure.responsible()), Cell.textOrDash(measure.partners()),
              Cell.textOrDash(time(measure.start(), measure.end())), Cell.textOrDash(measure.cost()),
              Cell.textOrDash(measure.funding()), Cell.text(status(measure)), cells.labels(measure.goals())));
    }
    return new Table(columns, rows);
  }

  Table followUps() {
    List<Column> columns =
        List.of(
            cells.column("report.columnFollowUp", 2.2), cells.column("report.columnFollowed", 4.6),
            cells.column("report.columnIndicatorOrMilestone", 3.8), cells.number("report.columnBaseline", 1.8),
            cells.column("report.columnBaselineYear", 1.6), cells.column("report.columnWhen", 2), cells.column("report.columnEarliest", 2.1),
            cells.column("report.columnFrequency", 1.9), cells.column("report.columnResponsible", 2.4), cells.column("report.columnSource", 2),
            cells.column("report.columnThreshold", 2.6), cells.column("report.columnFollows", 2.2));
    List<List<Cell>> rows = new ArrayList<>();
    for (FollowUp followUp : needs.all(FollowUp.class)) {
      FrozenValues from = followUp.baseline();
      String shown =
          !followUp.milestone().isBlank() ? followUp.milestone() : from == null ? cells.name(followUp.indicatorId()) : from.entryName();
      rows.add(
          List.of(
              Cell.text(words.label(followUp)), Cell.text(words.marked(followUp)), Cell.textOrDash(shown), cells.baseline(from),
              Cell.textOrDash(from == null ? null : from.period()), Cell.textOrDash(followUp.when()),
              Cell.textOrDash(followUp.earliest()), Cell.textOrDash(followUp.frequency()),
              Cell.textOrDash(followUp.responsible()), Cell.textOrDash(followUp.source()),
              Cell.textOrDash(followUp.threshold()), cells.labels(followUp.restsOn())));
    }
    return new Table(columns, rows);
  }

  private String reach(PlannedMeasure measure) {
    List<String> parts = new ArrayList<>();
    if (measure.general() != null) {
      parts.add(texts.text(measure.general() ? "report.general" : "report.targeted"));
    }
    if (Boolean.TRUE.equals(measure.early())) {
      parts.add(texts.text("report.early"));
    }
    parts.add(texts.text("report.level_" + measure.level().name()));
    return String.join(", ", parts);
  }

  private static String time(String start, String end) {
    return start.isBlank() && end.isBlank() ? "" : start.strip() + "–" + end.strip();
  }

  private String status(PlannedMeasure measure) {
    String status = texts.text("report.status_" + measure.status().name());
    return measure.statusNote().isBlank() ? status : status + ": " + ThreadWords.sentence(measure.statusNote());
  }
}
