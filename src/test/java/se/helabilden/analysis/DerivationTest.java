package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

class DerivationTest {
  private static final List<AreaCode> AREAS = Parts.areas("1480R001", "1480R002", "1480R003", "1480R004");

  @ParameterizedTest
  @CsvSource({
    "1 + 2 * 3, 7", "(1 + 2) * 3, 9", "8 / 2 / 2, 2", "10 - 3 - 2, 5", "-(2 + 1) * -2, 6", "2 * -3, -6",
    ".5 + 1., 1.5", "10 − 4, 6", "a * 2 - b_1, 5"
  })
  void formulasAreReadAsInSchool(String text, double expected) {
    assertThat(Expression.parse(text).evaluate(Map.of("a", 4.0, "b_1", 3.0)::get)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "100 * / b, 7, /", "2 3, 3, 3", "a ), 3, )", "1..2, 3, .", "3a, 2, a", "a % b, 3, %", "a & b, 3, &"
  })
  void whatCannotBeReadIsNamedWithItsPlace(String text, String position, String found) {
    assertThatThrownBy(() -> Expression.parse(text))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(UserFacingException.Kind.USAGE);
              assertThat(Texts.in(Language.SWEDISH).text(e.text()))
                  .contains("plats " + position + " ").contains("”" + found + "”");
            });
  }

  @Test
  void unfinishedEndlessAndCommaFormulasAreRefused() {
    for (String text : List.of("", "1 +", "(a", "a * (b + 2", "0,5 * a", "(".repeat(5000), "-".repeat(5000) + "1")) {
      assertThatThrownBy(() -> Expression.parse(text)).as(text).isInstanceOf(UserFacingException.class);
    }
    assertThatThrownBy(() -> Expression.parse("1" + "+1".repeat(5000))).isInstanceOf(UserFacingException.class);
  }

  @Test
  void missingInIsMissingOutAndTheReasonIsKept() {
    IndicatorSeries.Builder a = IndicatorSeries.builder(AREAS, List.of(Parts.YEAR), List.of(Breakdown.NONE));
    a.set(0, 0, 0, 0, ValueStatus.NIL);
    a.set(1, 0, 0, Double.NaN, ValueStatus.SUPPRESSED);
    a.set(2, 0, 0, Double.NaN, ValueStatus.MISSING);
    a.set(3, 0, 0, 3, ValueStatus.ESTIMATED);
    Map<String, Part> parts =
        Map.of(
            "a", Parts.part("a", IndicatorKind.COUNT, a.build(), AreaLevel.REGSO),
            "b", Parts.part("b", IndicatorKind.COUNT, AREAS, 50, Double.NaN, 10, 0));
    IndicatorSeries share = Derivation.derive(Expression.parse("100 * a / b"), parts);
    assertThat(share.value(0, 0, 0)).isZero();
    assertThat(share.status(0, 0, 0)).isEqualTo(ValueStatus.VALUE);
    assertThat(share.status(1, 0, 0)).isEqualTo(ValueStatus.SUPPRESSED);
    assertThat(share.status(2, 0, 0)).isEqualTo(ValueStatus.MISSING);
    assertThat(share.status(3, 0, 0)).as("division by zero").isEqualTo(ValueStatus.MISSING);
    assertThat(share.value(3, 0, 0)).isNaN();
    assertThat(Derivation.derive(Expression.parse("a + b"), parts).status(3, 0, 0)).isEqualTo(ValueStatus.ESTIMATED);
    assertThat(Derivation.derive(Expression.parse("1 / (1 / b)"), parts).status(3, 0, 0))
        .isEqualTo(ValueStatus.MISSING);
  }

  @Test
  void aHiddenSmallCountCannotBeReadOutOfAShare() {
    Part shown = Parts.part("a", IndicatorKind.COUNT, AREAS, 3, 5, 0, 40);
    Part hidden =
        new Part(
            new IndicatorEntry(
                Parts.indicator("a", IndicatorKind.COUNT, shown.series(), AreaLevel.REGSO, null, 5), Breakdown.NONE),
            shown.series());
    Map<String, Part> parts = Map.of("a", hidden);
    IndicatorSeries doubled = Derivation.derive(Expression.parse("a * 2"), parts);
    assertThat(doubled.status(0, 0, 0)).isEqualTo(ValueStatus.SUPPRESSED);
    assertThat(doubled.value(0, 0, 0)).isNaN();
    assertThat(doubled.value(1, 0, 0)).isEqualTo(10);
    assertThat(doubled.value(2, 0, 0)).isZero();
    assertThat(Derivation.hideBelow(Expression.parse("a * 2"), parts)).isEqualTo(5);
  }

  @Test
  void onlyWhatAllPartsHaveIsComputed() {
    Period next = new Period("2023");
    Breakdown women = Breakdown.of("kön", "kvinnor");
    List<Breakdown> groups = List.of(women, Breakdown.NONE);
    IndicatorSeries.Builder a = IndicatorSeries.builder(AREAS, List.of(Parts.YEAR, next), groups);
    IndicatorSeries.Builder b =
        IndicatorSeries.builder(AREAS.subList(1, 3), List.of(next), List.of(Breakdown.NONE, women));
    for (int area = 0; area < 4; area++) {
      a.set(area, 1, 0, 10 + area, ValueStatus.VALUE).set(area, 1, 1, 20 + area, ValueStatus.VALUE);
    }
    b.set(0, 0, 0, 2, ValueStatus.VALUE).set(0, 0, 1, 1, ValueStatus.VALUE);
    Part partA = Parts.part("a", IndicatorKind.COUNT, a.build(), AreaLevel.REGSO);
    Part partB = Parts.part("b", IndicatorKind.COUNT, b.build(), AreaLevel.REGSO);
    IndicatorSeries sum = Derivation.derive(Expression.parse("a + b"), Map.of("a", partA, "b", partB));
    assertThat(sum.areas()).isEqualTo(AREAS.subList(1, 3));
    assertThat(sum.periods()).containsExactly(next);
    assertThat(sum.breakdowns()).containsExactly(women, Breakdown.NONE);
    assertThat(sum.value(0, 0, 0)).isEqualTo(12);
    assertThat(sum.value(0, 0, 1)).isEqualTo(23);
    Part onlyWomen = new Part(new IndicatorEntry(partA.entry().indicator(), women), partA.series());
    IndicatorSeries one =
        Derivation.derive(Expression.parse("100 * a_kvinnor / b"), Map.of("a_kvinnor", onlyWomen, "b", partB));
    assertThat(one.breakdowns()).containsExactly(Breakdown.NONE);
    assertThat(one.value(0, 0, 0)).isEqualTo(100 * 11 / 2.0);
  }

  @Test
  void partsWithoutAnythingInCommonAndUnknownIdsAreNamed() {
    Part a = Parts.part("a", IndicatorKind.COUNT, AREAS, 1, 2, 3, 4);
    Part other =
        Parts.part(
            "b", IndicatorKind.COUNT, List.of(new AreaCode(AreaLevel.REGSO, "2025", "1480R001")), 1);
    assertThatThrownBy(() -> Derivation.derive(Expression.parse("a + b"), Map.of("a", a, "b", other)))
        .hasMessageContaining("no-common-areas");
    assertThatThrownBy(() -> Derivation.derive(Expression.parse("1 + 1"), Map.of("a", a)))
        .hasMessageContaining("expression-without-indicator");
    assertThatThrownBy(
            () -> Derivation.derive(Expression.parse("hyresrat + 1"), Map.of("i06oc_hyresratt", a, "hyresratt", a)))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> assertThat(e.text().arguments().get(1)).isEqualTo("hyresratt, i06oc_hyresratt"));
  }
}
