package se.helabilden.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.LocalText;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.AnswerType;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.Finding;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Goal;
import se.helabilden.needs.Level;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.Question;
import se.helabilden.needs.RichText;
import se.helabilden.needs.Staleness;
import se.helabilden.needs.Template;
import se.helabilden.needs.TemplatePart;
import se.helabilden.report.GuidedAnalysis;
import se.helabilden.report.ReportInput;
import se.helabilden.work.Language;
import se.helabilden.work.Stamp;

/// A guided analysis as a municipality may write it, with a small template: for tests of what is made of it.
public final class SampleAnalysis {
  /// Stands in every private note; must stand in no export.
  public static final String PRIVATE = "HEMLIGT-BARA-FÖR-OSS";
  private static final FrozenValues LOW_STANDARD =
      new FrozenValues(
          "i0001ex_0", "Låg ekonomisk standard, procent", "%", "2024", "gammal",
          List.of(
              new FrozenValues.Figure("nation", "Riket", 14.9),
              new FrozenValues.Figure("9901A1010", "Björkdungen 1", 31.4)));
  private static final FrozenValues ELIGIBLE =
      new FrozenValues(
          "i0001ex_2", "Behöriga till gymnasieskolan, procent", "%", "2024", "ny",
          List.of(new FrozenValues.Figure("municipality", "Exempelby", 84.25)));

  private SampleAnalysis() {}

  private static LocalText text(String sv, String en) {
    return new LocalText(sv, en);
  }

  private static Question question(
      String id, String title, AnswerType type, @Nullable ObjectKind collects, @Nullable FocusArea focus,
      List<Question.Column> columns, List<Question.Choice> choices) {
    return new Question(
        id, text("Fråga " + id + ": " + title + "?", "Question " + id + ": " + title + "?"), text(title, title + " (en)"),
        text("", ""), null, type, choices, false, columns, collects, focus, false);
  }

  private static Question question(String id, String title) {
    return question(id, title, AnswerType.TEXT, null, null, List.of(), List.of());
  }

  private static Question objects(String id, String title, ObjectKind kind, @Nullable FocusArea focus) {
    return question(id, title, AnswerType.OBJECTS, kind, focus, List.of(), List.of());
  }

  private static Question.Column column(String name, double weight) {
    return new Question.Column(name, text(name, name), weight);
  }

  public static Template template() {
    return new Template(
        "prov", 1, text("Prov", "Trial"),
        List.of(
            section("K0", TemplatePart.MAPPING, "Uppdrag och ram", null,
                question("K0.1", "Varför vi gör kartläggningen"),
                question(
                    "K0.3", "Vilka som deltar", AnswerType.TABLE, null, null,
                    List.of(column("Organisation", 3), column("Funktion", 3), column("Roll", 2)), List.of()),
                question("K0.5", "Vad vi väljer bort")),
            section("K2.b", TemplatePart.MAPPING, "Utbildning", FocusArea.EDUCATION,
                question("K2.b.1", "Skillnader mellan områden"),
                objects("K2.b.5", "Vad som sticker ut", ObjectKind.FINDING, FocusArea.EDUCATION)),
            section("K2.c", TemplatePart.MAPPING, "Arbetsmarknad", FocusArea.LABOUR_MARKET,
                question("K2.c.1", "Skillnader i försörjning"),
                objects("K2.c.5", "Vad som sticker ut i försörjning", ObjectKind.FINDING, FocusArea.LABOUR_MARKET)),
            section("K7", TemplatePart.MAPPING, "Sammanfattning", null,
                question(
                    "K7.1", "Det viktigaste i en mening per fokusområde", AnswerType.TABLE, null, null,
                    List.of(column("Fokusområde", 1), column("Mening", 3)), List.of())),
            section("B2", TemplatePart.NEEDS, "Orsaker", null, objects("B2.1", "Vad skillnaden beror på", ObjectKind.CAUSE, null)),
            section("B3", TemplatePart.NEEDS, "Behov", null,
                objects("B3.1", "Behoven vi ser", ObjectKind.NEED, null),
                question("B3.3", "Nivån på behoven", AnswerType.CHOICE, null, null, List.of(),
                    List.of(
                        new Question.Choice("i", text("Individ", "Individual")),
                        new Question.Choice("o", text("Område", "Area")),
                        new Question.Choice("s", text("Samhälle", "Society"))))),
            section("P2", TemplatePart.PLAN, "Mål", null, objects("P2.1", "Målen", ObjectKind.GOAL, null)),
            section("P3", TemplatePart.PLAN, "Åtgärder", null, objects("P3.1", "Åtgärderna", ObjectKind.MEASURE, null)),
            section("P6", TemplatePart.PLAN, "Uppföljning", null,
                objects("P6.1", "Så följer vi upp", ObjectKind.FOLLOW_UP, null),
                question("P6.2", "Vad som får oss att ändra planen"))));
  }

