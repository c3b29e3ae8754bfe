package se.helabilden.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;

/// Which counts of one period are hidden: the small ones, and those that would tell a small one by subtraction from a
/// sum (secondary suppression). A sum is a group that others add up to (`totalt` of women and men) or an area that
/// others add up to (the municipality of its areas), and counts only where it holds exactly.
///
/// In each sum at least two counts are hidden, or none; two small ones alone do not do where their sum gives both away.
/// Of those that can be hidden the smallest is. Afterwards no small count follows from all sums together, which is
/// checked by elimination for sets of up to [#MOST_UNKNOWN] hidden counts that hang together.
///
/// Source: Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
final class Suppression {
  static final int MOST_UNKNOWN = 300;

  private static final double SAME = 1e-9;

  private final IndicatorSeries series;
  private final int period;
  private final int threshold;
  private final BitSet small = new BitSet();
  private final BitSet hidden = new BitSet();
  private final List<Sum> sums = new ArrayList<>();

  /// Cells that add up.
  ///
  /// @param whole the cell that the parts add up to
  private record Sum(int whole, int[] parts) {}

  private Suppression(IndicatorSeries series, int period, int threshold) {
    this.series = series;
    this.period = period;
    this.threshold = threshold;
  }

  /// The hidden cells, each at `breakdown * areas + area`.
  ///
  /// @param period its place in the series
  /// @param threshold counts above zero and below it are small; 0 hides nothing
  static BitSet hidden(IndicatorSeries series, int period, int threshold) {
    if (threshold <= 0) {
      return new BitSet();
    }
    return series.remembered(
        new Asked(period, threshold),
        () -> {
          Suppression suppression = new Suppression(series, period, threshold);
          suppression.hide();
          return suppression.hidden;
        });
  }

  private record Asked(int period, int threshold) {}

  private void hide() {
    int areas = series.areas().size();
    for (int cell = 0; cell < areas * series.breakdowns().size(); cell++) {
      double value = value(cell);
      if (value > 0 && value < threshold) {
        small.set(cell);
      }
    }
    if (small.isEmpty()) {
      return;
    }
    hidden.or(small);
    addGroups();
    addAreas();
    do {
      balance();
    } while (hideDetermined());
  }

  private double value(int cell) {
    int areas = series.areas().size();
    return series.value(cell % areas, period, cell / areas);
  }

