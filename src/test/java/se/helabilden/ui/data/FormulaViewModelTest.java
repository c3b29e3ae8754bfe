package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.project.Project;

class FormulaViewModelTest {
  private static final String LOW = "i999906ta_lag_ekonomisk_standard_procent";
  private static final String ALL = "i999906ta_antal_personer_totalt";

  @TempDir Path folder;
  private DataKit kit;
  private FormulaViewModel formula;

  @BeforeEach
  void open() {
    kit = new DataKit(folder).opened();
    ImportViewModel imports = new ImportViewModel(kit.context);
    for (Path file : List.of(DataKit.DESO, DataKit.STANDARD)) {
      imports.offer(List.of(file));
      imports.commit();
    }
    formula = new FormulaViewModel(kit.context);
    formula.begin();
  }

  @Test
  void theTemplateIsFilledAndTriedOutWhileNothingChanges() {
    Project before = kit.workspace.projectProperty().get();
    formula.use(FormulaTemplate.SHARE);
    assertThat(formula.textProperty().get()).isEqualTo("100 × ”…” / ”…”");
    assertThat(formula.unitProperty().get()).isEqualTo("%");
    assertThat(formula.previewProperty().get()).isInstanceOf(FormulaPreview.Nothing.class);
    formula.textProperty().set("”Låg ekonomisk standard, procent” × ”Antal personer totalt” / 100");
    FormulaPreview.Shown shown = shown();
    assertThat(shown.with() + shown.without()).isEqualTo(170);
    assertThat(shown.with()).isEqualTo(164);
    assertThat(shown.rows()).hasSize(6);
    double[] values = Arrays.stream(shown.tried().newest().toArray()).filter(Double::isFinite).sorted().toArray();
    assertThat(shown.min()).isEqualTo(values[0]);
    assertThat(shown.max()).isEqualTo(values[163]);
    assertThat(shown.median()).isCloseTo((values[81] + values[82]) / 2, Offset.offset(1e-9));
    assertThat(kit.workspace.projectProperty().get()).isSameAs(before);
  }

  @Test
  void aFaultPointsToItsPlace() {
    formula.textProperty().set("100 × ”Antal personer totalt” % 2");
    assertThat(formula.previewProperty().get())
        .isInstanceOfSatisfying(FormulaPreview.Fault.class, fault -> assertThat(fault.position()).isEqualTo(30));
  }

