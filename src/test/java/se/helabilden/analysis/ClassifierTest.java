package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.UserFacingException;

class ClassifierTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);
  private static final double[] NO_BREAKS = {};

  @Test
  void theCaliforniaValuesGiveThePublishedClasses() throws IOException {
    double[] values =
        Files.readAllLines(SharedData.path("classification/cal58.csv"), StandardCharsets.UTF_8).stream()
            .skip(1)
            .mapToDouble(line -> Double.parseDouble(line.split(";")[1].replace(',', '.')))
            .toArray();
    // bounds of mapclassify's tests
    Classification equal = classify(values, ClassificationMethod.EQUAL_INTERVAL, 5);
    assertThat(equal.breaks())
        .containsExactly(new double[] {0.13, 822.394, 1644.658, 2466.922, 3289.186, 4111.45}, CLOSE);
    assertThat(equal.counts()).containsExactly(57, 0, 0, 0, 1);
    Classification quantile = classify(values, ClassificationMethod.QUANTILE, 5);
    assertThat(quantile.breaks()).containsExactly(new double[] {0.13, 1.464, 5.798, 13.278, 54.616, 4111.45}, CLOSE);
    assertThat(quantile.counts()).containsExactly(12, 11, 12, 11, 12);
    Classification natural = classify(values, ClassificationMethod.NATURAL_BREAKS, 5);
    assertThat(natural.breaks()).containsExactly(0.13, 75.29, 192.05, 370.5, 722.85, 4111.45);
    assertThat(natural.counts()).containsExactly(49, 3, 4, 1, 1);
    Classification box = classify(values, ClassificationMethod.BOX, 5);
    assertThat(Arrays.copyOfRange(box.breaks(), 1, 7))
        .containsExactly(new double[] {-52.87625, 2.5675, 9.365, 39.53, 94.97375, 4111.45}, CLOSE);
    assertThat(box.counts()).containsExactly(0, 15, 14, 14, 6, 9);
    // computed with numpy
    assertThat(natural.goodnessOfVarianceFit()).isCloseTo(0.9984350906411752, CLOSE);
    assertThat(equal.goodnessOfVarianceFit()).isCloseTo(0.9489373871578917, CLOSE);
    assertThat(quantile.goodnessOfVarianceFit()).isCloseTo(0.17292280029821827, CLOSE);
    Classification headTail = classify(values, ClassificationMethod.HEAD_TAIL, 5);
    assertThat(headTail.breaks()).containsExactly(new double[] {0.13, 125.92810344827588, 811.26, 4111.45}, CLOSE);
    assertThat(headTail.counts()).containsExactly(50, 7, 1);
    // mean 125.928, population deviation 541.912: below the mean there is no value beyond half a deviation
    assertThat(classify(values, ClassificationMethod.STANDARD_DEVIATION, 5).breaks())
        .containsExactly(new double[] {0.13, 396.8842436, 938.7965240, 4111.45}, Offset.offset(1e-6));
  }

  @Test
  void theNetIncomesOf5984AreasGiveTheKnownClasses() throws IOException {
    double[] values = NetIncomes.read();
    assertThat(values).hasSize(5984);
    assertThat(classify(values, ClassificationMethod.QUANTILE, 5).breaks())
        .containsExactly(new double[] {68.8, 243, 267.9, 290, 322.94, 563.9}, CLOSE);
    assertThat(classify(values, ClassificationMethod.EQUAL_INTERVAL, 5).breaks())
        .containsExactly(new double[] {68.8, 167.82, 266.84, 365.86, 464.88, 563.9}, CLOSE);
    Classification natural = classify(values, ClassificationMethod.NATURAL_BREAKS, 5);
    assertThat(natural.breaks()).containsExactly(68.8, 239.6, 281.6, 326.6, 394.0, 563.9);
    assertThat(natural.counts()).containsExactly(1075, 2088, 1706, 832, 283);
    // mean ± 0.5 and 1.5 population deviations, computed with numpy
    assertThat(classify(values, ClassificationMethod.STANDARD_DEVIATION, 5).breaks())
        .containsExactly(
            new double[] {68.8, 203.0045652013, 258.2768225359, 313.5490798705, 368.8213372051, 563.9},
            Offset.offset(1e-6));
  }

  @Test
  void classesAreClosedAboveAndTheFirstHoldsItsMinimum() {
    Classification classes = classify(new double[] {1, 2, 3, 4}, ClassificationMethod.EQUAL_INTERVAL, 3);
    assertThat(classes.breaks()).containsExactly(1, 2, 3, 4);
    assertThat(classes.counts()).containsExactly(2, 1, 1);
    assertThat(classes.classOf(1)).isZero();
    assertThat(classes.classOf(2)).isZero();
    assertThat(classes.classOf(Math.nextUp(2))).isOne();
    assertThat(classes.classOf(4)).isEqualTo(2);
    assertThat(classes.classOf(4.1)).isEqualTo(-1);
    assertThat(classes.classOf(Double.NaN)).isEqualTo(-1);
  }

  @Test
  void missingNeverBecomesZero() {
    double[] values = {116, Double.NaN, 300, 400, 621, Double.NaN, Double.POSITIVE_INFINITY};
    for (ClassificationMethod method : ClassificationMethod.values()) {
      Classification classes = Classifier.classify(values, method, OptionalInt.of(3), new double[] {350});
      assertThat(classes.noData()).as(method.id()).isEqualTo(3);
      assertThat(Arrays.stream(classes.counts()).sum()).as(method.id()).isEqualTo(4);
      if (method != ClassificationMethod.PRETTY && method != ClassificationMethod.BOX) {
        assertThat(classes.breaks()[0]).as(method.id()).isEqualTo(116);
      }
    }
  }

  @Test
  void equalValuesStayTogetherAndEqualThresholdsAreOne() {
    Classification classes = classify(new double[] {0, 0, 0, 0, 0, 0, 2, 4, 6, 8}, ClassificationMethod.QUANTILE, 5);
    // quantiles 0, 0, 0.8 (between 0 and 2), 4.4
    assertThat(classes.breaks()).containsExactly(new double[] {0, 0, 0.8, 4.4, 8}, CLOSE);
    assertThat(classes.counts()).containsExactly(6, 0, 2, 2);
  }

  @Test
  void oddDataGivesStatedResults() {
    for (ClassificationMethod method : ClassificationMethod.values()) {
      double[] inner = {5};
      Classification none = Classifier.classify(new double[] {Double.NaN}, method, OptionalInt.empty(), inner);
      assertThat(none.classes()).as(method.id()).isZero();
      assertThat(none.breaks()).isEmpty();
      assertThat(none.noData()).isOne();
      assertThat(none.classOf(1)).isEqualTo(-1);
      Classification zeros = Classifier.classify(new double[] {0, -0.0, 0}, method, OptionalInt.of(5), inner);
      assertThat(Arrays.stream(zeros.counts()).sum()).as(method.id()).isEqualTo(3);
      assertThat(zeros.goodnessOfVarianceFit()).isOne();
      assertThat(zeros.classOf(0)).isZero();
      if (method != ClassificationMethod.MANUAL) {
        assertThat(zeros.breaks()).containsExactly(0, 0);
      }
      Classification two = Classifier.classify(new double[] {7, 3}, method, OptionalInt.of(9), inner);
      assertThat(Arrays.stream(two.counts()).sum()).as(method.id()).isEqualTo(2);
      assertThat(two.classOf(3)).isNotNegative();
      assertThat(two.classOf(7)).isNotNegative();
      Classification extreme =
          Classifier.classify(new double[] {-1.7e308, 1e-300, 5, 1.7e308}, method, OptionalInt.of(3), inner);
      assertThat(Arrays.stream(extreme.counts()).sum()).as(method.id()).isEqualTo(4);
      assertThat(extreme.goodnessOfVarianceFit()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void everyValueFallsInAClassWhateverTheMethod() {
    Random random = new Random(3);
    for (int run = 0; run < 300; run++) {
      double scale = Math.pow(10, random.nextInt(12) - 6);
      double[] values = random.doubles(1 + random.nextInt(40), -1, 3).map(v -> Math.rint(v * 20) * scale).toArray();
      for (ClassificationMethod method : ClassificationMethod.values()) {
        OptionalInt wished = run % 3 == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(9));
        Classification classes = Classifier.classify(values, method, wished, new double[] {scale, 3 * scale});
        int[] counts = new int[classes.classes()];
        for (double value : values) {
          counts[classes.classOf(value)]++;
        }
        assertThat(classes.counts()).as(method.id()).isEqualTo(counts);
        assertThat(classes.breaks()).isSorted();
      }
    }
  }

  @Test
  void manualBreaksKeepEveryStatedClass() {
    Classification classes =
        Classifier.classify(
            new double[] {12, 20, 31}, ClassificationMethod.MANUAL, OptionalInt.empty(), new double[] {40, 10, 20});
    assertThat(classes.breaks()).containsExactly(10, 10, 20, 40, 40);
    assertThat(classes.counts()).containsExactly(0, 2, 1, 0);
    assertThatThrownBy(() -> classify(new double[] {1, 2}, ClassificationMethod.MANUAL, 2))
        .isInstanceOf(UserFacingException.class);
    assertThatThrownBy(() -> classify(new double[] {1, 2}, ClassificationMethod.QUANTILE, 0))
        .isInstanceOf(UserFacingException.class);
  }

  @Test
  void prettyBreaksAreRoundNumbersAroundAllValues() {
    assertThat(classify(new double[] {68.8, 200, 563.9}, ClassificationMethod.PRETTY, 5).breaks())
        .containsExactly(0, 100, 200, 300, 400, 500, 600);
    assertThat(classify(new double[] {0.3, 0.45, 0.6}, ClassificationMethod.PRETTY, 3).breaks())
        .containsExactly(0.3, 0.4, 0.5, 0.6);
    assertThat(classify(new double[] {-7, 8}, ClassificationMethod.PRETTY, 4).breaks())
        .containsExactly(-10, -5, 0, 5, 10);
  }

  @Test
  void theUsualNumberOfClassesSuitsTheNumberOfAreas() {
    assertThat(Classifier.suitableClasses(0)).isOne();
    assertThat(Classifier.suitableClasses(4)).isOne();
    assertThat(Classifier.suitableClasses(5)).isEqualTo(2);
    assertThat(Classifier.suitableClasses(9)).isEqualTo(3);
    assertThat(Classifier.suitableClasses(12)).isEqualTo(4);
    assertThat(Classifier.suitableClasses(6160)).isEqualTo(5);
    double[] fewDistinct = new double[60];
    Arrays.fill(fewDistinct, 20, 60, 1);
    assertThat(
            Classifier.classify(fewDistinct, ClassificationMethod.QUANTILE, OptionalInt.empty(), NO_BREAKS).counts())
        .containsExactly(20, 40);
  }

  private static Classification classify(double[] values, ClassificationMethod method, int classes) {
    return Classifier.classify(values, method, OptionalInt.of(classes), NO_BREAKS);
  }
}
