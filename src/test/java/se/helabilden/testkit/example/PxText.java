package se.helabilden.testkit.example;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Writes a table as the database's text files.
final class PxText {
  private final PxTable table;
  private final String separator;
  private final char decimalMark;
  private final String quote;

  private PxText(PxTable table, String separator, char decimalMark, String quote) {
    this.table = table;
    this.separator = separator;
    this.decimalMark = decimalMark;
    this.quote = quote;
  }

  /// `csv`: stub variables in rows, one column for each combination of heading values; comma, point, quoted labels.
  static void pivot(PxTable table, Path file, Charset charset) throws IOException {
    write(new PxText(table, ",", '.', "\"").pivoted(), file, charset, "");
  }

  /// `csv2`: every variable in a column of its own, one value a line; UTF-8 with a byte order mark.
  ///
  /// @param region how a region is written
  static void lines(PxTable table, Path file, Charset charset, UnaryOperator<String> region) throws IOException {
    write(new PxText(table, ",", '.', "\"").longForm(region), file, charset, "\uFEFF");
  }

  /// `csv` opened in a Swedish Excel and saved again: semicolon, decimal comma, no quotes.
  static void throughExcel(PxTable table, Path file, Charset charset) throws IOException {
    List<String> lines = new ArrayList<>(List.of(table.title(), ""));
    List<String> pivoted = new PxText(table, ";", ',', "").pivoted();
    int columns = pivoted.getFirst().split(";", -1).length;
    lines.replaceAll(line -> line + ";".repeat(columns - 1));
    lines.addAll(pivoted);
    write(lines, file, charset, "");
  }

  private static void write(List<String> lines, Path file, Charset charset, String mark) throws IOException {
    Files.write(file, (mark + String.join("\r\n", lines) + "\r\n").getBytes(charset));
  }

  private String quoted(String text) {
    return quote + text + quote;
  }

  private List<String> pivoted() {
    List<String> header = new ArrayList<>(table.stub().stream().map(v -> quoted(v.name())).toList());
    for (int column = 0; column < table.columns(); column++) {
      header.add(quoted(String.join(" ", PxTable.at(table.heading(), column))));
    }
    List<String> lines = new ArrayList<>(List.of(String.join(separator, header)));
    for (int row = 0; row < table.rows(); row++) {
      List<String> cells = new ArrayList<>();
      List<String> values = PxTable.at(table.stub(), row);
      for (int i = 0; i < values.size(); i++) {
        cells.add(quoted(table.label(table.stub().get(i), values.get(i))));
      }
      for (int column = 0; column < table.columns(); column++) {
        cells.add(text(table.cell(row, column)));
      }
      lines.add(String.join(separator, cells));
    }
    return lines;
  }

  private List<String> longForm(UnaryOperator<String> region) {
    List<String> header = new ArrayList<>();
    table.stub().forEach(variable -> header.add(quoted(variable.name())));
    header.add(quoted(table.contents().firstEntry().getKey()));
    List<String> lines = new ArrayList<>(List.of(String.join(separator, header)));
    for (int row = 0; row < table.rows(); row++) {
      List<String> values = PxTable.at(table.stub(), row);
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        boolean isRegion = table.stub().get(i).name().equals("region");
        cells.add(quoted(isRegion ? region.apply(values.get(i)) : values.get(i)));
      }
      cells.add(text(table.cell(row, 0)));
      lines.add(String.join(separator, cells));
    }
    return lines;
  }

  private String text(PxTable.Cell cell) {
    if (cell.symbol() != null) {
      return cell.symbol();
    }
    String plain = BigDecimal.valueOf(cell.value()).setScale(cell.decimals(), RoundingMode.HALF_UP).toPlainString();
    return plain.replace('.', decimalMark);
  }
}
