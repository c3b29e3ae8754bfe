package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.ValueStatus;

class ComparedTest {
  private static final double NONE = Double.NaN;
  private final FactKit kit = new FactKit(IndicatorKind.SHARE, 6, "2019", "2024");
  private final Part part =
      kit.part(new double[] {10, 20, NONE, 0, 40, -5, 15, 14}, new double[] {12, 15, 30, 5, NONE, -4, 16, 13});
  private final AreaValues early = kit.values(part).getFirst();
  private final AreaValues late = kit.values(part).getLast();
  private final IndicatorEntry as = part.entry();

  @Test
  void aChangeIsLaterMinusEarlierAndMissingInEitherIsMissing() {
    AreaValues change = Compared.change(early, late, false, as);
    assertThat(change.toArray()).containsExactly(2, -5, NONE, 5, NONE, 1);
    assertThat(change.status(2)).isEqualTo(ValueStatus.MISSING);
    assertThat(change.status(0)).isEqualTo(ValueStatus.VALUE);
    assertThat(change.period().text()).isEqualTo("2019-2024");
  }

  @Test
  void aChangeInPercentHasNoMeaningFromZeroOrBelow() {
    AreaValues change = Compared.change(early, late, true, as);
    assertThat(change.value(0)).isCloseTo(20, within(1e-12));
    assertThat(change.value(1)).isCloseTo(-25, within(1e-12));
    assertThat(change.value(3)).isNaN();
    assertThat(change.value(5)).isNaN();
    assertThat(change.status(3)).isEqualTo(ValueStatus.MISSING);
  }

  /// The vector of the method notes: p = (0.05, 0.1, 0.2, 0.56), P = 0.25.
  @Test
  void timesTheWholeIsTheLocationQuotient() {
    FactKit four = new FactKit(IndicatorKind.SHARE, 4, "2024");
    AreaValues shares = four.values(four.part(new double[] {5, 10, 20, 56, 25, 25})).getFirst();
    double[] quotients = Compared.quotient(shares, 25, as).toArray();
    double[] expected = {0.2, 0.4, 0.8, 2.24};
    for (int i = 0; i < 4; i++) {
      assertThat(quotients[i]).isCloseTo(expected[i], within(1e-12));
    }
    assertThat(Compared.quotient(shares, 0, as).toArray()).containsOnly(NONE);
    assertThat(Compared.quotient(shares, NONE, as).status(0)).isEqualTo(ValueStatus.MISSING);
  }

  @Test
  void aDifferenceToAReferenceThatIsNotKnownIsMissing() {
    AreaValues difference = Compared.difference(late, new double[] {10, NONE, 10, 20, 1, -4}, as);
    assertThat(difference.toArray()).containsExactly(2, NONE, 20, -15, NONE, 0);
  }

  @Test
  void thirdsAreThoseOfTheAreasWithBothNumbers() {
    Random random = new Random(7);
    FactKit many = new FactKit(IndicatorKind.SHARE, 200, "2024");
    AreaValues first = random(many, random);
    AreaValues second = random(many, random);
    AreaValues thirds = Compared.thirds(first, second, as);
    int[] both = IntStream.range(0, 200).filter(i -> !Double.isNaN(first.value(i)) && !Double.isNaN(second.value(i))).toArray();
    for (int i = 0; i < 200; i++) {
      int area = i;
      if (Arrays.stream(both).noneMatch(each -> each == area)) {
        assertThat(thirds.value(i)).isNaN();
        continue;
      }
      assertThat(thirds.value(i)).isEqualTo(1 + 3 * third(first, both, i) + third(second, both, i));
    }
  }

