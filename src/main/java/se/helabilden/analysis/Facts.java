package se.helabilden.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.helabilden.area.Area;

/// What a map or a table shows, in a few numbers: for the text alternative and the report. From what may be shown only.
///
/// @param areas areas of the layer
/// @param withValue those with a number
/// @param min in the indicator's unit; NaN where no area has a number, as the three below
/// @param mean unweighted mean of the areas: not the value of the whole
/// @param median of the areas
/// @param highest up to three areas, the highest first; equal values in order of code
/// @param lowest up to three areas, the lowest first; none of them among the highest
/// @param furtherHighest how many more areas have the same value as the last of the highest
/// @param furtherLowest how many more areas have the same value as the last of the lowest
public record Facts(
    int areas,
    int withValue,
    double min,
    double max,
    double mean,
    double median,
    List<AreaFact> highest,
    List<AreaFact> lowest,
    int furtherHighest,
    int furtherLowest)
    implements Serializable {
  private static final int NAMED = 3;

  public Facts {
    highest = List.copyOf(highest);
    lowest = List.copyOf(lowest);
  }

  /// An area and its number.
  public record AreaFact(String code, String name, double value) implements Serializable {}

  public static Facts of(AreaValues values) {
    List<AreaFact> all = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (!Double.isNaN(values.value(i))) {
        Area area = values.layer().area(i);
        all.add(new AreaFact(area.code().code(), area.name(), values.value(i)));
      }
    }
    double[] sorted = all.stream().mapToDouble(AreaFact::value).sorted().toArray();
    all.sort(Comparator.comparingDouble(AreaFact::value).reversed().thenComparing(AreaFact::code));
    List<AreaFact> highest = all.subList(0, Math.min(NAMED, all.size()));
    List<AreaFact> rest = new ArrayList<>(all.subList(highest.size(), all.size()));
    rest.sort(Comparator.comparingDouble(AreaFact::value).thenComparing(AreaFact::code));
    List<AreaFact> lowest = rest.subList(0, Math.min(NAMED, rest.size()));
    return new Facts(
        values.size(),
        all.size(),
        sorted.length == 0 ? Double.NaN : sorted[0],
        sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1],
        Statistics.mean(sorted),
        Statistics.quantile(sorted, 1, 2),
        highest,
        lowest,
        further(all, highest),
        further(all, lowest));
  }

  /// 0 to 1; 0 where the layer has no area.
  public double shareMissing() {
    return areas == 0 ? 0 : (double) (areas - withValue) / areas;
  }

  private static int further(List<AreaFact> all, List<AreaFact> named) {
    if (named.isEmpty()) {
      return 0;
    }
    double last = named.getLast().value;
    long same = all.stream().filter(area -> area.value == last).count();
    return (int) (same - named.stream().filter(area -> area.value == last).count());
  }
}
