package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.References.Origin;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.ValueStatus;

/// What some areas are together.
class SomeAreasTest {
  private static final List<AreaCode> AREAS = Parts.areas("1480C1000", "1480C1010", "1480C1020", "1401A0010");
  private static final List<AreaCode> FIRST_TWO = AREAS.subList(0, 2);

  private static Part part(String id, IndicatorKind kind, double... values) {
    return Parts.part(id, kind, AREAS, values);
  }

  @Test
  void countsAreAddedUp() {
    References.WholeValue sum =
        References.of(part("people", IndicatorKind.COUNT, 100, 300, 50, 7)).some(FIRST_TWO, Parts.YEAR).orElseThrow();
    assertThat(sum.value()).isEqualTo(400);
    assertThat(sum.origin()).isEqualTo(Origin.SUM);
    assertThat(sum.areas()).isEqualTo(2);
    assertThat(sum.missing()).isZero();
  }

  @Test
  void sharesAreWeightedByWhatTheyAreSharesOf() {
    Part share = part("share", IndicatorKind.SHARE, 10, 50, 90, 90);
    Part people = part("people", IndicatorKind.COUNT, 100, 300, 50, 7);
    References.WholeValue value = References.of(share, people).some(FIRST_TWO, Parts.YEAR).orElseThrow();
    assertThat(value.value()).as("(10 * 100 + 50 * 300) / 400").isEqualTo(40, within(1e-12));
    assertThat(value.origin()).isEqualTo(Origin.WEIGHTED_MEAN);
  }

  @Test
  void aComputedShareIsComputedFromTheSums() {
    IndicatorSeries series = part("share", IndicatorKind.SHARE, 10, 50, 90, 90).series();
    Part share =
        new Part(
            new IndicatorEntry(
                Parts.indicator("share", IndicatorKind.SHARE, series, AreaLevel.DESO, "100 * a / b", 0),
                Breakdown.NONE),
            series);
    Map<String, Part> parts =
        Map.of(
            "a", part("a", IndicatorKind.COUNT, 10, 150, 45, 6), "b", part("b", IndicatorKind.COUNT, 100, 300, 50, 7));
    assertThat(References.derived(share, parts).some(FIRST_TWO, Parts.YEAR).orElseThrow().value())
        .isEqualTo(40, within(1e-12));
  }

  @Test
  void nothingIsSaidOfMediansAndOfSharesWithoutCounts() {
    assertThat(References.of(part("m", IndicatorKind.MEDIAN, 1, 2, 3, 4)).some(FIRST_TWO, Parts.YEAR)).isEmpty();
    assertThat(References.of(part("s", IndicatorKind.SHARE, 1, 2, 3, 4)).some(FIRST_TWO, Parts.YEAR)).isEmpty();
  }

  @Test
  void whatIsMissingIsLeftOutAndCountedAlsoWhatTheTableDoesNotKnow() {
    Part people = part("people", IndicatorKind.COUNT, 100, Double.NaN, 50, 7);
    List<AreaCode> wanted = new java.util.ArrayList<>(FIRST_TWO);
    wanted.addAll(Parts.areas("1480C9990"));
    References.WholeValue sum = References.of(people).some(wanted, Parts.YEAR).orElseThrow();
    assertThat(sum.value()).isEqualTo(100);
    assertThat(sum.areas()).isEqualTo(1);
    assertThat(sum.missing()).isEqualTo(2);
  }

  @Test
  void whatMustNotBeShownIsNotInTheSum() {
    IndicatorSeries.Builder builder = IndicatorSeries.builder(AREAS, List.of(Parts.YEAR), List.of(Breakdown.NONE));
    double[] values = {3, 40, 4, 60};
    for (int i = 0; i < values.length; i++) {
      builder.set(i, 0, 0, values[i], ValueStatus.VALUE);
    }
    IndicatorSeries series = builder.build();
    Part own =
        new Part(
            new IndicatorEntry(
                Parts.indicator("own", IndicatorKind.COUNT, series, AreaLevel.DESO, null, 5), Breakdown.NONE),
            series);
    References.WholeValue sum = References.of(own).some(FIRST_TWO, Parts.YEAR).orElseThrow();
    assertThat(sum.value()).isEqualTo(40);
    assertThat(sum.missing()).isEqualTo(1);
  }

  @Test
  void areasOfAnotherVersionAreFoundUnderTheTablesOwn() {
    List<AreaCode> newer =
        FIRST_TWO.stream().map(area -> new AreaCode(area.level(), "2025", area.code())).toList();
    assertThat(
            References.of(part("people", IndicatorKind.COUNT, 100, 300, 50, 7))
                .some(newer, Parts.YEAR)
                .orElseThrow()
                .value())
        .isEqualTo(400);
  }
}
