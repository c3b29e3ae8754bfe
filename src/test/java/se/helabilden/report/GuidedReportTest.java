package se.helabilden.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.helabilden.needs.Finding;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.Staleness;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Prose;
import se.helabilden.testkit.SampleAnalysis;
import se.helabilden.testkit.SampleReport;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.NumberText;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

class GuidedReportTest {
  private final ReportInput input = SampleAnalysis.report(Language.SWEDISH, 60);
  private final ReportDocument report = ReportBuilder.build(input, Progress.NONE);
  private final WorkbookDocument workbook = WorkbookBuilder.build(input);

  private List<String> headings(int level) {
    return report.blocks().stream()
        .filter(block -> block instanceof Heading heading && heading.level() == level)
        .map(block -> ((Heading) block).text())
        .toList();
  }

  private int at(String id) {
    return report.blocks().stream().map(Block::id).toList().indexOf(id);
  }

  private DataTable table(String id) {
    return (DataTable) report.blocks().get(at(id));
  }

  /// Every word of the document.
  private static String words(ReportDocument document) {
    StringBuilder words = new StringBuilder(document.titlePage().toString());
    document.blocks().forEach(block -> words.append(block).append('\n'));
    return words.toString();
  }

  private static List<String> shown(List<Cell> row) {
    return row.stream().map(cell -> cell.shown(NumberText.in(Language.SWEDISH))).toList();
  }

  private Sheet sheet(String tableName) {
    return workbook.sheets().stream().filter(sheet -> sheet.tableName().equals(tableName)).findFirst().orElseThrow();
  }

  @Test
  void chaptersStandInTheOrderOfTheWork() {
    assertThat(headings(1))
        .containsExactly(
            "Sammanfattning", "Om underlaget", "Kartläggning", "Behovsanalys", "Plan för fortsatt arbete",
            "Svar på frågor ur en annan mall", "Röd tråd", "Prioritering och plan i tabeller", "Belägg", "Källor",
            "Bilaga: Så gick inläsningen", "Bilaga: Så har rapporten tagits fram", "Ordlista", "Öppna punkter");
    assertThat(report.titlePage().title()).isEqualTo("Kartläggning, behovsanalys och plan: Exempelby");
  }

  @Test
  void aFocusAreaHasItsAnswerThenItsFindingsThenItsMaps() {
    int section = at("section:K2.b");
    int answer = at("answer:K2.b.1/text");
    int finding = at("object:" + input.analysis().needs().all(Finding.class).getFirst().id());
    int map = at("map:i0001ex_2:2024/figure");
    int values = at("map:i0001ex_2:2024/values");
    int next = at("section:K2.c");
    assertThat(List.of(section, answer, finding, map, values, next)).isSorted().doesNotContain(-1);
    Prose told = (Prose) report.blocks().get(finding);
    assertThat(told.paragraphs().getFirst().plain()).startsWith("Iakttagelse 1. Behörigheten till gymnasiet är lägre");
    assertThat(told.paragraphs().getFirst().runs().getFirst().bold()).isTrue();
    assertThat(told.paragraphs().get(1).plain())
        .isEqualTo(
            "Belägg 2. 84 procent av eleverna är behöriga till gymnasiet i hela kommunen. Exempelby 84,25\u00A0% "
                + "(Behöriga till gymnasieskolan, procent, 2024). Källa: Skolverket.");
  }

  @Test
  void everyMapIsThereOnce() {
    assertThat(report.blocks().stream().filter(Block.Figure.class::isInstance)).hasSize(input.maps().size());
  }

  @Test
  void privateNotesAreInNoExport() {
    assertThat(input.analysis().needs().answers()).allMatch(answer -> answer.note().contains(SampleAnalysis.PRIVATE));
    assertThat(words(report)).doesNotContain(SampleAnalysis.PRIVATE);
    for (Sheet sheet : workbook.sheets()) {
      for (int i = 0; i < sheet.rowCount(); i++) {
        assertThat(sheet.row().apply(i).toString()).doesNotContain(SampleAnalysis.PRIVATE);
      }
    }
  }

  @Test
  void questionsWithoutAnAnswerAreLeftOutAndListedAtTheEndOfADraft() {
    assertThat(report.titlePage().mark()).isEqualTo("UTKAST · Påhittade uppgifter");
    assertThat(headings(3)).contains("Vad vi väljer bort").doesNotContain("Skillnader i försörjning");
    Block.BulletList open = (Block.BulletList) report.blocks().get(at("open/questions/list"));
    assertThat(open.items())
        .containsExactly("Fråga K2.c.1: Skillnader i försörjning?", "Fråga P6.2: Vad som får oss att ändra planen?");
    assertThat(words(report)).contains("Inte aktuellt för det här arbetet. Vi tar med allt.");
  }

