package se.helabilden.io.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import se.helabilden.report.CleanText;

/// Names as Excel allows them: sheets of at most 31 signs without `[ ] : * ? / \`, headers unique within a table.
/// Excel does not tell upper from lower case in either.
final class SheetNames {
  private static final int LONGEST = 31;
  private static final String FORBIDDEN = "[]:*?/\\";
  private final Set<String> used = new HashSet<>();

  /// The name as a sheet's, different from all earlier ones.
  String sheet(String wished) {
    StringBuilder clean = new StringBuilder();
    CleanText.of(wished)
        .chars()
        .forEach(c -> clean.append(FORBIDDEN.indexOf(c) >= 0 || c < ' ' ? '-' : (char) c));
    String name = clean.toString().strip().replaceAll("^'+|'+$", "");
    return unique(name.isEmpty() ? "Blad" : name, LONGEST);
  }

  /// The text as a header's, different from all earlier ones: in one line, never blank.
  String header(String wished) {
    String name = CleanText.of(wished).replaceAll("\\s+", " ").strip();
    return unique(name.isEmpty() ? "–" : name, 255);
  }

  private String unique(String name, int longest) {
    String found = cut(name, longest);
    for (int n = 2; !used.add(found.toLowerCase(Locale.ROOT)); n++) {
      String ending = " (" + n + ")";
      found = cut(name, longest - ending.length()) + ending;
    }
    return found;
  }

  private static String cut(String name, int longest) {
    if (name.length() <= longest) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
    return name.substring(0, end).strip();
  }
}
