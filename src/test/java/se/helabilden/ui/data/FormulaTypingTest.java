package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.work.Language;

class FormulaTypingTest {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("a", "Hyresrätt, antal");
    NAMES.put("b", "Bostadsrätt, antal");
    NAMES.put("c", "Alla bostäder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 × hyr| hyr | a", "100 × ”hyres| hyres | a", "100 × ”rätt antal| rätt antal | a,b",
        "100| '' | a,b,c", "100 × | '' | a,b,c", "”Alla bostäder” / bo | '' | a,b,c", "”Alla bostäder” / bo| bo | b,c",
        "xyz| xyz | ''"
      })
  void namesAreFoundByWhatIsTyped(String text, String word, String ids) {
    boolean spaceAfter = text.endsWith("/ bo") && word.isEmpty();
    String typed = spaceAfter ? text + " " : text;
    FormulaTyping typing = new FormulaTyping(typed, typed.length());
    assertThat(typing.word()).isEqualTo(word);
    assertThat(String.join(",", typing.suggestions(NAMES))).isEqualTo(ids);
  }

  @Test
  void theChosenNameStandsInPlaceOfWhatWasTyped() {
    assertThat(new FormulaTyping("100 × hyr", 9).with("Hyresrätt, antal", Language.SWEDISH))
        .isEqualTo(new FormulaTyping("100 × ”Hyresrätt, antal”", 24));
    assertThat(new FormulaTyping("100 × ”hyres", 12).with("Hyresrätt, antal", Language.SWEDISH).text())
        .isEqualTo("100 × ”Hyresrätt, antal”");
    assertThat(new FormulaTyping("1 × ”hyres” / 2", 10).with("Hyresrätt", Language.ENGLISH).text())
        .isEqualTo("1 × “Hyresrätt” / 2");
    assertThat(new FormulaTyping("1 × ”hyres + ”Alla bostäder”", 10).with("Hyresrätt", Language.SWEDISH).text())
        .isEqualTo("1 × ”Hyresrätt” + ”Alla bostäder”");
  }

  @Test
  void theGapsOfATemplateAreFilledOneAfterAnother() {
    FormulaTyping typing = new FormulaTyping("100 × ”…” / ”…”", 15);
    FormulaTyping first = typing.with("A", Language.SWEDISH);
    assertThat(first.text()).isEqualTo("100 × ”A” / ”…”");
    assertThat(first.with("B", Language.SWEDISH).text()).isEqualTo("100 × ”A” / ”B”");
    assertThat(first.with("B", Language.SWEDISH).with("C", Language.SWEDISH).text())
        .isEqualTo("100 × ”A” / ”B””C”");
  }
}
