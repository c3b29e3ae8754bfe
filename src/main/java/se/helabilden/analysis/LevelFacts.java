package se.helabilden.analysis;

import static se.helabilden.analysis.FactWords.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.helabilden.work.Message;

/// The value of the whole against the county and the nation.
final class LevelFacts {
  private final AreaValues values;
  private final FactWords words;
  private final double deviation;
  private final Message head;

  LevelFacts(AreaValues values, FactWords words, double deviation) {
    this.values = values;
    this.words = words;
    this.deviation = deviation;
    head = words.head(values.entry(), values.period());
  }

  /// Empty where there is neither a nation nor a county.
  Optional<Fact> whole(double whole, Optional<Double> county, Optional<Double> nation) {
    if (county.isEmpty() && nation.isEmpty()) {
      return Optional.empty();
    }
    List<Fact.Figure> figures = new ArrayList<>();
    figures.add(figure("whole", whole));
    county.ifPresent(value -> figures.add(figure("county", value)));
    nation.ifPresent(value -> figures.add(figure("nation", value)));
    double other = nation.or(() -> county).orElseThrow();
    figures.add(figure("difference", whole - other));
    return Optional.of(fact(sentence(whole, county, nation), figures, Math.abs(whole - other) / deviation));
  }

  private Message sentence(double whole, Optional<Double> county, Optional<Double> nation) {
    Message place = FactWords.place(values.layer());
    Message own = words.amount(whole);
    if (nation.isEmpty()) {
      double other = county.orElseThrow();
      return words.same(whole, other)
          ? Message.of("analysis.factLevelAsCounty", head, own, place)
          : Message.of(
              "analysis.factLevelCounty", head, own, place, words.amount(other), words.difference(whole - other));
    }
    double other = nation.get();
    if (words.same(whole, other)) {
      return Message.of("analysis.factLevelAsNation", head, own, place);
    }
    Message difference = words.difference(whole - other);
    return county.isPresent()
        ? Message.of(
            "analysis.factLevelBoth", head, own, place, words.amount(other), difference, words.amount(county.get()))
        : Message.of("analysis.factLevelNation", head, own, place, words.amount(other), difference);
  }

  /// How many areas lie above and below the nation, where the whole has no value.
  Optional<Fact> areas(double nation) {
    int above = 0;
    int below = 0;
    int all = 0;
    for (int i = 0; i < values.size(); i++) {
      double value = values.value(i);
      if (!Double.isNaN(value)) {
        all++;
        above += value > nation ? 1 : 0;
        below += value < nation ? 1 : 0;
      }
    }
    if (all < Ends.FEWEST) {
      return Optional.empty();
    }
    List<Fact.Figure> figures =
        List.of(
            figure("nation", nation), figure("areas-above", above), figure("areas-below", below),
            figure("areas-with-value", all));
    Message sentence =
        words.isShare()
            ? Message.of("analysis.factAreasShare", head, above, all, words.amount(nation), below)
            : Message.of("analysis.factAreasValue", head, above, all, words.amount(nation), below);
    return Optional.of(fact(sentence, figures, (double) Math.abs(above - below) / all));
  }

  private Fact fact(Message sentence, List<Fact.Figure> figures, double telling) {
    return new Fact(
        FactKind.LEVEL, List.of(values.entry()), FactWords.periods(values.period()), figures, sentence, telling,
        List.of());
  }
}
