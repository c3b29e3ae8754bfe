package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// Reads the cells of value columns: a number, a sign for a missing one, or an issue and a missing number. Ambiguous
/// thousands are decided by the majority of the column, then of the table; where neither tells they are an issue.
final class ValueCells {
  private static final int LONGEST_SIGN = 6;

  private final Map<String, Optional<ValueStatus>> signs = new HashMap<>();
  private final Cells cells;
  private final boolean pxweb;
  private final List<String> notes;
  private final Place place;
  private final List<Issue> issues;

  ValueCells(Cells cells, boolean pxweb, List<String> notes, Place place, List<Issue> issues) {
    this.cells = cells;
    this.pxweb = pxweb;
    this.notes = notes;
    this.place = place;
    this.issues = issues;
  }

  /// Reads the columns, row by row.
  ///
  /// @param values receives one array for each row; NaN where no number
  /// @param statuses receives one array for each row
  /// @return for each column how many cells had a percent sign
  int[] read(List<TableShape.ValueColumn> columns, int start, int end, double[][] values, ValueStatus[][] statuses) {
    int[] at = columns.stream().mapToInt(TableShape.ValueColumn::column).toArray();
    List<Written> written = new ArrayList<>();
    for (int row = start; row < end; row++) {
      Grid.Row read = cells.row(row);
      double[] rowValues = values[row - start];
      ValueStatus[] rowStatuses = statuses[row - start];
      for (int i = 0; i < at.length; i++) {
        double number = read.number(at[i]);
        if (Double.isFinite(number)) {
          rowValues[i] = number;
          rowStatuses[i] = ValueStatus.VALUE;
          continue;
        }
        rowValues[i] = Double.NaN;
        rowStatuses[i] = ValueStatus.MISSING;
        String raw = read.text(at[i]);
        ValueStatus known = raw == null ? null : signs.getOrDefault(raw, Optional.empty()).orElse(null);
        String text = known == null ? cells.text(row, at[i]) : raw;
        ValueStatus sign = known == null && text != null ? sign(text) : known;
        if (sign != null) {
          rowStatuses[i] = sign;
          rowValues[i] = sign == ValueStatus.NIL ? 0 : Double.NaN;
        } else if (text != null) {
          written.add(new Written(row, i, text));
        }
      }
    }
    return readWritten(written, at, start, values, statuses);
  }

  /// A cell whose number is written as a text, or that holds something else.
  private record Written(int row, int index, String text) {}

  private int[] readWritten(List<Written> written, int[] at, int start, double[][] values, ValueStatus[][] statuses) {
    int[] percents = new int[at.length];
    NumberReading.@Nullable DecimalMark[] marks = marks(written, at.length);
    for (Written cell : written) {
      double[] rowValues = values[cell.row() - start];
      ValueStatus[] rowStatuses = statuses[cell.row() - start];
      int i = cell.index();
      NumberReading.Result result = NumberReading.read(cell.text(), marks[i]);
      if (result instanceof NumberReading.Exact exact) {
        rowValues[i] = exact.value();
        rowStatuses[i] = ValueStatus.VALUE;
        percents[i] += exact.percent() ? 1 : 0;
      } else {
        rowStatuses[i] = withoutNumber(cell.text(), result, cell.row(), at[i]);
        rowValues[i] = rowStatuses[i] == ValueStatus.NIL ? 0 : Double.NaN;
      }
    }
    return percents;
  }

  /// What a text without digits says instead of a number; null for any other text. Tables have thousands of `..`: each
  /// sign is asked about once.
  private @Nullable ValueStatus sign(String text) {
    if (text.length() > LONGEST_SIGN || text.chars().anyMatch(Character::isDigit)) {
      return null;
    }
    return signs
        .computeIfAbsent(
            text,
            asked ->
                MissingMark.isSheetError(asked) || !(NumberReading.read(asked) instanceof NumberReading.Refused)
                    ? Optional.empty()
                    : MissingMark.statusOf(asked, pxweb, notes))
        .orElse(null);
  }

  /// The decimal mark that the texts of each column prove, else those of all.
  private static NumberReading.@Nullable DecimalMark[] marks(List<Written> written, int columns) {
    NumberReading.Votes[] votes = new NumberReading.Votes[columns];
    Arrays.setAll(votes, i -> new NumberReading.Votes());
    for (Written cell : written) {
      votes[cell.index()].add(NumberReading.read(cell.text()));
    }
    NumberReading.Votes all = new NumberReading.Votes();
    for (NumberReading.Votes column : votes) {
      all.addAll(column);
    }
    NumberReading.@Nullable DecimalMark[] marks = new NumberReading.DecimalMark[columns];
    Arrays.setAll(marks, i -> votes[i].majority() != null ? votes[i].majority() : all.majority());
    return marks;
  }

  private ValueStatus withoutNumber(String text, NumberReading.Result result, int row, int column) {
    Place where = place.withRow(cells.number(row)).withColumn(Grid.columnLetter(column));
    if (result instanceof NumberReading.Ambiguous ambiguous) {
      issues.add(
          Issue.warning(
              "ambiguous-number",
              Message.of("indicator.ambiguousNumber", text, ambiguous.asThousands(), ambiguous.asDecimals()),
              where));
      return ValueStatus.MISSING;
    }
    if (MissingMark.isSheetError(text) && !text.equalsIgnoreCase("#N/A") && !text.equals("#SAKNAS!")) {
      issues.add(Issue.warning("formula-error", Message.of("indicator.formulaError", text), where));
      return ValueStatus.MISSING;
    }
    return MissingMark.statusOf(text, pxweb, notes)
        .orElseGet(
            () -> {
              issues.add(
                  Issue.warning("unreadable-value", Message.of("indicator.unreadableValue", shortened(text)), where));
              return ValueStatus.MISSING;
            });
  }

  private static String shortened(@Nullable String text) {
    String all = String.valueOf(text);
    return all.length() <= 80 ? all : all.substring(0, 80) + "…";
  }
}
