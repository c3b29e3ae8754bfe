package se.helabilden.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.helabilden.work.Message;

/// Whether the red thread holds: each object rests on what it should, and leads on to what it should.
public final class Traceability {
  /// A place where the thread is broken.
  ///
  /// @param id stable English name in kebab case
  public record Gap(String id, ThreadObject object, Message message) {}

  private Traceability() {}

  /// All gaps, in the order of the thread.
  public static List<Gap> gaps(NeedsAnalysis needs) {
    List<Gap> gaps = new ArrayList<>();
    for (Finding finding : needs.all(Finding.class)) {
      require(!finding.evidence().isEmpty(), gaps, "finding-without-evidence", finding);
    }
    for (Cause cause : needs.all(Cause.class)) {
      require(!cause.findings().isEmpty(), gaps, "cause-without-finding", cause);
    }
    for (Need need : needs.all(Need.class)) {
      require(!need.findings().isEmpty(), gaps, "need-without-finding", need);
      require(!need.prioritised() || leadsTo(needs, need.id(), ObjectKind.GOAL), gaps, "need-without-goal", need);
    }
    for (Goal goal : needs.all(Goal.class)) {
      require(!goal.needs().isEmpty(), gaps, "goal-without-need", goal);
      require(leadsTo(needs, goal.id(), ObjectKind.MEASURE), gaps, "goal-without-measure", goal);
      require(leadsTo(needs, goal.id(), ObjectKind.FOLLOW_UP), gaps, "goal-without-follow-up", goal);
    }
    for (PlannedMeasure measure : needs.all(PlannedMeasure.class)) {
      require(!measure.goals().isEmpty(), gaps, "measure-without-goal", measure);
    }
    for (FollowUp followUp : needs.all(FollowUp.class)) {
      require(!followUp.restsOn().isEmpty(), gaps, "follow-up-without-goal", followUp);
      require(
          followUp.baseline() != null || !followUp.milestone().isBlank(), gaps, "follow-up-without-baseline", followUp);
    }
    return gaps;
  }

  private static void require(boolean holds, List<Gap> gaps, String id, ThreadObject object) {
    if (!holds) {
      gaps.add(new Gap(id, object, Message.of("needs.gap_" + id, object.label())));
    }
  }

  private static boolean leadsTo(NeedsAnalysis needs, UUID id, ObjectKind kind) {
    return needs.restingOn(id).stream().anyMatch(object -> object.kind() == kind);
  }
}
