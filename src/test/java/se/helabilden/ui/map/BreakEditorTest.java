package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.indicator.Indicator;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Sight;
import se.helabilden.ui.common.MapState;

class BreakEditorTest extends MapInsides {
  private BreakEditor breaks;

  BreakEditorTest() {
    super("999906TA", "999905FC");
  }

  @BeforeEach
  void open() {
    choose("lag_ekonomisk");
    breaks = model.classes().breaks();
  }

  @AfterEach
  void close() {
    for (int i = 0; i < 20 && workspace.undoableProperty().get() != null; i++) {
      workspace.undo();
    }
  }

  private MapState state() {
    return workspace.map();
  }

  private double[] own() {
    Indicator now = workspace.projectProperty().get().indicator(shown().values().entry().indicator().id()).orElseThrow();
    return now.ownFacts().breaks().stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void aDraggedBoundRecoloursAtOnceAndIsKeptWhenItIsLetGo() {
    double[] before = breaks.inner();
    int[] countsBefore = shown().map().classification().counts();
    double to = (before[1] + before[2]) / 2;
    breaks.drag(1, to);
    assertThat(shown().map().classification().method()).isEqualTo(ClassificationMethod.MANUAL);
    assertThat(breaks.inner()[1]).isBetween(before[1], before[2]);
    assertThat(shown().map().classification().counts()).isNotEqualTo(countsBefore);
    assertThat(own()).isEmpty();
    breaks.keepDraft();
    assertThat(own()).containsExactly(breaks.inner());
    assertThat(state().draftProperty().get()).isEmpty();
    assertThat(model.classes().isGiven()).isTrue();
    assertThat(model.classes().isNumberFree()).isFalse();
    workspace.undo();
    assertThat(own()).isEmpty();
    assertThat(breaks.inner()).containsExactly(before);
  }

  @Test
  void aBoundNeverPassesItsNeighboursOrTheValues() {
    double[] before = breaks.inner();
    breaks.drag(1, 1e9);
    assertThat(breaks.inner()[1]).isGreaterThan(before[1]).isLessThan(before[2]);
    breaks.drag(before.length - 1, 1e9);
    assertThat(breaks.inner()[before.length - 1]).isLessThan(shown().spread().max());
    breaks.drag(0, -1e9);
    assertThat(breaks.inner()[0]).isEqualTo(shown().spread().min());
    assertThat(breaks.inner()).isSorted();
    assertThat(shown().classes()).isEqualTo(before.length + 1);
    breaks.dropDraft();
    assertThat(breaks.inner()).containsExactly(before);
  }

  @Test
  void aStepOfTheKeyboardLandsOnARoundNumber() {
    double[] before = breaks.inner();
    breaks.step(0, 1);
    double moved = breaks.inner()[0];
    assertThat(moved).isGreaterThan(before[0]);
    assertThat(moved / breaks.step()).isCloseTo(Math.rint(moved / breaks.step()), org.assertj.core.data.Offset.offset(1e-9));
    breaks.step(0, -1);
    assertThat(breaks.inner()[0]).isLessThan(moved);
  }

  @Test
  void aBoundIsTypedOrRefusedWithAReason() {
    double[] before = breaks.inner();
    assertThat(breaks.type(0, "abc")).isPresent();
    assertThat(breaks.type(0, "99999")).isPresent();
    assertThat(own()).isEmpty();
    double between = (shown().spread().min() + before[0]) / 2;
    assertThat(breaks.type(0, Double.toString(between).replace('.', ','))).isEmpty();
    assertThat(own()[0]).isEqualTo(between);
    assertThat(breaks.typeAll("5; 10; 8")).isPresent();
    assertThat(breaks.typeAll("5; 14,9")).isEmpty();
    assertThat(own()).containsExactly(5, 14.9);
    assertThat(shown().classes()).isEqualTo(3);
    breaks.remove(0);
    assertThat(own()).containsExactly(14.9);
  }

  @Test
  void ownBoundsHoldInEveryPeriodAndGiveWayToAMethod() {
    breaks.typeAll("5; 15");
    model.showPeriod(0);
    assertThat(breaks.inner()).containsExactly(5, 15);
    model.classes().choose(MethodChoice.of(ClassificationMethod.NATURAL_BREAKS));
    assertThat(model.classes().isGiven()).isFalse();
    assertThat(breaks.inner()).isNotEqualTo(new double[] {5, 15});
    model.classes().choose(MethodChoice.of(ClassificationMethod.MANUAL));
    assertThat(breaks.inner()).containsExactly(5, 15);
  }

  @Test
  void readyBoundsArePutInAndCanBeMoved() {
    List<MethodChoice> ready = MethodChoice.all(shown()).stream().filter(choice -> choice.ready() != null).toList();
    assertThat(ready).isNotEmpty();
    for (MethodChoice choice : ready) {
      assertThat(choice.name(window.context().texts().now())).isNotBlank();
      model.classes().choose(choice);
      assertThat(breaks.inner()).containsExactly(choice.ready().inner().stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  @Test
  void everyMethodShowsAMapWithALegend() {
    for (ClassificationMethod method : ClassificationMethod.values()) {
      model.classes().choose(MethodChoice.of(method));
      assertThat(shown().legend().rows()).as(method.id()).isNotEmpty();
      int valued = (int) Arrays.stream(shown().values().toArray()).filter(Double::isFinite).count();
      assertThat(shown().legend().rows().stream().mapToInt(row -> row.areas()).sum()).as(method.id()).isEqualTo(valued);
      assertThat(MethodChoice.of(method).when(window.context().texts().now())).isNotBlank();
    }
  }

  @Test
  void peoplePerClassAddUp() {
    long all =
        Math.round(Arrays.stream(shown().data().backgrounds().get(shown().period()).people()).filter(Double::isFinite).sum());
    long classed = shown().legend().rows().stream().mapToLong(row -> row.people()).sum();
    assertThat(classed).isPositive().isLessThanOrEqualTo(all);
  }

  @Test
  void twoHuesPartAtTheReferenceAndHaveItsName() {
    state().paletteProperty().set("puor");
    assertThat(shown().map().scheme()).isEqualTo(ColorScheme.PUOR);
    assertThat(shown().map().midpoint().value()).isEqualTo(shown().referenceValue());
    assertThat(shown().legend().notes()).anyMatch(note -> note.contains(shown().reference().name()));
  }

  @Test
  void othersEyesChangeTheScreenAndNotWhatLeavesTheProgram() {
    int[] before = shown().map().classColours();
    state().sightProperty().set(Sight.GREY);
    int[] grey = shown().map().classColours();
    assertThat(grey).isNotEqualTo(before);
    assertThat(Arrays.stream(grey).allMatch(colour -> (colour >> 16 & 255) == (colour & 255))).isTrue();
    assertThat(shown().trueMap().classColours()).containsExactly(before);
  }

  @Test
  void areasWithFewPeopleAreHatchedAndCountedApart() {
    double[] behind = shown().data().backgrounds().get(shown().period()).behind();
    double[] known = Arrays.stream(behind).filter(Double::isFinite).sorted().toArray();
    state().fewBelowProperty().set((int) known[60]);
    assertThat(shown().map().look().few()).isNotEmpty();
    int coloured = shown().legend().rows().stream().mapToInt(row -> row.areas()).sum();
    assertThat(coloured + shown().legend().areasWithoutData()).isEqualTo(170);
    int hatched = shown().map().look().few().iterator().next();
    assertThat(shown().classOf(hatched)).isEqualTo(-1);
  }

  @Test
  void aCountIsMendedByAShare() {
    model.current().choose(
        model.current().choices().stream().filter(c -> c.indicator().id().contains("antal_personer")).findFirst().orElseThrow());
    AdviceLine line =
        model.advice().stream().filter(each -> each.id().equals("count-choropleth")).findFirst().orElseThrow();
    line.run();
    assertThat(model.advice()).noneMatch(each -> each.id().equals("count-choropleth"));
    assertThat(shown().data().entry().indicator().unit()).isEqualTo("%");
  }
}
