package se.helabilden.area;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The written forms of Swedish area codes: which level a text belongs to, and the code without its version suffix.
///
/// Source: Statistics Sweden's descriptions of DeSO (2018, 2025) and RegSO (2020, 2025).
///
/// @param version the year in a suffix such as `_DeSO2025`, or null
public record CodeForm(AreaLevel level, String code, @Nullable String version) {
  private static final Pattern DESO = Pattern.compile("(\\d{4}[ABC]\\d{4})(?:_DeSO(\\d{4}))?");
  private static final Pattern REGSO = Pattern.compile("(\\d{4}R\\d{3})(?:_RegSO(\\d{4}))?");
  private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
  private static final Pattern COUNTY = Pattern.compile("\\d{2}");

  /// The form of a text that is a code and nothing else; empty for anything that is none. `00` is the nation.
  public static Optional<CodeForm> of(String text) {
    Matcher deso = DESO.matcher(text);
    if (deso.matches()) {
      return Optional.of(new CodeForm(AreaLevel.DESO, deso.group(1), deso.group(2)));
    }
    Matcher regso = REGSO.matcher(text);
    if (regso.matches()) {
      return Optional.of(new CodeForm(AreaLevel.REGSO, regso.group(1), regso.group(2)));
    }
    if (MUNICIPALITY.matcher(text).matches()) {
      return Optional.of(new CodeForm(AreaLevel.MUNICIPALITY, text, null));
    }
    if (COUNTY.matcher(text).matches()) {
      return Optional.of(new CodeForm(text.equals("00") ? AreaLevel.NATION : AreaLevel.COUNTY, text, null));
    }
    return Optional.empty();
  }

  /// The municipality of a DeSO, RegSO or municipality code: its first four digits; null for other levels.
  public static @Nullable String municipalityOf(AreaCode area) {
    return switch (area.level()) {
      case DESO, REGSO, MUNICIPALITY -> area.code().length() >= 4 ? area.code().substring(0, 4) : null;
      case COUNTY, NATION, OWN -> null;
    };
  }
}
