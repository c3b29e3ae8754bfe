package se.helabilden.indicator;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The text of keys and names, made comparable.
final class KeyText {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F]+");

  private KeyText() {}

  /// Without blanks at the ends, composed (NFC).
  static String trimmed(String text) {
    String stripped = NumberReading.strip(text);
    return isAscii(stripped) || Normalizer.isNormalized(stripped, Normalizer.Form.NFC)
        ? stripped
        : Normalizer.normalize(stripped, Normalizer.Form.NFC);
  }

  /// [#trimmed], in lower case, every run of blanks one space: equal for names that differ in trimming and case only.
  static String plain(String text) {
    return BLANKS.matcher(trimmed(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
