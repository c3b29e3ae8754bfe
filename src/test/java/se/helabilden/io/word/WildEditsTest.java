package se.helabilden.io.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.helabilden.report.ReportBuilder;
import se.helabilden.report.ReportDocument;
import se.helabilden.report.Written;
import se.helabilden.testkit.EditedWord;
import se.helabilden.testkit.OoxmlStructure;
import se.helabilden.testkit.SampleAnalysis;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// Whatever is done to a report in Word, no word of a person's is lost: it stands in the next report, or the earlier file
/// is kept and that is said.
class WildEditsTest {
  @TempDir Path folder;

  private static byte[] wild(byte[] xml, Random random, List<String> marks) throws IOException {
    Document document = Xml.parse(xml);
    Element body = Xml.at(document.getDocumentElement(), "body");
    for (int i = 0; i < 12; i++) {
      List<Element> frames = new ArrayList<>(Xml.children(body));
      Element one = frames.get(random.nextInt(frames.size()));
      Element other = frames.get(random.nextInt(frames.size()));
      boolean end = Xml.is(one, "sectPr") || Xml.is(other, "sectPr");
      switch (end ? 5 : random.nextInt(6)) {
        case 0 -> body.removeChild(one);
        case 1 -> body.insertBefore(one.cloneNode(true), other);
        case 2 -> body.insertBefore(one, one == other ? null : other);
        case 3 -> {
          Element content = Xml.child(one, "sdtContent");
          if (content != null) {
            Xml.unwrap(content);
            Xml.children(one).stream().filter(child -> Xml.is(child, "sdtPr")).forEach(Xml::remove);
            Xml.unwrap(one);
          }
        }
        case 4 -> {
          Node inside = Xml.child(other, "sdtContent");
          if (inside != null && one != other) {
            inside.appendChild(one);
          }
        }
        default -> {
          Element paragraph = Xml.create(document, "p");
          Element text = (Element) paragraph.appendChild(Xml.create(document, "r")).appendChild(Xml.create(document, "t"));
          text.setTextContent("Tillagt");
          body.insertBefore(paragraph, Xml.is(one, "sectPr") ? one : one.getNextSibling());
        }
      }
    }
    List<Element> texts =
        Xml.named(body, "t").stream().filter(text -> !isOfContents(text) && !text.getTextContent().isBlank()).toList();
    for (int i = 0; i < 20; i++) {
      Element text = texts.get(random.nextInt(texts.size()));
      String mark = "MÄRKE" + i + "X";
      marks.add(mark);
      text.setTextContent(text.getTextContent() + " " + mark);
    }
    return Xml.bytes(document);
  }

  private static boolean isOfContents(Element text) {
    for (Node node = text; node instanceof Element element; node = element.getParentNode()) {
      if (Xml.at(element, "sdtPr", "docPartObj") != null || Xml.is(element, "fldSimple")
          || Xml.value(Xml.at(element, "pPr", "pStyle")).startsWith("TOC")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void noWordOfAPersonsIsLost() throws IOException {
    ReportDocument document = ReportBuilder.build(SampleAnalysis.report(Language.SWEDISH, 6), Progress.NONE);
    int whole = 0;
    for (int seed = 0; seed < 40; seed++) {
      Path file = folder.resolve("rapport" + seed + ".docx");
      new WordReportWriter().write(document, file, Progress.NONE);
      List<String> marks = new ArrayList<>();
      Random random = new Random(seed);
      EditedWord.edit(
          file,
          body -> {
            try {
              return new String(wild(body.getBytes(StandardCharsets.UTF_8), random, marks), StandardCharsets.UTF_8);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      Written written = new WordReportWriter().write(document, file, Progress.NONE);
      String body = EditedWord.body(file);
      boolean allTexts =
          written.carried().lost().stream()
              .allMatch(why -> Set.of("io.word.lostOrder", "io.word.lostSections").contains(why.key()));
      assertThat(written.kept() == null).isEqualTo(written.carried().isWhole());
      if (allTexts) {
        whole++;
        assertThat(marks).as("seed " + seed).allMatch(body::contains);
      }
      byte[] bytes = Files.readAllBytes(file);
      assertThat(OoxmlStructure.problems(bytes)).as("seed " + seed).isEmpty();
      Written again = new WordReportWriter().write(document, file, Progress.NONE);
      assertThat(again.kept()).as("seed " + seed).isNull();
      String stable = EditedWord.body(file);
      assertThat(marks.stream().filter(body::contains)).as("seed " + seed).allMatch(stable::contains);
    }
    assertThat(whole).isGreaterThan(30);
  }
}
