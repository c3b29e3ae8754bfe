package se.helabilden.io.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.TableFile;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;

/// Reads OpenDocument spreadsheets (LibreOffice, and what Excel saves as `.ods`).
///
/// Source: OpenDocument 1.3, part 3 (OASIS).
final class OdsWorkbook {
  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private OdsWorkbook() {}

  /// Whether a zip file says that it is an OpenDocument spreadsheet.
  static boolean isOne(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("mimetype");
      if (entry == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return new String(in.readNBytes(100), StandardCharsets.US_ASCII)
            .startsWith("application/vnd.oasis.opendocument.spreadsheet");
      }
    } catch (ZipException e) {
      // A broken list of entries: the other reader says so in its own words.
      return false;
    }
  }

  static Loaded<TableFile> read(Path file, Place place, Progress progress) throws Exception {
    String name = String.valueOf(place.file());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      SafeXml xml = new SafeXml(WorkbookReader.MOST_UNPACKED);
      Encryption encryption = new Encryption();
      parse(zip, MANIFEST, xml, encryption);
      if (encryption.found) {
        throw new EncryptedDocumentException(MANIFEST);
      }
      OdsContent content = new OdsContent(progress);
      if (!parse(zip, CONTENT, xml, content)) {
        throw new IOException("no " + CONTENT);
      }
      List<Issue> issues = new ArrayList<>();
      List<Grid> grids = new ArrayList<>();
      for (OdsContent.Sheet sheet : content.sheets()) {
        Place at = place.withSheet(sheet.name());
        if (sheet.hidden()) {
          issues.add(Issue.note("hidden-sheet", Message.of("io.excel.hiddenSheet", sheet.name()), at));
        } else if (!sheet.rows().rows().isEmpty()) {
          grids.add(new Grid(sheet.name(), sheet.rows().rows(), sheet.comments()));
          issues.addAll(sheet.rows().issues(at));
        }
      }
      if (grids.isEmpty()) {
        throw WorkbookReader.refused("empty-file", Message.of("io.excel.empty", name), place, null);
      }
      return new Loaded<>(new TableFile(name, "ods", null, grids), issues);
    }
  }

  /// Parses a part, and trusts it only if its bytes are those that were packed; false where there is no such part.
  private static boolean parse(ZipFile zip, String part, SafeXml xml, DefaultHandler handler) throws Exception {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return false;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
      xml.parse(checked, handler);
      if (entry.getCrc() >= 0 && entry.getCrc() != checked.getChecksum().getValue()) {
        throw new IOException("checksum of " + part);
      }
    }
    return true;
  }

  /// `manifest.xml`: whether parts are encrypted with a password.
  private static final class Encryption extends DefaultHandler {
    private boolean found;

    @Override
    public void startElement(@Nullable String uri, @Nullable String local, String name, Attributes attributes) {
      found |= SafeXml.local(name).equals("encryption-data");
    }
  }
}
