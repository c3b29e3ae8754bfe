package se.helabilden.io.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.helabilden.report.Alignment;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Cell;
import se.helabilden.work.Language;
import se.helabilden.work.NumberText;

class ColumnWidthsTest {
  private static final NumberText NUMBERS = NumberText.in(Language.SWEDISH);

  private static DataTable table(String... cells) {
    List<Column> columns =
        Arrays.stream(cells).map(cell -> new Column("", Alignment.START, 1)).toList();
    return new DataTable(
        "id", "caption", columns, List.of(Arrays.stream(cells).map(Cell::text).toList()), List.of(), false);
  }

  private static int needed(String word) {
    return (int) Math.ceil(ArialMetrics.width(word, 9, false)) + ColumnWidths.CELL_MARGINS;
  }

  @Test
  void aShortWordStaysWholeWhereLongOnesMustBreak() {
    String[] cells =
        IntStream.range(0, 10)
            .mapToObj(i -> i % 2 == 0 ? "Åtgärd 10" : "Arbetsmarknadsförvaltningscheferna")
            .toArray(String[]::new);
    int[] widths = ColumnWidths.of(table(cells), 13_000, NUMBERS);
    assertThat(Arrays.stream(widths).sum()).isEqualTo(13_000);
    for (int i = 0; i < 10; i += 2) {
      assertThat(widths[i]).isGreaterThanOrEqualTo(needed("Åtgärd"));
    }
    assertThat(widths[1]).isLessThan(needed("Arbetsmarknadsförvaltningscheferna"));
  }

  @Test
  void aDateIsOneWord() {
    int[] widths = ColumnWidths.of(table("2026-11-26", "x ".repeat(200)), 9_000, NUMBERS);
    assertThat(widths[0]).isGreaterThanOrEqualTo(needed("2026-11-26"));
    int[] narrow = ColumnWidths.of(table("2026-11-26", "förvaltning".repeat(40)), 3_000, NUMBERS);
    assertThat(narrow[0]).isGreaterThanOrEqualTo(needed("2026-11-26"));
  }
}
