package se.helabilden.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The signs and words that stand in a table instead of a number.
///
/// Sources: Statistics Sweden's signs (`..` not available or too uncertain, `.` cannot occur, `-` nothing); the error
/// values of spreadsheets in Swedish and English; the missing values of R and Python.
final class MissingMark {
  private static final Set<String> WORDS =
      Set.of(
          "..", "...", "....", ".....", "......", "…", "-", "--", "–", "—", "−", "x", "xx", ":", "*", "**", "?",
          "na", "n/a", "n.a.", "nan", "null", "none", "saknas", "uppgift saknas", "uppgifter saknas",
          "uppg. saknas", "ej uppgift", "ingen uppgift", "värde saknas", "data saknas", "ej tillgänglig",
          "ej tillgängligt", "sekretess", "sekr", "sekr.", "missing", "not available");
  private static final Pattern BELOW = Pattern.compile("[<≤]\\s?\\d{1,3}");
  private static final Pattern SHEET_ERROR = Pattern.compile("#[\\p{Lu}/0!?]{2,12}[!?]?");
  private static final Pattern SECRECY =
      Pattern.compile("sekretess|röja|röjande|skydda|skyddas|undertryck|suppress|confidential|disclos");

  private MissingMark() {}

  /// What a text says instead of a number; empty for a text that is no known sign.
  ///
  /// @param pxweb whether the table is of a kind where `-` is the number nothing
  /// @param notes what the table says of its signs: withheld numbers are told apart only where it does
  static Optional<ValueStatus> statusOf(String text, boolean pxweb, List<String> notes) {
    String word = NumberReading.strip(text).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return Optional.of(ValueStatus.MISSING);
    }
    if (word.equals(".")) {
      return Optional.of(ValueStatus.NOT_APPLICABLE);
    }
    if (word.equals("-") && pxweb) {
      return Optional.of(ValueStatus.NIL);
    }
    if (word.equals("sekretess") || word.equals("sekr") || word.equals("sekr.")) {
      return Optional.of(ValueStatus.SUPPRESSED);
    }
    boolean below = BELOW.matcher(word).matches();
    if (WORDS.contains(word) || below) {
      String sign = below ? word.substring(0, 1) : word;
      return Optional.of(isWithheld(sign, notes) ? ValueStatus.SUPPRESSED : ValueStatus.MISSING);
    }
    return isSheetError(text) ? Optional.of(ValueStatus.MISSING) : Optional.empty();
  }

  /// Whether a text is an error value of a spreadsheet: `#DIV/0!`, `#SAKNAS!`.
  static boolean isSheetError(String text) {
    return SHEET_ERROR.matcher(NumberReading.strip(text)).matches();
  }

  private static boolean isWithheld(String sign, List<String> notes) {
    if (!sign.equals("..") && !sign.equals("x") && !sign.equals("*") && !sign.equals("<")) {
      return false;
    }
    Pattern alone =
        sign.equals("<")
            ? Pattern.compile("<\\s?\\d")
            : Pattern.compile("(^|[\\s\"”'(])" + Pattern.quote(sign) + "([\\s\"”'):=]|$)");
    return notes.stream()
        .map(note -> note.toLowerCase(Locale.ROOT))
        .anyMatch(note -> alone.matcher(note).find() && SECRECY.matcher(note).find());
  }
}
