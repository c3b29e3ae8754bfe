package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// The layout of a table as people and most programs write it: perhaps titles, one or a few header rows, a key
/// column found by its content, and columns of values; or the long form with a column for the period and for each
/// group. PxWeb's three CSV shapes are of this kind.
final class PlainTable {
  private static final int MOST_HEADERS = 6;

  private final Cells cells;
  private final Grid grid;
  private final TableOptions options;
  private final String fileFormat;
  private final String stem;
  private final Place place;
  private final List<Issue> issues;
  private final KeyColumn keys;

  /// @param fileFormat `xlsx`, `ods`, `csv`
  /// @param stem the file's name without its ending
  /// @param issues takes what there is to say
  PlainTable(Grid grid, String fileFormat, String stem, TableOptions options, Place place, List<Issue> issues) {
    this.grid = grid;
    this.cells = new Cells(grid);
    this.options = options;
    this.fileFormat = fileFormat;
    this.stem = stem;
    this.place = place;
    this.issues = issues;
    this.keys = new KeyColumn(options);
  }

  /// The shape, or null where there is no table with keys and values.
  @Nullable TableShape find() {
    int top = top();
    if (top < 0) {
      return null;
    }
    KeyPair pair = KeyPair.of(options.keyColumn(), cells, top, wanted -> named(top, wanted)).orElse(null);
    int key = pair == null ? keyColumn(top) : pair.key();
    if (key < 0) {
      return null;
    }
    int start = start(top, key);
    int end = end(start, key);
    if (start >= end) {
      return null;
    }
    boolean headed = start > top;
    int header = headed ? start - 1 : -1;
    List<String> above = texts(0, top);
    TableTitle title = above.isEmpty() ? null : TableTitle.of(above.getFirst());
    List<String> headers = headers(top, start);
    ColumnRoles roles = new ColumnRoles(cells, headers, key, pair == null ? -1 : pair.beside(), start, end);
    String keyHeader = header >= 0 && cells.text(header, key) != null ? cells.text(header, key) : "";
    boolean pxweb = isPxWeb(title, keyHeader, headers, roles);
    roles.assign(pxweb && isTableId(headers.getLast()));
    tellLeftOut(roles, headers);
    List<TableShape.ValueColumn> values = values(roles, headers, title, pxweb);
    if (values.isEmpty()) {
      return null;
    }
    List<String> notes = new ArrayList<>(above.isEmpty() ? List.of() : above.subList(1, above.size()));
    notes.addAll(texts(end, cells.rows()));
    grid.comments().values().forEach(comment -> notes.add(comment.strip()));
    String format = (pxweb ? "pxweb-" : "table-") + fileFormat;
    return new TableShape(
        format, pxweb, title, start, end, key,
        pair != null ? pair.name() : keyHeader.isEmpty() ? Grid.columnLetter(key) : keyHeader, roles.name(),
        roles.municipality(), roles.period(), roles.contents(), List.of(), roles.dimensions(), values, notes);
  }

  /// The first row with more than one cell; above it stand titles.
  private int top() {
    for (int row = 0; row < cells.rows(); row++) {
      if (cells.filled(row) > 1) {
        return row;
      }
    }
    return -1;
  }

  private int keyColumn(int top) {
    String wanted = options.keyColumn();
    if (wanted != null) {
      return named(top, wanted);
    }
    return keys.find(cells, top, Math.min(top + 1, cells.rows() - 1), cells.rows(), cells.width());
  }

  /// The column with this header, else with this letter; -1 where there is none.
  private int named(int top, String wanted) {
    for (int row = top; row < Math.min(cells.rows(), top + MOST_HEADERS); row++) {
      for (int column = 0; column < cells.width(); column++) {
        String header = cells.text(row, column);
        if (header != null && KeyText.plain(header).equals(KeyText.plain(wanted))) {
          return column;
        }
      }
    }
    for (int column = 0; column < cells.width(); column++) {
      if (Grid.columnLetter(column).equalsIgnoreCase(wanted.strip())) {
        return column;
      }
    }
    return -1;
  }

