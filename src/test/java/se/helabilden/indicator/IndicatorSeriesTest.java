package se.helabilden.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;

class IndicatorSeriesTest {
  private static final AreaCode A = new AreaCode(AreaLevel.DESO, "2025", "1480C1010");
  private static final List<Period> YEARS = List.of(new Period("2022"));
  private static final List<Breakdown> GROUPS = List.of(Breakdown.NONE, Breakdown.of("kön", "kvinnor"));

  @Test
  void missingIsNeverZeroAndNilIs() {
    IndicatorSeries series =
        IndicatorSeries.builder(List.of(A), YEARS, GROUPS)
            .set(0, 0, 0, 0, ValueStatus.SUPPRESSED)
            .set(0, 0, 1, 0, ValueStatus.NIL)
            .build();

    assertThat(series.value(0, 0, 0)).isNaN();
    assertThat(series.status(0, 0, 0)).isEqualTo(ValueStatus.SUPPRESSED);
    assertThat(series.value(0, 0, 1)).isZero();
    assertThat(series.count()).isEqualTo(1);
  }

  @Test
  void aStatusWithANumberNeedsOne() {
    IndicatorSeries.Builder builder = IndicatorSeries.builder(List.of(A), YEARS, GROUPS);

    assertThatThrownBy(() -> builder.set(0, 0, 0, Double.NaN, ValueStatus.VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theHashTellsContentApart() {
    IndicatorSeries one = single(1);

    assertThat(single(1).hash()).isEqualTo(one.hash());
    assertThat(single(2).hash()).isNotEqualTo(one.hash());
    assertThat(single(-0.0).hash()).as("minus zero is zero").isEqualTo(single(0).hash());
    assertThat(IndicatorSeries.restore(new AreaList(one.areas()), one.periods(), one.breakdowns(), one.rawValues(), one.rawStatuses()).hash())
        .isEqualTo(one.hash());
  }

  private static IndicatorSeries single(double value) {
    return IndicatorSeries.builder(List.of(A), YEARS, GROUPS).set(0, 0, 0, value, ValueStatus.VALUE).build();
  }
}