  private static Template.Section section(
      String id, TemplatePart part, String title, @Nullable FocusArea focus, Question... questions) {
    return new Template.Section(id, part, text(title, title + " (en)"), focus, List.of(questions));
  }

  private static Stamp stamp(int number) {
    return new Stamp(new UUID(0x5000, number), "Kim Andersson", null, Instant.parse("2026-11-10T09:00:00Z"));
  }

  private static UUID id(int number) {
    return new UUID(0x5000, number);
  }

  /// The sample report with the analysis in it. Evidence 1, and all that rests on it, is stale.
  public static ReportInput report(Language language, int areas) {
    ReportInput base = SampleReport.of(language, areas, 8, 1);
    return with(
        base,
        new GuidedAnalysis(
            template(), needs(), Staleness.of(needs(), entry -> Optional.of(entry.equals("i0001ex_2") ? "ny" : "nyare"))));
  }

  public static ReportInput with(ReportInput base, GuidedAnalysis analysis) {
    return new ReportInput(
        base.projectName(), base.organisation(), base.author(), base.date(), base.language(), base.layers(),
        base.entries(), base.maps(), base.receipts(), base.log(),
        Map.of(
            base.entries().getFirst().entry().id(),
            List.of(new ReportInput.Whole("00", 14.9, true), new ReportInput.Whole("9901", 16.25, false))),
        analysis, base.fictional());
  }

  public static NeedsAnalysis needs() {
    NeedsAnalysis needs = NeedsAnalysis.EMPTY.withTemplate("prov");
    for (Answer answer : answers()) {
      needs = needs.withAnswer(answer.withNote(PRIVATE + " " + answer.questionId()));
    }
    needs = evidence(needs);
    needs = findings(needs);
    return plan(needs);
  }

  private static List<Answer> answers() {
    return List.of(
        Answer.empty(stamp(101), "K0.1")
            .withText(
                new RichText(
                    "Kommunfullmäktige beslutade den 12 mars 2026 att kartlägga **hela kommunen**, inte enstaka områden.\n"
                        + "Kartläggningen ska visa\n- hur villkoren skiljer sig mellan områden,\n"
                        + "- hur de har **förändrats** sedan 2014,\n- vad som redan görs."))
            .withState(AnswerState.DONE, ""),
        Answer.empty(stamp(102), "K0.3")
            .withRows(
                List.of(
                    List.of("Exempelby kommun", "Utvecklingsstrateg", "Samordnar"),
                    List.of("Polisen", "Kommunpolis", "Bidrar med lägesbild"),
                    List.of("", "", ""),
                    List.of("Bostads AB Exempel", "Områdesutvecklare", "Deltar")))
            .withState(AnswerState.DONE, ""),
        Answer.empty(stamp(103), "K0.5").withState(AnswerState.NOT_APPLICABLE, "Vi tar med allt"),
        Answer.empty(stamp(104), "K2.b.1")
            .withText(
                new RichText(
                    "I åtta av tio områden är fler än 80 procent behöriga till gymnasiet. I Björkdungen är det 61 procent."))
            .withEvidence(List.of(id(2)))
            .withAreaCodes(List.of("9901A1010", "9901A1020")),
        Answer.empty(stamp(105), "K7.1")
            .withRows(
                List.of(
                    List.of("Utbildning", "Behörigheten till gymnasiet skiljer 30 procentenheter mellan områdena."),
                    List.of("Arbetsmarknad", "Andelen med låg ekonomisk standard är dubbelt så hög som i riket i två områden."))),
        Answer.empty(stamp(106), "B3.3").withChoices(List.of("o", "s")),
        Answer.empty(stamp(107), "X9.9").withText(new RichText("Ett svar ur en äldre mall, som inte får försvinna.")));
  }

