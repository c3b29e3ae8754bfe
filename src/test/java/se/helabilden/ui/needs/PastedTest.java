package se.helabilden.ui.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PastedTest {
  @Test
  void cellsAreParedByTabsAndRowsByLineEnds() {
    assertThat(Pasted.read("Fritidsgård\tkommunen\r\nLäxhjälp\tförening\r\n"))
        .containsExactly(List.of("Fritidsgård", "kommunen"), List.of("Läxhjälp", "förening"));
  }

  @Test
  void aCellInQuotesMayHoldLineEndsAndQuotes() {
    assertThat(Pasted.read("\"två\nrader\"\t\"sa \"\"ja\"\"\"\nb\tc"))
        .containsExactly(List.of("två\nrader", "sa \"ja\""), List.of("b", "c"));
    assertThat(Pasted.read("\"Hej\" sa hon\tb")).containsExactly(List.of("\"Hej\" sa hon", "b"));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    List<List<String>> rows = List.of(List.of("a\tb", "två\nrader", "\"citat"), List.of("", "x", "å"));
    assertThat(Pasted.read(Pasted.write(rows))).isEqualTo(rows);
  }

  @Test
  void pastingGrowsTheTableAndLeavesWhatIsBeside() {
    assertThat(
            Pasted.over(
                List.of(List.of("a", "b", "c")), List.of(List.of("1", "2", "3"), List.of("4")), 0, 1, 3))
        .containsExactly(List.of("a", "1", "2"), List.of("", "4", ""));
  }

  @Test
  void oneCellIsNoTable() {
    assertThat(Pasted.isTable("ett ord\n")).isFalse();
    assertThat(Pasted.isTable("a\tb")).isTrue();
    assertThat(Pasted.isTable("a\nb")).isTrue();
  }
}
