package se.helabilden.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.work.Message;

/// The match receipt in words: "Så gick inläsningen".
final class ReceiptText {
  private static final int LISTED = 10;

  private ReceiptText() {}

  static List<String> lines(MatchReceipt receipt, LayerInfo layer, Context context) {
    List<String> lines = new ArrayList<>();
    MatchReceipt.Rows rows = receipt.rows();
    lines.add(context.text("cli.receiptTitle", receipt.file(), layer.name()));
    lines.add(context.text("cli.receiptRows", rows.total(), rows.matched()));
    add(lines, context, "cli.receiptRepaired", rows.repaired());
    ReceiptJson.reasons(receipt).forEach(reason -> lines.add("  " + context.text(reason)));
    add(lines, context, "cli.receiptDuplicate", rows.duplicate());
    add(lines, context, "cli.receiptIgnored", rows.ignored());
    lines.add(
        context.text(
            "cli.receiptAreas",
            receipt.areas().total(), receipt.areas().withValues(), receipt.areas().withoutValues()));
    if (!receipt.areasWithoutValues().isEmpty()) {
      String codes = receipt.areasWithoutValues().stream().limit(LISTED).collect(Collectors.joining(", "));
      lines.add("  " + codes + (receipt.areasWithoutValues().size() > LISTED ? " …" : ""));
    }
    lines.add(context.text("cli.receiptIndicators", receipt.indicators().size()));
    for (MatchReceipt.Joined joined : receipt.indicators()) {
      lines.add("  " + context.text("cli.receiptIndicator", joined.id(), joined.name(), joined.values(), joined.missing()));
    }
    return lines;
  }

  private static void add(List<String> lines, Context context, String key, int count) {
    if (count > 0) {
      lines.add("  " + context.text(key, count));
    }
  }

  /// Why a row matched no area.
  static Message reason(String reason) {
    return Message.of("cli.reason_" + reason.replace('-', '_'));
  }
}