  /// The first row whose key is surely one, or that holds numbers which are no years.
  private int start(int top, int key) {
    for (int row = top; row < cells.rows(); row++) {
      String keyText = cells.text(row, key);
      boolean isText = Double.isNaN(cells.value(row, key));
      boolean header = keyText != null && (TableWords.isKeyName(keyText) || TableWords.isAreaName(keyText));
      if (!header && (keys.isKey(keyText, isText) || hasNumbers(row, key) || row - top >= MOST_HEADERS)) {
        return row;
      }
    }
    return Math.min(top + 1, cells.rows());
  }

  private boolean hasNumbers(int row, int key) {
    for (int column = 0; column < cells.width(); column++) {
      String value = cells.text(row, column);
      if (column != key
          && value != null
          && Period.parse(value).isEmpty()
          && !(NumberReading.read(value) instanceof NumberReading.Refused)) {
        return true;
      }
    }
    return false;
  }

  /// The data end where nothing but single texts follow: notes.
  private int end(int start, int key) {
    int end = cells.rows();
    while (end > start && isLine(end - 1) && !isLonelyKey(end - 1, start, key)) {
      end--;
    }
    for (int row = start; row < end; row++) {
      if (cells.number(row) > (row > 0 ? cells.number(row - 1) : 0) + 1 && row > start && isNote(row)) {
        return onlyNotes(row) ? row : end;
      }
    }
    return end;
  }

  private boolean onlyNotes(int from) {
    for (int row = from; row < cells.rows(); row++) {
      if (!isNote(row)) {
        return false;
      }
    }
    return true;
  }

  /// A row that holds one text and nothing else; a lone number is a value whose key is missing.
  private boolean isLine(int row) {
    if (cells.filled(row) != 1) {
      return false;
    }
    String only = String.valueOf(cells.text(row, cells.firstFilled(row)));
    boolean number = !(NumberReading.read(only) instanceof NumberReading.Refused);
    return !number || cells.firstFilled(row) == 0;
  }

  private boolean isNote(int row) {
    String first = cells.text(row, Math.max(0, cells.firstFilled(row)));
    return isLine(row) && first != null && !keys.isKey(first, true);
  }

  /// A key without any value is a row of the table; a line of text is a note.
  private boolean isLonelyKey(int row, int start, int key) {
    String only = cells.text(row, key);
    if (only == null) {
      return false;
    }
    if (keys.score(only, Double.isNaN(cells.value(row, key))) >= 2) {
      return true;
    }
    boolean gap = row > start && cells.number(row) > cells.number(row - 1) + 1;
    return !gap && only.length() < 40 && !only.contains(":") && !only.endsWith(".") && !only.startsWith("*")
        && row > start && cells.filled(row - 1) > 1;
  }

  private List<String> texts(int from, int to) {
    List<String> found = new ArrayList<>();
    for (int row = from; row < to; row++) {
      for (int column = 0; column < cells.width(); column++) {
        String cell = cells.text(row, column);
        if (cell != null) {
          found.add(cell);
        }
      }
    }
    return found;
  }

  /// One text for each column; stacked headers are put together, the upper ones carried to the right.
  private List<String> headers(int top, int start) {
    List<String> headers = new ArrayList<>();
    @Nullable String[] carried = new String[Math.max(0, start - top)];
    for (int column = 0; column < cells.width(); column++) {
      List<String> parts = new ArrayList<>();
      for (int row = top; row < start; row++) {
        String cell = cells.text(row, column);
        boolean last = row == start - 1;
        if (cell != null) {
          carried[row - top] = cell;
        }
        String part = last ? cell : carried[row - top];
        if (part != null && !parts.contains(part)) {
          parts.add(part);
        }
      }
      headers.add(String.join(" ", parts));
    }
    return headers;
  }

  private boolean isPxWeb(@Nullable TableTitle title, String keyHeader, List<String> headers, ColumnRoles roles) {
    if (title != null && title.hasVariables()) {
      return true;
    }
    boolean time = roles.period() >= 0 || headers.stream().anyMatch(header -> HeaderText.of(header).period() != null);
    return fileFormat.equals("csv") && keyHeader.equalsIgnoreCase("region") && time;
  }

  /// `000000KQ`, `TAB638`: PxWeb's third CSV shape names its value column by the table.
  private static boolean isTableId(String header) {
    return header.matches("TAB\\d+|(?=.*\\d)[0-9A-Z]{6,12}");
  }

