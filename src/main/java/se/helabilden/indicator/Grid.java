package se.helabilden.indicator;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sheet or a text table as a file gives it, before anything is understood of it: rows of texts and numbers.
/// Serialisable: it may come from another process.
///
/// @param name the sheet's name; null for a text file
/// @param rows those that hold anything, in order
/// @param comments cell comments by address (`C17`)
public record Grid(@Nullable String name, List<Row> rows, Map<String, String> comments) implements Serializable {

  /// One row. A cell is a text, a number, or blank; formulas give their last computed value.
  ///
  /// @param number as Excel counts it, 1 for the first
  /// @param texts one for each column; null where the cell is a number or blank
  /// @param numbers one for each column; NaN where the cell is no number
  public record Row(int number, @Nullable String[] texts, double[] numbers) implements Serializable {
    public int width() {
      return texts.length;
    }

    public boolean isBlank(int column) {
      return column >= texts.length
          || ((texts[column] == null || texts[column].isBlank()) && Double.isNaN(numbers[column]));
    }

    /// The cell's text, or null where it is a number, blank or outside the row.
    public @Nullable String text(int column) {
      return column < texts.length ? texts[column] : null;
    }

    /// The cell's number, or NaN.
    public double number(int column) {
      return column < numbers.length ? numbers[column] : Double.NaN;
    }
  }

  /// The letter of a column as a spreadsheet names it: 0 is `A`, 26 is `AA`.
  public static String columnLetter(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
