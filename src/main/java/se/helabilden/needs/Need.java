package se.helabilden.needs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.work.Stamp;

/// What a group in a place needs, and what for; not yet what to do about it.
///
/// @param text `Grupp X i bostadsområde Y behöver Z för att …`
/// @param focusArea or null
/// @param group whose need it is; may be empty
/// @param size how large the need is, 1 to 5; 0 while nobody has said
/// @param influence how much those who make the plan can do about it, 1 to 5; 0 while nobody has said
/// @param dots votes from a workshop
/// @param prioritised whether the plan goes on with it
/// @param level where it lies
public record Need(
    Stamp stamp,
    int number,
    String text,
    @Nullable FocusArea focusArea,
    String group,
    int size,
    int influence,
    int dots,
    boolean prioritised,
    Level level,
    List<UUID> findings,
    List<UUID> causes)
    implements ThreadObject {
  public static final int MOST = 5;

  /// @throws IllegalArgumentException if size or influence is not 0 to 5, or the dots are below 0
  public Need {
    if (size < 0 || size > MOST || influence < 0 || influence > MOST || dots < 0) {
      throw new IllegalArgumentException("size " + size + ", influence " + influence + ", dots " + dots);
    }
    findings = List.copyOf(findings);
    causes = List.copyOf(causes);
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.NEED;
  }

  @Override
  public List<UUID> restsOn() {
    return Links.joined(findings, causes);
  }

  @Override
  public Need withText(String changed) {
    return new Need(
        stamp, number, changed, focusArea, group, size, influence, dots, prioritised, level, findings, causes);
  }

  public Need withPlace(int newSize, int newInfluence) {
    return new Need(
        stamp, number, text, focusArea, group, newSize, newInfluence, dots, prioritised, level, findings, causes);
  }

  public Need withDots(int changed) {
    return new Need(
        stamp, number, text, focusArea, group, size, influence, changed, prioritised, level, findings, causes);
  }

  public Need withPrioritised(boolean changed) {
    return new Need(stamp, number, text, focusArea, group, size, influence, dots, changed, level, findings, causes);
  }

  private Need withLinks(List<UUID> newFindings, List<UUID> newCauses) {
    return new Need(
        stamp, number, text, focusArea, group, size, influence, dots, prioritised, level, newFindings, newCauses);
  }

  @Override
  public Need without(UUID gone) {
    return withLinks(Links.without(findings, gone), Links.without(causes, gone));
  }

  @Override
  public Need restingOn(ThreadObject ground) {
    return switch (ground) {
      case Finding finding -> withLinks(Links.with(findings, finding.id()), causes);
      case Cause cause -> withLinks(findings, Links.with(causes, cause.id()));
      default -> this;
    };
  }
}
