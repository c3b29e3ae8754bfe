package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.MapAdvice;
import se.helabilden.analysis.Mend;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.OwnFacts;
import se.helabilden.indicator.Slug;
import se.helabilden.project.Bases;
import se.helabilden.project.Computation;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.CurrentMap.Choice;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;
import se.helabilden.work.Texts;

/// Mends what a map is advised on, by a click. Where only the material can mend it, the click leads to it.
final class MapMends {
  private final Workspace workspace;
  private final CurrentMap current;
  private final ClassChoices classes;
  private Runnable toData = () -> {};

  MapMends(Workspace workspace, CurrentMap current, ClassChoices classes) {
    this.workspace = workspace;
    this.current = current;
    this.classes = classes;
  }

  /// @param way leads to the step where files come in
  void whenDataIsNeeded(Runnable way) {
    toData = way;
  }

  private MapState state() {
    return workspace.map();
  }

  /// What the button says.
  Message label(Mend mend, ShownMap map) {
    return switch (mend) {
      case USUAL_CLASSES -> Message.of("ui.map.mendClasses");
      case AS_MANY_AS_THERE_ARE -> Message.of("ui.map.mendSoMany", map.classes());
      case NATURAL_BREAKS -> Message.of("ui.map.mendNatural");
      case QUANTILES -> Message.of("ui.map.mendQuantile");
      case ONE_HUE -> Message.of("ui.map.mendOneHue");
      case HATCH_FEW -> Message.of("ui.map.mendFew");
      case ONE_PERIOD -> Message.of("ui.map.mendOnePeriod");
      case STATE_SOURCE -> Message.of("ui.map.mendSource");
      case SHARE ->
          share(map).isPresent()
              ? Message.of("ui.map.mendShare")
              : canDivide(map) ? Message.of("ui.map.mendDivide") : data();
      case OTHER_VALUES ->
          otherPeriod(map).isPresent()
              ? Message.of("ui.map.mendPeriod", map.data().periods().get(otherPeriod(map).getAsInt()).text())
              : current.choices().size() > 1 ? Message.of("ui.map.mendIndicator") : data();
      case MATCHING_BOUNDARIES -> matching(map).isPresent() ? Message.of("ui.map.mendBoundaries") : data();
    };
  }

  private static Message data() {
    return Message.of("ui.map.toData");
  }

  /// @param typed the source, for STATE_SOURCE
  void run(Mend mend, ShownMap map, String typed) {
    switch (mend) {
      case USUAL_CLASSES -> {
        boolean given = classes.isGiven();
        classes.method(given ? ClassificationMethod.QUANTILE : state().methodProperty().get());
        state().classesProperty().set(0);
      }
      case AS_MANY_AS_THERE_ARE -> state().classesProperty().set(map.classes());
      case NATURAL_BREAKS -> method(ClassificationMethod.NATURAL_BREAKS);
      case QUANTILES -> method(ClassificationMethod.QUANTILE);
      case ONE_HUE -> state().paletteProperty().set("ylgnbu");
      case HATCH_FEW -> state().fewBelowProperty().set(MapAdvice.SMALL_BASE);
      case ONE_PERIOD ->
          state()
              .indicatorProperty()
              .set(Objects.requireNonNull(map.values().entry().indicator().calculation()).part());
      case STATE_SOURCE -> stateSource(map, typed);
      case SHARE -> share(map).ifPresentOrElse(current::choose, () -> divide(map));
      case OTHER_VALUES -> otherValues(map);
      case MATCHING_BOUNDARIES -> matching(map).ifPresentOrElse(current::choose, toData);
    }
  }

  /// Of this period alone, so that the classes are what they are called.
  private void method(ClassificationMethod method) {
    state().sameClassesProperty().set(false);
    state().classesProperty().set(0);
    classes.method(method);
  }

