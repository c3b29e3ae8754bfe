package se.helabilden.needs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.work.Stamp;

/// What somebody may point at: a number, a map, an interview, a study.
///
/// @param kind of evidence
/// @param text what it says, short
/// @param source who says so: the producer and table, the survey, the meeting with its date
/// @param period the time that it is about, in words; may be empty
/// @param focusArea or null
/// @param areaCodes codes of the areas that it is about; empty for the whole
/// @param group the group that it is about; may be empty
/// @param strength LOW, MEDIUM or HIGH
/// @param frozen the numbers it rests on; null where it rests on none of the project's
/// @param mapView id of the saved view that it shows; null for none
public record Evidence(
    Stamp stamp,
    int number,
    EvidenceKind evidenceKind,
    String text,
    String source,
    String period,
    @Nullable FocusArea focusArea,
    List<String> areaCodes,
    String group,
    Strength strength,
    @Nullable FrozenValues frozen,
    @Nullable UUID mapView)
    implements ThreadObject {
  public Evidence {
    areaCodes = List.copyOf(areaCodes);
  }

  /// How much weight it bears.
  public enum Strength {
    LOW,
    MEDIUM,
    HIGH
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.EVIDENCE;
  }

  @Override
  public List<UUID> restsOn() {
    return List.of();
  }

  @Override
  public Evidence withText(String changed) {
    return new Evidence(
        stamp, number, evidenceKind, changed, source, period, focusArea, areaCodes, group, strength, frozen, mapView);
  }

  @Override
  public Evidence without(UUID gone) {
    return gone.equals(mapView)
        ? new Evidence(
            stamp, number, evidenceKind, text, source, period, focusArea, areaCodes, group, strength, frozen, null)
        : this;
  }

  @Override
  public Evidence restingOn(ThreadObject ground) {
    return this;
  }
}
