package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.Overlap;
import se.helabilden.indicator.Period;
import se.helabilden.map.MapMeasure;
import se.helabilden.needs.MapView;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.ui.common.SavedViews;

class MeasureModelTest extends MapInsides {
  private MeasureModel measure;

  MeasureModelTest() {
    super("999906TA", "999905FM", "999905FC");
  }

  @BeforeEach
  void open() {
    measure = model.measure();
    measure.attach();
    choose("lag_ekonomisk");
  }

  private double[] plain(int period) {
    return shown().data().values().get(period).toArray();
  }

  @Test
  void aChangeFollowsThePeriodAndKeepsItsSteps() {
    measure.since(new Period("2015"));
    int since = shown().data().indexOf("2015");
    double[] inner = inner();
    for (String period : List.of("2024", "2020", "2016")) {
      workspace.map().periodProperty().set(period);
      double[] late = plain(shown().period());
      double[] early = plain(since);
      double[] change = shown().values().toArray();
      for (int area = 0; area < change.length; area++) {
        assertThat(Double.valueOf(change[area])).isEqualTo(Double.valueOf(late[area] - early[area]));
      }
      assertThat(inner()).containsExactly(inner);
      assertThat(shown().map().midpoint().name()).isEqualTo("0, oförändrat");
      assertThat(shown().map().captions().title()).contains("2015–" + period).contains("procentenheter");
    }
  }

  private double[] inner() {
    double[] all = shown().map().classification().breaks();
    return Arrays.copyOfRange(all, 1, all.length - 1);
  }

  @Test
  void aChangeThatCannotBeMadeShowsTheValuesAndComesBack() {
    measure.since(new Period("2015"));
    model.showPeriod(0);
    assertThat(shown().measure()).isEqualTo(MapMeasure.VALUES);
    assertThat(shown().values().toArray()).containsExactly(plain(0));
    workspace.map().periodProperty().set("2024");
    assertThat(shown().measure().kind()).isEqualTo(MapMeasure.Kind.CHANGE);
  }

  @Test
  void theWholesChangeToo() {
    measure.since(new Period("2015"));
    ReferenceLine plain = shown().data().reference(ReferenceLine.NATION);
    int since = shown().data().indexOf("2015");
    double change = plain.values()[shown().period()] - plain.values()[since];
    assertThat(shown().referenceValue()).isEqualTo(change);
    assertThat(shown().map().captions().reference()).contains("Riket: ").contains("exempel: ");
  }

  @Test
  void onlyWhatIsNotInPercentCanChangeInPercent() {
    assertThat(measure.canBePercent()).isFalse();
    choose("medianvarde");
    assertThat(measure.canBePercent()).isTrue();
    measure.since(new Period("2015"));
    measure.percent(true);
    assertThat(shown().values().entry().indicator().unit()).isEqualTo("%");
    double early = plain(shown().data().indexOf("2015"))[3];
    double late = plain(shown().period())[3];
    assertThat(shown().values().value(3)).isEqualTo(100 * (late - early) / early);
  }

  @Test
  void aBreakInTheSeriesIsWarnedOfOnScreenAndOnTheMap() {
    measure.since(new Period("2015"));
    assertThat(measure.isBroken()).isTrue();
    assertThat(String.join(" ", shown().map().captions().notes())).contains("Jämför med försiktighet");
    assertThat(shown().advice()).extracting(issue -> issue.id()).contains("mixed-years");
    workspace.map().periodProperty().set("2020");
    assertThat(measure.isBroken()).isFalse();
    assertThat(String.join(" ", shown().map().captions().notes())).doesNotContain("försiktighet");
  }

  @Test
  void aDifferenceHasTheReferenceInTheMiddle() {
    ReferenceLine nation = measure.references().getFirst();
    measure.against(nation);
    double reference = nation.values()[shown().period()];
    double[] values = plain(shown().period());
    assertThat(shown().values().value(5)).isEqualTo(values[5] - reference);
    assertThat(shown().referenceValue()).isZero();
    assertThat(shown().map().midpoint().name()).isEqualTo("0, som riket");
    assertThat(measure.references()).extracting(ReferenceLine::id).contains(MapMeasure.OWN_MUNICIPALITY, "9901", "helheten");
  }

  @Test
  void eachAreaIsComparedWithItsOwnMunicipality() {
    measure.against(measure.references().get(1));
    double[] values = plain(shown().period());
    for (ReferenceLine line : shown().data().references()) {
      if (line.id().startsWith("99")) {
        int area =
            IntStream.range(0, values.length)
                .filter(i -> shown().values().layer().area(i).code().code().startsWith(line.id()) && !Double.isNaN(values[i]))
                .findFirst()
                .orElseThrow();
        assertThat(shown().values().value(area)).isEqualTo(values[area] - line.values()[shown().period()]);
      }
    }
  }

