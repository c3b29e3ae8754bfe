package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.List;

/// A table as a spreadsheet puts it on the clipboard: cells parted by tabs, rows by line ends, a cell with either of
/// them in quotes.
final class Pasted {
  private Pasted() {}

  /// Whether it is more than one cell.
  static boolean isTable(String text) {
    return text.contains("\t") || text.strip().contains("\n");
  }

  static List<List<String>> read(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (quoted && sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (quoted && sign == '"') {
        quoted = false;
      } else if (!quoted && sign == '"' && cell.isEmpty() && closes(text, i + 1)) {
        quoted = true;
      } else if (!quoted && sign == '\t') {
        row.add(take(cell));
      } else if (!quoted && (sign == '\n' || sign == '\r')) {
        if (sign == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        row.add(take(cell));
        rows.add(row);
        row = new ArrayList<>();
      } else {
        cell.append(sign);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(take(cell));
      rows.add(row);
    }
    return rows;
  }

  /// Whether a quote that opens at the beginning of a cell is closed at the end of one.
  private static boolean closes(String text, int from) {
    for (int i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i + 1)) {
      boolean last = i + 1 == text.length();
      if (!last && text.charAt(i + 1) == '"') {
        i++;
      } else if (last || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0) {
        return true;
      } else {
        return false;
      }
    }
    return false;
  }

  private static String take(StringBuilder cell) {
    String taken = cell.toString().replace("\r\n", "\n").strip();
    cell.setLength(0);
    return taken;
  }

  /// These cells put over a table from a place on; it grows by what it lacks, and what would fall outside its columns
  /// is left out.
  static List<List<String>> over(List<List<String>> table, List<List<String>> cells, int atRow, int atColumn, int columns) {
    List<List<String>> result = new ArrayList<>();
    for (int r = 0; r < Math.max(table.size(), atRow + cells.size()); r++) {
      List<String> row = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        String before = r < table.size() && c < table.get(r).size() ? table.get(r).get(c) : "";
        boolean covered =
            r >= atRow && r < atRow + cells.size() && c >= atColumn && c - atColumn < cells.get(r - atRow).size();
        row.add(covered ? cells.get(r - atRow).get(c - atColumn) : before);
      }
      result.add(row);
    }
    return result;
  }

  /// A table as a spreadsheet takes it.
  static String write(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(String.join("\t", row.stream().map(Pasted::quoted).toList())).append("\n");
    }
    return text.toString();
  }

  private static String quoted(String cell) {
    boolean needs = cell.contains("\t") || cell.contains("\n") || cell.startsWith("\"");
    return needs ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }
}
