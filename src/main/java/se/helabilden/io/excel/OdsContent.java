package se.helabilden.io.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.helabilden.indicator.Grid;
import se.helabilden.work.Progress;

/// `content.xml` of an OpenDocument spreadsheet: its sheets with their cells. Repeated cells and rows are written out
/// where they hold anything, within a limit; cells that a merged one covers are blank.
final class OdsContent extends DefaultHandler {
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_ROWS = 1 << 24;
  /// So many cells may come of repetition.
  private static final int MOST_REPEATED = 2_000_000;
  private static final int MOST_TEXT = 1 << 20;

  /// One sheet.
  ///
  /// @param comments by address
  record Sheet(String name, boolean hidden, SheetRows rows, Map<String, String> comments) {}

  private record Cell(int column, int repeat, String type, @Nullable String value, String text) {}

  private final Progress progress;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Set<String> hiddenStyles = new HashSet<>();
  private @Nullable String style;
  private @Nullable Sheet sheet;
  private int depth;
  private int row;
  private int rowRepeat;
  private int column;
  private int repeated;
  private final List<Cell> cells = new ArrayList<>();
  private boolean covered;
  private int cellRepeat;
  private String type = "";
  private @Nullable String value;
  private boolean formula;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder comment = new StringBuilder();
  private boolean inCell;
  private int foreign;
  private int paragraph;
  private boolean inComment;

