package se.helabilden.io.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/// The few looks of cells, each made once for the workbook.
final class Styles {
  private static final byte[] INK = {(byte) 0xFF, 0x1F, 0x3B, 0x4D};
  private static final byte[] TINT = {(byte) 0xFF, (byte) 0xEA, (byte) 0xF0, (byte) 0xF3};

  private final Workbook workbook;
  private final Map<String, CellStyle> made = new HashMap<>();

  Styles(Workbook workbook) {
    this.workbook = workbook;
    workbook.getFontAt(0).setFontName("Arial");
    workbook.getFontAt(0).setFontHeightInPoints((short) 10);
  }

  CellStyle header(boolean number, boolean quoted) {
    return made.computeIfAbsent("header" + number + quoted, key -> {
      XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
      XSSFFont font = (XSSFFont) workbook.createFont();
      font.setFontName("Arial");
      font.setFontHeightInPoints((short) 10);
      font.setBold(true);
      font.setColor(new XSSFColor(INK));
      style.setFont(font);
      style.setFillForegroundColor(new XSSFColor(TINT));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBottomBorderColor(new XSSFColor(INK));
      style.setWrapText(true);
      style.setVerticalAlignment(VerticalAlignment.BOTTOM);
      style.setAlignment(number ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
      style.setQuotePrefixed(quoted);
      return style;
    });
  }

  /// @param quoted whether the text begins like a formula and must stay text when someone edits the cell
  CellStyle text(boolean wrap, boolean quoted) {
    return made.computeIfAbsent("text" + wrap + quoted, key -> {
      CellStyle style = workbook.createCellStyle();
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setWrapText(wrap);
      style.setQuotePrefixed(quoted);
      return style;
    });
  }

  CellStyle number(int decimals) {
    return made.computeIfAbsent("number" + decimals, key -> {
      CellStyle style = workbook.createCellStyle();
      style.setVerticalAlignment(VerticalAlignment.TOP);
      String format = decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(Math.min(decimals, 15));
      // a space after the number, as wide as a space, keeps it clear of the text to the right
      style.setDataFormat(workbook.createDataFormat().getFormat(format + "_ "));
      return style;
    });
  }
}
