package se.helabilden.ui.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.ComparablePeriods;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.map.Midpoint;
import se.helabilden.project.Bases;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.ReadyBreaks;
import se.helabilden.work.NumberText;
import se.helabilden.work.Progress;

/// What is known of the areas of a map beside its values, in one period. Immutable; the arrays are not to be changed.
///
/// @param comparable positions of the periods that share classes with this one, itself among them
/// @param pooled all numbers of those periods, ascending
/// @param people how many live in each area, NaN where not known; null where nobody knows
/// @param behind how many are behind each value, NaN where not known; null where nobody knows
/// @param ready class bounds that mean something
public record MapBackground(
    List<Integer> comparable,
    double[] pooled,
    double @Nullable [] people,
    double @Nullable [] behind,
    List<ReadyBreaks> ready) {
  public MapBackground {
    comparable = List.copyOf(comparable);
    ready = List.copyOf(ready);
  }

  /// One for each period. May take long: for the background.
  static List<MapBackground> of(
      Project project, ProjectContent content, List<AreaValues> values, List<ReferenceLine> references, NumberText numbers,
      Progress progress) {
    Bases bases = new Bases(project, content);
    // periods that share classes share the numbers in order, too
    Map<List<Integer>, double[]> pools = new HashMap<>();
    List<MapBackground> found = new ArrayList<>();
    for (int period = 0; period < values.size(); period++) {
      progress.check();
      AreaValues now = values.get(period);
      IndicatorEntry entry = now.entry();
      List<Integer> comparable = comparable(values, period);
      double[] pooled = pools.computeIfAbsent(comparable, which -> pooled(which, values));
      Optional<Midpoint> reference = references.isEmpty() ? Optional.empty() : references.getFirst().midpoint(period, now, numbers);
      found.add(
          new MapBackground(
              comparable,
              pooled,
              bases.people(now.layer(), entry.indicator().layerId(), now.period()),
              bases.behind(now),
              ReadyBreaks.of(entry, content, now.period(), now.size(), reference)));
    }
    return found;
  }

  /// All of them, for a colour is to mean the same in each, unless the source says that its numbers were not made in the
  /// same way all along.
  private static List<Integer> comparable(List<AreaValues> values, int period) {
    return ComparablePeriods.isBroken(values.get(period).entry().indicator())
        ? List.of(period)
        : IntStream.range(0, values.size()).boxed().toList();
  }

  private static double[] pooled(List<Integer> which, List<AreaValues> values) {
    return which.stream()
        .flatMapToDouble(period -> Arrays.stream(values.get(period).toArray()))
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }
}
