package se.helabilden.ui.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.project.Entries;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.Recipes;
import se.helabilden.work.Progress;

/// What can stand in a formula.
///
/// @param name different from all others
/// @param periods in order of time
record FormulaChoice(String id, String name, @Nullable String unit, List<String> periods) {
  FormulaChoice {
    periods = List.copyOf(periods);
  }

  /// All of a project by their ids, in the order of its indicators. Reads every series: for the background.
  static Map<String, FormulaChoice> all(Project project, ProjectContent content, Progress progress) {
    Map<String, String> names = Recipes.names(project, content);
    Map<String, FormulaChoice> found = new LinkedHashMap<>();
    for (Indicator indicator : project.indicators()) {
      progress.check();
      IndicatorSeries series = content.series(indicator);
      List<String> periods = series.periods().stream().map(Period::text).toList();
      for (IndicatorEntry entry : Entries.of(indicator, series)) {
        found.put(entry.id(), new FormulaChoice(entry.id(), names.get(entry.id()), indicator.unit(), periods));
      }
    }
    return found;
  }
}
