package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A column's header taken apart: `Median tkr (2022)` is the contents `Median tkr` in the period 2022. Only what
/// [Period#parse] takes is a period: `HR60` stays in the name.
///
/// @param before the text before the period, or all of it where there is none
/// @param after the text after the period
record HeaderText(String before, @Nullable Period period, String after) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}\\-–_])[(\\[]?"
              + "((?:1[89]|20|21)\\d\\d(?:[HK][1-4]|[MVW]\\d\\d|\\s?[-–]\\s?(?:1[89]|20|21)\\d\\d)?)"
              + "[)\\]]?(?![\\p{L}\\p{N}\\-–_%])");
  private static final Pattern YEAR_IN_NAME = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

  /// The header with its one period taken out. A header that names two periods keeps both in its name.
  static HeaderText of(String header) {
    Matcher token = TOKEN.matcher(header);
    List<int[]> found = new ArrayList<>();
    while (token.find()) {
      if (Period.parse(token.group(1)).isPresent()) {
        found.add(new int[] {token.start(), token.end(), token.start(1), token.end(1)});
      }
    }
    if (found.size() != 1) {
      return new HeaderText(header.strip(), null, "");
    }
    int[] at = found.getFirst();
    Period period = Period.parse(header.substring(at[2], at[3])).orElseThrow();
    return new HeaderText(tidy(header.substring(0, at[0])), period, tidy(header.substring(at[1])));
  }

  /// Before and after the period, as one text.
  String contents() {
    if (before.isEmpty() || after.isEmpty()) {
      return before + after;
    }
    return before + " " + after;
  }

  private static String tidy(String text) {
    String plain = text.strip();
    plain = plain.replaceAll("[\\s,;:\\-–(_]+$", "").replaceAll("^[\\s,;:)_]+", "");
    String lower = plain.toLowerCase(Locale.ROOT);
    for (String word : List.of("år", "year")) {
      if (lower.equals(word)) {
        return "";
      }
      if (lower.endsWith(" " + word) && !lower.matches(".*[\\d+–-] " + word)) {
        return plain.substring(0, plain.length() - word.length()).strip().replaceAll("[,;:]$", "");
      }
    }
    return plain;
  }

  /// The one year in the name of a file or a sheet; empty where there is none or there are several.
  static Optional<Period> yearIn(String name) {
    Matcher year = YEAR_IN_NAME.matcher(name);
    Period found = null;
    while (year.find()) {
      Period next = new Period(year.group(1));
      if (found != null && !found.equals(next)) {
        return Optional.empty();
      }
      found = next;
    }
    return Optional.ofNullable(found);
  }

  /// The unit that a contents text tells: `%`, `tkr`, `kr`, `antal`; null where it tells none.
  static @Nullable String unitOf(String contents) {
    String text = contents.toLowerCase(Locale.ROOT);
    if (text.contains("%") || text.contains("procent") || text.contains("per cent") || text.contains("percent")) {
      return "%";
    }
    if (text.matches(".*\\b(tkr|tusentals kronor|ksek)\\b.*")) {
      return "tkr";
    }
    if (text.matches(".*\\b(kr|kronor|sek)\\b.*")) {
      return "kr";
    }
    return text.matches("(?s)(antal|folkmängd|befolkning|number of|population)\\b.*") ? "antal" : null;
  }

  /// The unit as the program writes it, from the source's own words and the contents text.
  static @Nullable String unitOf(@Nullable String told, String contents) {
    if (told == null || told.isBlank()) {
      return unitOf(contents);
    }
    String unit = told.strip().toLowerCase(Locale.ROOT);
    return switch (unit) {
      case "procent", "percent", "per cent", "%" -> "%";
      case "andel", "share" -> "%".equals(unitOf(contents)) ? "%" : told.strip();
      case "tusentals kronor", "tkr", "sek thousand", "sek thousands" -> "tkr";
      case "kronor", "kr", "sek" -> "kr";
      case "number", "numbers" -> "antal";
      default -> told.strip();
    };
  }
}
