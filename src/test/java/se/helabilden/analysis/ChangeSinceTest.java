package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class ChangeSinceTest {
  private static final Period FIRST = new Period("2019");
  private static final Period LAST = new Period("2024");
  private static final List<AreaCode> AREAS = Parts.regso(6);

  @Test
  void laterMinusEarlierAndInPercentOfTheEarlier() {
    Part part = part(new double[] {10, 40, 0, -5, Double.NaN, 8}, new double[] {15, 30, 4, 5, 7, Double.NaN});
    IndicatorSeries change = ChangeSince.derive(part, FIRST, LAST, false, Progress.NONE);
    assertThat(change.periods()).containsExactly(new Period("2019-2024"));
    assertThat(change.areas()).isEqualTo(AREAS);
    assertThat(change.rawValues()).containsExactly(5, -10, 4, 10, Double.NaN, Double.NaN);
    IndicatorSeries percent = ChangeSince.derive(part, FIRST, LAST, true, Progress.NONE);
    assertThat(percent.rawValues()).containsExactly(50, -25, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    assertThat(percent.status(2, 0, 0)).as("in percent of nothing").isEqualTo(ValueStatus.MISSING);
  }

  @Test
  void theGraverReasonForMissingIsKeptAndNothingComesOfNothing() {
    IndicatorSeries.Builder builder =
        IndicatorSeries.builder(AREAS, List.of(FIRST, LAST), List.of(Breakdown.NONE));
    builder.set(0, 0, 0, Double.NaN, ValueStatus.SUPPRESSED).set(0, 1, 0, Double.NaN, ValueStatus.MISSING);
    builder.set(1, 0, 0, 0, ValueStatus.NIL).set(1, 1, 0, 3, ValueStatus.ESTIMATED);
    builder.set(2, 1, 0, 3, ValueStatus.VALUE);
    Part part = Parts.part("a", IndicatorKind.COUNT, builder.build(), AreaLevel.REGSO);
    IndicatorSeries change = ChangeSince.derive(part, FIRST, LAST, false, Progress.NONE);
    assertThat(change.status(0, 0, 0)).isEqualTo(ValueStatus.SUPPRESSED);
    assertThat(change.status(1, 0, 0)).isEqualTo(ValueStatus.ESTIMATED);
    assertThat(change.value(1, 0, 0)).isEqualTo(3);
    assertThat(change.status(2, 0, 0)).isEqualTo(ValueStatus.MISSING);
    assertThat(change.status(3, 0, 0)).isNull();
  }

  @Test
  void aHiddenSmallCountCannotBeReadOutOfItsChange() {
    Part shown = part(new double[] {3, 9, 9, 9, 9, 9}, new double[] {9, 4, 0, 9, 9, 9});
    Part hidden =
        new Part(
            new IndicatorEntry(
                Parts.indicator("a", IndicatorKind.COUNT, shown.series(), AreaLevel.REGSO, null, 5), Breakdown.NONE),
            shown.series());
    IndicatorSeries change = ChangeSince.derive(hidden, FIRST, LAST, false, Progress.NONE);
    assertThat(change.status(0, 0, 0)).isEqualTo(ValueStatus.SUPPRESSED);
    assertThat(change.status(1, 0, 0)).isEqualTo(ValueStatus.SUPPRESSED);
    assertThat(change.value(2, 0, 0)).isEqualTo(-9);
  }

  @Test
  void earlierPlusChangeIsLaterAndPercentSaysTheSame() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      double[] before = random.doubles(6, 0, 100).toArray();
      double[] after = random.doubles(6, 0, 100).toArray();
      before[random.nextInt(6)] = random.nextBoolean() ? Double.NaN : 0;
      after[random.nextInt(6)] = Double.NaN;
      Part part = part(before, after);
      double[] change = ChangeSince.derive(part, FIRST, LAST, false, Progress.NONE).rawValues();
      double[] percent = ChangeSince.derive(part, FIRST, LAST, true, Progress.NONE).rawValues();
      for (int i = 0; i < 6; i++) {
        if (Double.isNaN(before[i]) || Double.isNaN(after[i])) {
          assertThat(change[i]).isNaN();
          assertThat(percent[i]).isNaN();
        } else {
          assertThat(before[i] + change[i]).isCloseTo(after[i], within());
          if (before[i] > 0) {
            assertThat(before[i] * (1 + percent[i] / 100)).isCloseTo(after[i], within());
          }
        }
      }
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }

  @Test
  void groupsAreComputedEachAndOneGroupIsOneSeries() {
    Breakdown women = Breakdown.of("kön", "kvinnor");
    IndicatorSeries.Builder builder =
        IndicatorSeries.builder(AREAS, List.of(FIRST, LAST), List.of(Breakdown.NONE, women));
    builder.set(0, 0, 0, 1, ValueStatus.VALUE).set(0, 1, 0, 5, ValueStatus.VALUE);
    builder.set(0, 0, 1, 2, ValueStatus.VALUE).set(0, 1, 1, 9, ValueStatus.VALUE);
    Part all = Parts.part("a", IndicatorKind.SHARE, builder.build(), AreaLevel.REGSO);
    IndicatorSeries both = ChangeSince.derive(all, FIRST, LAST, false, Progress.NONE);
    assertThat(both.breakdowns()).containsExactly(Breakdown.NONE, women);
    assertThat(both.value(0, 0, 0)).isEqualTo(4);
    assertThat(both.value(0, 0, 1)).isEqualTo(7);
    Part one = new Part(new IndicatorEntry(all.entry().indicator(), women), all.series());
    IndicatorSeries only = ChangeSince.derive(one, FIRST, LAST, false, Progress.NONE);
    assertThat(only.breakdowns()).containsExactly(Breakdown.NONE);
    assertThat(only.value(0, 0, 0)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"2019, 2024, 2019-2024", "2023K1, 2024K1, 2024K1", "2018-2020, 2021-2023, 2021-2023"})
  void thePeriodTellsTheSpanWhereItCan(String earlier, String later, String period) {
    assertThat(ChangeSince.periodOf(new Period(earlier), new Period(later)).text()).isEqualTo(period);
  }

  @Test
  void periodsThatAreNotThereOrTheWrongWayRoundAreRefused() {
    Part part = part(new double[6], new double[6]);
    assertThatThrownBy(() -> ChangeSince.derive(part, new Period("2010"), LAST, false, Progress.NONE))
        .isInstanceOf(UserFacingException.class).hasMessageContaining("2010");
    assertThatThrownBy(() -> ChangeSince.derive(part, LAST, FIRST, false, Progress.NONE))
        .isInstanceOf(UserFacingException.class);
  }

  private static Part part(double[] before, double[] after) {
    IndicatorSeries.Builder builder =
        IndicatorSeries.builder(AREAS, List.of(FIRST, LAST), List.of(Breakdown.NONE));
    for (int i = 0; i < before.length; i++) {
      builder.set(i, 0, 0, before[i], Double.isNaN(before[i]) ? ValueStatus.MISSING : ValueStatus.VALUE);
      builder.set(i, 1, 0, after[i], Double.isNaN(after[i]) ? ValueStatus.MISSING : ValueStatus.VALUE);
    }
    return Parts.part("a", IndicatorKind.COUNT, builder.build(), AreaLevel.REGSO);
  }
}
