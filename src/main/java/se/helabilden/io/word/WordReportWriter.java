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

/// Writes a report as `.docx`. The same report gives the same bytes on every computer. Thread-safe.
public final class WordReportWriter implements WordWriter {

  @Override
  public CarriedOver write(
      ReportDocument document, @Nullable Path template, @Nullable Path earlier, OutputStream out, Progress progress)
      throws IOException {
    if (earlier == null) {
      write(document, shell(document, template), out, progress);
      return CarriedOver.NOTHING;
    }
    Ready ready = null;
    Message why = Message.of("io.word.lostAll");
    try {
      EarlierFile file = EarlierFile.read(earlier);
      if (file != null && !file.record().source().equals(CarryOver.source(document))) {
        why = Message.of("io.word.lostOther");
      } else if (file != null) {
        ready = ready(document, shell(document, template), file, progress.part(0, 0.8));
      }
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(WordReportWriter.class.getName())
          .log(System.Logger.Level.INFO, "the earlier report cannot be read", e);
    }
    if (ready == null) {
      write(document, shell(document, template), out, progress);
      return CarriedOver.none(why);
    }
    byte[] body = ready.body;
    write(document, ready.shell, part -> part.write(body), ready.carried.hasEdits(), out, progress);
    return ready.carried;
  }

  private static Shell shell(ReportDocument document, @Nullable Path template) {
    return template == null ? Shell.own(document) : Shell.of(OrganisationTemplate.read(template, document), document);
  }

  /// A body with what was taken over, and what it needs around it. Made before anything is written, since it tells which
  /// parts the file has.
  private record Ready(Shell shell, byte[] body, CarriedOver carried) {}

  private static Ready ready(ReportDocument document, Shell shell, EarlierFile earlier, Progress progress)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 20);
    Ids ids = new Ids();
    CarryOver carry = new CarryOver(document, shell, ids, earlier);
    CarriedOver carried = body(document, shell.frame(), ids, carry, earlier.namespaces(), body, progress);
    shell.withoutUnusedPictures(body.toString(StandardCharsets.UTF_8));
    return new Ready(shell, body.toByteArray(), carried);
  }

  /// Writes a report that takes nothing over; its body goes out as it grows.
  private static void write(ReportDocument document, Shell shell, OutputStream out, Progress progress)
      throws IOException {
    Ids ids = new Ids();
    CarryOver carry = new CarryOver(document, shell, ids, null);
    OutputFile.Content body =
        part -> body(document, shell.frame(), ids, carry, Map.of(), part, progress.part(0, 0.8));
    write(document, shell, body, false, out, progress);
  }

  private static void write(
      ReportDocument document, Shell shell, OutputFile.Content body, boolean edited, OutputStream out,
      Progress progress) throws IOException {
    SealedPackage parts = new SealedPackage(out);
    parts.add("[Content_Types].xml", PackageMarkup.contentTypes(shell));
    parts.add("_rels/.rels", PackageMarkup.rootRelations(shell.main()));
    parts.add(shell.main(), body);
    parts.add(OfficePackage.relationsPart(shell.main()), PackageMarkup.relations(shell.relations()));
    for (Map.Entry<String, byte[]> part : shell.parts().entrySet()) {
      progress.check();
      parts.add(part.getKey(), part.getValue());
    }
    parts.add("docProps/core.xml", PackageMarkup.coreProperties(document));
    parts.add("docProps/app.xml", PackageMarkup.extendedProperties());
    parts.finish(edited);
  }

  private static CarriedOver body(
      ReportDocument document, Frame frame, Ids ids, CarryOver carry, Map<String, String> around, OutputStream part,
      Progress progress) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(part, StandardCharsets.UTF_8), 1 << 16);
    BodyMarkup markup = new BodyMarkup(document, frame, ids, carry, around, out);
    markup.write(progress);
    out.flush();
    return carry.finish(markup.sections());
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
