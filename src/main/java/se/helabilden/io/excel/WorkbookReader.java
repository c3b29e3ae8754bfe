package se.helabilden.io.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.ValueReader;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Reads workbooks: `.xlsx`, `.xlsm` and `.ods` as events, `.xls` whole within a limit. Cells come as they are stored;
/// hidden sheets are left out. Whatever a file makes the library throw, the user gets a plain message.
public final class WorkbookReader implements ValueReader {
  /// So many unpacked bytes of one workbook are read.
  static final long MOST_UNPACKED = 500L << 20;

  private static final int HEAD = 4096;

  static {
    // Honest statistics compress a hundredfold and more; the limit above bounds what is really unpacked.
    ZipSecureFile.setMinInflateRatio(0.0005);
    ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
  }

  private enum Content {
    ZIP,
    OLE2,
    HTML,
    XML,
    TEXT,
    EMPTY
  }

  @Override
  public boolean accepts(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.matches(".*\\.(xlsx|xlsm|xltx|xltm|xlsb|xls|ods)")) {
      return true;
    }
    try {
      return switch (content(head(file))) {
        case OLE2 -> true;
        case ZIP -> name.matches(".*\\.(csv|tsv|txt|skv)") || isWorkbook(file);
        default -> false;
      };
    } catch (IOException e) {
      return false;
    }
  }

  /// Whether a zip file holds the parts of a workbook, whatever its name.
  private static boolean isWorkbook(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("xl/workbook.xml") != null || OdsWorkbook.isOne(file);
    }
  }

  @Override
  public Loaded<TableFile> read(Path file, Progress progress) {
    Place place = Place.file(file);
    String name = String.valueOf(place.file());
    try {
      return switch (content(head(file))) {
        case ZIP ->
            OdsWorkbook.isOne(file)
                ? OdsWorkbook.read(file, place, progress)
                : XlsxWorkbook.read(file, place, progress);
        case OLE2 -> XlsWorkbook.read(file, place, progress);
        case HTML -> throw refused("not-a-workbook", Message.of("io.excel.isHtml", name), place, null);
        case XML -> throw refused("not-a-workbook", Message.of("io.excel.isXml", name), place, null);
        case TEXT -> throw refused("not-a-workbook", Message.of("io.excel.isText", name), place, null);
        case EMPTY -> throw refused("empty-file", Message.of("io.excel.empty", name), place, null);
      };
    } catch (UserFacingException | CancellationException e) {
      throw e;
    } catch (Exception | StackOverflowError | AssertionError | LinkageError e) {
      throw translate(e, name, place);
    }
  }

  private static UserFacingException translate(Throwable thrown, String name, Place place) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case UserFacingException told -> {
          return told;
        }
        case CancellationException cancelled -> throw cancelled;
        case SafeXml.TooLarge _ -> {
          return refused("too-large", Message.of("io.excel.tooLarge", name), place, thrown);
        }
        case EncryptedDocumentException _ -> {
          return refused("password", Message.of("io.excel.password", name), place, thrown);
        }
        case OldFileFormatException _ -> {
          return refused("too-old", Message.of("io.excel.tooOld", name), place, thrown);
        }
        case NoSuchFileException _ -> {
          return refused("no-such-file", Message.of("io.excel.noSuchFile", name), place, thrown);
        }
        case AccessDeniedException _ -> {
          return refused("unreadable-file", Message.of("io.excel.unreadable", name), place, thrown);
        }
        default -> {
          String text = String.valueOf(cause.getMessage());
          if (text.contains("Zip bomb") || text.contains("zip bomb") || text.contains("exceed the max")) {
            return refused("too-large", Message.of("io.excel.tooLarge", name), place, thrown);
          }
        }
      }
    }
    return refused("damaged", Message.of("io.excel.damaged", name), place, thrown);
  }

  static UserFacingException refused(String id, Message message, Place place, @Nullable Throwable cause) {
    return new UserFacingException(UserFacingException.Kind.INPUT, id, message, place, cause);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static Content content(byte[] head) {
    if (head.length == 0) {
      return Content.EMPTY;
    }
    if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9) {
      return Content.ZIP;
    }
    if (head.length > 3 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF && (head[2] & 0xFF) == 0x11) {
      return Content.OLE2;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).replace("\0", "");
    if (text.contains("<html") || text.contains("<!doctype html") || text.contains("<table")) {
      return Content.HTML;
    }
    return text.contains("<?xml") ? Content.XML : Content.TEXT;
  }
}
