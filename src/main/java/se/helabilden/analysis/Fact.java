package se.helabilden.analysis;

import java.util.List;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Period;
import se.helabilden.work.Message;

/// One sentence about conditions, with the numbers it is made of. From what may be shown only; never about a single
/// area as better or worse than others.
///
/// @param kind what it tells
/// @param entries what it is about, the main one first; one, but for what is seen in several indicators at once
/// @param periods the period, or the first and the last; none where the source tells none
/// @param figures every number of the sentence, unrounded, and those that it was computed from
/// @param sentence in both languages, one decimal at most
/// @param telling how large the difference is, in standard deviations of the areas; 0 where there is none to measure
/// @param areaCodes codes of the areas that it names; empty for the whole
public record Fact(
    FactKind kind,
    List<IndicatorEntry> entries,
    List<Period> periods,
    List<Figure> figures,
    Message sentence,
    double telling,
    List<String> areaCodes) {
  /// @throws IllegalArgumentException if there is no entry, or a number is none
  public Fact {
    entries = List.copyOf(entries);
    periods = List.copyOf(periods);
    figures = List.copyOf(figures);
    areaCodes = List.copyOf(areaCodes);
    if (entries.isEmpty() || !Double.isFinite(telling)) {
      throw new IllegalArgumentException("a fact about nothing: " + sentence);
    }
  }

  /// A number of a fact.
  ///
  /// @param id stable: `nation`, `highest-fifth`, `difference`
  /// @param name what it is, in words
  public record Figure(String id, Message name, double value) {
    /// @throws IllegalArgumentException if the value is no number
    public Figure {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(id + " is no number");
      }
    }
  }

  /// The entry that it is about; of several the main one.
  public IndicatorEntry entry() {
    return entries.getFirst();
  }

  /// The figure with this id.
  ///
  /// @throws java.util.NoSuchElementException if it has none
  public double figure(String id) {
    return figures.stream().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow().value();
  }
}