  /// By counting how many lie below, with the positions of type 7 written out anew.
  private static int third(AreaValues values, int[] among, int area) {
    double[] sorted = Arrays.stream(among).mapToDouble(values::value).sorted().toArray();
    int found = 0;
    for (int k = 1; k <= 2; k++) {
      double place = (sorted.length - 1) * k / 3.0;
      int low = (int) Math.floor(place);
      double bound = sorted[low] + (place - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
      found += values.value(area) > bound + 1e-9 ? 1 : 0;
    }
    return found;
  }

  private static AreaValues random(FactKit kit, Random random) {
    double[] values = new double[kit.layer.size() + 2];
    Arrays.setAll(values, i -> random.nextInt(12) == 0 ? NONE : random.nextInt(1000) / 10.0);
    return kit.values(kit.part(values)).getFirst();
  }

  /// Counts at every stop of a bound, against counting anew.
  @Test
  void everyStopOfABoundGivesWhatCountingGives() {
    Random random = new Random(11);
    FactKit many = new FactKit(IndicatorKind.SHARE, 150, "2024");
    AreaValues first = random(many, random);
    AreaValues second = random(many, random);
    Overlap overlap =
        new Overlap(first, new Overlap.Bound(50, false), second, new Overlap.Bound(40, true));
    Overlap before = overlap;
    for (double stop : Overlap.stops(first, second)) {
      Overlap now = overlap.withFirst(new Overlap.Bound(stop, false));
      List<Integer> expected =
          IntStream.range(0, 150).filter(i -> first.value(i) >= stop && second.value(i) <= 40).boxed().toList();
      assertThat(now.areas(Overlap.Group.BOTH)).isEqualTo(expected);
      Overlap old = before;
      assertThat(now.addedTo(old))
          .isEqualTo(
              expected.stream()
                  .filter(i -> !(first.value(i) >= old.firstBound().value() && second.value(i) <= 40))
                  .toList());
      AreaValues classes = now.values(as);
      assertThat(IntStream.range(0, 150).filter(i -> classes.value(i) == 1).boxed().toList()).isEqualTo(expected);
      int all = 0;
      for (Overlap.Group group : Overlap.Group.values()) {
        all += now.areas(group).size();
      }
      assertThat(all).isEqualTo(IntStream.range(0, 150).filter(i -> !Double.isNaN(classes.value(i))).count());
      before = now;
    }
  }

  @Test
  void theSuggestedBoundHoldsAFifthInTheHarderEnd() {
    FactKit ten = new FactKit(IndicatorKind.SHARE, 10, "2024");
    double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 5, 5};
    AreaValues worse = ten.values(ten.part(values)).getFirst();
    assertThat(Overlap.suggested(worse)).isEqualTo(new Overlap.Bound(9, false));
    ten.direction = Direction.HIGH_IS_BETTER;
    assertThat(Overlap.suggested(ten.values(ten.part(values)).getFirst())).isEqualTo(new Overlap.Bound(2, true));
  }

  @Test
  void withoutAnyNumberThereIsNothingToSuggestAndNobodyIsCounted() {
    FactKit two = new FactKit(IndicatorKind.SHARE, 2, "2024");
    AreaValues none = two.values(two.part(new double[] {NONE, NONE, NONE, NONE})).getFirst();
    Overlap overlap = new Overlap(none, Overlap.suggested(none), none, Overlap.suggested(none));
    assertThat(overlap.areas(Overlap.Group.BOTH)).isEmpty();
    assertThat(Overlap.stops(none, none)).isEmpty();
    assertThat(Compared.thirdsOf(none, none)).isEmpty();
    assertThat(Compared.thirds(none, none, as).toArray()).containsOnly(NONE);
  }

  @Test
  void valuesOfTwoLayersAreNotPutTogether() {
    FactKit other = new FactKit(IndicatorKind.SHARE, 6, "2024");
    AreaValues foreign = other.values(other.part(new double[8])).getFirst();
    assertThatThrownBy(() -> Compared.change(foreign, late, false, as)).isInstanceOf(IllegalArgumentException.class);
  }

  /// A hidden number cannot be told from a difference: what is hidden stays hidden.
  @Test
  void whatIsSuppressedStaysSo() {
    assertThat(Statuses.graver(List.of(ValueStatus.SUPPRESSED, ValueStatus.MISSING))).isEqualTo(ValueStatus.SUPPRESSED);
    assertThat(Statuses.graver(List.of(ValueStatus.NIL, ValueStatus.ESTIMATED))).isEqualTo(ValueStatus.ESTIMATED);
  }
}
