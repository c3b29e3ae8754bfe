package se.helabilden.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.ClassFacts;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.analysis.Fact;
import se.helabilden.analysis.FactFinder;
import se.helabilden.analysis.GroupFacts;
import se.helabilden.analysis.OverlapFacts;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;

/// Reads the values of a project's indicators and finds the facts in them. Where people were born is context, and says
/// nothing that the program would offer of its own.
final class FactSource {
  private static final Pattern ORIGIN =
      Pattern.compile("(?iu)utrikes|inrikes född|utländsk|svensk bakgrund|födelse(land|region|världsdel)|foreign|born in");
  private static final Pattern POPULATION = Pattern.compile("(?iu)^(folkmängd|befolkning|invånare|population)\\b.*");
  private static final String SEX = "kön";

  private final Project project;
  private final ProjectContent content;

  FactSource(Project project, ProjectContent content) {
    this.project = project;
    this.content = content;
  }

  List<Indicator> indicators(Predicate<Indicator> wanted) {
    return project.indicators().stream()
        .filter(indicator -> !ORIGIN.matcher(indicator.name()).find())
        .filter(wanted)
        .toList();
  }

  static boolean isPopulation(Indicator indicator) {
    return indicator.kind() == IndicatorKind.COUNT
        && ("folkmangd".equals(indicator.catalogueId()) || POPULATION.matcher(indicator.name()).matches());
  }

  /// Facts of the entry for all, of an indicator that has one.
  List<Fact> ofWhole(Indicator indicator) {
    return entries(indicator).stream()
        .filter(entry -> entry.breakdown().isNone())
        .flatMap(entry -> of(entry).stream())
        .toList();
  }

  /// Facts of the entries for a group.
  List<Fact> ofGroups(Indicator indicator, Predicate<Breakdown> wanted) {
    return entries(indicator).stream()
        .filter(entry -> !entry.breakdown().isNone() && wanted.test(entry.breakdown()))
        .flatMap(entry -> of(entry).stream())
        .toList();
  }

  private List<IndicatorEntry> entries(Indicator indicator) {
    return Entries.of(indicator, content.series(indicator)).stream()
        .filter(entry -> !ORIGIN.matcher(entry.breakdown().toString()).find())
        .toList();
  }

  private List<Fact> of(IndicatorEntry entry) {
    IndicatorSeries series = content.series(entry.indicator());
    List<AreaValues> periods =
        series.periods().stream().map(period -> DisclosureGate.read(entry, series, layer(entry), period)).toList();
    return FactFinder.find(periods, Parts.references(project, content, entry));
  }

  private AreaLayer layer(IndicatorEntry entry) {
    return content.layer(project.layer(entry.indicator().layerId()).orElseThrow());
  }

  /// The newest period in which an entry has a value.
  Optional<AreaValues> newest(IndicatorEntry entry) {
    IndicatorSeries series = content.series(entry.indicator());
    return series.periods().reversed().stream()
        .map(period -> DisclosureGate.read(entry, series, layer(entry), period))
        .filter(FactFinder::hasValues)
        .findFirst();
  }

  private Optional<AreaValues> in(IndicatorEntry entry, Period period) {
    IndicatorSeries series = content.series(entry.indicator());
    return series.periods().contains(period)
        ? Optional.of(DisclosureGate.read(entry, series, layer(entry), period)).filter(FactFinder::hasValues)
        : Optional.empty();
  }

  /// Groups beside one another: for each dimension alone, and women and men also within the groups of others.
  List<Fact> groups(Indicator indicator) {
    Map<String, List<IndicatorEntry>> sets = new LinkedHashMap<>();
    for (IndicatorEntry entry : entries(indicator)) {
      SequencedMap<String, String> values = entry.breakdown().values();
      for (String dimension : values.keySet()) {
        if (values.size() == 1 || dimension.equalsIgnoreCase(SEX)) {
          SequencedMap<String, String> rest = new LinkedHashMap<>(values);
          rest.remove(dimension);
          sets.computeIfAbsent(dimension + rest, key -> new ArrayList<>()).add(entry);
        }
      }
    }
    return sets.values().stream().filter(set -> set.size() > 1).flatMap(set -> compared(set).stream()).toList();
  }

  private Optional<Fact> compared(List<IndicatorEntry> entries) {
    return newest(entries.getFirst())
        .flatMap(
            first ->
                GroupFacts.compare(
                    entries.stream()
                        .flatMap(entry -> in(entry, first.period()).stream())
                        .map(values -> new GroupFacts.Group(values, Parts.references(project, content, values.entry())))
                        .toList()));
  }

  /// How many areas and people there are in each group of an indicator of classes.
  List<Fact> classes(Indicator indicator) {
    List<Fact> found = new ArrayList<>(ofWhole(indicator));
    whole(indicator).flatMap(this::newest).flatMap(this::people).ifPresent(found::addFirst);
    return found;
  }

  private Optional<Fact> people(AreaValues classes) {
    return project.indicators().stream()
        .filter(indicator -> isPopulation(indicator) && indicator.layerId().equals(classes.entry().indicator().layerId()))
        .flatMap(indicator -> whole(indicator).stream())
        .flatMap(entry -> in(entry, classes.period()).or(() -> newest(entry)).stream())
        .flatMap(people -> ClassFacts.people(classes, people).stream())
        .findFirst();
  }

  private Optional<IndicatorEntry> whole(Indicator indicator) {
    return entries(indicator).stream().filter(entry -> entry.breakdown().isNone()).findFirst();
  }

  /// Areas in the same end of several of these indicators at once, layer by layer.
  List<Fact> overlaps(List<Indicator> indicators) {
    Map<String, List<AreaValues>> layers = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      whole(indicator)
          .flatMap(this::newest)
          .ifPresent(values -> layers.computeIfAbsent(indicator.layerId(), id -> new ArrayList<>()).add(values));
    }
    return layers.values().stream().flatMap(values -> OverlapFacts.find(values).stream()).toList();
  }
}