  OdsContent(Progress progress) {
    this.progress = progress;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public void startElement(@Nullable String uri, @Nullable String local, String name, Attributes attributes)
      throws SAXException {
    switch (SafeXml.local(name)) {
      case "style" -> style = value(attributes, "name");
      case "table-properties" -> {
        if (style != null && "false".equals(value(attributes, "display"))) {
          hiddenStyles.add(style);
        }
      }
      case "table" -> startTable(attributes);
      case "table-row" -> {
        if (depth == 1) {
          startRow(attributes);
        }
      }
      case "table-cell", "covered-table-cell" -> {
        if (depth == 1) {
          startCell(attributes, SafeXml.local(name).startsWith("covered"));
        }
      }
      case "annotation" -> {
        inComment = inCell;
        foreign++;
      }
      case "frame", "custom-shape", "shapes", "tracked-changes" -> foreign++;
      case "p" -> {
        StringBuilder into = into();
        if (into != null && !into.isEmpty()) {
          into.append('\n');
        }
        paragraph++;
      }
      case "s" -> blanks(number(attributes, "c"));
      case "tab", "line-break" -> blanks(1);
      default -> {}
    }
  }

  private void startTable(Attributes attributes) {
    if (foreign == 0 && ++depth == 1) {
      String name = value(attributes, "name");
      String of = value(attributes, "style-name");
      sheet = new Sheet(name == null ? "" : name, of != null && hiddenStyles.contains(of), new SheetRows(false), new HashMap<>());
      sheets.add(sheet);
      row = 0;
    }
  }

  private void startRow(Attributes attributes) throws SAXException {
    rowRepeat = number(attributes, "number-rows-repeated");
    column = 0;
    cells.clear();
    if ((long) row + rowRepeat > MOST_ROWS) {
      throw new SAXException("row " + row);
    }
    if (row % 256 == 0) {
      progress.check();
    }
  }

  private void startCell(Attributes attributes, boolean isCovered) {
    inCell = true;
    covered = isCovered;
    cellRepeat = number(attributes, "number-columns-repeated");
    formula = value(attributes, "formula") != null;
    String told = value(attributes, "value-type");
    type = told == null ? "" : told;
    value =
        switch (type) {
          case "date" -> value(attributes, "date-value");
          case "boolean" -> value(attributes, "boolean-value");
          case "string" -> value(attributes, "string-value");
          default -> value(attributes, "value");
        };
    text.setLength(0);
    comment.setLength(0);
  }

  /// Where text goes: a cell, its comment, or nowhere.
  private @Nullable StringBuilder into() {
    if (!inCell) {
      return null;
    }
    return inComment ? comment : foreign == 0 ? text : null;
  }

  private void blanks(int count) throws SAXException {
    StringBuilder into = into();
    if (into != null && paragraph > 0) {
      into.append(" ".repeat(Math.min(count, 1000)));
      limit(into);
    }
  }

  @Override
  public void characters(char[] characters, int start, int count) throws SAXException {
    StringBuilder into = into();
    if (into != null && paragraph > 0) {
      into.append(characters, start, count);
      limit(into);
    }
  }

  private static void limit(StringBuilder into) throws SAXException {
    if (into.length() > MOST_TEXT) {
      throw new SAXException("a cell's text");
    }
  }

  @Override
  public void endElement(@Nullable String uri, @Nullable String local, String name) throws SAXException {
    switch (SafeXml.local(name)) {
      case "style" -> style = null;
      case "table" -> depth -= foreign == 0 ? 1 : 0;
      case "table-row" -> {
        if (depth == 1) {
          endRow();
        }
      }
      case "table-cell", "covered-table-cell" -> {
        if (depth == 1) {
          endCell();
        }
      }
      case "annotation" -> {
        inComment = false;
        foreign--;
      }
      case "frame", "custom-shape", "shapes", "tracked-changes" -> foreign--;
      case "p" -> paragraph--;
      default -> {}
    }
  }

  private void endCell() {
    inCell = false;
    boolean blank = value == null && text.isEmpty() && !formula;
    if (!covered && !blank) {
      cells.add(new Cell(column, cellRepeat, formula && value == null && text.isEmpty() ? "formula" : type, value, text.toString()));
    }
    if (sheet != null && !comment.isEmpty()) {
      sheet.comments().put(Grid.columnLetter(column) + (row + 1), comment.toString().strip());
    }
    column = Math.min(column + cellRepeat, 2 * MOST_COLUMNS);
  }

  private void endRow() throws SAXException {
    if (sheet == null) {
      return;
    }
    try {
      for (int i = 0; i < rowRepeat && !cells.isEmpty(); i++) {
        sheet.rows().startRow(row + 1 + i);
        for (Cell of : cells) {
          for (int j = 0; j < of.repeat(); j++) {
            if (of.column() + j >= MOST_COLUMNS) {
              throw new SAXException("column " + of.column());
            }
            if ((i > 0 || j > 0) && ++repeated > MOST_REPEATED) {
              throw new SafeXml.TooLarge();
            }
            put(sheet.rows(), of, of.column() + j);
          }
        }
        sheet.rows().endRow();
      }
    } catch (IOException e) {
      throw new SAXException(e);
    }
    row += rowRepeat;
  }

  private static void put(SheetRows rows, Cell cell, int column) throws IOException {
    String value = cell.value();
    switch (cell.type()) {
      case "float", "currency", "percentage" -> {
        if (value == null) {
          rows.text(column, cell.text());
          return;
        }
        char[] digits = value.toCharArray();
        boolean percent = cell.type().equals("percentage");
        rows.number(
            column, FastNumber.parse(digits, 0, digits.length),
            percent ? WorkbookParts.Format.PERCENT : WorkbookParts.Format.PLAIN);
      }
      case "date" -> rows.date(column, value == null ? cell.text() : value.substring(0, Math.min(10, value.length())));
      case "boolean" -> rows.text(column, "true".equals(value) ? "TRUE" : "FALSE");
      case "formula" -> rows.formulaWithoutValue(column);
      default -> rows.text(column, cell.text().isEmpty() && value != null ? value : cell.text());
    }
  }

  /// An attribute by its name without prefix.
  private static @Nullable String value(Attributes attributes, String name) {
    for (int i = 0; i < attributes.getLength(); i++) {
      String qualified = attributes.getQName(i);
      // calcext repeats what the office namespace says.
      if (SafeXml.local(qualified).equals(name) && !qualified.startsWith("calcext:")) {
        return attributes.getValue(i);
      }
    }
    return null;
  }

  /// A count, at least 1.
  private static int number(Attributes attributes, String name) {
    String told = value(attributes, name);
    return told != null && told.matches("[1-9]\\d{0,8}") ? Integer.parseInt(told) : 1;
  }
}
