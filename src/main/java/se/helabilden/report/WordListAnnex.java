package se.helabilden.report;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Tone;
import se.helabilden.work.Texts;

/// The words that this report uses, explained.
final class WordListAnnex {
  private final ReportInput input;
  private final Wording wording;

  WordListAnnex(ReportInput input, Wording wording) {
    this.input = input;
    this.wording = wording;
  }

  List<Block> blocks() {
    Texts texts = wording.texts();
    List<List<Cell>> rows = new ArrayList<>();
    words(input, texts).forEach((word, meaning) -> rows.add(List.of(Cell.text(word), Cell.text(meaning))));
    return List.of(
        new Heading("words", 1, texts.text("report.words"), true),
        new Paragraph("words/lead", Tone.LEAD, texts.text("report.wordsLead")),
        new DataTable(
            "words/table",
            texts.text("report.wordsCaption"),
            List.of(
                new Column(texts.text("report.columnWord"), Alignment.START, 4),
                new Column(texts.text("report.columnExplanation"), Alignment.START, 12)),
            rows,
            List.of(),
            false));
  }

  /// Words and what they mean, in alphabetical order.
  static SequencedMap<String, String> words(ReportInput input, Texts texts) {
    List<String> ids = new ArrayList<>(List.of("segregation", "indicator", "map", "median", "receipt"));
    if (!input.analysis().isEmpty()) {
      ids.addAll(List.of("redThread", "evidence", "finding", "need", "targeted", "milestone"));
    }
    for (ReportInput.Layer layer : input.layers()) {
      if (layer.info().level() == AreaLevel.DESO) {
        ids.add("deso");
      } else if (layer.info().level() == AreaLevel.REGSO) {
        ids.add("regso");
      }
    }
    List<AreaValues> all =
        Stream.concat(input.entries().stream(), input.maps().stream().flatMap(map -> map.all().stream())).toList();
    for (AreaValues values : all) {
      if (values.entry().indicator().kind() == IndicatorKind.SHARE) {
        ids.add("share");
      }
      if (values.entry().indicator().kind() == IndicatorKind.INDEX) {
        ids.add("index");
      }
      if (values.entry().name().toLowerCase(Locale.ROOT).contains("låg ekonomisk standard")) {
        ids.add("lowStandard");
      }
      if (Summary.count(values, ValueStatus.SUPPRESSED) > 0) {
        ids.add("suppressed");
      }
      if (Summary.count(values, ValueStatus.ESTIMATED) > 0) {
        ids.add("estimated");
      }
    }
    SequencedMap<String, String> words = new LinkedHashMap<>();
    Collator alphabet = Collator.getInstance(Locale.of("sv", "SE"));
    ids.stream()
        .distinct()
        .sorted((a, b) -> alphabet.compare(texts.text("report.word_" + a), texts.text("report.word_" + b)))
        .forEach(id -> words.put(texts.text("report.word_" + id), texts.text("report.meaningOf_" + id)));
    return words;
  }
}
