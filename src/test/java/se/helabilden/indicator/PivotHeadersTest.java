package se.helabilden.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PivotHeadersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Folkmängd 2022;Folkmängd 2023 | | Folkmängd{};Folkmängd{}",
        "män 2022;kvinnor 2022;män 2023;kvinnor 2023 | | {kön=män};{kön=kvinnor};{kön=män};{kön=kvinnor}",
        "2022 män;2022 kvinnor;2022 totalt | | {kön=män};{kön=kvinnor};{}",
        "män 0-15 år 2022;män 65+ år 2022;kvinnor 0-15 år 2022;kvinnor 65+ år 2022 | | {kön=män, ålder=0-15 år};{kön=män, ålder=65+ år};{kön=kvinnor, ålder=0-15 år};{kön=kvinnor, ålder=65+ år}",
        "Folkmängd män 2022;Folkmängd kvinnor 2022 | | Folkmängd{kön=män};Folkmängd{kön=kvinnor}",
        "män Folkmängd 2022;män Folkökning 2022;kvinnor Folkmängd 2022;kvinnor Folkökning 2022 | | Folkmängd{kön=män};Folkökning{kön=män};Folkmängd{kön=kvinnor};Folkökning{kön=kvinnor}",
        "Låg inkomst 2022;Låg utbildning 2022 | | Låg inkomst{};Låg utbildning{}",
        "födda i Sverige arbetar 2022;födda i Sverige studerar 2022;utrikes födda arbetar 2022;utrikes födda studerar 2022 | bakgrund;ställning | {bakgrund=födda i Sverige, ställning=arbetar};{bakgrund=födda i Sverige, ställning=studerar};{bakgrund=utrikes födda, ställning=arbetar};{bakgrund=utrikes födda, ställning=studerar}",
        "hyresrätt 2022;bostadsrätt 2022;totalt 2022 | upplåtelseform | {upplåtelseform=hyresrätt};{upplåtelseform=bostadsrätt};{}",
        "Antal 2022 män;Antal 2022 kvinnor;Andel 2022 män;Andel 2022 kvinnor | tabellinnehåll;kön | Antal{kön=män};Antal{kön=kvinnor};Andel{kön=män};Andel{kön=kvinnor}"
      })
  void groupsBecomeBreakdowns(String headers, String names, String expected) {
    List<HeaderText> parsed = Arrays.stream(headers.split(";")).map(HeaderText::of).toList();
    List<String> of = names == null ? List.of() : List.of(names.split(";"));
    assertThat(PivotHeaders.of(parsed, of)).extracting(part -> part.contents() + part.breakdown()).containsExactly(expected.split(";"));
  }
}
