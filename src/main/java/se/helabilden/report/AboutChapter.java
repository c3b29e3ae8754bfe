package se.helabilden.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import se.helabilden.analysis.AreaValues;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.report.Block.BulletList;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Note;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Tone;
import se.helabilden.report.ReportInput.Layer;
import se.helabilden.work.Texts;

/// The first chapter: which areas, which indicators, what the whole is, and how to read the rest.
final class AboutChapter {
  private static final int NAMED_MUNICIPALITIES = 13;

  private final ReportInput input;
  private final Wording wording;
  private final Texts texts;

  AboutChapter(ReportInput input, Wording wording) {
    this.input = input;
    this.wording = wording;
    this.texts = wording.texts();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading("about", 1, texts.text("report.about"), true));
    if (input.fictional()) {
      blocks.add(new Note("about/fictional", texts.text("report.fictionalText")));
    }
    blocks.add(new Paragraph("about/lead", Tone.LEAD, texts.text("report.aboutLead")));
    blocks.add(new Heading("about/areas", 2, texts.text("report.aboutAreas"), false));
    if (input.layers().isEmpty()) {
      blocks.add(new Paragraph("about/areas/none", Tone.BODY, texts.text("report.noAreas")));
    }
    for (Layer layer : input.layers()) {
      blocks.add(new Paragraph("about/areas/" + layer.info().id(), Tone.BODY, layerText(layer)));
    }
    blocks.add(new Heading("about/indicators", 2, texts.text("report.aboutIndicators"), false));
    blocks.addAll(indicators());
    blocks.add(new Heading("about/reading", 2, texts.text("report.aboutReading"), false));
    blocks.add(new BulletList("about/reading/list", reading()));
    return blocks;
  }

  private String layerText(Layer layer) {
    SequencedMap<String, String> municipalities = layer.areas().municipalities();
    int areas = layer.areas().size();
    String name = layer.info().name();
    String whole;
    if (municipalities.isEmpty()) {
      whole = texts.text("report.layerAlone", areas, name);
    } else if (municipalities.size() <= NAMED_MUNICIPALITIES) {
      List<String> names = List.copyOf(municipalities.values());
      whole = texts.text("report.layerNamed", areas, name, wording.list(names));
    } else {
      whole = texts.text("report.layerCounted", areas, name, municipalities.size());
    }
    String credit = layer.info().credit();
    String origin =
        credit == null || credit.isBlank()
            ? texts.text("report.boundariesFrom", layer.info().file())
            : texts.text("report.boundariesBy", layer.info().file(), credit);
    return whole + " " + origin;
  }

  private List<Block> indicators() {
    if (input.entries().isEmpty()) {
      return List.of(new Paragraph("about/indicators/none", Tone.BODY, texts.text("report.noIndicators")));
    }
    List<Column> columns =
        List.of(
            new Column(texts.text("report.columnIndicator"), Alignment.START, 7),
            new Column(texts.text("report.columnPeriod"), Alignment.START, 1.9),
            new Column(texts.text("report.columnUnit"), Alignment.START, 2),
            new Column(texts.text("report.columnAreasWith"), Alignment.END, 2.4),
            new Column(texts.text("report.columnAreasWithout"), Alignment.END, 2.4));
    List<List<Cell>> rows = new ArrayList<>();
    for (AreaValues values : input.entries()) {
      Summary summary = Summary.of(values);
      rows.add(
          List.of(
              Cell.text(values.entry().name()),
              Wording.periodCell(values.period()),
              Cell.textOrDash(values.entry().indicator().unit()),
              Cell.whole(summary.count()),
              Cell.whole(summary.missing())));
    }
    int shown = input.maps().size();
    return List.of(
        new Paragraph(
            "about/indicators/text",
            Tone.BODY,
            texts.text("report.indicatorsText", input.entries().size()) + " " + texts.text("report.mapsText", shown)),
        new DataTable(
            "about/indicators/table", texts.text("report.indicatorsCaption"), columns, rows, List.of(), false));
  }

  private List<String> reading() {
    List<String> items = new ArrayList<>();
    if (input.maps().stream().allMatch(map -> map.values().size() <= MapChapters.LONGEST_TABLE)) {
      items.add(texts.text("report.readingWhole"));
    }
    items.add(texts.text("report.readingOrder"));
    items.add(texts.text("report.readingMissing"));
    if (input.entries().stream().anyMatch(values -> values.entry().indicator().hideBelow() > 0)) {
      items.add(texts.text("report.readingHidden"));
    }
    if (input.entries().stream().anyMatch(values -> values.entry().indicator().kind() == IndicatorKind.INDEX)) {
      items.add(texts.text("report.readingIndex"));
    }
    items.add(texts.text("report.readingExcel"));
    return items;
  }
}
