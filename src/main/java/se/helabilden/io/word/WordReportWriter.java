package se.helabilden.io.word;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.helabilden.report.Block.Figure;
import se.helabilden.report.ReportDocument;
import se.helabilden.report.SealedPackage;
import se.helabilden.report.WordWriter;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// Writes a report as `.docx`. The same report gives the same bytes on every computer. Thread-safe.
public final class WordReportWriter implements WordWriter {

  @Override
  public void write(ReportDocument document, OutputStream out, Progress progress) throws IOException {
    List<Figure> figures =
        document.blocks().stream().filter(Figure.class::isInstance).map(Figure.class::cast).toList();
    boolean marked = document.titlePage().mark() != null;
    SealedPackage parts = new SealedPackage(out);
    parts.add("[Content_Types].xml", PackageMarkup.contentTypes(marked));
    parts.add("_rels/.rels", PackageMarkup.rootRelations());
    parts.add("word/document.xml", part -> body(document, part, progress.part(0, 0.8)));
    parts.add("word/_rels/document.xml.rels", PackageMarkup.documentRelations(marked, figures.size()));
    parts.add("word/styles.xml", resource("styles.xml", document.language()));
    parts.add("word/numbering.xml", resource("numbering.xml", document.language()));
    parts.add("word/settings.xml", resource("settings.xml", document.language()));
    parts.add("word/footer1.xml", PageEdges.footer(document));
    if (marked) {
      parts.add("word/header1.xml", PageEdges.header(document));
    }
    for (int i = 0; i < figures.size(); i++) {
      progress.check();
      parts.add("word/media/image" + (i + 1) + ".png", figures.get(i).picture().bytes());
    }
    parts.add("docProps/core.xml", PackageMarkup.coreProperties(document));
    parts.add("docProps/app.xml", PackageMarkup.extendedProperties());
    parts.finish();
  }

  private static void body(ReportDocument document, OutputStream part, Progress progress) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(part, StandardCharsets.UTF_8), 1 << 16);
    new BodyMarkup(document, out).write(progress);
    out.flush();
  }

  /// The tag that Word uses for a language: `sv-SE`.
  static String tag(Language language) {
    return language.locale().toLanguageTag();
  }

  private static byte[] resource(String name, Language language) {
    try (InputStream in = WordReportWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name);
      }
      boolean swedish = language == Language.SWEDISH;
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@LANGUAGE@", tag(language))
          .replace("@DECIMAL@", swedish ? "," : ".")
          .replace("@SEPARATOR@", swedish ? ";" : ",")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
