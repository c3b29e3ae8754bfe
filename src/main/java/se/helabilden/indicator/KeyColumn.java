package se.helabilden.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.CodeForm;

/// Finds the column with the areas' codes or names by what stands in it, with its header as a hint only.
final class KeyColumn {
  private static final Pattern CODE_FIRST = 
      Pattern.compile(
          "(\\d{4}|\\d{4}[ABCabc]\\d{4}\\S*|\\d{4}[Rr]\\d{3}\\S*)\\s+\\p{L}.*|\\d{2}\\s.*(län|county|[Rr]iket)");
  private static final Pattern COUNTY = Pattern.compile("(0[1-9]|1\\d|2[0-5])\\d\\d");

  /// So many rows are looked at, spread over the table.
  private static final int SAMPLE = 300;

  private final TableOptions options;

  KeyColumn(TableOptions options) {
    this.options = options;
  }

  /// How surely a text is the key of an area: 0 none, 1 looks like a name, 2 a number that may be a code, 3 a code,
  /// 4 a known name, 5 a known code.
  double score(String text, boolean isText) {
    return score(text, isText, false);
  }

  /// @param named whether the column's header says that it holds areas: then numbers are likelier to be codes
  private double score(String text, boolean isText, boolean named) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (options.knownCodes().contains(upper)) {
      return 5;
    }
    Optional<CodeForm> form = CodeForm.of(text).or(() -> CodeForm.of(upper));
    if (form.isPresent()) {
      return switch (form.get().level()) {
        case DESO, REGSO -> 4.5;
        case MUNICIPALITY -> municipality(text, isText, named);
        default -> isText ? 1.5 : 0;
      };
    }
    if (options.knownNames().contains(KeyText.plain(text))) {
      return 4;
    }
    if (isKnownWithDecimals(text)) {
      return 2.5;
    }
    Matcher first = CODE_FIRST.matcher(text);
    if (first.matches()) {
      return 3;
    }
    if (text.length() == 3 && (options.knownCodes().contains("0" + text) || (named && text.matches("[1-9]\\d\\d")))) {
      return 2.5;
    }
    if (NumberReading.read(text) instanceof NumberReading.Refused
        && MissingMark.statusOf(text, false, List.of()).isEmpty()) {
      return 1;
    }
    return 0;
  }

  /// `1480.0`, `180,0`: a code that a program took for a number.
  private boolean isKnownWithDecimals(String text) {
    String whole = text.replaceFirst("[.,]0+$", "");
    return whole.length() < text.length()
        && (options.knownCodes().contains(whole) || options.knownCodes().contains("0" + whole));
  }

  private static double municipality(String text, boolean isText, boolean named) {
    if (!COUNTY.matcher(text).matches()) {
      return 0;
    }
    return text.startsWith("0") && isText ? 3 : named || isText ? 2 : 0.9;
  }

  /// Whether a text is surely a key: a code, a known name, or the name of a total or the nation.
  boolean isKey(@Nullable String text, boolean isText) {
    return text != null
        && (score(text, isText) >= 2.5 || TableWords.isTotalKey(text) || TableWords.isNationKey(text));
  }

  /// The column among the first `columns` whose cells from row `start` on are most like keys.
  ///
  /// @return -1 where no column has any
  int find(Cells cells, int header, int start, int end, int columns) {
    int best = -1;
    double most = 0.3;
    int step = Math.max(1, (end - start) / SAMPLE);
    for (int column = 0; column < columns; column++) {
      double sum = 0;
      int count = 0;
      int seen = 0;
      String name = header >= 0 ? cells.text(header, column) : null;
      boolean named = name != null && TableWords.isKeyName(name);
      for (int row = start; row < end; row += step) {
        seen++;
        double number = cells.value(row, column);
        if (number != Math.rint(number) && !Double.isNaN(number)) {
          // No code has decimals; texts of all numbers would take longer than the rest of the search.
          count++;
          continue;
        }
        String text = cells.text(row, column);
        if (text != null) {
          sum += score(text, Double.isNaN(cells.value(row, column)), named);
          count++;
        }
      }
      if (count == 0) {
        continue;
      }
      double weight = name == null ? 1 : TableWords.isPeriodName(name) ? 0.1 : named ? 1.3 : 1;
      double filled = Math.min(1, 2.0 * count / Math.max(1, seen));
      double score = sum / count * weight * filled;
      if (score > most + 1e-9) {
        most = score;
        best = column;
      }
    }
    return best;
  }
}
