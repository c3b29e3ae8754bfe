package se.helabilden.io.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.helpers.DefaultHandler;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.TableFile;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;

/// Reads a workbook of the new kind sheet by sheet as events, so that memory holds its cells and nothing else.
final class XlsxWorkbook {
  private static final String SHARED_TEXTS =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
  private static final String COMMENTS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  private static final String STRICT_COMMENTS = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";

  private XlsxWorkbook() {}

  static Loaded<TableFile> read(Path file, Place place, Progress progress) throws Exception {
    String name = String.valueOf(place.file());
    SafeXml xml = new SafeXml(WorkbookReader.MOST_UNPACKED);
    Map<String, Long> sums = checksums(file);
    try (OPCPackage opened = open(file, place)) {
      XSSFReader reader = new XSSFReader(opened);
      WorkbookParts.Sheets workbook = new WorkbookParts.Sheets();
      xml.parse(reader.getWorkbookData(), workbook);
      WorkbookParts.Styles styles = new WorkbookParts.Styles();
      InputStream styleData = reader.getStylesData();
      if (styleData != null) {
        xml.parse(styleData, styles);
      }
      WorkbookParts.SharedTexts texts = new WorkbookParts.SharedTexts();
      for (PackagePart part : opened.getPartsByContentType(SHARED_TEXTS)) {
        parse(part, part.getInputStream(), xml, texts, sums);
      }
      List<Issue> issues = new ArrayList<>();
      List<Grid> grids = new ArrayList<>();
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        progress.check();
        try (InputStream data = sheets.next()) {
          String sheet = sheets.getSheetName();
          progress.report(-1, Message.of("io.excel.reading", sheet));
          Place at = place.withSheet(sheet);
          if (workbook.isHidden(sheet)) {
            issues.add(Issue.note("hidden-sheet", Message.of("io.excel.hiddenSheet", sheet), at));
            continue;
          }
          SheetRows rows = new SheetRows(workbook.from1904());
          parse(sheets.getSheetPart(), data, xml, new SheetHandler(styles, texts, rows, progress), sums);
          if (!rows.rows().isEmpty()) {
            grids.add(new Grid(sheet, rows.rows(), comments(sheets.getSheetPart(), xml)));
            issues.addAll(rows.issues(at));
          }
        }
      }
      if (grids.isEmpty()) {
        throw WorkbookReader.refused("empty-file", Message.of("io.excel.empty", name), place, null);
      }
      return new Loaded<>(new TableFile(name, "xlsx", null, grids), issues);
    }
  }

  /// The checksums of the parts, out of the list at the file's end. A file whose list is broken has lost something,
  /// even where some of its parts could still be found.
  private static Map<String, Long> checksums(Path file) throws IOException {
    Map<String, Long> sums = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        sums.put("/" + entry.getName().toLowerCase(Locale.ROOT), entry.getCrc());
      }
    }
    return sums;
  }

  /// Parses a part, and trusts it only if its bytes are those that were packed.
  private static void parse(
      PackagePart part, InputStream data, SafeXml xml, DefaultHandler handler, Map<String, Long> sums)
      throws Exception {
    CheckedInputStream checked = new CheckedInputStream(data, new CRC32());
    xml.parse(checked, handler);
    Long sum = sums.get(part.getPartName().getName().toLowerCase(Locale.ROOT));
    if (sum != null && sum != checked.getChecksum().getValue()) {
      throw new IOException("checksum of " + part.getPartName());
    }
  }

  private static OPCPackage open(Path file, Place place) throws OpenXML4JException {
    String name = String.valueOf(place.file());
    OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
    try {
      if (!opened.getPartsByContentType("application/vnd.ms-excel.sheet.binary.macroEnabled.main").isEmpty()) {
        throw WorkbookReader.refused("not-a-workbook", Message.of("io.excel.isBinary", name), place, null);
      }
      boolean workbook =
          opened.getParts().stream().anyMatch(part -> part.getContentType().contains("sheet.main+xml")
              || part.getContentType().contains("sheet.macroEnabled.main+xml")
              || part.getContentType().contains("template.main+xml"));
      if (!workbook) {
        throw WorkbookReader.refused("not-a-workbook", Message.of("io.excel.noWorkbook", name), place, null);
      }
      return opened;
    } catch (RuntimeException e) {
      opened.revert();
      throw e;
    }
  }

  private static Map<String, String> comments(PackagePart sheet, SafeXml xml) throws Exception {
    WorkbookParts.Comments comments = new WorkbookParts.Comments();
    for (String type : List.of(COMMENTS, STRICT_COMMENTS)) {
      for (PackageRelationship relationship : sheet.getRelationshipsByType(type)) {
        PackagePart part =
            sheet.getPackage().getPart(PackagingURIHelper.createPartName(relationship.getTargetURI()));
        if (part != null) {
          xml.parse(part.getInputStream(), comments);
        }
      }
    }
    return Map.copyOf(comments.all());
  }
}
