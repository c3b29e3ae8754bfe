package se.helabilden.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// Reads the cells of value columns: a number, a sign for a missing one, or an issue and a missing number. Ambiguous
/// thousands are decided by the majority of the column, then of the table; where neither tells they are an issue.
final class ValueCells {
  private final Cells cells;
  private final boolean pxweb;
  private final List<String> notes;
  private final Place place;
  private final List<Issue> issues;
  private final NumberReading.Votes all = new NumberReading.Votes();

  ValueCells(Cells cells, boolean pxweb, List<String> notes, Place place, List<Issue> issues) {
    this.cells = cells;
    this.pxweb = pxweb;
    this.notes = notes;
    this.place = place;
    this.issues = issues;
  }

  /// The decimal marks that the texts of a column prove; counted into the table's.
  NumberReading.Votes votes(int column, int start, int end) {
    NumberReading.Votes votes = new NumberReading.Votes();
    for (int row = start; row < end; row++) {
      if (Double.isNaN(cells.value(row, column))) {
        String text = cells.text(row, column);
        if (text != null) {
          votes.add(NumberReading.read(text));
        }
      }
    }
    all.addAll(votes);
    return votes;
  }

  /// Puts a column's numbers and statuses at place `to` of each row's arrays.
  ///
  /// @return how many cells had a percent sign
  int read(int column, NumberReading.Votes votes, int start, int end, int to, double[][] values, ValueStatus[][] statuses) {
    NumberReading.DecimalMark mark = votes.majority() != null ? votes.majority() : all.majority();
    int percents = 0;
    for (int row = start; row < end; row++) {
      double number = cells.value(row, column);
      double value = Double.NaN;
      ValueStatus status = ValueStatus.MISSING;
      if (Double.isFinite(number)) {
        value = number;
        status = ValueStatus.VALUE;
      } else {
        String text = cells.text(row, column);
        if (text != null) {
          NumberReading.Result result = NumberReading.read(text, mark);
          if (result instanceof NumberReading.Exact exact) {
            value = exact.value();
            status = ValueStatus.VALUE;
            percents += exact.percent() ? 1 : 0;
          } else {
            status = withoutNumber(text, result, row, column);
            value = status == ValueStatus.NIL ? 0 : Double.NaN;
          }
        }
      }
      values[row - start][to] = value;
      statuses[row - start][to] = status;
    }
    return percents;
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
              issues.add(Issue.warning("unreadable-value", Message.of("indicator.unreadableValue", shortened(text)), where));
              return ValueStatus.MISSING;
            });
  }

  private static String shortened(@Nullable String text) {
    String all = String.valueOf(text);
    return all.length() <= 80 ? all : all.substring(0, 80) + "…";
  }
}
