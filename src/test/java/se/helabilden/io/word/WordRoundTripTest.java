package se.helabilden.io.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import se.helabilden.report.Alignment;
import se.helabilden.report.Block;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.Contents;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Figure;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Tone;
import se.helabilden.report.Cell;
import se.helabilden.report.Png;
import se.helabilden.report.ReportDocument;
import se.helabilden.report.ReportDocument.TitlePage;
import se.helabilden.report.Written;
import se.helabilden.testkit.EditedWord;
import se.helabilden.testkit.OoxmlSchemas;
import se.helabilden.testkit.OoxmlStructure;
import se.helabilden.testkit.SampleReport;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// What is edited in Word stands in the next report.
class WordRoundTripTest {
  @TempDir Path folder;
  private Path file;
  private String source = "";
  private final List<Block> blocks = new ArrayList<>();

  @BeforeEach
  void blocks() {
    file = folder.resolve("rapport.docx");
    blocks.add(new Contents("contents", "Innehåll"));
    blocks.add(new Heading("one", 1, "Läget", true));
    blocks.add(new Paragraph("one/lead", Tone.LEAD, "Andelen är 14 procent."));
    blocks.add(new Paragraph("one/body", Tone.BODY, "Skillnaden är stor mellan områdena."));
    blocks.add(figure(SampleReport.picture()));
    blocks.add(table("12,5"));
    blocks.add(new Heading("two", 1, "Behov", true));
    blocks.add(new Paragraph("two/body", Tone.BODY, "Unga behöver praktik."));
  }

  private static Figure figure(byte[] picture) {
    return new Figure("one/map", Png.of(picture), "Andel per område", "Karta över andelen", null);
  }

  private static DataTable table(String value) {
    return new DataTable(
        "one/table", "Andelen i siffror",
        List.of(new Column("Område", Alignment.START, 1), new Column("Andel", Alignment.START, 1)),
        List.of(List.of(Cell.text("Åsvik"), Cell.text(value))), List.of(), false);
  }

  private void put(Block block) {
    blocks.replaceAll(old -> old.id().equals(block.id()) ? block : old);
  }

  private Written export() {
    return export(null, false);
  }

