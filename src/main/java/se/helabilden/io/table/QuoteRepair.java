package se.helabilden.io.table;

import java.util.ArrayList;
import java.util.List;

/// Makes the quotes of a delimited text regular: PxWeb writes quotes inside quoted cells without doubling them, and
/// people leave quotes open. A quoted cell ends at a quote with a separator or a line's end behind it; one that has
/// none within a cell's greatest length was never meant to be quoted.
final class QuoteRepair {
  /// What a cell of a spreadsheet can hold.
  private static final int MOST_LETTERS = 32_767;

  private static final int MOST_OPEN = 100;

  private final String text;
  private final char separator;
  private final StringBuilder out = new StringBuilder();
  private final List<Integer> open = new ArrayList<>();
  private boolean changed;
  private int copied;
  private int row = 1;

  private QuoteRepair(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /// The regular text.
  ///
  /// @param openRows receives the numbers of rows with a quote that was never closed
  static String repair(String text, char separator, List<Integer> openRows) {
    if (text.indexOf('"') < 0) {
      return text;
    }
    QuoteRepair repair = new QuoteRepair(text, separator);
    String regular = repair.run();
    openRows.addAll(repair.open);
    return regular;
  }

  private String run() {
    boolean start = true;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (start && c == '"') {
        i = field(i);
        start = false;
        continue;
      }
      if (start && c == ' ' && separator != ' ' && text.charAt(behindBlanks(i)) == '"') {
        out.append(text, copied, i);
        i = behindBlanks(i);
        copied = i;
        changed = true;
        continue;
      }
      if (isLineEnd(i)) {
        row++;
      }
      start = c == separator || c == '\n' || c == '\r';
      i++;
    }
    return changed ? out.append(text, copied, text.length()).toString() : text;
  }

  private boolean isLineEnd(int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'));
  }

  /// A cell that begins with a quote at `from`; the place behind it.
  private int field(int from) {
    StringBuilder content = new StringBuilder();
    boolean irregular = false;
    int limit = Math.min(text.length(), from + MOST_LETTERS);
    int i = from + 1;
    while (i < limit && open.size() < MOST_OPEN) {
      char c = text.charAt(i);
      if (c != '"') {
        content.append(c);
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && text.charAt(end) == '"') {
        end++;
      }
      int run = end - i;
      boolean closes = endsCell(end) && (run % 2 == 1 || irregular);
      if (closes) {
        int kept = irregular && run % 2 == 0 ? run - 1 : run / 2;
        content.append("\"".repeat(kept));
        boolean blanks = end < text.length() && text.charAt(end) == ' ' && separator != ' ';
        int behind = blanks ? behindBlanks(end) : end;
        int next = blanks && text.charAt(behind) == ' ' ? text.length() : behind;
        return finish(from, next, content, irregular || blanks);
      }
      if (run % 2 == 1) {
        irregular = true;
      }
      content.append("\"".repeat(run / 2 + run % 2));
      i = end;
    }
    open.add(row);
    int end = from;
    while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0 && text.charAt(end) != separator) {
      end++;
    }
    return finish(from, end, new StringBuilder(text.substring(from, end)), true);
  }

  /// Whether only blanks stand between this place and the cell's end.
  private boolean endsCell(int at) {
    int i = separator == ' ' || at >= text.length() ? at : behindBlanks(at);
    return i >= text.length() || (i == text.length() - 1 && text.charAt(i) == ' ')
        || text.charAt(i) == separator || text.charAt(i) == '\n' || text.charAt(i) == '\r';
  }

  /// The first place from here on without a blank; the last of the text where only blanks follow.
  private int behindBlanks(int at) {
    int i = at;
    while (i < text.length() - 1 && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private int finish(int from, int end, StringBuilder content, boolean irregular) {
    if (irregular) {
      changed = true;
      out.append(text, copied, from).append('"').append(content.toString().replace("\"", "\"\"")).append('"');
      copied = end;
    }
    return end;
  }
}
