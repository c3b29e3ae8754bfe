package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Aggregation;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Progress;

class PartSumsTest {
  private static final List<Period> YEARS = List.of(Period.parse("2022").orElseThrow(), Period.parse("2023").orElseThrow());
  private static final List<Breakdown> GROUPS = List.of(Breakdown.NONE, Breakdown.NONE.with("kön", "kvinnor"));

  private static Indicator counts(IndicatorSeries series, int hideBelow) {
    return Parts.indicator("i", IndicatorKind.COUNT, series, AreaLevel.REGSO, null, hideBelow);
  }

  private static AreaCode whole(int i) {
    return new AreaCode(AreaLevel.OWN, null, "D" + i);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void sumsOfRandomPartitionsAreTheSumsOfTheirPartsAndMissingStaysMissing(long seed) {
    Random random = new Random(seed);
    List<AreaCode> parts = Parts.regso(20 + random.nextInt(60));
    IndicatorSeries.Builder builder = IndicatorSeries.builder(parts, YEARS, GROUPS);
    for (int a = 0; a < parts.size(); a++) {
      for (int p = 0; p < 2; p++) {
        for (int b = 0; b < 2; b++) {
          boolean missing = random.nextInt(40) == 0;
          builder.set(a, p, b, missing ? Double.NaN : random.nextInt(2000), missing ? ValueStatus.MISSING : ValueStatus.VALUE);
        }
      }
    }
    IndicatorSeries series = builder.build();
    List<List<AreaCode>> groups = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      groups.add(new ArrayList<>());
    }
    parts.forEach(part -> groups.get(random.nextInt(7)).add(part));
    groups.removeIf(List::isEmpty);
    List<PartSums.Whole> wholes = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      wholes.add(new PartSums.Whole(whole(i), groups.get(i)));
    }
    PartSums.Sums sums = PartSums.sum(counts(series, 0), series, wholes, Progress.NONE);
    for (int p = 0; p < 2; p++) {
      for (int b = 0; b < 2; b++) {
        for (int g = 0; g < groups.size(); g++) {
          double expected = 0;
          for (AreaCode part : groups.get(g)) {
            expected += series.value(parts.indexOf(part), p, b);
          }
          double found = sums.series().value(g, p, b);
          if (Double.isNaN(expected)) {
            assertThat(found).isNaN();
            assertThat(sums.series().status(g, p, b)).isEqualTo(ValueStatus.MISSING);
          } else {
            assertThat(found).isCloseTo(expected, within(1e-6));
          }
        }
      }
    }
    assertThat(sums.coverage().stream().mapToInt(PartSums.Coverage::parts).sum()).isEqualTo(parts.size());
  }

  @Test
  void aPartThatTheSeriesDoesNotHaveLeavesItsWholeWithoutNumber() {
    List<AreaCode> parts = Parts.regso(3);
    IndicatorSeries series = series(parts.subList(0, 2), 10, 20);
    PartSums.Sums sums =
        PartSums.sum(
            counts(series, 0), series, List.of(new PartSums.Whole(whole(0), parts)), Progress.NONE);
    assertThat(sums.series().status(0, 0, 0)).isEqualTo(ValueStatus.MISSING);
    assertThat(sums.coverage()).containsExactly(new PartSums.Coverage(whole(0), 3, 2));
  }

  /// The sum and the other part would tell the hidden one.
  @Test
  void aHiddenCountIsNotToldByASum() {
    List<AreaCode> parts = Parts.regso(2);
    IndicatorSeries series = series(parts, 3, 20);
    PartSums.Sums sums =
        PartSums.sum(counts(series, 5), series, List.of(new PartSums.Whole(whole(0), parts)), Progress.NONE);
    assertThat(sums.series().status(0, 0, 0)).isEqualTo(ValueStatus.SUPPRESSED);
    assertThat(sums.series().value(0, 0, 0)).isNaN();
    assertThat(sums.coverage().getFirst().withValues()).isEqualTo(1);
  }

  @Test
  void referencesOfHigherLevelsStay() {
    List<AreaCode> areas = new ArrayList<>(Parts.regso(2));
    AreaCode nation = new AreaCode(AreaLevel.NATION, null, "00");
    areas.add(nation);
    IndicatorSeries series = series(areas, 1, 2, 10_000);
    PartSums.Sums sums =
        PartSums.sum(
            counts(series, 0), series, List.of(new PartSums.Whole(whole(0), areas.subList(0, 2))), Progress.NONE);
    assertThat(sums.series().value(sums.series().indexOf(nation).orElseThrow(), 0, 0)).isEqualTo(10_000);
    assertThat(sums.series().value(0, 0, 0)).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(value = IndicatorKind.class, names = "COUNT", mode = EnumSource.Mode.EXCLUDE)
  void nothingButCountsIsAddedUp(IndicatorKind kind) {
    IndicatorSeries series = series(Parts.regso(1), 1);
    Indicator other = Parts.indicator("i", kind, series, AreaLevel.REGSO, null, 0);
    assertThat(PartSums.whyNot(other)).isEqualTo("not-a-count");
    assertThat(PartSums.aggregation(other)).isEqualTo(Aggregation.NONE);
    assertThatThrownBy(() -> PartSums.sum(other, series, List.of(), Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCountWhoseSourceForbidsItIsNotAddedUp() {
    IndicatorSeries series = series(Parts.regso(1), 1);
    Indicator forbidden =
        counts(series, 0)
            .withProvenance(
                new Provenance(
                    "a.px", null, null, "SCB", null, null, "i", null, null, null, List.of(), Instant.EPOCH, false));
    assertThat(PartSums.whyNot(forbidden)).isEqualTo("source-forbids");
  }

  private static IndicatorSeries series(List<AreaCode> areas, double... values) {
    IndicatorSeries.Builder builder = IndicatorSeries.builder(areas, YEARS.subList(0, 1), List.of(Breakdown.NONE));
    for (int i = 0; i < values.length; i++) {
      builder.set(i, 0, 0, values[i], ValueStatus.VALUE);
    }
    return builder.build();
  }
}
