package se.helabilden.io.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.helabilden.report.ReportBuilder;
import se.helabilden.report.ReportDocument;
import se.helabilden.testkit.OoxmlSchemas;
import se.helabilden.testkit.OoxmlStructure;
import se.helabilden.testkit.SampleAnalysis;
import se.helabilden.testkit.SampleReport;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class OrganisationTemplateTest {
  private static final String OLD_TEXT = "Här skriver du din text";
  @TempDir Path folder;

  /// A municipality's template: Swedish ids of styles, a head with a logo and a link, its own margins.
  private Path template(Consumer<XWPFDocument> body) throws IOException {
    Path file = folder.resolve("Mall Exempelby.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      document.createStyles();
      style(document, "Normal", "Normal", null, -1).getCTStyle().setDefault(true);
      style(document, "Rubrik1", "heading 1", "006C6B", 0);
      style(document, "Rubrik2", "heading 2", "006C6B", 1);
      style(document, "Rubrik", "Title", "006C6B", -1);
      style(document, "Beskrivning", "caption", null, -1);
      style(document, "Note", "Marginalanteckning", null, -1);
      body.accept(document);
      document.createParagraph().createRun().setText(OLD_TEXT);
      CTSectPr page = document.getDocument().getBody().isSetSectPr()
          ? document.getDocument().getBody().getSectPr()
          : document.getDocument().getBody().addNewSectPr();
      page.addNewPgSz().setW(BigInteger.valueOf(11906));
      page.getPgSz().setH(BigInteger.valueOf(16838));
      CTPageMar margins = page.addNewPgMar();
      margins.setTop(BigInteger.valueOf(1985));
      margins.setBottom(BigInteger.valueOf(1134));
      margins.setLeft(BigInteger.valueOf(1701));
      margins.setRight(BigInteger.valueOf(1134));
      XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
      XWPFParagraph line = header.createParagraph();
      line.createRun().setText("Exempelby kommun, förvaltningen");
      line.createRun().addPicture(
          new ByteArrayInputStream(SampleReport.picture()), PictureType.PNG, "logo.png", Units.toEMU(60), Units.toEMU(30));
      line.createHyperlinkRun("https://example.org/hemsida").setText("vår webbplats");
      document.write(out);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    return file;
  }

  private static XWPFStyle style(XWPFDocument document, String id, String name, String colour, int level) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (level >= 0) {
      style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }
    if (colour != null) {
      style.addNewRPr().addNewColor().setVal(colour);
    }
    XWPFStyle made = new XWPFStyle(style);
    document.getStyles().addStyle(made);
    return made;
  }

  private static byte[] write(Path template) throws IOException {
    ReportDocument document = ReportBuilder.build(SampleAnalysis.report(Language.SWEDISH, 12), Progress.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WordReportWriter().write(document, template, null, out, Progress.NONE);
    return out.toByteArray();
  }

  private static String part(byte[] file, String name) {
    return new String(OoxmlSchemas.parts(file).get(name), StandardCharsets.UTF_8);
  }

  private static Document main(byte[] file) {
    return OoxmlStructure.parse(OoxmlSchemas.parts(file).get("word/document.xml"));
  }

  @Test
  void theReportInATemplateIsValidAndHoldsTogether() throws IOException {
    byte[] file = write(template(document -> {}));
    assertThat(OoxmlSchemas.problems(file)).isEmpty();
    assertThat(OoxmlStructure.problems(file)).isEmpty();
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(read.getAllPictures()).hasSize(8);
      assertThat(read.getHeaderList()).hasSize(1);
      assertThat(read.getHeaderList().getFirst().getAllPictures()).hasSize(1);
    }
  }

  @Test
  void itsStylesAreUsedAndOursAddedWhereItHasNone() throws IOException {
    byte[] file = write(template(document -> {}));
    List<String> used =
        OoxmlStructure.elements(main(file), "w:pStyle").stream().map(style -> style.getAttribute("w:val")).distinct()
            .toList();
    assertThat(used).contains("Rubrik1", "Rubrik2", "Heading3", "Beskrivning", "TableText", "HelaBildenNote")
        .doesNotContain("Heading1", "Heading2", "Caption", "Note");
    String styles = part(file, "word/styles.xml");
    assertThat(styles).contains("Marginalanteckning", "w:val=\"sv-SE\"").doesNotContain("1F3B4D");
  }

  @Test
  void itsPaperHeadAndLogoStayAndItsTextGoes() throws IOException {
    byte[] file = write(template(document -> {}));
    String main = part(file, "word/document.xml");
    assertThat(main).doesNotContain(OLD_TEXT).contains("Kartläggning, behovsanalys och plan: Exempelby");
    for (Element margins : OoxmlStructure.elements(main(file), "w:pgMar")) {
      assertThat(List.of(margins.getAttribute("w:top"), margins.getAttribute("w:right"))).isIn(
          List.of("1985", "1134"), List.of("1134", "1134"));
    }
    Map<String, byte[]> parts = OoxmlSchemas.parts(file);
    String header = parts.keySet().stream().filter(name -> name.startsWith("word/header")).findFirst().orElseThrow();
    assertThat(part(file, header)).contains("Exempelby kommun, förvaltningen", "UTKAST", "vår webbplats");
    assertThat(parts.get("word/_rels/" + header.substring(5) + ".rels")).isNotNull();
    for (Element table : OoxmlStructure.elements(main(file), "w:tbl")) {
      int width = Integer.parseInt(((Element) table.getElementsByTagName("w:tblW").item(0)).getAttribute("w:w"));
      assertThat(width).isLessThanOrEqualTo(16838 - 1985 - 1134);
    }
  }

  @Test
  void nothingLeadsOutsideTheFile() throws IOException {
    byte[] file = write(template(document -> {}));
    for (Map.Entry<String, byte[]> part : OoxmlSchemas.parts(file).entrySet()) {
      String text = new String(part.getValue(), StandardCharsets.UTF_8);
      assertThat(text).as(part.getKey()).doesNotContain("External", "example.org");
    }
  }

  @Test
  void aCoverIsKeptAndGetsTheTitle() throws IOException {
    byte[] file =
        write(
            template(
                document -> {
                  XWPFParagraph title = document.createParagraph();
                  title.setStyle("Rubrik");
                  title.createRun().setText("[Dokumentets rubrik]");
                  document.createParagraph().createRun().setText("Kommunstyrelsens förvaltning");
                  document.createParagraph().createRun().addBreak(BreakType.PAGE);
                }));
    assertThat(OoxmlSchemas.problems(file)).isEmpty();
    assertThat(OoxmlStructure.problems(file)).isEmpty();
    String main = part(file, "word/document.xml");
    assertThat(main).contains("Kommunstyrelsens förvaltning").doesNotContain("[Dokumentets rubrik]", OLD_TEXT);
    assertThat(main.indexOf("Kartläggning, behovsanalys och plan")).isLessThan(main.indexOf("Kommunstyrelsens"));
    assertThat(main.indexOf("UTKAST")).isGreaterThan(main.indexOf("Kommunstyrelsens"));
  }

  @Test
  void aCoverWithoutATitleIsFollowedByOurTitlePage() throws IOException {
    byte[] file =
        write(
            template(
                document -> {
                  document.createParagraph().createRun().setText("Kommunens omslag");
                  document.createParagraph().createRun().addBreak(BreakType.PAGE);
                }));
    assertThat(OoxmlSchemas.problems(file)).isEmpty();
    String main = part(file, "word/document.xml");
    assertThat(main.indexOf("Kartläggning, behovsanalys och plan")).isGreaterThan(main.indexOf("Kommunens omslag"));
  }

  @Test
  void theSameTemplateGivesTheSameBytes() throws IOException {
    Path template = template(document -> {});
    assertThat(write(template)).isEqualTo(write(template));
  }

  @Test
  void aReportOfOursCanItselfBeATemplate() throws IOException {
    Path earlier = folder.resolve("tidigare.docx");
    Files.write(earlier, write(template(document -> {})));
    byte[] file = write(earlier);
    assertThat(OoxmlSchemas.problems(file)).isEmpty();
    assertThat(OoxmlStructure.problems(file)).isEmpty();
  }

  @Test
  void whatCannotBeUsedIsRefusedInWords() throws IOException {
    Path whole = template(document -> {});
    Path macros = folder.resolve("makro.docm");
    Files.copy(whole, macros);
    refused(macros, "template-macros");
    refused(changed(whole, "[Content_Types].xml", text -> text.replace("document.main+xml", "x.macroEnabled.main+xml")),
        "template-macros");
    refused(changed(whole, "word/document.xml", text -> text.substring(0, text.length() / 2)), "template-broken");
    refused(changed(whole, "word/document.xml", text -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + text),
        "template-broken");
    Path text = Files.writeString(folder.resolve("text.docx"), "inget Word-dokument");
    refused(text, "template-broken");
    Path old = Files.write(folder.resolve("gammal.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
    refused(old, "template-old-or-locked");
    refused(folder.resolve("finns inte.docx"), "template-missing");
  }

  private static void refused(Path template, String id) {
    assertThatThrownBy(() -> write(template))
        .isInstanceOfSatisfying(
            UserFacingException.class, refusal -> assertThat(refusal.id()).isEqualTo(id));
  }

  private Path changed(Path template, String part, UnaryOperator<String> change) throws IOException {
    Path file = Files.createTempFile(folder, "ändrad", ".docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : OoxmlSchemas.parts(Files.readAllBytes(template)).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        byte[] content = entry.getValue();
        zip.write(
            entry.getKey().equals(part)
                ? change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : content);
      }
    }
    return file;
  }
}
