package se.helabilden.io.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.helabilden.report.ExcelWriter;
import se.helabilden.report.SealedPackage;
import se.helabilden.report.Sheet;
import se.helabilden.report.WorkbookDocument;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Writes a workbook as `.xlsx`, row by row through a temporary file, so that a large one needs little memory. The
/// same workbook gives the same bytes on every computer. Thread-safe.
public final class ExcelReportWriter implements ExcelWriter {
  private static final int ROWS_IN_MEMORY = 200;

  private final int rowsInSheet;

  public ExcelReportWriter() {
    this(SpreadsheetVersion.EXCEL2007.getMaxRows() - 1);
  }

  ExcelReportWriter(int rowsInSheet) {
    this.rowsInSheet = rowsInSheet;
  }

  @Override
  public void write(WorkbookDocument document, OutputStream out, Progress progress) throws IOException {
    Path temporary = Files.createTempFile("helabilden-", ".xlsx");
    try {
      try (XSSFWorkbook plain = new XSSFWorkbook();
          SXSSFWorkbook workbook = new SXSSFWorkbook(plain, ROWS_IN_MEMORY, false, true)) {
        sheets(document, workbook, progress.part(0, 0.8));
        properties(document, plain.getProperties());
        try (OutputStream file = Files.newOutputStream(temporary)) {
          workbook.write(file);
        }
      }
      seal(temporary, out, progress);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void sheets(WorkbookDocument document, SXSSFWorkbook workbook, Progress progress)
      throws IOException {
    Texts texts = Texts.in(document.language());
    String foot = texts.text("io.excel.page") + " &P " + texts.text("io.excel.of") + " &N";
    SheetWriter writer = new SheetWriter(workbook, new Styles(workbook), foot);
    SheetNames names = new SheetNames();
    for (int i = 0; i < document.sheets().size(); i++) {
      Sheet sheet = document.sheets().get(i);
      Progress part = progress.part((double) i / document.sheets().size(), (i + 1.0) / document.sheets().size());
      int from = 0;
      for (int n = 1; n == 1 || from < sheet.rowCount(); n++) {
        int to = Math.min(sheet.rowCount(), from + rowsInSheet);
        String table = n == 1 ? sheet.tableName() : sheet.tableName() + "_part" + n;
        writer.write(sheet, names.sheet(sheet.name()), table, from, to, part);
        from = to;
      }
    }
  }

  private static void properties(WorkbookDocument document, POIXMLProperties properties) {
    Date date = Date.from(document.date().atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(document.title());
    core.setCreator(document.author());
    core.setLastModifiedByUser(document.author());
    core.setCreated(Optional.of(date));
    core.setModified(Optional.of(date));
    core.getUnderlyingProperties().setLanguageProperty(document.language().locale().toLanguageTag());
    properties.getExtendedProperties().setApplication("Hela bilden");
    // its value comes with the seal; here it makes the part and its relation
    properties.getCustomProperties().addProperty(SealedPackage.MARK, "1");
  }

  private static void seal(Path file, OutputStream out, Progress progress) throws IOException {
    SealedPackage sealed = new SealedPackage(out);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        progress.check();
        ZipEntry entry = entries.nextElement();
        if (!entry.getName().equals(SealedPackage.PROPERTIES)) {
          try (InputStream in = zip.getInputStream(entry)) {
            sealed.add(entry.getName(), in::transferTo);
          }
        }
      }
    }
    sealed.finish();
  }
}
