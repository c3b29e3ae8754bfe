package se.helabilden.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.helabilden.analysis.Fact;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.needs.FrozenValues;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// Puts facts in the words of a language, and freezes their numbers.
final class SuggestionMaking {
  private final SeriesHashes hashes;
  private final Texts texts;

  SuggestionMaking(SeriesHashes hashes, Language language) {
    this.hashes = hashes;
    texts = Texts.in(language);
  }

  Suggestion suggestion(Fact fact) {
    IndicatorEntry entry = fact.entry();
    Indicator indicator = entry.indicator();
    String id = SeriesHashes.idOf(oneForEachIndicator(fact.entries()));
    String newest = fact.periods().isEmpty() ? Period.NONE.text() : fact.periods().getLast().text();
    FrozenValues frozen =
        new FrozenValues(
            id,
            entry.name(),
            Objects.requireNonNullElse(indicator.unit(), ""),
            newest,
            hashes.apply(id).orElseThrow(),
            fact.figures().stream()
                .map(figure -> new FrozenValues.Figure(figure.id(), texts.text(figure.name()), figure.value()))
                .toList());
    String period = String.join("–", fact.periods().stream().map(Period::text).distinct().toList());
    FocusArea area = indicator.focusArea();
    return new Suggestion(
        fact, texts.text(fact.sentence()), frozen, period, source(fact), entry, area == FocusArea.UNPLACED ? null : area);
  }

  /// The groups of an indicator have one series.
  private static List<IndicatorEntry> oneForEachIndicator(List<IndicatorEntry> entries) {
    Set<String> seen = new HashSet<>();
    List<IndicatorEntry> kept = new ArrayList<>();
    for (IndicatorEntry entry : entries) {
      if (seen.add(entry.indicator().id())) {
        kept.add(entry);
      }
    }
    return kept;
  }

  private String source(Fact fact) {
    return String.join(
        "; ", fact.entries().stream().map(entry -> source(entry.indicator())).distinct().toList());
  }

  private String source(Indicator indicator) {
    if (!indicator.parts().isEmpty()) {
      return texts.text("project.ownComputation", indicator.name());
    }
    Provenance provenance = indicator.provenance();
    String named =
        String.join(", ", Stream.of(provenance.source(), provenance.tableId()).filter(Objects::nonNull).toList());
    return named.isEmpty() ? Objects.requireNonNullElse(provenance.file(), "") : named;
  }
}
