package se.helabilden.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Heading;
import se.helabilden.testkit.SampleReport;
import se.helabilden.work.Language;
import se.helabilden.work.NumberText;
import se.helabilden.work.Progress;

class DeliverablesTest {
  private final ReportInput input = SampleReport.of(Language.SWEDISH, 60, 8, 1);
  private final ReportDocument report = ReportBuilder.build(input, Progress.NONE);
  private final WorkbookDocument workbook = WorkbookBuilder.build(input);

  private Sheet sheet(String tableName) {
    return workbook.sheets().stream().filter(sheet -> sheet.tableName().equals(tableName)).findFirst().orElseThrow();
  }

  private DataTable table(String id) {
    return report.blocks().stream()
        .filter(block -> block instanceof DataTable && block.id().equals(id))
        .map(DataTable.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void wordAndExcelHoldTheSameNumbers() {
    Sheet areas = sheet("hb_areas");
    NumberText numbers = NumberText.in(Language.SWEDISH);
    int compared = 0;
    for (int i = 0; i < input.maps().size(); i++) {
      ReportMap map = input.maps().get(i);
      DataTable table = table("map:" + map.values().entry().id() + ":" + map.values().period().text() + "/values");
      Map<String, List<Cell>> byCode =
          table.rows().stream()
              .collect(Collectors.toMap(row -> row.get(1).shown(numbers), Function.identity()));
      assertThat(byCode).hasSize(areas.rowCount());
      for (int area = 0; area < areas.rowCount(); area++) {
        List<Cell> row = areas.row().apply(area);
        Cell excel = row.get(3 + i);
        Cell word = byCode.get(row.getFirst().shown(numbers)).getLast();
        assertThat(word).isEqualTo(excel);
        if (excel instanceof Cell.Number number) {
          assertThat(number.value()).isCloseTo(map.values().value(area), within(0.0));
          assertThat(word.shown(numbers)).startsWith(numbers.fixed(number.value(), number.decimals()));
          compared++;
        } else {
          assertThat(word.shown(numbers)).startsWith("–\u00A0");
        }
      }
    }
    assertThat(compared).isGreaterThan(400);
  }

  @Test
  void areasStandInAlphabeticalOrderAndNotInThatOfTheirValues() {
    DataTable table = table("map:i0001ex_0:2024/values");
    List<String> names = table.rows().stream().map(row -> ((Cell.Text) row.getFirst()).text()).toList();
    assertThat(names.getFirst()).isEqualTo("Björkdungen 1");
    assertThat(names.getLast()).isEqualTo("Östra Kajen 4");
    assertThat(names.indexOf("Åsvik 1")).isLessThan(names.indexOf("Ängsholm 1"));
    assertThat(names).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void whatIsMissingSaysWhy() {
    NumberText numbers = NumberText.in(Language.SWEDISH);
    List<String> shown =
        table("map:i0001ex_0:2024/values").rows().stream().map(row -> row.getLast().shown(numbers)).toList();
    assertThat(shown).contains("–\u00A0saknas", "–\u00A0skyddad", "–\u00A0ej aktuell");
    assertThat(shown).anyMatch(text -> text.endsWith("\u00A0*"));
  }

  @Test
  void theReceiptAddsUpAndLongListsAreWholeInTheWorkbook() {
    List<List<Cell>> rows = table("import:1/rows").rows();
    double sum = 0;
    for (List<Cell> row : rows.subList(0, rows.size() - 1)) {
      sum += ((Cell.Number) row.get(1)).value();
    }
    assertThat(((Cell.Number) rows.getLast().get(1)).value()).isEqualTo(sum);
    assertThat(report.blocks()).noneMatch(block -> block.id().equals("import:1/unmatched/list"));
    assertThat(report.blocks()).anyMatch(block -> block.id().equals("import:1/repairs/list"));
    MatchCounts counts = new MatchCounts(sheet("hb_rows"));
    assertThat(counts.of("Utan område")).isEqualTo(52);
    assertThat(counts.of("Rättade")).isEqualTo(1);
    assertThat(counts.of("Dubbletter")).isEqualTo(1);
    assertThat(counts.of("Jämförelserader")).isEqualTo(2);
  }

  private record MatchCounts(Sheet sheet) {
    long of(String outcome) {
      long count = 0;
      for (int i = 0; i < sheet.rowCount(); i++) {
        count += sheet.row().apply(i).get(4).equals(Cell.text(outcome)) ? 1 : 0;
      }
      return count;
    }
  }

  @Test
  void headingsGoDownOneLevelAtATime() {
    int last = 0;
    for (Block block : report.blocks()) {
      if (block instanceof Heading heading) {
        assertThat(heading.level()).as(heading.text()).isLessThanOrEqualTo(last + 1);
        last = heading.level();
      }
    }
  }

  @Test
  void aFictionalReportSaysSo() {
    assertThat(report.titlePage().mark()).isEqualTo("Påhittade uppgifter");
    assertThat(report.blocks()).anyMatch(block -> block.id().equals("about/fictional"));
  }

  @Test
  void anEmptyProjectStillMakesAReport() {
    ReportInput empty =
        new ReportInput(
            "Tomt", null, "Kim", input.date(), Language.ENGLISH, List.of(), List.of(), List.of(), List.of(), List.of(),
            Map.of(), GuidedAnalysis.NONE, false);
    assertThat(ReportBuilder.build(empty, Progress.NONE).titlePage().title()).isEqualTo("Mapping: Tomt");
    assertThat(WorkbookBuilder.build(empty).sheets()).hasSize(4);
  }

  @Test
  void severalMunicipalitiesAreToldApart() {
    ReportDocument several = ReportBuilder.build(SampleReport.of(Language.ENGLISH, 30, 1, 3), Progress.NONE);
    DataTable table =
        several.blocks().stream()
            .filter(block -> block.id().endsWith("/values"))
            .map(DataTable.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(table.columns().stream().map(Block.Column::header))
        .containsExactly("Area", "Municipality", "Code", "Value 2024 (%)");
    assertThat(table.rows().getFirst().get(1)).isEqualTo(Cell.text("Exempelby A"));
    assertThat(table.rows().getLast().get(1)).isEqualTo(Cell.text("Exempelby C"));
  }

  @Test
  void aTableTooLongForADocumentIsSaidToBeInTheWorkbook() {
    ReportInput many = SampleReport.of(Language.SWEDISH, 1_001, 1, 1);
    ReportDocument large = ReportBuilder.build(many, Progress.NONE);
    assertThat(large.blocks()).noneMatch(block -> block.id().endsWith("/values"));
    assertThat(large.blocks())
        .anyMatch(block -> block instanceof Block.Note note && note.text().contains("alla 1\u202F001 områden"))
        .anyMatch(block -> block.id().endsWith("/summary"));
    assertThat(WorkbookBuilder.build(many).sheets().get(1).rowCount()).isEqualTo(1_001);
  }
}
