package se.helabilden.indicator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;

/// What differs between the numbers that there are and those of a newer file, cell by cell. An area, period or group
/// is there where it has at least one cell, also one whose value is missing: what a source says is missing is said.
///
/// @param changed cells that both have, with another number or another kind of missing; never cut, in the order of the
///     older
/// @param same how many cells both have alike
/// @param added how many cells only the newer has
/// @param lost how many cells only the older has
/// @param overwrittenPeriods periods in which both have a cell
public record SeriesChanges(
    List<Changed> changed,
    int same,
    int added,
    int lost,
    List<Period> newPeriods,
    List<Period> overwrittenPeriods,
    List<Period> gonePeriods,
    List<AreaCode> areasAdded,
    List<AreaCode> areasGone,
    List<Breakdown> groupsAdded,
    List<Breakdown> groupsGone)
    implements Serializable {
  public SeriesChanges {
    changed = List.copyOf(changed);
    newPeriods = List.copyOf(newPeriods);
    overwrittenPeriods = List.copyOf(overwrittenPeriods);
    gonePeriods = List.copyOf(gonePeriods);
    areasAdded = List.copyOf(areasAdded);
    areasGone = List.copyOf(areasGone);
    groupsAdded = List.copyOf(groupsAdded);
    groupsGone = List.copyOf(groupsGone);
  }

  /// One cell before and after; NaN where the status has no number.
  public record Changed(
      AreaCode area,
      Period period,
      Breakdown breakdown,
      double before,
      ValueStatus statusBefore,
      double after,
      ValueStatus statusAfter)
      implements Serializable {
    /// After less before; NaN where one of them is no number.
    public double difference() {
      return after - before;
    }
  }

  public static SeriesChanges of(IndicatorSeries older, IndicatorSeries newer) {
    return new Comparison(older, newer).changes();
  }

  /// The same with these cells in place of those that have changed.
  public SeriesChanges withChanged(List<Changed> cells) {
    return new SeriesChanges(
        cells, same, added, lost, newPeriods, overwrittenPeriods, gonePeriods, areasAdded, areasGone, groupsAdded,
        groupsGone);
  }

  /// Whether the newer says nothing that the older does not.
  public boolean isNothingNew() {
    return changed.isEmpty() && added == 0;
  }

  /// The cell whose number has changed most; empty where no number has changed into another.
  public Optional<Changed> largest() {
    return changed.stream()
        .filter(cell -> !Double.isNaN(cell.difference()))
        .max(Comparator.comparingDouble(cell -> Math.abs(cell.difference())));
  }

  /// Goes through both series once.
  private static final class Comparison {
    private final IndicatorSeries older;
    private final IndicatorSeries newer;
    private final List<Changed> changed = new ArrayList<>();
    private final Set<Period> inBoth = new LinkedHashSet<>();
    private int same;
    private int added;
    private int lost;

    Comparison(IndicatorSeries older, IndicatorSeries newer) {
      this.older = older;
      this.newer = newer;
    }

    SeriesChanges changes() {
      Present before = new Present();
      Present after = new Present();
      int[] areas = positions(older.areas(), newer.areas());
      int[] periods = positions(older.periods(), newer.periods());
      int[] groups = positions(older.breakdowns(), newer.breakdowns());
      int shared = 0;
      for (int group = 0; group < groups.length; group++) {
        for (int period = 0; period < periods.length; period++) {
          for (int area = 0; area < areas.length; area++) {
            ValueStatus status = older.status(area, period, group);
            if (status != null) {
              before.add(older, area, period, group);
              boolean there = areas[area] >= 0 && periods[period] >= 0 && groups[group] >= 0;
              ValueStatus now = there ? newer.status(areas[area], periods[period], groups[group]) : null;
              shared += now == null ? 0 : 1;
              double number = there ? newer.value(areas[area], periods[period], groups[group]) : Double.NaN;
              meet(area, period, group, status, number, now);
            }
          }
        }
      }
      added = after.addAll(newer) - shared;
      return new SeriesChanges(
          changed, same, added, lost,
          without(after.periods, before.periods).stream().sorted().toList(), inBoth.stream().sorted().toList(),
          without(before.periods, after.periods).stream().sorted().toList(),
          without(after.areas, before.areas), without(before.areas, after.areas),
          without(after.groups, before.groups), without(before.groups, after.groups));
    }

    private void meet(
        int area, int period, int group, ValueStatus before, double number, @Nullable ValueStatus after) {
      if (after == null) {
        lost++;
        return;
      }
      inBoth.add(older.periods().get(period));
      double was = older.value(area, period, group);
      if (before == after && Double.compare(was, number) == 0) {
        same++;
      } else {
        changed.add(
            new Changed(
                older.areas().get(area), older.periods().get(period), older.breakdowns().get(group), was, before,
                number, after));
      }
    }

    private static <T> List<T> without(Set<T> all, Set<T> others) {
      return all.stream().filter(each -> !others.contains(each)).toList();
    }

    /// Where each element of the first stands in the second; -1 where it does not.
    private static <T> int[] positions(List<T> first, List<T> second) {
      Map<T, Integer> index = new HashMap<>(second.size() * 2);
      for (int i = 0; i < second.size(); i++) {
        index.put(second.get(i), i);
      }
      return first.stream().mapToInt(each -> index.getOrDefault(each, -1)).toArray();
    }
  }

  /// What a series has at least one cell for.
  private static final class Present {
    private final Set<AreaCode> areas = new LinkedHashSet<>();
    private final Set<Period> periods = new LinkedHashSet<>();
    private final Set<Breakdown> groups = new LinkedHashSet<>();

    void add(IndicatorSeries series, int area, int period, int group) {
      areas.add(series.areas().get(area));
      periods.add(series.periods().get(period));
      groups.add(series.breakdowns().get(group));
    }

    /// @return how many cells there are
    int addAll(IndicatorSeries series) {
      int cells = 0;
      for (int group = 0; group < series.breakdowns().size(); group++) {
        for (int period = 0; period < series.periods().size(); period++) {
          for (int area = 0; area < series.areas().size(); area++) {
            if (series.status(area, period, group) != null) {
              add(series, area, period, group);
              cells++;
            }
          }
        }
      }
      return cells;
    }
  }
}
