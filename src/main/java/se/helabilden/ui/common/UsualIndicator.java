package se.helabilden.ui.common;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.project.Entries;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;

/// The indicator that a map shows where nobody has chosen one: the same on every screen.
public final class UsualIndicator {
  /// Shares before counts, which mislead on a map; those with a better and a worse end before those of context; then
  /// by focus area and as imported.
  static final Comparator<Indicator> ORDER =
      Comparator.comparing((Indicator indicator) -> indicator.kind() == IndicatorKind.COUNT)
          .thenComparing(indicator -> indicator.direction() == Direction.NEUTRAL)
          .thenComparing(Indicator::focusArea);

  private UsualIndicator() {}

  /// The entry with this id; else the usual one of the focus area. Reads no more than it must.
  ///
  /// @param id empty for none
  /// @param focusArea null for any
  public static Optional<IndicatorEntry> entry(
      Project project, ProjectContent content, String id, @Nullable FocusArea focusArea) {
    Optional<IndicatorEntry> chosen = id.isEmpty() ? Optional.empty() : Entries.find(project, content, id);
    return chosen.isPresent()
        ? chosen
        : project.indicators().stream()
            .filter(indicator -> focusArea == null || indicator.focusArea() == focusArea)
            .filter(indicator -> project.layer(indicator.layerId()).isPresent())
            .min(ORDER)
            .flatMap(indicator -> Entries.of(indicator, content.series(indicator)).stream().findFirst());
  }
}
