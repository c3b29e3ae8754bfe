package se.helabilden.importing;

import org.jspecify.annotations.Nullable;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.Finding;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Goal;
import se.helabilden.needs.Level;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.ThreadObject;
import se.helabilden.work.Stamp;

/// Makes the objects of the red thread that the steps of the filled example describe.
final class ExampleObjects {
  private ExampleObjects() {}

  /// @param numbers that the object rests on, or null
  static ThreadObject of(ExampleStep step, @Nullable FrozenValues numbers, Stamp stamp, NeedsAnalysis needs) {
    ObjectKind kind = step.word("write", ObjectKind.class);
    int number = needs.nextNumber(kind);
    return switch (kind) {
      case EVIDENCE -> evidence(step, numbers, stamp, number);
      case FINDING -> finding(step, stamp, number);
      case CAUSE -> cause(step, stamp, number);
      case NEED -> need(step, stamp, number);
      case GOAL -> goal(step, numbers, stamp, number);
      case MEASURE -> measure(step, stamp, number);
      case FOLLOW_UP -> followUp(step, numbers, stamp, number);
    };
  }

  private static Evidence evidence(ExampleStep step, @Nullable FrozenValues numbers, Stamp stamp, int number) {
    return new Evidence(
        stamp, number, step.word("kind", EvidenceKind.class), step.text("text"), step.text("source"),
        step.textOr("period", numbers == null ? "" : numbers.period()), step.focusArea(), step.texts("areas"),
        step.textOr("group", ""), step.word("strength", Evidence.Strength.class), numbers, step.linkOrNull("view"));
  }

  private static Finding finding(ExampleStep step, Stamp stamp, int number) {
    return new Finding(
        stamp, number, step.text("text"), step.focusArea(), step.word("level", Level.class),
        step.word("direction", Finding.Direction.class), step.flag("strength"), step.flag("chosen"),
        step.links("evidence"));
  }

  private static Cause cause(ExampleStep step, Stamp stamp, int number) {
    return new Cause(
        stamp, number, step.text("text"), step.word("kind", Cause.Kind.class),
        step.word("control", Cause.Control.class), step.word("support", Cause.Support.class), step.links("findings"));
  }

  private static Need need(ExampleStep step, Stamp stamp, int number) {
    return new Need(
        stamp, number, step.text("text"), step.focusArea(), step.textOr("group", ""), step.whole("size"),
        step.whole("influence"), step.whole("dots"), step.flag("prioritised"), step.word("level", Level.class),
        step.links("findings"), step.links("causes"));
  }

  private static Goal goal(ExampleStep step, @Nullable FrozenValues numbers, Stamp stamp, int number) {
    return new Goal(
        stamp, number, step.text("text"), step.textOr("group", ""), numbers == null ? "" : numbers.entryId(), numbers,
        step.numberOrNull("target"), step.textOr("year", ""), step.text("responsible"), step.flagOrNull("narrowsGap"),
        step.links("needs"));
  }

  private static PlannedMeasure measure(ExampleStep step, Stamp stamp, int number) {
    return new PlannedMeasure(
        stamp, number, step.text("text"), step.text("logic"), step.flagOrNull("general"), step.flagOrNull("early"),
        step.word("level", Level.class), step.text("responsible"), step.textOr("partners", ""), step.text("start"),
        step.text("end"), step.text("cost"), step.text("funding"), step.word("status", PlannedMeasure.Status.class),
        step.textOr("statusNote", ""), step.links("goals"), step.links("causes"));
  }

  private static FollowUp followUp(ExampleStep step, @Nullable FrozenValues numbers, Stamp stamp, int number) {
    return new FollowUp(
        stamp, number, step.text("text"), numbers == null ? "" : numbers.entryId(), numbers,
        step.textOr("milestone", ""), step.text("when"), step.textOr("frequency", ""), step.text("responsible"),
        step.text("source"), step.textOr("threshold", ""), step.textOr("earliest", ""), step.links("goals"),
        step.links("measures"));
  }
}
