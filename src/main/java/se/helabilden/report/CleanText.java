package se.helabilden.report;

/// Text as an XML file can hold it. Word's soft line break (U+000B), which people paste unawares, becomes a line
/// break; signs that no XML file may hold are left out.
public final class CleanText {
  private CleanText() {}

  /// The text with line breaks as `\n` and nothing that XML forbids: other control characters, half surrogate pairs,
  /// U+FFFE and U+FFFF.
  public static String of(String text) {
    if (isClean(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int sign = text.codePointAt(i);
      int next = i + Character.charCount(sign);
      if (sign == '\r') {
        out.append(next < text.length() && text.charAt(next) == '\n' ? "" : "\n");
      } else if (sign == 0x0B || sign == 0x2028 || sign == 0x2029) {
        out.append('\n');
      } else if (isAllowed(sign)) {
        out.appendCodePoint(sign);
      }
      i = next;
    }
    return out.toString();
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineBreak = c == 0x2028 || c == 0x2029;
      if (lineBreak || !isAllowed(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(int sign) {
    boolean control = sign < 0x20 && sign != '\n' && sign != '\t';
    boolean halfPair = sign >= 0xD800 && sign <= 0xDFFF;
    return !control && !halfPair && sign != 0xFFFE && sign != 0xFFFF;
  }
}
