package se.helabilden.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.helabilden.analysis.ClassReference;
import se.helabilden.analysis.ClassThresholds;
import se.helabilden.analysis.Part;
import se.helabilden.analysis.Reference;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.map.Midpoint;
import se.helabilden.work.Message;

/// Class bounds that mean something, to begin from: fifths of the whole nation, above and below what is compared with,
/// the five groups of an index.
///
/// @param name what they are
/// @param inner the bounds between the classes, rising
public record ReadyBreaks(Message name, List<Double> inner) {
  public ReadyBreaks {
    inner = List.copyOf(inner);
  }

  /// All that there are for an entry in a period.
  ///
  /// @param areas how many areas are on the map: fifths are offered only of more than these
  /// @param reference what values are compared with, if anything
  public static List<ReadyBreaks> of(
      IndicatorEntry entry, ProjectContent content, Period period, int areas, Optional<Midpoint> reference) {
    List<ReadyBreaks> found = new ArrayList<>();
    IndicatorKind kind = entry.indicator().kind();
    if (kind == IndicatorKind.CLASS) {
      return found;
    }
    Part part = Parts.of(entry, content);
    Optional<Reference> all = Reference.of(part, period);
    boolean nation = Reference.coversNation(part);
    all.filter(whole -> nation || whole.n() > areas)
        .flatMap(whole -> rising(nation ? "project.readyNation" : "project.readyTable", whole.quintiles()))
        .ifPresent(found::add);
    reference.ifPresent(
        where -> found.add(new ReadyBreaks(Message.of("project.readyReference", where.name()), List.of(where.value()))));
    if (kind == IndicatorKind.INDEX && all.isPresent() && all.get().n() > 1 && all.get().min() < all.get().max()) {
      ClassReference index = ClassReference.ofTable(part, period);
      double[] bounds =
          ClassThresholds.bundled().z().stream()
              .mapToDouble(z -> index.mean() + z * index.standardDeviation())
              .sorted()
              .toArray();
      rising("project.readyGroups", Arrays.stream(bounds).boxed().toList()).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<ReadyBreaks> rising(String name, List<Double> bounds) {
    List<Double> distinct = bounds.stream().distinct().toList();
    return distinct.size() < 2 ? Optional.empty() : Optional.of(new ReadyBreaks(Message.of(name), distinct));
  }
}
