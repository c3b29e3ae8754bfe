package se.helabilden.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.LocalText;
import se.helabilden.needs.MapView;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.Finding;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Level;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.RichText;
import se.helabilden.needs.Template;
import se.helabilden.needs.TemplatePart;
import se.helabilden.project.ProjectCheck.Problem;
import se.helabilden.testkit.MemoryContent;
import se.helabilden.testkit.RandomNeeds;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

class NeedsCheckTest {
  private static final Template TEMPLATE =
      new Template(
          "mall", 1, new LocalText("Mall", "Template"),
          List.of(
              new Template.Section(
                  "K1", TemplatePart.MAPPING, new LocalText("Ett", "One"), null,
                  List.of(
                      SuggestionsTest.question("K1.1", null, true), SuggestionsTest.question("K1.2", null, true),
                      SuggestionsTest.question("K1.3", null, true))),
              new Template.Section(
                  "P1", TemplatePart.PLAN, new LocalText("Två", "Two"), null,
                  List.of(SuggestionsTest.question("P1.1", null, false)))));

  private final IndicatorSeries series = Toy.series(1);
  private final MemoryContent content = new MemoryContent().with(Toy.layer()).with(series).with(Toy.series(2));
  private final Project plain =
      Toy.empty()
          .withLayer(Toy.info("deso-2025", Toy.layer()))
          .withIndicators(List.of(Toy.indicator("i1", series)));

  private static Evidence evidence(int number, EvidenceKind kind, String hash, String text) {
    FrozenValues frozen =
        kind.isStatistics() ? new FrozenValues("i1", "Låg", "%", "2022", hash, List.of()) : null;
    return new Evidence(
        Toy.stamp(100 + number), number, kind, text, "SCB", "2022", null, List.of(), "", Evidence.Strength.HIGH, frozen,
        null);
  }

  private static Finding finding(int number, boolean strength, Evidence... grounds) {
    Finding finding =
        new Finding(
            Toy.stamp(200 + number), number, "Villkoren skiljer sig " + number, null, Level.AREA,
            Finding.Direction.UNCLEAR, strength, true, List.of());
    for (Evidence ground : grounds) {
      finding = finding.restingOn(ground);
    }
    return finding;
  }

  private List<Problem> problems(NeedsAnalysis needs) {
    return NeedsCheck.problems(plain.withNeeds(needs), content, TEMPLATE);
  }

  private static List<String> ids(List<Problem> problems) {
    return problems.stream().map(Problem::id).toList();
  }

  private static String text(Problem problem) {
    return Texts.in(Language.SWEDISH).text(problem.message());
  }

  private static NeedsAnalysis answered(String text) {
    return NeedsAnalysis.EMPTY.withAnswer(Answer.empty(Toy.stamp(1), "K1.1").withText(new RichText(text)));
  }

  @Test
  void aSavedMapAloneIsNoAnalysisWithOpenQuestions() {
    MapView view =
        new MapView(
            Toy.stamp(77), "", "finns-inte", "2022", "quantile", 0, List.of(), "", "", null, List.of(), "aa", true);
    List<ProjectCheck.Problem> found = problems(NeedsAnalysis.EMPTY.withView(view));
    assertThat(found).noneMatch(NeedsCheck::isUnanswered);
    // but that its numbers are gone is said
    assertThat(found).extracting(ProjectCheck.Problem::kind).containsOnly(ProjectCheck.Problem.Kind.STALE).isNotEmpty();
  }

  @Test
  void nothingIsSaidOfWhatHasNotBeenBegun() {
    assertThat(NeedsCheck.problems(plain, content, TEMPLATE)).isEmpty();
    assertThat(ProjectCheck.problems(plain, content, TEMPLATE))
        .isEqualTo(ProjectCheck.problems(plain, content, Template.EMPTY));
    assertThat(ProjectCheck.completeness(plain, Template.EMPTY)).containsOnlyKeys("layers", "indicators", "imports");
  }

  @Test
  void openQuestionsAreNamedAndCounted() {
    NeedsAnalysis needs =
        answered("Ett svar").withAnswer(Answer.empty(Toy.stamp(2), "K1.2").withState(AnswerState.DONE, ""))
            .withAnswer(Answer.empty(Toy.stamp(3), "K1.3").withState(AnswerState.NOT_APPLICABLE, "vi är få"));
    List<Problem> problems = problems(needs);
    assertThat(problems).allMatch(problem -> problem.kind() == Problem.Kind.UNFINISHED && NeedsCheck.isUnanswered(problem));
    assertThat(problems.stream().map(NeedsCheckTest::text))
        .containsExactly(
            "Frågan är påbörjad men inte markerad som klar: Fråga K1.1", "Frågan är inte besvarad: Fråga P1.1");
    assertThat(Texts.in(Language.ENGLISH).text(problems.getLast().message()))
        .isEqualTo("The question is not answered: Question P1.1");
    Map<String, Map<String, Integer>> expected = new LinkedHashMap<>();
    expected.put("mapping", Map.of("done", 2, "all", 3));
    expected.put("needs", Map.of("done", 0, "all", 0));
    expected.put("plan", Map.of("done", 0, "all", 1));
    assertThat(ProjectCheck.completeness(plain.withNeeds(needs), TEMPLATE)).containsEntry("questions", expected);
  }