  @Test
  void whatRestsOnChangedDataSaysSo() {
    assertThat(table("evidence/table").rows().getFirst().get(1).toString())
        .contains("31 procent i Björkdungen. Bygger på uppgifter som har ändrats.");
    assertThat(table("evidence/table").rows().get(1).get(1).toString()).doesNotContain("har ändrats");
    Block.BulletList stale = (Block.BulletList) report.blocks().get(at("open/stale/list"));
    assertThat(stale.items().stream().map(item -> item.substring(0, item.indexOf(':'))))
        .containsExactly(
            "Belägg 1", "Iakttagelse 2", "Orsak 1", "Behov 1", "Behov 2", "Mål 1", "Åtgärd 1", "Uppföljning 1");
  }

  @Test
  void answersOfAnotherTemplateAreKept() {
    assertThat(words(report)).contains("Fråga X9.9", "Ett svar ur en äldre mall, som inte får försvinna.");
  }

  @Test
  void theRedThreadHasARowForEachWayInWordAndExcel() {
    List<List<Cell>> rows = table("thread/table").rows();
    assertThat(rows).hasSize(2);
    List<String> first = shown(rows.getFirst());
    assertThat(first.get(0)).isEqualTo("Belägg 2, Belägg 3");
    assertThat(first.get(3)).startsWith("Behov 1: Elever i Björkdungen behöver");
    assertThat(first.get(5)).startsWith("Åtgärd 1: Läxhjälp");
    assertThat(first.get(6)).startsWith("Uppföljning 1: ");
    assertThat(shown(rows.get(1)).subList(4, 7)).containsExactly("–", "–", "–");
    Sheet sheet = sheet("hb_thread");
    for (int i = 0; i < rows.size(); i++) {
      assertThat(sheet.row().apply(i)).isEqualTo(rows.get(i));
    }
  }

  @Test
  void goalsMeasuresAndFollowUpsHaveTheirFigures() {
    List<Cell> goal = table("plan/goals/table").rows().getFirst();
    assertThat(goal.get(4)).isEqualTo(new Cell.Number(84.25, 2, false));
    assertThat(goal.get(6)).isEqualTo(new Cell.Number(90, 0, false));
    assertThat(shown(goal)).contains("2030", "Utbildningsnämnden", "ja", "Behov 1");
    assertThat(shown(table("plan/measures/table").rows().getFirst()))
        .contains(
            "Bibliotekschefen", "2027-01–2029-12", "riktad, tidig, område",
            "pågår: Två kvällar i veckan sedan oktober 2026.");
    assertThat(table("plan/followUps/table").rows().getFirst().get(3)).isEqualTo(new Cell.Number(84.25, 2, false));
  }

  @Test
  void theSheetPlanHoldsGoalMeasureAndFollowUpOnOneRow() {
    Sheet plan = sheet("hb_plan");
    assertThat(plan.rowCount()).isEqualTo(1);
    List<String> row = shown(plan.row().apply(0));
    assertThat(row.get(0)).startsWith("Behov 1: ");
    assertThat(row.get(1)).startsWith("Mål 1: ");
    assertThat(row.subList(2, 4)).containsExactly("90", "2030");
    assertThat(row.get(4)).startsWith("Åtgärd 1: Läxhjälp");
    assertThat(row.get(5)).isEqualTo("Bibliotekschefen");
    assertThat(row.get(7)).isEqualTo("2027-01–2029-12");
    assertThat(row.get(10)).isEqualTo("pågår: Två kvällar i veckan sedan oktober 2026.");
    assertThat(row.get(11)).startsWith("Uppföljning 1: ");
  }

  @Test
  void aFollowUpOfNothingInThePlanStillStandsInIt() {
    FollowUp followUp =
        new FollowUp(
            input.analysis().needs().all(FollowUp.class).getFirst().stamp(), 1, "Invånarnas svar i enkäten", "", null,
            "Enkäten är gjord", "mars 2028", "", "", "", "", "", List.of(), List.of());
    GuidedAnalysis analysis =
        new GuidedAnalysis(null, NeedsAnalysis.EMPTY.withObject(followUp), GuidedAnalysis.NONE.staleness());
    ReportInput alone =
        new ReportInput(
            "Föreningen", null, "Kim", input.date(), Language.SWEDISH, List.of(), List.of(), List.of(), List.of(),
            List.of(), Map.of(), analysis, false);
    Sheet plan =
        WorkbookBuilder.build(alone).sheets().stream().filter(s -> s.name().equals("Plan")).findFirst().orElseThrow();
    assertThat(plan.rowCount()).isEqualTo(1);
    assertThat(plan.row().apply(0).getLast().toString()).contains("Invånarnas svar i enkäten");
  }

  @Test
  void aNeedThatNobodyHasAssessedHasNoNumber() {
    List<List<Cell>> rows = table("plan/priorities/table").rows();
    assertThat(rows.getFirst().getFirst().toString()).contains("Behov 1");
    assertThat(rows.get(1).get(2)).isEqualTo(new Cell.Missing("inte bedömt"));
  }

