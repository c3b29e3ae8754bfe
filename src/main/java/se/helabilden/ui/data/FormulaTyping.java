package se.helabilden.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.helabilden.analysis.NamedFormula;
import se.helabilden.work.Language;

/// Helps to type a formula: which indicator one may mean at the caret, and what the text is when it is chosen.
///
/// @param text the formula so far
/// @param caret place in it, from 0
record FormulaTyping(String text, int caret) {
  private static final String QUOTES = "”“„\"»«";

  FormulaTyping {
    caret = Math.clamp(caret, 0, text.length());
  }

  /// What has been typed of a name, without its quotation mark; empty where no name is being typed.
  String word() {
    String word = text.substring(start(), caret);
    return word.isEmpty() || QUOTES.indexOf(word.charAt(0)) < 0 ? word : word.substring(1);
  }

  /// Where the name that is being typed begins: at the open quotation mark, else at the first of the letters before
  /// the caret.
  private int start() {
    int open = -1;
    for (int at = 0; at < caret; at++) {
      if (QUOTES.indexOf(text.charAt(at)) >= 0) {
        open = open < 0 ? at : -1;
      }
    }
    if (open >= 0) {
      return open;
    }
    int start = caret;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return start < caret && Character.isDigit(text.charAt(start)) ? caret : start;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /// The ids whose names have all words that are typed, in any order; all of them while nothing is.
  List<String> suggestions(Map<String, String> names) {
    List<String> words = List.of(word().strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return names.entrySet().stream()
        .filter(name -> words.stream().allMatch(word -> name.getValue().toLowerCase(Locale.ROOT).contains(word)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// With a name in place of what was typed of it; else in the first gap of a template; else at the caret.
  FormulaTyping with(String name, Language language) {
    String quoted = NamedFormula.quoted(name, language);
    int gap = text.indexOf(FormulaTemplate.GAP);
    if (word().isBlank() && gap >= 0) {
      return replaced(gap, gap + FormulaTemplate.GAP.length(), quoted);
    }
    int start = start();
    int end = caret;
    if (start < caret && QUOTES.indexOf(text.charAt(start)) >= 0) {
      int closing = caret;
      while (closing < text.length() && QUOTES.indexOf(text.charAt(closing)) < 0) {
        closing++;
      }
      end = closing < text.length() && isName(text.substring(caret, closing)) ? closing + 1 : caret;
    }
    return replaced(start, end, quoted);
  }

  /// Whether what follows the caret is the rest of the name, not the next sign of the formula.
  private static boolean isName(String rest) {
    return rest.chars().noneMatch(c -> "+*/×÷()".indexOf(c) >= 0);
  }

  private FormulaTyping replaced(int from, int to, String by) {
    return new FormulaTyping(text.substring(0, from) + by + text.substring(to), from + by.length());
  }
}
