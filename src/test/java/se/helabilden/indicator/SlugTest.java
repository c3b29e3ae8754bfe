package se.helabilden.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void idsAreAsciiLowerCaseInEveryLocale() {
    assertThat(Slug.identifier("000006TA_Låg ekonomisk standard, procent"))
        .isEqualTo("i000006ta_lag_ekonomisk_standard_procent");
    assertThat(Slug.of("INKOMST Örebro – Ä")).isEqualTo("inkomst_orebro_a");
    assertThat(Slug.of("Va\u0308xjo\u0308")).as("decomposed").isEqualTo("vaxjo");
    assertThat(Slug.of("––")).isEmpty();
  }
}