  @Test
  void onlySharesAreSomeTimesAWhole() {
    assertThat(measure.wholes()).isNotEmpty();
    choose("medianvarde");
    assertThat(measure.wholes()).isEmpty();
  }

  private void overlap() {
    measure.with(
        MapMeasure.Kind.OVERLAP,
        measure.others().stream().filter(entry -> entry.id().contains("medianvarde")).findFirst().orElseThrow());
  }

  @Test
  void eachStepOfABoundTellsWhatItAdds() {
    overlap();
    Overlap before = Objects.requireNonNull(measure.overlap());
    assertThat(measure.countedProperty().get()).startsWith(before.areas(Overlap.Group.BOTH).size() + " områden");
    assertThat(measure.addedProperty().get()).isEmpty();
    int stop = measure.stop(true);
    measure.moveTo(true, stop + (before.firstBound().atMost() ? 1 : -1));
    Overlap now = Objects.requireNonNull(measure.overlap());
    long expected =
        IntStream.range(0, shown().values().size())
            .filter(area -> now.group(area) == Overlap.Group.BOTH && before.group(area) != Overlap.Group.BOTH)
            .count();
    String words = measure.addedProperty().get();
    assertThat(words).isEqualTo(expected == 0
        ? "Detta ändrar inte vilka områden som passerar båda"
        : expected == 1 ? words : "Detta ger " + expected + " områden till" + words.replaceFirst("^.*till", ""));
    measure.moveTo(true, 0);
    measure.moveTo(true, measure.stops(true).length - 1);
    assertThat(measure.addedProperty().get()).isNotEmpty();
  }

  @Test
  void theOtherEndCanBeAskedFor() {
    overlap();
    boolean low = Objects.requireNonNull(measure.overlap()).firstBound().atMost();
    measure.atMost(true, !low);
    assertThat(Objects.requireNonNull(measure.overlap()).firstBound().atMost()).isEqualTo(!low);
    assertThat(measure.boundText(true)).startsWith(low ? "minst" : "högst");
  }

  @Test
  void aClickOnAGroupOfTheLegendSelectsItsAreas() {
    overlap();
    List<Integer> both = Objects.requireNonNull(measure.overlap()).areas(Overlap.Group.BOTH);
    model.activateClass(shown().lineOf(0));
    assertThat(model.selectedAreas()).isEqualTo(both);
    assertThat(shown().valueText(1)).isEqualTo("båda");
    assertThat(Objects.requireNonNull(model.hoverText(both.getFirst())).comparison()).contains(" · ");
  }

  @Test
  void nineSquaresHaveNineNamedClasses() {
    measure.two(MapMeasure.Kind.THIRDS);
    assertThat(shown().legend().rows()).hasSize(9);
    assertThat(shown().legend().square()).isNotNull();
    assertThat(shown().spread()).isNull();
    assertThat(shown().advice()).extracting(issue -> issue.id()).doesNotContain("too-many-classes");
  }

  @Test
  void classesThatAreMovedStayWithTheMapAndNotWithTheIndicator() {
    measure.since(new Period("2015"));
    model.classes().breaks().keep(List.of(-1.0, 2.0));
    assertThat(inner()).containsExactly(-1, 2);
    assertThat(shown().data().entry().indicator().ownFacts().breaks()).isEmpty();
    measure.values();
    assertThat(workspace.map().draftProperty().get()).isEmpty();
  }

  @Test
  void aSavedViewBringsTheFormBack() {
    overlap();
    measure.moveTo(false, 4);
    MapMeasure made = shown().measure();
    MapView view =
        SavedViews.of(SavedViews.Chosen.of(workspace), shown(), List.of(), workspace.author().stamp(), "", true);
    measure.values();
    SavedViews.show(workspace, view);
    assertThat(shown().measure()).isEqualTo(made);
    assertThat(view.measure()).isEqualTo(made);
  }

  @Test
  void theChartOverTimeKeepsTheIndicatorsOwnNumbers() {
    overlap();
    assertThat(shown().plainText(12)).isEqualTo("12\u00a0%");
    measure.since(new Period("2015"));
    assertThat(shown().plainText(12)).isEqualTo("12\u00a0%");
    assertThat(shown().plainReference()).isSameAs(shown().data().reference(""));
  }

  @Test
  void anotherIndicatorOfOtherAreasShowsItsValues() {
    overlap();
    measure.two(MapMeasure.Kind.OVERLAP);
    assertThat(shown().measure().with()).contains("medianvarde");
    workspace.map().measureProperty().set(MapMeasure.overlap("finns_inte", null));
    assertThat(shown().measure()).isEqualTo(MapMeasure.VALUES);
    assertThat(measure.countedProperty().get()).isEmpty();
  }
}
