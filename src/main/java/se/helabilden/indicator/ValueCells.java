package se.helabilden.indicator;

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
    NumberReading.@Nullable DecimalMark[] marks = marks(columns, start, end);
    int[] percents = new int[columns.size()];
    for (int row = start; row < end; row++) {
      double[] rowValues = values[row - start];
      ValueStatus[] rowStatuses = statuses[row - start];
      for (int i = 0; i < rowValues.length; i++) {
        int column = columns.get(i).column();
        double number = cells.value(row, column);
        if (Double.isFinite(number)) {
          rowValues[i] = number;
          rowStatuses[i] = ValueStatus.VALUE;
          continue;
        }
        String text = cells.text(row, column);
        rowValues[i] = Double.NaN;
        rowStatuses[i] = ValueStatus.MISSING;
        if (text == null) {
          continue;
        }
        ValueStatus sign = sign(text);
        if (sign != null) {
          rowStatuses[i] = sign;
          rowValues[i] = sign == ValueStatus.NIL ? 0 : Double.NaN;
          continue;
        }
        NumberReading.Result result = NumberReading.read(text, marks[i]);
        if (result instanceof NumberReading.Exact exact) {
          rowValues[i] = exact.value();
          rowStatuses[i] = ValueStatus.VALUE;
          percents[i] += exact.percent() ? 1 : 0;
        } else {
          rowStatuses[i] = withoutNumber(text, result, row, column);
          rowValues[i] = rowStatuses[i] == ValueStatus.NIL ? 0 : Double.NaN;
        }
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
  private NumberReading.@Nullable DecimalMark[] marks(List<TableShape.ValueColumn> columns, int start, int end) {
    NumberReading.Votes[] votes = new NumberReading.Votes[columns.size()];
    Arrays.setAll(votes, i -> new NumberReading.Votes());
    for (int row = start; row < end; row++) {
      for (int i = 0; i < votes.length; i++) {
        int column = columns.get(i).column();
        if (Double.isNaN(cells.value(row, column))) {
          String text = cells.text(row, column);
          if (text != null && sign(text) == null) {
            votes[i].add(NumberReading.read(text));
          }
        }
      }
    }
    NumberReading.Votes all = new NumberReading.Votes();
    for (NumberReading.Votes column : votes) {
      all.addAll(column);
    }
    NumberReading.@Nullable DecimalMark[] marks = new NumberReading.DecimalMark[votes.length];
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
