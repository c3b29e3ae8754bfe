package se.helabilden.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.Fact;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.FrozenValues;
import se.helabilden.work.Stamp;

/// A fact from the project's data, offered to a question: to keep as evidence, to edit, or to leave.
///
/// @param fact what was found
/// @param sentence in the language that was asked for
/// @param frozen its figures with the hash of the numbers, [SeriesHashes] finds it again
/// @param period in words: `2022`, `2011–2022`; may be empty
/// @param source the producer and the table, as far as the file tells
/// @param entry the indicator entry, to show on a map; of several the main one
/// @param focusArea of the entry; null where it has none
public record Suggestion(
    Fact fact,
    String sentence,
    FrozenValues frozen,
    String period,
    String source,
    IndicatorEntry entry,
    @Nullable FocusArea focusArea) {

  /// The fact as evidence.
  ///
  /// @param number the next free number of its kind
  public Evidence evidence(Stamp stamp, int number) {
    return new Evidence(
        stamp, number, EvidenceKind.STATISTICS, sentence, source, period, focusArea, fact.areaCodes(),
        group(), strength(), frozen, null);
  }

  private String group() {
    return String.join(
        "; ",
        fact.entries().stream()
            .map(each -> each.breakdown().label())
            .filter(label -> !label.isEmpty())
            .distinct()
            .toList());
  }

  private Evidence.Strength strength() {
    return entry.indicator().provenance().source() == null ? Evidence.Strength.MEDIUM : Evidence.Strength.HIGH;
  }

  /// The same with a sentence that somebody has put in other words.
  public Suggestion withSentence(String changed) {
    return new Suggestion(fact, changed, frozen, period, source, entry, focusArea);
  }

  /// Whether some of this evidence already holds this fact with the same numbers.
  public boolean isAmong(List<Evidence> evidence) {
    return evidence.stream().anyMatch(each -> frozen.equals(each.frozen()));
  }
}
