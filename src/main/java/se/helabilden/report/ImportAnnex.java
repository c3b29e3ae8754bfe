package se.helabilden.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.report.Block.BulletList;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Tone;
import se.helabilden.report.ReportInput.Receipt;
import se.helabilden.work.Texts;

/// The annex that accounts for every row of every file and every area: the receipts of the imports.
final class ImportAnnex {
  /// Longer lists are counted here and whole in the workbook.
  static final int LONGEST_LIST = 40;

  private final ReportInput input;
  private final Wording wording;
  private final Texts texts;

  ImportAnnex(ReportInput input, Wording wording) {
    this.input = input;
    this.wording = wording;
    this.texts = wording.texts();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading("imports", 1, texts.text("report.imports"), true));
    blocks.add(new Paragraph("imports/lead", Tone.LEAD, texts.text("report.importsLead")));
    if (input.receipts().isEmpty()) {
      blocks.add(new Paragraph("imports/none", Tone.BODY, texts.text("report.importsNone")));
    }
    for (int i = 0; i < input.receipts().size(); i++) {
      blocks.addAll(receipt(input.receipts().get(i), "import:" + (i + 1)));
    }
    return blocks;
  }

  private List<Block> receipt(Receipt imported, String id) {
    MatchReceipt receipt = imported.receipt();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(id, 2, imported.file(), false));
    blocks.add(new Paragraph(id + "/text", Tone.BODY, text(imported)));
    if (!receipt.warnings().isEmpty()) {
      blocks.add(
          new BulletList(
              id + "/warnings",
              receipt.warnings().stream().map(warning -> texts.text(warning.issue().message())).toList()));
    }
    blocks.add(rows(receipt, imported.file(), id));
    blocks.add(new Paragraph(id + "/areas", Tone.BODY, areas(receipt)));
    list(blocks, id + "/repairs", "report.repairsHeading", "report.repairsLong", receipt.repairs(), repair ->
        texts.text("report.repairLine", row(repair.row()), repair.key(), repair.as()));
    list(blocks, id + "/unmatched", "report.unmatchedHeading", "report.unmatchedLong", receipt.unmatched(),
        this::unmatched);
    list(blocks, id + "/duplicates", "report.duplicatesHeading", "report.duplicatesLong", receipt.duplicates(),
        duplicate -> texts.text(
            duplicate.equal() ? "report.duplicateEqual" : "report.duplicateDiffers",
            row(duplicate.row()), duplicate.key(), row(duplicate.firstRow())));
    list(blocks, id + "/ignored", "report.ignoredHeading", "report.ignoredLong", receipt.ignored(), ignored ->
        texts.text("report.ignoredLine", row(ignored.row()), ignored.key()));
    return blocks;
  }

  private String text(Receipt imported) {
    MatchReceipt receipt = imported.receipt();
    String sheet = receipt.sheet();
    String read =
        sheet == null
            ? texts.text("report.importText", imported.file(), wording.date(imported.date()))
            : texts.text("report.importSheetText", imported.file(), wording.date(imported.date()), sheet);
    return read + " " + texts.text("report.importKey", receipt.keyColumn(), layerName(receipt.layer()));
  }

  private String layerName(String id) {
    return input.layers().stream()
        .map(ReportInput.Layer::info)
        .filter(info -> info.id().equals(id))
        .map(info -> info.name())
        .findFirst()
        .orElse(id);
  }

  private DataTable rows(MatchReceipt receipt, String file, String id) {
    MatchReceipt.Rows counts = receipt.rows();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("report.rowsMatched", counts.matched(), ""));
    rows.add(row("report.rowsRepaired", counts.repaired(), ""));
    rows.add(row("report.rowsUnmatched", counts.unmatched(), reasons(receipt.unmatchedByReason())));
    rows.add(row("report.rowsDuplicate", counts.duplicate(), ""));
    rows.add(row("report.rowsIgnored", counts.ignored(), ""));
    rows.add(row("report.rowsTotal", counts.total(), ""));
    return new DataTable(
        id + "/rows",
        texts.text("report.rowsCaption", file),
        List.of(
            new Column(texts.text("report.columnOutcome"), Alignment.START, 5),
            new Column(texts.text("report.columnRows"), Alignment.END, 2),
            new Column(texts.text("report.columnMeaning"), Alignment.START, 9)),
        rows,
        List.of(),
        false);
  }

  private List<Cell> row(String key, int count, String more) {
    String meaning = texts.text("report.meaning_" + key.substring(key.indexOf('.') + 1));
    return List.of(
        Cell.text(texts.text(key)), Cell.whole(count), Cell.text(more.isEmpty() ? meaning : meaning + " " + more));
  }

  private String reasons(SequencedMap<String, Integer> byReason) {
    List<String> parts = new ArrayList<>();
    byReason.forEach(
        (reason, count) -> parts.add(wording.rowReason(reason) + ": " + texts.numbers().whole(count)));
    return parts.isEmpty() ? "" : String.join("; ", parts) + ".";
  }

  private String areas(MatchReceipt receipt) {
    MatchReceipt.Areas areas = receipt.areas();
    String text = texts.text("report.areasText", areas.withValues(), areas.total());
    if (areas.withoutValues() == 0) {
      return text;
    }
    String without = " " + texts.text("report.areasWithout", areas.withoutValues());
    return receipt.areasWithoutValues().size() <= LONGEST_LIST
        ? text + without + " " + String.join(", ", receipt.areasWithoutValues()) + "."
        : text + without + " " + texts.text("report.listInWorkbook", texts.text("report.sheetWithout"));
  }

  private String unmatched(MatchReceipt.Unmatched row) {
    String reason = wording.rowReason(row.reason());
    String line = texts.text("report.unmatchedLine", row(row.row()), row.key(), reason);
    return row.suggestion() == null ? line : line + " " + texts.text("report.suggestion", row.suggestion());
  }

  private <T> void list(
      List<Block> blocks, String id, String heading, String tooLong, List<T> items, Function<T, String> line) {
    if (items.isEmpty()) {
      return;
    }
    blocks.add(new Heading(id, 3, texts.text(heading), false));
    if (items.size() <= LONGEST_LIST) {
      blocks.add(new BulletList(id + "/list", items.stream().map(line).toList()));
    } else {
      String where = texts.text("report.listInWorkbook", texts.text("report.sheetRows"));
      blocks.add(new Paragraph(id + "/text", Tone.BODY, texts.text(tooLong, items.size()) + " " + where));
    }
  }

  /// A row number as it stands in the file: never grouped.
  private static String row(int number) {
    return String.valueOf(number);
  }
}
