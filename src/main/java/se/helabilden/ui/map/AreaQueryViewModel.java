package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaQuery;
import se.helabilden.analysis.AreaQuery.Comparison;
import se.helabilden.analysis.AreaQuery.InAreas;
import se.helabilden.analysis.AreaQuery.InMunicipalities;
import se.helabilden.analysis.AreaQuery.InValues;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.project.Entries;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Progress;

/// Areas looked for by conditions on any indicator of the same areas and on the municipality. Numbers are read in the
/// background, of the map's period, or of the one nearest to it that an indicator has values for.
final class AreaQueryViewModel {
  private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+([.,]\\d+)?");

  /// A condition as it is made.
  sealed interface Draft permits ValueDraft, PlaceDraft, NamedDraft {}

  /// @param bound not used for [Comparison#MISSING]
  record ValueDraft(String entry, Comparison comparison, double bound) implements Draft {}

  /// @param municipality four digits
  record PlaceDraft(String municipality) implements Draft {}

  /// @param selection the name of a kept selection
  record NamedDraft(String selection) implements Draft {}

  /// What was found.
  ///
  /// @param areas positions in the layer
  /// @param periods of which period an indicator's numbers are, by the entry's id
  record Found(AreaLayer layer, List<Integer> areas, Map<String, Period> periods) {
    Found {
      areas = List.copyOf(areas);
      periods = Map.copyOf(periods);
    }
  }

  private final MapViewModel model;
  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
  private @Nullable Job looking;

  AreaQueryViewModel(MapViewModel model, Workspace workspace) {
    this.model = model;
    this.workspace = workspace;
  }

  /// Null while nothing is asked for, or the answer is on its way.
  ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// The indicators that conditions can be on: those of the map's areas.
  List<CurrentMap.Choice> choices() {
    ShownMap map = model.shownProperty().get();
    return map == null
        ? List.of()
        : model.current().choices().stream()
            .filter(choice -> choice.indicator().layerId().equals(map.data().entry().indicator().layerId()))
            .toList();
  }

  /// The entry of an indicator that a condition is on: for all, where there is such.
  static IndicatorEntry entryOf(CurrentMap.Choice choice) {
    return choice.entries().stream()
        .filter(entry -> entry.breakdown().isNone())
        .findFirst()
        .orElse(choice.entries().getFirst());
  }

  /// The indicator that the map shows, or null.
  @Nullable IndicatorEntry shownEntry() {
    ShownMap map = model.shownProperty().get();
    return map == null ? null : map.data().entry();
  }

  /// A bound as it is typed, with decimal comma or point and perhaps spaces between thousands; empty where it is no
  /// number.
  static OptionalDouble bound(String typed) {
    String plain = typed.replaceAll("[\\s\\u00a0\\u202f%]", "");
    return NUMBER.matcher(plain).matches()
        ? OptionalDouble.of(Double.parseDouble(plain.replace(',', '.').replace('−', '-')))
        : OptionalDouble.empty();
  }

  /// The names of the kept selections that the map has areas of, in their order.
  List<String> selections() {
    ShownMap map = model.shownProperty().get();
    return map == null
        ? List.of()
        : new NamedSelections(workspace, model.shownProperty())
            .all().stream().filter(each -> each.here() > 0).map(each -> each.selection().name()).toList();
  }

  void stop() {
    if (looking != null) {
      looking.cancel();
      looking = null;
    }
  }

  /// Looks for the areas that meet all conditions; for none where there is no condition.
  void look(List<Draft> drafts) {
    stop();
    ShownMap map = model.shownProperty().get();
    Project project = workspace.projectProperty().get();
    if (map == null || project == null || drafts.isEmpty()) {
      found.set(null);
      return;
    }
    ProjectContent content = workspace.content();
    List<Draft> asked = List.copyOf(drafts);
    looking =
        workspace
            .background()
            .startQuietly(progress -> find(project, content, map, asked, progress), found::set);
  }

  private static Found find(
      Project project, ProjectContent content, ShownMap map, List<Draft> drafts, Progress progress) {
    Map<String, AreaValues> values = new HashMap<>();
    List<AreaQuery.Condition> conditions = new ArrayList<>();
    for (Draft draft : drafts) {
      progress.check();
      switch (draft) {
        case PlaceDraft place -> conditions.add(new InMunicipalities(Set.of(place.municipality())));
        case NamedDraft named ->
            conditions.add(
                new InAreas(project.selection(named.selection()).map(kept -> Set.copyOf(kept.codes())).orElse(Set.of())));
        case ValueDraft value -> {
          if (!values.containsKey(value.entry())) {
            read(project, content, map, value.entry()).ifPresent(read -> values.put(value.entry(), read));
          }
          AreaValues read = values.get(value.entry());
          String period = read == null ? "" : read.period().text();
          conditions.add(new InValues(value.entry(), period, value.comparison(), value.bound()));
        }
      }
    }
    AreaLayer layer = map.values().layer();
    int[] areas = new AreaQuery(conditions).find(layer, wanted -> Optional.ofNullable(values.get(wanted.entry())));
    Map<String, Period> periods = new HashMap<>();
    values.forEach((entry, read) -> periods.put(entry, read.period()));
    return new Found(layer, IntStream.of(areas).boxed().toList(), periods);
  }

  private static Optional<AreaValues> read(
      Project project, ProjectContent content, ShownMap map, String entry) {
    if (entry.equals(map.data().entry().id())) {
      return Optional.of(map.values());
    }
    String layer = map.data().entry().indicator().layerId();
    return Entries.find(project, content, entry)
        .filter(found -> found.indicator().layerId().equals(layer))
        .map(
            found -> {
              IndicatorSeries series = content.series(found.indicator());
              List<AreaValues> all =
                  series.periods().stream()
                      .map(period -> DisclosureGate.read(found, series, map.values().layer(), period))
                      .toList();
              return all.get(NearestPeriod.of(all, map.periodShown()));
            });
  }

  /// Selects what was found, alone or beside what is selected already.
  void select(boolean more) {
    Found now = found.get();
    ShownMap map = model.shownProperty().get();
    if (now != null && map != null && map.values().layer() == now.layer()) {
      model.select(now.areas(), more);
    }
  }
}
