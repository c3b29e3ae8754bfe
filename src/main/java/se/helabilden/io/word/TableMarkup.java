package se.helabilden.io.word;

import java.util.List;
import se.helabilden.report.Alignment;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Cell;
import se.helabilden.work.NumberText;

/// A table: grid, a header row that repeats on every page, rows that do not break over pages.
final class TableMarkup {
  private TableMarkup() {}

  static void write(Markup xml, DataTable table, int width, NumberText numbers) {
    int[] widths = ColumnWidths.of(table, width, numbers);
    xml.start("w:tbl").start("w:tblPr");
    xml.tableStyle("HelaBilden");
    xml.empty("w:tblW", "w:w", String.valueOf(width), "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed");
    xml.empty(
        "w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0",
        "w:noHBand", "1", "w:noVBand", "1");
    xml.val("w:tblCaption", table.caption());
    xml.end().start("w:tblGrid");
    for (int columnWidth : widths) {
      xml.empty("w:gridCol", "w:w", String.valueOf(columnWidth));
    }
    xml.end();
    header(xml, table.columns(), widths);
    for (List<Cell> row : table.rows()) {
      xml.start("w:tr").start("w:trPr").empty("w:cantSplit").end();
      for (int i = 0; i < widths.length; i++) {
        boolean number = table.columns().get(i).alignment() == Alignment.END;
        cell(xml, widths[i], number ? "TableNumber" : "TableText", row.get(i).shown(numbers));
      }
      xml.end();
    }
    xml.end();
  }

  private static void header(Markup xml, List<Column> columns, int[] widths) {
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit").empty("w:tblHeader").end();
    for (int i = 0; i < widths.length; i++) {
      Column column = columns.get(i);
      boolean number = column.alignment() == Alignment.END;
      cell(xml, widths[i], number ? "TableHeaderNumber" : "TableHeader", column.header());
    }
    xml.end();
  }

  private static void cell(Markup xml, int width, String style, String text) {
    xml.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa").end();
    Runs.paragraph(xml, style, text);
    xml.end();
  }
}
