package se.helabilden.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Finding;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Goal;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.RedThread;
import se.helabilden.needs.ThreadObject;
import se.helabilden.report.Block.Column;
import se.helabilden.work.Texts;

/// The tables of the red thread, alike in Word and Excel.
final class ThreadTables {
  /// Columns and rows, for a document or a sheet.
  record Table(List<Column> columns, List<List<Cell>> rows) {
    boolean isEmpty() {
      return rows.isEmpty();
    }
  }

  private final ReportInput input;
  private final NeedsAnalysis needs;
  private final Texts texts;
  private final ThreadWords words;

  ThreadTables(ReportInput input, Texts texts) {
    this.input = input;
    this.needs = input.analysis().needs();
    this.texts = texts;
    this.words = new ThreadWords(input.analysis(), texts);
  }

  /// One row for each way from evidence to follow-up.
  Table redThread() {
    List<Column> columns =
        List.of(
            column("report.columnEvidence", 3.2), column("report.columnFinding", 3.6), column("report.columnCause", 3.4),
            column("report.columnNeed", 4), column("report.columnGoal", 3.4), column("report.columnMeasure", 3.4),
            column("report.columnFollowUp", 3.2));
    List<List<Cell>> rows = new ArrayList<>();
    for (RedThread.Path path : RedThread.paths(needs)) {
      rows.add(
          List.of(
              all(path.evidence()), all(path.findings()), all(path.causes()), one(path.need()), one(path.goal()),
              one(path.measure()), all(path.followUps())));
    }
    return new Table(columns, rows);
  }

