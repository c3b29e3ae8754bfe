package se.helabilden.io.gpkg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.json.Json;
import se.helabilden.work.Issue;
import se.helabilden.work.Place;

/// Match receipts as two lines of JSON: the receipt without its warnings, and the warnings with their messages.
final class ReceiptJson {
  private ReceiptJson() {}

  static String write(MatchReceipt receipt) {
    List<Object> warnings = new ArrayList<>();
    for (MatchReceipt.Warning warning : receipt.warnings()) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("id", warning.issue().id());
      tree.put("severity", warning.issue().severity().name());
      tree.put("message", MessageJson.toTree(warning.issue().message()));
      tree.put("place", Json.toMap(warning.issue().place()));
      tree.put("wkt", warning.issue().wkt());
      tree.put("sameCode", warning.sameCode());
      tree.put("confirmed", warning.confirmed());
      warnings.add(tree);
    }
    return Json.write(with(receipt, List.of())) + "\n" + Json.write(Map.of("warnings", warnings));
  }

  /// @throws IllegalArgumentException if the text is no receipt
  static MatchReceipt read(String text) {
    int line = text.indexOf('\n');
    if (line < 0) {
      throw new IllegalArgumentException("no receipt");
    }
    List<MatchReceipt.Warning> warnings = new ArrayList<>();
    if (Json.readMap(text.substring(line + 1)).get("warnings") instanceof List<?> list) {
      for (Object warning : list) {
        if (warning instanceof Map<?, ?> tree) {
          warnings.add(warning(tree));
        }
      }
    }
    return with(Json.read(text.substring(0, line), MatchReceipt.class), warnings);
  }

  private static MatchReceipt.Warning warning(Map<?, ?> tree) {
    if (!(tree.get("message") instanceof Map<?, ?> message)
        || !(tree.get("sameCode") instanceof Integer sameCode)
        || !(tree.get("confirmed") instanceof Integer confirmed)) {
      throw new IllegalArgumentException("no warning: " + tree.keySet());
    }
    Issue issue =
        new Issue(
            String.valueOf(tree.get("id")),
            Issue.Severity.valueOf(String.valueOf(tree.get("severity"))),
            MessageJson.fromTree(message),
            Json.read(Json.write(tree.get("place")), Place.class),
            tree.get("wkt") instanceof String wkt ? wkt : null);
    return new MatchReceipt.Warning(issue, sameCode, confirmed);
  }

  private static MatchReceipt with(MatchReceipt receipt, List<MatchReceipt.Warning> warnings) {
    return new MatchReceipt(
        receipt.file(),
        receipt.sheet(),
        receipt.format(),
        receipt.encoding(),
        receipt.keyColumn(),
        receipt.keyKind(),
        receipt.layer(),
        receipt.tableVersion(),
        receipt.layerVersion(),
        receipt.rows(),
        receipt.unmatchedByReason(),
        receipt.areas(),
        receipt.indicators(),
        receipt.repairs(),
        receipt.unmatched(),
        receipt.duplicates(),
        receipt.ignored(),
        receipt.areasWithoutValues(),
        warnings,
        receipt.rebuilt());
  }
}
