package se.helabilden.work;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as a person reads them: decimal comma in Swedish, point in English, a narrow no-break space (U+202F)
/// between thousands in both, a true minus sign (U+2212). Never the JVM's locale.
public final class NumberText {
  private static final char NARROW_SPACE = '\u202F';
  private static final char MINUS = '\u2212';
  private static final String MISSING = "–";

  private final char decimalMark;

  private NumberText(char decimalMark) {
    this.decimalMark = decimalMark;
  }

  public static NumberText in(Language language) {
    return new NumberText(language == Language.SWEDISH ? ',' : '.');
  }

  public char decimalMark() {
    return decimalMark;
  }

  /// A whole number, grouped: `5 984`.
  public String whole(long value) {
    return fixed(value, 0);
  }

  /// A number with exactly so many decimals, rounded half up; "–" for NaN.
  public String fixed(double value, int decimals) {
    if (Double.isNaN(value)) {
      return MISSING;
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : MINUS + "∞";
    }
    return format(new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_UP));
  }

  /// A number with the decimals it has, at most six: `38,2`, `12`.
  public String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return fixed(value, 0);
    }
    BigDecimal exact = new BigDecimal(Double.toString(value)).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    return format(exact.scale() < 0 ? exact.setScale(0) : exact);
  }

  private String format(BigDecimal number) {
    boolean negative = number.signum() < 0;
    String digits = number.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder out = new StringBuilder();
    if (negative) {
      out.append(MINUS);
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(NARROW_SPACE);
      }
      out.append(whole.charAt(i));
    }
    if (point >= 0) {
      out.append(decimalMark).append(digits, point + 1, digits.length());
    }
    return out.toString();
  }
}
