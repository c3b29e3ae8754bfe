package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A title as PxWeb writes it: `Befolkning 25-64 år efter region, år och utbildningsnivå`.
///
/// @param text the whole title
/// @param contents what stands before the variables; the whole title where it names none
/// @param variables names of the variables, stub first, then heading, each in the table's order; empty where none
record TableTitle(String text, String contents, List<String> variables) {
  private static final Pattern SWEDISH = Pattern.compile("^(.*\\S)\\s+efter\\s+(.+)$", Pattern.DOTALL);
  private static final Pattern ENGLISH = Pattern.compile("^(.*\\S)\\s+by\\s+(.+)$", Pattern.DOTALL);

  static TableTitle of(String text) {
    for (Pattern pattern : List.of(SWEDISH, ENGLISH)) {
      Matcher title = pattern.matcher(text);
      if (title.matches()) {
        return new TableTitle(text, trimContents(title.group(1)), variables(title.group(2), pattern == SWEDISH));
      }
    }
    return new TableTitle(text, text, List.of());
  }

  boolean hasVariables() {
    return !variables.isEmpty();
  }

  /// The name of a variable by its place, or null.
  @Nullable String variable(int index) {
    return index >= 0 && index < variables.size() ? variables.get(index) : null;
  }

  private static String trimContents(String text) {
    return text.endsWith(",") || text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text.strip();
  }

  private static List<String> variables(String list, boolean swedish) {
    List<String> names = new ArrayList<>();
    String[] parts = list.split(",\\s+");
    for (int i = 0; i < parts.length; i++) {
      if (i < parts.length - 1) {
        names.add(parts[i].strip());
      } else {
        String and = swedish ? " och " : " and ";
        int at = parts[i].lastIndexOf(and);
        if (at >= 0) {
          names.add(parts[i].substring(0, at).strip());
          names.add(parts[i].substring(at + and.length()).strip());
        } else {
          String last = parts[i].strip();
          names.add(!swedish && last.startsWith("and ") ? last.substring(4).strip() : last);
        }
      }
    }
    names.removeIf(String::isEmpty);
    return List.copyOf(names);
  }
}
