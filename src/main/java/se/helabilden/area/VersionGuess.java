package se.helabilden.area;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The year that names the version of a DeSO or RegSO layer: from the codes' suffix, else from the fields `version` or
/// `referensdatum`, else from the layer's, the fields' or the file's name. Other levels have no versions.
final class VersionGuess {
  private static final Pattern NAMED = Pattern.compile("(?:deso|regso)(?:kod|namn)?[ _.-]*v?(20[12]\\d)(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[12]\\d)(?!\\d)");
  private static final Pattern LEADING_YEAR = Pattern.compile("(20[12]\\d).*");

  private VersionGuess() {}

  static @Nullable String of(
      AreaLevel level, FieldColumn code, List<FieldColumn> columns, String layerName, @Nullable String file) {
    if (level != AreaLevel.DESO && level != AreaLevel.REGSO) {
      return null;
    }
    return same(code, text -> CodeForm.of(text).map(CodeForm::version).orElse(null))
        .or(() -> field(columns, "version"))
        .or(() -> field(columns, "referensdatum").or(() -> field(columns, "referensda")))
        .or(() -> in(NAMED, layerName))
        .or(() -> in(NAMED, file))
        .or(() -> columns.stream().flatMap(c -> in(NAMED, c.name()).stream()).findFirst())
        .or(() -> in(YEAR, layerName))
        .or(() -> in(YEAR, file))
        .orElse(null);
  }

  private static Optional<String> field(List<FieldColumn> columns, String name) {
    return columns.stream()
        .filter(column -> column.plain().equals(name))
        .findFirst()
        .flatMap(column -> same(column, VersionGuess::leadingYear));
  }

  private static @Nullable String leadingYear(String text) {
    Matcher matcher = LEADING_YEAR.matcher(text);
    return matcher.matches() ? matcher.group(1) : null;
  }

  /// What all filled values of a column agree on.
  private static Optional<String> same(FieldColumn column, Function<String, @Nullable String> what) {
    String found = null;
    for (String text : column.texts()) {
      String one = text == null ? null : what.apply(text);
      if (text != null && (one == null || (found != null && !found.equals(one)))) {
        return Optional.empty();
      }
      found = text == null ? found : one;
    }
    return Optional.ofNullable(found);
  }

  private static Optional<String> in(Pattern pattern, @Nullable String text) {
    Matcher matcher = text == null ? null : pattern.matcher(text.toLowerCase(Locale.ROOT));
    return matcher != null && matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
