package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.map.AreaCentres;
import se.helabilden.ui.Listeners;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.work.Language;

class MapViewModelTest extends MapInsides {
  MapViewModelTest() {
    super("999906TA", "999905MO", "999905FC");
  }

  @Test
  void aMapThatMayBePaintedShowsWithoutAnyChoice() {
    assertThat(shown().data().entry().indicator().unit()).isEqualTo("%");
    assertThat(shown().periodShown().text()).isEqualTo("2024");
    assertThat(model.rows()).hasSize(170);
    assertThat(model.altTextProperty().get()).hasSizeGreaterThan(80);
    assertThat(shown().advice()).isEmpty();
  }

  @Test
  void indicatorsStandByFocusArea() {
    List<Integer> areas =
        model.current().choices().stream().map(choice -> choice.indicator().focusArea().ordinal()).toList();
    assertThat(areas).isSorted().hasSizeGreaterThan(3);
  }

  @Test
  void anotherPeriodShowsItsOwnNumbers() {
    choose("lag_ekonomisk");
    double now = model.rows().getFirst().value();
    model.showPeriod(0);
    assertThat(shown().periodShown().text()).isEqualTo("2011");
    assertThat(model.rows().getFirst().value()).isNotEqualTo(now).isEqualTo(model.overTime(0)[0]);
    assertThat(workspace.map().periodProperty().get()).isEqualTo("2011");
  }

  @Test
  void aGroupIsKeptWhenItExists() {
    choose("befolkning");
    var groups =
        model.current().choices().stream().filter(choice -> choice.entries().size() > 1).findFirst().orElseThrow();
    workspace.map().indicatorProperty().set(groups.entries().get(1).id());
    assertThat(shown().data().entry()).isEqualTo(groups.entries().get(1));
  }

  @Test
  void sameClassesHoldOverAllPeriodsAndAreCountedAnew() {
    choose("lag_ekonomisk");
    workspace.map().sameClassesProperty().set(true);
    double[] late = shown().map().classification().breaks();
    int[] lateCounts = shown().map().classification().counts();
    model.showPeriod(0);
    assertThat(shown().map().classification().breaks()).containsExactly(late);
    assertThat(shown().map().classification().counts()).isNotEqualTo(lateCounts);
    int valued = (int) Arrays.stream(shown().values().toArray()).filter(Double::isFinite).count();
    assertThat(Arrays.stream(shown().map().classification().counts()).sum()).isEqualTo(valued);
    double[] everything =
        shown().data().values().stream()
            .flatMapToDouble(v -> Arrays.stream(v.toArray()))
            .filter(Double::isFinite)
            .toArray();
    assertThat(late[0]).isEqualTo(Arrays.stream(everything).min().orElseThrow());
    assertThat(late[late.length - 1]).isEqualTo(Arrays.stream(everything).max().orElseThrow());
  }

  @Test
  void playingGoesFromTheFirstToTheLastInTheSameClassesAndStops() {
    choose("lag_ekonomisk");
    model.play();
    assertThat(shown().period()).isZero();
    assertThat(workspace.map().sameClassesProperty().get()).isTrue();
    for (int i = 0; i < 40 && model.playingProperty().get(); i++) {
      model.tick();
    }
    assertThat(model.playingProperty().get()).isFalse();
    assertThat(shown().periodShown().text()).isEqualTo("2024");
  }

  @Test
  void aClassIsSelectedThenShownAloneThenLetGo() {
    int top = shown().classes() - 1;
    model.activateClass(top);
    assertThat(workspace.selection().codes()).hasSize(shown().row(top).areas());
    assertThat(model.selectedAreas()).allMatch(area -> shown().classOf(area) == top);
    assertThat(model.filteredClassProperty().get()).isEqualTo(MapViewModel.NONE);
    model.activateClass(top);
    assertThat(model.filteredClassProperty().get()).isEqualTo(top);
    assertThat(model.litProperty().get()).isNotNull();
    model.activateClass(top);
    assertThat(workspace.selection().codes()).isEmpty();
    assertThat(model.litProperty().get()).isNull();
  }

  @Test
  void pointingAtAClassLightsItsAreas() {
    model.litClassProperty().set(0);
    boolean[] lit = model.litProperty().get();
    assertThat(IntStream.range(0, 170).filter(i -> lit[i]).count()).isEqualTo(shown().row(0).areas());
  }

  @Test
  void clicksSelectAddAndLetGo() {
    model.pick(3, false);
    model.pick(5, true);
    assertThat(model.selectedAreas()).containsExactly(3, 5);
    model.pick(5, true);
    assertThat(model.selectedAreas()).containsExactly(3);
    model.pick(3, false);
    assertThat(model.selectedAreas()).isEmpty();
  }

  @Test
  void aSelectionOfManyIsToldOnce() {
    int[] told = {0};
    var listening = model.selectedProperty().subscribe((before, after) -> told[0]++);
    model.select(IntStream.range(0, 170).boxed().toList(), false);
    listening.unsubscribe();
    assertThat(told[0]).isEqualTo(1);
    assertThat(workspace.selection().codes()).hasSize(170);
  }

