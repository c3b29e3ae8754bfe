package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Issue;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;

/// Takes the rows of a grid whose shape is known: keys, periods, groups, values.
final class TableRows {
  private final Cells cells;
  private final TableShape shape;
  private final ValueCells reading;
  private final Progress progress;
  private final Map<Breakdown, Breakdown> same = new HashMap<>();
  private final Map<Integer, String> percentColumns = new HashMap<>();

  TableRows(Grid grid, TableShape shape, Place place, List<Issue> issues, List<String> notes, Progress progress) {
    this.cells = new Cells(grid);
    this.shape = shape;
    this.progress = progress;
    this.reading = new ValueCells(cells, shape.pxweb(), notes, place, issues);
  }

  /// The contents texts in their order.
  List<String> contents() {
    Set<String> found = new LinkedHashSet<>();
    if (shape.contents() >= 0) {
      String last = null;
      for (int row = shape.start(); row < shape.end(); row++) {
        last = filled(row, shape.contents(), last);
        if (last != null) {
          found.add(last);
        }
      }
    } else {
      shape.values().forEach(column -> found.add(column.contents()));
    }
    return List.copyOf(found);
  }

  /// The staged columns: as in the grid, or where the rows tell the contents one for each of them.
  List<StagedTable.Column> columns(List<String> contents, Map<String, String> units) {
    List<StagedTable.Column> columns = new ArrayList<>();
    for (String text : shape.contents() >= 0 ? contents : List.of("")) {
      for (TableShape.ValueColumn value : shape.values()) {
        String name = shape.contents() >= 0 ? text : value.contents();
        String unit = HeaderText.unitOf(units.getOrDefault(name, units.get("")), name);
        columns.add(
            new StagedTable.Column(
                Grid.columnLetter(value.column()), name, value.period(), value.breakdown(),
                unit == null ? percentColumns.get(value.column()) : unit));
      }
    }
    return columns;
  }

  /// The staged rows; to be called before [#columns], which needs the percent signs found.
  List<StagedTable.Row> rows(List<String> contents) {
    int count = shape.end() - shape.start();
    int width = shape.values().size();
    double[][] values = new double[count][width];
    ValueStatus[][] statuses = new ValueStatus[count][width];
    readValues(values, statuses);
    List<StagedTable.Row> rows = new ArrayList<>(count);
    Map<Integer, String> carried = new HashMap<>();
    for (int i = 0; i < count; i++) {
      if (i % 500 == 0) {
        progress.check();
      }
      int row = shape.start() + i;
      if (cells.firstFilled(row) < 0) {
        continue;
      }
      rows.add(row(row, carried, contents, values[i], statuses[i]));
    }
    return rows;
  }

  private void readValues(double[][] values, ValueStatus[][] statuses) {
    progress.check();
    int[] percents = reading.read(shape.values(), shape.start(), shape.end(), values, statuses);
    for (int i = 0; i < percents.length; i++) {
      if (percents[i] > 0) {
        percentColumns.put(shape.values().get(i).column(), "%");
      }
    }
  }

  private StagedTable.Row row(
      int row, Map<Integer, String> carried, List<String> contents, double[] values, ValueStatus[] statuses) {
    String key = cell(row, shape.key(), carried);
    String name = cell(row, shape.name(), carried);
    String municipality = cell(row, shape.municipality(), carried);
    String time = cell(row, shape.period(), carried);
    Breakdown breakdown = Breakdown.NONE;
    for (Map.Entry<Integer, String> dimension : shape.dimensions().entrySet()) {
      String group = cell(row, dimension.getKey(), carried);
      if (group != null && !TableWords.isTotal(group, dimension.getValue())) {
        breakdown = breakdown.with(dimension.getValue(), group);
      }
    }
    Period period = time == null ? null : Period.parse(time).orElse(null);
    double[] numbers = values;
    @Nullable ValueStatus[] kinds = statuses;
    if (shape.contents() >= 0) {
      int at = contents.indexOf(cell(row, shape.contents(), carried));
      int width = values.length;
      numbers = new double[contents.size() * width];
      Arrays.fill(numbers, Double.NaN);
      kinds = new ValueStatus[contents.size() * width];
      if (at >= 0) {
        System.arraycopy(values, 0, numbers, at * width, width);
        System.arraycopy(statuses, 0, kinds, at * width, width);
      }
    }
    return new StagedTable.Row(
        cells.number(row), key == null ? "" : key, name, municipality, period,
        same.computeIfAbsent(breakdown, b -> b), numbers, kinds);
  }

  /// A cell's text, carried down where the shape says so.
  private @Nullable String cell(int row, int column, Map<Integer, String> carried) {
    if (column < 0) {
      return null;
    }
    String text = cells.text(row, column);
    if (!shape.fillDown().contains(column)) {
      return text;
    }
    if (text != null) {
      carried.put(column, text);
    }
    return carried.get(column);
  }

  private @Nullable String filled(int row, int column, @Nullable String last) {
    String text = cells.text(row, column);
    return text != null || !shape.fillDown().contains(column) ? text : last;
  }
}
