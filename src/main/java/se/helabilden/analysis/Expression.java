package se.helabilden.analysis;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/// A formula over indicators: `100 * hyresratt / totalt`. Grammar: + − * / ( ), a minus before a term, numbers with a
/// decimal point, ids of indicator entries. Missing is NaN and makes the result NaN.
public sealed interface Expression {
  /// How the operators stand in a stored formula.
  Map<Operator, String> OPERATORS =
      Map.of(Operator.PLUS, "+", Operator.MINUS, "-", Operator.TIMES, "*", Operator.DIVIDED_BY, "/");

  /// A number.
  record Constant(double value) implements Expression {}

  /// An indicator entry.
  record Variable(String id) implements Expression {}

  /// The opposite.
  record Negation(Expression of) implements Expression {}

  /// Two terms and what is done with them.
  record Operation(Operator operator, Expression left, Expression right) implements Expression {}

  /// The four rules of arithmetic.
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }

  /// Reads a formula.
  ///
  /// @throws se.helabilden.work.UserFacingException (USAGE) if the text is no formula, with the position (from 1) and
  ///     what stands there
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }

  /// The ids in the formula, each once, in order.
  default SequencedSet<String> variables() {
    SequencedSet<String> found = new LinkedHashSet<>();
    collect(this, found);
    return found;
  }

  private static void collect(Expression expression, SequencedSet<String> found) {
    switch (expression) {
      case Constant ignored -> {}
      case Variable(String id) -> found.add(id);
      case Negation(Expression of) -> collect(of, found);
      case Operation(Operator ignored, Expression left, Expression right) -> {
        collect(left, found);
        collect(right, found);
      }
    }
  }

  /// The formula as text that [#parse] reads as an equal formula: ids, `+ - * /`, decimal points, no more parentheses
  /// than are needed.
  default String text() {
    return written(Variable::id, number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString(), OPERATORS);
  }

  /// The formula as text, with words of one's own for indicators, numbers and the four operators in their order.
  ///
  /// @param indicators what stands for an indicator
  /// @param numbers what stands for a number
  default String written(
      Function<Variable, String> indicators, DoubleFunction<String> numbers, Map<Operator, String> operators) {
    return switch (this) {
      case Constant(double value) -> numbers.apply(value);
      case Variable variable -> indicators.apply(variable);
      case Negation(Expression of) -> "-" + of.within(3, indicators, numbers, operators);
      case Operation(Operator operator, Expression left, Expression right) -> {
        int strength = strength();
        yield left.within(strength, indicators, numbers, operators)
            + " "
            + operators.get(operator)
            + " "
            + right.within(strength + 1, indicators, numbers, operators);
      }
    };
  }

  /// In parentheses where it binds less than its surroundings need.
  private String within(
      int least,
      Function<Variable, String> indicators,
      DoubleFunction<String> numbers,
      Map<Operator, String> operators) {
    String text = written(indicators, numbers, operators);
    return strength() < least ? "(" + text + ")" : text;
  }

  private int strength() {
    return switch (this) {
      case Operation(Operator operator, Expression left, Expression right) ->
          operator == Operator.PLUS || operator == Operator.MINUS ? 1 : 2;
      case Negation negation -> 3;
      case Constant constant -> 3;
      case Variable variable -> 3;
    };
  }

  /// The value for given values of the variables. Not finite (NaN, infinite) where a value is missing or a divisor is
  /// 0.
  default double evaluate(Function<String, Double> values) {
    return switch (this) {
      case Constant(double value) -> value;
      case Variable(String id) -> values.apply(id);
      case Negation(Expression of) -> -of.evaluate(values);
      case Operation(Operator operator, Expression left, Expression right) -> {
        double a = left.evaluate(values);
        double b = right.evaluate(values);
        yield switch (operator) {
          case PLUS -> a + b;
          case MINUS -> a - b;
          case TIMES -> a * b;
          // 1 / (1 / 0) would be 0 again: a division by zero is missing at once
          case DIVIDED_BY -> b == 0 ? Double.NaN : a / b;
        };
      }
    };
  }
}
