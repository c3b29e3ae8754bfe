package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void evenNumbersStandAlongIt() {
    Axis axis = Axis.of(new double[] {3, Double.NaN, 48, 17});
    assertThat(axis.ticks()).containsExactly(10.0, 20.0, 30.0, 40.0);
    assertThat(axis.place(3)).isBetween(0.0, 0.1);
    assertThat(axis.place(48)).isBetween(0.9, 1.0);
  }

  @Test
  void sharesDoNotBeginBelowZero() {
    assertThat(Axis.of(new double[] {0, 10}).low()).isZero();
    assertThat(Axis.of(new double[] {-5, 10}).low()).isLessThan(-5);
  }

  @Test
  void oneValueAndNoneHaveAnAxisToo() {
    Axis one = Axis.of(new double[] {7, 7});
    assertThat(one.high()).isGreaterThan(one.low());
    assertThat(one.place(7)).isBetween(0.0, 1.0);
    assertThat(Axis.of(new double[] {Double.NaN}).high()).isEqualTo(1.04, within(1e-9));
  }
}
