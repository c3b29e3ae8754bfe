package se.helabilden.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.helabilden.report.Alignment;
import se.helabilden.report.Block;
import se.helabilden.report.Cell;
import se.helabilden.report.ReportDocument;
import se.helabilden.work.Language;

class PageFlowTest {
  private static ReportDocument document(Block... blocks) {
    ReportDocument.TitlePage title = new ReportDocument.TitlePage("Kartläggning", "", null, List.of(), null);
    return new ReportDocument(
        Language.SWEDISH, LocalDate.of(2026, 3, 2), "Test", title, "Kartläggning", List.of(blocks));
  }

  private static Block.DataTable table(int rows) {
    List<List<Cell>> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      cells.add(List.of(Cell.text("Område " + i), Cell.whole(i)));
    }
    return new Block.DataTable(
        "t",
        "Värden",
        List.of(new Block.Column("Område", Alignment.START, 3), new Block.Column("Värde", Alignment.END, 1)),
        cells,
        List.of(),
        false);
  }

  private static List<Block> blocks(List<PreviewPage> pages) {
    return pages.stream().flatMap(page -> page.blocks().stream()).map(PreviewPage.Placed::block).toList();
  }

  @Test
  void theFirstPageIsTheTitlePageAndPagesAreNumbered() {
    List<PreviewPage> pages =
        PageFlow.of(
            document(
                new Block.Heading("a", 1, "Ett", true),
                new Block.Paragraph("b", Block.Tone.BODY, "Text."),
                new Block.Heading("c", 1, "Två", true)));
    assertThat(pages).extracting(PreviewPage::number).containsExactly(1, 2, 3);
    assertThat(pages.getFirst().title()).isNotNull();
    assertThat(pages.get(1).blocks()).hasSize(2);
  }

  @Test
  void aLongTableRunsOverPagesAndLosesNoRow() {
    List<PreviewPage> pages = PageFlow.of(document(new Block.Heading("a", 1, "Ett", true), table(200)));
    assertThat(pages).hasSizeGreaterThan(4);
    List<Block.DataTable> parts =
        blocks(pages).stream()
            .filter(Block.DataTable.class::isInstance)
            .map(Block.DataTable.class::cast)
            .toList();
    assertThat(parts.stream().flatMap(part -> part.rows().stream()).toList()).isEqualTo(table(200).rows());
    assertThat(pages.get(2).blocks().getFirst().continued()).isTrue();
    assertThat(pages.get(2).blocks().getFirst().number()).isEqualTo(1);
  }

  @Test
  void aHeadingIsNotLeftAloneAtTheFoot() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      blocks.add(new Block.Paragraph("p" + i, Block.Tone.BODY, "En rad."));
      blocks.add(new Block.Heading("h" + i, 2, "Rubrik", false));
      blocks.add(new Block.Paragraph("q" + i, Block.Tone.BODY, "En rad."));
    }
    for (PreviewPage page : PageFlow.of(document(blocks.toArray(Block[]::new)))) {
      if (!page.blocks().isEmpty()) {
        assertThat(page.blocks().getLast().block()).isNotInstanceOf(Block.Heading.class);
      }
    }
  }
}
