package se.helabilden.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A grid seen as texts: numbers as a person would type them, blanks as null.
final class Cells {
  private final List<Grid.Row> rows;
  private final int width;

  Cells(Grid grid) {
    this.rows = grid.rows();
    this.width = rows.stream().mapToInt(Grid.Row::width).max().orElse(0);
  }

  int rows() {
    return rows.size();
  }

  int width() {
    return width;
  }

  Grid.Row row(int row) {
    return rows.get(row);
  }

  /// The row as Excel counts it.
  int number(int row) {
    return rows.get(row).number();
  }

  boolean isBlank(int row, int column) {
    return rows.get(row).isBlank(column);
  }

  /// The cell's number, or NaN where it is a text or blank.
  double value(int row, int column) {
    return rows.get(row).number(column);
  }

  /// The cell as text without blanks at its ends; null where blank.
  @Nullable String text(int row, int column) {
    Grid.Row cells = rows.get(row);
    String text = cells.text(column);
    if (text != null) {
      String trimmed = KeyText.trimmed(text);
      return trimmed.isEmpty() ? null : trimmed;
    }
    double number = cells.number(column);
    return Double.isNaN(number) ? null : plain(number);
  }

  int filled(int row) {
    int count = 0;
    for (int column = 0; column < rows.get(row).width(); column++) {
      if (!isBlank(row, column)) {
        count++;
      }
    }
    return count;
  }

  /// The first column that holds anything, or -1.
  int firstFilled(int row) {
    for (int column = 0; column < rows.get(row).width(); column++) {
      if (!isBlank(row, column)) {
        return column;
      }
    }
    return -1;
  }

  /// `114`, `38.2`: no exponent, no needless decimals.
  static String plain(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    return Double.isInfinite(number) ? Double.toString(number) : BigDecimal.valueOf(number).toPlainString();
  }
}
