package se.helabilden.needs;

import java.util.List;
import java.util.UUID;
import se.helabilden.work.Stamp;

/// Why conditions are as they are. A cause is of conditions, never of the people who live with them.
///
/// @param causeKind structural, organisational or local
/// @param control who can do something about it
/// @param support what the claim rests on
public record Cause(
    Stamp stamp, int number, String text, Kind causeKind, Control control, Support support, List<UUID> findings)
    implements ThreadObject {
  public Cause {
    findings = List.copyOf(findings);
  }

  /// What sort of cause it is.
  public enum Kind {
    STRUCTURAL,
    ORGANISATIONAL,
    LOCAL
  }

  /// Who has it in hand.
  public enum Control {
    MUNICIPALITY,
    REGION,
    STATE,
    CIVIL_SOCIETY,
    SHARED
  }

  /// How well it is known.
  public enum Support {
    ASSUMPTION,
    EXPERIENCE,
    RESEARCH
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.CAUSE;
  }

  @Override
  public List<UUID> restsOn() {
    return findings;
  }

  @Override
  public Cause withText(String changed) {
    return new Cause(stamp, number, changed, causeKind, control, support, findings);
  }

  private Cause withFindings(List<UUID> changed) {
    return new Cause(stamp, number, text, causeKind, control, support, changed);
  }

  @Override
  public Cause without(UUID gone) {
    return withFindings(Links.without(findings, gone));
  }

  @Override
  public Cause restingOn(ThreadObject ground) {
    return ground instanceof Finding ? withFindings(Links.with(findings, ground.id())) : this;
  }
}
