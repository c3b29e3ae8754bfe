package se.helabilden.io.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.helabilden.report.ReportBuilder;
import se.helabilden.report.ReportDocument;
import se.helabilden.testkit.OoxmlSchemas;
import se.helabilden.testkit.OoxmlStructure;
import se.helabilden.testkit.SampleReport;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

class WordReportWriterTest {
  private static byte[] write(ReportDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WordReportWriter().write(document, out, Progress.NONE);
    return out.toByteArray();
  }

  private static byte[] sample(Language language, int areas, int municipalities) throws IOException {
    return write(ReportBuilder.build(SampleReport.of(language, areas, 4, municipalities), Progress.NONE));
  }

  private static Document main(byte[] file) {
    return OoxmlStructure.parse(OoxmlSchemas.parts(file).get("word/document.xml"));
  }

  @Test
  void everyPartIsValidByTheSchemas() throws IOException {
    for (Language language : Language.values()) {
      assertThat(OoxmlSchemas.problems(sample(language, 30, 1))).isEmpty();
      assertThat(OoxmlSchemas.problems(sample(language, 30, 3))).isEmpty();
    }
  }

  @Test
  void theSchemasWouldCatchAFault() throws IOException {
    String broken =
        new String(OoxmlSchemas.parts(sample(Language.SWEDISH, 9, 1)).get("word/document.xml"), StandardCharsets.UTF_8)
            .replaceAll("<w:tblGrid>.*?</w:tblGrid>", "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(broken.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(OoxmlSchemas.problems(out.toByteArray())).isNotEmpty();
  }

  @Test
  void relationsStylesAndIdsHoldTogether() throws IOException {
    assertThat(OoxmlStructure.problems(sample(Language.SWEDISH, 30, 1))).isEmpty();
    assertThat(OoxmlStructure.problems(sample(Language.ENGLISH, 30, 3))).isEmpty();
  }

  @Test
  void anotherProgramReadsHeadingsTablesAndPictures() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(sample(Language.SWEDISH, 30, 1)))) {
      assertThat(document.getAllPictures()).hasSize(4);
      assertThat(document.getStyles().styleExist("Heading1")).isTrue();
      assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Kartläggning: Exempelby");
      assertThat(document.getProperties().getCoreProperties().getCreator()).isEqualTo("Kim Andersson");
    }
  }

  @Test
  void everyTableHasAGridThatFillsItAndAHeaderRowThatRepeats() throws IOException {
    for (Element table : OoxmlStructure.elements(main(sample(Language.SWEDISH, 30, 3)), "w:tbl")) {
      int width = Integer.parseInt(((Element) table.getElementsByTagName("w:tblW").item(0)).getAttribute("w:w"));
      int sum = 0;
      for (int i = 0; i < table.getElementsByTagName("w:gridCol").getLength(); i++) {
        sum += Integer.parseInt(((Element) table.getElementsByTagName("w:gridCol").item(i)).getAttribute("w:w"));
      }
      assertThat(sum).isEqualTo(width).isLessThanOrEqualTo(Layout.A4.textWidth());
      Element first = (Element) table.getElementsByTagName("w:tr").item(0);
      assertThat(first.getElementsByTagName("w:tblHeader").getLength()).isEqualTo(1);
      assertThat(table.getElementsByTagName("w:cantSplit").getLength())
          .isEqualTo(table.getElementsByTagName("w:tr").getLength());
    }
  }

  @Test
  void figuresHaveAlternativeTextAndAreNoWiderThanTheText() throws IOException {
    Document main = main(sample(Language.SWEDISH, 30, 1));
    assertThat(OoxmlStructure.elements(main, "wp:docPr"))
        .hasSize(4)
        .allSatisfy(picture -> assertThat(picture.getAttribute("descr")).startsWith("Karta över Exempelby"));
    assertThat(OoxmlStructure.elements(main, "wp:extent"))
        .allSatisfy(
            size ->
                assertThat(Long.parseLong(size.getAttribute("cx")))
                    .isLessThanOrEqualTo(Layout.emu(Layout.A4.textWidth())));
  }

  @Test
  void captionsAreNumberedByWordItself() throws IOException {
    List<String> codes = new ArrayList<>();
    for (Element field : OoxmlStructure.elements(main(sample(Language.SWEDISH, 30, 1)), "w:fldSimple")) {
      codes.add(field.getAttribute("w:instr").strip());
    }
    assertThat(codes).contains("SEQ Figur \\* ARABIC", "SEQ Tabell \\* ARABIC");
  }

  @Test
  void theContentsListIsFilledInAndRisesFromPageToPage() throws IOException {
    List<Integer> pages = new ArrayList<>();
    for (Element paragraph : OoxmlStructure.elements(main(sample(Language.SWEDISH, 60, 1)), "w:hyperlink")) {
      var texts = paragraph.getElementsByTagName("w:t");
      pages.add(Integer.parseInt(texts.item(texts.getLength() - 1).getTextContent()));
    }
    assertThat(pages).hasSizeGreaterThan(10).isSorted();
    assertThat(pages.getFirst()).isEqualTo(3);
    assertThat(pages.getLast()).isGreaterThan(10);
  }

  @Test
  void theLanguageIsToldToScreenReaders() throws IOException {
    var parts = OoxmlSchemas.parts(sample(Language.SWEDISH, 9, 1));
    assertThat(new String(parts.get("word/styles.xml"), StandardCharsets.UTF_8)).contains("<w:lang w:val=\"sv-SE\"");
    assertThat(new String(parts.get("docProps/core.xml"), StandardCharsets.UTF_8))
        .contains("<dc:language>sv-SE</dc:language>");
  }

  @Test
  void theSameReportGivesTheSameBytesInEveryLocale() throws IOException {
    byte[] here = sample(Language.SWEDISH, 30, 1);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(sample(Language.SWEDISH, 30, 1)).satisfies(there -> assertThat(Arrays.equals(there, here)).isTrue());
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(sample(Language.SWEDISH, 30, 1)).satisfies(there -> assertThat(Arrays.equals(there, here)).isTrue());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void controlTagsAreTheSameInTheNextExport() throws IOException {
    List<String> thirty = tags(sample(Language.SWEDISH, 30, 1));
    List<String> forty = tags(sample(Language.SWEDISH, 40, 1));
    assertThat(forty).isEqualTo(thirty).contains("hb:about/lead");
  }

  private static List<String> tags(byte[] file) {
    return OoxmlStructure.elements(main(file), "w:tag").stream().map(tag -> tag.getAttribute("w:val")).toList();
  }

  @Test
  void signsThatNoFileMayHoldAreLeftOutAndSoftBreaksKept() throws IOException {
    ReportDocument document = ReportBuilder.build(SampleReport.of(Language.SWEDISH, 9, 1, 1), Progress.NONE);
    ReportDocument odd =
        new ReportDocument(
            document.language(),
            document.date(),
            "A\u0000 & <B>\uD800",
            document.titlePage(),
            "Rad ett\u000Brad två",
            document.blocks());
    byte[] file = write(odd);
    assertThat(OoxmlSchemas.problems(file)).isEmpty();
    assertThat(new String(OoxmlSchemas.parts(file).get("word/footer1.xml"), StandardCharsets.UTF_8))
        .contains("Rad ett</w:t><w:br/><w:t xml:space=\"preserve\">rad två");
    assertThat(new String(OoxmlSchemas.parts(file).get("docProps/core.xml"), StandardCharsets.UTF_8))
        .contains("<dc:creator>A &amp; &lt;B&gt;</dc:creator>");
  }
}
