package se.helabilden.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.helabilden.work.Language;

/// A formula with the names of its indicators instead of their ids: `100 × ”Hyresrätt” / ”Alla bostäder”`.
final class ReadableFormula {
  private static final Pattern ID = Pattern.compile("(?<![\\p{L}\\p{N}_.])[\\p{L}_][\\p{L}\\p{N}_]*");

  private ReadableFormula() {}

  /// @param names by entry id; an id without a name stands as it is
  static String of(String expression, Map<String, String> names, Language language) {
    String open = language == Language.SWEDISH ? "”" : "“";
    Matcher ids = ID.matcher(expression.replace(" * ", " × "));
    return ids.replaceAll(
        id -> {
          String name = names.get(id.group());
          return Matcher.quoteReplacement(name == null ? id.group() : open + name + "”");
        });
  }
}
