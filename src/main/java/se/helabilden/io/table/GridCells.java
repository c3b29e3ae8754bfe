package se.helabilden.io.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.NumberReading;

/// Takes the cells of a delimited text as they are found. A cell that is a number in exactly one way, without quotes
/// and without anything that a code may need (leading zeros, `1480.0`), becomes a number at once; all others are texts.
final class GridCells extends CsvCallbackHandler<Grid.Row> {
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static final int SHORT = 3;

  /// A text that is a number in two ways.
  private record Doubtful(@Nullable String[] texts, double[] numbers, int column) {}

  private @Nullable String[] texts = new String[16];
  private double[] numbers = new double[16];
  private int width;
  private int filled;
  private int records;
  private RecordType type = RecordType.DATA;
  private final List<Integer> doubtfulColumns = new ArrayList<>();
  private final List<Doubtful> doubtful = new ArrayList<>();
  private int[] commas = new int[16];
  private int[] points = new int[16];
  private double parsed;
  private final @Nullable String[] signs = new String[4];
  private int nextSign;

  @Override
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return width;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    type = RecordType.DATA;
    width = 0;
    filled = 0;
    records++;
    doubtfulColumns.clear();
  }

  @Override
  protected void setComment(char[] characters, int offset, int length) {
    type = RecordType.COMMENT;
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
  }

  @Override
  protected void addField(char[] characters, int offset, int length, boolean quoted) {
    int column = width++;
    if (column >= texts.length) {
      texts = Arrays.copyOf(texts, column * 2);
      numbers = Arrays.copyOf(numbers, column * 2);
      commas = Arrays.copyOf(commas, column * 2);
      points = Arrays.copyOf(points, column * 2);
    }
    texts[column] = null;
    numbers[column] = Double.NaN;
    if (length == 0) {
      return;
    }
    filled = column + 1;
    if (!quoted && parse(characters, offset, offset + length, column)) {
      numbers[column] = parsed;
    } else {
      texts[column] = shared(characters, offset, length);
    }
  }

  /// Tables have thousands of `..`, which are one text then.
  private String shared(char[] characters, int offset, int length) {
    if (length > SHORT) {
      return new String(characters, offset, length);
    }
    for (String known : signs) {
      if (known != null && known.length() == length && isAt(known, characters, offset)) {
        return known;
      }
    }
    String text = new String(characters, offset, length);
    signs[nextSign++ % signs.length] = text;
    return text;
  }

  private static boolean isAt(String text, char[] characters, int offset) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != characters[offset + i]) {
        return false;
      }
    }
    return true;
  }

  /// `-?digits([.,]digits)?` with one meaning only; the number is left in [#parsed].
  private boolean parse(char[] characters, int from, int to, int column) {
    int i = characters[from] == '-' ? from + 1 : from;
    int start = i;
    long digits = 0;
    int mark = -1;
    boolean fraction = false;
    for (; i < to; i++) {
      char c = characters[i];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        fraction |= mark >= 0 && c != '0';
      } else if ((c == ',' || c == '.') && mark < 0) {
        mark = i;
      } else {
        return false;
      }
    }
    int whole = (mark < 0 ? to : mark) - start;
    int decimals = mark < 0 ? 0 : to - mark - 1;
    if (whole == 0 || whole + decimals > 15 || (characters[start] == '0' && whole > 1)) {
      return false;
    }
    if (mark >= 0) {
      if (decimals == 3 && whole <= 3 && characters[start] != '0') {
        doubtfulColumns.add(column);
        return false;
      }
      boolean likeCode = !fraction && decimals == 1 && (whole == 3 || whole == 4);
      if (decimals == 0 || likeCode) {
        return false;
      }
      (characters[mark] == ',' ? commas : points)[column]++;
    }
    double number = decimals > 0 ? digits / POWERS[decimals] : digits;
    parsed = start > from && number != 0 ? -number : number;
    return true;
  }

  @Override
  protected Grid.Row buildRecord() {
    @Nullable String[] rowTexts = Arrays.copyOf(texts, filled);
    double[] rowNumbers = Arrays.copyOf(numbers, filled);
    for (int column : doubtfulColumns) {
      doubtful.add(new Doubtful(rowTexts, rowNumbers, column));
    }
    return new Grid.Row(records, rowTexts, rowNumbers);
  }

  /// How many cells the last record had, blank ones at its end included.
  int lastWidth() {
    return width;
  }

  /// Decides the doubtful cells by the majority of their column, else of the file. Where neither tells they stay texts.
  ///
  /// @param parts what took the cells of all rows
  static void decide(List<GridCells> parts, List<Grid.Row> rows) {
    List<Doubtful> doubtful = parts.stream().flatMap(part -> part.doubtful.stream()).toList();
    if (doubtful.isEmpty()) {
      return;
    }
    NumberReading.Votes all = new NumberReading.Votes();
    NumberReading.Votes[] columns = new NumberReading.Votes[parts.stream().mapToInt(part -> part.commas.length).max().orElse(0)];
    for (int column = 0; column < columns.length; column++) {
      columns[column] = votes(parts, rows, column);
      all.addAll(columns[column]);
    }
    for (Doubtful cell : doubtful) {
      NumberReading.DecimalMark mark = columns[cell.column()].majority();
      mark = mark == null ? all.majority() : mark;
      String text = cell.texts()[cell.column()];
      if (mark != null && text != null && NumberReading.read(text, mark) instanceof NumberReading.Exact exact) {
        cell.texts()[cell.column()] = null;
        cell.numbers()[cell.column()] = exact.value();
      }
    }
  }

  private static NumberReading.Votes votes(List<GridCells> parts, List<Grid.Row> rows, int column) {
    NumberReading.Votes votes = new NumberReading.Votes();
    for (GridCells part : parts) {
      if (column < part.commas.length) {
        for (int i = 0; i < part.commas[column]; i++) {
          votes.add(NumberReading.DecimalMark.COMMA);
        }
        for (int i = 0; i < part.points[column]; i++) {
          votes.add(NumberReading.DecimalMark.POINT);
        }
      }
    }
    for (Grid.Row row : rows) {
      String text = row.text(column);
      if (text != null) {
        votes.add(NumberReading.read(text));
      }
    }
    return votes;
  }
}