  @Test
  void whatIsKeptHasIdsAndIsOneStepOfUndo() {
    int before = kit.workspace.projectProperty().get().indicators().size();
    formula.textProperty().set("”Låg ekonomisk standard, procent” × 0,5");
    formula.keep(id -> {});
    assertThat(kit.workspace.projectProperty().get().indicators()).as("a name is wanted").hasSize(before);
    assertThat(formula.previewProperty().get()).isInstanceOf(FormulaPreview.Fault.class);
    formula.nameProperty().set("Hälften");
    String[] kept = new String[1];
    formula.keep(id -> kept[0] = id);
    Indicator made = kit.workspace.projectProperty().get().indicator("halften").orElseThrow();
    assertThat(kept[0]).isEqualTo("halften");
    assertThat(made.expression()).isEqualTo(LOW + " * 0.5");
    assertThat(made.parts()).containsExactly(LOW);
    kit.workspace.undo();
    assertThat(kit.workspace.projectProperty().get().indicators()).hasSize(before);
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void aComputedIndicatorIsChangedUnderItsId() {
    formula.nameProperty().set("Hälften");
    formula.textProperty().set("”Låg ekonomisk standard, procent” × 0,5");
    formula.keep(id -> {});
    formula.edit(kit.workspace.projectProperty().get().indicator("halften").orElseThrow());
    assertThat(formula.textProperty().get()).isEqualTo("”Låg ekonomisk standard, procent” × 0,5");
    formula.textProperty().set("”Låg ekonomisk standard, procent” × 0,25");
    formula.nameProperty().set("En fjärdedel");
    formula.keep(id -> {});
    Indicator now = kit.workspace.projectProperty().get().indicator("halften").orElseThrow();
    assertThat(now.name()).isEqualTo("En fjärdedel");
    assertThat(now.expression()).isEqualTo(LOW + " * 0.25");
  }

  @Test
  void aChangeGoesFromTheFirstPeriodToTheNewestUntilOthersAreChosen() {
    formula.use(FormulaTemplate.CHANGE);
    assertThat(formula.previewProperty().get()).isInstanceOf(FormulaPreview.Nothing.class);
    formula.choosePart(LOW);
    assertThat(formula.unitProperty().get()).isEqualTo("p.e.");
    assertThat(formula.fromProperty().get()).isEqualTo("2011");
    assertThat(shown().tried().newest().period().text()).isEqualTo("2011-2024");
    formula.fromProperty().set("2020");
    formula.toProperty().set("2023");
    assertThat(shown().tried().newest().period().text()).isEqualTo("2020-2023");
    formula.toProperty().set("2019");
    assertThat(formula.previewProperty().get()).isInstanceOf(FormulaPreview.Fault.class);
    formula.toProperty().set("");
    formula.nameProperty().set("Förändring");
    formula.keep(id -> {});
    Indicator made = kit.workspace.projectProperty().get().indicator("forandring").orElseThrow();
    assertThat(made.calculation()).isEqualTo(Calculation.change(LOW, "2020", null, false));
    formula.edit(made);
    assertThat(formula.ruleProperty().get()).isEqualTo(Calculation.Kind.CHANGE);
    assertThat(formula.fromProperty().get()).isEqualTo("2020");
  }

  @Test
  void theDifferenceToTheMunicipalityComesFromTheCountsBehindTheShare() {
    formula.use(FormulaTemplate.MUNICIPALITY_DIFFERENCE);
    formula.choosePart(LOW);
    FormulaPreview.Shown shown = shown();
    assertThat(shown.with()).isEqualTo(164);
    assertThat(shown.min()).isNegative();
    assertThat(shown.max()).isPositive();
    IndicatorSeries low = kit.workspace.content().series(indicator(LOW));
    IndicatorSeries people = kit.workspace.content().series(indicator(ALL));
    int period = low.periods().size() - 1;
    double sum = 0;
    double weights = 0;
    var layer = shown.tried().newest().layer();
    for (int area = 0; area < layer.size(); area++) {
      var code = layer.area(area).code();
      double value = low.value(low.indexOf(code).orElseThrow(), period, 0);
      double weight = people.value(people.indexOf(code).orElseThrow(), period, 0);
      if (layer.area(area).code().code().startsWith("9901") && !Double.isNaN(value)) {
        sum += value * weight;
        weights += weight;
      }
    }
    double expected = low.value(low.indexOf(layer.area(0).code()).orElseThrow(), period, 0) - sum / weights;
    boolean official =
        low.areas().stream().anyMatch(code -> code.code().equals("9901"));
    if (!official) {
      assertThat(shown.rows().getFirst().value()).isCloseTo(expected, Offset.offset(1e-9));
    }
  }

  @Test
  void whatWasChosenGoesOnInTheNextTemplate() {
    formula.textProperty().set("100 × ”Låg ekonomisk standard, procent” / ”Antal personer totalt”");
    formula.use(FormulaTemplate.PER_THOUSAND);
    assertThat(formula.textProperty().get())
        .isEqualTo("1000 × ”Låg ekonomisk standard, procent” / ”Antal personer totalt”");
    formula.use(FormulaTemplate.CHANGE);
    assertThat(formula.partProperty().get()).isEqualTo(LOW);
  }

  @Test
  void hearsNothingWhenClosed() {
    formula.close();
    FormulaPreview before = formula.previewProperty().get();
    formula.textProperty().set("”Antal personer totalt” × 2");
    assertThat(formula.previewProperty().get()).isSameAs(before);
  }

  private Indicator indicator(String id) {
    return kit.workspace.projectProperty().get().indicator(id).orElseThrow();
  }

  private FormulaPreview.Shown shown() {
    assertThat(formula.previewProperty().get()).isInstanceOf(FormulaPreview.Shown.class);
    return (FormulaPreview.Shown) formula.previewProperty().get();
  }
}
