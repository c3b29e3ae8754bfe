package se.helabilden.testkit.example;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Saves a workbook so that the same content gives the same parts: no clock in it.
final class FixedZip {
  private static final Instant MADE = Instant.parse("2025-08-25T08:00:00Z");

  private FixedZip() {}

  static void write(XSSFWorkbook book, Path file) throws IOException {
    var properties = book.getProperties().getCoreProperties();
    properties.setCreator("Hela bilden");
    properties.setTitle("Påhittade uppgifter");
    properties.setCreated(Optional.of(Date.from(MADE)));
    properties.setModified(Optional.of(Date.from(MADE)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(9);
      for (Map.Entry<String, byte[]> part : parts(bytes.toByteArray()).entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(2025, 8, 25, 10, 0));
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
  }

  /// The parts of a zip file by name; the list of content types first, as readers expect.
  static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts =
        new TreeMap<>(
            (a, b) -> a.startsWith("[") == b.startsWith("[") ? a.compareTo(b) : a.startsWith("[") ? -1 : 1);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
