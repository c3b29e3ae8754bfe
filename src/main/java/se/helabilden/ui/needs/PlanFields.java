package se.helabilden.ui.needs;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.Goal;
import se.helabilden.needs.Level;
import se.helabilden.needs.PlannedMeasure;

/// The fields of goals, measures and follow-ups.
final class PlanFields {
  private PlanFields() {}

  static List<ObjectField<Goal>> goal() {
    return List.of(
        field("group", "ui.needs.fieldTarget", Goal::targetGroup),
        ObjectField.indicator("indicator", "ui.needs.fieldIndicator", Goal::indicatorId, (o, v) -> of(o, "indicator", v)),
        field("value", "ui.needs.fieldTargetValue", goal -> number(goal.targetValue())),
        field("year", "ui.needs.fieldTargetYear", Goal::targetYear),
        field("responsible", "ui.needs.fieldResponsible", Goal::responsible),
        ObjectField.choice(
            "narrows", "ui.needs.fieldNarrows", ObjectFields.yesNo(), goal -> ObjectFields.said(goal.narrowsGap()),
            (o, v) -> of(o, "narrows", v)));
  }

  private static ObjectField<Goal> field(String id, String key, Function<Goal, String> get) {
    return ObjectField.text(id, key, get, (o, v) -> of(o, id, v));
  }

  /// What a number field says; with a decimal comma.
  private static String number(@Nullable Double value) {
    if (value == null) {
      return "";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString(value.longValue())
        : Double.toString(value).replace('.', ',');
  }

  /// A number as people write it; null for what is none.
  static @Nullable Double read(String text) {
    String plain = text.replaceAll("[\\s\u00a0\u202f%]", "").replace(',', '.');
    return plain.matches("-?\\d{1,12}(\\.\\d{1,9})?") ? Double.valueOf(plain) : null;
  }

  private static Goal of(Goal o, String id, String v) {
    return new Goal(
        o.stamp(), o.number(), o.text(), id.equals("group") ? v : o.targetGroup(),
        id.equals("indicator") ? v : o.indicatorId(),
        id.equals("indicator") && !v.equals(o.indicatorId()) ? null : o.baseline(),
        id.equals("value") ? read(v) : o.targetValue(), id.equals("year") ? v : o.targetYear(),
        id.equals("responsible") ? v : o.responsible(), id.equals("narrows") ? ObjectFields.truth(v) : o.narrowsGap(),
        o.needs());
  }

  static List<ObjectField<PlannedMeasure>> measure() {
    return List.of(
        part("logic", "ui.needs.fieldLogic", PlannedMeasure::logic),
        choice(
            "general", "ui.needs.fieldGeneral",
            List.of(
                new ObjectField.Option("", "ui.needs.notSaid"), new ObjectField.Option("true", "ui.needs.general"),
                new ObjectField.Option("false", "ui.needs.targeted")),
            measure -> ObjectFields.said(measure.general())),
        choice("early", "ui.needs.fieldEarly", ObjectFields.yesNo(), measure -> ObjectFields.said(measure.early())),
        choice("level", "ui.needs.fieldLevel", ObjectFields.levels(), measure -> measure.level().name()),
        part("responsible", "ui.needs.fieldResponsible", PlannedMeasure::responsible),
        part("partners", "ui.needs.fieldPartners", PlannedMeasure::partners),
        part("start", "ui.needs.fieldStart", PlannedMeasure::start),
        part("end", "ui.needs.fieldEnd", PlannedMeasure::end),
        part("cost", "ui.needs.fieldCost", PlannedMeasure::cost),
        part("funding", "ui.needs.fieldFunding", PlannedMeasure::funding),
        choice(
            "status", "ui.needs.fieldStatus",
            ObjectFields.options(value -> "ui.needs.status_" + value.name(), PlannedMeasure.Status.values()),
            measure -> measure.status().name()),
        part("statusNote", "ui.needs.fieldStatusNote", PlannedMeasure::statusNote));
  }

  private static ObjectField<PlannedMeasure> part(
      String id, String key, Function<PlannedMeasure, String> get) {
    return ObjectField.text(id, key, get, (o, v) -> of(o, id, v));
  }

  private static ObjectField<PlannedMeasure> choice(
      String id, String key, List<ObjectField.Option> options,
      Function<PlannedMeasure, String> get) {
    return ObjectField.choice(id, key, options, get, (o, v) -> of(o, id, v));
  }

  private static PlannedMeasure of(PlannedMeasure o, String id, String v) {
    return new PlannedMeasure(
        o.stamp(), o.number(), o.text(), id.equals("logic") ? v : o.logic(),
        id.equals("general") ? ObjectFields.truth(v) : o.general(),
        id.equals("early") ? ObjectFields.truth(v) : o.early(), id.equals("level") ? Level.valueOf(v) : o.level(),
        id.equals("responsible") ? v : o.responsible(), id.equals("partners") ? v : o.partners(),
        id.equals("start") ? v : o.start(), id.equals("end") ? v : o.end(), id.equals("cost") ? v : o.cost(),
        id.equals("funding") ? v : o.funding(),
        id.equals("status") ? PlannedMeasure.Status.valueOf(v) : o.status(),
        id.equals("statusNote") ? v : o.statusNote(), o.goals(), o.causes());
  }

  static List<ObjectField<FollowUp>> followUp() {
    return List.of(
        ObjectField.indicator(
            "indicator", "ui.needs.fieldIndicator", FollowUp::indicatorId, (o, v) -> of(o, "indicator", v)),
        follow("milestone", "ui.needs.fieldMilestone", FollowUp::milestone),
        follow("when", "ui.needs.fieldWhen", FollowUp::when),
        follow("frequency", "ui.needs.fieldFrequency", FollowUp::frequency),
        follow("responsible", "ui.needs.fieldResponsible", FollowUp::responsible),
        follow("source", "ui.needs.fieldSource", FollowUp::source),
        follow("threshold", "ui.needs.fieldThreshold", FollowUp::threshold),
        follow("earliest", "ui.needs.fieldEarliest", FollowUp::earliest));
  }

  private static ObjectField<FollowUp> follow(
      String id, String key, Function<FollowUp, String> get) {
    return ObjectField.text(id, key, get, (o, v) -> of(o, id, v));
  }

  private static FollowUp of(FollowUp o, String id, String v) {
    return new FollowUp(
        o.stamp(), o.number(), o.text(), id.equals("indicator") ? v : o.indicatorId(),
        id.equals("indicator") && !v.equals(o.indicatorId()) ? null : o.baseline(),
        id.equals("milestone") ? v : o.milestone(), id.equals("when") ? v : o.when(),
        id.equals("frequency") ? v : o.frequency(), id.equals("responsible") ? v : o.responsible(),
        id.equals("source") ? v : o.source(), id.equals("threshold") ? v : o.threshold(),
        id.equals("earliest") ? v : o.earliest(), o.goals(), o.measures());
  }
}
