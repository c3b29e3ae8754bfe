package se.helabilden.project;

import java.util.List;
import java.util.Optional;
import se.helabilden.analysis.Expression;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.Indicator;

/// How an indicator is computed from others: by a formula over the same area and period, or by a rule.
public sealed interface Recipe {
  /// By a formula with ids, such as `100 * hyresratt / totalt`.
  record Formula(String text) implements Recipe {
    @Override
    public List<String> parts() {
      return List.copyOf(Expression.parse(text).variables());
    }
  }

  /// By a rule.
  record Rule(Calculation calculation) implements Recipe {
    @Override
    public List<String> parts() {
      return List.of(calculation.part());
    }
  }

  /// Ids of the entries that it is computed from.
  ///
  /// @throws se.helabilden.work.UserFacingException (USAGE) for a formula that cannot be read
  List<String> parts();

  /// How an indicator was computed; empty for what was imported, weighed together or put in groups.
  static Optional<Recipe> of(Indicator indicator) {
    if (indicator.calculation() != null) {
      return Optional.of(new Rule(indicator.calculation()));
    }
    return Optional.ofNullable(indicator.expression()).map(Formula::new);
  }
}
