package se.helabilden.ui.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Calculation;

/// What one usually computes. The first three are formulas with gaps to fill, the others rules.
enum FormulaTemplate {
  SHARE("100 × %s / %s", "%", null),
  PER_THOUSAND("1000 × %s / %s", "‰", null),
  RATIO("%s / %s", "kvot", null),
  CHANGE("", "", Calculation.Kind.CHANGE),
  MUNICIPALITY_DIFFERENCE("", "", Calculation.Kind.MUNICIPALITY_DIFFERENCE);

  /// Stands where an indicator is to be chosen.
  static final String GAP = "”…”";

  private final String form;
  private final String unit;
  private final Calculation.@Nullable Kind rule;

  FormulaTemplate(String form, String unit, Calculation.@Nullable Kind rule) {
    this.form = form;
    this.unit = unit;
    this.rule = rule;
  }

  /// Null for a formula.
  Calculation.@Nullable Kind rule() {
    return rule;
  }

  /// The formula with these indicators, quoted, and gaps for those that lack.
  String text(List<String> quoted) {
    return form.formatted(quoted.isEmpty() ? GAP : quoted.getFirst(), quoted.size() < 2 ? GAP : quoted.get(1));
  }

  /// The unit that follows.
  ///
  /// @param part unit of what it is computed from, or null
  /// @param percent whether a change is told in percent
  String unit(@Nullable String part, boolean percent) {
    if (percent) {
      return "%";
    }
    if (!unit.isEmpty()) {
      return unit;
    }
    return part == null ? "" : part.equals("%") ? "p.e." : part;
  }
}
