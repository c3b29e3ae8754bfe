package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static se.helabilden.analysis.Parts.YEAR;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;

class ReferenceTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);

  @Test
  void theNetIncomesOfTheNationGiveThePublishedFigures() throws IOException {
    Reference nation = Reference.of(NetIncomes.read(), AreaLevel.DESO).orElseThrow();
    assertThat(nation.n()).isEqualTo(5984);
    assertThat(nation.min()).isEqualTo(68.8);
    assertThat(nation.max()).isEqualTo(563.9);
    assertThat(nation.mean()).isCloseTo(285.9129512032086, CLOSE);
    assertThat(nation.median()).isEqualTo(278.7, CLOSE);
    // numpy.std, numpy.quantile
    assertThat(nation.standardDeviation()).isCloseTo(55.272257334603154, CLOSE);
    assertThat(nation.quintiles().stream().mapToDouble(Double::doubleValue).toArray())
        .containsExactly(new double[] {243, 267.9, 290, 322.94}, CLOSE);
    assertThat(nation.fifth(243)).isOne();
    assertThat(nation.fifth(243.1)).isEqualTo(2);
    assertThat(nation.fifth(563.9)).isEqualTo(5);
    assertThat(nation.fifth(Double.NaN)).isZero();
  }

  @Test
  void onlyTheOwnLevelIsComparedAndMissingIsLeftOut() {
    List<AreaCode> areas = Parts.areas("1480R001", "1480R002", "1480R003", "1480R004", "1480", "00");
    Part part = Parts.part("v", IndicatorKind.SHARE, areas, 10, 20, Double.NaN, 60, 99, 50);
    Reference reference = Reference.of(part, YEAR).orElseThrow();
    assertThat(reference.n()).isEqualTo(3);
    assertThat(reference.missing()).isOne();
    assertThat(reference.mean()).isEqualTo(30);
    assertThat(reference.median()).isEqualTo(20);
    assertThat(Reference.of(Parts.part("v", IndicatorKind.SHARE, areas, Double.NaN), YEAR)).isEmpty();
  }

  @Test
  void theOfficialRowComesFirst() {
    List<AreaCode> areas = Parts.areas("1480R001", "1480R002", "1480", "14", "00");
    References references =
        References.of(
            Parts.part("share", IndicatorKind.SHARE, areas, 10, 20, 99, 98, 50),
            Parts.part("people", IndicatorKind.COUNT, areas, 100, 300, 0, 0, 0));
    assertThat(references.nation(YEAR).orElseThrow())
        .isEqualTo(
            new References.WholeValue(AreaLevel.NATION, "00", 50, References.Origin.OFFICIAL_ROW, 0, 0));
    assertThat(references.county("14", YEAR).orElseThrow().value()).isEqualTo(98);
    assertThat(references.municipality("1480", YEAR).orElseThrow().value()).isEqualTo(99);
    assertThat(references.municipality("0180", YEAR)).isEmpty();
  }

  @Test
  void sharesAreWeightedByWhatTheyAreSharesOf() {
    List<AreaCode> areas = Parts.areas("1480R001", "1480R002", "1480R003", "0180R001");
    Part share = Parts.part("share", IndicatorKind.SHARE, areas, 10, 20, Double.NaN, 70);
    Part people = Parts.part("people", IndicatorKind.COUNT, areas, 100, 300, 50, 10);
    References.WholeValue found = References.of(share, people).municipality("1480", YEAR).orElseThrow();
    assertThat(found.value()).isCloseTo((10 * 100 + 20 * 300) / 400.0, CLOSE);
    assertThat(found.origin().id()).isEqualTo("weighted-mean");
    assertThat(found.areas()).isEqualTo(2);
    assertThat(found.missing()).isOne();
    // four areas are not the nation, and nothing is known of what a median is a median of
    assertThat(References.of(share, people).nation(YEAR)).isEmpty();
    Part median = Parts.part("income", IndicatorKind.MEDIAN, areas, 1, 2, 3, 4);
    assertThat(References.of(median, people).municipality("1480", YEAR)).isEmpty();
    assertThat(References.of(share).municipality("1480", YEAR)).isEmpty();
  }

  @Test
  void derivedSharesAreComputedFromTheCountsOfTheWhole() {
    List<AreaCode> areas = Parts.regso(3363);
    double[] few = IntStream.range(0, 3363).mapToDouble(i -> i % 7).toArray();
    double[] many = IntStream.range(0, 3363).mapToDouble(i -> 10 + i % 11).toArray();
    Map<String, Part> parts =
        Map.of(
            "a", Parts.part("a", IndicatorKind.COUNT, areas, few),
            "b", Parts.part("b", IndicatorKind.COUNT, areas, many));
    var series = Derivation.derive(Expression.parse("100 * a / b"), parts);
    Part derived =
        new Part(
            new IndicatorEntry(
                Parts.indicator("s", IndicatorKind.SHARE, series, AreaLevel.REGSO, "100 * a / b", 0),
                Breakdown.NONE),
            series);
    double expected = 100 * IntStream.range(0, 3363).map(i -> i % 7).sum()
        / (double) IntStream.range(0, 3363).map(i -> 10 + i % 11).sum();
    References.WholeValue nation = References.derived(derived, parts).nation(YEAR).orElseThrow();
    assertThat(nation.value()).isCloseTo(expected, CLOSE);
    assertThat(nation.areas()).isEqualTo(3363);
  }
}