  /// The needs, those first that are largest and can be influenced most.
  Table priorities() {
    List<Column> columns =
        List.of(
            column("report.columnNeed", 7), number("report.columnSize", 2), number("report.columnInfluence", 2.4),
            number("report.columnDots", 1.6), column("report.columnPrioritised", 2.2));
    List<List<Cell>> rows = new ArrayList<>();
    for (Need need : ordered(needs.all(Need.class))) {
      rows.add(
          List.of(
              Cell.text(words.whole(need)), scale(need.size()), scale(need.influence()), Cell.whole(need.dots()),
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
            column("report.columnFinding", 2.2), column("report.columnSays", 6), column("report.columnFocus", 2.6),
            column("report.columnLevel", 2), column("report.columnDevelopment", 2.4), column("report.columnStrength", 1.8),
            column("report.columnChosen", 1.8), column("report.columnEvidence", 4));
    List<List<Cell>> rows = new ArrayList<>();
    for (Finding finding : needs.all(Finding.class)) {
      rows.add(
          List.of(
              Cell.text(words.label(finding)), Cell.text(words.marked(finding)), focus(finding.focusArea()),
              Cell.text(texts.text("report.level_" + finding.level().name())),
              Cell.text(texts.text("report.development_" + finding.direction().name())),
              Cell.text(words.yesNo(finding.strength())), Cell.text(words.yesNo(finding.chosen())),
              labels(finding.evidence())));
    }
    return new Table(columns, rows);
  }

  Table causes() {
    List<Column> columns =
        List.of(
            column("report.columnCause", 2.2), column("report.columnSays", 6), column("report.columnKind", 2.4),
            column("report.columnControl", 2.4), column("report.columnSupport", 2.4), column("report.columnFinding", 3));
    List<List<Cell>> rows = new ArrayList<>();
    for (Cause cause : needs.all(Cause.class)) {
      rows.add(
          List.of(
              Cell.text(words.label(cause)), Cell.text(words.marked(cause)),
              Cell.text(texts.text("report.causeKind_" + cause.causeKind().name())),
              Cell.text(texts.text("report.control_" + cause.control().name())),
              Cell.text(texts.text("report.support_" + cause.support().name())), labels(cause.findings())));
    }
    return new Table(columns, rows);
  }

  Table needs() {
    List<Column> columns =
        List.of(
            column("report.columnNeed", 2.2), column("report.columnSays", 6), column("report.columnFocus", 2.6),
            column("report.columnGroup", 2.6), column("report.columnLevel", 2), number("report.columnSize", 2),
            number("report.columnInfluence", 2), number("report.columnDots", 1.6), column("report.columnPrioritised", 2),
            column("report.columnFinding", 3), column("report.columnCause", 3));
    List<List<Cell>> rows = new ArrayList<>();
    for (Need need : needs.all(Need.class)) {
      rows.add(
          List.of(
              Cell.text(words.label(need)), Cell.text(words.marked(need)), focus(need.focusArea()),
              Cell.textOrDash(need.group()), Cell.text(texts.text("report.level_" + need.level().name())),
              scale(need.size()), scale(need.influence()), Cell.whole(need.dots()),
              Cell.text(words.yesNo(need.prioritised())), labels(need.findings()), labels(need.causes())));
    }
    return new Table(columns, rows);
  }

  Table goals() {
    List<Column> columns =
        List.of(
            column("report.columnGoal", 1.7), column("report.columnWanted", 5), column("report.columnTargetGroup", 2.3),
            column("report.columnIndicator", 3.3), number("report.columnBaseline", 1.8),
            column("report.columnBaselineYear", 1.6), number("report.columnTarget", 1.8),
            column("report.columnTargetYear", 1.6), column("report.columnUnit", 1.4),
            column("report.columnResponsible", 2.8), column("report.columnNarrows", 1.8), column("report.columnNeed", 2));
    List<List<Cell>> rows = new ArrayList<>();
    for (Goal goal : needs.all(Goal.class)) {
      FrozenValues from = goal.baseline();
      rows.add(
          List.of(
              Cell.text(words.label(goal)), Cell.text(words.marked(goal)), Cell.textOrDash(goal.targetGroup()),
              Cell.textOrDash(from == null ? name(goal.indicatorId()) : from.entryName()), baseline(from),
              Cell.textOrDash(from == null ? null : from.period()), amount(goal.targetValue()),
              Cell.textOrDash(goal.targetYear()), Cell.textOrDash(from == null ? null : from.unit()),
              Cell.textOrDash(goal.responsible()), Cell.textOrDash(words.yesNo(goal.narrowsGap())), labels(goal.needs())));
    }
    return new Table(columns, rows);
  }

  Table measures() {
    List<Column> columns =
        List.of(
            column("report.columnMeasure", 1.9), column("report.columnWhatIsDone", 5), column("report.columnWhy", 4.2),
            column("report.columnReach", 2), column("report.columnResponsible", 2.6), column("report.columnPartners", 2.6),
            column("report.columnTime", 2), column("report.columnCost", 2.2), column("report.columnFunding", 2.2),
            column("report.columnStatus", 2.2), column("report.columnGoal", 1.7));
    List<List<Cell>> rows = new ArrayList<>();
    for (PlannedMeasure measure : needs.all(PlannedMeasure.class)) {
      rows.add(
          List.of(
              Cell.text(words.label(measure)), Cell.text(words.marked(measure)), Cell.textOrDash(measure.logic()),
              Cell.textOrDash(reach(measure)), Cell.textOrDash(measure.responsible()), Cell.textOrDash(measure.partners()),
              Cell.textOrDash(time(measure.start(), measure.end())), Cell.textOrDash(measure.cost()),
              Cell.textOrDash(measure.funding()), Cell.text(status(measure)), labels(measure.goals())));
    }
    return new Table(columns, rows);
  }

  Table followUps() {
    List<Column> columns =
        List.of(
            column("report.columnFollowUp", 2.2), column("report.columnFollowed", 4.6),
            column("report.columnIndicatorOrMilestone", 3.8), number("report.columnBaseline", 1.8),
            column("report.columnBaselineYear", 1.6), column("report.columnWhen", 2), column("report.columnEarliest", 2.1),
            column("report.columnFrequency", 1.9), column("report.columnResponsible", 2.4), column("report.columnSource", 2),
            column("report.columnThreshold", 2.6), column("report.columnFollows", 2.2));
    List<List<Cell>> rows = new ArrayList<>();
    for (FollowUp followUp : needs.all(FollowUp.class)) {
      FrozenValues from = followUp.baseline();
      String shown =
          !followUp.milestone().isBlank() ? followUp.milestone() : from == null ? name(followUp.indicatorId()) : from.entryName();
      rows.add(
          List.of(
              Cell.text(words.label(followUp)), Cell.text(words.marked(followUp)), Cell.textOrDash(shown), baseline(from),
              Cell.textOrDash(from == null ? null : from.period()), Cell.textOrDash(followUp.when()),
              Cell.textOrDash(followUp.earliest()), Cell.textOrDash(followUp.frequency()),
              Cell.textOrDash(followUp.responsible()), Cell.textOrDash(followUp.source()),
              Cell.textOrDash(followUp.threshold()), labels(followUp.restsOn())));
    }
    return new Table(columns, rows);
  }

  Table evidence() {
    List<Column> columns =
        List.of(
            column("report.columnEvidence", 2), column("report.columnSays", 7), column("report.columnKind", 2.2),
            column("report.columnSource", 3.4), column("report.columnPeriod", 1.7), column("report.columnWeight", 1.6));
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

  /// The name of an indicator entry; its id where the project no longer has it.
  private String name(String entryId) {
    return input.entries().stream()
        .map(AreaValues::entry)
        .filter(entry -> entry.id().equals(entryId))
        .map(IndicatorEntry::name)
        .findFirst()
        .orElse(entryId);
  }

  private Column column(String key, double weight) {
    return new Column(texts.text(key), Alignment.START, weight);
  }

  private Column number(String key, double weight) {
    return new Column(texts.text(key), Alignment.END, weight);
  }

  private Cell one(@Nullable ThreadObject object) {
    return Cell.textOrDash(object == null ? null : words.whole(object));
  }

  private Cell all(List<? extends ThreadObject> objects) {
    return Cell.textOrDash(String.join("\n", objects.stream().map(words::whole).toList()));
  }

  private Cell labels(List<UUID> ids) {
    return Cell.textOrDash(words.labelsOf(ids));
  }

  private Cell focus(@Nullable FocusArea area) {
    return Cell.textOrDash(area == null ? null : texts.text("report.focus_" + area.name()));
  }

  /// 1 to 5; what nobody has said is no number.
  private Cell scale(int value) {
    return value == 0 ? new Cell.Missing(texts.text("report.notSaid")) : Cell.whole(value);
  }

  private Cell amount(@Nullable Double value) {
    return value == null ? Cell.textOrDash(null) : new Cell.Number(value, ThreadWords.decimals(value), false);
  }

  /// A single frozen number as a number, several with their names.
  private Cell baseline(@Nullable FrozenValues from) {
    if (from == null || from.figures().isEmpty()) {
      return Cell.textOrDash(null);
    }
    if (from.figures().size() == 1) {
      return amount(from.figures().getFirst().value());
    }
    return Cell.text(
        String.join(
            "\n",
            from.figures().stream()
                .map(f -> f.name() + " " + texts.numbers().fixed(f.value(), ThreadWords.decimals(f.value())))
                .toList()));
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
