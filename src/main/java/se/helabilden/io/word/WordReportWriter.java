package se.helabilden.io.word;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.report.CarriedOver;
import se.helabilden.report.OutputFile;
import se.helabilden.report.ReportDocument;
import se.helabilden.report.SealedPackage;
import se.helabilden.report.WordWriter;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Writes a report as `.docx`. The same report gives the same bytes on every computer. Thread-safe.
public final class WordReportWriter implements WordWriter {

  @Override
  public CarriedOver write(
      ReportDocument document, @Nullable Path template, @Nullable Path earlier, OutputStream out, Progress progress)
      throws IOException {
    Shell shell =
        template == null ? Shell.own(document) : Shell.of(OrganisationTemplate.read(template, document), document);
    if (earlier == null) {
      return write(document, shell, null, out, progress);
    }
    try {
      EarlierFile file = EarlierFile.read(earlier);
      if (file != null && !file.record().source().equals(CarryOver.source(document))) {
        write(document, shell, null, out, progress);
        return CarriedOver.none(Message.of("io.word.lostOther"));
      }
      if (file != null) {
        return write(document, shell, file, out, progress);
      }
    } catch (IOException | UserFacingException e) {
      System.getLogger(WordReportWriter.class.getName())
          .log(System.Logger.Level.INFO, "the earlier report cannot be read", e);
    }
    write(document, shell, null, out, progress);
    return CarriedOver.none(Message.of("io.word.lostAll"));
  }

  private static CarriedOver write(
      ReportDocument document, Shell shell, @Nullable EarlierFile earlier, OutputStream out, Progress progress)
      throws IOException {
    Ids ids = new Ids();
    CarryOver carry = new CarryOver(document, shell, ids, earlier);
    SealedPackage parts = new SealedPackage(out);
    CarriedOver carried = CarriedOver.NOTHING;
    OutputFile.Content body =
        part -> body(new Body(document, shell.frame(), ids, carry, Map.of()), part, progress.part(0, 0.8));
    byte[] ready = null;
    if (earlier != null) {
      ByteArrayOutputStream kept = new ByteArrayOutputStream(1 << 20);
      carried =
          body(new Body(document, shell.frame(), ids, carry, earlier.namespaces()), kept, progress.part(0, 0.8));
      ready = kept.toByteArray();
      shell.withoutUnusedPictures(kept.toString(StandardCharsets.UTF_8));
    }
    parts.add("[Content_Types].xml", PackageMarkup.contentTypes(shell));
    parts.add("_rels/.rels", PackageMarkup.rootRelations(shell.main()));
    if (ready == null) {
      parts.add(shell.main(), body);
    } else {
      parts.add(shell.main(), ready);
    }
    parts.add(OfficePackage.relationsPart(shell.main()), PackageMarkup.relations(shell.relations()));
    for (Map.Entry<String, byte[]> part : shell.parts().entrySet()) {
      progress.check();
      parts.add(part.getKey(), part.getValue());
    }
    parts.add("docProps/core.xml", PackageMarkup.coreProperties(document));
    parts.add("docProps/app.xml", PackageMarkup.extendedProperties());
    parts.finish(carried.hasEdits());
    return carried;
  }

  private record Body(
      ReportDocument document, Frame frame, Ids ids, CarryOver carry, Map<String, String> around) {}

  private static CarriedOver body(Body body, OutputStream part, Progress progress) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(part, StandardCharsets.UTF_8), 1 << 16);
    BodyMarkup markup = new BodyMarkup(body.document, body.frame, body.ids, body.carry, body.around, out);
    markup.write(progress);
    out.flush();
    return body.carry.finish(markup.sections());
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
