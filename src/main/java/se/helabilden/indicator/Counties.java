package se.helabilden.indicator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sweden's 21 counties. Source: Statistics Sweden, Länskoder.
final class Counties {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("stockholms län", "01"),
          Map.entry("uppsala län", "03"),
          Map.entry("södermanlands län", "04"),
          Map.entry("östergötlands län", "05"),
          Map.entry("jönköpings län", "06"),
          Map.entry("kronobergs län", "07"),
          Map.entry("kalmar län", "08"),
          Map.entry("gotlands län", "09"),
          Map.entry("blekinge län", "10"),
          Map.entry("skåne län", "12"),
          Map.entry("hallands län", "13"),
          Map.entry("västra götalands län", "14"),
          Map.entry("värmlands län", "17"),
          Map.entry("örebro län", "18"),
          Map.entry("västmanlands län", "19"),
          Map.entry("dalarnas län", "20"),
          Map.entry("gävleborgs län", "21"),
          Map.entry("västernorrlands län", "22"),
          Map.entry("jämtlands län", "23"),
          Map.entry("västerbottens län", "24"),
          Map.entry("norrbottens län", "25"));

  private Counties() {}

  /// The code of a county by its name in comparable form (`stockholms län`), or null.
  static @Nullable String codeOf(String plainName) {
    return CODES.get(plainName);
  }

  /// Whether two digits are a county's code.
  static boolean exists(String code) {
    return CODES.containsValue(code);
  }
}
