package se.helabilden.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.Provenance;
import se.helabilden.report.Block.BulletList;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Tone;
import se.helabilden.work.Texts;

/// Where every number comes from: a section for each source table, with its indicators and its notes whole.
final class SourcesChapter {
  private record Table(
      @Nullable String source,
      @Nullable String tableId,
      @Nullable String title,
      @Nullable String database,
      @Nullable String updated,
      @Nullable String referenceTime,
      @Nullable String file) {
    static Table of(Provenance from) {
      return new Table(
          from.source(),
          from.tableId(),
          from.title(),
          from.database(),
          from.updated(),
          from.referenceTime(),
          from.file());
    }
  }

  private final ReportInput input;
  private final Wording wording;
  private final Texts texts;

  SourcesChapter(ReportInput input, Wording wording) {
    this.input = input;
    this.wording = wording;
    this.texts = wording.texts();
  }

  /// The indicators without their breakdowns, each once, in order.
  static List<Indicator> indicators(ReportInput input) {
    Map<String, Indicator> found = new LinkedHashMap<>();
    for (AreaValues values : input.entries()) {
      found.putIfAbsent(values.entry().indicator().id(), values.entry().indicator());
    }
    for (ReportMap map : input.maps()) {
      map.all().stream()
          .map(values -> values.entry().indicator())
          .forEach(indicator -> found.putIfAbsent(indicator.id(), indicator));
    }
    return List.copyOf(found.values());
  }

  List<Block> blocks() {
    Map<Table, List<Indicator>> tables = new LinkedHashMap<>();
    List<Indicator> computed = new ArrayList<>();
    for (Indicator indicator : indicators(input)) {
      if (indicator.expression() != null || !indicator.parts().isEmpty()) {
        computed.add(indicator);
      } else {
        tables.computeIfAbsent(Table.of(indicator.provenance()), key -> new ArrayList<>()).add(indicator);
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading("sources", 1, texts.text("report.sources"), true));
    blocks.add(new Paragraph("sources/lead", Tone.LEAD, texts.text("report.sourcesLead")));
    int number = 0;
    for (Map.Entry<Table, List<Indicator>> table : tables.entrySet()) {
      blocks.addAll(table("sources:" + table.getValue().getFirst().id(), table.getKey(), table.getValue(), ++number));
    }
    if (!computed.isEmpty()) {
      blocks.addAll(computed(computed));
    }
    return blocks;
  }

  private List<Block> table(String id, Table table, List<Indicator> indicators, int number) {
    String name = table.title() != null ? table.title() : wording.orUnknown(table.file());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(id, 2, number + ". " + shorten(name), false));
    blocks.add(new Paragraph(id + "/facts", Tone.BODY, facts(table)));
    blocks.add(contents(id, indicators, number));
    Set<String> notes = new LinkedHashSet<>();
    indicators.forEach(indicator -> notes.addAll(indicator.provenance().remarks(texts)));
    if (!notes.isEmpty()) {
      blocks.add(new Heading(id + "/notes", 3, texts.text("report.sourceNotes"), false));
      blocks.add(new BulletList(id + "/notes/list", notes(indicators, notes)));
    }
    return blocks;
  }

  private String facts(Table table) {
    List<String> facts = new ArrayList<>();
    fact(facts, "report.factProducer", wording.orUnknown(table.source()));
    fact(facts, "report.factTable", table.tableId());
    fact(facts, "report.factTitle", table.title());
    fact(facts, "report.factDatabase", table.database());
    fact(facts, "report.factUpdated", table.updated());
    fact(facts, "report.factReferenceTime", table.referenceTime());
    fact(facts, "report.factFile", table.file());
    return String.join(" ", facts);
  }

  private void fact(List<String> facts, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      String text = value.strip();
      facts.add(texts.text(key) + ": " + text + (text.endsWith(".") ? "" : "."));
    }
  }

  private DataTable contents(String id, List<Indicator> indicators, int number) {
    boolean told =
        indicators.stream().anyMatch(indicator -> !indicator.provenance().contents().equals(indicator.name()));
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(texts.text("report.columnIndicator"), Alignment.START, 6.5));
    if (told) {
      columns.add(new Column(texts.text("report.columnContents"), Alignment.START, 7));
    }
    columns.add(new Column(texts.text("report.columnUnit"), Alignment.START, 2.5));
    List<List<Cell>> rows = new ArrayList<>();
    for (Indicator indicator : indicators) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(indicator.name()));
      if (told) {
        row.add(Cell.text(indicator.provenance().contents()));
      }
      row.add(Cell.textOrDash(indicator.unit()));
      rows.add(row);
    }
    String caption = texts.text("report.contentsCaption", String.valueOf(number));
    return new DataTable(id + "/contents", caption, columns, rows, List.of(), false);
  }

  /// Notes whole; one that does not belong to all indicators of the table says to which.
  private List<String> notes(List<Indicator> indicators, Set<String> notes) {
    List<String> items = new ArrayList<>();
    for (String note : notes) {
      List<String> names =
          indicators.stream()
              .filter(indicator -> indicator.provenance().remarks(texts).contains(note))
              .map(Indicator::name)
              .toList();
      items.add(
          names.size() == indicators.size()
              ? note
              : texts.text("report.noteFor", wording.list(names), note));
    }
    return items;
  }

  private List<Block> computed(List<Indicator> computed) {
    List<List<Cell>> rows = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    input.entries().forEach(values -> names.put(values.entry().id(), values.entry().name()));
    for (Indicator indicator : computed) {
      String expression = indicator.expression();
      List<String> parts = indicator.parts().stream().map(id -> names.getOrDefault(id, id)).toList();
      Calculation rule = indicator.calculation();
      String formula = expression == null ? null : ReadableFormula.of(expression, names, input.language());
      if (rule != null) {
        formula = texts.text(rule.told(names.getOrDefault(rule.part(), rule.part())));
      }
      rows.add(
          List.of(
              Cell.text(indicator.name()), Cell.textOrDash(formula), Cell.textOrDash(String.join("\n", parts))));
    }
    return List.of(
        new Heading("sources/computed", 2, texts.text("report.computed"), false),
        new Paragraph("sources/computed/text", Tone.BODY, texts.text("report.computedText")),
        new DataTable(
            "sources/computed/table",
            texts.text("report.computedCaption"),
            List.of(
                new Column(texts.text("report.columnIndicator"), Alignment.START, 5),
                new Column(texts.text("report.columnFormula"), Alignment.START, 5.5),
                new Column(texts.text("report.columnParts"), Alignment.START, 5.5)),
            rows,
            List.of(),
            false));
  }

  private static String shorten(String title) {
    int end = title.length() <= 90 ? -1 : title.lastIndexOf(' ', 88);
    return end < 40 ? title : title.substring(0, end) + " …";
  }
}
