package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaCode;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class MunicipalityDifferenceTest {
  @Test
  void theMunicipalitysOwnRowIsSubtracted() {
    List<AreaCode> areas = Parts.areas("1480R001", "1480R002", "1480R003", "1481R001", "1480", "00");
    Part part = Parts.part("a", IndicatorKind.MEDIAN, areas, 10, 30, Double.NaN, 12, 25, 20);
    IndicatorSeries difference = MunicipalityDifference.derive(part, References.of(part), Progress.NONE);
    assertThat(difference.areas()).isEqualTo(areas.subList(0, 4));
    assertThat(difference.rawValues()).containsExactly(-15, 5, Double.NaN, Double.NaN);
    assertThat(difference.status(2, 0, 0)).isEqualTo(ValueStatus.MISSING);
    assertThat(difference.status(3, 0, 0)).as("no row for that municipality").isEqualTo(ValueStatus.MISSING);
  }

  @Test
  void aShareIsComparedWithWhatItsCountsGiveTogether() {
    Random random = new Random(5);
    List<AreaCode> areas = Parts.areas("1480R001", "1480R002", "1480R003", "1481R001", "1481R002");
    for (int round = 0; round < 100; round++) {
      double[] whole = random.ints(5, 1, 500).asDoubleStream().toArray();
      double[] some = new double[5];
      double[] share = new double[5];
      for (int i = 0; i < 5; i++) {
        some[i] = random.nextInt((int) whole[i] + 1);
        share[i] = 100 * some[i] / whole[i];
      }
      Part part = Parts.part("andel", IndicatorKind.SHARE, areas, share);
      Part count = Parts.part("alla", IndicatorKind.COUNT, areas, whole);
      IndicatorSeries difference = MunicipalityDifference.derive(part, References.of(part, count), Progress.NONE);
      double first = 100 * (some[0] + some[1] + some[2]) / (whole[0] + whole[1] + whole[2]);
      double second = 100 * (some[3] + some[4]) / (whole[3] + whole[4]);
      double weighted = 0;
      for (int i = 0; i < 5; i++) {
        double expected = share[i] - (i < 3 ? first : second);
        assertThat(difference.value(i, 0, 0)).isCloseTo(expected, Offset.offset(1e-9));
        weighted += i < 3 ? whole[i] * difference.value(i, 0, 0) : 0;
      }
      assertThat(weighted).as("differences weighted by people cancel out").isCloseTo(0, Offset.offset(1e-6));
    }
  }

  @Test
  void aDerivedShareUsesItsFormula() {
    List<AreaCode> areas = Parts.areas("1480R001", "1480R002");
    Part a = Parts.part("a", IndicatorKind.COUNT, areas, 10, 20);
    Part b = Parts.part("b", IndicatorKind.COUNT, areas, 100, 50);
    Map<String, Part> parts = Map.of("a", a, "b", b);
    IndicatorSeries series = Derivation.derive(Expression.parse("100 * a / b"), parts);
    Part share =
        new Part(
            new IndicatorEntry(
                Parts.indicator("s", IndicatorKind.SHARE, series, areas.getFirst().level(), "100 * a / b", 0),
                Breakdown.NONE),
            series);
    IndicatorSeries difference =
        MunicipalityDifference.derive(share, References.derived(share, parts), Progress.NONE);
    assertThat(difference.rawValues()).containsExactly(-10, 20);
  }

  @Test
  void whereNoMunicipalityHasAValueItIsSaid() {
    Part part = Parts.part("a", IndicatorKind.MEDIAN, Parts.areas("1480R001", "1480R002"), 1, 2);
    assertThatThrownBy(() -> MunicipalityDifference.derive(part, References.of(part), Progress.NONE))
        .isInstanceOf(UserFacingException.class);
  }
}
