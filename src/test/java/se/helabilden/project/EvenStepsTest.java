package se.helabilden.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvenStepsTest {
  @Test
  void stepsAreRoundAndTheSameToBothSides() {
    Random random = new Random(5);
    for (double size : new double[] {0.004, 0.3, 7, 900}) {
      double[] values = new double[100];
      Arrays.setAll(values, i -> size * random.nextGaussian());
      double[] bounds = EvenSteps.about(values, 0, false);
      assertThat(bounds).hasSize(4).isSorted();
      assertThat(bounds[0]).isEqualTo(-bounds[3]);
      assertThat(bounds[1]).isEqualTo(-bounds[2]);
      String digits = Double.toString(bounds[2]).replaceAll("E.*|[0.]", "");
      assertThat(digits).isIn("1", "2", "5");
    }
  }

  @Test
  void boundsBeyondTheNumbersAreLeftOut() {
    double[] rising = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    assertThat(Arrays.stream(EvenSteps.about(rising, 0, false)).boxed()).allMatch(bound -> bound > 1 && bound < 16);
  }

  @Test
  void fewNumbersGetThreeClassesAndOneNumberNone() {
    assertThat(EvenSteps.about(new double[] {-3, 1, 2, Double.NaN}, 0, false)).hasSize(2);
    assertThat(EvenSteps.about(new double[] {2, 2, Double.NaN}, 0, false)).isEmpty();
    assertThat(EvenSteps.about(new double[] {Double.NaN}, 0, false)).isEmpty();
  }

  @Test
  void timesAreAsFarBelowAsAbove() {
    double[] values = {0.1, 0.2, 0.5, 0.6, 0.7, 0.9, 1, 1.1, 1.2, 1.3, 1.5, 1.9, 2.4, 3, 4};
    assertThat(EvenSteps.about(values, 1, true)).containsExactly(0.5, 0.8, 1.25, 2);
  }
}
