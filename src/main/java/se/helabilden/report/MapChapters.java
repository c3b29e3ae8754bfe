package se.helabilden.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.needs.AreaNote;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Figure;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Note;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Tone;
import se.helabilden.work.Texts;

/// A chapter for each focus area, and in it a section for each map: what it shows, the figure, and its numbers.
final class MapChapters {
  /// Fewer rows than this stand better in one table across the page.
  private static final int SIDE_BY_SIDE_FROM = 8;

  /// Longer tables would make a book of the report: they are in the workbook alone, and the report says so.
  static final int LONGEST_TABLE = 1_000;

  /// Stands at an area that somebody has written a note on; "*" is taken for what is estimated.
  private static final String MARK = "†";

  private final ReportInput input;
  private final Wording wording;
  private final Texts texts;
  private final MapIds ids = new MapIds();

  MapChapters(ReportInput input, Wording wording) {
    this.input = input;
    this.wording = wording;
    this.texts = wording.texts();
  }

  List<Block> blocks() {
    Map<FocusArea, List<ReportMap>> chapters = new EnumMap<>(FocusArea.class);
    for (ReportMap map : input.maps()) {
      FocusArea focus = map.values().entry().indicator().focusArea();
      chapters.computeIfAbsent(focus, key -> new ArrayList<>()).add(map);
    }
    boolean alone = chapters.size() == 1 && chapters.containsKey(FocusArea.UNPLACED);
    List<Block> blocks = new ArrayList<>();
    chapters.forEach(
        (focus, maps) -> {
          String title = alone ? texts.text("report.maps") : texts.text("report.focus_" + focus.name());
          blocks.add(new Heading("focus:" + focus.name(), 1, title, true));
          boolean first = true;
          for (ReportMap map : maps) {
            blocks.addAll(section(map, ids.of(map), 2, !first));
            first = false;
          }
        });
    return blocks;
  }

  /// The maps of one focus area, in order, each with a heading of its own.
  List<Block> of(FocusArea focus, int level) {
    List<Block> blocks = new ArrayList<>();
    for (ReportMap map : input.maps()) {
      if (map.values().entry().indicator().focusArea() == focus) {
        blocks.addAll(section(map, ids.of(map), level, false));
      }
    }
    return blocks;
  }

  /// Ids of the maps' sections: the same in the next export, and different also where an indicator has several maps.
  private static final class MapIds {
    private final Map<String, Integer> used = new HashMap<>();

    String of(ReportMap map) {
      String base = "map:" + map.values().entry().id() + ":" + map.values().period().text();
      int times = used.merge(base, 1, Integer::sum);
      return times == 1 ? base : base + ":" + times;
    }
  }

