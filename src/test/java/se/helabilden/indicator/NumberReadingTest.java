package se.helabilden.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.indicator.NumberReading.Ambiguous;
import se.helabilden.indicator.NumberReading.DecimalMark;
import se.helabilden.indicator.NumberReading.Exact;
import se.helabilden.indicator.NumberReading.Refused;

class NumberReadingTest {
  private record Form(String name, String group, char mark) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("sv", " ", ','), new Form("sv nbsp", "\u00A0", ','), new Form("sv narrow", "\u202F", ','),
          new Form("sv thin", "\u2009", ','), new Form("en", ",", '.'), new Form("de", ".", ','),
          new Form("fr", "\u202F", ','), new Form("ch", "\u2019", '.'), new Form("plain comma", "", ','),
          new Form("plain point", "", '.'));
  private static final String[] MINUS = {"-", "\u2212", "\u2013"};

  /// 100,000 random numbers in every form, every space, every minus: the number itself or a refusal, never a part.
  @Test
  void everyNumberIsReadExactlyOrRefused() {
    Random random = new Random(20_261_123);
    int ambiguous = 0;
    for (int i = 0; i < 100_000; i++) {
      int decimals = random.nextInt(6);
      long digits = (long) (random.nextDouble() * Math.pow(10, 1 + random.nextInt(12)));
      boolean negative = random.nextInt(3) == 0 && digits != 0;
      BigDecimal number = BigDecimal.valueOf(negative ? -digits : digits, decimals);
      Form form = FORMS.get(random.nextInt(FORMS.size()));
      String text = write(number, form, MINUS[random.nextInt(MINUS.length)], random.nextInt(5) == 0 ? " %" : "");
      switch (NumberReading.read(text)) {
        case Exact exact -> assertThat(exact.value()).as(form + " " + text).isEqualTo(number.doubleValue());
        case Ambiguous two -> {
          ambiguous++;
          assertThat(List.of(two.asThousands(), two.asDecimals())).as(text).contains(number.doubleValue());
          DecimalMark mark = form.mark() == ',' ? DecimalMark.COMMA : DecimalMark.POINT;
          assertThat(NumberReading.read(text, mark))
              .as(form + " " + text)
              .isInstanceOfSatisfying(Exact.class, exact -> assertThat(exact.value()).isEqualTo(number.doubleValue()));
        }
        case Refused _ -> throw new AssertionError("refused " + form + " " + text);
      }
    }
    assertThat(ambiguous).isBetween(100, 10_000);
  }

  private static String write(BigDecimal number, Form form, String minus, String end) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(number.signum() < 0 ? minus : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(form.group());
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(form.mark()).append(plain, point + 1, plain.length());
    }
    return text.append(end).toString();
  }

  /// 100,000 texts that are almost numbers: whatever is accepted, all of its digits are in the number.
  @Test
  void noTextIsEverCut() {
    Random random = new Random(7);
    String letters = "0123456789  ,.-\u2212\u00A0%'e+";
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(9); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      if (NumberReading.read(text.toString()) instanceof Exact exact) {
        String digits = text.toString().replaceAll("[^0-9]", "").replaceAll("^0+", "");
        BigDecimal unscaled = new BigDecimal(exact.value()).abs().scaleByPowerOfTen(exact.decimals());
        String read = String.valueOf(Math.round(unscaled.doubleValue()));
        assertThat(read.equals("0") ? "" : read).as("”" + text + "”").isEqualTo(digits);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "1 234,5|1234.5", "1\u00A0234,5|1234.5", "1.234.567,8|1234567.8", "1,234.5|1234.5", "12 %|12", "−3,2|-3.2",
        "–3,2|-3.2", "0,123|0.123", "1234,567|1234.567", ",5|0.5", "1'234'567|1234567", "-0,0|0", "+4,5|4.5",
        "1 234,567|1234.567", "0.000|0"
      })
  void theUsualFormsAreRead(String text, double value) {
    assertThat(NumberReading.read(text))
        .isInstanceOfSatisfying(Exact.class, exact -> assertThat(exact.value()).isEqualTo(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "12o5", "1e5", "inf", "NaN", "4*", "<5", "1 2", "12 34", "1,2,3", "1.23.456", "1,234,5", "5,", "--3",
        "3-", "1 234 5", "1.234,567.8", "12%%", "1\u00A0234 567", "0x1F", "1/2", "٣"
      })
  void allElseIsRefused(String text) {
    assertThat(NumberReading.read(text)).isInstanceOf(Refused.class);
  }

  @Test
  void aLoneMarkBeforeThreeDigitsWaitsForTheColumn() {
    assertThat(NumberReading.read("1.234"))
        .isInstanceOfSatisfying(
            Ambiguous.class,
            two -> {
              assertThat(two.asThousands()).isEqualTo(1234);
              assertThat(two.asDecimals()).isEqualTo(1.234);
            });
    NumberReading.Votes votes = new NumberReading.Votes();
    votes.add(NumberReading.read("0,5"));
    votes.add(NumberReading.read("1,25"));
    votes.add(NumberReading.read("1.5"));
    assertThat(votes.majority()).isEqualTo(DecimalMark.COMMA);
    votes.add(NumberReading.read("2.5"));
    assertThat(votes.majority()).isNull();
    votes.add(NumberReading.read("1,234,567"));
    assertThat(votes.majority()).as("commas between thousands prove a decimal point").isEqualTo(DecimalMark.POINT);
  }

  @Test
  void missingIsNeverZero() {
    for (String text : List.of("..", "–", "x", "", "uppgift saknas", "<5", "NA", "#N/A", "#DIV/0!", "…", "NaN", "-")) {
      assertThat(MissingMark.statusOf(text, false, List.of())).as(text).contains(ValueStatus.MISSING);
    }
    assertThat(MissingMark.statusOf(".", false, List.of())).contains(ValueStatus.NOT_APPLICABLE);
    assertThat(MissingMark.statusOf("-", true, List.of())).contains(ValueStatus.NIL);
    assertThat(MissingMark.statusOf("–", true, List.of())).contains(ValueStatus.MISSING);
    assertThat(MissingMark.statusOf("12o5", false, List.of())).isEmpty();
  }

  @Test
  void withheldNumbersAreToldApartWhereTheSourceSaysSo() {
    List<String> notes = List.of(".. = uppgiften skyddas av sekretess", "<5 visas inte, för att skydda enskilda");
    assertThat(MissingMark.statusOf("..", true, notes)).contains(ValueStatus.SUPPRESSED);
    assertThat(MissingMark.statusOf("<5", false, notes)).contains(ValueStatus.SUPPRESSED);
    assertThat(MissingMark.statusOf("..", true, List.of("För att skydda enskilda används en metod."))).contains(ValueStatus.MISSING);
  }
}
