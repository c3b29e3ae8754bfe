package se.helabilden.needs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.work.Stamp;

/// A claim about conditions, with the evidence it rests on.
///
/// @param text one sentence
/// @param focusArea or null
/// @param level where it is seen
/// @param direction how it develops
/// @param strength whether it is an asset rather than a challenge
/// @param chosen whether it is among those that the needs analysis goes on with
public record Finding(
    Stamp stamp,
    int number,
    String text,
    @Nullable FocusArea focusArea,
    Level level,
    Direction direction,
    boolean strength,
    boolean chosen,
    List<UUID> evidence)
    implements ThreadObject {
  public Finding {
    evidence = List.copyOf(evidence);
  }

  /// How the conditions develop.
  public enum Direction {
    BETTER,
    WORSE,
    UNCHANGED,
    UNCLEAR
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.FINDING;
  }

  @Override
  public List<UUID> restsOn() {
    return evidence;
  }

  @Override
  public Finding withText(String changed) {
    return new Finding(stamp, number, changed, focusArea, level, direction, strength, chosen, evidence);
  }

  public Finding withChosen(boolean changed) {
    return new Finding(stamp, number, text, focusArea, level, direction, strength, changed, evidence);
  }

  private Finding withEvidence(List<UUID> changed) {
    return new Finding(stamp, number, text, focusArea, level, direction, strength, chosen, changed);
  }

  @Override
  public Finding without(UUID gone) {
    return withEvidence(Links.without(evidence, gone));
  }

  @Override
  public Finding restingOn(ThreadObject ground) {
    return ground instanceof Evidence ? withEvidence(Links.with(evidence, ground.id())) : this;
  }
}
