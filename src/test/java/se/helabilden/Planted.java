package se.helabilden;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A file made with a fault in it, and what the receipt must say. Read from `planted/*.txt`, where a case begins with
/// `## title`, lines of the file begin with `>`, and all others say how it is written or what is expected.
///
/// @param lines of the file, for a workbook with `|` between cells and `sheet NAME` before each sheet's
/// @param expected one thing that must hold on each line
record Planted(
    String title, String file, String form, String layer, List<String> options, List<String> lines, List<String> expected) {
  static List<Planted> all(String resource) {
    List<Planted> all = new ArrayList<>();
    for (String block : text(resource).split("(?m)^## ")) {
      if (!block.isBlank() && !block.startsWith("#")) {
        all.add(of(block));
      }
    }
    return all;
  }

  private static String text(String resource) {
    try (InputStream in = Planted.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Planted of(String block) {
    List<String> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    List<String> options = new ArrayList<>();
    String[] all = block.split("\n");
    String file = "";
    String form = "utf-8";
    String layer = "municipalities";
    for (int i = 1; i < all.length; i++) {
      String line = all[i];
      if (line.startsWith(">")) {
        lines.add(line.length() > 1 ? line.substring(2) : "");
      } else if (line.startsWith("sheet ")) {
        lines.add("\u0000" + line.substring(6));
      } else if (line.startsWith("file ")) {
        String[] parts = line.substring(5).split(" ");
        file = parts[0];
        form = parts.length > 1 ? parts[1] : form;
      } else if (line.startsWith("layer ")) {
        layer = line.substring(6).strip();
      } else if (line.startsWith("option ")) {
        options.add(line.substring(7).strip());
      } else if (!line.isBlank()) {
        expected.add(line.strip());
      }
    }
    return new Planted(all[0].strip(), file, form, layer, options, lines, expected);
  }

  Path write(Path folder) throws IOException {
    Path path = folder.resolve(file);
    if (file.endsWith(".xlsx") || file.endsWith(".xls")) {
      try (Workbook workbook = file.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
          OutputStream out = Files.newOutputStream(path)) {
        fill(workbook);
        workbook.write(out);
      }
      return path;
    }
    String text = String.join("\n", lines).replace("\\t", "\t").replace("\\u00A0", "\u00A0").replace("\\u202F", "\u202F");
    return Files.write(path, bytes(text.replace("\\u2212", "\u2212") + "\n"));
  }

  private byte[] bytes(String text) {
    return switch (form) {
      case "utf-8" -> text.getBytes(StandardCharsets.UTF_8);
      case "excel" -> ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
      case "utf-16" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      case "decomposed" -> Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
      case "twice" ->
          new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252")).getBytes(StandardCharsets.UTF_8);
      default -> text.getBytes(Charset.forName(form));
    };
  }

  /// `12.5` is a number, `'0180` a text, nothing a blank cell; `merge A1:C1` merges, `=TEXT` is a formula.
  private void fill(Workbook workbook) {
    Sheet sheet = null;
    for (String line : lines) {
      if (line.startsWith("\u0000")) {
        String[] parts = line.substring(1).split(" ");
        sheet = workbook.createSheet(parts[0]);
        if (parts.length > 1) {
          workbook.setSheetHidden(workbook.getNumberOfSheets() - 1, parts[1].equals("hidden"));
        }
        continue;
      }
      sheet = sheet == null ? workbook.createSheet("Blad1") : sheet;
      if (line.startsWith("merge ")) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(line.substring(6)));
        continue;
      }
      Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      String[] cells = line.split("\\|", -1);
      for (int column = 0; column < cells.length; column++) {
        cell(row, column, cells[column].strip());
      }
    }
  }

  private static void cell(Row row, int column, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      row.createCell(column).setCellValue(Double.parseDouble(text));
    } else if (text.startsWith("=")) {
      row.createCell(column).setCellFormula(text.substring(1));
    } else {
      row.createCell(column).setCellValue(text.startsWith("'") ? text.substring(1) : text);
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