  private static NeedsAnalysis evidence(NeedsAnalysis needs) {
    return needs
        .withObject(
            new Evidence(
                stamp(1), 1, EvidenceKind.STATISTICS, "Andelen med låg ekonomisk standard är 31 procent i Björkdungen",
                "SCB, tabell 000006TA", "2024", FocusArea.LABOUR_MARKET, List.of("9901A1010"), "", Evidence.Strength.HIGH,
                LOW_STANDARD, null))
        .withObject(
            new Evidence(
                stamp(2), 2, EvidenceKind.STATISTICS, "84 procent av eleverna är behöriga till gymnasiet i hela kommunen",
                "Skolverket", "2024", FocusArea.EDUCATION, List.of(), "elever i årskurs 9", Evidence.Strength.HIGH, ELIGIBLE,
                null))
        .withObject(
            new Evidence(
                stamp(3), 3, EvidenceKind.DIALOGUE,
                "Föräldrar berättar att det saknas plats att läsa läxor i hemmet och att biblioteket stänger klockan 17.",
                "Dialogmöte i Björkdungens bibliotek, 14 oktober 2026, 22 deltagare", "hösten 2026", FocusArea.EDUCATION,
                List.of("9901A1010"), "barnfamiljer", Evidence.Strength.MEDIUM, null, null));
  }

  private static NeedsAnalysis findings(NeedsAnalysis needs) {
    return needs
        .withObject(
            new Finding(
                stamp(11), 1, "Behörigheten till gymnasiet är lägre där fler barn bor trångt", FocusArea.EDUCATION,
                Level.AREA, Finding.Direction.UNCHANGED, false, true, List.of(id(2), id(3))))
        .withObject(
            new Finding(
                stamp(12), 2, "Skillnaden i ekonomisk standard mellan områdena har ökat", FocusArea.LABOUR_MARKET,
                Level.SOCIETY, Finding.Direction.WORSE, false, true, List.of(id(1))))
        .withObject(
            new Finding(
                stamp(13), 3, "Föreningslivet i Björkdungen når fler barn än i resten av kommunen", null, Level.AREA,
                Finding.Direction.BETTER, true, false, List.of(id(3))))
        .withObject(
            new Cause(
                stamp(21), 1, "Hyrorna i nybyggda hus gör att stora familjer inte kan flytta till större bostad",
                Cause.Kind.STRUCTURAL, Cause.Control.SHARED, Cause.Support.RESEARCH, List.of(id(11), id(12))))
        .withObject(
            new Need(
                stamp(31), 1, "Elever i Björkdungen behöver lugna platser att läsa på för att klara grundskolan",
                FocusArea.EDUCATION, "elever i årskurs 6–9", 5, 4, 12, true, Level.AREA, List.of(id(11)), List.of(id(21))))
        .withObject(
            new Need(
                stamp(32), 2, "Arbetslösa föräldrar behöver en snabbare väg till arbete för att kunna försörja sin familj",
                FocusArea.LABOUR_MARKET, "föräldrar utan arbete", 4, 0, 7, false, Level.SOCIETY, List.of(id(12)),
                List.of()));
  }

  private static NeedsAnalysis plan(NeedsAnalysis needs) {
    return needs
        .withObject(
            new Goal(
                stamp(41), 1, "Behörigheten till gymnasiet ska vara lika hög i alla områden", "elever i årskurs 9",
                "i0001ex_2", ELIGIBLE, 90.0, "2030", "Utbildningsnämnden", true, List.of(id(31))))
        .withObject(
            new PlannedMeasure(
                stamp(51), 1, "Läxhjälp och öppet bibliotek till klockan 20 fyra kvällar i veckan",
                "Om eleverna får en lugn plats så läser de mer, eftersom trångboddheten i dag hindrar dem.", false, true,
                Level.AREA, "Bibliotekschefen", "Skolorna och tre föreningar", "2027-01", "2029-12",
                "1,2 miljoner kronor om året", "Ordinarie budget från 2029", PlannedMeasure.Status.UNDER_WAY,
                "Två kvällar i veckan sedan oktober 2026", List.of(id(41)), List.of(id(21))))
        .withObject(
            new FollowUp(
                stamp(61), 1, "Behörighet till gymnasiet per område", "i0001ex_2", ELIGIBLE, "", "september 2027",
                "varje år", "Utvecklingsstrateg", "Skolverket", "Om skillnaden ökar två år i rad", "2028", List.of(id(41)),
                List.of(id(51))));
  }
}
