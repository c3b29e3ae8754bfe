package se.helabilden.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Well-known text of a coordinate system as a tree, enough to compare its parameters. Knows nothing of geodesy.
///
/// Source: OGC 01-009 (version 1, with square or round brackets); the brackets of version 2 read the same.
///
/// @param keyword in upper case: `PROJCS`
/// @param items texts, numbers (Double) and nested nodes in order
record WellKnownText(String keyword, List<Object> items) {
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 32;

  /// The tree of a text; empty for a text that is none, or is longer or deeper than any real one.
  static Optional<WellKnownText> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Parser parser = new Parser(text.strip());
    WellKnownText root = parser.node(0);
    return Optional.ofNullable(root);
  }

  /// The first text among the items, or an empty one.
  String name() {
    return !items.isEmpty() && items.getFirst() instanceof String text ? text : "";
  }

  /// The first number among the items, or NaN.
  double number(int position) {
    int seen = 0;
    for (Object item : items) {
      if (item instanceof Double number && seen++ == position) {
        return number;
      }
    }
    return Double.NaN;
  }

  /// The first child of this keyword.
  Optional<WellKnownText> child(String wanted) {
    for (Object item : items) {
      if (item instanceof WellKnownText node && node.keyword.equals(wanted)) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /// The number of a PARAMETER by its name in any case, or the other value.
  double parameter(String wanted, double other) {
    for (Object item : items) {
      if (item instanceof WellKnownText node
          && node.keyword.equals("PARAMETER")
          && node.name().toLowerCase(Locale.ROOT).replace(' ', '_').equals(wanted)) {
        return node.number(0);
      }
    }
    return other;
  }

  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    @Nullable WellKnownText node(int depth) {
      int start = at;
      while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
        at++;
      }
      String word = text.substring(start, at).toUpperCase(Locale.ROOT);
      skipSpace();
      if (word.isEmpty() || depth > DEEPEST || at >= text.length() || "[(".indexOf(text.charAt(at)) < 0) {
        return null;
      }
      at++;
      List<Object> items = new ArrayList<>();
      while (at < text.length()) {
        skipSpace();
        Object item = item(depth);
        if (item == null) {
          return null;
        }
        items.add(item);
        skipSpace();
        if (at >= text.length()) {
          return null;
        }
        char mark = text.charAt(at++);
        if (mark == ']' || mark == ')') {
          return new WellKnownText(word, List.copyOf(items));
        }
        if (mark != ',') {
          return null;
        }
      }
      return null;
    }

    private @Nullable Object item(int depth) {
      if (at >= text.length()) {
        return null;
      }
      char first = text.charAt(at);
      if (first == '"') {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
          return null;
        }
        String quoted = text.substring(at + 1, end);
        at = end + 1;
        return quoted;
      }
      int start = at;
      if (Character.isLetter(first)) {
        WellKnownText node = node(depth + 1);
        if (node != null) {
          return node;
        }
        return at > start && at < text.length() && ",])".indexOf(text.charAt(at)) >= 0
            ? text.substring(start, at)
            : null;
      }
      while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      try {
        return Double.valueOf(text.substring(start, at));
      } catch (NumberFormatException notANumber) {
        return null;
      }
    }

    private void skipSpace() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
