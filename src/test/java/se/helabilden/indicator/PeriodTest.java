package se.helabilden.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @ValueSource(strings = {"2022", "2026K2", "2026M06", "2023-2025", "1998", "2026H1", "2026V05", "2026V53"})
  void periodsAreRead(String text) {
    assertThat(Period.parse(" " + text + " ")).contains(new Period(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HR60", "12345", "22", "2022 totalt", "2026M13", "2026K5", "2026H3", "2026V54", "2026V5", "0180", "1480", ""})
  void otherThingsAreNone(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }

  @Test
  void aWeekIsWrittenInOneWay() {
    assertThat(Period.parse("2026W05")).contains(new Period("2026V05"));
    assertThat(new Period("2026V05").year()).isEqualTo(2026);
  }

  @Test
  void orderIsTime() {
    assertThat(Stream.of("2024", "2023-2025", "2022", "-", "2024K1").map(Period::new).sorted())
        .extracting(Period::text)
        .containsExactly("-", "2022", "2024", "2024K1", "2023-2025");
  }
}
