package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static se.helabilden.analysis.FactKit.of;
import static se.helabilden.analysis.FactKit.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.work.Language;

class FactFinderTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);
  private static final double NONE = Double.NaN;
  /// Twelve areas, then the municipality and the nation. A fifth of twelve is two areas.
  private static final double[] NOW = {1, 2.25, 4, 4, 5, 6, 7, 8, 9, 15.5, 20, 30, 9.6, 12};
  private static final double[] BEFORE = {1, 2, 4, 4, 5, 6, 7, 8, 9, 14, 15, 25, 8.1, 12};

  @Test
  void sentencesAreAsTheyShouldBe() {
    List<Fact> facts = new FactKit(IndicatorKind.SHARE, 12, "2011", "2022").facts(BEFORE, NOW);
    assertThat(facts.stream().map(fact -> sentence(fact, Language.SWEDISH)))
        .containsExactly(
            "Indikatorn, 2022: 9,6\u00A0% i Ekby och 12\u00A0% i riket. Skillnaden är 2,4 procentenheter.",
            "Indikatorn, 2022: i den femtedel av områdena som har högst andel är den minst 20\u00A0%, i den femtedel som"
                + " har lägst är den högst 2,3\u00A0%.",
            "Indikatorn, 2022: minst 17,8 procentenheter skiljer mellan den femtedel av områdena som har högst andel och"
                + " den femtedel som har lägst. I riket är siffran 12\u00A0%: den högsta femtedelen ligger minst 8"
                + " procentenheter över och den lägsta minst 9,8 procentenheter under.",
            "Indikatorn har ökat från 8,1\u00A0% (2011) till 9,6\u00A0% (2022) i Ekby, med 1,5 procentenheter.",
            "Indikatorn: mellan 2011 och 2022 har skillnaden mellan den högsta och den lägsta femtedelen av områdena"
                + " ökat, från minst 13 procentenheter till minst 17,8 procentenheter.");
    assertThat(facts.stream().map(fact -> sentence(fact, Language.ENGLISH)))
        .first()
        .isEqualTo("Indikatorn, 2022: 9.6\u00A0% in Ekby and 12\u00A0% in the nation. The difference is 2.4 percentage points.");
    assertThat(of(facts, FactKind.SPREAD).figure("highest-fifth")).isEqualTo(20);
    assertThat(of(facts, FactKind.SPREAD).figure("lowest-fifth")).isEqualTo(2.25);
  }

  @Test
  void withoutAValueOfTheWholeTheAreasAreCounted() {
    FactKit kit = new FactKit(IndicatorKind.MEDIAN, 12, "2022");
    kit.unit = "tkr";
    double[] values = NOW.clone();
    values[12] = NONE;
    assertThat(sentence(of(kit.facts(values), FactKind.LEVEL), Language.SWEDISH))
        .isEqualTo("Indikatorn, 2022: värdet är högre än i riket (12\u00A0tkr) i 3 av 12 områden och lägre i 9.");
  }

  @Test
  void nothingIsSaidWhereNothingIsDefined() {
    double[] same = DoubleStream.generate(() -> 5).limit(14).toArray();
    assertThat(new FactKit(IndicatorKind.SHARE, 12, "2022").facts(same)).isEmpty();
    double[] none = DoubleStream.generate(() -> NONE).limit(14).toArray();
    assertThat(new FactKit(IndicatorKind.SHARE, 12, "2022").facts(none)).isEmpty();
    // nine areas are too few for fifths, and there is no nation
    double[] few = {1, 2, 3, 4, 5, 6, 7, 8, 9, NONE, NONE};
    assertThat(new FactKit(IndicatorKind.SHARE, 9, "2022").facts(few)).isEmpty();
    // two fifths that read the same
    double[] close = new double[14];
    Arrays.setAll(close, i -> 5 + i / 1000.0);
    close[12] = NONE;
    close[13] = NONE;
    assertThat(new FactKit(IndicatorKind.SHARE, 12, "2022").facts(close)).isEmpty();
  }

  @Test
  void noChangeGoesOverABreak() {
    FactKit division = new FactKit(IndicatorKind.SHARE, 12, "2023", "2024");
    assertThat(FactKit.kinds(division.facts(BEFORE, NOW))).doesNotContain(FactKind.CHANGE);
    division.areaVersion = "2025";
    assertThat(FactKit.kinds(division.facts(BEFORE, NOW))).contains(FactKind.CHANGE);
    FactKit definition = new FactKit(IndicatorKind.SHARE, 12, "2011", "2022");
    definition.notes = List.of("Tidsseriebrott 2019: ny definition.");
    assertThat(FactKit.kinds(definition.facts(BEFORE, NOW))).doesNotContain(FactKind.CHANGE);
    FactKit mixed = new FactKit(IndicatorKind.SHARE, 12, "2011", "2022K2");
    assertThat(FactKit.kinds(mixed.facts(BEFORE, NOW))).doesNotContain(FactKind.CHANGE);
  }

  @Test
  void countsAreAddedUpAndBlurredOnesAreAbout() {
    FactKit kit = new FactKit(IndicatorKind.COUNT, 12, "2011", "2022");
    double[] before = {100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200, NONE, NONE};
    double[] now = {100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1234, NONE, NONE};
    List<Fact> facts = kit.facts(before, now);
    assertThat(facts.stream().map(fact -> sentence(fact, Language.SWEDISH)))
        .containsExactly(
            "Indikatorn, 2022: 7\u202F834 i Ekby.",
            "Indikatorn har ökat från 7\u202F800 (2011) till 7\u202F834 (2022) i Ekby, med 34 eller 0,4\u00A0%.");
    FactKit blurred = new FactKit(IndicatorKind.COUNT, 12, "2025");
    assertThat(sentence(blurred.facts(now).getFirst(), Language.SWEDISH))
        .isEqualTo("Indikatorn, 2025: ungefär 7\u202F830 i Ekby.");
    assertThat(blurred.facts(now).getFirst().figure("total")).isEqualTo(7834);
    now[3] = NONE;
    List<Fact> part = kit.facts(before, now);
    assertThat(sentence(part.getFirst(), Language.SWEDISH))
        .isEqualTo("Indikatorn, 2022: 7\u202F434 i de 11 områden som har ett värde.");
    assertThat(FactKit.kinds(part)).containsExactly(FactKind.TOTAL, FactKind.COVERAGE);
  }

  @Test
  void groupsOfAreasAreCounted() {
    FactKit kit = new FactKit(IndicatorKind.CLASS, 12, "2022");
    kit.unit = null;
    double[] classes = {1, 1, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, NONE, NONE};
    Fact fact = kit.facts(classes).getFirst();
    assertThat(sentence(fact, Language.SWEDISH))
        .startsWith("Indikatorn, 2022: av 12 områden hör 2 till ”områden med stora socioekonomiska utmaningar”, 1 till ”")
        .contains(" och 3 till ”områden med mycket goda socioekonomiska förutsättningar”");
    FactKit counts = new FactKit(IndicatorKind.COUNT, 12, "2022");
    Part people = counts.part(new double[] {10, 30, 20, 40, 0, NONE, 50, 25, 25, 100, 60, 40, NONE, NONE});
    AreaValues live = DisclosureGate.read(people.entry(), people.series(), kit.layer, people.series().newestPeriod());
    Fact shares = ClassFacts.people(kit.values(kit.part(classes)).getFirst(), live).orElseThrow();
    // 40, 20, 40, 100 and 200 of 400
    assertThat(shares.figures().stream().filter(figure -> figure.id().startsWith("people-percent")).map(Fact.Figure::value))
        .containsExactly(10.0, 5.0, 10.0, 25.0, 50.0);
    assertThat(sentence(shares, Language.ENGLISH)).startsWith("Indikatorn, 2022: of 400 inhabitants 10\u00A0% live in “");
  }

  @Test
  void overlapsAreCountedAsByHandAndNamedInTheOrderOfTheAlphabet() {
    Random random = new Random(5);
    List<AreaValues> indicators = new ArrayList<>();
    List<double[]> raw = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      FactKit kit = new FactKit(IndicatorKind.SHARE, 40, "2022");
      kit.name = "Indikator " + (char) ('A' + k);
      double[] values = random.doubles(42, 0, 100).toArray();
      raw.add(values);
      indicators.add(kit.values(kit.part(values)).getFirst());
    }
    List<Fact> facts = OverlapFacts.find(indicators);
    // a fifth of 40 is eight areas
    TreeMap<String, Integer> hits = new TreeMap<>();
    for (double[] values : raw) {
      double[] sorted = Arrays.copyOf(values, 40);
      Arrays.sort(sorted);
      for (int i = 0; i < 40; i++) {
        if (values[i] >= sorted[32]) {
          hits.merge(FactKit.code(i), 1, Integer::sum);
        }
      }
    }
    List<String> expected = hits.entrySet().stream().filter(hit -> hit.getValue() >= 2).map(java.util.Map.Entry::getKey).toList();
    assertThat(expected).isNotEmpty().hasSizeLessThanOrEqualTo(10);
    Fact hard = facts.getFirst();
    assertThat(hard.figure("areas")).isEqualTo(expected.size());
    assertThat(hard.areaCodes()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(sentence(hard, Language.SWEDISH)).contains("i minst 2 av 4 indikatorer (Indikator A 2022; Indikator B 2022;");
  }

  /// Every number of every sentence is a figure of its fact; every figure is as sorting and counting give it.
  @Test
  void everyNumberIsAFigureAndEveryFigureIsRight() {
    Random random = new Random(20261126);
    int said = 0;
    for (int round = 0; round < 600; round++) {
      int n = 1 + random.nextInt(60);
      IndicatorKind[] kinds = {
        IndicatorKind.SHARE, IndicatorKind.MEDIAN, IndicatorKind.MEAN, IndicatorKind.INDEX, IndicatorKind.COUNT
      };
      FactKit kit = new FactKit(kinds[random.nextInt(kinds.length)], n, "2011", random.nextInt(4) == 0 ? "2025" : "2022");
      kit.unit = kit.kind == IndicatorKind.SHARE ? "%" : kit.kind == IndicatorKind.INDEX ? null : "tkr";
      double[][] values = {random(random, n, kit.kind), random(random, n, kit.kind)};
      List<Fact> facts = kit.facts(values);
      for (Fact fact : facts) {
        said++;
        for (Language language : Language.values()) {
          assertThat(FactKit.strangers(fact, language)).as(sentence(fact, language)).isEmpty();
          assertThat(sentence(fact, language)).doesNotContain("NaN", "{", "–", "∞", "femtedel 5");
        }
        assertThat(fact.figures()).allMatch(figure -> Double.isFinite(figure.value()));
      }
      double[] sorted = DoubleStream.of(values[1]).limit(n).filter(value -> !Double.isNaN(value)).sorted().toArray();
      if (FactKit.kinds(facts).contains(FactKind.SPREAD)) {
        assertThat(sorted.length).isGreaterThanOrEqualTo(10);
        int fifth = (2 * sorted.length + 5) / 10;
        Fact spread = of(facts, FactKind.SPREAD);
        assertThat(spread.figure("highest-fifth")).isEqualTo(sorted[sorted.length - fifth]);
        assertThat(spread.figure("lowest-fifth")).isEqualTo(sorted[fifth - 1]);
        assertThat(of(facts, FactKind.GAP).figure("difference"))
            .isCloseTo(sorted[sorted.length - fifth] - sorted[fifth - 1], CLOSE);
      }
      if (FactKit.kinds(facts).contains(FactKind.COVERAGE)) {
        assertThat(of(facts, FactKind.COVERAGE).figure("without-value")).isEqualTo(n - sorted.length);
      }
    }
    assertThat(said).isGreaterThan(1000);
  }

  private static double[] random(Random random, int n, IndicatorKind kind) {
    double[] values = new double[n + 2];
    boolean coarse = random.nextInt(5) == 0;
    double missing = random.nextInt(3) == 0 ? 0.3 : 0;
    for (int i = 0; i < values.length; i++) {
      double value = kind == IndicatorKind.COUNT ? random.nextInt(3000) : random.nextDouble() * 100;
      if (kind == IndicatorKind.INDEX) {
        value -= 50;
      }
      values[i] = random.nextDouble() < missing ? NONE : coarse ? Math.rint(value / 50) * 50 : value;
    }
    return values;
  }
}
