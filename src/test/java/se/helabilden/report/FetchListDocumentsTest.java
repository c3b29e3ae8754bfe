package se.helabilden.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.FetchList;
import se.helabilden.indicator.FetchList.Way;
import se.helabilden.io.catalogue.CatalogueFile;
import se.helabilden.io.word.WordReportWriter;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

class FetchListDocumentsTest {
  private static final Catalogue CATALOGUE = CatalogueFile.bundled();

  private static FetchListDocuments documents(Language language, Set<String> there) {
    return new FetchListDocuments(
        FetchList.of(CATALOGUE, there), CATALOGUE, "Ekberga", language, LocalDate.of(2026, 11, 1), "Kim");
  }

  private static FetchList.Wish wish(FetchListDocuments documents, String id) {
    return documents.list().wishes().stream().filter(wish -> wish.entry().id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void eachIndicatorTellsWhatToClickOrWhatToSend() {
    FetchListDocuments swedish = documents(Language.SWEDISH, Set.of("bostader-upplatelseform"));
    assertThat(swedish.steps(wish(swedish, "lag-ekonomisk-standard")))
        .containsExactly(
            "Öppna statistikdatabasen.scb.se och sök på TAB6685. Välj DeSO, RegSO, kommun för era kommuner (och hela"
                + " landet för jämförelse), alla år, och kön, ålder: både totalt och var för sig. Spara som Excel (xlsx)"
                + " och läs in filen.");
    assertThat(swedish.steps(wish(swedish, "skolfranvaro")).getFirst())
        .startsWith("Text att skicka")
        .contains("Skolfrånvaro")
        .contains("skola")
        .contains("uppdelat på kön")
        .contains("minst 15–20 procents frånvaro");
    assertThat(wish(swedish, "andel-hyresratt").ways()).containsExactly(Way.DERIVE, Way.STATISTICS_DATABASE);
    assertThat(swedish.steps(wish(swedish, "andel-hyresratt")).getFirst()).contains("Kan räknas ut");
    assertThat(wish(swedish, "arbetsloshet").ways()).containsExactly(Way.STATISTICS_DATABASE, Way.KOLADA);
    FetchListDocuments english = documents(Language.ENGLISH, Set.of());
    assertThat(english.steps(wish(english, "valdeltagande")).getFirst()).contains("kolada.se").contains("N05401");
  }

  @Test
  void everyIndicatorOfTheListStandsInBothDocumentsOnce() throws IOException {
    for (Language language : Language.values()) {
      FetchListDocuments documents = documents(language, Set.of("folkmangd", "otrygghet"));
      Sheet sheet = documents.workbook().sheets().getFirst();
      assertThat(sheet.rowCount()).isEqualTo(74);
      List<String> numbers =
          IntStream.range(0, 74).mapToObj(i -> ((Cell.Text) sheet.row().apply(i).getFirst()).text()).toList();
      assertThat(numbers).doesNotHaveDuplicates();
      int rows =
          documents.document().blocks().stream()
              .filter(Block.DataTable.class::isInstance)
              .mapToInt(block -> ((Block.DataTable) block).rows().size())
              .sum();
      assertThat(rows).isEqualTo(72);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new WordReportWriter().write(documents.document(), out, Progress.NONE);
      assertThat(out.size()).isGreaterThan(5000);
    }
  }

  @Test
  void aProjectWithEverythingLacksNothing() {
    Set<String> all =
        CATALOGUE.official().stream().map(entry -> entry.id()).collect(java.util.stream.Collectors.toSet());
    FetchListDocuments documents = documents(Language.SWEDISH, all);
    assertThat(documents.list().wishes()).isEmpty();
    assertThat(documents.document().blocks()).noneMatch(Block.DataTable.class::isInstance);
  }
}
