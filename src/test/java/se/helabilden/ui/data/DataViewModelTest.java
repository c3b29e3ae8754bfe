package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.indicator.FocusArea;
import se.helabilden.ui.common.Step;

class DataViewModelTest {
  @TempDir Path folder;
  private DataKit kit;
  private DataViewModel data;

  @BeforeEach
  void open() {
    kit = new DataKit(folder).opened();
    data = new DataViewModel(kit.context);
    data.attach();
    ImportViewModel imports = new ImportViewModel(kit.context);
    for (String file :
        List.of(
            "ekberga_deso_2025.gpkg",
            "999906TA_ekonomisk-standard_2011-2024.xlsx",
            "999905MP_utbildningsniva-kon_2024.xlsx",
            "999907VD_valdeltagande_2014-2022.csv")) {
      imports.offer(List.of(DataKit.EXAMPLE.resolve(file)));
      imports.commit();
    }
  }

  @Test
  void tellsWhatEachIndicatorHasForHowManyAreas() {
    DataRow.IndicatorRow low = row("Låg ekonomisk standard");
    assertThat(low.unit()).isEqualTo("%");
    assertThat(low.periods()).isEqualTo("2011–2024");
    assertThat(low.areas()).isEqualTo(170);
    // The source protects six areas in the newest year.
    assertThat(low.values()).isEqualTo(164);
    assertThat(low.layer()).isEqualTo("DeSO 2025");
  }

  @Test
  void groupsStandBelowTheirIndicator() {
    assertThat(data.indicators())
        .anyMatch(row -> row.groups().stream().anyMatch(group -> group.name().contains("kvinnor")));
  }

  @Test
  void filtersByWordsAndFocusArea() {
    int all = data.indicators().size();
    data.filterProperty().set("ekonomisk låg");
    assertThat(data.indicators())
        .extracting(DataRow.IndicatorRow::name)
        .containsExactly("Låg ekonomisk standard, procent");
    data.filterProperty().set("");
    data.focusAreaProperty().set(FocusArea.DEMOCRACY);
    assertThat(data.indicators()).isNotEmpty().hasSizeLessThan(all);
    assertThat(data.indicators()).allMatch(row -> row.entry().indicator().focusArea() == FocusArea.DEMOCRACY);
    data.focusAreaProperty().set(null);
    assertThat(data.indicators()).hasSize(all);
  }

  @Test
  void showsOnTheMap() {
    data.showOnMap(row("Låg ekonomisk standard").entry());
    assertThat(kit.workspace.map().indicatorProperty().get()).isEqualTo(row("Låg ekonomisk standard").entry().id());
    assertThat(kit.went).containsExactly(Step.MAPS);
  }

  @Test
  void hearsNothingWhenDetached() {
    data.detach();
    int before = data.indicators().size();
    kit.workspace.undo();
    assertThat(data.indicators()).hasSize(before);
    data.attach();
    assertThat(data.indicators()).hasSizeLessThan(before);
  }

  private DataRow.IndicatorRow row(String name) {
    return data.indicators().stream().filter(row -> row.name().startsWith(name)).findFirst().orElseThrow();
  }
}
