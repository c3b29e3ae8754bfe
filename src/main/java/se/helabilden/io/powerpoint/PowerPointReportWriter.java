package se.helabilden.io.powerpoint;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import se.helabilden.report.PowerPointWriter;
import se.helabilden.report.SealedPackage;
import se.helabilden.report.SlideDeck;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Writes slides as `.pptx`, 16:9. The same slides give the same bytes on every computer. Thread-safe.
public final class PowerPointReportWriter implements PowerPointWriter {
  @Override
  public void write(SlideDeck deck, OutputStream out, Progress progress) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.setPageSize(new Dimension(Page.WIDTH, Page.HEIGHT));
      Slides slides = new Slides(show, deck.language());
      for (int i = 0; i < deck.slides().size(); i++) {
        progress.check();
        progress.report((double) i / deck.slides().size(), Message.of("io.powerpoint.writing", i + 1));
        slides.add(deck.slides().get(i), i + 1);
      }
      properties(deck, show.getProperties());
      show.write(bytes);
    }
    seal(bytes.toByteArray(), out, progress);
  }

  private static void properties(SlideDeck deck, POIXMLProperties properties) {
    Date date = Date.from(deck.date().atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(deck.title());
    core.setCreator(deck.author());
    core.setLastModifiedByUser(deck.author());
    core.setCreated(Optional.of(date));
    core.setModified(Optional.of(date));
    core.getUnderlyingProperties().setLanguageProperty(deck.language().locale().toLanguageTag());
    properties.getExtendedProperties().setApplication("Hela bilden");
    // its value comes with the seal; here it makes the part and its relation
    properties.getCustomProperties().addProperty(SealedPackage.MARK, "1");
  }

  private static void seal(byte[] file, OutputStream out, Progress progress) throws IOException {
    SealedPackage sealed = new SealedPackage(out);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        progress.check();
        if (!entry.getName().equals(SealedPackage.PROPERTIES)) {
          sealed.add(entry.getName(), zip.readAllBytes());
        }
      }
    }
    sealed.finish();
  }
}
