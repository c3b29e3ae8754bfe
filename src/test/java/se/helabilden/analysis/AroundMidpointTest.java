package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AroundMidpointTest {
  private static final double[] VALUES = IntStream.rangeClosed(1, 40).mapToDouble(i -> i).toArray();

  @Test
  void oneBoundLiesAtTheMidpointAndEachSideIsDividedByItsOwnValues() {
    Classification found = AroundMidpoint.classify(VALUES, 14.9, 4);
    assertThat(found.breaks()).containsExactly(1, 7.5, 14.9, 27.5, 40);
    assertThat(found.counts()).containsExactly(7, 7, 13, 13);
    assertThat(AroundMidpoint.classify(VALUES, 14.9, 5).classes()).isEqualTo(4);
  }

  @Test
  void aSideOfFewAreasHasFewClasses() {
    double[] breaks = AroundMidpoint.classify(VALUES, 2.5, 6).breaks();
    assertThat(breaks).containsExactly(new double[] {1, 2.5, 3 + 37 / 3.0, 3 + 74 / 3.0, 40}, Offset.offset(1e-9));
  }

  @Test
  void thereAreNoTwoSidesWhereAllLieOnOne() {
    assertThat(AroundMidpoint.classify(VALUES, 0.5, 4)).isNull();
    assertThat(AroundMidpoint.classify(VALUES, 1, 4)).isNull();
    assertThat(AroundMidpoint.classify(VALUES, 40, 4)).isNull();
    assertThat(AroundMidpoint.classify(new double[] {Double.NaN}, 4, 4)).isNull();
  }
}
