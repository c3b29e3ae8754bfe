package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Every letter one wide.
class ShortenedTest {
  private static String fit(String name, double room) {
    return Shortened.toFit(name, " 12,5 %", room, String::length);
  }

  @Test
  void allOfItWhereThereIsRoom() {
    assertThat(fit("Ekberga norra", 20)).isEqualTo("Ekberga norra 12,5 %");
  }

  @Test
  void theNameIsCutAndTheNumberStays() {
    assertThat(fit("Ekberga norra", 19)).isEqualTo("Ekberga nor… 12,5 %");
    assertThat(fit("Ekberga norra", 16)).isEqualTo("Ekberga… 12,5 %");
    assertThat(fit("Ekberga norra", 3)).isEqualTo("12,5 %");
  }

  @Test
  void noLetterIsCutInTwo() {
    assertThat(fit("A\uD83C\uDF33B", 10)).isEqualTo("A… 12,5 %");
  }
}
