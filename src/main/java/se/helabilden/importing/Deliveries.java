package se.helabilden.importing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What stays the same from one year's file to the next: a table's id, a file's name without its years and stamps, a
/// header without its years.
final class Deliveries {
  private Deliveries() {}

  /// A text without years and other digits, case and signs: `Andel 2011–2024` and `andel 2012–2025` are one.
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\p{N}+(k[1-4])?", " ").replaceAll("[^\\p{L}]+", " ").strip();
  }

  /// A header or contents text without years; other digits stay, for `Andel 20-64 år` and `Andel 65-79 år` are two.
  static String withoutYears(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("\\b(1[89]|2[01])\\d\\d(k[1-4]|m(0[1-9]|1[0-2]))?\\b", " ")
        .replaceAll("[\\s–—-]+", " ")
        .strip();
  }

  /// What names a source: its table's id, else the file's name without ending, years and digits.
  static String source(@Nullable String tableId, @Nullable String file) {
    if (tableId != null) {
      return "table " + tableId;
    }
    String name = file == null ? "" : file;
    int dot = name.lastIndexOf('.');
    return "file " + plain(dot > 0 ? name.substring(0, dot) : name);
  }
}
