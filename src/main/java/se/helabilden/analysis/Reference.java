package se.helabilden.analysis;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Period;

/// How the values of all areas of one level lie: what a single area is compared with. Computed over every row of the
/// level in the series, areas without geometry included; unweighted, each area counts once; missing values are left
/// out.
///
/// @param level the level of the areas
/// @param n how many areas have a value
/// @param missing how many have none
/// @param mean mean of the areas, in the indicator's unit: not the value of the nation as a whole
/// @param standardDeviation over n (population), in the indicator's unit
/// @param median in the indicator's unit
/// @param quintiles the four bounds between the fifths, type 7 (Hyndman & Fan 1996)
public record Reference(
    AreaLevel level,
    int n,
    int missing,
    double min,
    double max,
    double mean,
    double standardDeviation,
    double median,
    List<Double> quintiles)
    implements Serializable {
  public Reference {
    quintiles = List.copyOf(quintiles);
  }

  /// Over all rows of a level in a period; empty where none has a value.
  public static Optional<Reference> of(Part part, Period period, AreaLevel level) {
    double[] all =
        part.series().areas().stream()
            .filter(area -> area.level() == level)
            .mapToDouble(area -> part.cell(area, period).value())
            .toArray();
    return of(all, level);
  }

  /// Over all rows of the indicator's own level; empty where none has a value.
  public static Optional<Reference> of(Part part, Period period) {
    return of(part, period, part.level());
  }

  /// Over plain values, NaN where missing; empty where there is no value.
  public static Optional<Reference> of(double[] values, AreaLevel level) {
    double[] sorted = Statistics.sortedFinite(values);
    if (sorted.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Reference(
            level,
            sorted.length,
            values.length - sorted.length,
            sorted[0],
            sorted[sorted.length - 1],
            Statistics.mean(sorted),
            Statistics.populationDeviation(sorted),
            Statistics.quantile(sorted, 1, 2),
            IntStream.range(1, 5).mapToObj(i -> Statistics.quantile(sorted, i, 5)).toList()));
  }

  /// Which fifth of the areas a value belongs to: 1 for the lowest, 5 for the highest; 0 for NaN. A value on a bound
  /// belongs to the lower fifth.
  public int fifth(double value) {
    if (Double.isNaN(value)) {
      return 0;
    }
    return 1 + (int) quintiles.stream().filter(bound -> value > bound).count();
  }

  /// Whether the series can be taken for all areas of the nation: as many rows of its level as the division has (fewest
  /// of any version: 5 984 DeSO, 3 363 RegSO, 290 municipalities, 21 counties).
  public static boolean coversNation(Part part) {
    return coversNation(part.level(), part.series().areas());
  }

  static boolean coversNation(AreaLevel level, List<AreaCode> areas) {
    long found = areas.stream().filter(area -> area.level() == level).map(AreaCode::code).distinct().count();
    return switch (level) {
      case DESO -> found >= 5984;
      case REGSO -> found >= 3363;
      case MUNICIPALITY -> found >= 290;
      case COUNTY -> found >= 21;
      case NATION -> found >= 1;
      case OWN -> false;
    };
  }
}
