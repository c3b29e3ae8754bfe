package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;

/// The cells of one contents text while rows are being put in: area × period × group, and which row set each.
final class CellStore {
  private static final ValueStatus[] STATUSES = ValueStatus.values();

  private final String contents;
  private final int[] columns;
  private final AreaList areas;
  private final Map<Period, Integer> periodIndex;
  private final Map<Breakdown, Integer> groupIndex;
  private final List<Period> periods;
  private final List<Breakdown> breakdowns;
  private final double[] values;
  /// Ordinals, [IndicatorSeries#ABSENT] for no cell: as a series keeps them.
  private final byte[] statuses;
  /// By cell, the number of the row that set it; empty until two rows are known to be of one area.
  private int[] rows = new int[0];

  private CellStore(
      String contents, int[] columns, AreaList areas, List<Period> periods, List<Breakdown> breakdowns) {
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
    statuses = new byte[size];
    Arrays.fill(statuses, IndicatorSeries.ABSENT);
  }

  /// One store for each contents text of the table, in its order.
  static List<CellStore> of(StagedTable table, List<AreaCode> areas) {
    Map<String, List<Integer>> columns = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.computeIfAbsent(table.columns().get(i).contents(), text -> new ArrayList<>()).add(i);
    }
    AreaList list = new AreaList(areas);
    boolean uniform = isUniform(table.rows());
    return List.copyOf(columns.entrySet()).parallelStream()
        .map(
            entry -> of(table, uniform, list, entry.getKey(), entry.getValue().stream().mapToInt(Integer::intValue).toArray()))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Empty where the columns have no cell at all.
  ///
  /// @param uniform whether all rows have the same period and groups: then one with a cell tells of all
  private static Optional<CellStore> of(
      StagedTable table, boolean uniform, AreaList areas, String contents, int[] columns) {
    Set<Period> periods = new LinkedHashSet<>();
    Set<Breakdown> breakdowns = new LinkedHashSet<>();
    Period lastPeriod = null;
    Breakdown lastGroup = null;
    boolean enough = false;
    for (StagedTable.Row row : table.rows()) {
      if (enough) {
        break;
      }
      enough = uniform;
      for (int i : columns) {
        enough &= row.statuses()[i] != null;
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

  private static boolean isUniform(List<StagedTable.Row> rows) {
    for (StagedTable.Row row : rows) {
      if (row.period() != rows.getFirst().period() || row.breakdown() != rows.getFirst().breakdown()) {
        return false;
      }
    }
    return true;
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

  /// Where a row's cell of a column lies.
  int cell(StagedTable table, StagedTable.Row row, int column, int area) {
    if (periods.size() == 1 && breakdowns.size() == 1) {
      return area;
    }
    StagedTable.Column of = table.columns().get(column);
    int period = periods.size() == 1 ? 0 : periodIndex.get(TableVersion.periodOf(of, row));
    int group = breakdowns.size() == 1 ? 0 : groupIndex.get(breakdown(of, row));
    return (group * periods.size() + period) * areas.size() + area;
  }

  int[] columns() {
    return columns;
  }

  /// Of the table's columns the first that is in here.
  int firstColumn() {
    return columns[0];
  }

  /// Null where the cell is not there.
  @Nullable ValueStatus status(int cell) {
    return statuses[cell] == IndicatorSeries.ABSENT ? null : STATUSES[statuses[cell]];
  }

  double value(int cell) {
    return values[cell];
  }

  /// Remembers from here on which row set each cell.
  void rememberRows() {
    rows = new int[values.length];
  }

  /// The number of the row that set a cell; 0 where rows are not remembered.
  int rowOf(int cell) {
    return rows.length == 0 ? 0 : rows[cell];
  }

  void set(int cell, double value, ValueStatus status, int row) {
    if (status.hasNumber() && !Double.isFinite(value)) {
      throw new IllegalArgumentException(status + " without a number");
    }
    // so that there is no negative zero, which a hash would tell from zero
    values[cell] = status.hasNumber() ? value + 0.0 : Double.NaN;
    statuses[cell] = (byte) status.ordinal();
    if (rows.length > 0) {
      rows[cell] = row;
    }
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
        statuses[start + part] = IndicatorSeries.ABSENT;
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
      ValueStatus of = status(start + part);
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
        ValueStatus status = status((group * periods.size() + period) * areas.size() + area);
        if (status != null && status.hasNumber() == number) {
          count++;
        }
      }
    }
    return count;
  }

  boolean hasNumber(int area) {
    for (int cell = area; cell < statuses.length; cell += areas.size()) {
      if (!Double.isNaN(values[cell])) {
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
      if (IntStream.range(start, start + areas.size()).anyMatch(cell -> statuses[cell] != IndicatorSeries.ABSENT)) {
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

  /// The series of these cells, which it takes over: nothing can be put in after.
  IndicatorSeries series() {
    return IndicatorSeries.of(areas, periods, breakdowns, values, statuses);
  }
}
