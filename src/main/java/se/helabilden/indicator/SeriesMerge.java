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
import se.helabilden.area.AreaCode;

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
