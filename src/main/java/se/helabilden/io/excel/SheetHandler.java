package se.helabilden.io.excel;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.helabilden.work.Progress;

/// Reads the cells of a worksheet part as they are stored: `<v>`, shared and inline texts. Formulas give the value
/// that was computed last.
///
/// Source: ECMA-376 part 1, 18.3 Worksheets.
final class SheetHandler extends DefaultHandler {
  private static final int MOST_COLUMNS = 16_384;

  private final WorkbookParts.Styles styles;
  private final WorkbookParts.SharedTexts shared;
  private final SheetRows rows;
  private final Progress progress;
  private char[] buffer = new char[64];
  private int length;
  private boolean collecting;
  private boolean inCell;
  private boolean formula;
  private boolean valued;
  private int phonetic;
  private int row;
  private int column = -1;
  private String type = "n";
  private int style;

  SheetHandler(WorkbookParts.Styles styles, WorkbookParts.SharedTexts shared, SheetRows rows, Progress progress) {
    this.styles = styles;
    this.shared = shared;
    this.rows = rows;
    this.progress = progress;
  }

  @Override
  public void startElement(@Nullable String uri, @Nullable String local, String name, Attributes attributes)
      throws SAXException {
    switch (SafeXml.local(name)) {
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "v" -> collecting = inCell;
      case "t" -> collecting = inCell && phonetic == 0;
      case "rPh" -> phonetic++;
      case "f" -> formula = inCell;
      default -> {}
    }
  }

  private void startRow(Attributes attributes) throws SAXException {
    String number = attributes.getValue("r");
    try {
      row = number == null ? row + 1 : Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new SAXException("row " + number, e);
    }
    column = -1;
    rows.startRow(row);
    if (row % 256 == 0) {
      progress.check();
    }
  }

  private void startCell(Attributes attributes) throws SAXException {
    inCell = true;
    formula = false;
    valued = false;
    length = 0;
    type = "n";
    style = 0;
    String address = null;
    for (int i = 0; i < attributes.getLength(); i++) {
      switch (attributes.getQName(i)) {
        case "r" -> address = attributes.getValue(i);
        case "t" -> type = attributes.getValue(i);
        case "s" -> style = number(attributes.getValue(i));
        default -> {}
      }
    }
    column = address == null ? column + 1 : columnOf(address);
    if (column < 0 || column >= MOST_COLUMNS) {
      throw new SAXException("column of " + address);
    }
  }

  private static int number(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number > 100_000) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int columnOf(String address) {
    int column = 0;
    for (int i = 0; i < address.length(); i++) {
      char letter = address.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + (letter - 'A' + 1);
      if (column > MOST_COLUMNS) {
        return -1;
      }
    }
    return column - 1;
  }

  @Override
  public void characters(char[] characters, int start, int count) {
    if (!collecting) {
      return;
    }
    if (length + count > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + count));
    }
    System.arraycopy(characters, start, buffer, length, count);
    length += count;
  }

  @Override
  public void endElement(@Nullable String uri, @Nullable String local, String name) throws SAXException {
    switch (SafeXml.local(name)) {
      case "v", "t" -> {
        valued |= collecting;
        collecting = false;
      }
      case "rPh" -> phonetic--;
      case "c" -> {
        inCell = false;
        try {
          endCell();
        } catch (IOException e) {
          throw new SAXException(e);
        }
      }
      case "row" -> rows.endRow();
      default -> {}
    }
  }

  private void endCell() throws IOException {
    if (!valued || length == 0) {
      if (formula && !type.equals("str")) {
        rows.formulaWithoutValue(column);
      }
      return;
    }
    switch (type) {
      case "s" -> {
        String text = shared.text(number(new String(buffer, 0, length)));
        if (text == null) {
          throw new IOException("no shared text " + new String(buffer, 0, length));
        }
        rows.text(column, text);
      }
      case "b" -> rows.text(column, buffer[0] == '1' ? "TRUE" : "FALSE");
      case "n" -> {
        double number = FastNumber.parse(buffer, 0, length);
        rows.number(column, number, styles.format(style));
      }
      default -> rows.text(column, new String(buffer, 0, length));
    }
  }
}
