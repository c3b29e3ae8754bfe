package se.helabilden.io.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.helabilden.indicator.Grid;
import se.helabilden.work.Progress;

/// The rows of a delimited text, or of a part of it. A long text without quotes, where every line is a row, is read in
/// parts at the same time.
///
/// @param rows those that hold anything, numbered as in the whole text
/// @param filledTo for each row how many cells it has, blank ones at its end included
/// @param records how many rows there are, with those that hold nothing
record DelimitedRows(GridCells cells, List<Grid.Row> rows, List<Integer> filledTo, int records) {
  private static final int MOST_CELL = 1 << 20;
  private static final int LONG = 1 << 20;
  private static final int MOST_PARTS = 8;

  /// @throws de.siegmar.fastcsv.reader.CsvParseException where the text is no table
  static List<DelimitedRows> read(String text, char separator, Progress progress) {
    List<String> texts = parts(text);
    List<DelimitedRows> read = texts.parallelStream().map(part -> one(part, separator, progress)).toList();
    List<DelimitedRows> numbered = new ArrayList<>();
    int before = 0;
    for (DelimitedRows part : read) {
      numbered.add(part.after(before));
      before += part.records;
    }
    return numbered;
  }

  private static List<String> parts(String text) {
    int most = Math.min(MOST_PARTS, Math.min(text.length() / LONG, 2 * Runtime.getRuntime().availableProcessors()));
    if (most < 2 || text.indexOf('"') >= 0) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < most; i++) {
      int end = text.indexOf('\n', (int) ((long) text.length() * i / most)) + 1;
      if (end > from) {
        parts.add(text.substring(from, end));
        from = end;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static DelimitedRows one(String text, char separator, Progress progress) {
    GridCells cells = new GridCells();
    List<Grid.Row> rows = new ArrayList<>();
    List<Integer> filledTo = new ArrayList<>();
    int records = 0;
    try (CsvReader<Grid.Row> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter('"')
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(MOST_CELL)
            .build(cells, text)) {
      for (Grid.Row row : reader) {
        records++;
        if (row.number() % 1000 == 0) {
          progress.check();
        }
        if (row.width() > 0 && !isBlank(row)) {
          rows.add(row);
          filledTo.add(cells.lastWidth());
        }
      }
    } catch (IOException e) {
      // a text in memory has no device that could fail
      throw new UncheckedIOException(e);
    }
    return new DelimitedRows(cells, rows, filledTo, records);
  }

  private static boolean isBlank(Grid.Row row) {
    return IntStream.range(0, row.width()).allMatch(row::isBlank);
  }

  private DelimitedRows after(int before) {
    return before == 0
        ? this
        : new DelimitedRows(
            cells,
            rows.stream().map(row -> new Grid.Row(row.number() + before, row.texts(), row.numbers())).toList(),
            filledTo,
            records);
  }

  void addTo(RowWidths widths) {
    for (int i = 0; i < rows.size(); i++) {
      widths.add(rows.get(i), filledTo.get(i));
    }
  }
}
