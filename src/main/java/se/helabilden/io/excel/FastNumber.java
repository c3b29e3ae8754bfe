package se.helabilden.io.excel;

/// Parses the numbers that a workbook stores. Short ones exactly and without making a string; all others by the JDK.
final class FastNumber {
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private FastNumber() {}

  /// The number in plain or scientific notation with a point.
  ///
  /// @throws NumberFormatException if it is none
  static double parse(char[] text, int start, int length) {
    int end = start + length;
    boolean negative = length > 0 && text[start] == '-';
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (int i = negative ? start + 1 : start; i < end; i++) {
      char c = text[i];
      if (c >= '0' && c <= '9' && count < 15) {
        digits = digits * 10 + (c - '0');
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return Double.parseDouble(new String(text, start, length));
      }
    }
    if (count == 0) {
      throw new NumberFormatException(new String(text, start, length));
    }
    // Both are exact in a double, so the one division rounds correctly (Clinger 1990).
    double number = decimals > 0 ? digits / POWERS[decimals] : digits;
    return negative ? -number : number;
  }
}