  @Test
  void sheetsStandInOrderAndTheProfileComparesWithTheWhole() {
    assertThat(workbook.sheets().stream().map(Sheet::name))
        .containsExactly(
            "Läs mig", "Områden", "Indikatorer", "Profil", "Iakttagelser", "Orsaker", "Behov", "Plan", "Mål", "Åtgärder",
            "Uppföljning", "Röd tråd", "Belägg", "Källor", "Saknade värden", "Inläsningar", "Rättade och övriga rader",
            "Områden utan värden", "Ordlista");
    Sheet profile = sheet("hb_profile");
    assertThat(profile.rowCount()).isEqualTo(60);
    int compared = 0;
    for (int i = 0; i < 60; i++) {
      List<Cell> row = profile.row().apply(i);
      assertThat(row.get(9)).isEqualTo(new Cell.Number(14.9, 1, false));
      assertThat(row.get(8)).isEqualTo(new Cell.Number(16.25, 1, false));
      if (row.get(7) instanceof Cell.Number value) {
        assertThat(((Cell.Number) row.get(10)).value()).isEqualTo(value.value() - 14.9);
        compared++;
      } else {
        assertThat(row.get(10)).isInstanceOf(Cell.Missing.class);
      }
    }
    assertThat(compared).isGreaterThan(40);
  }

  @Test
  void linesThatSayTheSameOfOneDayAndPersonAreOne() {
    ReportInput.LogLine first = input.log().getFirst();
    ReportInput.LogLine other = input.log().get(1);
    assertThat(MethodAnnex.condensed(List.of(first, first, other, other, first)))
        .containsExactly(first, other, first);
  }

  @Test
  void smallStepsOfOneKindShareALineAndStepsWithDataStandAlone() {
    ReportInput.LogLine log = input.log().getFirst();
    ReportInput.LogLine one = new ReportInput.LogLine(log.date(), log.author(), Message.of("importing.exampleObject", "Belägg 1"));
    ReportInput.LogLine two = new ReportInput.LogLine(log.date(), log.author(), Message.of("importing.exampleObject", "Belägg 2"));
    ReportInput.LogLine later =
        new ReportInput.LogLine(log.date().plusDays(1), log.author(), Message.of("importing.exampleObject", "Belägg 3"));
    ReportInput.LogLine data =
        new ReportInput.LogLine(log.date(), log.author(), Message.of("importing.exampleObject", "x".repeat(60)));
    assertThat(MethodAnnex.runs(List.of(one, two, later, data, data), Texts.in(Language.SWEDISH)))
        .containsExactly(List.of(one, two), List.of(later), List.of(data), List.of(data));
  }

  @Test
  void headingsGoDownOneLevelAtATimeInBothLanguages() {
    for (Language language : Language.values()) {
      int last = 0;
      for (Block block : ReportBuilder.build(SampleAnalysis.report(language, 9), Progress.NONE).blocks()) {
        if (block instanceof Heading heading) {
          assertThat(heading.level()).as(heading.text()).isLessThanOrEqualTo(last + 1);
          last = heading.level();
        }
      }
    }
  }

  @Test
  void anAnalysisWithoutMapsAndStatisticsIsAReportOfItsOwn() {
    ReportInput bare =
        new ReportInput(
            "Föreningen", null, "Kim", input.date(), Language.SWEDISH, List.of(), List.of(), List.of(), List.of(),
            List.of(), Map.of(), input.analysis(), false);
    List<String> chapters = new ArrayList<>();
    for (Block block : ReportBuilder.build(bare, Progress.NONE).blocks()) {
      if (block instanceof Heading heading && heading.level() == 1) {
        chapters.add(heading.text());
      }
    }
    assertThat(chapters).startsWith("Sammanfattning", "Kartläggning").doesNotContain("Källor", "Om underlaget");
    assertThat(WorkbookBuilder.build(bare).sheets()).isNotEmpty();
  }

  @Test
  void anEmptyAnalysisGivesTheReportOfTheMappingAlone() {
    ReportInput plain = SampleReport.of(Language.SWEDISH, 60, 8, 1);
    GuidedAnalysis empty =
        new GuidedAnalysis(
            SampleAnalysis.template(), NeedsAnalysis.EMPTY, Staleness.of(NeedsAnalysis.EMPTY, id -> Optional.empty()));
    List<Block> blocks = ReportBuilder.build(SampleAnalysis.with(plain, empty), Progress.NONE).blocks();
    List<String> ids = blocks.stream().map(Block::id).toList();
    assertThat(ids).startsWith("contents", "about").contains("focus:EDUCATION").doesNotContain("open", "thread");
    assertThat(ids).isEqualTo(ReportBuilder.build(plain, Progress.NONE).blocks().stream().map(Block::id).toList());
  }
}
