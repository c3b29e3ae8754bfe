package se.helabilden.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;

class SeriesMergeTest {
  private static final AreaCode A = new AreaCode(AreaLevel.OWN, null, "A");
  private static final AreaCode B = new AreaCode(AreaLevel.OWN, null, "B");

  @Test
  void aNewYearIsAddedAndACorrectedCellIsCorrected() {
    IndicatorSeries older = series(List.of(A), "2022", "2023", 1, 2);
    IndicatorSeries newer = series(List.of(A, B), "2023", "2024", 20, 3);

    IndicatorSeries merged = SeriesMerge.merge(older, newer);

    assertThat(merged.periods()).extracting(Period::text).containsExactly("2022", "2023", "2024");
    assertThat(merged.areas()).containsExactly(A, B);
    assertThat(merged.value(0, 0, 0)).isEqualTo(1);
    assertThat(merged.value(0, 1, 0)).isEqualTo(20);
    assertThat(merged.value(0, 2, 0)).isEqualTo(3);
    assertThat(merged.status(1, 0, 0)).as("B had no 2022 in either").isNull();
    assertThat(merged.value(1, 0, 0)).isNaN();
  }

  @Test
  void mergingWithItselfChangesNothing() {
    IndicatorSeries series = series(List.of(A, B), "2022", "2023", 1, 2);

    assertThat(SeriesMerge.merge(series, series).hash()).isEqualTo(series.hash());
  }

  private static IndicatorSeries series(List<AreaCode> areas, String first, String second, double one, double two) {
    IndicatorSeries.Builder builder =
        IndicatorSeries.builder(
            areas, List.of(new Period(first), new Period(second)), List.of(Breakdown.NONE));
    for (int area = 0; area < areas.size(); area++) {
      builder.set(area, 0, 0, one, ValueStatus.VALUE).set(area, 1, 0, two, ValueStatus.VALUE);
    }
    return builder.build();
  }
}
