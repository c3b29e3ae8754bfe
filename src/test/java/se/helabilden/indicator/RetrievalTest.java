package se.helabilden.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.helabilden.json.Json;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// The way from the web is kept as facts and told in the reader's language, also where an older program wrote a sentence.
class RetrievalTest {
  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  private static Provenance from(List<String> notes) {
    return new Provenance(
        "a.json", null, null, "SCB", "TAB1", null, "Antal", null, null, null, notes, Instant.parse("2026-11-02T13:32:00Z"));
  }

  @Test
  void theSentenceOfAnOlderProjectBecomesFacts() {
    Provenance read = from(List.of("En fotnot.", "Hämtat 2026-10-01 från https://x.se/a?b=1 (uppdaterat 2026-02-22)"));

    assertThat(read.notes()).containsExactly("En fotnot.");
    assertThat(read.retrieved()).isEqualTo(new Retrieval("2026-10-01", null, null, "https://x.se/a?b=1", "2026-02-22"));
    assertThat(read.remarks(ENGLISH))
        .containsExactly("En fotnot.", "Fetched 2026-10-01 from https://x.se/a?b=1. Updated there 2026-02-22.");
  }

  @Test
  void projectsWithoutTheFactsStillOpenAndNewOnesKeepThem() {
    String old = Json.write(from(List.of())).replace(",\"retrieved\":null", "");
    assertThat(old).doesNotContain("retrieved");
    assertThat(Json.read(old, Provenance.class).retrieved()).isNull();

    Provenance kept = from(List.of("Hämtat 2026-10-01 från https://x.se/a"));
    assertThat(Json.read(Json.write(kept), Provenance.class)).isEqualTo(kept);
    assertThat(kept.retrieved().sentence()).isEqualTo("Hämtat 2026-10-01 från https://x.se/a");
    assertThat(kept.computedAt(Instant.EPOCH).retrieved()).isEqualTo(kept.retrieved());
  }

  @Test
  void otherNotesThatBeginAlikeStayNotes() {
    assertThat(from(List.of("Hämtat från registret 2024.")).retrieved()).isNull();
  }
}
