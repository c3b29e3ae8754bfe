package se.helabilden.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {
  private final Municipalities all = Municipalities.bundled();

  @Test
  void aFewAreNamedAndManyByTheirCounty() {
    assertThat(all.nameOf(Set.of("1782"))).contains("Filipstad");
    assertThat(all.nameOf(Set.of("1440", "1480"))).contains("Ale och Göteborg");
    assertThat(all.nameOf(Set.of("1440", "1480", "1782"))).contains("Ale, Filipstad och Göteborg");
    assertThat(all.nameOf(Set.of("1440", "1480", "1401", "1402"))).contains("4 kommuner i Västra Götalands län");
    Set<String> county = all.ofCounty("Kronoberg").stream().map(Municipality::code).collect(Collectors.toSet());
    assertThat(all.nameOf(county)).contains("Kronobergs län");
  }

  @Test
  void whatIsOfSeveralCountiesOrUnknownHasNoName() {
    assertThat(all.nameOf(Set.of("1440", "1480", "1782", "0180"))).isEmpty();
    assertThat(all.nameOf(Set.of("1782", "9999"))).isEmpty();
    assertThat(all.nameOf(Set.of("null"))).isEmpty();
    assertThat(all.nameOf(Set.of())).isEmpty();
  }
}
