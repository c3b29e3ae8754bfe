package se.helabilden.ui.needs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.Finding;
import se.helabilden.needs.Level;
import se.helabilden.needs.Need;
import se.helabilden.needs.ObjectKind;

/// The few fields of each kind of object that are shown in its panel.
final class ObjectFields {
  private static final List<ObjectField.Option> YES_NO =
      List.of(
          new ObjectField.Option("", "ui.needs.notSaid"),
          new ObjectField.Option("true", "ui.needs.yes"),
          new ObjectField.Option("false", "ui.needs.no"));

  private ObjectFields() {}

  static List<? extends ObjectField<?>> of(ObjectKind kind) {
    return switch (kind) {
      case EVIDENCE -> evidence();
      case FINDING -> finding();
      case CAUSE -> cause();
      case NEED -> need();
      case GOAL -> PlanFields.goal();
      case MEASURE -> PlanFields.measure();
      case FOLLOW_UP -> PlanFields.followUp();
    };
  }

  /// The constants of an enumeration.
  ///
  /// @param key of the words for one
  static <E extends Enum<E>> List<ObjectField.Option> options(Function<E, String> key, E[] values) {
    return Arrays.stream(values).map(value -> new ObjectField.Option(value.name(), key.apply(value))).toList();
  }

  static List<ObjectField.Option> yesNo() {
    return YES_NO;
  }

  static @Nullable Boolean truth(String value) {
    return value.isEmpty() ? null : Boolean.valueOf(value.toLowerCase(Locale.ROOT));
  }

  static String said(@Nullable Boolean value) {
    return value == null ? "" : value.toString();
  }

  static List<ObjectField.Option> levels() {
    return options(value -> "ui.needs.level_" + value.name(), Level.values());
  }

  private static List<ObjectField<Evidence>> evidence() {
    return List.of(
        ObjectField.choice(
            "kind", "ui.needs.fieldKind", options(value -> "ui.needs.evidence_" + value.name(), EvidenceKind.values()),
            object -> object.evidenceKind().name(),
            (o, v) -> of(o, EvidenceKind.valueOf(v), o.source(), o.period(), o.group(), o.strength())),
        ObjectField.text(
            "source", "ui.needs.fieldSource", Evidence::source,
            (o, v) -> of(o, o.evidenceKind(), v, o.period(), o.group(), o.strength())),
        ObjectField.text(
            "period", "ui.needs.fieldPeriod", Evidence::period,
            (o, v) -> of(o, o.evidenceKind(), o.source(), v, o.group(), o.strength())),
        ObjectField.text(
            "group", "ui.needs.fieldGroup", Evidence::group,
            (o, v) -> of(o, o.evidenceKind(), o.source(), o.period(), v, o.strength())),
        ObjectField.choice(
            "strength", "ui.needs.fieldStrength", options(value -> "ui.needs.strength_" + value.name(), Evidence.Strength.values()),
            object -> object.strength().name(),
            (o, v) -> of(o, o.evidenceKind(), o.source(), o.period(), o.group(), Evidence.Strength.valueOf(v))));
  }

  private static Evidence of(
      Evidence o, EvidenceKind kind, String source, String period, String group, Evidence.Strength strength) {
    return new Evidence(
        o.stamp(), o.number(), kind, o.text(), source, period, o.focusArea(), o.areaCodes(), group, strength,
        o.frozen(), o.mapView());
  }

  private static List<ObjectField<Finding>> finding() {
    return List.of(
        ObjectField.choice(
            "direction", "ui.needs.fieldDirection",
            options(value -> "ui.needs.direction_" + value.name(), Finding.Direction.values()), object -> object.direction().name(),
            (o, v) -> of(o, o.level(), Finding.Direction.valueOf(v), o.strength())),
        ObjectField.choice(
            "level", "ui.needs.fieldLevel", levels(), object -> object.level().name(),
            (o, v) -> of(o, Level.valueOf(v), o.direction(), o.strength())),
        ObjectField.choice(
            "asset", "ui.needs.fieldAsset",
            List.of(
                new ObjectField.Option("false", "ui.needs.challenge"),
                new ObjectField.Option("true", "ui.needs.asset")),
            object -> String.valueOf(object.strength()),
            (o, v) -> of(o, o.level(), o.direction(), Boolean.parseBoolean(v))));
  }

  private static Finding of(Finding o, Level level, Finding.Direction direction, boolean strength) {
    return new Finding(
        o.stamp(), o.number(), o.text(), o.focusArea(), level, direction, strength, o.chosen(), o.evidence());
  }

  private static List<ObjectField<Cause>> cause() {
    return List.of(
        ObjectField.choice(
            "kind", "ui.needs.fieldKind", options(value -> "ui.needs.cause_" + value.name(), Cause.Kind.values()),
            object -> object.causeKind().name(), (o, v) -> of(o, Cause.Kind.valueOf(v), o.control(), o.support())),
        ObjectField.choice(
            "control", "ui.needs.fieldControl", options(value -> "ui.needs.control_" + value.name(), Cause.Control.values()),
            object -> object.control().name(), (o, v) -> of(o, o.causeKind(), Cause.Control.valueOf(v), o.support())),
        ObjectField.choice(
            "support", "ui.needs.fieldSupport", options(value -> "ui.needs.support_" + value.name(), Cause.Support.values()),
            object -> object.support().name(), (o, v) -> of(o, o.causeKind(), o.control(), Cause.Support.valueOf(v))));
  }

  private static Cause of(Cause o, Cause.Kind kind, Cause.Control control, Cause.Support support) {
    return new Cause(o.stamp(), o.number(), o.text(), kind, control, support, o.findings());
  }

  private static List<ObjectField<Need>> need() {
    return List.of(
        ObjectField.text("group", "ui.needs.fieldWhose", Need::group, (o, v) -> of(o, v, o.level())),
        ObjectField.choice(
            "level", "ui.needs.fieldLies", levels(), object -> object.level().name(),
            (o, v) -> of(o, o.group(), Level.valueOf(v))),
        ObjectField.choice(
            "prioritised", "ui.needs.fieldPrioritised",
            List.of(new ObjectField.Option("true", "ui.needs.yes"), new ObjectField.Option("false", "ui.needs.no")),
            object -> String.valueOf(object.prioritised()), (o, v) -> o.withPrioritised(Boolean.parseBoolean(v))));
  }

  private static Need of(Need o, String group, Level level) {
    return new Need(
        o.stamp(), o.number(), o.text(), o.focusArea(), group, o.size(), o.influence(), o.dots(), o.prioritised(),
        level, o.findings(), o.causes());
  }
}
