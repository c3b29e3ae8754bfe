package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;

/// The cells of one contents text while rows are being put in: area × period × group, and which row set each.
final class CellStore {
  private final String contents;
  private final List<Integer> columns;
  private final AreaList areas;
  private final Map<Period, Integer> periodIndex;
  private final Map<Breakdown, Integer> groupIndex;
  private final List<Period> periods;
  private final List<Breakdown> breakdowns;
  private final double[] values;
  private final @Nullable ValueStatus[] statuses;
  private final int[] rows;

  private CellStore(
      String contents, List<Integer> columns, AreaList areas, List<Period> periods, List<Breakdown> breakdowns) {
    this.contents = contents;
    this.columns = columns;
    this.areas = areas;
    this.periodIndex = indexed(periods);
    this.groupIndex = indexed(breakdowns);
    this.periods = periods;
    this.breakdowns = breakdowns;
    int size = Math.multiplyExact(Math.multiplyExact(areas.size(), periods.size()), breakdowns.size());
    values = new double[size];
    Arrays.fill(values, Double.NaN);
    statuses = new ValueStatus[size];
    rows = new int[size];
  }

  /// One store for each contents text of the table, in its order.
  static List<CellStore> of(StagedTable table, List<AreaCode> areas) {
    Map<String, List<Integer>> columns = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.computeIfAbsent(table.columns().get(i).contents(), text -> new ArrayList<>()).add(i);
    }
    AreaList list = new AreaList(areas);
    return List.copyOf(columns.entrySet()).parallelStream()
        .map(entry -> of(table, list, entry.getKey(), List.copyOf(entry.getValue())))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Empty where the columns have no cell at all.
  private static Optional<CellStore> of(StagedTable table, AreaList areas, String contents, List<Integer> columns) {
    Set<Period> periods = new LinkedHashSet<>();
    Set<Breakdown> breakdowns = new LinkedHashSet<>();
    Period lastPeriod = null;
    Breakdown lastGroup = null;
    for (StagedTable.Row row : table.rows()) {
      for (int i : columns) {
        if (row.statuses()[i] != null) {
          Period period = TableVersion.periodOf(table.columns().get(i), row);
          if (period != lastPeriod) {
            periods.add(period);
            lastPeriod = period;
          }
          Breakdown group = breakdown(table.columns().get(i), row);
          if (group != lastGroup) {
            breakdowns.add(group);
            lastGroup = group;
          }
        }
      }
    }
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    List<Period> ordered = periods.stream().sorted(Comparator.naturalOrder()).toList();
    return Optional.of(new CellStore(contents, columns, areas, ordered, List.copyOf(breakdowns)));
  }

  private static <T> Map<T, Integer> indexed(List<T> list) {
    Map<T, Integer> index = new HashMap<>();
    list.forEach(item -> index.put(item, index.size()));
    return index;
  }

  /// The groups of a cell: the row's, then the column's.
  private static Breakdown breakdown(StagedTable.Column column, StagedTable.Row row) {
    if (row.breakdown().isNone()) {
      return column.breakdown();
    }
    Breakdown both = row.breakdown();
    for (Map.Entry<String, String> group : column.breakdown().values().entrySet()) {
      both = both.with(group.getKey(), group.getValue());
    }
    return both;
  }

  private int cell(StagedTable table, StagedTable.Row row, int column, int area) {
    StagedTable.Column of = table.columns().get(column);
    int period = periods.size() == 1 ? 0 : periodIndex.get(TableVersion.periodOf(of, row));
    int group = breakdowns.size() == 1 ? 0 : groupIndex.get(breakdown(of, row));
    return (group * periods.size() + period) * areas.size() + area;
  }

  /// What putting all rows in met.
  ///
  /// @param repeated by row (no rows where nothing is repeated), the number of the row that set the first cell which this row sets too; 0 where it repeats none
  /// @param different rows with a cell that differs from the one already there
  record Meetings(int[] repeated, BitSet different) {
    /// What several stores met; the first store's row counts.
    static Meetings of(List<Meetings> all, int rows) {
      Meetings whole = new Meetings(new int[rows], new BitSet());
      for (Meetings one : all) {
        whole.different.or(one.different);
        for (int i = 0; i < one.repeated.length; i++) {
          whole.repeated[i] = whole.repeated[i] == 0 ? one.repeated[i] : whole.repeated[i];
        }
      }
      return whole;
    }
  }

