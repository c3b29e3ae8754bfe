package se.helabilden.analysis;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.helabilden.analysis.Expression.Operator;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// A formula as a person writes it: names in quotation marks for indicators, `×` and `÷`, decimal comma:
/// `100 × ”Hyresrätt” / ”Alla bostäder”`. What is kept of it is an [Expression] with ids. Ids without quotation marks
/// may stand too. A text that cannot be read is an answer, not an exception: it is half of what one types.
public final class NamedFormula {
  private static final String QUOTES = "”“„\"»«";
  private static final Map<Operator, String> OPERATORS =
      Map.of(Operator.PLUS, "+", Operator.MINUS, "−", Operator.TIMES, "×", Operator.DIVIDED_BY, "/");

  private NamedFormula() {}

  /// What became of a text.
  public sealed interface Reading {
    /// It is a formula.
    record Formula(Expression expression) implements Reading {}

    /// It is none.
    ///
    /// @param position place in the text of what cannot be read, from 0; the length of the text where it ends too early
    /// @param what what stands there and what to write instead
    record Fault(int position, Message what) implements Reading {}
  }

  /// Reads a text.
  ///
  /// @param ids entry ids by their names; names are compared without case
  public static Reading read(String text, Map<String, String> ids) {
    Map<String, String> byName = new HashMap<>();
    ids.forEach((name, id) -> byName.putIfAbsent(plain(name), id));
    StringBuilder formula = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = at + 1;
      String written = String.valueOf(symbol(text, at));
      if (QUOTES.indexOf(c) >= 0) {
        int end = next;
        while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
          end++;
        }
        if (end == text.length()) {
          return new Reading.Fault(at, Message.of("analysis.formulaOpenQuote", at + 1));
        }
        String name = text.substring(next, end);
        String id = byName.get(plain(name));
        if (id == null) {
          return new Reading.Fault(at, unknown(name, at, ids));
        }
        // spaces keep the id apart from what stands before and after
        written = " " + id + " ";
        next = end + 1;
      }
      formula.append(written);
      for (int i = 0; i < written.length(); i++) {
        places.add(at);
      }
      at = next;
    }
    return parse(text, formula.toString(), places, ids);
  }

  private static Reading parse(String text, String formula, List<Integer> places, Map<String, String> ids) {
    ExpressionParser parser = new ExpressionParser(formula);
    try {
      Expression expression = parser.parse();
      if (expression.variables().isEmpty()) {
        return new Reading.Fault(text.length(), Message.of("analysis.formulaWithoutIndicator"));
      }
      for (String id : expression.variables()) {
        if (!ids.containsValue(id)) {
          int at = Math.max(0, text.indexOf(id));
          return new Reading.Fault(at, unknown(id, at, ids));
        }
      }
      return new Reading.Formula(expression);
    } catch (UserFacingException e) {
      boolean afterTerm = endsTerm(formula.substring(0, Math.min(parser.position(), formula.length())));
      String key = afterTerm ? "analysis.formulaWantsOperator" : "analysis.formulaWantsTerm";
      if (e.id().equals("expression-too-long")) {
        return new Reading.Fault(0, e.text());
      }
      if (parser.position() >= places.size()) {
        return new Reading.Fault(text.length(), Message.of(afterTerm ? "analysis.formulaWantsEnd" : "analysis.formulaEnds"));
      }
      int at = places.get(parser.position());
      return new Reading.Fault(at, Message.of(key, at + 1, found(text, at)));
    }
  }

  /// The name or the sign that stands at a place.
  private static String found(String text, int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    if (QUOTES.indexOf(text.charAt(at)) >= 0) {
      while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      return text.substring(at + 1, end);
    }
    while (end < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  private static boolean endsTerm(String before) {
    String told = before.strip();
    char last = told.isEmpty() ? '(' : told.charAt(told.length() - 1);
    return Character.isLetterOrDigit(last) || last == '_' || last == ')' || last == '.';
  }

  private static char symbol(String text, int at) {
    char c = text.charAt(at);
    boolean within =
        at > 0 && at + 1 < text.length() && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
    return switch (c) {
      case '×', '·', '∙' -> '*';
      case '÷', ':', '∕' -> '/';
      case ',' -> within ? '.' : c;
      default -> c;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Message unknown(String name, int at, Map<String, String> ids) {
    List<String> near = Derivation.near(name, ids.keySet());
    Optional<String> nearest = near.stream().findFirst();
    return nearest.isEmpty()
        ? Message.of("analysis.formulaUnknown", at + 1, name)
        : Message.of("analysis.formulaUnknownNear", at + 1, name, nearest.get());
  }

  /// A formula with names: `100 × ”Hyresrätt” / ”Alla bostäder”`. Read again with the same names it is the same.
  ///
  /// @param names by entry id; an id without a name stands as it is
  public static String write(Expression formula, Map<String, String> names, Language language) {
    boolean swedish = language == Language.SWEDISH;
    return formula.written(
        variable -> {
          String name = names.get(variable.id());
          return name == null ? variable.id() : quoted(name, language);
        },
        number -> {
          String digits = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
          return swedish ? digits.replace('.', ',') : digits;
        },
        OPERATORS);
  }

  /// A name as it stands in a formula.
  public static String quoted(String name, Language language) {
    return (language == Language.SWEDISH ? "”" : "“") + unquoted(name) + "”";
  }

  /// A name without quotation marks of its own, so that it can stand within some.
  public static String unquoted(String name) {
    StringBuilder text = new StringBuilder();
    name.chars().forEach(c -> text.append(QUOTES.indexOf(c) >= 0 ? '\'' : (char) c));
    return text.toString();
  }

  private static String plain(String name) {
    return Normalizer.normalize(unquoted(name), Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