  private List<Block> section(ReportMap map, String id, int level, boolean newPage) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(id, level, map.title(), newPage));
    if (map.changed()) {
      blocks.add(new Note(id + "/changed", texts.text("report.mapChanged")));
    }
    blocks.add(new Paragraph(id + "/lead", Tone.LEAD, explanation(map)));
    blocks.add(new Paragraph(id + "/facts", Tone.BODY, facts(map)));
    blocks.add(new Figure(id + "/figure", Png.of(map.png()), map.caption(), map.altText(), figureNote(map)));
    int tables = 0;
    for (List<AreaValues> same : byLayer(map.all())) {
      tables++;
      String suffix = tables == 1 ? "" : ":" + tables;
      int areas = same.getFirst().size();
      if (areas <= LONGEST_TABLE) {
        blocks.add(table(same, id + "/values" + suffix));
      } else {
        blocks.add(new Note(id + "/long" + suffix, texts.text("report.tableInWorkbook", areas)));
        int number = 0;
        for (AreaValues values : same) {
          number++;
          blocks.add(summary(values, id + "/summary" + suffix + (number == 1 ? "" : "/" + number)));
        }
      }
    }
    return blocks;
  }

  /// What is about the same areas stands in one table, with a column for each map.
  private static List<List<AreaValues>> byLayer(List<AreaValues> all) {
    List<List<AreaValues>> tables = new ArrayList<>();
    for (AreaValues values : all) {
      tables.stream()
          .filter(same -> same.getFirst().layer() == values.layer())
          .findFirst()
          .ifPresentOrElse(same -> same.add(values), () -> tables.add(new ArrayList<>(List.of(values))));
    }
    return tables;
  }

  /// Level and spread of each; which, where there are several.
  private String facts(ReportMap map) {
    List<AreaValues> all = map.all();
    return all.size() == 1
        ? facts(all.getFirst())
        : all.stream()
            .map(values -> values.entry().name() + Wording.period(values.period()) + ": " + facts(values))
            .collect(Collectors.joining(" "));
  }

  private String explanation(ReportMap map) {
    return map.explanation() != null && !map.explanation().isBlank()
        ? map.explanation()
        : texts.text(
            "report.explanation", map.values().entry().name(), Wording.period(map.values().period()));
  }

  private String figureNote(ReportMap map) {
    String origin = origin(map);
    return map.classification().isBlank() ? origin : map.classification() + " " + origin;
  }

  /// Who made the numbers of a figure's maps, each once.
  String origin(ReportMap map) {
    return map.all().stream()
        .map(values -> origin(values.entry().indicator()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private String origin(Indicator indicator) {
    return indicator.expression() != null || !indicator.parts().isEmpty()
        ? texts.text("report.ownComputation")
        : texts.text("report.source", wording.orUnknown(indicator.provenance().source()));
  }

  /// Level and spread with both ends of the scale, never a list of the lowest or highest areas.
  String facts(AreaValues values) {
    Indicator indicator = values.entry().indicator();
    Summary summary = Summary.of(values);
    if (summary.count() == 0) {
      return texts.text("report.factsNone");
    }
    StringBuilder facts = new StringBuilder();
    facts.append(
        summary.missing() == 0
            ? texts.text("report.factsAll", values.size())
            : texts.text("report.factsSome", summary.count(), values.size()));
    if (indicator.kind() != IndicatorKind.CLASS && summary.minimum() < summary.maximum()) {
      facts.append(' ').append(texts.text(
          "report.factsSpread",
          wording.amount(summary.minimum(), indicator),
          wording.amount(summary.maximum(), indicator)));
      if (summary.count() >= 8) {
        facts.append(' ').append(texts.text(
            "report.factsMiddle",
            wording.amount(summary.lowerQuartile(), indicator),
            wording.amount(summary.upperQuartile(), indicator),
            wording.amount(summary.median(), indicator)));
      }
      facts.append(' ').append(texts.text("report.direction_" + indicator.direction().name()));
    }
    return facts.toString();
  }

  /// @param shown what there is a column of, about the same areas
  private DataTable table(List<AreaValues> shown, String id) {
    AreaLayer layer = shown.getFirst().layer();
    boolean one = shown.stream().map(values -> values.entry().id()).distinct().count() == 1;
    boolean several = layer.municipalities().size() > 1;
    boolean codes = hasCodesOfTheirOwn(layer);
    List<Column> columns = new ArrayList<>();
    IntStream areas = IntStream.range(0, layer.size());
    int longestName = areas.map(area -> layer.area(area).name().length()).max().orElse(0);
    columns.add(new Column(texts.text("report.columnArea"), Alignment.START, Math.clamp(longestName, 16, 28)));
    if (several) {
      columns.add(new Column(texts.text("report.columnMunicipality"), Alignment.START, 16));
    }
    if (codes) {
      int code = layer.area(0).code().code().length();
      columns.add(new Column(texts.text("report.columnCode"), Alignment.START, Math.clamp(code + 3, 8, 16)));
    }
    for (AreaValues values : shown) {
      columns.add(new Column(one ? wording.valueHeader(values) : wording.entryHeader(values), Alignment.END, 13));
    }
    List<AreaNote> written = input.analysis().needs().publishedNotes(layer);
    List<List<Cell>> rows = new ArrayList<>();
    for (int area : wording.alphabetical(layer)) {
      List<Cell> row = new ArrayList<>();
      boolean noted = written.stream().anyMatch(note -> note.area().equals(layer.area(area).code()));
      row.add(Cell.text(layer.area(area).name() + (noted ? " " + MARK : "")));
      if (several) {
        row.add(Cell.textOrDash(Wording.municipality(layer, area)));
      }
      if (codes) {
        row.add(Cell.text(layer.area(area).code().code()));
      }
      shown.forEach(values -> row.add(wording.cell(values, area)));
      rows.add(row);
    }
    String caption =
        texts.text(
            several ? "report.valuesCaptionMunicipalities" : "report.valuesCaption",
            shown.stream()
                .map(values -> values.entry().name() + Wording.period(values.period()))
                .collect(Collectors.joining("; ")));
    boolean sideBySide = !several && rows.size() >= SIDE_BY_SIDE_FROM && shown.size() == 1;
    List<String> notes = new ArrayList<>();
    for (AreaValues values : shown) {
      String whose = shown.size() == 1 ? "" : values.entry().name() + Wording.period(values.period()) + ": ";
      notes(values).forEach(note -> notes.add(whose + note));
    }
    written.forEach(note -> notes.add(MARK + " " + note.line()));
    return new DataTable(id, caption, columns, rows, notes, sideBySide);
  }

  private DataTable summary(AreaValues values, String id) {
    Summary summary = Summary.of(values);
    int decimals = values.entry().indicator().decimals();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(List.of(Cell.text(texts.text("report.columnAreasWith")), Cell.whole(summary.count())));
    rows.add(List.of(Cell.text(texts.text("report.columnAreasWithout")), Cell.whole(summary.missing())));
    if (summary.count() > 0) {
      rows.add(number("report.columnMinimum", summary.minimum(), decimals));
      rows.add(number("report.lowerQuartile", summary.lowerQuartile(), decimals));
      rows.add(number("report.columnMedian", summary.median(), decimals));
      rows.add(number("report.upperQuartile", summary.upperQuartile(), decimals));
      rows.add(number("report.columnMaximum", summary.maximum(), decimals));
    }
    List<Column> columns =
        List.of(
            new Column(texts.text("report.columnFact"), Alignment.START, 10),
            new Column(wording.valueHeader(values), Alignment.END, 6));
    String name = values.entry().name() + Wording.period(values.period());
    return new DataTable(id, texts.text("report.summaryCaption", name), columns, rows, notes(values), false);
  }

  private List<Cell> number(String key, double value, int decimals) {
    return List.of(Cell.text(texts.text(key)), new Cell.Number(value, decimals, false));
  }

  /// Whether the codes tell anything that the names do not.
  private static boolean hasCodesOfTheirOwn(AreaLayer layer) {
    return layer.areas().stream().anyMatch(area -> !area.name().contains(area.code().code()));
  }

  private List<String> notes(AreaValues values) {
    List<String> notes = new ArrayList<>();
    for (ValueStatus status : List.of(ValueStatus.MISSING, ValueStatus.SUPPRESSED, ValueStatus.NOT_APPLICABLE)) {
      int count = Summary.count(values, status);
      if (count > 0) {
        notes.add(texts.text("report.note_" + status.id(), count));
      }
    }
    if (Summary.count(values, ValueStatus.ESTIMATED) > 0) {
      notes.add(texts.text("report.noteEstimated"));
    }
    return notes;
  }
}
