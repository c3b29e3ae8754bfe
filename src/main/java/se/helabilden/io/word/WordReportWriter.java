package se.helabilden.io.word;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.report.Block.Figure;
import se.helabilden.report.ReportDocument;
import se.helabilden.report.SealedPackage;
import se.helabilden.report.WordWriter;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// Writes a report as `.docx`. The same report gives the same bytes on every computer. Thread-safe.
public final class WordReportWriter implements WordWriter {

  @Override
  public void write(ReportDocument document, @Nullable Path template, OutputStream out, Progress progress)
      throws IOException {
    SealedPackage parts = new SealedPackage(out);
    if (template == null) {
      own(document, parts, progress);
    } else {
      inTemplate(document, OrganisationTemplate.read(template, document), parts, progress);
    }
    parts.add("docProps/core.xml", PackageMarkup.coreProperties(document));
    parts.add("docProps/app.xml", PackageMarkup.extendedProperties());
    parts.finish();
  }

  private static void own(ReportDocument document, SealedPackage parts, Progress progress) throws IOException {
    List<Figure> figures = figures(document);
    boolean marked = document.titlePage().mark() != null;
    Frame frame =
        new Frame(PageSetup.own(marked), Map.of(), List.of(), false, Collections.emptySortedMap(), 0);
    parts.add("[Content_Types].xml", PackageMarkup.contentTypes(marked));
    parts.add("_rels/.rels", PackageMarkup.rootRelations("word/document.xml"));
    parts.add("word/document.xml", part -> body(document, frame, part, progress.part(0, 0.8)));
    parts.add("word/_rels/document.xml.rels", PackageMarkup.documentRelations(marked, figures.size()));
    parts.add("word/styles.xml", resource("styles.xml", document.language()));
    parts.add("word/numbering.xml", resource("numbering.xml", document.language()));
    parts.add("word/settings.xml", resource("settings.xml", document.language()));
    parts.add("word/footer1.xml", PageEdges.footer(document, Layout.A4.textWidth(), frame::style));
    parts.add("word/footer2.xml", PageEdges.footer(document, Layout.A4.turned(true).textWidth(), frame::style));
    if (marked) {
      parts.add("word/header1.xml", PageEdges.header(document, frame::style));
    }
    for (int i = 0; i < figures.size(); i++) {
      progress.check();
      parts.add("word/media/image" + (i + 1) + ".png", figures.get(i).picture().bytes());
    }
  }

  /// In an organisation's document: its styles, heads, feet and paper around our content.
  private static void inTemplate(
      ReportDocument document, OrganisationTemplate template, SealedPackage parts, Progress progress)
      throws IOException {
    List<Figure> figures = figures(document);
    parts.add("[Content_Types].xml", PackageMarkup.contentTypes(template));
    parts.add("_rels/.rels", PackageMarkup.rootRelations(template.main()));
    parts.add(template.main(), part -> body(document, template.frame(), part, progress.part(0, 0.8)));
    parts.add(
        OfficePackage.relationsPart(template.main()), PackageMarkup.documentRelations(template, figures.size()));
    for (Map.Entry<String, byte[]> part : template.parts().entrySet()) {
      parts.add(part.getKey(), part.getValue());
    }
    for (int i = 0; i < figures.size(); i++) {
      progress.check();
      parts.add(PackageMarkup.picture(template, i + 1), figures.get(i).picture().bytes());
    }
  }

  private static List<Figure> figures(ReportDocument document) {
    return document.blocks().stream().filter(Figure.class::isInstance).map(Figure.class::cast).toList();
  }

  private static void body(ReportDocument document, Frame frame, OutputStream part, Progress progress)
      throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(part, StandardCharsets.UTF_8), 1 << 16);
    new BodyMarkup(document, frame, out).write(progress);
    out.flush();
  }

  /// The tag that Word uses for a language: `sv-SE`.
  static String tag(Language language) {
    return language.locale().toLanguageTag();
  }

  /// A part of ours in a language.
  static byte[] resource(String name, Language language) {
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
