package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.io.excel.ExcelReportWriter;
import se.helabilden.io.word.WordReportWriter;

class MissingViewModelTest {
  @TempDir Path folder;
  private DataKit kit;
  private MissingViewModel missing;

  @BeforeEach
  void open() {
    kit = new DataKit(folder).opened();
    ImportViewModel imports = new ImportViewModel(kit.context);
    for (String file :
        List.of(
            "ekberga_deso_2025.gpkg",
            "999906OC_upplatelseform_2013-2024.xlsx",
            "999905MO_utbildningsniva_2015-2024.xlsx")) {
      imports.offer(List.of(DataKit.EXAMPLE.resolve(file)));
      imports.commit();
    }
    missing = new MissingViewModel(kit.context, new WordReportWriter(), new ExcelReportWriter());
    missing.open();
  }

  @Test
  void tellsWhatIsMissingAndHowToGetIt() {
    MissingViewModel.Found found = missing.foundProperty().get();
    assertThat(found.rows()).hasSizeGreaterThan(60);
    assertThat(found.rows()).allSatisfy(row -> assertThat(missing.steps(row)).isNotEmpty());
    assertThat(missing.allText()).contains("B02 Befolkningsförändring 5 år").contains("TAB6574");
  }

  @Test
  void whatCanBeComputedIsComputedAsTheOfficialOneInOneStep() {
    MissingViewModel.Row rented = row("andel-hyresratt");
    assertThat(rented.recipe()).isNotNull();
    missing.compute(rented);
    Indicator made = kit.workspace.projectProperty().get().indicator("andel_hyresratt").orElseThrow();
    assertThat(made.catalogueId()).isEqualTo("andel-hyresratt");
    assertThat(made.unit()).isEqualTo("%");
    assertThat(made.focusArea()).isEqualTo(rented.wish().entry().focusArea());
    assertThat(missing.foundProperty().get().rows())
        .noneMatch(row -> row.wish().entry().id().equals("andel-hyresratt"));
    IndicatorSeries shares = kit.workspace.content().series(made);
    Indicator dwellings = kit.workspace.projectProperty().get().indicator("i999906oc_antal_lagenheter").orElseThrow();
    IndicatorSeries counts = kit.workspace.content().series(dwellings);
    int compared = 0;
    for (int area = 0; area < shares.areas().size(); area++) {
      int at = counts.indexOf(shares.areas().get(area)).orElseThrow();
      double rent = Double.NaN;
      double all = 0;
      for (int group = 0; group < counts.breakdowns().size(); group++) {
        String label = counts.breakdowns().get(group).label();
        double value = counts.value(at, 0, group);
        if (label.equals("hyresrätt")) {
          rent = value;
        }
        if (List.of("hyresrätt", "bostadsrätt", "äganderätt").contains(label)) {
          all += value;
        }
      }
      if (!Double.isNaN(rent) && all > 0) {
        assertThat(shares.value(area, 0, 0)).isCloseTo(100 * rent / all, Offset.offset(1e-9));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
    kit.workspace.undo();
    assertThat(row("andel-hyresratt").recipe()).isNotNull();
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void theShareWithoutThoseWhoseEducationIsUnknownCanBeComputed() {
    missing.compute(row("eftergymnasial-utbildning"));
    Indicator made =
        kit.workspace.projectProperty().get().indicators().getLast();
    assertThat(made.catalogueId()).isEqualTo("eftergymnasial-utbildning");
    assertThat(made.parts()).hasSize(4).noneMatch(id -> id.contains("saknas"));
    assertThat(kit.workspace.content().series(made).count()).isGreaterThan(1_500);
  }

  @Test
  void theListIsWrittenAsADocumentAndAsAWorkbook() throws Exception {
    for (String name : List.of("lista.docx", "lista.xlsx")) {
      Path file = folder.resolve(name);
      missing.save(file);
      assertThat(Files.size(file)).isGreaterThan(2_000);
    }
    assertThat(kit.failures).isEmpty();
  }

  private MissingViewModel.Row row(String id) {
    return missing.foundProperty().get().rows().stream()
        .filter(row -> row.wish().entry().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