  private Written export(@Nullable Path template, boolean fresh) {
    ReportDocument document =
        new ReportDocument(
            Language.SWEDISH, LocalDate.of(2026, 11, 20), "Kim",
            new TitlePage("Kartläggning", "Rapport", "Exempelby", List.of("20 november 2026"), null), "Kartläggning",
            blocks, source);
    Written written = new WordReportWriter().write(document, template, file, fresh, Progress.NONE);
    try {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(OoxmlSchemas.problems(bytes)).isEmpty();
      assertThat(OoxmlStructure.problems(bytes).stream().filter(problem -> !problem.equals("no bookmark "))).isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return written;
  }

  private void edit(UnaryOperator<String> change) throws IOException {
    EditedWord.edit(file, change);
  }

  private void replace(String old, String now) throws IOException {
    edit(body -> body.replace(old, now));
  }

  private String body() throws IOException {
    return EditedWord.body(file);
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  private static List<String> words(Written written) {
    Texts texts = Texts.in(Language.SWEDISH);
    List<Message> messages = written.carried().messages();
    return messages.stream().map(texts::text).toList();
  }

  private String control(String tag) throws IOException {
    String body = body();
    int at = body.indexOf("<w:tag w:val=\"hb:" + tag + "\"/>");
    assertThat(at).as(tag).isPositive();
    return body.substring(body.lastIndexOf("<w:sdt>", at), body.indexOf("</w:sdt>", at) + 8);
  }

  @Test
  void whatWasEditedStandsInTheSecondAndTheThirdExportAndTheRestIsNew() throws IOException {
    export();
    replace("Skillnaden är stor mellan områdena.", "Skillnaden är störst i öster.");
    put(new Paragraph("two/body", Tone.BODY, "Unga behöver praktik och handledning."));
    for (int i = 0; i < 3; i++) {
      Written written = export();
      assertThat(body())
          .contains("Skillnaden är störst i öster.", "praktik och handledning", "Andelen är 14 procent.")
          .doesNotContain("Skillnaden är stor mellan");
      assertThat(written.kept()).isNull();
      assertThat(written.carried().kept()).containsExactly("Läget");
      assertThat(written.carried().newer()).isEmpty();
      assertThat(words(written)).containsExactly("En del står kvar som den ändrats i Word: ”Läget”.");
    }
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void aFileThatWordMerelySavedIsWrittenAnew() throws IOException {
    export();
    edit(
        body ->
            body.replace(
                    "<w:r><w:t xml:space=\"preserve\">Andelen är 14 procent.</w:t></w:r>",
                    "<w:bookmarkStart w:id=\"70\" w:name=\"_GoBack\"/><w:r w:rsidR=\"00AB\"><w:rPr><w:lang"
                        + " w:val=\"sv-SE\"/></w:rPr><w:t>Andelen</w:t></w:r><w:bookmarkEnd w:id=\"70\"/><w:proofErr"
                        + " w:type=\"spellStart\"/><w:r><w:t xml:space=\"preserve\"> är 14 procent.</w:t></w:r>")
                .replace("<w:pStyle w:val=\"Lead\"/>", "<w:pStyle w:val=\"Ingress1\"/>"));
    EditedWord.edit(file, "word/styles.xml", text -> text.replace("w:styleId=\"Lead\"", "w:styleId=\"Ingress1\""));
    put(new Paragraph("one/lead", Tone.LEAD, "Andelen är 16 procent."));
    Written written = export();
    assertThat(body()).contains("Andelen är 16 procent.").doesNotContain("14 procent");
    assertThat(written.carried().hasEdits()).isFalse();
    assertThat(written.kept()).isNull();
  }

  @Test
  void whereBothChangedAPersonsWordsStandAndTheProgramsAreACommentUntilItIsTakenAway() throws IOException {
    export();
    replace("Andelen är 14 procent.", "Andelen är ungefär en sjundedel.");
    put(new Paragraph("one/lead", Tone.LEAD, "Andelen är 16 procent."));
    for (int i = 0; i < 2; i++) {
      Written written = export();
      assertThat(control("one/lead")).contains("ungefär en sjundedel").contains("commentReference");
      String comments = EditedWord.part(file, "word/kept-comments.xml");
      assertThat(comments).containsOnlyOnce("Andelen är 16 procent.").contains("w:author=\"Hela bilden\"");
      assertThat(written.carried().newer()).containsExactly("Läget");
      assertThat(words(written).getFirst()).startsWith("Nyare uppgifter finns för en del").contains("Läget");
    }
    edit(
        body ->
            body.replaceAll("<w:commentRange(Start|End)[^>]*>", "")
                .replaceAll("<w:r[^>]*><w:commentReference[^>]*></w:r>", ""));
    assertThat(body()).doesNotContain("commentReference");
    for (int i = 0; i < 2; i++) {
      Written written = export();
      assertThat(written.carried().newer()).isEmpty();
      assertThat(control("one/lead")).contains("ungefär en sjundedel").doesNotContain("commentReference");
    }
    put(new Paragraph("one/lead", Tone.LEAD, "Andelen är 17 procent."));
    assertThat(export().carried().newer()).containsExactly("Läget");
    replace("Andelen är ungefär en sjundedel.", "Andelen är 17 procent.");
    assertThat(export().carried().hasEdits()).isFalse();
  }

  @Test
  void textBetweenPartsComesAlongAndAPartThatWasTakenAwayStaysAway() throws IOException {
    export();
    String added = "<w:p><w:r><w:t>Vår egen bild av läget.</w:t></w:r></w:p>";
    edit(
        body -> {
          int lead = body.indexOf("</w:sdt>", body.indexOf("hb:one/lead")) + 8;
          String with = body.substring(0, lead) + added + body.substring(lead);
          int start = with.lastIndexOf("<w:sdt>", with.indexOf("\"hb:two/body\""));
          return with.substring(0, start) + with.substring(with.indexOf("</w:sdt>", start) + 8);
        });
    put(new Paragraph("two/body", Tone.BODY, "Unga behöver mycket praktik."));
    for (int i = 0; i < 2; i++) {
      Written written = export();
      assertThat(body()).containsOnlyOnce("Vår egen bild").doesNotContain("praktik");
      assertThat(body().indexOf("Vår egen bild")).isBetween(
          body().indexOf("hb:one/lead"), body().indexOf("hb:one/body"));
      assertThat(written.carried().added()).isEqualTo(1);
      assertThat(written.carried().removed()).containsExactly("Behov");
      assertThat(written.kept()).isNull();
    }
    Written anew = export(null, true);
    assertThat(body()).contains("mycket praktik").doesNotContain("Vår egen bild");
    assertThat(anew.kept()).isNotNull();
    assertThat(EditedWord.body(anew.kept())).contains("Vår egen bild");
  }

  @Test
  void anEditedCaptionStandsAndThePictureAndTheNumbersUnderItAreNew() throws IOException {
    export();
    edit(
        body ->
            body.replace(". Andel per område</w:t>", ". Andelen, vår rubrik</w:t>")
                .replace(". Andelen i siffror</w:t>", ". Vår tabell</w:t>"));
    byte[] other = SampleReport.picture().clone();
    byte[] longer = Arrays.copyOf(other, other.length + 1);
    put(figure(longer));
    put(table("99,9"));
    Written written = export();
    assertThat(written.carried().kept()).containsExactly("Andel per område", "Andelen i siffror");
    assertThat(written.carried().newer()).isEmpty();
    assertThat(body()).contains("Andelen, vår rubrik", "Vår tabell", "99,9").doesNotContain("12,5");
    assertThat(OoxmlSchemas.parts(Files.readAllBytes(file)).get("word/media/image1.png")).isEqualTo(longer);
  }

  @Test
  void aHeadingThatWasReworded() throws IOException {
    export();
    edit(body -> body.replace("<w:t xml:space=\"preserve\">Läget</w:t>", "<w:t>Läget hos oss</w:t>"));
    Written written = export();
    assertThat(written.carried().kept()).containsExactly("Läget");
    assertThat(control("contents")).contains("Läget hos oss");
    assertThat(control("one")).contains("Läget hos oss").contains("_Toc000000001");
  }

  @Test
  void linksNotesPicturesListsAndCommentsOfAPersonComeAlong() throws IOException {
    export();
    EditedWord.relate(file, "rIdLink", "hyperlink", "https://example.org/sida", true);
    EditedWord.relate(file, "rIdEvil", "hyperlink", "file:///c:/hemligt.exe", true);
    EditedWord.relate(file, "rIdPasted", "image", "media/klistrad.png", false);
    EditedWord.edit(file, "word/media/klistrad.png", _ -> "en bild");
    EditedWord.add(
        file, "footnotes",
        "<w:footnotes xmlns:w=\"" + Xml.W + "\"><w:footnote w:id=\"2\"><w:p><w:pPr><w:pStyle w:val=\"Fotnot\"/></w:pPr>"
            + "<w:r><w:t>Enligt nämnden.</w:t></w:r></w:p></w:footnote></w:footnotes>");
    EditedWord.add(
        file, "comments",
        "<w:comments xmlns:w=\"" + Xml.W + "\"><w:comment w:id=\"7\" w:author=\"Kim\"><w:p><w:r><w:t>Stämmer det?</w:t>"
            + "</w:r></w:p></w:comment></w:comments>");
    EditedWord.edit(
        file, "word/styles.xml",
        text ->
            text.replace(
                "</w:styles>",
                "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Fotnot\"><w:name w:val=\"fotnot\"/>"
                    + "<w:basedOn w:val=\"Normal\"/></w:style></w:styles>"));
    String picture =
        body().substring(body().indexOf("<w:drawing>"), body().indexOf("</w:drawing>") + 12)
            .replace("rIdPicture1", "rIdPasted");
    replace(
        "Skillnaden är stor mellan områdena.</w:t></w:r>",
        "Skillnaden är stor.</w:t></w:r><w:hyperlink r:id=\"rIdLink\"><w:r><w:t>Läs mer</w:t></w:r></w:hyperlink>"
            + "<w:hyperlink r:id=\"rIdEvil\"><w:r><w:t>öppna</w:t></w:r></w:hyperlink>"
            + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r>" + picture + "</w:r>"
            + "<w:ins w:id=\"900\" w:author=\"Kim\"><w:r><w:t>tillagt</w:t></w:r></w:ins>"
            + "<w:del w:id=\"901\" w:author=\"Kim\"><w:r><w:delText>borttaget</w:delText></w:r></w:del>");
    edit(
        body -> {
          int at = body.indexOf("Unga behöver praktik.");
          int paragraph = body.indexOf("</w:pPr>", body.lastIndexOf("<w:p>", at)) + 8;
          String marked =
              body.substring(0, paragraph) + "<w:commentRangeStart w:id=\"7\"/>" + body.substring(paragraph);
          int end = marked.indexOf("</w:p>", paragraph);
          return marked.substring(0, end) + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>"
              + marked.substring(end);
        });
    put(new Paragraph("two/body", Tone.BODY, "Unga behöver mycket praktik."));
    for (int i = 0; i < 2; i++) {
      Written written = export();
      assertThat(written.kept()).isNull();
      assertThat(written.carried().comments()).isEqualTo(1);
      assertThat(control("two/body")).contains("mycket praktik").contains("commentReference");
      assertThat(EditedWord.part(file, "word/kept-comments.xml")).containsOnlyOnce("Stämmer det?");
      assertThat(EditedWord.part(file, "word/kept-footnotes.xml")).containsOnlyOnce("Enligt nämnden.");
      assertThat(control("one/body")).contains("Läs mer", "öppna", "tillagt", "borttaget", "footnoteReference");
      assertThat(EditedWord.part(file, "word/_rels/document.xml.rels"))
          .contains("https://example.org/sida").doesNotContain("hemligt");
      assertThat(EditedWord.part(file, "word/kept/1.png")).isEqualTo("en bild");
    }
  }

  @Test
  void framesThatAProgramLostAreFoundByWhatTheyHeld() throws IOException {
    export();
    edit(
        body ->
            body.replaceAll("<w:sdt><w:sdtPr>.*?</w:sdtPr><w:sdtContent>", "")
                .replace("</w:sdtContent></w:sdt>", "")
                .replace("Unga behöver praktik.", "Unga behöver sommarjobb."));
    put(new Paragraph("one/lead", Tone.LEAD, "Andelen är 16 procent."));
    Written written = export();
    assertThat(body()).containsOnlyOnce("Andelen är 16 procent.").containsOnlyOnce("Unga behöver sommarjobb.")
        .containsOnlyOnce("12,5").doesNotContain("14 procent").doesNotContain("praktik");
    assertThat(written.kept()).isNull();
  }

  @Test
  void aChapterThatIsLeftOutTakesNothingWithItAndTheEarlierFileIsKept() throws IOException {
    export();
    replace("Unga behöver praktik.", "Unga behöver det hemliga.");
    blocks.removeIf(block -> block.id().startsWith("two"));
    Written written = export();
    assertThat(body()).doesNotContain("hemliga");
    assertThat(written.kept()).isNotNull();
    assertThat(EditedWord.body(written.kept())).contains("hemliga");
    assertThat(words(written).getFirst()).contains("Behov");
  }

  @Test
  void editsOfHeadsFeetAndSectionsAreKeptBeside() throws IOException {
    export();
    EditedWord.edit(file, "word/footer1.xml", text -> text.replace("Kartläggning", "Vår fot"));
    Written written = export();
    assertThat(written.kept()).isNotNull();
    assertThat(words(written)).containsExactly("Följde inte med från den tidigare filen: ändringar i sidhuvud eller sidfot.");
  }

  @Test
  void aFileOfOursThatCannotBeReadIsKeptBeside() throws IOException {
    export();
    edit(body -> body.substring(0, body.length() / 2));
    byte[] damaged = Files.readAllBytes(file);
    Written written = export();
    assertThat(written.kept()).isNotNull();
    assertThat(Files.readAllBytes(written.kept())).isEqualTo(damaged);
    assertThat(body()).contains("Unga behöver praktik.");
  }

  @Test
  void editsStandInAnOrganisationsTemplateToo() throws IOException {
    export();
    Path template = folder.resolve("mall.docx");
    Files.copy(file, template);
    export(template, false);
    replace("Andelen är 14 procent.", "Andelen är ungefär en sjundedel.");
    put(new Paragraph("one/body", Tone.BODY, "Skillnaden är liten."));
    Written written = export(template, false);
    assertThat(body()).contains("ungefär en sjundedel", "Skillnaden är liten.");
    assertThat(written.carried().kept()).containsExactly("Läget");
    assertThat(written.kept()).isNull();
    export();
    assertThat(body()).contains("ungefär en sjundedel", "Skillnaden är liten.");
  }

  @Test
  void framesWithoutTagsAsLibreOfficeLeavesThem() throws IOException {
    export();
    edit(
        body ->
            body.replaceAll("<w:tag w:val=\"hb:[^\"]*\"/>", "")
                .replaceAll("<w:pageBreakBefore/>", "")
                .replace("<w:t xml:space=\"preserve\">Behov</w:t>", "<w:br w:type=\"page\"/><w:t>Behov</w:t>")
                .replace("Unga behöver praktik.", "Vi ser att sommarjobb hjälper."));
    put(new Paragraph("one/lead", Tone.LEAD, "Andelen är 16 procent."));
    Written written = export();
    assertThat(control("two/body")).contains("Vi ser att sommarjobb hjälper.");
    assertThat(control("one/lead")).contains("16 procent");
    assertThat(written.carried().kept()).containsExactly("Behov");
    assertThat(written.carried().added()).isZero();
    assertThat(written.kept()).isNull();
  }

  @Test
  void controlsWithinControlsEndPropertiesAndAlternativesAreKept() throws IOException {
    export();
    edit(
        body ->
            body.replace("<w:document ", "<w:document xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" ")
                .replace(
                    "Unga behöver praktik.</w:t></w:r>",
                    "Unga behöver </w:t></w:r><w:sdt><w:sdtPr><w:tag w:val=\"egen\"/><w:id w:val=\"5\"/></w:sdtPr>"
                        + "<w:sdtEndPr/><w:sdtContent><w:r><w:t>sommarjobb</w:t></w:r></w:sdtContent></w:sdt>"
                        + "<w:r><mc:AlternateContent><mc:Fallback><w:t>.</w:t></mc:Fallback></mc:AlternateContent></w:r>"));
    String body = exportUnchecked();
    assertThat(body).contains("sommarjobb", "mc:AlternateContent", "w:val=\"egen\"").doesNotContain("praktik");
  }

  @Test
  void partsInAnotherOrderAreToldAndTheEarlierFileIsKept() throws IOException {
    export();
    edit(
        body -> {
          int lead = body.lastIndexOf("<w:sdt>", body.indexOf("hb:one/lead"));
          int after = body.indexOf("</w:sdt>", lead) + 8;
          int end = body.indexOf("</w:sdt>", body.indexOf("hb:two/body")) + 8;
          return body.substring(0, lead) + body.substring(after, end) + body.substring(lead, after) + body.substring(end);
        });
    Written written = export();
    assertThat(written.kept()).isNotNull();
    assertThat(words(written).getFirst()).contains("ordningen mellan delarna");
  }

  @Test
  void aPartThatTheProgramWritesForTheFirstTimeIsThere() throws IOException {
    export();
    replace("Unga behöver praktik.", "Unga behöver sommarjobb.");
    blocks.add(new Heading("three", 1, "Planen", true));
    blocks.add(new Paragraph("three/body", Tone.BODY, "Vi börjar i höst."));
    export();
    assertThat(body()).contains("sommarjobb", "Vi börjar i höst.");
  }

  @Test
  void editsOfAnotherProjectsReportStayInItsFile() throws IOException {
    export();
    replace("Unga behöver praktik.", "Unga behöver sommarjobb.");
    source = "ett annat projekt";
    Written written = export();
    assertThat(body()).contains("Unga behöver praktik.");
    assertThat(EditedWord.body(written.kept())).contains("sommarjobb");
    assertThat(words(written).getFirst()).contains("annan rapport");
  }

  private String exportUnchecked() throws IOException {
    ReportDocument document =
        new ReportDocument(
            Language.SWEDISH, LocalDate.of(2026, 11, 20), "Kim",
            new TitlePage("Kartläggning", "Rapport", "Exempelby", List.of("20 november 2026"), null), "Kartläggning",
            blocks);
    new WordReportWriter().write(document, file, Progress.NONE);
    return body();
  }
}
