package se.helabilden.io.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {
  private static final String PLAIN = "<w:p><w:r><w:t>Andelen är 14 procent.</w:t></w:r></w:p>";
  private static final NormalForm.Source SOURCE =
      new NormalForm.Source() {
        @Override
        public String style(String id) {
          return Map.of("", "Normal", "Normal", "Normal", "Rubrik1", "Heading1").getOrDefault(id, id);
        }

        @Override
        public String related(String relation) {
          return "content of " + relation;
        }

        @Override
        public String note(String kind, String id) {
          return kind + " " + id;
        }
      };

  private static String form(String block) throws IOException {
    String xml =
        "<x xmlns:w=\"" + Xml.W + "\" xmlns:r=\"" + Xml.R
            + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" + block + "</x>";
    return NormalForm.of(
        Xml.children(Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement()).getFirst(), SOURCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>Andelen är 14 procent.</w:t></w:r></w:p>",
    "<w:p w:rsidR=\"00A\"><w:r><w:t>Andelen </w:t></w:r><w:proofErr w:type=\"x\"/><w:r><w:rPr><w:lang"
        + " w:val=\"sv-SE\"/></w:rPr><w:t>är 14 procent.</w:t></w:r></w:p>",
    "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t>Andelen är 14 procent.</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>",
    "<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>Andelen är 14 procent.</w:t></w:r><w:commentRangeEnd"
        + " w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>",
    "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>Andelen är 14 procent.</w:t></w:r></w:sdtContent></w:sdt></w:p>",
    "<w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:lastRenderedPageBreak/><w:t>Andelen är 14 procent.</w:t></w:r></w:p>",
  })
  void merelySavingChangesNothing(String saved) throws IOException {
    assertThat(form(saved)).isEqualTo(form(PLAIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<w:p><w:r><w:t>Andelen är 15 procent.</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:pStyle w:val=\"Rubrik1\"/></w:pPr><w:r><w:t>Andelen är 14 procent.</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>Andelen är </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>14 procent.</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>Andelen är 14 procent.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
    "<w:p><w:hyperlink r:id=\"a\"><w:r><w:t>Andelen är 14 procent.</w:t></w:r></w:hyperlink></w:p>",
    "<w:p><w:r><w:t>Andelen är 14 procent.</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>",
    "<w:p><w:r><w:t>Andelen är</w:t><w:br/><w:t>14 procent.</w:t></w:r></w:p>",
  })
  void whatAPersonDoesCounts(String edited) throws IOException {
    assertThat(form(edited)).isNotEqualTo(form(PLAIN));
  }

  @Test
  void whatFieldsComputeDoesNotCountWhicheverWayTheyAreWritten() throws IOException {
    String simple =
        "<w:p><w:r><w:t>Figur </w:t></w:r><w:fldSimple w:instr=\" SEQ Figur \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r>"
            + "<w:t>. Karta</w:t></w:r></w:p>";
    String complex =
        "<w:p><w:r><w:t>Figur </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>SEQ"
            + " Figur</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r>"
            + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>. Karta</w:t></w:r></w:p>";
    assertThat(form(complex)).isEqualTo(form(simple));
    assertThat(form(simple)).contains("Karta").doesNotContain("1");
  }

  @Test
  void anEmptyParagraphHasNoForm() throws IOException {
    assertThat(form("<w:p><w:pPr><w:pStyle w:val=\"x\"/></w:pPr><w:r><w:t> </w:t></w:r></w:p>")).isEmpty();
    assertThat(form("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")).isNotEmpty();
  }

  @Test
  void aTableIsItsCells() throws IOException {
    String one = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    assertThat(form(one)).isEqualTo("[table[row][cell][p Normal]a[cell]]");
    assertThat(form(one.replace("<w:p/>", "<w:p><w:r><w:t>b</w:t></w:r></w:p>"))).isNotEqualTo(form(one));
  }
}
