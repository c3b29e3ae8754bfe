package se.helabilden.testkit.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes a table as the database's xlsx: title in bold in A1, blank row, heading values each in the first column of
/// their span, stub values each on the first row of their group, blank row, notes, and the block of facts.
final class PxWorkbook {
  private static final String SOURCE = "Påhittade uppgifter, Hela bilden";

  private final PxTable table;
  private final Sheet sheet;
  private final CellStyle plain;
  private final CellStyle bold;
  private final CellStyle[] numbers = new CellStyle[2];
  private final CellStyle symbol;
  private int next;

  private PxWorkbook(XSSFWorkbook book, PxTable table) {
    this.table = table;
    sheet = book.createSheet(table.id());
    plain = style(book, 11, false);
    bold = style(book, 11, true);
    numbers[0] = style(book, 11, false);
    numbers[0].setDataFormat(book.createDataFormat().getFormat("0"));
    numbers[1] = style(book, 11, false);
    numbers[1].setDataFormat(book.createDataFormat().getFormat("0.0"));
    symbol = style(book, 11, false);
    symbol.setAlignment(HorizontalAlignment.RIGHT);
    text(0, 0, table.title(), style(book, 14, true));
  }

  static void write(PxTable table, Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      PxWorkbook writer = new PxWorkbook(book, table);
      writer.heading();
      writer.numbers();
      writer.notes();
      writer.facts();
      FixedZip.write(book, file);
    }
  }

  private static CellStyle style(XSSFWorkbook book, int points, boolean bold) {
    XSSFFont font = book.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    return style;
  }

  private Cell text(int row, int column, String text, CellStyle style) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = line.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    return cell;
  }

  private void heading() {
    int before = table.stub().size();
    for (int i = 0; i < table.heading().size(); i++) {
      PxTable.Variable variable = table.heading().get(i);
      String last = "";
      List<PxTable.Variable> outer = table.heading().subList(0, i + 1);
      for (int column = 0; column < table.columns(); column++) {
        List<String> values = PxTable.at(table.heading(), column).subList(0, outer.size());
        if (!values.toString().equals(last)) {
          last = values.toString();
          String value = values.getLast();
          Cell cell = text(2 + i, before + column, table.label(variable, value), bold);
          comment(cell, variable, value);
        }
      }
    }
    next = 2 + table.heading().size();
  }

  /// A note on a value hangs on its first cell.
  private void comment(Cell cell, PxTable.Variable variable, String value) {
    String note = table.facts().valueNotes().get(value);
    if (note == null || !variable.name().equals(table.facts().noted()) || cell.getColumnIndex() > 4) {
      return;
    }
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex());
    anchor.setCol2(cell.getColumnIndex() + 4);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 6);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAuthor("Hela bilden");
    comment.setString(new XSSFRichTextString(note + "\n"));
  }

  private void numbers() {
    String[] last = new String[table.stub().size()];
    for (int row = 0; row < table.rows(); row++, next++) {
      List<String> values = PxTable.at(table.stub(), row);
      boolean changed = false;
      for (int i = 0; i < values.size(); i++) {
        changed |= !values.get(i).equals(last[i]);
        if (changed) {
          text(next, i, table.label(table.stub().get(i), values.get(i)), bold);
        }
        last[i] = values.get(i);
      }
      for (int column = 0; column < table.columns(); column++) {
        PxTable.Cell cell = table.cell(row, column);
        int at = values.size() + column;
        if (cell.symbol() != null) {
          text(next, at, cell.symbol(), symbol);
        } else {
          Row line = sheet.getRow(next) == null ? sheet.createRow(next) : sheet.getRow(next);
          Cell number = line.createCell(at);
          number.setCellValue(cell.value());
          number.setCellStyle(numbers[cell.decimals()]);
        }
      }
    }
  }

  private void line(String text) {
    text(next++, 0, text, plain);
  }

  private void notes() {
    next++;
    table.facts().notes().forEach(this::line);
    for (Map.Entry<String, String> note : table.facts().valueNotes().entrySet()) {
      next++;
      line(table.facts().noted() + ":");
      line(note.getKey() + ":");
      line(note.getValue());
    }
    next++;
  }

  private void facts() {
    boolean several = table.contents().size() > 1;
    line("Senaste uppdatering:");
    each(several, ":", content -> table.facts().updated());
    next++;
    line("Källa:");
    line(SOURCE);
    next++;
    line("Kontaktperson:");
    line("Ingen, området finns inte");
    next += 4;
    line("Sort:");
    each(several, ":", content -> table.facts().units().getOrDefault(content, "antal"));
    next += several ? 0 : 1;
    line("Datatyp:");
    each(several, ":", content -> "Stock");
    next++;
    line("Referenstid:");
    each(several, "", content -> table.facts().referenceTime());
    next += 5;
    line("Påhittad statistik");
    next++;
    line("Databas:");
    line("Påhittad databas, Ekbergaregionen");
    next++;
    line("Intern referenskod:");
    line(table.id());
  }

  private void each(boolean several, String ending, UnaryOperator<String> fact) {
    for (String content : table.contents().keySet()) {
      if (several) {
        line(content + ending);
      }
      line(fact.apply(content));
    }
  }
}
