package se.helabilden.indicator;

import org.jspecify.annotations.Nullable;

/// The strict number parser for what people and programs write: exact or refused, never cut. It knows the Swedish,
/// English, German and French forms, every kind of space between thousands, and every kind of minus sign; it never
/// asks the JVM's locale.
///
/// A lone `,` or `.` with one to three digits before it and exactly three after it (`1,234`) can be read in two ways
/// and is [Ambiguous] unless the caller knows the decimal mark, usually by the majority of the column ([Votes]).
public final class NumberReading {
  /// More digits than any statistic has: a text with more is a serial number, not a number.
  private static final int MOST_DIGITS = 30;

  /// Which sign stands before the decimals.
  public enum DecimalMark {
    COMMA(','),
    POINT('.');

    private final char sign;

    DecimalMark(char sign) {
      this.sign = sign;
    }

    public char sign() {
      return sign;
    }
  }

  /// What a text is, read as a number.
  public sealed interface Result permits Exact, Ambiguous, Refused {}

  /// Exactly this number.
  ///
  /// @param value the nearest double
  /// @param decimals digits after the decimal mark
  /// @param mark the decimal mark that the text itself proves, or null
  /// @param percent whether a percent sign stood after it
  public record Exact(double value, int decimals, @Nullable DecimalMark mark, boolean percent) implements Result {}

  /// A thousand or a decimal number; nothing in the text tells which.
  public record Ambiguous(double asThousands, double asDecimals, char sign, boolean percent) implements Result {
    /// The number, once the decimal mark is known.
    public double value(DecimalMark mark) {
      return mark.sign() == sign ? asDecimals : asThousands;
    }
  }

  /// No number in any known form.
  public record Refused() implements Result {}

  private static final Refused REFUSED = new Refused();

  /// Counts what the texts of a column or a file prove about the decimal mark.
  public static final class Votes {
    private int commas;
    private int points;

    public void add(Result result) {
      if (result instanceof Exact exact && exact.mark() != null) {
        add(exact.mark());
      }
    }

    public void add(DecimalMark mark) {
      if (mark == DecimalMark.COMMA) {
        commas++;
      } else {
        points++;
      }
    }

    public void addAll(Votes other) {
      commas += other.commas;
      points += other.points;
    }

    /// The mark that most texts prove; null where none does or both do equally often.
    public @Nullable DecimalMark majority() {
      return commas == points ? null : commas > points ? DecimalMark.COMMA : DecimalMark.POINT;
    }
  }

  private final String text;
  private int from;
  private int to;

  private NumberReading(String text) {
    this.text = text;
    this.to = text.length();
  }

  /// Reads a whole text as a number.
  public static Result read(String text) {
    return new NumberReading(text).parse();
  }

  /// Reads a whole text as a number, where the decimal mark may be known from elsewhere.
  public static Result read(String text, @Nullable DecimalMark known) {
    Result result = read(text);
    return result instanceof Ambiguous ambiguous && known != null
        ? new Exact(ambiguous.value(known), known.sign() == ambiguous.sign() ? 3 : 0, null, ambiguous.percent())
        : result;
  }

  private Result parse() {
    strip();
    boolean percent = to > from && text.charAt(to - 1) == '%';
    if (percent) {
      to--;
      strip();
    }
    boolean negative = from < to && isMinus(text.charAt(from));
    if (negative || (from < to && text.charAt(from) == '+')) {
      from++;
      strip();
    }
    if (from >= to) {
      return REFUSED;
    }
    return body(negative, percent);
  }

  /// One scan: digits, the one kind of sign or space between thousands, and the decimal mark.
  private Result body(boolean negative, boolean percent) {
    int lastComma = text.lastIndexOf(',', to - 1);
    int lastPoint = text.lastIndexOf('.', to - 1);
    lastComma = lastComma < from ? -1 : lastComma;
    lastPoint = lastPoint < from ? -1 : lastPoint;
    int mark = Math.max(lastComma, lastPoint);
    if (mark < 0) {
      return whole(from, to) ? exact(negative, to, null, percent) : REFUSED;
    }
    char sign = text.charAt(mark);
    boolean both = lastComma >= 0 && lastPoint >= 0;
    boolean once = text.indexOf(sign, from) == mark;
    if (!once) {
      return !both && grouped(from, to, sign) ? exact(negative, to, opposite(sign), percent) : REFUSED;
    }
    if (!digits(mark + 1, to) || mark + 1 == to) {
      return REFUSED;
    }
    DecimalMark decimal = sign == ',' ? DecimalMark.COMMA : DecimalMark.POINT;
    if (both) {
      return grouped(from, mark, sign == ',' ? '.' : ',') ? exact(negative, mark, decimal, percent) : REFUSED;
    }
    boolean plain = digits(from, mark);
    if (!plain && !whole(from, mark)) {
      return REFUSED;
    }
    int before = mark - from;
    boolean thousandsToo = plain && to - mark == 4 && before >= 1 && before <= 3 && text.charAt(from) != '0';
    if (!thousandsToo) {
      return exact(negative, mark, decimal, percent);
    }
    String number = text.substring(from, mark);
    String rest = text.substring(mark + 1, to);
    double factor = negative ? -1 : 1;
    return new Ambiguous(
        factor * Double.parseDouble(number + rest), factor * Double.parseDouble(number + "." + rest), sign, percent);
  }

  private Result exact(boolean negative, int mark, @Nullable DecimalMark proven, boolean percent) {
    StringBuilder plain = new StringBuilder(to - from + 2);
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (i == mark) {
        plain.append('.');
      } else if (c >= '0' && c <= '9') {
        plain.append(c);
        digits++;
      }
    }
    if (digits > MOST_DIGITS) {
      return REFUSED;
    }
    double value = Double.parseDouble(plain.toString());
    int decimals = mark >= to ? 0 : to - mark - 1;
    return new Exact(negative && value != 0 ? -value : value, decimals, proven, percent);
  }

  /// Plain digits, or thousands parted by one kind of space or apostrophe; may be empty before a decimal mark.
  private boolean whole(int start, int end) {
    if (digits(start, end)) {
      return true;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return (isSpace(c) || c == '\'' || c == '\u2019') && grouped(start, end, c);
      }
    }
    return false;
  }

  /// One to three digits, then groups of exactly three, parted by this sign.
  private boolean grouped(int start, int end, char sign) {
    int run = 0;
    boolean first = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        run++;
      } else if (c == sign && (first ? run >= 1 && run <= 3 : run == 3)) {
        first = false;
        run = 0;
      } else {
        return false;
      }
    }
    return !first && run == 3;
  }

  private boolean digits(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private void strip() {
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
  }

  private static DecimalMark opposite(char sign) {
    return sign == ',' ? DecimalMark.POINT : DecimalMark.COMMA;
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212' || c == '\u2013';
  }

  /// The spaces that stand between thousands: plain, no-break, narrow no-break, thin, figure.
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\u2007';
  }

  private static boolean isBlank(char c) {
    return isSpace(c) || Character.isWhitespace(c);
  }

  /// The text without blanks of any kind at its ends, no-break spaces included.
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && (isBlank(text.charAt(from)) || text.charAt(from) == '\uFEFF')) {
      from++;
    }
    while (to > from && (isBlank(text.charAt(to - 1)) || text.charAt(to - 1) == '\u200B')) {
      to--;
    }
    return text.substring(from, to);
  }
}
