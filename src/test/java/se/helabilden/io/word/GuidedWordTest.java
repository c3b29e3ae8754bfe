package se.helabilden.io.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.helabilden.report.ReportBuilder;
import se.helabilden.testkit.OoxmlSchemas;
import se.helabilden.testkit.OoxmlStructure;
import se.helabilden.testkit.SampleAnalysis;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

class GuidedWordTest {
  private static byte[] sample(Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WordReportWriter()
        .write(ReportBuilder.build(SampleAnalysis.report(language, 30), Progress.NONE), out, Progress.NONE);
    return out.toByteArray();
  }

  private static Document main(byte[] file) {
    return OoxmlStructure.parse(OoxmlSchemas.parts(file).get("word/document.xml"));
  }

  @Test
  void everyPartIsValidAndHoldsTogether() throws IOException {
    for (Language language : Language.values()) {
      byte[] file = sample(language);
      assertThat(OoxmlSchemas.problems(file)).isEmpty();
      assertThat(OoxmlStructure.problems(file)).isEmpty();
    }
  }

  @Test
  void boldWordsAreRunsAndItemsRealListParagraphs() throws IOException {
    String main = new String(OoxmlSchemas.parts(sample(Language.SWEDISH)).get("word/document.xml"), StandardCharsets.UTF_8);
    assertThat(main)
        .contains("<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">hela kommunen</w:t></w:r>")
        .contains(
            "<w:pStyle w:val=\"ListBullet\"/></w:pPr><w:r><w:t xml:space=\"preserve\">hur villkoren skiljer sig mellan"
                + " områden,</w:t>")
        .doesNotContain(SampleAnalysis.PRIVATE);
  }

  @Test
  void wideTablesLieOnPagesOfTheirOwnAndTheRestStands() throws IOException {
    List<Element> pages = OoxmlStructure.elements(main(sample(Language.SWEDISH)), "w:pgSz");
    assertThat(pages.stream().filter(page -> page.getAttribute("w:orient").equals("landscape")))
        .hasSize(1)
        .allSatisfy(page -> assertThat(page.getAttribute("w:w")).isEqualTo("16838"));
    assertThat(pages.getLast().getAttribute("w:w")).isEqualTo("11906");
    for (Element table : OoxmlStructure.elements(main(sample(Language.SWEDISH)), "w:tbl")) {
      int width = Integer.parseInt(((Element) table.getElementsByTagName("w:tblW").item(0)).getAttribute("w:w"));
      assertThat(width).isLessThanOrEqualTo(16838 - 2 * 1417);
    }
  }
}
