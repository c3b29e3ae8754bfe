package se.helabilden.ui.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.needs.FrozenValues;
import se.helabilden.project.Entries;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.MapData;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// The value from which a goal starts: of each municipality where there are few, of the nation, and the mean of the
/// areas, in one period.
final class Baseline {
  private static final int MOST = 4;

  private Baseline() {}

  /// Reads the indicator: for the background. Empty where the project has no such indicator.
  ///
  /// @param period the period's text; another where it is not there: the newest with a value
  static Optional<FrozenValues> of(
      String entryId, String period, Project project, ProjectContent content, Language language, LocalDate today,
      Progress progress) {
    IndicatorEntry entry = Entries.find(project, content, entryId).orElse(null);
    if (entry == null || project.layer(entry.indicator().layerId()).isEmpty()) {
      return Optional.empty();
    }
    MapData data = MapData.load(project, content, entry, language, today, null, progress);
    int at = data.indexOf(period);
    List<FrozenValues.Figure> figures = new ArrayList<>();
    List<ReferenceLine> lines = data.references();
    for (int i = 0; i < lines.size(); i++) {
      ReferenceLine line = lines.get(i);
      double value = line.values()[at];
      if (Double.isFinite(value) && (lines.size() <= MOST || i == 0 || i == lines.size() - 1)) {
        figures.add(new FrozenValues.Figure(line.id(), line.name(), value));
      }
    }
    return Optional.of(
        new FrozenValues(
            entry.id(), entry.name(), Objects.requireNonNullElse(entry.indicator().unit(), ""),
            data.periods().get(at).text(), entry.indicator().series(), figures));
  }
}
