package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;

/// Puts a newer delivery of the same indicator together with what there is: next year's file adds its year, a
/// corrected file corrects.
public final class SeriesMerge {
  private SeriesMerge() {}

  /// All cells of both; where both have a cell, the newer one's. Areas and breakdowns in the order of the older, then
  /// what the newer adds; periods in order of time. Cells that neither has stay absent.
  public static IndicatorSeries merge(IndicatorSeries older, IndicatorSeries newer) {
    return merge(older, newer, area -> false);
  }

  /// As [#merge(IndicatorSeries, IndicatorSeries)], but cells that the older one has for some areas do not stay in the
  /// periods that the newer one has: the same people are counted under other areas there.
  ///
  /// @param moved those areas
  public static IndicatorSeries merge(IndicatorSeries older, IndicatorSeries newer, Predicate<AreaCode> moved) {
    List<AreaCode> areas = union(older.areas(), newer.areas());
    List<Period> periods = union(older.periods(), newer.periods()).stream().sorted().toList();
    List<Breakdown> breakdowns = union(older.breakdowns(), newer.breakdowns());
    IndicatorSeries.Builder merged = IndicatorSeries.builder(areas, periods, breakdowns);
    Set<Period> replaced = Set.copyOf(newer.periods());
    copy(older, merged, areas, periods, breakdowns, (area, period) -> moved.test(area) && replaced.contains(period));
    copy(newer, merged, areas, periods, breakdowns, (area, period) -> false);
    return merged.build();
  }

  /// Two deliveries of one indicator with their areas under the same codes, so that they can meet. A table made for one
  /// version of a division and a newer one made for another have the same areas under codes of different versions; both
  /// then stand under the version of the layer that they are joined with, as those of a table with years of both do. That
  /// equal codes mean equal boundaries is not said by it.
  ///
  /// @param differed whether they were made for different versions
  public record Aligned(IndicatorSeries older, IndicatorSeries newer, boolean differed) {
    /// Deliveries that know several versions at once keep them apart.
    ///
    /// @param level of the areas that the indicator is about
    /// @param layerVersion the layer's, or null
    public static Aligned of(
        IndicatorSeries older, IndicatorSeries newer, AreaLevel level, @Nullable String layerVersion) {
      Set<String> before = versions(older, level);
      Set<String> after = versions(newer, level);
      return before.size() == 1 && after.size() == 1 && !before.equals(after)
          ? new Aligned(under(older, level, layerVersion), under(newer, level, layerVersion), true)
          : new Aligned(older, newer, false);
    }

    private static Set<String> versions(IndicatorSeries series, AreaLevel level) {
      return series.areas().stream()
          .filter(area -> area.level() == level)
          .map(area -> String.valueOf(area.version()))
          .collect(Collectors.toSet());
    }

    private static IndicatorSeries under(IndicatorSeries series, AreaLevel level, @Nullable String version) {
      List<AreaCode> areas =
          series.areas().stream()
              .map(area -> area.level() == level ? new AreaCode(level, version, area.code()) : area)
              .toList();
      return IndicatorSeries.restore(
          new AreaList(areas), series.periods(), series.breakdowns(), series.rawValues(), series.rawStatuses());
    }
  }

  private static <T> List<T> union(List<T> first, List<T> second) {
    SequencedSet<T> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return new ArrayList<>(all);
  }

  private static void copy(
      IndicatorSeries from,
      IndicatorSeries.Builder to,
      List<AreaCode> areas,
      List<Period> periods,
      List<Breakdown> breakdowns,
      BiPredicate<AreaCode, Period> gone) {
    int[] areaAt = positions(from.areas(), areas);
    int[] periodAt = positions(from.periods(), periods);
    int[] breakdownAt = positions(from.breakdowns(), breakdowns);
    for (int b = 0; b < breakdownAt.length; b++) {
      for (int p = 0; p < periodAt.length; p++) {
        for (int a = 0; a < areaAt.length; a++) {
          ValueStatus status = from.status(a, p, b);
          if (status != null && !gone.test(from.areas().get(a), from.periods().get(p))) {
            to.set(areaAt[a], periodAt[p], breakdownAt[b], from.value(a, p, b), status);
          }
        }
      }
    }
  }

  private static <T> int[] positions(List<T> wanted, List<T> all) {
    Map<T, Integer> index = new HashMap<>(all.size() * 2);
    for (int i = 0; i < all.size(); i++) {
      index.put(all.get(i), i);
    }
    return wanted.stream().mapToInt(index::get).toArray();
  }
}
