package se.helabilden.project;

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
import se.helabilden.work.Texts;

/// Recipes in words.
public final class Recipes {
  private Recipes() {}

  /// How an indicator is computed, with the names of its parts; null for what has no recipe.
  ///
  /// @param names by entry id
  public static @Nullable String inWords(Indicator indicator, Map<String, String> names, Language language) {
    return switch (Recipe.of(indicator).orElse(null)) {
      case Recipe.Formula(String text) -> NamedFormula.write(Expression.parse(text), names, language);
      case Recipe.Rule(Calculation rule) -> {
        String name = NamedFormula.quoted(names.getOrDefault(rule.part(), rule.part()), language);
        yield Texts.in(language).text(rule.told(name));
      }
      case null -> null;
    };
  }

  /// The names of a project's entries by id, each different from the others, so that a formula can be written with
  /// them: where two are the same, the layer, the table, the file or the id is told too.
  public static Map<String, String> names(Project project, ProjectContent content) {
    List<IndicatorEntry> all = Entries.all(project, content);
    return EntryNames.of(all, layer -> project.layer(layer).map(LayerInfo::name).orElse(layer));
  }
}
