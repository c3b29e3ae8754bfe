package se.helabilden.project;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;

/// Which indicator of a project tells how many live in each area.
public final class Population {
  private static final Pattern PART_OF_IT = Pattern.compile("\\d");

  private Population() {}

  /// The count of all inhabitants of a layer's areas: what the catalogue knows as that before what is merely called so;
  /// never those of some ages only. Empty where the project has none.
  public static Optional<IndicatorEntry> of(Project project, ProjectContent content, String layerId) {
    return project.indicators().stream()
        .filter(FactSource::isPopulation)
        .filter(indicator -> indicator.layerId().equals(layerId))
        .filter(indicator -> isKnown(indicator) || !PART_OF_IT.matcher(indicator.name()).find())
        .sorted(Comparator.comparing((Indicator indicator) -> !isKnown(indicator)))
        .filter(indicator -> content.series(indicator).breakdowns().contains(Breakdown.NONE))
        .findFirst()
        .map(indicator -> new IndicatorEntry(indicator, Breakdown.NONE));
  }

  private static boolean isKnown(Indicator indicator) {
    return "folkmangd".equals(indicator.catalogueId());
  }
}
