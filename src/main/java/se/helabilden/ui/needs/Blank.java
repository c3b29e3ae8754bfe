package se.helabilden.ui.needs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.Finding;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.Goal;
import se.helabilden.needs.Level;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.ThreadObject;
import se.helabilden.work.Stamp;

/// New objects of the red thread, with nothing decided that nobody has said.
final class Blank {
  private Blank() {}

  static ThreadObject of(
      ObjectKind kind, Stamp stamp, NeedsAnalysis needs, String text, @Nullable FocusArea focusArea) {
    int number = needs.nextNumber(kind);
    return switch (kind) {
      case EVIDENCE ->
          new Evidence(
              stamp, number, EvidenceKind.OBSERVATION, text, "", "", focusArea, List.of(), "",
              Evidence.Strength.MEDIUM, null, null);
      case FINDING ->
          new Finding(
              stamp, number, text, focusArea, Level.AREA, Finding.Direction.UNCLEAR, false, false, List.of());
      case CAUSE ->
          new Cause(
              stamp, number, text, Cause.Kind.STRUCTURAL, Cause.Control.SHARED, Cause.Support.ASSUMPTION, List.of());
      case NEED ->
          new Need(stamp, number, text, focusArea, "", 0, 0, 0, false, Level.AREA, List.of(), List.of());
      case GOAL -> new Goal(stamp, number, text, "", "", null, null, "", "", null, List.of());
      case MEASURE ->
          new PlannedMeasure(
              stamp, number, text, "", null, null, Level.AREA, "", "", "", "", "", "",
              PlannedMeasure.Status.NOT_STARTED, "", List.of(), List.of());
      case FOLLOW_UP ->
          new FollowUp(stamp, number, text, "", null, "", "", "", "", "", "", "", List.of(), List.of());
    };
  }

  /// The kinds that can be made next from an object of a kind, in the order of the thread.
  static List<ObjectKind> after(ObjectKind kind) {
    return switch (kind) {
      case EVIDENCE -> List.of(ObjectKind.FINDING);
      case FINDING -> List.of(ObjectKind.CAUSE, ObjectKind.NEED);
      case CAUSE -> List.of(ObjectKind.NEED, ObjectKind.MEASURE);
      case NEED -> List.of(ObjectKind.GOAL);
      case GOAL -> List.of(ObjectKind.MEASURE, ObjectKind.FOLLOW_UP);
      case MEASURE -> List.of(ObjectKind.FOLLOW_UP);
      case FOLLOW_UP -> List.of();
    };
  }

  /// A new object that rests on another. A need made from a cause rests on the cause's findings too.
  static ThreadObject next(ObjectKind kind, ThreadObject ground, Stamp stamp, NeedsAnalysis needs) {
    FocusArea focusArea =
        switch (ground) {
          case Evidence evidence -> evidence.focusArea();
          case Finding finding -> finding.focusArea();
          case Need need -> need.focusArea();
          case Cause cause -> firstFocusArea(cause, needs);
          default -> null;
        };
    ThreadObject made = of(kind, stamp, needs, "", focusArea).restingOn(ground);
    if (ground instanceof Cause cause) {
      for (UUID finding : cause.findings()) {
        made = needs.object(finding).map(made::restingOn).orElse(made);
      }
    }
    return made;
  }

  private static @Nullable FocusArea firstFocusArea(Cause cause, NeedsAnalysis needs) {
    for (UUID id : cause.findings()) {
      if (needs.object(id).orElse(null) instanceof Finding finding && finding.focusArea() != null) {
        return finding.focusArea();
      }
    }
    return null;
  }
}
