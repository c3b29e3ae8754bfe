package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Expected numbers: Anscombe's quartet (1973) in exact fractions, and scipy 1.17.
class RelationTest {
  private static final Offset<Double> NEAR = within(1e-12);
  private static final double[] X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
  private static final double[] FIRST = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
  private static final double[] THIRD = {7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73};

  @Test
  void theLineAndBothCorrelationsAreThoseOfTheBooks() {
    Relation relation = Relation.of(X, FIRST).orElseThrow();
    assertThat(relation.slope()).isEqualTo(0.5000909090909091, NEAR);
    assertThat(relation.intercept()).isEqualTo(3.000090909090909, NEAR);
    assertThat(relation.pearson()).isEqualTo(0.8164205163448398, NEAR);
    assertThat(relation.spearman()).isEqualTo(0.8181818181818182, NEAR);
    assertThat(relation.deviation()).isEqualTo(1.2366033227263211, NEAR);
    assertThat(relation.shared()).isEqualTo(0.8164205163448398 * 0.8164205163448398, NEAR);
    assertThat(relation.degree()).isEqualTo(Relation.Degree.STRONG);
    assertThat(relation.outliers()).isEmpty();
    assertThat(relation.isBent()).isFalse();
    assertThat(relation.at(10)).isEqualTo(8.001, within(1e-9));
  }

  @Test
  void oneAreaFarFromTheLineIsFoundAndToldApartFromABend() {
    Relation relation = Relation.of(X, THIRD).orElseThrow();
    assertThat(relation.outliers()).singleElement().satisfies(
        outlier -> {
          assertThat(outlier.area()).isEqualTo(2);
          assertThat(outlier.distance()).isEqualTo(2.999991715643558, within(1e-9));
          assertThat(outlier.residual()).isEqualTo(12.74 - relation.at(13), within(1e-9));
        });
    assertThat(relation.spearman()).isEqualTo(0.990909090909091, NEAR);
    assertThat(relation.isBent()).isTrue();
  }

  @Test
  void equalValuesShareTheMeanOfTheirPlaces() {
    double[] x = {1, 2, 2, 3, 5, 5, 5, 8, 9, 10};
    double[] y = {2, 1, 4, 4, 6, 5, 7, 7, 7, 20};
    Relation relation = Relation.of(x, y).orElseThrow();
    assertThat(relation.spearman()).isEqualTo(0.934375, NEAR);
    assertThat(relation.pearson()).isEqualTo(0.7985962914944477, NEAR);
    assertThat(relation.outliers()).extracting(Relation.Outlier::area).containsExactly(9);
  }

  @Test
  void missingOnesAreCountedByWhichSideLacksThem() {
    double none = Double.NaN;
    double[] x = {1, 2, 3, none, none, 4};
    double[] y = {2, 4, 6, 1, none, none};
    Relation relation = Relation.of(x, y).orElseThrow();
    assertThat(relation.n()).isEqualTo(3);
    assertThat(relation.onlyX()).isEqualTo(1);
    assertThat(relation.onlyY()).isEqualTo(1);
    assertThat(relation.neither()).isEqualTo(1);
    assertThat(relation.pearson()).isEqualTo(1, NEAR);
    assertThat(relation.degree()).as("three areas say nothing").isEqualTo(Relation.Degree.UNKNOWN);
    assertThat(relation.outliers()).isEmpty();
  }

  @Test
  void withoutSpreadThereIsNoLineOrNoCorrelation() {
    assertThat(Relation.of(new double[] {3, 3, 3}, new double[] {1, 2, 3})).isEmpty();
    assertThat(Relation.of(new double[] {3}, new double[] {1})).isEmpty();
    Relation flat = Relation.of(X, IntStream.range(0, X.length).mapToDouble(i -> 7).toArray()).orElseThrow();
    assertThat(flat.slope()).isEqualTo(0, NEAR);
    assertThat(flat.pearson()).isNaN();
    assertThat(flat.degree()).isEqualTo(Relation.Degree.UNKNOWN);
    assertThat(flat.outliers()).isEmpty();
  }

  @Test
  void aLargeOffsetDoesNotShow() {
    double[] far = IntStream.range(0, X.length).mapToDouble(i -> X[i] + 1e9).toArray();
    Relation relation = Relation.of(far, FIRST).orElseThrow();
    assertThat(relation.slope()).isEqualTo(0.5000909090909091, within(1e-7));
    assertThat(relation.pearson()).isEqualTo(0.8164205163448398, within(1e-7));
  }
}
