package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.AreaQuery.Comparison;
import se.helabilden.analysis.Relation;
import se.helabilden.map.AreaCentres;
import se.helabilden.map.MapMeasure;
import se.helabilden.map.View;
import se.helabilden.ui.map.AreaQueryViewModel.PlaceDraft;
import se.helabilden.ui.map.AreaQueryViewModel.ValueDraft;

/// What stands beside the map, without a window: the selection as a whole, two indicators, conditions.
class LinkedViewsTest extends MapInsides {
  private SelectionViewModel selection;
  private RelationViewModel relations;
  private AreaQueryViewModel query;
  private Subscription listening;

  LinkedViewsTest() {
    super("999906TA", "999905FC", "999905FM", "999907VD");
  }

  @BeforeEach
  void open() {
    model.current().choose(choice("lag_ekonomisk"));
    selection = new SelectionViewModel(model, workspace, window.context().texts());
    relations = new RelationViewModel(model, workspace, window.context().texts());
    query = new AreaQueryViewModel(model, workspace);
    listening = Subscription.combine(selection.attach(), relations.attach());
  }

  @AfterEach
  void close() {
    listening.unsubscribe();
  }

  private double value(String part, int area) {
    return relationWith(part).across().value(area);
  }

  private RelationShown relationWith(String part) {
    relations.choose(choice(part));
    return Objects.requireNonNull(relations.shownProperty().get());
  }

  @Test
  void theSelectionTellsHowManyLiveThereAndItsShareByTheCountsBehindIt() {
    model.select(List.of(0, 1, 2), false);
    double people = IntStream.range(0, 3).mapToDouble(i -> value("folkmangd", i)).sum();
    double persons = 0;
    double weighted = 0;
    for (int i = 0; i < 3; i++) {
      double count = value("antal_personer", i);
      persons += count;
      weighted += count * shown().values().value(i);
    }
    String number = window.context().texts().now().numbers().whole((long) people);
    assertThat(selection.summaryProperty().get())
        .isEqualTo(
            "3 bostadsområden · " + number + " invånare · tillsammans " + shown().wholeText(weighted / persons));
    model.clear();
    assertThat(selection.summaryProperty().get()).isEmpty();
  }

  @Test
  void aSelectionIsToldInTheIndicatorsOwnUnitWhateverIsMadeOfIt() {
    model.select(List.of(0, 1, 2), false);
    String plain = selection.summaryProperty().get();
    assertThat(plain).contains("\u00a0%");
    workspace.map().measureProperty().set(MapMeasure.change("2015", false));
    assertThat(shown().measure().kind()).isEqualTo(MapMeasure.Kind.CHANGE);
    assertThat(selection.summaryProperty().get()).isEqualTo(plain);
  }

  @Test
  void mediansAreNotPutTogether() {
    model.current().choose(choice("medianvarde"));
    model.select(List.of(0, 1), false);
    assertThat(selection.summaryProperty().get()).endsWith("medianer kan inte läggas ihop");
  }

  @Test
  void anAreaWithoutAValueIsTold() {
    int missing = IntStream.range(0, 170).filter(i -> Double.isNaN(shown().values().value(i))).findFirst().orElseThrow();
    model.select(List.of(0, missing), false);
    assertThat(selection.summaryProperty().get()).endsWith(", 1 saknar uppgift");
  }

  @Test
  void theSelectionIsTurnedRoundAndTakenBack() {
    model.select(List.of(3, 4), false);
    selection.invert();
    assertThat(model.selectedAreas()).hasSize(168).doesNotContain(3, 4);
    selection.back();
    assertThat(model.selectedAreas()).containsExactly(3, 4);
    selection.forth();
    assertThat(model.selectedAreas()).hasSize(168);
    selection.all();
    assertThat(model.selectedAreas()).hasSize(170);
    selection.none();
    assertThat(model.selectedAreas()).isEmpty();
  }

  @Test
  void aMunicipalityIsSelectedWhole() {
    String code = selection.municipalities().keySet().stream().findFirst().orElseThrow();
    selection.municipality(code);
    assertThat(workspace.selection().codes()).isNotEmpty().allMatch(each -> each.startsWith(code));
    long all = shown().values().layer().areas().stream().filter(area -> area.code().code().startsWith(code)).count();
    assertThat(workspace.selection().codes()).hasSize((int) all);
  }

