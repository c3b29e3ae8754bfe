package se.helabilden.io.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.LocalText;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.AnswerType;
import se.helabilden.needs.Completeness;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.Question;
import se.helabilden.needs.RichText;
import se.helabilden.needs.Template;
import se.helabilden.needs.TemplatePart;
import se.helabilden.work.Language;
import se.helabilden.work.Stamp;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

class TemplatesTest {
  private static final Path SHORT_WAY = Path.of("assets/templates/kort-vag.json");
  private static final List<String> MAPPING =
      List.of(
          "K0.1", "K0.2", "K1.1", "K1.2", "K2.a.1", "K2.b.1", "K2.c.1", "K2.d.1", "K2.e.1", "K3.1", "K3.4", "K5.2",
          "K6.1", "K7.1");
  private static final List<String> NEEDS = List.of("B1.1", "B2.1", "B3.1", "B4.1", "B5.1");
  private static final List<String> PLAN = List.of("P2.1", "P3.1", "P4.1", "P5.1", "P6.1");
  /// The word alone, where either kind of area could be meant.
  private static final Pattern BARE_AREA = Pattern.compile("(?iu)(?<![\\p{L}])(område|området|områden|områdena)(?![\\p{L}])");

  private static final Template TEMPLATE = Templates.bundled();

  @Test
  void theShortWayHasItsQuestionsInOrder() {
    assertThat(ids(TemplatePart.MAPPING)).isEqualTo(MAPPING);
    assertThat(ids(TemplatePart.NEEDS)).isEqualTo(NEEDS);
    assertThat(ids(TemplatePart.PLAN)).isEqualTo(PLAN);
    assertThat(TEMPLATE.questions()).hasSize(24);
  }

  private static List<String> ids(TemplatePart part) {
    return TEMPLATE.questions(part).stream().map(Question::id).toList();
  }

  @Test
  void everyFocusAreaCollectsItsFindingsFromFacts() {
    List<FocusArea> areas =
        List.of(
            FocusArea.HOUSING, FocusArea.EDUCATION, FocusArea.LABOUR_MARKET, FocusArea.CRIME_AND_SAFETY,
            FocusArea.DEMOCRACY);
    List<Question> questions =
        TEMPLATE.questions().stream().filter(question -> question.id().startsWith("K2.")).toList();
    assertThat(questions).extracting(Question::focusArea).isEqualTo(areas);
    assertThat(questions)
        .allMatch(Question::facts)
        .allMatch(question -> question.type() == AnswerType.OBJECTS)
        .allMatch(question -> question.collects() == ObjectKind.FINDING);
    assertThat(TEMPLATE.sections().stream().map(Template.Section::focusArea).filter(area -> area != null))
        .isEqualTo(areas);
  }

  @Test
  void everyKindOfObjectHasAQuestionWhereItIsWritten() {
    assertThat(TEMPLATE.questions().stream().map(Question::collects)).contains(ObjectKind.values());
  }

  @Test
  void everyTextStandsInBothLanguages() {
    for (Question question : TEMPLATE.questions()) {
      for (LocalText text : Stream.of(question.text(), question.title(), question.help()).toList()) {
        assertThat(text.sv()).as(question.id()).isNotBlank().isNotEqualTo(text.en());
        assertThat(text.en()).as(question.id()).isNotBlank().doesNotContainPattern("[åäöÅÄÖ]");
      }
      assertThat(question.text().sv()).as(question.id()).endsWith("?");
      assertThat(question.text().en()).as(question.id()).endsWith("?");
      for (Language language : Language.values()) {
        assertThat(question.title().in(language).split(" ")).as(question.id()).hasSizeBetween(1, 3);
        assertThat(question.help().in(language).split("(?<=[.?!])\\s")).as(question.id()).hasSizeBetween(2, 5);
      }
    }
  }

  @Test
  void areaIsNeverSaidWhereBothKindsCouldBeMeant() {
    for (Question question : TEMPLATE.questions()) {
      String text = question.text().sv() + " " + question.title().sv() + " " + question.help().sv();
      String cleared = text.replace("geografiskt område", "").replace("områden med", "");
      assertThat(cleared).as(question.id()).doesNotContainPattern(BARE_AREA);
    }
  }

  @Test
  void anOwnFileIsReadAsTheBundledOne(@TempDir Path folder) throws IOException {
    Path own = Files.writeString(folder.resolve("egen.json"), "\uFEFF" + Files.readString(SHORT_WAY));
    assertThat(Templates.read(own)).isEqualTo(TEMPLATE);
  }

