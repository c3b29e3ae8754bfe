package se.helabilden.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.FetchList;
import se.helabilden.indicator.FetchList.Way;
import se.helabilden.indicator.FetchList.Wish;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.LocalText;
import se.helabilden.indicator.Official;
import se.helabilden.report.Block.BulletList;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Tone;
import se.helabilden.report.ReportDocument.TitlePage;
import se.helabilden.report.Sheet.SheetColumn;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// The list of what a project lacks, as a document to hand over and as a workbook to tick off.
///
/// @param catalogue names the counts that something can be computed from
public record FetchListDocuments(
    FetchList list, Catalogue catalogue, String project, Language language, LocalDate date, String author) {

  /// The document: a chapter for each focus area with how to get each indicator.
  public ReportDocument document() {
    Wording wording = new Wording(language);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading("fetch", 1, texts().text("report.fetchSheet"), true));
    String lead =
        list.wishes().isEmpty()
            ? texts().text("report.fetchNothing")
            : texts().text("report.fetchLead", list.wishes().size(), list.present().size());
    blocks.add(new Paragraph("fetch/lead", Tone.LEAD, lead));
    for (FocusArea area : FocusArea.values()) {
      blocks.addAll(chapter(area));
    }
    blocks.add(new Heading("fetch/present", 1, texts().text("report.fetchPresent"), false));
    if (list.present().isEmpty()) {
      blocks.add(new Paragraph("fetch/present/none", Tone.BODY, texts().text("report.fetchPresentNone")));
    } else {
      blocks.add(new BulletList("fetch/present/list", list.present().stream().map(this::heading).toList()));
    }
    String title = texts().text("report.fetchTitle", project);
    TitlePage page =
        new TitlePage(
            title,
            texts().text("report.fetchSubtitle"),
            null,
            List.of(wording.date(date), texts().text("report.by", author)),
            null);
    return new ReportDocument(language, date, author, page, title, blocks, title);
  }

  /// The workbook: one row for each official indicator, those that are there too.
  public WorkbookDocument workbook() {
    List<SheetColumn> columns =
        List.of(
            column("report.fetchColumnNumber", false),
            column("report.columnFocus", false),
            column("report.columnIndicator", true),
            column("report.fetchColumnState", false),
            column("report.columnUnit", false),
            column("report.fetchColumnDefinition", true),
            column("report.fetchColumnPopulation", true),
            column("report.fetchColumnLevels", true),
            column("report.fetchColumnBreakdowns", true),
            column("report.columnSource", true),
            column("report.fetchColumnTables", true),
            column("report.fetchColumnHow", true),
            column("report.fetchColumnBreaks", true),
            column("report.fetchColumnSecrecy", true),
            column("report.fetchColumnCaution", true));
    List<List<Cell>> rows = new ArrayList<>();
    list.wishes().forEach(wish -> rows.add(row(wish.entry(), wish.official(), String.join("\n", steps(wish)))));
    for (CatalogueEntry entry : list.present()) {
      if (entry.official() != null) {
        rows.add(row(entry, entry.official(), null));
      }
    }
    Sheet sheet = Sheet.of(texts().text("report.fetchSheet"), "fetch_list", columns, rows, 3);
    return new WorkbookDocument(
        language, date, author, texts().text("report.fetchTitle", project), List.of(sheet));
  }

  /// How to get an indicator, in words: one text for each way.
  public List<String> steps(Wish wish) {
    return wish.ways().stream().map(way -> step(wish, way)).toList();
  }

  private String step(Wish wish, Way way) {
    Official official = wish.official();
    return switch (way) {
      case DERIVE -> texts().text("report.fetchDerive", String.join(", ", partNames(official)));
      case STATISTICS_DATABASE ->
          texts().text("report.fetchDatabase", either(wish.tables()), levels(official), groups(official, true));
      case KOLADA -> texts().text("report.fetchKolada", either(wish.measures()));
      case ASK ->
          texts().text(
              "report.fetchAsk",
              official.source().in(language),
              wish.entry().name().in(language),
              levels(official),
              groups(official, false),
              wish.entry().definition().in(language));
    };
  }

  private List<Block> chapter(FocusArea area) {
    List<Wish> wishes = list.wishes().stream().filter(wish -> wish.entry().focusArea() == area).toList();
    if (wishes.isEmpty()) {
      return List.of();
    }
    String id = "fetch/" + area.name();
    List<List<Cell>> rows = new ArrayList<>();
    for (Wish wish : wishes) {
      rows.add(
          List.of(
              Cell.text(heading(wish.entry())),
              Cell.text(String.join(" ", steps(wish))),
              Cell.text(wish.entry().caution().in(language))));
    }
    List<Column> columns =
        List.of(
            new Column(texts().text("report.columnIndicator"), Alignment.START, 2.5),
            new Column(texts().text("report.fetchColumnHow"), Alignment.START, 5),
            new Column(texts().text("report.fetchColumnCaution"), Alignment.START, 3));
    String name = texts().text(area.label());
    return List.of(
        new Heading(id, 2, name, false), new DataTable(id + "/table", name, columns, rows, List.of(), false));
  }

  private List<Cell> row(CatalogueEntry entry, Official official, @Nullable String how) {
    return List.of(
        Cell.text(official.number()),
        Cell.text(texts().text(entry.focusArea().label())),
        Cell.text(entry.name().in(language)),
        Cell.text(texts().text(how == null ? "report.fetchYes" : "report.fetchNo")),
        Cell.textOrDash(entry.unit()),
        Cell.text(entry.definition().in(language)),
        Cell.textOrDash(in(official.population())),
        Cell.text(levels(official)),
        Cell.textOrDash(breakdowns(official)),
        Cell.text(official.source().in(language)),
        Cell.textOrDash(String.join(", ", official.sourceTables())),
        Cell.textOrDash(how),
        Cell.textOrDash(breaks(official)),
        Cell.text(texts().text(official.secrecy().rule())),
        Cell.text(entry.caution().in(language)));
  }

  private String heading(CatalogueEntry entry) {
    String number = entry.official() == null ? "" : entry.official().number();
    return texts().text("report.fetchHeading", number, entry.name().in(language));
  }

  private List<String> partNames(Official official) {
    return official.derivableFrom().stream()
        .map(id -> catalogue.find(id).map(entry -> entry.name().in(language)).orElse(id))
        .toList();
  }

  private String breaks(Official official) {
    return String.join(
        "\n",
        official.breaks().stream()
            .map(gap -> texts().text("report.fetchBreak", Integer.toString(gap.year()), gap.reason().in(language)))
            .toList());
  }

  private String levels(Official official) {
    return String.join(", ", official.levels().stream().map(level -> texts().text(Official.levelName(level))).toList());
  }

  private String breakdowns(Official official) {
    return String.join(
        ", ", official.breakdowns().stream().map(group -> texts().text(Official.breakdownName(group))).toList());
  }

  private String groups(Official official, boolean database) {
    if (official.breakdowns().isEmpty()) {
      return "";
    }
    return texts().text(
        database ? "report.fetchDatabaseGroups" : "report.fetchAskGroups", breakdowns(official));
  }

  private String either(List<String> ids) {
    return new Wording(language).list(ids);
  }

  private @Nullable String in(@Nullable LocalText text) {
    return text == null ? null : text.in(language);
  }

  private SheetColumn column(String key, boolean wrap) {
    return new SheetColumn(texts().text(key), wrap);
  }

  private Texts texts() {
    return Texts.in(language);
  }
}
