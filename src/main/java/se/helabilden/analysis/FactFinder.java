package se.helabilden.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Period;
import se.helabilden.work.Message;

/// Finds what there is to say of one indicator entry. Where something is not defined (few areas, equal values, no
/// nation to compare with, another definition or division) nothing is said of it.
public final class FactFinder {
  /// A share of areas without value that is worth a sentence.
  private static final double MANY_MISSING = 0.05;
  /// The value of a whole is not told where more of it than this is unknown.
  private static final double TOO_MANY_MISSING = 0.1;

  private final IndicatorEntry entry;
  private final References references;
  private final List<AreaValues> comparable;
  private final AreaValues last;
  private final FactWords words;
  private final List<Fact> found = new ArrayList<>();

  private FactFinder(List<AreaValues> comparable, References references) {
    this.comparable = comparable;
    this.references = references;
    last = comparable.getLast();
    entry = last.entry();
    words = new FactWords(entry.indicator());
  }

  /// All facts of an entry, the newest period first and foremost.
  ///
  /// @param periods its values over one layer in all its periods; the first that may be compared with the last is enough
  /// @param references what its areas are compared with
  public static List<Fact> find(List<AreaValues> periods, References references) {
    List<AreaValues> comparable = ComparablePeriods.of(periods);
    if (comparable.isEmpty()) {
      return List.of();
    }
    FactFinder finder = new FactFinder(comparable, references);
    switch (finder.entry.indicator().kind()) {
      case COUNT -> finder.totals();
      case CLASS -> ClassFacts.areas(finder.last).ifPresent(finder.found::add);
      case SHARE, MEDIAN, MEAN, INDEX, OTHER -> finder.conditions();
    }
    finder.coverage();
    return List.copyOf(finder.found);
  }

  private void conditions() {
    double[] now = last.toArray();
    double deviation = Statistics.populationDeviation(Statistics.sortedFinite(now));
    if (!(deviation > 0)) {
      return;
    }
    Optional<Ends> ends = Ends.of(now);
    Optional<Double> nation = whole(references.nation(last.period()));
    Optional<Double> together = whole(references.together(last.layer(), last.period()));
    LevelFacts levels = new LevelFacts(last, words, deviation);
    if (together.isPresent() && !isNationItself()) {
      levels.whole(together.get(), county(), nation).ifPresent(found::add);
    } else {
      nation.flatMap(levels::areas).ifPresent(found::add);
    }
    ends.flatMap(found -> new SpreadFacts(last, words).spread(found)).ifPresent(found::add);
    ends.flatMap(found -> new SpreadFacts(last, words).gap(found, nation)).ifPresent(found::add);
    if (comparable.size() > 1) {
      changes(together, deviation);
    }
  }

  private void changes(Optional<Double> together, double deviation) {
    AreaValues first = comparable.getFirst();
    ChangeFacts changes = new ChangeFacts(first, last, words, deviation);
    Optional<Double> before = whole(references.together(first.layer(), first.period()));
    if (together.isPresent() && before.isPresent()) {
      changes.whole(before.get(), together.get()).ifPresent(found::add);
    } else {
      changes.areas().ifPresent(found::add);
    }
    changes.gap().ifPresent(found::add);
  }

  private void totals() {
    TotalFacts totals = new TotalFacts(last, words);
    Optional<References.WholeValue> now = references.total(last.layer(), last.period());
    now.flatMap(totals::total).ifPresent(found::add);
    if (comparable.size() > 1 && now.isPresent()) {
      AreaValues first = comparable.getFirst();
      references
          .total(first.layer(), first.period())
          .flatMap(before -> totals.change(first.period(), before, now.get()))
          .ifPresent(found::add);
    }
  }

  private void coverage() {
    int areas = last.size();
    int without = (int) IntStream.range(0, areas).filter(i -> Double.isNaN(last.value(i))).count();
    if (without < areas && without > MANY_MISSING * areas) {
      found.add(
          new Fact(
              FactKind.COVERAGE,
              List.of(entry),
              FactWords.periods(last.period()),
              List.of(FactWords.figure("without-value", without), FactWords.figure("areas", areas)),
              Message.of(
                  "analysis.factCoverage", words.head(entry, last.period()), without, areas),
              0,
              List.of()));
    }
  }

  private boolean isNationItself() {
    return last.layer().municipalities().size() > 1 && Reference.coversNation(last.layer().level(), codes(last.layer()));
  }

  private static List<AreaCode> codes(AreaLayer layer) {
    return layer.areas().stream().map(Area::code).toList();
  }

  /// The value of the one county that the layer lies in, where the layer is only a part of it.
  private Optional<Double> county() {
    SequencedMap<String, String> municipalities = last.layer().municipalities();
    List<String> counties = municipalities.keySet().stream().map(code -> code.substring(0, 2)).distinct().toList();
    return counties.size() == 1
        ? whole(references.wholeCounty(counties.getFirst(), last.period()))
        : Optional.empty();
  }

  /// Whether values of an earlier period of an indicator may be compared with those of a later one: the same kind of
  /// period, division and definition, as far as the source tells.
  public static boolean mayCompare(Period earlier, Period later, Indicator indicator) {
    return ComparablePeriods.mayCompare(earlier, later, indicator);
  }

  /// Whether any area has a value to show.
  public static boolean hasValues(AreaValues values) {
    return ComparablePeriods.hasValues(values);
  }

  /// The value of a whole of which nearly all is known.
  static Optional<Double> whole(Optional<References.WholeValue> value) {
    return value
        .filter(whole -> whole.missing() <= TOO_MANY_MISSING * (whole.areas() + whole.missing()))
        .map(References.WholeValue::value);
  }
}
