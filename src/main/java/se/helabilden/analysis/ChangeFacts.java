package se.helabilden.analysis;

import static se.helabilden.analysis.FactWords.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.helabilden.work.Message;

/// From the first period to the last that may be compared with it.
final class ChangeFacts {
  /// The ends are compared only where nearly all areas have a value both times.
  private static final double NEARLY_ALL = 0.9;

  private final AreaValues first;
  private final AreaValues last;
  private final FactWords words;
  private final double deviation;
  private final int[] both;

  ChangeFacts(AreaValues first, AreaValues last, FactWords words, double deviation) {
    this.first = first;
    this.last = last;
    this.words = words;
    this.deviation = deviation;
    both =
        IntStream.range(0, last.size())
            .filter(i -> !Double.isNaN(first.value(i)) && !Double.isNaN(last.value(i)))
            .toArray();
  }

  /// The value of the whole, then and now.
  Optional<Fact> whole(double before, double now) {
    Message place = FactWords.place(last.layer());
    String name = words.name(last.entry());
    Message then = words.amount(before);
    Message later = words.amount(now);
    Message difference = words.difference(now - before);
    String from = first.period().text();
    String to = last.period().text();
    Message sentence =
        words.same(before, now)
            ? Message.of("analysis.factChangeNone", name, then, from, to, place)
            : now > before
                ? Message.of("analysis.factChangeUp", name, then, from, later, to, place, difference)
                : Message.of("analysis.factChangeDown", name, then, from, later, to, place, difference);
    return Optional.of(
        fact(
            List.of(figure("before", before), figure("now", now), figure("difference", now - before)),
            sentence,
            Math.abs(now - before) / deviation));
  }

  /// In how many areas the value has risen and fallen, where the whole has no value.
  Optional<Fact> areas() {
    if (both.length < Ends.FEWEST) {
      return Optional.empty();
    }
    int up = (int) IntStream.of(both).filter(i -> last.value(i) > first.value(i)).count();
    int down = (int) IntStream.of(both).filter(i -> last.value(i) < first.value(i)).count();
    if (up + down == 0) {
      return Optional.empty();
    }
    String from = first.period().text();
    String to = last.period().text();
    String name = words.name(last.entry());
    Message sentence =
        words.isShare()
            ? Message.of("analysis.factChangeAreasShare", name, from, to, up, both.length, down)
            : Message.of("analysis.factChangeAreasValue", name, from, to, up, both.length, down);
    return Optional.of(
        fact(
            List.of(
                figure("areas-up", up), figure("areas-down", down), figure("areas-with-value", both.length)),
            sentence,
            (double) Math.abs(up - down) / both.length));
  }

  /// How far the two ends lay apart then and now, over the areas that have a value both times.
  Optional<Fact> gap() {
    int most = Math.max(valued(first), valued(last));
    if (both.length < NEARLY_ALL * most) {
      return Optional.empty();
    }
    Optional<Ends> before = Ends.of(IntStream.of(both).mapToDouble(first::value).toArray());
    Optional<Ends> now = Ends.of(IntStream.of(both).mapToDouble(last::value).toArray());
    if (before.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    double then = before.get().difference();
    double later = now.get().difference();
    if (words.same(then, later)) {
      return Optional.empty();
    }
    String name = words.name(last.entry());
    Message from = words.difference(then);
    Message to = words.difference(later);
    Message sentence =
        later > then
            ? Message.of("analysis.factGapWider", name, first.period().text(), last.period().text(), from, to)
            : Message.of("analysis.factGapNarrower", name, first.period().text(), last.period().text(), from, to);
    return Optional.of(
        fact(
            List.of(
                figure("gap-before", then), figure("gap-now", later), figure("areas-with-value", both.length)),
            sentence,
            now.get().relative(later - then)));
  }

  private static int valued(AreaValues values) {
    return (int) IntStream.range(0, values.size()).filter(i -> !Double.isNaN(values.value(i))).count();
  }

  private Fact fact(List<Fact.Figure> figures, Message sentence, double telling) {
    return new Fact(
        FactKind.CHANGE, List.of(last.entry()), FactWords.periods(first.period(), last.period()), figures, sentence,
        telling, List.of());
  }
}
