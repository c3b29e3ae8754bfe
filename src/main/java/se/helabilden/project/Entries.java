package se.helabilden.project;

import java.util.List;
import java.util.Optional;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;

/// The indicators of a project as entries: one for each combination of groups, each with an id of its own.
public final class Entries {
  private Entries() {}

  /// The entries of one indicator, in the order of the table.
  public static List<IndicatorEntry> of(Indicator indicator, IndicatorSeries series) {
    return series.breakdowns().stream().map(breakdown -> new IndicatorEntry(indicator, breakdown)).toList();
  }

  /// All entries of the project. Reads every series.
  public static List<IndicatorEntry> all(Project project, ProjectContent content) {
    return project.indicators().stream()
        .flatMap(indicator -> of(indicator, content.series(indicator)).stream())
        .toList();
  }

  /// The entry with this id. Reads only the series whose indicator could have it.
  public static Optional<IndicatorEntry> find(Project project, ProjectContent content, String id) {
    return project.indicators().stream()
        .filter(indicator -> id.equals(indicator.id()) || id.startsWith(indicator.id() + "_"))
        .flatMap(indicator -> of(indicator, content.series(indicator)).stream())
        .filter(entry -> entry.id().equals(id))
        .findFirst();
  }
}
