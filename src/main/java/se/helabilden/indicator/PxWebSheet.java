package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The layout of a workbook from PxWeb: title in A1, an empty row, one row for each heading variable with its values
/// on the first column of their span, no headers over the stub, whose values stand on the first row of their group,
/// and notes and an information block below.
///
/// Source: the serialiser of PxWeb (Statistics Sweden), and files of the national statistics database.
final class PxWebSheet {
  private static final int MOST_HEADINGS = 12;

  private final Cells cells;
  private final Grid grid;
  private final String fileFormat;
  private final TableOptions options;

  /// @param fileFormat `xlsx`, `ods`
  PxWebSheet(Grid grid, String fileFormat, TableOptions options) {
    this.fileFormat = fileFormat;
    this.grid = grid;
    this.cells = new Cells(grid);
    this.options = options;
  }

  /// The shape, if this is such a sheet.
  Optional<TableShape> find() {
    if (cells.rows() < 3
        || cells.number(0) != 1
        || cells.filled(0) != 1
        || cells.firstFilled(0) != 0
        || cells.number(1) < 3
        || !Double.isNaN(cells.value(0, 0))) {
      return Optional.empty();
    }
    int start = 1;
    while (start < cells.rows() && cells.isBlank(start, 0)) {
      start++;
    }
    int headings = start - 1;
    if (start >= cells.rows() || headings > MOST_HEADINGS || (headings == 0 && isHeader(start))) {
      return Optional.empty();
    }
    TableTitle title = TableTitle.of(String.valueOf(cells.text(0, 0)));
    int stub = stubWidth(start);
    int end = end(start, stub);
    List<String> below = below(end);
    boolean known = title.hasVariables() || AboutBlock.hasKeys(below);
    return known && stub > 0 && end > start
        ? Optional.of(shape(title, start, end, stub, below))
        : Optional.empty();
  }

  /// Words to the last cell: headers over the keys too, which PxWeb never writes.
  private boolean isHeader(int row) {
    String last = cells.text(row, cells.width() - 1);
    return last != null
        && NumberReading.read(last) instanceof NumberReading.Refused
        && MissingMark.statusOf(last, true, List.of()).isEmpty();
  }

  /// The stub ends where the first heading value stands.
  private int stubWidth(int start) {
    int stub = start > 1 ? cells.width() : cells.filled(start) - 1;
    for (int row = 1; row < start; row++) {
      stub = Math.min(stub, cells.firstFilled(row));
    }
    return stub;
  }

  /// The data end at the first row without any value, or at a gap.
  private int end(int start, int stub) {
    for (int row = start; row < cells.rows(); row++) {
      boolean gap = row > start && cells.number(row) > cells.number(row - 1) + 1;
      boolean values = false;
      for (int column = stub; column < cells.width() && !values; column++) {
        values = !cells.isBlank(row, column);
      }
      if (gap || !values) {
        return row;
      }
    }
    return cells.rows();
  }

