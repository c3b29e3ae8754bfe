package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.SeriesBreaks;
import se.helabilden.indicator.Period;

class TimeScaleTest {
  private static final SeriesBreaks NONE = new SeriesBreaks(List.of(), false);

  private static TimeScale scale(SeriesBreaks breaks, double[] numbers, String... years) {
    return TimeScale.of(List.of(years).stream().map(Period::new).toList(), breaks, List.of(numbers));
  }

  @Test
  void yearsThatAreLeftOutAreAGapAndBreakTheLine() {
    TimeScale scale = scale(NONE, new double[] {1, 2}, "2019", "2020", "2022", "2023");
    assertThat(scale.place(0)).isZero();
    assertThat(scale.place(2)).isEqualTo(0.75);
    assertThat(scale.joined()).containsExactly(false, true, false, true);
  }

  @Test
  void noLineGoesOverABreak() {
    assertThat(scale(new SeriesBreaks(List.of(2), false), new double[] {1, 2}, "2020", "2021", "2022").joined())
        .containsExactly(false, true, false);
  }

  @Test
  void numbersNotFarAboveNothingBeginThere() {
    assertThat(scale(NONE, new double[] {4, Double.NaN, 10}, "2020", "2021").least()).isZero();
    assertThat(scale(NONE, new double[] {6, 10}, "2020", "2021").share(8)).isEqualTo(0.5);
    assertThat(scale(NONE, new double[] {-1, 3}, "2020", "2021").least()).isEqualTo(-1);
  }

  @Test
  void oneNumberAloneStillHasAScale() {
    TimeScale scale = scale(NONE, new double[] {0, 0}, "2020", "2021");
    assertThat(scale.most()).isGreaterThan(scale.least());
  }
}
