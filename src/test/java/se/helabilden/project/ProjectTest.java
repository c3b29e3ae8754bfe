package se.helabilden.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

class ProjectTest {
  private static final LayerInfo LAYER = Toy.info("deso-2025", Toy.layer());

  @Test
  void anObjectWithAKnownIdTakesItsPlace() {
    Indicator a = Toy.indicator("a", Toy.series(1));
    Indicator b = Toy.indicator("b", Toy.series(1));
    Indicator newA = Toy.indicator("a", Toy.series(2));
    Project project = Toy.empty().withIndicators(List.of(a, b)).withIndicators(List.of(newA));
    assertThat(project.indicators()).containsExactly(newA, b);
    assertThat(project.indicator("a")).contains(newA);
    assertThat(project.indicator("c")).isEmpty();
    assertThat(project.withLayer(LAYER).withLayer(LAYER).layers()).containsExactly(LAYER);
  }

  @Test
  void anEditLeavesTheProjectBeforeItAsItWas() {
    Project before = Toy.empty();
    Project after = new Edit.AddLayer(LAYER, Crs.SWEREF99_TM).apply(before);
    assertThat(after.layer("deso-2025")).contains(LAYER);
    assertThat(after.crs()).isEqualTo(Crs.SWEREF99_TM);
    assertThat(before).isEqualTo(Toy.empty());
    assertThat(after.id()).isEqualTo(before.id());
  }

  @Test
  void anImportCountsAsItsReceiptDoes() {
    MatchReceipt receipt = Toy.receipt(3);
    ImportRecord record = new ImportRecord(Toy.stamp(4), "tabell.xlsx", "h", "deso-2025", List.of("i"), receipt);
    assertThat(record.rows()).isEqualTo(receipt.rows());
    assertThat(record.areas()).isEqualTo(receipt.areas());
    assertThat(record.receipt()).isEqualTo(ImportRecord.hashOf(Toy.receipt(3)));
    assertThat(record.receipt()).isNotEqualTo(ImportRecord.hashOf(Toy.receipt(4)));
    Edit edit = new Edit.ImportValues(record, List.of(Toy.indicator("i", Toy.series(1))));
    assertThat(edit.apply(Toy.empty()).imports()).containsExactly(record);
    assertThat(Texts.in(Language.SWEDISH).text(edit.summary()))
        .isEqualTo("Värden lästes in ur tabell.xlsx: 1 indikatorer, värden för 3 av 4 områden");
  }

  @Test
  void everyEditTellsWhatItDid() {
    Texts texts = Texts.in(Language.SWEDISH);
    Indicator indicator = Toy.indicator("i", Toy.series(1));
    assertThat(texts.text(new Edit.AddLayer(LAYER, Crs.SWEREF99_TM).summary()))
        .isEqualTo("Områden lades till: DeSO 2025, 4 områden ur områden.gpkg");
    assertThat(texts.text(new Edit.Rename("Ny").summary())).isEqualTo("Projektet fick namnet ”Ny”");
    for (Edit edit :
        List.of(new Edit.Derive(indicator), new Edit.BuildIndex(indicator), new Edit.Classify(indicator, "riket"))) {
      assertThat(texts.text(edit.summary())).contains("Låg ekonomisk standard");
      assertThat(edit.apply(Toy.empty()).indicators()).containsExactly(indicator);
    }
  }
}
