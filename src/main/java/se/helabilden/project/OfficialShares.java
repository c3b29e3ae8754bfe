package se.helabilden.project;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Official;

/// Official indicators that a project lacks but has the counts for.
public final class OfficialShares {
  private OfficialShares() {}

  /// The formula that gives an official share from the counts of one of the project's tables, `100 * (a + b) / (a + b + c)`;
  /// empty where no table has all of them. Of several tables the one with most periods, then most areas. Reads the
  /// numbers of tables that could have them.
  public static Optional<Recipe.Formula> recipe(
      Project project, ProjectContent content, Catalogue catalogue, CatalogueEntry wanted) {
    Official.ShareOf share = wanted.official() == null ? null : wanted.official().shareOf();
    if (share == null) {
      return Optional.empty();
    }
    return project.indicators().stream()
        .filter(indicator -> indicator.parts().isEmpty())
        .sorted(Comparator.comparing(indicator -> -periods(indicator, content)))
        .flatMap(indicator -> formula(indicator, content, catalogue, share).stream())
        .findFirst();
  }

  private static int periods(Indicator indicator, ProjectContent content) {
    return content.series(indicator).periods().size();
  }

  private static Optional<Recipe.Formula> formula(
      Indicator indicator, ProjectContent content, Catalogue catalogue, Official.ShareOf share) {
    List<IndicatorEntry> entries = Entries.of(indicator, content.series(indicator));
    Optional<String> above = sum(share.numerator(), indicator, entries, catalogue);
    Optional<String> below = sum(share.denominator(), indicator, entries, catalogue);
    return above.isEmpty() || below.isEmpty()
        ? Optional.empty()
        : Optional.of(new Recipe.Formula("100 * " + above.get() + " / " + below.get()));
  }

  /// The ids of the groups together; empty where one of them is not there.
  private static Optional<String> sum(
      List<String> wanted, Indicator indicator, List<IndicatorEntry> entries, Catalogue catalogue) {
    List<String> ids =
        wanted.stream().flatMap(id -> entry(id, indicator, entries, catalogue).stream()).map(IndicatorEntry::id).toList();
    if (ids.size() < wanted.size()) {
      return Optional.empty();
    }
    return Optional.of(ids.size() == 1 ? ids.getFirst() : ids.stream().collect(Collectors.joining(" + ", "(", ")")));
  }

  /// The entry that the catalogue knows by an id, divided by nothing else.
  private static Optional<IndicatorEntry> entry(
      String catalogueId, Indicator indicator, List<IndicatorEntry> entries, Catalogue catalogue) {
    int groups = catalogue.find(catalogueId).map(entry -> entry.groups().size()).orElse(0);
    return entries.stream()
        .filter(entry -> entry.breakdown().values().size() == groups)
        .filter(
            entry ->
                catalogue
                    .propose(
                        indicator.provenance().tableId(),
                        indicator.provenance().contents(),
                        entry.breakdown(),
                        indicator.unit())
                    .filter(found -> found.id().equals(catalogueId))
                    .isPresent())
        .findFirst();
  }
}
