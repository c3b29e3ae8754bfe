package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.importing.WebSource;
import se.helabilden.indicator.Provenance;
import se.helabilden.project.Project;
import se.helabilden.testkit.WebStandIn;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

class FetchViewModelTest {
  private static final Texts SWEDISH = Texts.in(Language.SWEDISH);

  @TempDir Path folder;
  private WebStandIn server;
  private DataKit kit;
  private ImportViewModel imports;
  private FetchViewModel model;

  @BeforeEach
  void open() throws IOException {
    server = new WebStandIn();
    kit = new DataKit(folder).opened();
    imports = new ImportViewModel(kit.context);
    imports.attach();
    model = new FetchViewModel(kit.web(server), kit.context, imports::offer);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Project project() {
    return kit.workspace.projectProperty().get();
  }

  private void withBoundaries() {
    model.municipalitiesProperty().set("1480");
    model.fetchBoundaries("deso-2025");
    imports.commit();
    imports.next();
  }

  @Test
  void openingTouchesNoNetwork() {
    model.open();

    assertThat(server.asked()).isEmpty();
    assertThat(model.hasAreasProperty().get()).isFalse();
    model.search("  ");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void boundariesGoToTheUsualPreviewAndTheirMunicipalitiesArePreselectedNext() {
    model.municipalitiesProperty().set("1480; 1384");
    model.fetchBoundaries("deso-2025");

    assertThat(imports.stateProperty().get()).isInstanceOf(ImportState.AreasPreview.class);
    assertThat(project().layers()).isEmpty();
    imports.commit();
    assertThat(project().layers().getFirst().areas()).isEqualTo(5);

    FetchViewModel next = new FetchViewModel(kit.web(server), kit.context, imports::offer);
    next.open();
    assertThat(next.municipalitiesProperty().get()).isEqualTo("1384, 1480");
    assertThat(next.hasAreasProperty().get()).isTrue();
  }

  @Test
  void aTableIsFoundChosenAndPreviewed() {
    withBoundaries();
    model.search("folkmängd");

    assertThat(model.hits()).hasSize(2);
    assertThat(SWEDISH.text(model.foundProperty().get())).isEqualTo("2 tabeller hittades");
    model.fetchTable(model.hits().getFirst(), 2);

    var preview = (ImportState.ValuesPreview) imports.stateProperty().get();
    assertThat(preview.staged().table().about().notes()).isEmpty();
    assertThat(project().indicators()).isEmpty();
    imports.commit();
    assertThat(project().indicators()).hasSize(1);
    Provenance from = project().indicators().getFirst().provenance();
    assertThat(from.remarks(SWEDISH).getLast()).startsWith("Hämtat 2026-11-02 från SCB, TAB6574, http://127.0.0.1");
    assertThat(from.remarks(Texts.in(Language.ENGLISH)).getLast())
        .startsWith("Fetched 2026-11-02 from SCB, TAB6574, http://127.0.0.1")
        .endsWith("Updated there 2026-02-22.");
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void aRefusalIsToldWhereOneStandsAndTheNextTryClearsIt() {
    withBoundaries();
    server.misbehave(
        (exchange, call) -> {
          WebStandIn.send(exchange, 403, "{}");
          return true;
        });
    model.fetchTable(new WebSource.Table("TAB6574", "Folkmängd", "", "", ""), 20);

    assertThat(SWEDISH.text(model.refusalProperty().get())).contains("Välj färre områden");
    assertThat(imports.stateProperty().get()).isInstanceOf(ImportState.Idle.class);
    assertThat(model.jobProperty().get()).isNull();
    server.misbehave((exchange, call) -> false);
    model.search("folkmängd");
    assertThat(model.refusalProperty().get()).isNull();
    model.municipalitiesProperty().set("Göteborg");
    model.fetchBoundaries("deso-2025");
    assertThat(SWEDISH.text(model.refusalProperty().get())).contains("fyra siffror");
    assertThat(project().layers()).hasSize(1);
    assertThat(kit.failures).isEmpty();
    assertThat(List.copyOf(kit.workspace.background().jobs())).isEmpty();
  }

  @Test
  void everythingComesInOnePressAndWhatIsNotToBeHadIsSaid() {
    model.municipalitiesProperty().set("1480");
    server.misbehave(
        (exchange, call) -> {
          boolean known = exchange.getRequestURI().getPath().contains("TAB6574") || !exchange.getRequestURI().getPath().contains("/tables/");
          if (!known) {
            WebStandIn.send(exchange, 404, "{}");
          }
          return !known;
        });
    model.fetchAll();

    assertThat(model.refusalProperty().get()).isNull();
    assertThat(kit.failures).isEmpty();
    assertThat(project().layers()).hasSize(2);
    assertThat(SWEDISH.text(kit.context.notices().showing().getFirst().text())).contains("gick inte att hämta");
  }

  @Test
  void aMeasureIsSearchedForAndFetchedForTheRegionAndTheYearsThatAreChosen() {
    withBoundaries();
    model.open();
    assertThat(model.hasMunicipalitiesProperty().get()).isFalse();
    imports.larger(new Larger("deso-2025", Larger.MUNICIPALITY, null, null));
    imports.commit();
    model.open();
    assertThat(model.hasMunicipalitiesProperty().get()).isTrue();
    model.serviceProperty().set(FetchViewModel.Service.KOLADA);
    model.search("behöriga");
    assertThat(model.hits()).extracting(WebSource.Table::id).containsExactly("N15428", "N03937");
    assertThat(SWEDISH.text(model.foundProperty().get())).isEqualTo("2 nyckeltal hittades");

    model.fetchMeasure(model.hits().getFirst(), MeasureRegion.ALIKE, 1);

    assertThat(server.asked().getLast()).contains("/kolada/data/kpi/N15428/municipality/").contains("0000");
    assertThat(server.asked()).anyMatch(question -> question.contains("1480,1280,0180,0000"));
    assertThat(kit.failures).isEmpty();
    assertThat(model.jobProperty().get()).isNull();
    assertThat(imports.stateProperty().get()).isInstanceOf(ImportState.ValuesPreview.class);
    imports.commit();
    assertThat(project().indicators()).hasSize(1);
    model.serviceProperty().set(FetchViewModel.Service.SCB);
    assertThat(model.hits()).isEmpty();
  }

  @Test
  void partsOfATableAreTickedAndOnlyTheyAreFetched() {
    withBoundaries();
    model.choose(new WebSource.Table("TAB6574", "Folkmängd", "", "", ""), 2);
    TableChoice choice = model.choiceProperty().get();
    assertThat(choice.dimensions())
        .extracting(dimension -> SWEDISH.text(dimension.toldProperty().get()))
        .containsExactly("kön: 2 av 2 valda", "tabellinnehåll: 1 av 1 valda", "år: 2 av 4 valda");
    long before = choice.numbersProperty().get();
    TableChoice.Dimension sexes = choice.dimensions().get(0);
    TableChoice.Dimension years = choice.dimensions().get(2);
    years.setAll(false);
    assertThat(choice.numbersProperty().get()).isZero();
    assertThat(SWEDISH.text(years.toldProperty().get())).isEqualTo("år: välj minst en");
    int asked = server.asked().size();
    model.fetchChosen();
    assertThat(server.asked()).hasSize(asked);

    years.tick(years.variable().values().getFirst()).set(true);
    sexes.tick(sexes.variable().values().getFirst()).set(false);
    assertThat(choice.numbersProperty().get()).isEqualTo(before / 4);
    model.fetchChosen();
    assertThat(server.asked().getLast()).contains("{\"variableCode\":\"Kon\",\"valueCodes\":[\"2\"]}").contains("\"valueCodes\":[\"2022\"]");
    assertThat(model.choiceProperty().get()).isNull();
    assertThat(imports.stateProperty().get()).isInstanceOf(ImportState.ValuesPreview.class);
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void whatNobodyTicksOfAnOptionalPartIsLeftToTheSource() {
    withBoundaries();
    model.choose(new WebSource.Table("TAB6574", "Folkmängd", "", "", ""), 1);
    TableChoice choice = model.choiceProperty().get();
    choice.dimensions().getFirst().setAll(false);
    assertThat(SWEDISH.text(choice.dimensions().getFirst().toldProperty().get())).isEqualTo("kön: inget valt, källan lägger ihop");
    assertThat(choice.selection().chosen()).doesNotContainKey("Kon").containsKey("Region");
    assertThat(choice.numbersProperty().get()).isPositive();
    model.leaveChoice();
    assertThat(model.choiceProperty().get()).isNull();
  }
}