  /// Groups that add up: the same groups with one dimension less.
  private void addGroups() {
    List<Breakdown> groups = series.breakdowns();
    Map<Map<String, String>, Integer> places = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      places.put(groups.get(i).values(), i);
    }
    Map<Integer, SequencedMap<String, List<Integer>>> parts = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (String dimension : groups.get(i).values().keySet()) {
        Map<String, String> without = new HashMap<>(groups.get(i).values());
        without.remove(dimension);
        Integer whole = places.get(without);
        if (whole != null) {
          parts.computeIfAbsent(whole, key -> new TreeMap<>()).computeIfAbsent(dimension, key -> new ArrayList<>()).add(i);
        }
      }
    }
    int areas = series.areas().size();
    parts.forEach(
        (whole, dimensions) ->
            dimensions.values().forEach(
                members -> {
                  for (int area = 0; area < areas; area++) {
                    int at = area;
                    add(whole * areas + at, members.stream().mapToInt(group -> group * areas + at).toArray());
                  }
                }));
  }

  /// Areas that add up: all areas of a smaller level in a municipality, a county, the nation, or the whole table.
  private void addAreas() {
    List<AreaCode> areas = series.areas();
    for (int whole = 0; whole < areas.size(); whole++) {
      Map<AreaLevel, List<Integer>> below = new TreeMap<>();
      for (int part = 0; part < areas.size(); part++) {
        if (part != whole && isIn(areas.get(part), areas.get(whole))) {
          below.computeIfAbsent(areas.get(part).level(), level -> new ArrayList<>()).add(part);
        }
      }
      for (List<Integer> parts : below.values()) {
        for (int group = 0; group < series.breakdowns().size(); group++) {
          int first = group * areas.size();
          add(first + whole, parts.stream().mapToInt(part -> first + part).toArray());
        }
      }
    }
  }

  private static boolean isIn(AreaCode part, AreaCode whole) {
    if (isEverything(part)) {
      return false;
    }
    if (isEverything(whole)) {
      return true;
    }
    boolean larger =
        part.level() != AreaLevel.OWN && whole.level() != AreaLevel.OWN && whole.level().ordinal() > part.level().ordinal();
    return larger && part.code().startsWith(whole.code()) && whole.level() != AreaLevel.REGSO;
  }

  private static boolean isEverything(AreaCode code) {
    return code.level() == AreaLevel.NATION || (code.level() == AreaLevel.OWN && code.code().equals("totalt"));
  }

  private void add(int whole, int[] parts) {
    double sum = 0;
    for (int part : parts) {
      sum += value(part);
    }
    // Where a number is missing or the sum does not hold, subtracting tells nothing exact.
    if (parts.length > 1 && Math.abs(sum - value(whole)) <= SAME * Math.max(1, Math.abs(sum))) {
      sums.add(new Sum(whole, parts));
    }
  }

  /// Hides more until no single sum tells a small count.
  private void balance() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Sum sum : sums) {
        changed |= tells(sum) && hideOneMore(sum);
      }
    }
  }

  private boolean tells(Sum sum) {
    int count = hidden.get(sum.whole()) ? 1 : 0;
    boolean allSmall = count == 0;
    double total = 0;
    for (int part : sum.parts()) {
      if (hidden.get(part)) {
        count++;
        allSmall &= small.get(part);
        total += value(part);
      }
    }
    boolean given = allSmall && (total == count || total == count * (threshold - 1.0));
    return count == 1 || (count > 1 && given);
  }

  /// Hides the smallest part that is not, else the whole, else a zero; false where all are hidden.
  private boolean hideOneMore(Sum sum) {
    int best = -1;
    for (int part : sum.parts()) {
      if (!hidden.get(part) && value(part) > 0 && (best < 0 || value(part) < value(best))) {
        best = part;
      }
    }
    if (best < 0 && !hidden.get(sum.whole())) {
      best = sum.whole();
    }
    for (int i = 0; best < 0 && i < sum.parts().length; i++) {
      best = hidden.get(sum.parts()[i]) ? -1 : sum.parts()[i];
    }
    if (best >= 0) {
      hidden.set(best);
    }
    return best >= 0;
  }

  /// Hides one more count in a sum with a small count that follows from all sums together; false where none does.
  private boolean hideDetermined() {
    for (List<Sum> together : components()) {
      for (int cell : determined(together)) {
        if (small.get(cell)) {
          for (Sum sum : together) {
            boolean holds = sum.whole() == cell || contains(sum.parts(), cell);
            if (holds && hideOneMore(sum)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static boolean contains(int[] cells, int wanted) {
    for (int cell : cells) {
      if (cell == wanted) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> unknown(Sum sum) {
    List<Integer> cells = new ArrayList<>();
    for (int part : sum.parts()) {
      if (hidden.get(part)) {
        cells.add(part);
      }
    }
    if (hidden.get(sum.whole())) {
      cells.add(sum.whole());
    }
    return cells;
  }

  /// Sums that hang together by the hidden counts that they share.
  private List<List<Sum>> components() {
    Map<Integer, List<Sum>> byCell = new HashMap<>();
    for (Sum sum : sums) {
      unknown(sum).forEach(cell -> byCell.computeIfAbsent(cell, key -> new ArrayList<>()).add(sum));
    }
    List<List<Sum>> all = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(start + 1)) {
      if (seen.get(start) || !byCell.containsKey(start)) {
        continue;
      }
      List<Sum> together = new ArrayList<>();
      List<Integer> waiting = new ArrayList<>(List.of(start));
      seen.set(start);
      while (!waiting.isEmpty()) {
        for (Sum sum : byCell.getOrDefault(waiting.removeLast(), List.of())) {
          if (!together.contains(sum)) {
            together.add(sum);
          }
          for (int cell : unknown(sum)) {
            if (!seen.get(cell)) {
              seen.set(cell);
              waiting.add(cell);
            }
          }
        }
      }
      all.add(together);
    }
    return all;
  }

  /// The hidden counts that a system of sums has only one value for: Gauss and Jordan's elimination, exact by whole
  /// numbers modulo a prime.
  private List<Integer> determined(List<Sum> together) {
    TreeSet<Integer> cells = new TreeSet<>(Comparator.naturalOrder());
    together.forEach(sum -> cells.addAll(unknown(sum)));
    if (cells.size() > MOST_UNKNOWN) {
      return List.of();
    }
    List<Integer> order = List.copyOf(cells);
    Map<Integer, Integer> column = new HashMap<>();
    order.forEach(cell -> column.put(cell, column.size()));
    long[][] rows = new long[together.size()][order.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int cell : unknown(together.get(i))) {
        rows[i][column.get(cell)] = cell == together.get(i).whole() ? Elimination.PRIME - 1 : 1;
      }
    }
    return Elimination.determined(rows).stream().map(order::get).toList();
  }
}
