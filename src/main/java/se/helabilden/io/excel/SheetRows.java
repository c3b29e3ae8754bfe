package se.helabilden.io.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Grid;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// Collects the cells of one sheet into rows, and what there is to say of them, once for each column.
final class SheetRows {
  private static final int MOST_CELLS = 30_000_000;

  private record Mention(int first, int count) {}

  private final boolean from1904;
  private final List<Grid.Row> rows = new ArrayList<>();
  private final Map<String, Map<Integer, Mention>> mentions = new LinkedHashMap<>();
  private @Nullable String[] texts = new String[16];
  private double[] numbers = new double[16];
  private int row;
  private int width;
  private int cells;

  SheetRows(boolean from1904) {
    this.from1904 = from1904;
    Arrays.fill(numbers, Double.NaN);
  }

  void startRow(int number) {
    row = number;
  }

  /// Puts a text in; an empty one is a blank cell.
  void text(int column, String text) throws IOException {
    if (!text.isEmpty()) {
      prepare(column);
      texts[column] = text;
    }
  }

  /// Puts a number in, as its format shows it: a date becomes its ISO text, because that is what a person sees.
  void number(int column, double number, WorkbookParts.Format format) throws IOException {
    prepare(column);
    boolean date = format == WorkbookParts.Format.DATE || format == WorkbookParts.Format.YEAR;
    if (date && DateUtil.isValidExcelDate(number)) {
      String iso = DateUtil.getLocalDateTime(number, from1904).toLocalDate().toString();
      if (format == WorkbookParts.Format.YEAR) {
        texts[column] = iso.substring(0, 4);
      } else {
        texts[column] = iso;
        mention("date", column);
      }
      return;
    }
    if (format == WorkbookParts.Format.PERCENT) {
      mention("percent", column);
    }
    numbers[column] = number;
  }

  /// Puts a date in, as its ISO text, because that is what a person sees.
  void date(int column, String iso) throws IOException {
    prepare(column);
    texts[column] = iso;
    mention("date", column);
  }

  /// A formula whose value the program that wrote the file did not store.
  void formulaWithoutValue(int column) {
    mention("formula", column);
  }

  private void prepare(int column) throws IOException {
    if (++cells > MOST_CELLS) {
      throw new SafeXml.TooLarge();
    }
    if (column >= texts.length) {
      int before = numbers.length;
      int size = Math.min(16_384, Math.max(column + 1, before * 2));
      texts = Arrays.copyOf(texts, size);
      numbers = Arrays.copyOf(numbers, size);
      Arrays.fill(numbers, before, size, Double.NaN);
    }
    width = Math.max(width, column + 1);
  }

  void endRow() {
    if (width > 0) {
      rows.add(new Grid.Row(row, Arrays.copyOf(texts, width), Arrays.copyOf(numbers, width)));
      Arrays.fill(texts, 0, width, null);
      Arrays.fill(numbers, 0, width, Double.NaN);
    }
    width = 0;
  }

  private void mention(String what, int column) {
    Map<Integer, Mention> columns = mentions.computeIfAbsent(what, key -> new LinkedHashMap<>());
    Mention before = columns.get(column);
    columns.put(column, before == null ? new Mention(row, 1) : new Mention(before.first(), before.count() + 1));
  }

  /// The rows in order, those that hold anything.
  List<Grid.Row> rows() {
    return rows;
  }

  /// What the sheet's cells gave reason to say.
  List<Issue> issues(Place sheet) {
    List<Issue> issues = new ArrayList<>();
    mentions.forEach(
        (what, columns) ->
            columns.forEach(
                (column, mention) -> {
                  String letter = Grid.columnLetter(column);
                  Place place = sheet.withColumn(letter).withRow(mention.first());
                  String address = letter + mention.first();
                  issues.add(
                      switch (what) {
                        case "date" ->
                            Issue.warning(
                                "date-cell", Message.of("io.excel.dateCells", mention.count(), letter, address), place);
                        case "formula" ->
                            Issue.warning(
                                "formula-without-value",
                                Message.of("io.excel.formulaWithoutValue", mention.count(), letter, address), place);
                        default ->
                            Issue.note(
                                "percent-format", Message.of("io.excel.percentCells", mention.count(), letter), place);
                      });
                }));
    return issues;
  }
}
