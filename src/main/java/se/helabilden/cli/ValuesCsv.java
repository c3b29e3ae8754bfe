package se.helabilden.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.Area;
import se.helabilden.work.Texts;
import se.helabilden.work.WholeFile;

/// Values as a text table that a Swedish Excel opens right: UTF-8 with a byte-order mark, semicolons, decimal comma,
/// missing empty. A text that a spreadsheet could take for a formula gets an apostrophe before it; numbers never do.
final class ValuesCsv {
  private static final String LINE_END = "\r\n";

  private ValuesCsv() {}

  /// @throws se.helabilden.work.UserFacingException (PROJECT) if the file cannot be written
  static void write(Path file, AreaValues values, Texts texts) {
    StringBuilder csv = new StringBuilder("\uFEFF");
    csv.append(texts.text("cli.csvHeader")).append(';').append(text(header(values))).append(LINE_END);
    for (int i = 0; i < values.size(); i++) {
      Area area = values.layer().area(i);
      double value = values.value(i);
      csv.append(text(area.code().code())).append(';').append(text(area.name())).append(';');
      csv.append(values.period().text()).append(';');
      csv.append(Double.isNaN(value) ? "" : number(value)).append(LINE_END);
    }
    WholeFile.write(file, csv.toString());
  }

  private static String header(AreaValues values) {
    String unit = values.entry().indicator().unit();
    return values.entry().name() + (unit == null ? "" : " (" + unit + ")");
  }

  private static String number(double value) {
    String plain = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    return plain.replace('.', ',');
  }

  private static String text(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