  @Test
  void theKeyboardWalksToANeighbourThatWay() {
    model.marking().walk(AreaCentres.Way.EAST);
    int from = model.hoveredProperty().get();
    assertThat(from).isNotNegative();
    model.marking().walk(AreaCentres.Way.NORTH);
    int to = model.hoveredProperty().get();
    assertThat(to).isNotEqualTo(from);
    AreaCentres centres = shown().data().layer().centres();
    assertThat(centres.y(to)).isGreaterThan(centres.y(from));
  }

  @Test
  void lettersFindAnArea() {
    String name = shown().values().layer().area(100).name();
    model.marking().find(name);
    assertThat(shown().values().layer().area(model.hoveredProperty().get()).name()).isEqualTo(name);
  }

  @Test
  void hoverSaysValueDifferenceAndPlace() {
    choose("lag_ekonomisk");
    double most = shown().spread().max();
    int highest = IntStream.range(0, 170).filter(i -> shown().values().value(i) == most).findFirst().orElseThrow();
    HoverText text = model.hoverText(highest);
    assertThat(text).isNotNull();
    assertThat(text.value()).endsWith("\u00a0%");
    assertThat(text.comparison()).startsWith("Riket ").contains("(+");
    assertThat(text.place()).contains("högst");
    int missing =
        IntStream.range(0, 170).filter(i -> Double.isNaN(shown().values().value(i))).findFirst().orElseThrow();
    assertThat(model.hoverText(missing).value()).isEqualTo("Uppgift saknas");
  }

  @Test
  void theReferenceIsTheMeanWhereChosen() {
    choose("lag_ekonomisk");
    workspace.map().referenceProperty().set(ReferenceLine.MEAN);
    double mean = Arrays.stream(shown().values().toArray()).filter(Double::isFinite).average().orElseThrow();
    assertThat(shown().referenceValue()).isEqualTo(mean);
    AreaRow row = model.rows().stream().filter(r -> !Double.isNaN(r.value())).findFirst().orElseThrow();
    assertThat(row.difference()).isEqualTo(row.value() - mean);
  }

  @Test
  void everyMendMakesItsAdviceGoAway() {
    choose("lag_ekonomisk");
    workspace.map().classesProperty().set(9);
    AdviceLine line = model.advice().stream().filter(a -> a.id().equals("too-many-classes")).findFirst().orElseThrow();
    assertThat(line.mendLabel()).isNotNull();
    line.run();
    assertThat(model.advice()).noneMatch(a -> a.id().equals("too-many-classes"));
  }

  @Test
  void equalIntervalsWithEmptyClassesAreMendedByQuantiles() {
    choose("lag_ekonomisk");
    workspace.map().methodProperty().set(ClassificationMethod.EQUAL_INTERVAL);
    workspace.map().classesProperty().set(9);
    model.advice().stream()
        .filter(a -> a.id().equals("empty-classes"))
        .findFirst()
        .ifPresent(AdviceLine::run);
    assertThat(model.advice()).noneMatch(a -> a.id().equals("empty-classes"));
  }

  @Test
  void aSavedPictureIsAFinishedSheet() throws Exception {
    Path png = folder.resolve("karta.png");
    Path svg = folder.resolve("karta.svg");
    model.pictures().save(png);
    model.pictures().save(svg);
    assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    assertThat(Files.readString(svg)).contains("<svg").contains(shown().data().entry().name());
    assertThat(window.context().notices().showing()).isNotEmpty();
    assertThat(model.pictures().suggestedFileName()).endsWith("_2024.png");
  }

  @Test
  void anotherLanguageShowsAtOnce() {
    choose("lag_ekonomisk");
    window.context().texts().languageProperty().set(Language.ENGLISH);
    assertThat(shown().reference()).isNotNull();
    assertThat(shown().reference().name()).isEqualTo("Sweden");
    assertThat(model.altTextProperty().get()).startsWith("Map");
  }

  @Test
  void nothingIsShownWithoutAProject() {
    workspace.close(() -> {});
    assertThat(model.shownProperty().get()).isNull();
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void listenersDoNotGrowOverAttachAndDetach() {
    model.detach();
    int before = Listeners.of(workspace, window.context().texts());
    for (int i = 0; i < 5; i++) {
      model.attach();
      model.detach();
    }
    assertThat(Listeners.of(workspace, window.context().texts())).isEqualTo(before);
    model.attach();
  }

  @Test
  void aHistogramCountsEveryAreaInItsClass() {
    Histogram histogram = Histogram.of(shown());
    for (int c = 0; c < shown().classes(); c++) {
      int at = c;
      assertThat(Arrays.stream(histogram.counts()).mapToInt(bar -> bar[at]).sum()).isEqualTo(shown().row(c).areas());
    }
  }
}
