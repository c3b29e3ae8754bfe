package se.helabilden.io.excel;

import java.util.List;
import se.helabilden.report.Cell;
import se.helabilden.report.CleanText;
import se.helabilden.report.Sheet;

/// How wide the columns of a sheet become and how high its rows, in signs and lines. Heights are written out, since
/// not every program finds them by itself.
final class Widths {
  private static final int MEASURED_ROWS = 1_000;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;
  private static final int WIDEST_WRAPPED = 70;
  private static final int NUMBER = 10;

  private final int[] widths;
  private final boolean[] numbers;

  private Widths(int columns) {
    this.widths = new int[columns];
    this.numbers = new boolean[columns];
  }

  /// Measures headers and the first rows.
  static Widths of(Sheet sheet, List<String> headers, int from, int to) {
    Widths found = new Widths(headers.size());
    for (int row = from; row < Math.min(to, from + MEASURED_ROWS); row++) {
      List<Cell> cells = sheet.row().apply(row);
      for (int i = 0; i < cells.size(); i++) {
        switch (cells.get(i)) {
          case Cell.Text text -> found.widths[i] = Math.max(found.widths[i], longestLine(text.text()));
          case Cell.Number _ -> {
            found.numbers[i] = true;
            found.widths[i] = Math.max(found.widths[i], NUMBER);
          }
          case Cell.Missing _ -> { }
        }
      }
    }
    for (int i = 0; i < headers.size(); i++) {
      int widest = sheet.columns().get(i).wrap() ? WIDEST_WRAPPED : WIDEST;
      int all = Math.max(found.widths[i], headerWidth(headers.get(i)));
      found.widths[i] = Math.clamp(all, NARROWEST, widest);
    }
    return found;
  }

  int signs(int column) {
    return widths[column];
  }

  int total() {
    int total = 0;
    for (int width : widths) {
      total += width;
    }
    return total;
  }

  /// Whether the column holds numbers.
  boolean isNumber(int column) {
    return numbers[column];
  }

  /// The lines that a text takes in a column when it wraps at spaces.
  int lines(String text, int column) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines++;
      int at = 0;
      for (String word : line.split(" ")) {
        if (at > 0 && at + word.length() > widths[column]) {
          lines++;
          at = 0;
        }
        at += word.length() + 1;
      }
    }
    return lines;
  }

  private static int longestLine(String text) {
    return CleanText.of(text).lines().mapToInt(String::length).max().orElse(0);
  }

  /// Headers wrap: about a third of the text, at least its longest word and the filter's button.
  private static int headerWidth(String header) {
    int longestWord = 0;
    for (String word : header.split(" ")) {
      longestWord = Math.max(longestWord, word.length());
    }
    return Math.max(longestWord + 3, Math.min(header.length() + 3, 12 + header.length() / 5));
  }
}
