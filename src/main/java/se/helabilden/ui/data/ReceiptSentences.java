package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.work.Message;

/// "Så gick inläsningen": the receipt in sentences whose numbers open their lists.
final class ReceiptSentences {
  private final MatchReceipt receipt;
  private final ReceiptLists lists;
  private final Consumer<ReceiptList> open;

  ReceiptSentences(MatchReceipt receipt, AreaLayer areas, Consumer<ReceiptList> open) {
    this.receipt = receipt;
    this.lists = new ReceiptLists(receipt, areas);
    this.open = open;
  }

  /// `5 984 rader: 547 hör till era områden, 18 har äldre koder, 5 419 gäller områden utanför kartan.`
  Sentence rows() {
    List<Gap> gaps = new ArrayList<>();
    MatchReceipt.Rows rows = receipt.rows();
    add(
        gaps, rows.matched(), Message.of("ui.data.rowsMatched", rows.matched()),
        () -> open.accept(lists.withValues()));
    add(
        gaps, rows.repaired(), Message.of("ui.data.rowsRepaired", rows.repaired()),
        () -> open.accept(lists.repaired()));
    receipt
        .unmatchedByReason()
        .forEach(
            (reason, count) ->
                add(
                    gaps,
                    count,
                    Message.of("ui.data.rowsReason_" + reason, count),
                    () -> open.accept(lists.unmatched(reason))));
    add(
        gaps, rows.duplicate(), Message.of("ui.data.rowsDuplicate", rows.duplicate()),
        () -> open.accept(lists.duplicates()));
    add(gaps, rows.ignored(), Message.of("ui.data.rowsIgnored", rows.ignored()), () -> open.accept(lists.ignored()));
    return new Sentence(Message.of("ui.data.rows", rows.total(), joined(gaps, ", ")), gaps);
  }

  /// `584 områden = 547 med värde · 37 utan värde`.
  Sentence areas() {
    List<Gap> gaps = new ArrayList<>();
    MatchReceipt.Areas areas = receipt.areas();
    add(
        gaps, areas.withValues(), Message.of("ui.data.areasWith", areas.withValues()),
        () -> open.accept(lists.withValues()));
    add(
        gaps, areas.withoutValues(), Message.of("ui.data.areasWithout", areas.withoutValues()),
        () -> open.accept(lists.withoutValues()));
    return new Sentence(Message.of("ui.data.areas", areas.total(), joined(gaps, " · ")), gaps);
  }

  /// `6 indikatorer har fått värden i DeSO 2025.`
  Sentence indicators(String layer) {
    return Sentence.of(
        Message.of("ui.data.indicatorsIn", Sentence.gap(0), layer),
        new Gap.Link(
            Message.of("ui.data.countIndicators", receipt.indicators().size()),
            () -> open.accept(lists.indicators())));
  }

  /// What a reader must know, the most important first.
  List<Message> warnings() {
    return receipt.warnings().stream().map(warning -> warning.issue().message()).toList();
  }

  /// Whether the table is made for another version of the areas than the map's.
  static boolean versionDiffers(MatchReceipt receipt) {
    return receipt.tableVersion() != null
        && receipt.layerVersion() != null
        && !receipt.tableVersion().equals(receipt.layerVersion());
  }

  private static void add(List<Gap> gaps, int count, Message name, Runnable open) {
    if (count > 0) {
      gaps.add(new Gap.Link(name, open));
    }
  }

  private static String joined(List<Gap> gaps, String between) {
    return IntStream.range(0, gaps.size()).mapToObj(Sentence::gap).collect(Collectors.joining(between));
  }
}