  @Test
  void aLineIsDrawnAroundAreas() {
    AreaCentres centres = shown().data().layer().centres();
    View view = new View(centres.x(7) - 500, centres.y(7) + 500, 10, 100, 100);
    assertThat(centres.inside(view, new double[] {49, 51, 51, 49}, new double[] {49, 49, 51, 51})).contains(7);
    assertThat(centres.inside(view, new double[] {51, 53, 53, 51}, new double[] {49, 49, 51, 51})).doesNotContain(7);
    assertThat(centres.inside(view, new double[] {50, 50}, new double[] {0, 100})).isEmpty();
  }

  @Test
  void twoIndicatorsAreSetAgainstEachOther() {
    RelationShown relation = relationWith("medianvarde");
    assertThat(relation.isOfTwoTimes()).isFalse();
    Relation told = Objects.requireNonNull(relation.relation());
    assertThat(told.n() + told.onlyX() + told.onlyY() + told.neither()).isEqualTo(170);
    assertThat(told.slope()).isNegative();
    assertThat(RelationWords.told(relation, window.context().texts()))
        .contains("följs åt", "Där det ena är högt är det andra ofta lågt", "orsak")
        .doesNotContain("r²");
    assertThat(RelationWords.details(relation, window.context().texts())).contains("r²");
    assertThat(RelationWords.cautions(relation, window.context().texts()))
        .anyMatch(line -> line.contains("saknar någon av uppgifterna"));
    assertThat(relations.choices()).noneMatch(each -> each.entries().contains(shown().data().entry()));
  }

  @Test
  void anotherPeriodIsTakenWhereTheSameIsNotThereAndSaid() {
    model.showPeriod(shown().data().periods().indexOf(new se.helabilden.indicator.Period("2021")));
    RelationShown relation = relationWith("valdeltagande");
    assertThat(relation.across().period().text()).isEqualTo("2022");
    assertThat(RelationWords.cautions(relation, window.context().texts()))
        .anyMatch(line -> line.contains("2021") && line.contains("2022"));
    model.showPeriod(shown().data().periods().size() - 1);
    assertThat(Objects.requireNonNull(relations.shownProperty().get()).upward().period().text()).isEqualTo("2024");
  }

  @Test
  void dotsAreAsLargeAsTheirPeople() {
    assertThat(relationWith("medianvarde").people()).isEmpty();
    relations.bySizeProperty().set(true);
    RelationShown sized = Objects.requireNonNull(relations.shownProperty().get());
    assertThat(relations.knowsPeople()).isTrue();
    assertThat(sized.people()[5]).isEqualTo(value("folkmangd", 5), within(1e-9));
  }

  @Test
  void conditionsFindWhatMeetsAllOfThem() {
    String entry = shown().data().entry().id();
    String code = shown().values().layer().area(0).code().code().substring(0, 4);
    query.look(List.of(new ValueDraft(entry, Comparison.OVER, 12), new PlaceDraft(code)));
    AreaQueryViewModel.Found found = Objects.requireNonNull(query.foundProperty().get());
    assertThat(found.areas())
        .isNotEmpty()
        .containsExactlyElementsOf(
            IntStream.range(0, 170)
                .filter(i -> shown().values().value(i) > 12)
                .filter(i -> shown().values().layer().area(i).code().code().startsWith(code))
                .boxed()
                .toList());
    query.select(false);
    assertThat(Set.copyOf(model.selectedAreas())).isEqualTo(Set.copyOf(found.areas()));
  }

  @Test
  void aConditionOnAnotherIndicatorTellsOfWhichYearItsNumbersAre() {
    String other = AreaQueryViewModel.entryOf(choice("valdeltagande")).id();
    query.look(List.of(new ValueDraft(other, Comparison.UNDER, 80)));
    AreaQueryViewModel.Found found = Objects.requireNonNull(query.foundProperty().get());
    assertThat(found.periods().get(other).text()).isEqualTo("2022");
    RelationShown relation = relationWith("valdeltagande");
    assertThat(found.areas()).isNotEmpty().allMatch(area -> relation.across().value(area) < 80);
    query.look(List.of());
    assertThat(query.foundProperty().get()).isNull();
  }

  @Test
  void boundsAreReadAsPeopleWriteThem() {
    assertThat(AreaQueryViewModel.bound(" 1 234,5 ")).hasValue(1234.5);
    assertThat(AreaQueryViewModel.bound("−3,2")).hasValue(-3.2);
    assertThat(AreaQueryViewModel.bound("20 %")).hasValue(20);
    assertThat(AreaQueryViewModel.bound("tjugo")).isEmpty();
    assertThat(AreaQueryViewModel.bound("1,2,3")).isEmpty();
    assertThat(AreaQueryViewModel.bound("")).isEmpty();
  }
}
