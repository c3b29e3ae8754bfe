package se.helabilden.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberTextTest {
  private static final NumberText SWEDISH = NumberText.in(Language.SWEDISH);
  private static final NumberText ENGLISH = NumberText.in(Language.ENGLISH);

  @Test
  void swedishHasDecimalCommaNarrowSpaceAndTrueMinus() {
    assertThat(SWEDISH.fixed(-1234567.25, 1)).isEqualTo("\u22121\u202F234\u202F567,3");
    assertThat(SWEDISH.whole(5984)).isEqualTo("5\u202F984");
    assertThat(SWEDISH.fixed(38.2, 1)).isEqualTo("38,2");
  }

  @Test
  void englishHasADecimalPoint() {
    assertThat(ENGLISH.plain(0.125)).isEqualTo("0.125");
  }

  @Test
  void halvesAreRoundedUpAsWritten() {
    assertThat(SWEDISH.fixed(0.285, 2)).as("0.285 is below in binary").isEqualTo("0,29");
    assertThat(SWEDISH.fixed(2.5, 0)).isEqualTo("3");
  }

  @Test
  void plainShowsTheDecimalsThereAre() {
    assertThat(SWEDISH.plain(12)).isEqualTo("12");
    assertThat(SWEDISH.plain(1200)).isEqualTo("1\u202F200");
    assertThat(SWEDISH.plain(1.0 / 3)).isEqualTo("0,333333");
  }

  @Test
  void missingIsADash() {
    assertThat(SWEDISH.fixed(Double.NaN, 1)).isEqualTo("–");
  }
}
