package se.helabilden.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.helabilden.work.Language;

class ReadableFormulaTest {
  private static final Map<String, String> NAMES = Map.of("i1_a", "Hyresrätt, män $1", "i1_ab", "Alla");

  @Test
  void idsBecomeNamesAndNothingElseChanges() {
    assertThat(ReadableFormula.of("100 * i1_a / (i1_ab + okänd) - 0.5", NAMES, Language.SWEDISH))
        .isEqualTo("100 × ”Hyresrätt, män $1” / (”Alla” + okänd) - 0.5");
    assertThat(ReadableFormula.of("-i1_ab", NAMES, Language.ENGLISH)).isEqualTo("-“Alla”");
  }
}
