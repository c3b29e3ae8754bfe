package se.helabilden.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The red thread as a table: a row for each way from a need over a goal and a measure to a follow-up, with what the
/// need rests on.
public final class RedThread {
  /// One way. What is missing at its end is null.
  ///
  /// @param evidence of the need's findings
  public record Path(
      List<Evidence> evidence,
      List<Finding> findings,
      List<Cause> causes,
      @Nullable Need need,
      @Nullable Goal goal,
      @Nullable PlannedMeasure measure,
      List<FollowUp> followUps) {
    public Path {
      evidence = List.copyOf(evidence);
      findings = List.copyOf(findings);
      causes = List.copyOf(causes);
      followUps = List.copyOf(followUps);
    }
  }

  private RedThread() {}

  /// All ways, by need, goal and measure; goals without a need and measures without a goal come last.
  public static List<Path> paths(NeedsAnalysis needs) {
    List<Path> paths = new ArrayList<>();
    for (Need need : needs.all(Need.class)) {
      paths.addAll(from(needs, need));
    }
    for (Goal goal : needs.all(Goal.class)) {
      if (goal.needs().isEmpty()) {
        paths.addAll(from(needs, null, goal));
      }
    }
    for (PlannedMeasure measure : needs.all(PlannedMeasure.class)) {
      if (measure.goals().isEmpty()) {
        paths.add(path(needs, null, null, measure));
      }
    }
    return paths;
  }

  private static List<Path> from(NeedsAnalysis needs, Need need) {
    List<Goal> goals = needs.all(Goal.class).stream().filter(goal -> goal.needs().contains(need.id())).toList();
    return goals.isEmpty()
        ? List.of(path(needs, need, null, null))
        : goals.stream().flatMap(goal -> from(needs, need, goal).stream()).toList();
  }

  private static List<Path> from(NeedsAnalysis needs, @Nullable Need need, Goal goal) {
    List<PlannedMeasure> measures =
        needs.all(PlannedMeasure.class).stream().filter(measure -> measure.goals().contains(goal.id())).toList();
    return measures.isEmpty()
        ? List.of(path(needs, need, goal, null))
        : measures.stream().map(measure -> path(needs, need, goal, measure)).toList();
  }

  private static Path path(
      NeedsAnalysis needs, @Nullable Need need, @Nullable Goal goal, @Nullable PlannedMeasure measure) {
    List<Finding> findings = need == null ? List.of() : found(needs, need.findings().stream(), Finding.class);
    List<Cause> causes =
        need == null
            ? measure == null ? List.of() : found(needs, measure.causes().stream(), Cause.class)
            : found(needs, need.causes().stream(), Cause.class);
    List<Evidence> evidence =
        found(needs, findings.stream().flatMap(finding -> finding.evidence().stream()).distinct(), Evidence.class);
    List<FollowUp> followUps =
        needs.all(FollowUp.class).stream()
            .filter(
                followUp ->
                    (goal != null && followUp.goals().contains(goal.id()))
                        || (measure != null && followUp.measures().contains(measure.id())))
            .toList();
    return new Path(evidence, findings, causes, need, goal, measure, followUps);
  }

  private static <T extends ThreadObject> List<T> found(
      NeedsAnalysis needs, Stream<UUID> ids, Class<T> type) {
    return ids.map(needs::object).flatMap(Optional::stream).filter(type::isInstance).map(type::cast).toList();
  }
}
