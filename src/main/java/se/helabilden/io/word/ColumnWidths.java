package se.helabilden.io.word;

import java.util.Arrays;
import java.util.List;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Cell;
import se.helabilden.work.NumberText;

/// Widths of a table's columns: by their weights, but none narrower than its longest word, as far as there is room.
final class ColumnWidths {
  /// The space at both sides of a cell's text, and a little for what the metrics do not know.
  static final int CELL_MARGINS = 170;
  private static final int SPARE = 50;
  private static final double POINTS = 9;

  private ColumnWidths() {}

  /// In twips, adding up to the table's.
  static int[] of(DataTable table, int width, NumberText numbers) {
    List<Column> columns = table.columns();
    double[] needed = new double[columns.size()];
    for (int i = 0; i < needed.length; i++) {
      needed[i] = longestWord(columns.get(i).header(), true);
      for (List<Cell> row : table.rows()) {
        needed[i] = Math.max(needed[i], longestWord(row.get(i).shown(numbers), false));
      }
      needed[i] += CELL_MARGINS + SPARE;
    }
    double[] weights = columns.stream().mapToDouble(Column::weight).toArray();
    return Layout.columns(shares(weights, needed, width), width);
  }

  /// Columns that would be too narrow get what they need; the others share the rest by their weights.
  private static double[] shares(double[] weights, double[] needed, int width) {
    if (Arrays.stream(needed).sum() >= width) {
      return cut(needed, width);
    }
    double[] shares = new double[weights.length];
    boolean[] fixed = new boolean[weights.length];
    boolean changed = true;
    while (changed) {
      changed = false;
      double room = width;
      double free = 0;
      for (int i = 0; i < weights.length; i++) {
        room -= fixed[i] ? needed[i] : 0;
        free += fixed[i] ? 0 : weights[i];
      }
      for (int i = 0; i < weights.length; i++) {
        shares[i] = fixed[i] ? needed[i] : room * weights[i] / free;
        if (!fixed[i] && shares[i] < needed[i]) {
          fixed[i] = true;
          changed = true;
        }
      }
    }
    return shares;
  }

  /// Too narrow a page for all words: the longest words break, short ones such as a label or a date stay whole.
  private static double[] cut(double[] needed, int width) {
    double[] sorted = needed.clone();
    Arrays.sort(sorted);
    double room = width;
    double widest = sorted[0];
    for (int i = 0; i < sorted.length; i++) {
      widest = room / (sorted.length - i);
      if (sorted[i] > widest) {
        break;
      }
      room -= sorted[i];
    }
    double[] shares = new double[needed.length];
    for (int i = 0; i < needed.length; i++) {
      shares[i] = Math.min(needed[i], widest);
    }
    return shares;
  }

  /// Dates and spans of years are one word: they read badly on two lines.
  private static double longestWord(String text, boolean bold) {
    double longest = 0;
    for (String word : text.split("[ \n\t]|(?<=[-–/])(?!\\d)")) {
      longest = Math.max(longest, ArialMetrics.width(word, POINTS, bold));
    }
    return longest;
  }
}
