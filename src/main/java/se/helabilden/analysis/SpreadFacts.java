package se.helabilden.analysis;

import static se.helabilden.analysis.FactWords.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.helabilden.work.Message;

/// The two ends of the areas, and how far they lie apart.
final class SpreadFacts {
  private final AreaValues values;
  private final FactWords words;
  private final Message head;

  SpreadFacts(AreaValues values, FactWords words) {
    this.values = values;
    this.words = words;
    head = words.head(values.entry(), values.period());
  }

  /// Empty where both ends read the same.
  Optional<Fact> spread(Ends ends) {
    if (words.same(ends.highest(), ends.lowest())) {
      return Optional.empty();
    }
    Message highest = words.amount(ends.highest());
    Message lowest = words.amount(ends.lowest());
    Message sentence =
        words.isShare()
            ? Message.of("analysis.factSpreadShare", head, highest, lowest)
            : Message.of("analysis.factSpreadValue", head, highest, lowest);
    return Optional.of(
        fact(
            FactKind.SPREAD,
            List.of(
                figure("highest-fifth", ends.highest()), figure("lowest-fifth", ends.lowest()),
                figure("areas-with-value", ends.n())),
            sentence,
            ends.relative(ends.difference())));
  }

  /// @param nation empty where it is not known
  Optional<Fact> gap(Ends ends, Optional<Double> nation) {
    if (words.same(ends.highest(), ends.lowest())) {
      return Optional.empty();
    }
    List<Fact.Figure> figures = new ArrayList<>();
    figures.add(figure("highest-fifth", ends.highest()));
    figures.add(figure("lowest-fifth", ends.lowest()));
    figures.add(figure("difference", ends.difference()));
    Message difference = words.difference(ends.difference());
    Message sentence =
        words.isShare()
            ? Message.of("analysis.factGapShare", head, difference)
            : Message.of("analysis.factGapValue", head, difference);
    if (nation.isPresent() && isBetween(nation.get(), ends)) {
      double above = ends.highest() - nation.get();
      double below = nation.get() - ends.lowest();
      figures.add(figure("nation", nation.get()));
      figures.add(figure("above-nation", above));
      figures.add(figure("below-nation", below));
      sentence =
          Message.of(
              "analysis.factGapNation", sentence, words.amount(nation.get()), words.difference(above),
              words.difference(below));
    }
    return Optional.of(fact(FactKind.GAP, figures, sentence, ends.relative(ends.difference())));
  }

  private boolean isBetween(double nation, Ends ends) {
    return nation < ends.highest()
        && nation > ends.lowest()
        && !words.same(nation, ends.highest())
        && !words.same(nation, ends.lowest());
  }

  private Fact fact(FactKind kind, List<Fact.Figure> figures, Message sentence, double telling) {
    return new Fact(
        kind, List.of(values.entry()), FactWords.periods(values.period()), figures, sentence, telling, List.of());
  }
}
