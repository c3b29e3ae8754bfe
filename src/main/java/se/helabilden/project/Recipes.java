package se.helabilden.project;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.Expression;
import se.helabilden.analysis.NamedFormula;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Texts;

/// Recipes in words.
public final class Recipes {
  private Recipes() {}

  /// `förändring 2019–2024 av Låg ekonomisk standard`.
  ///
  /// @param part the name of what it is computed from
  public static Message told(Calculation rule, String part) {
    Serializable to = rule.to() == null ? Message.of("project.newestPeriod") : rule.to();
    return switch (rule.kind()) {
      case CHANGE -> Message.of("project.ruleChange", part, String.valueOf(rule.from()), to);
      case PERCENT_CHANGE -> Message.of("project.rulePercentChange", part, String.valueOf(rule.from()), to);
      case MUNICIPALITY_DIFFERENCE -> Message.of("project.ruleMunicipality", part);
    };
  }

  /// How an indicator is computed, with the names of its parts; null for what has no recipe.
  ///
  /// @param names by entry id
  public static @Nullable String inWords(Indicator indicator, Map<String, String> names, Language language) {
    return switch (Recipe.of(indicator).orElse(null)) {
      case Recipe.Formula(String text) -> NamedFormula.write(Expression.parse(text), names, language);
      case Recipe.Rule(Calculation rule) -> {
        String name = NamedFormula.quoted(names.getOrDefault(rule.part(), rule.part()), language);
        yield Texts.in(language).text(told(rule, name));
      }
      case null -> null;
    };
  }

  /// The names of a project's entries by id, each different from the others, so that a formula can be written with
  /// them: where two are the same, the layer is told too, then the id.
  public static Map<String, String> names(Project project, ProjectContent content) {
    List<IndicatorEntry> all = Entries.all(project, content);
    return EntryNames.of(all, layer -> project.layer(layer).map(LayerInfo::name).orElse(layer));
  }
}
