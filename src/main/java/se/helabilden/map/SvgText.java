package se.helabilden.map;

import java.util.HexFormat;

/// Text and numbers as SVG writes them.
final class SvgText {
  private SvgText() {}

  /// A number with at most two decimals, with a point, in as few characters as can be.
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    if (rest == 0) {
      return sign + whole;
    }
    return sign + whole + "." + (rest % 10 == 0 ? String.valueOf(rest / 10) : rest < 10 ? "0" + rest : "" + rest);
  }

  /// Text with the characters escaped that XML reserves, and those left out that it forbids.
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                  if (isAllowed(point)) {
                    out.appendCodePoint(point);
                  }
                }
              }
            });
    return out.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xd7ff)
        || (point >= 0xe000 && point <= 0xfffd)
        || point >= 0x10000;
  }

  /// An XML id that holds an area's code as it is: `a1480C1031`. Characters that an id may not have become `_xHHHH_`.
  static String id(String code) {
    StringBuilder out = new StringBuilder("a");
    code.codePoints()
        .forEach(
            point -> {
              boolean plain =
                  (point < 128 && Character.isLetterOrDigit(point)) || point == '-' || point == '.' || point == '_'
                      || (point >= 0xc0 && point != 0xd7 && point != 0xf7 && point < 0x2ff);
              if (plain) {
                out.appendCodePoint(point);
              } else {
                out.append("_x").append(HexFormat.of().toHexDigits(point, 6)).append('_');
              }
            });
    return out.toString();
  }
}
