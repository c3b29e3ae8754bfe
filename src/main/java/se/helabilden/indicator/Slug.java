package se.helabilden.indicator;

import java.text.Normalizer;
import java.util.Locale;

/// Ids from names: ASCII lower case, å and ä to a, ö to o, everything else to single underscores.
public final class Slug {
  private Slug() {}

  /// The slug of a text; empty for a text without letters or digits.
  public static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String lower = plain.toLowerCase(Locale.ROOT).replace("ø", "o").replace("æ", "a").replace("ß", "ss");
    return lower.replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
  }

  /// The slug as an identifier: prefixed `i` before a digit, so that it can stand in a formula.
  public static String identifier(String text) {
    String slug = of(text);
    return !slug.isEmpty() && Character.isDigit(slug.charAt(0)) ? "i" + slug : slug;
  }
}
