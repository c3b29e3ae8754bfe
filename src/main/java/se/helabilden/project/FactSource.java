package se.helabilden.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
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
        .filter(entry -> group(entry).isEmpty())
        .flatMap(entry -> of(entry).stream())
        .toList();
  }

  /// Facts of the entries for groups of one dimension.
  List<Fact> ofGroups(Indicator indicator, Predicate<String> wanted) {
    return entries(indicator).stream()
        .filter(entry -> group(entry).size() == 1 && wanted.test(label(group(entry))))
        .flatMap(entry -> of(entry).stream())
        .toList();
  }

  private List<IndicatorEntry> entries(Indicator indicator) {
    return Entries.of(indicator, content.series(indicator)).stream()
        .filter(entry -> !ORIGIN.matcher(entry.breakdown().toString()).find())
        .toList();
  }

  /// What tells an entry from the others of its table: dimensions with one single value tell nothing.
  private SequencedMap<String, String> group(IndicatorEntry entry) {
    List<Breakdown> all = content.series(entry.indicator()).breakdowns();
    SequencedMap<String, String> group = new LinkedHashMap<>(entry.breakdown().values());
    group.entrySet()
        .removeIf(
            each -> all.stream().allMatch(other -> each.getValue().equals(other.values().get(each.getKey()))));
    return group;
  }

  private static String label(SequencedMap<String, String> group) {
    return String.join(", ", group.values());
  }

  private List<Fact> of(IndicatorEntry entry) {
    Optional<AreaValues> last = newest(entry);
    if (last.isEmpty()) {
      return List.of();
    }
    List<AreaValues> periods = new ArrayList<>();
    first(entry, last.get().period()).ifPresent(periods::add);
    periods.add(last.get());
    return FactFinder.find(periods, Parts.references(project, content, entry));
  }

  /// The first period in which an entry has a value that may be compared with the last.
  private Optional<AreaValues> first(IndicatorEntry entry, Period last) {
    return content.series(entry.indicator()).periods().stream()
        .filter(period -> period.compareTo(last) < 0)
        .filter(period -> FactFinder.mayCompare(period, last, entry.indicator()))
        .flatMap(period -> in(entry, period).stream())
        .findFirst();
  }

  private AreaLayer layer(IndicatorEntry entry) {
    return content.layer(project.layer(entry.indicator().layerId()).orElseThrow());
  }

  /// The newest values of the entry for all, of an indicator that has one.
  Optional<AreaValues> newestOfWhole(Indicator indicator) {
    return whole(indicator).flatMap(this::newest);
  }

  /// The newest period in which an entry has a value.
  private Optional<AreaValues> newest(IndicatorEntry entry) {
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
    Map<String, List<GroupEntry>> sets = new LinkedHashMap<>();
    for (IndicatorEntry entry : entries(indicator)) {
      SequencedMap<String, String> group = group(entry);
      for (String dimension : group.keySet()) {
        if (group.size() == 1 || dimension.equalsIgnoreCase(SEX)) {
          SequencedMap<String, String> rest = new LinkedHashMap<>(entry.breakdown().values());
          rest.remove(dimension);
          sets.computeIfAbsent(dimension + rest, key -> new ArrayList<>())
              .add(new GroupEntry(entry, group.get(dimension), label(rest)));
        }
      }
    }
    return sets.values().stream().filter(set -> set.size() > 1).flatMap(set -> compared(set).stream()).toList();
  }

  private record GroupEntry(IndicatorEntry entry, String label, String common) {}

  private Optional<Fact> compared(List<GroupEntry> entries) {
    return newest(entries.getFirst().entry()).flatMap(first -> compared(entries, first.period()));
  }

  private Optional<Fact> compared(List<GroupEntry> entries, Period period) {
    List<GroupFacts.Group> groups = new ArrayList<>();
    for (GroupEntry each : entries) {
      in(each.entry(), period)
          .ifPresent(
              values ->
                  groups.add(
                      new GroupFacts.Group(each.label(), values, Parts.references(project, content, each.entry()))));
    }
    return GroupFacts.compare(entries.getFirst().common(), groups);
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
    return entries(indicator).stream().filter(entry -> group(entry).isEmpty()).findFirst();
  }

  /// Areas in the same end of several of these indicators at once, layer by layer.
  List<Fact> overlaps(List<Indicator> indicators) {
    Map<String, List<AreaValues>> layers = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Indicator indicator : indicators) {
      // the same indicator from two tables counts once
      Optional.of(indicator)
          .filter(each -> seen.add(each.layerId() + " " + Objects.requireNonNullElse(each.catalogueId(), each.name())))
          .flatMap(this::whole)
          .flatMap(this::newest)
          .ifPresent(values -> layers.computeIfAbsent(indicator.layerId(), id -> new ArrayList<>()).add(values));
    }
    return layers.values().stream().flatMap(values -> OverlapFacts.find(values).stream()).toList();
  }
}