  @Test
  void answersSurviveAChangedTemplate() throws IOException {
    Stamp stamp = new Stamp(UUID.randomUUID(), "Någon", null, Instant.EPOCH);
    Answer answer =
        Answer.empty(stamp, "K1.1").withText(new RichText("Vi blir fler.")).withState(AnswerState.DONE, "");
    NeedsAnalysis needs = NeedsAnalysis.EMPTY.withTemplate("kort-vag").withAnswer(answer);
    String changed =
        text().replace("\"K1.2\"", "\"X9\"").replace("Hur många bor här", "Hur många människor bor här");
    Template later = read(changed);
    assertThat(later.question("K1.2")).isEmpty();
    assertThat(later.question("K1.1").orElseThrow().text().sv()).startsWith("Hur många människor");
    assertThat(needs.answer("K1.1")).contains(answer);
    assertThat(Completeness.of(needs, later.questions()).done()).isEqualTo(1);
  }

  /// What is wrong in the file, and what the message must say of it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "\"id\": \"K1.2\"|\"id\": \"K1.1\"|Frågan K1.1, fältet ”id”|”K1.1” används redan",
        "\"sv\": \"Områdestyper\"|\"sv\": \" \"|Frågan K1.2, fältet ”title.sv”|en text som inte är tom",
        "\"en\": \"Area types\"|\"eng\": \"Area types\"|Frågan K1.2, fältet ”title.eng”|fältet finns inte",
        "\"type\": \"AREAS\"|\"type\": \"KARTA\"|Frågan K0.2, fältet ”type”|”KARTA” är inget av orden",
        "\"type\": \"AREAS\"|\"type\": \"TABLE\"|Frågan K0.2, fältet ”columns”|minst en kolumn",
        "\"type\": \"AREAS\"|\"type\": \"CHOICE\"|Frågan K0.2, fältet ”choices”|minst två val",
        "\"type\": \"AREAS\"|\"type\": \"OBJECTS\"|Frågan K0.2, fältet ”collects”|vilket slags objekt",
        "\"type\": \"AREAS\"|\"_type\": \"AREAS\"|Frågan K0.2, fältet ”type”|det saknas",
        "\"weight\": 1.5|\"weight\": 0|Frågan K6.1, fältet ”columns[6].weight”|större än 0",
        "\"facts\": true|\"facts\": \"ja\"|Frågan K1.1, fältet ”facts”|true eller false",
        "\"part\": \"NEEDS\"|\"part\": \"BEHOV\"|Avsnittet skillnader, fältet ”part”|MAPPING, NEEDS, PLAN",
        "\"version\": 1|\"version\": \"1\"|Fältet ”version”|heltal",
        "\"id\": \"K0.1\"|\"nr\": \"K0.1\"|Avsnittet uppdrag, fältet ”questions[1].id”|det saknas",
        "\"id\": \"K2.a.1\",|\"id\": \"K2.a.1\", \"focusArea\": \"HEALTH\",|Frågan K2.a.1, fältet ”focusArea”|HOUSING"
      })
  void aWrongFileIsRefusedWithItsPlace(String right, String wrong, String place, String what) throws IOException {
    String source = text();
    assertThat(source).contains(right);
    UserFacingException refusal = refusal(source.replaceFirst(Pattern.quote(right), wrong));
    assertThat(refusal.kind()).isEqualTo(UserFacingException.Kind.INPUT);
    assertThat(refusal.place().file()).isEqualTo("egen.json");
    assertThat(Texts.in(Language.SWEDISH).text(refusal.text())).contains("egen.json", place, what);
    assertThat(Texts.in(Language.ENGLISH).text(refusal.text())).contains("egen.json");
  }

  @Test
  void whatIsNoTemplateIsRefused() throws IOException {
    UserFacingException syntax = refusal("{\n  \"id\": \"a\"\n  \"version\": 1\n}");
    assertThat(syntax.id()).isEqualTo("template-not-json");
    assertThat(syntax.place().row()).isEqualTo(3);
    assertThat(refusal("").id()).isEqualTo("template-not-json");
    assertThat(refusal("[1, 2]").id()).isEqualTo("template-not-json");
    assertThat(refusal("{}").id()).isEqualTo("template-invalid");
    byte[] latin = text().getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Templates.read(new ByteArrayInputStream(latin), "egen.json"))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("template-not-utf8"));
    assertThatThrownBy(() -> Templates.read(Path.of("finns-inte.json")))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("template-unreadable"));
  }

  private static UserFacingException refusal(String content) {
    return catchThrowableOfType(UserFacingException.class, () -> read(content));
  }

  private static Template read(String content) throws IOException {
    return Templates.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "egen.json");
  }

  private static String text() throws IOException {
    return Files.readString(SHORT_WAY);
  }
}
