package se.helabilden.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.helabilden.report.ReportEdition.Audience;
import se.helabilden.report.ReportEdition.Scope;
import se.helabilden.work.Language;

class ReportEditionTest {
  private static ReportDocument whole() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Contents("contents", "Innehåll"));
    for (String id : List.of("summary", "about", "part:mapping", "part:needs", "part:plan")) {
      blocks.add(new Block.Heading(id, 1, id, true));
      blocks.add(new Block.Heading(id + "/a", 2, "under", false));
      blocks.add(new Block.Paragraph(id + "/text", Block.Tone.BODY, "Text."));
    }
    blocks.add(new Block.Turn("turn/tables", true));
    blocks.add(new Block.Heading("thread", 1, "Röd tråd", false));
    blocks.add(new Block.Turn("turn/back", false));
    for (String id : List.of("sources", "imports", "method", "open")) {
      blocks.add(new Block.Heading(id, 1, id, true));
      blocks.add(new Block.Paragraph(id + "/text", Block.Tone.BODY, "Text."));
    }
    ReportDocument.TitlePage title = new ReportDocument.TitlePage("Titel", "", null, List.of(), null);
    return new ReportDocument(Language.SWEDISH, LocalDate.of(2026, 3, 2), "Test", title, "Titel", blocks);
  }

  private static List<String> chapters(ReportDocument document) {
    return document.blocks().stream()
        .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
        .map(Block::id)
        .toList();
  }

  @Test
  void theWholeReportForOurselvesIsAsItWas() {
    assertThat(ReportEdition.WHOLE.of(whole())).isEqualTo(whole());
  }

  @Test
  void whatIsReadBeforeADialogueHoldsNothingDecided() {
    ReportDocument edition = new ReportEdition(Scope.PRE_READ, Audience.INTERNAL).of(whole());
    assertThat(chapters(edition)).containsExactly("about", "part:mapping", "sources");
    assertThat(edition.blocks()).noneMatch(Block.Turn.class::isInstance);
    assertThat(edition.blocks().getFirst()).isInstanceOf(Block.Contents.class);
  }

  @Test
  void theShortOneKeepsTheThreadOnPagesThatLieDown() {
    ReportDocument edition = new ReportEdition(Scope.SHORT, Audience.INTERNAL).of(whole());
    assertThat(chapters(edition)).containsExactly("summary", "part:plan", "thread", "sources", "open");
    assertThat(edition.blocks()).filteredOn(Block.Turn.class::isInstance).hasSize(2);
  }

  @Test
  void everybodyGetsNoLogAndNoOpenPoints() {
    ReportDocument edition = new ReportEdition(Scope.FULL, Audience.PUBLIC).of(whole());
    assertThat(chapters(edition)).doesNotContain("imports", "method", "open").contains("part:needs", "thread");
  }
}