  /// Puts the cells of all rows in. Where a cell is there already, `choice` decides if they differ.
  ///
  /// @param places the area of each row, -1 for none
  Meetings putAll(StagedTable table, int[] places, OnDuplicate choice) {
    int[] repeated = new int[0];
    BitSet different = new BitSet();
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        StagedTable.Row row = table.rows().get(i);
        for (int column : columns) {
          ValueStatus status = row.statuses()[column];
          if (status != null) {
            int cell = cell(table, row, column, places[i]);
            if (statuses[cell] == null) {
              set(cell, row.values()[column], status, row.number());
            } else {
              // Two columns under one header meet in their own row: that repeats no other row.
              if (rows[cell] != row.number()) {
                repeated = repeated.length == 0 ? new int[places.length] : repeated;
                repeated[i] = repeated[i] == 0 ? rows[cell] : repeated[i];
              }
              different.set(i, different.get(i) | !meet(cell, row.values()[column], status, choice));
            }
          }
        }
      }
    }
    return new Meetings(repeated, different);
  }

  /// Puts a value where there is one; whether they are equal.
  private boolean meet(int cell, double value, ValueStatus status, OnDuplicate choice) {
    ValueStatus before = statuses[cell];
    boolean equal = before == status && Double.compare(values[cell] + 0.0, value + 0.0) == 0;
    if (choice == OnDuplicate.SUM) {
      boolean numbers = before != null && before.hasNumber() && status.hasNumber();
      double sum = values[cell] + value;
      ValueStatus kind = !numbers ? ValueStatus.MISSING : sum == 0 ? before : ValueStatus.VALUE;
      set(cell, numbers ? sum : Double.NaN, kind, rows[cell]);
    } else if (choice == OnDuplicate.LAST) {
      set(cell, value, status, rows[cell]);
    }
    return equal;
  }

  private void set(int cell, double value, ValueStatus status, int row) {
    values[cell] = status.hasNumber() ? value : Double.NaN;
    statuses[cell] = status;
    rows[cell] = row;
  }

  /// Adds cells of areas up for others, and empties them; a part without a number leaves its whole without.
  ///
  /// @param parts for the place of a whole the places of its parts
  /// @param used the places of all parts
  void addUp(Map<Integer, int[]> parts, Set<Integer> used) {
    for (int start = 0; start < values.length; start += areas.size()) {
      Map<Integer, Double> sums = new HashMap<>();
      Map<Integer, ValueStatus> kinds = new HashMap<>();
      for (Map.Entry<Integer, int[]> whole : parts.entrySet()) {
        ValueStatus kind = kind(start, whole.getValue());
        if (kind != null) {
          int from = start;
          double sum = Arrays.stream(whole.getValue()).mapToDouble(part -> values[from + part]).sum();
          kinds.put(whole.getKey(), kind);
          sums.put(whole.getKey(), sum);
        }
      }
      for (int part : used) {
        values[start + part] = Double.NaN;
        statuses[start + part] = null;
      }
      for (Map.Entry<Integer, ValueStatus> whole : kinds.entrySet()) {
        set(start + whole.getKey(), sums.get(whole.getKey()), whole.getValue(), 0);
      }
    }
  }

  /// The kind of a sum; null where no part has such a cell.
  private @Nullable ValueStatus kind(int start, int[] parts) {
    ValueStatus kind = null;
    boolean any = false;
    for (int part : parts) {
      ValueStatus of = statuses[start + part];
      any |= of != null;
      ValueStatus told = of == null ? ValueStatus.MISSING : of;
      boolean graver = kind == null || (kind.hasNumber() && (!told.hasNumber() || kind == ValueStatus.NIL));
      kind = graver ? told : kind;
    }
    return any ? kind : null;
  }

  String contents() {
    return contents;
  }

  List<Integer> columns() {
    return columns;
  }

  List<Breakdown> breakdowns() {
    return breakdowns;
  }

  /// Numbers of a group for the first `count` areas over all periods.
  int numbers(int group, int fromArea, int toArea) {
    return count(group, fromArea, toArea, true);
  }

  /// Missing cells of a group for these areas over all periods.
  int missing(int group, int fromArea, int toArea) {
    return count(group, fromArea, toArea, false);
  }

  private int count(int group, int from, int to, boolean number) {
    int count = 0;
    for (int period = 0; period < periods.size(); period++) {
      for (int area = from; area < to; area++) {
        ValueStatus status = statuses[(group * periods.size() + period) * areas.size() + area];
        if (status != null && status.hasNumber() == number) {
          count++;
        }
      }
    }
    return count;
  }

  boolean hasNumber(int area) {
    for (int cell = area; cell < statuses.length; cell += areas.size()) {
      ValueStatus status = statuses[cell];
      if (status != null && status.hasNumber()) {
        return true;
      }
    }
    return false;
  }

  /// The periods that a group has any cell in, in order of time.
  List<String> periods(int group) {
    List<String> found = new ArrayList<>();
    for (int period = 0; period < periods.size(); period++) {
      int start = (group * periods.size() + period) * areas.size();
      if (Arrays.stream(statuses, start, start + areas.size()).anyMatch(status -> status != null)) {
        found.add(periods.get(period).text());
      }
    }
    return found;
  }

  /// How many decimals the numbers have, at most 3.
  int decimals() {
    int most = 0;
    for (double value : values) {
      if (most == 3 || Double.isNaN(value)) {
        continue;
      }
      double scaled = value;
      for (int decimals = 0; decimals <= 3; decimals++) {
        if (Math.abs(scaled - Math.rint(scaled)) < 1e-7 * Math.max(1, Math.abs(scaled)) || decimals == 3) {
          most = Math.max(most, decimals);
          break;
        }
        scaled *= 10;
      }
    }
    return most;
  }

  IndicatorSeries series() {
    IndicatorSeries.Builder series = IndicatorSeries.builder(areas, periods, breakdowns);
    for (int group = 0; group < breakdowns.size(); group++) {
      for (int period = 0; period < periods.size(); period++) {
        for (int area = 0; area < areas.size(); area++) {
          int cell = (group * periods.size() + period) * areas.size() + area;
          ValueStatus status = statuses[cell];
          if (status != null) {
            series.set(area, period, group, values[cell], status);
          }
        }
      }
    }
    return series.build();
  }
}
