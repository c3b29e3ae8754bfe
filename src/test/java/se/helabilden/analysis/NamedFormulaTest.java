package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.analysis.NamedFormula.Reading;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

class NamedFormulaTest {
  private static final Map<String, String> IDS =
      Map.of("Hyresrätt", "i0_hyresratt", "Alla bostäder", "i0_alla", "0–19 år, kvinnor", "i1_0_19_ar_kvinnor");
  private static final Map<String, String> NAMES =
      IDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 × ”Hyresrätt” / ”Alla bostäder” | 100 * i0_hyresratt / i0_alla",
        "100*\"hyresrätt\"/\"alla  bostäder\" | 100 * i0_hyresratt / i0_alla",
        "0,5 · (“Hyresrätt” − ”0–19 år, kvinnor”) | 0.5 * (i0_hyresratt - i1_0_19_ar_kvinnor)",
        "i0_hyresratt ÷ »Alla bostäder« | i0_hyresratt / i0_alla",
        "-(”Hyresrätt” + 1) | -(i0_hyresratt + 1)"
      })
  void namesSignsAndCommasArePutIntoTheStoredGrammar(String text, String stored) {
    assertThat(NamedFormula.read(text, IDS)).isEqualTo(new Reading.Formula(Expression.parse(stored)));
    assertThat(Expression.parse(stored).text()).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 × ”Hyresrätt” % 2 | 18 | Skriv + − × eller / före det",
        "100 × / ”Hyresrätt” | 6 | Skriv där ett tal",
        "”Hyresrätt” ”Alla bostäder” | 12 | Skriv + − × eller / före det",
        "100 × ”Hyresrätt | 6 | inget slut",
        "100 × ”Hyresrett” | 6 | Menar du ”Hyresrätt”?",
        "100 × ”Qzx” | 6 | ingen indikator heter",
        "100 × | 5 | tar slut för tidigt",
        "(”Hyresrätt” + 1 | 16 | parentes som inte slutar",
        "100 × 2 | 7 | nämner ingen indikator",
        "1 + okand_id | 4 | okand_id"
      })
  void aFaultSaysWhereAndWhatToWrite(String text, int position, String told) {
    assertThat(NamedFormula.read(text, IDS))
        .isInstanceOfSatisfying(
            Reading.Fault.class,
            fault -> {
              assertThat(fault.position()).isEqualTo(position);
              assertThat(Texts.in(Language.SWEDISH).text(fault.what())).contains(told);
            });
  }

  @Test
  void everyFormulaIsTheSameAfterItIsWrittenAndRead() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Expression formula = any(random, 5);
      assertThat(Expression.parse(formula.text())).isEqualTo(formula);
      if (formula.variables().isEmpty()) {
        continue;
      }
      for (Language language : Language.values()) {
        String written = NamedFormula.write(formula, NAMES, language);
        assertThat(NamedFormula.read(written, IDS)).as(written).isEqualTo(new Reading.Formula(formula));
      }
    }
  }

  @Test
  void noTextIsTooStrangeToAnswer() {
    Random random = new Random(11);
    String signs = "”\"abc019,. ()+-−*×/÷:%åΩ\u00a0😀";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(14); n > 0; n--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      Reading reading = NamedFormula.read(text.toString(), IDS);
      if (reading instanceof Reading.Fault(int position, var what)) {
        assertThat(position).isBetween(0, text.length());
        assertThat(Texts.in(Language.ENGLISH).text(what)).isNotBlank();
      }
    }
  }

  private static Expression any(Random random, int depth) {
    List<String> ids = List.copyOf(NAMES.keySet());
    return switch (depth == 0 ? random.nextInt(2) : random.nextInt(5)) {
      case 0 -> new Expression.Constant(random.nextInt(1000) / 8.0);
      case 1 -> new Expression.Variable(ids.get(random.nextInt(ids.size())));
      case 2 -> new Expression.Negation(any(random, depth - 1));
      default ->
          new Expression.Operation(
              Expression.Operator.values()[random.nextInt(4)], any(random, depth - 1), any(random, depth - 1));
    };
  }
}
