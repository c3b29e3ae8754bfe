package se.helabilden.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.json.Json;
import se.helabilden.work.Message;
import se.helabilden.work.Texts;

/// The match receipt as JSON: the records as they are, with messages in words.
final class ReceiptJson {
  private ReceiptJson() {}

  static Map<String, Object> of(MatchReceipt receipt, Texts texts) {
    Map<String, Object> json = Json.toMap(receipt);
    json.put("unmatched", receipt.unmatched().stream().map(row -> unmatched(row, texts)).toList());
    json.put("warnings", receipt.warnings().stream().map(warning -> warning(warning, texts)).toList());
    return json;
  }

  private static Map<String, Object> unmatched(MatchReceipt.Unmatched row, Texts texts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", row.row());
    json.put("key", row.key());
    json.put("reason", row.reason());
    json.put("message", texts.text(ReceiptText.reason(row.reason())));
    json.put("suggestion", row.suggestion());
    json.put("kept", row.kept());
    return json;
  }

  private static Map<String, Object> warning(MatchReceipt.Warning warning, Texts texts) {
    Map<String, Object> json = IssueJson.of(warning.issue(), texts);
    if (warning.issue().id().equals("version-differs")) {
      json.put("sameCode", warning.sameCode());
      json.put("confirmed", warning.confirmed());
    }
    return json;
  }

  /// The reasons in the order in which a person wants to hear them.
  static List<Message> reasons(MatchReceipt receipt) {
    return receipt.unmatchedByReason().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> Message.of("cli.reasonCount", entry.getValue(), ReceiptText.reason(entry.getKey())))
        .toList();
  }
}
