package se.helabilden.needs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Stamp;

/// What is to be done: by whom, with whom, when, at what cost, and why it should work.
///
/// @param text what is done
/// @param logic `om … så … eftersom …`
/// @param general whether it is for all rather than for some areas or groups; null while nobody has said
/// @param early whether it comes early, before problems grow; null while nobody has said
/// @param responsible a function, never a person's name
/// @param partners who else takes part
/// @param start and `end`: `2027-01`, `2027`, or empty
/// @param cost in words, with the year; may be empty
/// @param funding who pays, also when the grant is over; may be empty
/// @param status how far it has come
/// @param statusNote what there is to say of the status, with its date; may be empty
public record PlannedMeasure(
    Stamp stamp,
    int number,
    String text,
    String logic,
    @Nullable Boolean general,
    @Nullable Boolean early,
    Level level,
    String responsible,
    String partners,
    String start,
    String end,
    String cost,
    String funding,
    Status status,
    String statusNote,
    List<UUID> goals,
    List<UUID> causes)
    implements ThreadObject {
  public PlannedMeasure {
    goals = List.copyOf(goals);
    causes = List.copyOf(causes);
  }

  /// How far a measure has come.
  public enum Status {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    STOPPED
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.MEASURE;
  }

  @Override
  public List<UUID> restsOn() {
    return Links.joined(goals, causes);
  }

  @Override
  public PlannedMeasure withText(String changed) {
    return new PlannedMeasure(
        stamp, number, changed, logic, general, early, level, responsible, partners, start, end, cost, funding, status,
        statusNote, goals, causes);
  }

  public PlannedMeasure withStatus(Status changed, String note) {
    return new PlannedMeasure(
        stamp, number, text, logic, general, early, level, responsible, partners, start, end, cost, funding, changed,
        note, goals, causes);
  }

  private PlannedMeasure withLinks(List<UUID> newGoals, List<UUID> newCauses) {
    return new PlannedMeasure(
        stamp, number, text, logic, general, early, level, responsible, partners, start, end, cost, funding, status,
        statusNote, newGoals, newCauses);
  }

  @Override
  public PlannedMeasure without(UUID gone) {
    return withLinks(Links.without(goals, gone), Links.without(causes, gone));
  }

  @Override
  public PlannedMeasure restingOn(ThreadObject ground) {
    return switch (ground) {
      case Goal goal -> withLinks(Links.with(goals, goal.id()), causes);
      case Cause cause -> withLinks(goals, Links.with(causes, cause.id()));
      default -> this;
    };
  }
}