  private void tellLeftOut(ColumnRoles roles, List<String> headers) {
    roles.leftOut().forEach(
        (column, numbers) -> {
          String name = headers.get(column).isEmpty() ? Grid.columnLetter(column) : headers.get(column);
          Place where = place.withColumn(Grid.columnLetter(column));
          issues.add(
              numbers > 0
                  ? Issue.warning("column-mostly-text", Message.of("indicator.columnMostlyText", numbers, name), where)
                  : Issue.note("column-left-out", Message.of("indicator.columnLeftOut", name), where));
        });
  }

  private List<TableShape.ValueColumn> values(
      ColumnRoles roles, List<String> headers, @Nullable TableTitle title, boolean pxweb) {
    List<TableShape.ValueColumn> values = new ArrayList<>();
    String general = generalContents(title);
    Set<String> seen = new HashSet<>();
    List<PivotHeaders.Parts> pivot =
        pxweb
            ? PivotHeaders.of(
                roles.values().stream().map(headers::get).map(HeaderText::of).toList(), headingNames(roles, headers, title))
            : List.of();
    for (int i = 0; i < roles.values().size(); i++) {
      int column = roles.values().get(i);
      String header = headers.get(column);
      HeaderText parts = HeaderText.of(header);
      String contents = parts.contents();
      Breakdown breakdown = Breakdown.NONE;
      if (pxweb && !isLong(roles) && (parts.period() != null || roles.period() >= 0)) {
        contents = pivot.get(i).contents();
        breakdown = pivot.get(i).breakdown();
      }
      if (roles.contents() >= 0) {
        contents = "";
      } else if (contents.isEmpty() && !breakdown.isNone()) {
        contents = general;
      } else if (contents.isEmpty() || (TableWords.isValueName(contents) && isLong(roles)) || (isTableId(contents) && roles.values().size() == 1)) {
        contents = header.isEmpty() && parts.period() == null && roles.values().size() > 1
            ? Grid.columnLetter(column)
            : general;
      }
      Period period = parts.period() != null || roles.period() >= 0 ? parts.period() : guessedPeriod(title);
      String identity = contents + "|" + period + "|" + breakdown;
      if (!seen.add(identity)) {
        issues.add(
            Issue.warning(
                "same-header",
                Message.of("indicator.sameHeader", header),
                place.withColumn(Grid.columnLetter(column))));
        contents = contents + " (" + Grid.columnLetter(column) + ")";
      }
      values.add(new TableShape.ValueColumn(column, contents, period, breakdown));
    }
    return values;
  }

  /// The heading variables but time, where the title names as many variables as there are in stub and heading.
  private static List<String> headingNames(ColumnRoles roles, List<String> headers, @Nullable TableTitle title) {
    if (title == null || roles.period() >= 0 || roles.contents() >= 0) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String variable : title.variables()) {
      String plain = KeyText.plain(variable);
      if (headers.stream().noneMatch(header -> KeyText.plain(header).equals(plain)) && !TableWords.isPeriodName(variable)) {
        names.add(variable);
      }
    }
    return names;
  }

  private static boolean isLong(ColumnRoles roles) {
    return roles.values().size() == 1 && (roles.period() >= 0 || !roles.dimensions().isEmpty());
  }

  /// What the values are where their header does not tell: the title, else the sheet's name, else the file's.
  private String generalContents(@Nullable TableTitle title) {
    if (title != null) {
      return HeaderText.of(title.contents()).contents();
    }
    String sheet = grid.name();
    return sheet == null || TableWords.isEmptySheetName(sheet) || HeaderText.of(sheet).contents().isBlank()
        ? stem
        : HeaderText.of(sheet).contents();
  }

  private @Nullable Period guessedPeriod(@Nullable TableTitle title) {
    if (options.period() != null) {
      return options.period();
    }
    List<String> names = new ArrayList<>();
    if (title != null) {
      names.add(title.text());
    }
    if (grid.name() != null) {
      names.add(Objects.requireNonNull(grid.name()));
    }
    names.add(stem);
    return names.stream().flatMap(name -> HeaderText.yearIn(name).stream()).findFirst().orElse(null);
  }
}