  private List<String> below(int end) {
    List<String> texts = new ArrayList<>();
    for (int row = end; row < cells.rows(); row++) {
      for (int column = 0; column < cells.width(); column++) {
        String text = cells.text(row, column);
        if (text != null) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private TableShape shape(TableTitle title, int start, int end, int stub, List<String> below) {
    int headings = start - 1;
    boolean doubled = title.variables().size() * 2 == (stub + 2 * headings) && stub % 2 == 0 && stub > 0;
    int stubVariables = doubled ? stub / 2 : stub;
    boolean named = title.variables().size() == stubVariables + headings;
    List<@Nullable String> names = new ArrayList<>();
    for (int i = 0; i < stubVariables + headings; i++) {
      names.add(named ? title.variable(i) : null);
    }
    KeyColumn keys = new KeyColumn(options);
    int key = chosenKey(keys.find(cells, -1, start, end, stub));
    boolean labelled = doubled ? key % 2 == 0 : stub > key + 1 && isLabel(key + 1, start, end);
    int name = labelled ? key + 1 : -1;
    int period = -1;
    int contents = -1;
    SequencedMap<Integer, String> dimensions = new LinkedHashMap<>();
    List<Integer> fillDown = new ArrayList<>();
    for (int column = 0; column < stub; column++) {
      fillDown.add(column);
      String variable = names.get(doubled ? column / 2 : column);
      boolean code = doubled && column % 2 == 0;
      if (column == key || column == name || (doubled && column == key - 1)) {
        continue;
      }
      if (period < 0 && allPeriods(column, start, end)) {
        period = column;
      } else if (!code && variable != null && TableWords.isContentsName(variable)) {
        contents = column;
      } else if (!code && !(doubled && period == column - 1)) {
        dimensions.put(column, variable == null ? "grupp " + (column + 1) : variable);
      }
    }
    List<String> notes = new ArrayList<>(below);
    notes.addAll(0, commentNotes(start, stub, below));
    List<TableShape.ValueColumn> values = columns(title, names, stubVariables, start, end, stub, contents >= 0, below);
    return new TableShape(
        "pxweb-" + fileFormat, true, title, start, end, key, Grid.columnLetter(key), name, -1, period, contents, fillDown,
        dimensions, values, notes);
  }

  private int chosenKey(int found) {
    String wanted = options.keyColumn();
    if (wanted != null) {
      for (int column = 0; column < cells.width(); column++) {
        if (Grid.columnLetter(column).equalsIgnoreCase(wanted.strip())) {
          return column;
        }
      }
    }
    return Math.max(0, found);
  }

  /// Labels beside codes, where the title does not tell: as many different texts as codes.
  private boolean isLabel(int column, int start, int end) {
    Set<String> different = new HashSet<>();
    int count = 0;
    for (int row = start; row < end; row++) {
      String text = cells.text(row, column);
      if (text != null) {
        different.add(text);
        count++;
        if (!(NumberReading.read(text) instanceof NumberReading.Refused)) {
          return false;
        }
      }
    }
    return count > 2 && different.size() > count / 2 && count == end - start;
  }

  private boolean allPeriods(int column, int start, int end) {
    boolean any = false;
    for (int row = start; row < end; row++) {
      String text = cells.text(row, column);
      if (text != null) {
        if (Period.parse(text).isEmpty()) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private List<TableShape.ValueColumn> columns(
      TableTitle title, List<@Nullable String> names, int stubVariables, int start, int end, int stub,
      boolean rowContents, List<String> below) {
    List<TableShape.ValueColumn> columns = new ArrayList<>();
    String[] current = new String[start];
    Set<Integer> periodRows = new HashSet<>();
    Set<Integer> contentsRows = new HashSet<>();
    for (int row = 1; row < start; row++) {
      String variable = names.get(stubVariables + row - 1);
      if (allHeadingPeriods(row, stub)) {
        periodRows.add(row);
      } else if (variable != null ? TableWords.isContentsName(variable) : allNamedBelow(row, stub, below)) {
        contentsRows.add(row);
      }
    }
    for (int column = stub; column < cells.width(); column++) {
      for (int row = 1; row < start; row++) {
        String text = cells.text(row, column);
        if (text != null) {
          current[row] = text;
        }
      }
      if (!holdsValues(column, start, end)) {
        continue;
      }
      String contents = rowContents ? "" : title.contents();
      Period period = null;
      Breakdown breakdown = Breakdown.NONE;
      for (int row = 1; row < start; row++) {
        String text = current[row];
        if (text == null) {
          continue;
        }
        if (periodRows.contains(row)) {
          period = Period.parse(text).orElse(null);
        } else if (contentsRows.contains(row)) {
          contents = text;
        } else {
          String variable = names.get(stubVariables + row - 1);
          String dimension = variable == null ? "grupp " + row : variable;
          if (!TableWords.isTotal(text, dimension)) {
            breakdown = breakdown.with(dimension, text);
          }
        }
      }
      columns.add(new TableShape.ValueColumn(column, contents, period, breakdown));
    }
    return columns;
  }

  /// A column of data notes has no heading of its own in the last heading row.
  private boolean holdsValues(int column, int start, int end) {
    if (start > 1 && cells.isBlank(start - 1, column)) {
      return false;
    }
    for (int row = start; row < end; row++) {
      if (!cells.isBlank(row, column)) {
        return true;
      }
    }
    return false;
  }

  /// Whether each value of a heading row has a line of its own in the information block, as contents have.
  private boolean allNamedBelow(int row, int stub, List<String> below) {
    Set<String> lines = new HashSet<>(below);
    boolean any = false;
    for (int column = stub; column < cells.width(); column++) {
      String text = cells.text(row, column);
      if (text != null) {
        if (!lines.contains(text + ":")) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private boolean allHeadingPeriods(int row, int stub) {
    boolean any = false;
    for (int column = stub; column < cells.width(); column++) {
      String text = cells.text(row, column);
      if (text != null) {
        if (Period.parse(text).isEmpty()) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /// Comments on headings explain their values; PxWeb repeats them below the table, and then they are left out here.
  private List<String> commentNotes(int start, int stub, List<String> below) {
    List<String> notes = new ArrayList<>();
    for (int row = 1; row < start; row++) {
      for (int column = stub; column < cells.width(); column++) {
        String comment = grid.comments().get(Grid.columnLetter(column) + cells.number(row));
        String heading = cells.text(row, column);
        if (comment != null && heading != null && below.stream().noneMatch(note -> note.contains(comment.strip()))) {
          notes.add(heading + ": " + comment.strip());
        }
      }
    }
    return notes;
  }
}
