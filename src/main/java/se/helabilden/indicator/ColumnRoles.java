package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// What each column of a table with headers is for: period, contents, name, municipality, group, or values. Decided
/// by what stands in the column; its header is a hint.
final class ColumnRoles {
  private static final class Count {
    private final Set<String> seen = new HashSet<>();
    private int numbers;
    private int missing;
    private int texts;

    void add(String text) {
      if (text.equals("..")) {
        // The commonest of all texts, asked about thousands of times.
        missing++;
      } else if (!(NumberReading.read(text) instanceof NumberReading.Refused)) {
        numbers++;
      } else if (MissingMark.statusOf(text, false, List.of()).isPresent()) {
        missing++;
      } else {
        texts++;
        seen.add(text);
      }
    }

    int numbers() {
      return numbers;
    }

    int texts() {
      return texts;
    }

    int different() {
      return seen.size();
    }

    boolean isBlank() {
      return numbers + missing + texts == 0;
    }

    boolean holdsValues() {
      return numbers > 0 ? numbers >= texts : missing > 0 && texts == 0;
    }
  }

  private static final int MOST_GROUPS = 300;

  private final Cells cells;
  private final List<String> headers;
  private final int key;
  private final int beside;
  private final int start;
  private final int end;
  private Count[] counts = new Count[0];
  private int period = -1;
  private int contents = -1;
  private int name = -1;
  private int municipality = -1;
  private final SequencedMap<Integer, String> dimensions = new LinkedHashMap<>();
  private final List<Integer> values = new ArrayList<>();
  private final SequencedMap<Integer, Integer> leftOut = new LinkedHashMap<>();

  /// @param beside the column that tells an area together with the key, or -1
  ColumnRoles(Cells cells, List<String> headers, int key, int beside, int start, int end) {
    this.cells = cells;
    this.headers = headers;
    this.key = key;
    this.beside = beside;
    this.municipality = beside;
    this.start = start;
    this.end = end;
    for (int column = 0; column < headers.size() && period < 0; column++) {
      if (column != key && column != beside && isPeriod(column)) {
        period = column;
      }
    }
  }

  /// @param coded whether the groups are written as codes, so that every column but the last is a group
  void assign(boolean coded) {
    counts = counts();
    boolean repeated = repeated();
    List<Integer> texts = new ArrayList<>();
    for (int column = 0; column < headers.size(); column++) {
      if (column == key || column == period || column == beside) {
        continue;
      }
      String header = headers.get(column);
      Count count = counts[column];
      if (count.isBlank()) {
        continue;
      }
      if (TableWords.isContentsName(header) && count.different() <= MOST_GROUPS) {
        contents = column;
      } else if ((coded && column < headers.size() - 1) || (repeated && isGroupName(header))) {
        // Sexes and ages may be written as numbers.
        dimensions.put(column, header);
      } else if (TableWords.isCodeName(header) && !header.isEmpty() && (count.numbers() > 0 || count.texts() > 0)
          && !TableWords.isMunicipalityName(header)) {
        leftOut.put(column, 0);
      } else if (TableWords.isMunicipalityName(header) && count.texts() > 0 && beside < 0) {
        municipality = column;
      } else if (TableWords.isMunicipalityName(header) && count.numbers() > 0) {
        leftOut.put(column, 0);
      } else if (count.holdsValues()) {
        values.add(column);
      } else {
        texts.add(column);
      }
    }
    placeTexts(texts, repeated);
  }

  private void placeTexts(List<Integer> texts, boolean repeated) {
    for (int column : texts) {
      String header = headers.get(column);
      Count count = counts[column];
      boolean group = count.numbers() == 0 && count.different() <= MOST_GROUPS && count.different() < count.texts();
      if (name < 0 && TableWords.isAreaName(header)) {
        name = column;
      } else if (repeated && group || (isGroupName(header) && count.numbers() == 0)) {
        dimensions.put(column, header.isEmpty() ? "grupp " + Grid.columnLetter(column) : header);
      } else if (name < 0 && column == key + 1 && count.numbers() == 0 && count.different() * 2 > count.texts()) {
        name = column;
      } else {
        leftOut.put(column, count.numbers());
      }
    }
  }

  private static boolean isGroupName(String header) {
    return Set.of("kön", "kon", "sex", "ålder", "alder", "age", "åldersgrupp", "gender")
        .contains(KeyText.plain(header));
  }

  private boolean isPeriod(int column) {
    boolean named = TableWords.isPeriodName(headers.get(column));
    Set<String> different = new HashSet<>();
    int count = 0;
    for (int row = start; row < end; row++) {
      String text = cells.text(row, column);
      if (text != null) {
        if (Period.parse(text).isEmpty()) {
          return false;
        }
        different.add(text);
        count++;
      }
    }
    return count > 0 && (named || (headers.get(column).isEmpty() && count > 3 && different.size() * 2 <= count));
  }

  /// Whether some key stands in several rows of the same period: then text columns tell groups apart.
  private boolean repeated() {
    Set<String> seen = new HashSet<>();
    for (int row = start; row < end; row++) {
      String text = cells.text(row, key);
      String with = beside < 0 ? "" : cells.text(row, beside) + "|";
      if (text != null && !seen.add(with + text + "|" + (period < 0 ? "" : cells.text(row, period)))) {
        return true;
      }
    }
    return false;
  }

  /// What each column holds, counted row by row.
  private Count[] counts() {
    Count[] found = new Count[headers.size()];
    Arrays.setAll(found, column -> new Count());
    int[] numbers = new int[found.length];
    for (int row = start; row < end; row++) {
      Grid.Row read = cells.row(row);
      for (int column = 0; column < found.length; column++) {
        if (!Double.isNaN(read.number(column))) {
          numbers[column]++;
        } else if (column != key && read.text(column) != null) {
          String text = cells.text(row, column);
          if (text != null) {
            found[column].add(text);
          }
        }
      }
    }
    for (int column = 0; column < found.length; column++) {
      found[column].numbers += numbers[column];
    }
    return found;
  }

  int period() {
    return period;
  }

  int contents() {
    return contents;
  }

  int name() {
    return name;
  }

  int municipality() {
    return municipality;
  }

  SequencedMap<Integer, String> dimensions() {
    return dimensions;
  }

  List<Integer> values() {
    return values;
  }

  /// Columns that are not used, and how many numbers each holds.
  SequencedMap<Integer, Integer> leftOut() {
    return leftOut;
  }
}
