package se.helabilden.needs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Stamp;

/// How one will see whether a goal is reached or a measure done: an indicator with a baseline, or a milestone.
///
/// @param text what is followed up
/// @param indicatorId the entry that is looked at; empty for a milestone
/// @param baseline the frozen value; null for a milestone
/// @param milestone what shall have happened; empty for an indicator
/// @param when the next time, in words: `mars 2028`
/// @param frequency how often; may be empty
/// @param responsible a function, never a person's name
/// @param source where the answer is found
/// @param threshold what would make one think again; may be empty
/// @param earliest the year from which a change can be seen at all, since statistics lag; empty where it does not matter
public record FollowUp(
    Stamp stamp,
    int number,
    String text,
    String indicatorId,
    @Nullable FrozenValues baseline,
    String milestone,
    String when,
    String frequency,
    String responsible,
    String source,
    String threshold,
    String earliest,
    List<UUID> goals,
    List<UUID> measures)
    implements ThreadObject {
  public FollowUp {
    goals = List.copyOf(goals);
    measures = List.copyOf(measures);
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.FOLLOW_UP;
  }

  @Override
  public List<UUID> restsOn() {
    return Links.joined(goals, measures);
  }

  @Override
  public FollowUp withText(String changed) {
    return new FollowUp(
        stamp, number, changed, indicatorId, baseline, milestone, when, frequency, responsible, source, threshold,
        earliest, goals, measures);
  }

  private FollowUp withLinks(List<UUID> newGoals, List<UUID> newMeasures) {
    return new FollowUp(
        stamp, number, text, indicatorId, baseline, milestone, when, frequency, responsible, source, threshold,
        earliest, newGoals, newMeasures);
  }

  @Override
  public FollowUp without(UUID gone) {
    return withLinks(Links.without(goals, gone), Links.without(measures, gone));
  }

  @Override
  public FollowUp restingOn(ThreadObject ground) {
    return switch (ground) {
      case Goal goal -> withLinks(Links.with(goals, goal.id()), measures);
      case PlannedMeasure measure -> withLinks(goals, Links.with(measures, measure.id()));
      default -> this;
    };
  }
}
