package se.helabilden.ui.data;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.Expression;
import se.helabilden.analysis.NamedFormula;
import se.helabilden.indicator.Calculation;
import se.helabilden.project.Recipe;
import se.helabilden.work.Message;

/// What somebody has written or chosen, understood: how the indicator is computed, or what lacks.
///
/// @param recipe null where it is none
/// @param meanwhile what to show before the recipe has been tried out
record FormulaReading(@Nullable Recipe recipe, FormulaPreview meanwhile) {
  private static FormulaReading hint(String key) {
    return new FormulaReading(null, new FormulaPreview.Nothing(Message.of(key)));
  }

  private static FormulaReading of(Recipe recipe) {
    return new FormulaReading(recipe, new FormulaPreview.Working());
  }

  /// @param ids of the indicators by the names that stand in the text
  static FormulaReading formula(String text, Map<String, String> ids) {
    if (text.isBlank()) {
      return hint("ui.data.formulaHint");
    }
    if (text.contains(FormulaTemplate.GAP)) {
      return hint("ui.data.formulaGap");
    }
    return switch (NamedFormula.read(text, ids)) {
      case NamedFormula.Reading.Fault(int position, Message what) ->
          new FormulaReading(null, new FormulaPreview.Fault(position, what));
      case NamedFormula.Reading.Formula(Expression formula) -> of(new Recipe.Formula(formula.text()));
    };
  }

  /// @param part id of what the rule is about; empty where nothing is chosen
  /// @param from the earlier period of a change; empty where none is chosen
  /// @param to the later one; empty for the newest there is
  static FormulaReading rule(Calculation.Kind kind, String part, String from, String to) {
    if (part.isEmpty()) {
      return hint("ui.data.formulaChoosePart");
    }
    if (kind == Calculation.Kind.MUNICIPALITY_DIFFERENCE) {
      return of(new Recipe.Rule(Calculation.municipalityDifference(part)));
    }
    if (from.isEmpty()) {
      return hint("ui.data.formulaChoosePeriods");
    }
    String later = to.isEmpty() ? null : to;
    return of(new Recipe.Rule(Calculation.change(part, from, later, kind == Calculation.Kind.PERCENT_CHANGE)));
  }
}
