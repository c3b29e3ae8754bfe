package se.helabilden.analysis;

import se.helabilden.analysis.Expression.Operator;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// Recursive descent over one line: sum = product {(+|−) product}, product = factor {(*|/) factor}, factor = number |
/// id | − factor | ( sum ).
final class ExpressionParser {
  /// Deeper formulas are no formulas that a person wrote.
  private static final int DEEPEST = 100;

  private final String text;
  private int at;
  private int depth;
  private int length;

  ExpressionParser(String text) {
    this.text = text;
  }

  /// Where the reading stands, from 0: after a refusal the place of what could not be read.
  int position() {
    return at;
  }

  Expression parse() {
    Expression whole = sum();
    if (peek() != 0) {
      throw unexpected();
    }
    return whole;
  }

  private Expression sum() {
    if (++depth > DEEPEST) {
      throw tooDeep();
    }
    Expression left = product();
    while (true) {
      char next = peek();
      if (next == '+' || isMinus(next)) {
        at++;
        left = join(next == '+' ? Operator.PLUS : Operator.MINUS, left, product());
      } else {
        depth--;
        return left;
      }
    }
  }

  private Expression product() {
    Expression left = factor();
    while (true) {
      char next = peek();
      if (next == '*' || next == '/') {
        at++;
        left = join(next == '*' ? Operator.TIMES : Operator.DIVIDED_BY, left, factor());
      } else {
        return left;
      }
    }
  }

  /// A long chain is a deep tree to its left.
  private Expression join(Operator operator, Expression left, Expression right) {
    if (++length > DEEPEST * 5) {
      throw tooDeep();
    }
    return new Expression.Operation(operator, left, right);
  }

  private Expression factor() {
    char next = peek();
    if (isMinus(next)) {
      at++;
      if (++depth > DEEPEST) {
        throw tooDeep();
      }
      Expression negated = new Expression.Negation(factor());
      depth--;
      return negated;
    }
    if (next == '(') {
      at++;
      Expression inner = sum();
      if (peek() != ')') {
        throw unexpected();
      }
      at++;
      return inner;
    }
    if (isDigit(next) || next == '.') {
      return number();
    }
    if (Character.isLetter(next) || next == '_') {
      int start = at;
      while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
        at++;
      }
      return new Expression.Variable(text.substring(start, at));
    }
    throw unexpected();
  }

  private Expression number() {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
    }
    String digits = text.substring(start, at);
    if (at < text.length() && text.charAt(at) == ',') {
      throw UserFacingException.usage(
          "expression-comma", Message.of("analysis.expressionComma", String.valueOf(at + 1)));
    }
    boolean letterFollows = at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_');
    if (digits.equals(".") || letterFollows) {
      at = letterFollows ? at : start;
      throw unexpected();
    }
    double value = Double.parseDouble(digits);
    if (!Double.isFinite(value)) {
      at = start;
      throw unexpected();
    }
    return new Expression.Constant(value);
  }

  /// The next character that is no space, 0 at the end.
  private char peek() {
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0')) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Hyphen, or the minus sign that word processors make of it.
  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212' || c == '\u2013';
  }

  private UserFacingException unexpected() {
    if (at >= text.length()) {
      return UserFacingException.usage("expression-ends", Message.of("analysis.expressionEnds", text));
    }
    String found = new StringBuilder().appendCodePoint(text.codePointAt(at)).toString();
    return UserFacingException.usage(
        "expression-wrong", Message.of("analysis.expressionWrong", String.valueOf(at + 1), found, text));
  }

  private static UserFacingException tooDeep() {
    return UserFacingException.usage("expression-too-long", Message.of("analysis.expressionTooLong"));
  }
}
