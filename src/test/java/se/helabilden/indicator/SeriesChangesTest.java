package se.helabilden.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;

class SeriesChangesTest {
  /// A cell by what it is for, and what stands in it.
  private record Key(AreaCode area, Period period, Breakdown breakdown) {}

  private record Cell(double value, ValueStatus status) {
    /// Records compare doubles as objects, so NaN is NaN.
    boolean isNumber() {
      return !Double.isNaN(value);
    }
  }

  private static Map<Key, Cell> cells(IndicatorSeries series) {
    Map<Key, Cell> cells = new LinkedHashMap<>();
    for (int b = 0; b < series.breakdowns().size(); b++) {
      for (int p = 0; p < series.periods().size(); p++) {
        for (int a = 0; a < series.areas().size(); a++) {
          if (series.status(a, p, b) != null) {
            cells.put(
                new Key(series.areas().get(a), series.periods().get(p), series.breakdowns().get(b)),
                new Cell(series.value(a, p, b), Objects.requireNonNull(series.status(a, p, b))));
          }
        }
      }
    }
    return cells;
  }

  /// Some of a few areas, periods and groups, in any order, with holes.
  private static IndicatorSeries series(Random random) {
    List<AreaCode> areas = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      areas.add(new AreaCode(AreaLevel.DESO, "2018", "0199A00" + i + "0"));
    }
    List<Period> periods = new ArrayList<>(List.of(new Period("2019"), new Period("2020"), new Period("2021"), Period.NONE));
    List<Breakdown> groups = new ArrayList<>(List.of(Breakdown.NONE, Breakdown.of("kön", "kvinnor"), Breakdown.of("kön", "män")));
    Collections.shuffle(areas, random);
    Collections.shuffle(groups, random);
    Collections.shuffle(periods, random);
    List<Period> chosen = periods.subList(0, 1 + random.nextInt(4)).stream().sorted().toList();
    IndicatorSeries.Builder builder =
        IndicatorSeries.builder(
            areas.subList(0, 1 + random.nextInt(7)), chosen, groups.subList(0, 1 + random.nextInt(3)));
    IndicatorSeries empty = builder.build();
    for (int b = 0; b < empty.breakdowns().size(); b++) {
      for (int p = 0; p < chosen.size(); p++) {
        for (int a = 0; a < empty.areas().size(); a++) {
          if (random.nextInt(4) > 0) {
            ValueStatus status = ValueStatus.values()[random.nextInt(ValueStatus.values().length)];
            builder.set(a, p, b, status == ValueStatus.NIL ? 0 : random.nextInt(3), status);
          }
        }
      }
    }
    return builder.build();
  }

  @RepeatedTest(300)
  void tellsWhatGoingThroughBothByHandTells(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    IndicatorSeries older = series(random);
    IndicatorSeries newer = series(random);
    Map<Key, Cell> before = cells(older);
    Map<Key, Cell> after = cells(newer);

    SeriesChanges changes = SeriesChanges.of(older, newer);

    Set<Key> both = new HashSet<>(before.keySet());
    both.retainAll(after.keySet());
    List<Key> different = before.keySet().stream().filter(both::contains).filter(key -> !before.get(key).equals(after.get(key))).toList();
    assertThat(changes.changed().stream().map(cell -> new Key(cell.area(), cell.period(), cell.breakdown())))
        .containsExactlyElementsOf(different);
    for (SeriesChanges.Changed cell : changes.changed()) {
      Key key = new Key(cell.area(), cell.period(), cell.breakdown());
      assertThat(new Cell(cell.before(), cell.statusBefore())).isEqualTo(before.get(key));
      assertThat(new Cell(cell.after(), cell.statusAfter())).isEqualTo(after.get(key));
    }
    assertThat(changes.same()).isEqualTo(both.size() - different.size());
    assertThat(changes.added()).isEqualTo(after.size() - both.size());
    assertThat(changes.lost()).isEqualTo(before.size() - both.size());
    assertThat(changes.newPeriods()).containsExactlyElementsOf(minus(periods(after.keySet()), periods(before.keySet())));
    assertThat(changes.gonePeriods()).containsExactlyElementsOf(minus(periods(before.keySet()), periods(after.keySet())));
    assertThat(changes.overwrittenPeriods()).containsExactlyElementsOf(periods(both));
    assertThat(changes.areasAdded()).containsExactlyInAnyOrderElementsOf(minus(areas(after.keySet()), areas(before.keySet())));
    assertThat(changes.areasGone()).containsExactlyInAnyOrderElementsOf(minus(areas(before.keySet()), areas(after.keySet())));
    assertThat(changes.groupsAdded()).containsExactlyInAnyOrderElementsOf(minus(groups(after.keySet()), groups(before.keySet())));
    assertThat(changes.groupsGone()).containsExactlyInAnyOrderElementsOf(minus(groups(before.keySet()), groups(after.keySet())));
    double most =
        different.stream()
            .filter(key -> before.get(key).isNumber() && after.get(key).isNumber())
            .mapToDouble(key -> Math.abs(after.get(key).value() - before.get(key).value()))
            .max()
            .orElse(-1);
    assertThat(changes.largest().map(cell -> Math.abs(cell.difference())).orElse(-1.0)).isEqualTo(most);
    // The two ways of meeting do what the changes told.
    IndicatorSeries merged = SeriesMerge.merge(older, newer);
    SeriesChanges done = SeriesChanges.of(older, merged);
    assertThat(done.changed()).containsExactlyElementsOf(changes.changed());
    assertThat(done.added()).isEqualTo(changes.added());
    assertThat(done.lost()).isZero();
    assertThat(cells(merged)).hasSize(before.size() + changes.added());
  }

  private static Set<Period> periods(Set<Key> keys) {
    Set<Period> all = new TreeSet<>();
    keys.forEach(key -> all.add(key.period()));
    return all;
  }

  private static Set<AreaCode> areas(Set<Key> keys) {
    Set<AreaCode> all = new HashSet<>();
    keys.forEach(key -> all.add(key.area()));
    return all;
  }

  private static Set<Breakdown> groups(Set<Key> keys) {
    Set<Breakdown> all = new HashSet<>();
    keys.forEach(key -> all.add(key.breakdown()));
    return all;
  }

  private static <T> List<T> minus(Set<T> all, Set<T> others) {
    return all.stream().filter(each -> !others.contains(each)).toList();
  }

  @Test
  void theSameNumbersAreNothingNew() {
    IndicatorSeries series = series(new Random(9));

    SeriesChanges changes = SeriesChanges.of(series, series);

    assertThat(changes.isNothingNew()).isTrue();
    assertThat(changes.lost()).isZero();
    assertThat(changes.largest()).isEmpty();
  }
}
