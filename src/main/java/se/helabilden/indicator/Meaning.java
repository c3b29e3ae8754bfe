package se.helabilden.indicator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Language;

/// What an indicator means, as far as anybody has said: a person's own words before the catalogue's.
///
/// @param definition one plain sentence, or null
/// @param caution what it does not tell, or null
/// @param aggregation how the values of small areas become that of a larger one
public record Meaning(@Nullable String definition, @Nullable String caution, Aggregation aggregation) {
  public static Meaning of(Indicator indicator, Catalogue catalogue, Language language) {
    Optional<CatalogueEntry> entry = Optional.ofNullable(indicator.catalogueId()).flatMap(catalogue::find);
    OwnFacts own = indicator.ownFacts();
    String definition =
        own.definition() != null ? own.definition() : entry.map(each -> each.definition().in(language)).orElse(null);
    String caution = own.caution() != null ? own.caution() : entry.map(each -> each.caution().in(language)).orElse(null);
    Aggregation aggregation =
        own.aggregation() != null
            ? own.aggregation()
            : entry.map(CatalogueEntry::aggregation).orElseGet(() -> byKind(indicator.kind()));
    return new Meaning(definition, caution, aggregation);
  }

  private static Aggregation byKind(IndicatorKind kind) {
    return switch (kind) {
      case COUNT -> Aggregation.SUM;
      case SHARE, MEAN -> Aggregation.WEIGHTED_MEAN;
      case MEDIAN, INDEX, CLASS, OTHER -> Aggregation.NONE;
    };
  }
}
