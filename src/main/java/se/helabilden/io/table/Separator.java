package se.helabilden.io.table;

import java.util.HashMap;
import java.util.Map;

/// Finds the sign between the cells of a text table: the one that stands equally often in most lines.
final class Separator {
  private static final int MOST_LINES = 400;
  /// Where so much is read, fewer lines will do.
  private static final int MANY_LETTERS = 100_000;
  private static final int ENOUGH_LINES = 20;
  private static final char[] CANDIDATES = {'\t', ';', '|', ',', ' '};

  private Separator() {}

  /// The sign that a first line such as `sep=;` names, or 0.
  static char named(String text) {
    return text.length() > 4
            && text.regionMatches(true, 0, "sep=", 0, 4)
            && (text.length() == 5 || text.charAt(5) == '\r' || text.charAt(5) == '\n')
        ? text.charAt(4)
        : '\0';
  }

  /// The sign between cells; `,` where no candidate stands in any line.
  static char find(String text) {
    char best = ',';
    double most = 0;
    for (char candidate : CANDIDATES) {
      double score = score(text, candidate);
      if (score > most + 0.02) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /// The share of lines with the commonest count of the sign outside quotes; 0 where most lines have none. A space
  /// counts only between texts in quotes, as PxWeb writes them.
  private static double score(String text, char sign) {
    if (sign == ' ' && !text.startsWith("\"")) {
      return 0;
    }
    Map<Integer, Integer> counts = new HashMap<>();
    int lines = 0;
    int count = 0;
    boolean quoted = false;
    boolean filled = false;
    for (int i = 0; i <= text.length() && lines < (i < MANY_LETTERS ? MOST_LINES : ENOUGH_LINES); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      boolean lineEnd = c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'));
      if (lineEnd && (!quoted || i == text.length())) {
        if (filled) {
          lines++;
          counts.merge(count, 1, Integer::sum);
        }
        count = 0;
        filled = false;
        quoted = false;
      } else if (c == '"') {
        quoted = !quoted;
        filled = true;
      } else if (c == sign && !quoted) {
        count++;
        filled = true;
      } else if (c != '\r' && c != ' ') {
        filled = true;
      }
    }
    int common =
        counts.entrySet().stream().filter(entry -> entry.getKey() > 0).mapToInt(Map.Entry::getValue).max().orElse(0);
    double share = lines == 0 ? 0 : (double) common / lines;
    return sign == ' ' ? share * 0.5 : share;
  }
}