  @Test
  void whatRestsOnChangedNumbersIsNamed() {
    Evidence old = evidence(1, EvidenceKind.STATISTICS, Toy.series(2).hash(), "Andelen är hög");
    Evidence fresh = evidence(2, EvidenceKind.STATISTICS, series.hash(), "Andelen är låg");
    NeedsAnalysis needs =
        answered("").withObject(old).withObject(fresh).withObject(finding(1, true, old)).withObject(finding(2, false, fresh));
    List<Problem> stale = problems(needs).stream().filter(problem -> problem.kind() == Problem.Kind.STALE).toList();
    assertThat(stale.stream().map(NeedsCheckTest::text))
        .containsExactly(
            "Belägg 1 bygger på siffror som har ändrats sedan dess. Se om det fortfarande stämmer: ”Andelen är hög”",
            "Iakttagelse 1 bygger på Belägg 1, vars siffror har ändrats. Se om det fortfarande stämmer: ”Villkoren skiljer"
                + " sig 1”");
    Project gone = Project.empty(Toy.stamp(1), "Tomt").withNeeds(needs);
    assertThat(ids(NeedsCheck.problems(gone, content, Template.EMPTY)))
        .filteredOn(id -> id.startsWith("stale"))
        .containsExactly("stale-evidence", "stale-evidence", "stale-finding", "stale-finding");
  }

  @Test
  void oneSidedAnalysesGetHintsAndBalancedOnesNone() {
    Evidence a = evidence(1, EvidenceKind.STATISTICS, series.hash(), "Andelen är hög");
    Evidence b = evidence(2, EvidenceKind.MAP, series.hash(), "Kartan visar det");
    Need need =
        new Need(
            Toy.stamp(300), 1, "Hushåll behöver plats", null, "", 0, 0, 0, false, Level.AREA, List.of(), List.of());
    NeedsAnalysis needs =
        NeedsAnalysis.EMPTY.withObject(a).withObject(b).withObject(finding(1, false, a)).withObject(finding(2, false, b))
            .withObject(need.restingOn(finding(1, false, a)));
    assertThat(ids(problems(needs)).stream().filter(id -> id.startsWith("balance")))
        .containsExactly("balance-voices", "balance-strengths", "balance-children");
    NeedsAnalysis balanced =
        needs.withObject(evidence(3, EvidenceKind.INTERVIEW, "", "Ungdomar trivs i föreningarna"))
            .withObject(finding(2, true, b));
    assertThat(ids(problems(balanced)).stream().filter(id -> id.startsWith("balance"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Det är ett problemområde.|wording-stigma", "Problemområdena växer|wording-stigma",
        "Ett utanförskapsområde|wording-stigma", "en no-go-zon|wording-stigma", "utsatta områden i staden|wording-police-term",
        "Ett särskilt utsatt område.|wording-police-term", "Född 19850314-1234.|personal-number",
        "850314-1234|personal-number", "198503141234|personal-number", "skriv till anna@exempel.se|personal-email",
        "ring 070-123 45 67|personal-phone", "031-12 34 56|personal-phone"
      })
  void wordsThatMarkPeopleOutGetAHint(String text, String id) {
    List<Problem> found = problems(answered(text)).stream().filter(problem -> problem.kind() == Problem.Kind.ADVICE).toList();
    assertThat(ids(found)).containsExactly(id);
    assertThat(text(found.getFirst())).startsWith("Fråga K1.1: ").doesNotContain("1234", "anna@");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Polisens lista har två utsatta områden.", "Området är utsatt för vind.", "Andelen steg från 12,3 till 14,5 mellan 2011 och 2022.",
        "Organisationsnummer 212000-1355", "2011-2024", "Det är ett problem i området.", "1 080 980 invånare", "De är 0114A0010 och 1480"
      })
  void plainTextGetsNone(String text) {
    assertThat(problems(answered(text))).noneMatch(problem -> problem.kind() == Problem.Kind.ADVICE);
  }

  /// What is said to be stale is what walking the links backwards from changed numbers gives.
  @Test
  void theStaleAreThoseThatLinksLeadTo() {
    for (int seed = 0; seed < 200; seed++) {
      RandomNeeds making = new RandomNeeds(new Random(seed));
      NeedsAnalysis needs = NeedsAnalysis.EMPTY;
      for (int i = 0; i < 30; i++) {
        Project project = making.edit(needs).apply(plain.withNeeds(needs));
        needs = project.needs();
      }
      List<String> texts = new ArrayList<>();
      for (Problem problem : problems(needs)) {
        texts.add(text(problem));
        Texts.in(Language.ENGLISH).text(problem.message());
      }
      assertThat(texts).noneMatch(text -> text.contains("{") || text.contains("LocalText"));
      long stale = SeriesHashes.staleness(plain.withNeeds(needs), content).objects().size();
      assertThat(problems(needs).stream().filter(problem -> problem.kind() == Problem.Kind.STALE)
              .filter(problem -> !problem.id().equals("stale-map") && !problem.id().equals("stale-answer")))
          .hasSize((int) stale);
    }
  }
}
