package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.helabilden.work.Progress;

class NaturalBreaksTest {
  @Test
  void equalsTheBestOfAllDivisionsOfSmallArrays() {
    Random random = new Random(7);
    for (int run = 0; run < 600; run++) {
      double[] values = new double[2 + random.nextInt(11)];
      for (int i = 0; i < values.length; i++) {
        // every other run with many ties
        values[i] = run % 2 == 0 ? random.nextGaussian() * 40 : random.nextInt(6);
      }
      Arrays.sort(values);
      int classes = 1 + random.nextInt(5);
      double[] bounds = NaturalBreaks.upperBounds(values, classes, Progress.NONE);
      assertThat(bounds).hasSize((int) Math.min(classes, Arrays.stream(values).distinct().count()));
      assertThat(deviation(values, bounds))
          .as("%s in %d", Arrays.toString(values), classes)
          .isCloseTo(least(values, 0, classes), Offset.offset(1e-9));
    }
  }

  @Test
  void equalsThePlainQuadraticSearchWhereTheRoughSearchNarrowsTheField() {
    Random random = new Random(11);
    for (int shape = 0; shape < 6; shape++) {
      double[] values = new double[8_500];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            switch (shape) {
              case 0 -> random.nextDouble();
              case 1 -> Math.exp(random.nextGaussian());
              case 2 -> -Math.exp(2 * random.nextGaussian());
              case 3 -> random.nextGaussian() + 50 * random.nextInt(3);
              case 4 -> 1 / (1e-4 + random.nextDouble());
              default -> 1e7 + random.nextGaussian();
            };
      }
      Arrays.sort(values);
      double[] best = quadratic(values, 6);
      for (int classes : new int[] {2, 3, 6}) {
        double[] bounds = NaturalBreaks.upperBounds(values, classes, Progress.NONE);
        double expected = best[classes - 1];
        assertThat(deviation(values, bounds)).isCloseTo(expected, Offset.offset(1e-9 * expected));
      }
    }
  }

  @Test
  void boundsAreClassMaximaAndEqualValuesStayTogether() {
    double[] values = {0, 0, 0, 0, 0, 1, 2, 9, 10, 10, 11, 50, 52};
    assertThat(NaturalBreaks.upperBounds(values, 3, Progress.NONE)).containsExactly(2, 11, 52);
    assertThat(NaturalBreaks.upperBounds(new double[] {3, 3, 3, 5, 5}, 4, Progress.NONE)).containsExactly(3, 5);
    assertThat(NaturalBreaks.upperBounds(new double[] {}, 4, Progress.NONE)).isEmpty();
  }

  @Test
  void tinyDifferencesFarFromEachOtherAreNotLostInRounding() {
    // two crowds a thousand million apart, each with one gap inside: four classes must find both gaps
    double[] values = {0, 0.1, 0.2, 5, 5.1, 1e9, 1e9 + 0.1, 1e9 + 3, 1e9 + 3.1, 1e9 + 3.2};
    assertThat(NaturalBreaks.upperBounds(values, 4, Progress.NONE))
        .containsExactly(0.2, 5.1, 1e9 + 0.1, 1e9 + 3.2);
    double[] huge = Arrays.stream(new double[] {1, 1.1, 2, 2.1, 9, 9.1}).map(value -> value * 1e307).toArray();
    assertThat(NaturalBreaks.upperBounds(huge, 3, Progress.NONE)).containsExactly(huge[1], huge[3], huge[5]);
    double[] tiny = Arrays.stream(huge).map(value -> value * 1e-307 * 1e-300).toArray();
    assertThat(NaturalBreaks.upperBounds(tiny, 3, Progress.NONE)).containsExactly(tiny[1], tiny[3], tiny[5]);
  }

  private static double deviation(double[] sorted, double[] bounds) {
    double sum = 0;
    int from = 0;
    for (double bound : bounds) {
      int to = from;
      while (to < sorted.length && sorted[to] <= bound) {
        to++;
      }
      sum += cost(sorted, from, to);
      from = to;
    }
    assertThat(from).isEqualTo(sorted.length);
    return sum;
  }

  /// The least of all divisions, by trying every one; a class may be empty, which never helps.
  private static double least(double[] sorted, int from, int classes) {
    if (classes == 1) {
      return cost(sorted, from, sorted.length);
    }
    double best = Double.POSITIVE_INFINITY;
    for (int to = from; to <= sorted.length; to++) {
      best = Math.min(best, cost(sorted, from, to) + least(sorted, to, classes - 1));
    }
    return best;
  }

  private static double cost(double[] sorted, int from, int to) {
    double mean = Arrays.stream(sorted, from, to).average().orElse(0);
    return Arrays.stream(sorted, from, to).map(value -> (value - mean) * (value - mean)).sum();
  }

  /// The least for 1, 2 … classes by the textbook recurrence, with Welford's running deviation around the median; stops
  /// where a class alone costs too much.
  private static double[] quadratic(double[] values, int classes) {
    int n = values.length;
    double[] sorted = Arrays.stream(values).map(value -> value - values[n / 2]).toArray();
    double[] results = new double[classes];
    double[] best = new double[n + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    for (int k = 0; k < classes; k++) {
      double[] next = new double[n + 1];
      Arrays.fill(next, Double.POSITIVE_INFINITY);
      for (int end = 1; end <= n; end++) {
        double mean = 0;
        double squares = 0;
        for (int start = end - 1; start >= 0; start--) {
          double delta = sorted[start] - mean;
          mean += delta / (end - start);
          squares += delta * (sorted[start] - mean);
          if (squares >= next[end]) {
            break;
          }
          next[end] = Math.min(next[end], best[start] + squares);
        }
      }
      best = next;
      results[k] = best[n];
    }
    return results;
  }
}
