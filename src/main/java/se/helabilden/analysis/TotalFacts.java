package se.helabilden.analysis;

import static se.helabilden.analysis.FactWords.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.helabilden.indicator.Period;
import se.helabilden.work.Message;

/// The sum of a count, and how it has changed.
final class TotalFacts {
  private final AreaValues last;
  private final FactWords words;

  TotalFacts(AreaValues last, FactWords words) {
    this.last = last;
    this.words = words;
  }

  Optional<Fact> total(References.WholeValue whole) {
    Message head = words.head(last.entry(), last.period());
    Message place = FactWords.place(last.layer());
    Message count = words.count(whole.value(), last.period());
    List<Fact.Figure> figures = new ArrayList<>();
    figures.add(figure("total", whole.value()));
    if (whole.missing() == 0) {
      return Optional.of(fact(FactKind.TOTAL, figures, Message.of("analysis.factTotal", head, count, place), 0));
    }
    figures.add(figure("areas-with-value", whole.areas()));
    Message areas = Message.of("analysis.areasWithValue", whole.areas());
    return Optional.of(fact(FactKind.TOTAL, figures, Message.of("analysis.factTotalPart", head, count, areas), 0));
  }

  /// Empty where other areas are missing than before.
  Optional<Fact> change(Period first, References.WholeValue before, References.WholeValue now) {
    boolean alike =
        before.origin() == now.origin() && before.areas() == now.areas() && before.missing() == 0 && now.missing() == 0;
    if (!alike) {
      return Optional.empty();
    }
    double difference = now.value() - before.value();
    List<Fact.Figure> figures = new ArrayList<>();
    figures.add(figure("before", before.value()));
    figures.add(figure("now", now.value()));
    figures.add(figure("difference", difference));
    String name = words.name(last.entry());
    Message place = FactWords.place(last.layer());
    Message then = words.count(before.value(), first);
    Message later = words.count(now.value(), last.period());
    Message size = words.count(Math.abs(difference), last.period());
    String from = first.text();
    String to = last.period().text();
    if (difference == 0) {
      return Optional.of(
          change(first, figures, Message.of("analysis.factChangeNone", name, then, from, to, place), 0));
    }
    if (before.value() <= 0) {
      return Optional.empty();
    }
    double share = 100 * difference / before.value();
    figures.add(figure("change-percent", share));
    Message percent = FactWords.percent(Math.abs(share));
    Message sentence =
        difference > 0
            ? Message.of("analysis.factTotalUp", name, then, from, later, to, place, size, percent)
            : Message.of("analysis.factTotalDown", name, then, from, later, to, place, size, percent);
    return Optional.of(change(first, figures, sentence, Math.abs(share) / 100));
  }

  private Fact change(Period first, List<Fact.Figure> figures, Message sentence, double telling) {
    return new Fact(
        FactKind.CHANGE, List.of(last.entry()), FactWords.periods(first, last.period()), figures, sentence, telling,
        List.of());
  }

  private Fact fact(FactKind kind, List<Fact.Figure> figures, Message sentence, double telling) {
    return new Fact(
        kind, List.of(last.entry()), FactWords.periods(last.period()), figures, sentence, telling, List.of());
  }
}
