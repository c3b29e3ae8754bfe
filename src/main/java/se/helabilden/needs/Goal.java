package se.helabilden.needs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Stamp;

/// What is to have changed, for whom, by when.
///
/// @param text the effect that is wanted
/// @param targetGroup for whom; may be empty
/// @param indicatorId the entry that it is measured by; empty for none
/// @param baseline the frozen value from which it starts; null for none
/// @param targetValue in the indicator's unit; null for none
/// @param targetYear in four digits; empty for none
/// @param narrowsGap whether it narrows the difference, rather than only raise the mean; null while nobody has said
public record Goal(
    Stamp stamp,
    int number,
    String text,
    String targetGroup,
    String indicatorId,
    @Nullable FrozenValues baseline,
    @Nullable Double targetValue,
    String targetYear,
    String responsible,
    @Nullable Boolean narrowsGap,
    List<UUID> needs)
    implements ThreadObject {
  public Goal {
    needs = List.copyOf(needs);
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.GOAL;
  }

  @Override
  public List<UUID> restsOn() {
    return needs;
  }

  @Override
  public Goal withText(String changed) {
    return new Goal(
        stamp, number, changed, targetGroup, indicatorId, baseline, targetValue, targetYear, responsible, narrowsGap,
        needs);
  }

  private Goal withNeeds(List<UUID> changed) {
    return new Goal(
        stamp, number, text, targetGroup, indicatorId, baseline, targetValue, targetYear, responsible, narrowsGap,
        changed);
  }

  @Override
  public Goal without(UUID gone) {
    return withNeeds(Links.without(needs, gone));
  }

  @Override
  public Goal restingOn(ThreadObject ground) {
    return ground instanceof Need ? withNeeds(Links.with(needs, ground.id())) : this;
  }
}