  /// A share of the same table, on the same areas.
  private Optional<Choice> share(ShownMap map) {
    Indicator count = map.data().entry().indicator();
    String table = count.provenance().tableId();
    return current.choices().stream()
        .filter(choice -> choice.indicator().kind() == IndicatorKind.SHARE)
        .filter(choice -> choice.indicator().layerId().equals(count.layerId()))
        .filter(choice -> table != null && table.equals(choice.indicator().provenance().tableId()))
        .findFirst();
  }

  private Optional<IndicatorEntry> population(ShownMap map) {
    Project project = workspace.projectProperty().get();
    Indicator count = map.values().entry().indicator();
    return project == null
        ? Optional.empty()
        : new Bases(project, workspace.content())
            .population(count.layerId())
            .filter(people -> !people.indicator().id().equals(count.id()));
  }

  private boolean canDivide(ShownMap map) {
    return map.data().backgrounds().get(map.period()).people() != null && population(map).isPresent();
  }

  /// Computes the count per hundred inhabitants, and shows it.
  private void divide(ShownMap map) {
    IndicatorEntry people = canDivide(map) ? population(map).orElse(null) : null;
    if (people == null) {
      toData.run();
      return;
    }
    IndicatorEntry count = map.values().entry();
    String name = Texts.in(map.data().language()).text("ui.map.perHundred", count.name());
    String id = Slug.identifier(count.id() + "_per_100");
    workspace.changeLong(
        Message.of("ui.map.dividing", count.name()),
        (session, progress) ->
            Computation.derive(
                session, new Computation.Naming(id, name, "%"), "100 * " + count.id() + " / " + people.id(), progress),
        () -> state().indicatorProperty().set(id),
        workspace.background()::failed);
  }

  private void stateSource(ShownMap map, String typed) {
    String id = map.values().entry().indicator().id();
    if (typed.isBlank()) {
      return;
    }
    workspace.change(
        Message.of("ui.map.keepingSource"),
        session ->
            session
                .project()
                .indicator(id)
                .ifPresent(now -> session.perform(new Edit.EditIndicator(withSource(now, typed.strip())), NewContent.NONE)),
        () -> {});
  }

  private static Indicator withSource(Indicator indicator, String source) {
    OwnFacts own = indicator.ownFacts();
    List<OwnFacts.Field> fields = new ArrayList<>(own.changed());
    if (!fields.contains(OwnFacts.Field.SOURCE)) {
      fields.add(OwnFacts.Field.SOURCE);
    }
    return indicator
        .withProvenance(indicator.provenance().withSource(source))
        .withOwn(new OwnFacts(own.definition(), own.caution(), own.aggregation(), own.breaks(), fields));
  }

  /// The period nearest to the newest in which areas differ.
  private static OptionalInt otherPeriod(ShownMap map) {
    return IntStream.iterate(map.data().periods().size() - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> i != map.period() && differs(map.data().values().get(i)))
        .findFirst();
  }

  private static boolean differs(AreaValues values) {
    return Arrays.stream(values.toArray()).filter(Double::isFinite).distinct().limit(2).count() > 1;
  }

  private void otherValues(ShownMap map) {
    OptionalInt period = otherPeriod(map);
    if (period.isPresent()) {
      state().periodProperty().set(map.data().periods().get(period.getAsInt()).text());
    } else if (current.choices().size() > 1) {
      current.stepIndicator(1);
    } else {
      toData.run();
    }
  }

  /// The same table on the areas it was made for.
  private Optional<Choice> matching(ShownMap map) {
    Indicator now = map.values().entry().indicator();
    Project project = workspace.projectProperty().get();
    return project == null
        ? Optional.empty()
        : current.choices().stream()
            .filter(choice -> !choice.indicator().layerId().equals(now.layerId()))
            .filter(choice -> choice.indicator().name().equals(now.name()))
            .filter(choice -> Objects.equals(now.areaVersion(), version(project, choice.indicator())))
            .findFirst();
  }

  private static String version(Project project, Indicator indicator) {
    return project.layer(indicator.layerId()).map(LayerInfo::version).orElse("");
  }
}
