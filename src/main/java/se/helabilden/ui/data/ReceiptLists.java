package se.helabilden.ui.data;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerAssembly;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.work.Message;

/// The lists behind the numbers of a receipt.
final class ReceiptLists {
  private final MatchReceipt receipt;
  private final AreaLayer areas;

  ReceiptLists(MatchReceipt receipt, AreaLayer areas) {
    this.receipt = receipt;
    this.areas = areas;
  }

  ReceiptList withValues() {
    Set<String> without = new HashSet<>(receipt.areasWithoutValues());
    return areas(
        Message.of("ui.data.listWith", receipt.areas().withValues()),
        areas.areas().stream().filter(area -> !without.contains(area.code().code())).toList());
  }

  ReceiptList withoutValues() {
    return areas(
        Message.of("ui.data.listWithout", receipt.areas().withoutValues()),
        receipt.areasWithoutValues().stream().map(areas::find).flatMap(Optional::stream).toList());
  }

  private static ReceiptList areas(Message title, List<Area> listed) {
    return new ReceiptList(
        title,
        List.of(
            Message.of("ui.data.columnCode"),
            Message.of("ui.data.columnArea"),
            Message.of("ui.data.columnMunicipality")),
        listed.stream()
            .map(
                area ->
                    new ReceiptList.Row(
                        List.of(area.code().code(), area.name(), orEmpty(area.municipalityName())),
                        area.code().code()))
            .toList());
  }

  ReceiptList repaired() {
    return new ReceiptList(
        Message.of("ui.data.listRepaired", receipt.rows().repaired()),
        List.of(
            Message.of("ui.data.columnRow"), Message.of("ui.data.columnKey"), Message.of("ui.data.columnReadAs"),
            Message.of("ui.data.columnArea")),
        receipt.repairs().stream()
            .map(
                repair ->
                    new ReceiptList.Row(
                        List.of(repair.row(), repair.key(), repair.as(), name(repair.as())), onMap(repair.as())))
            .toList());
  }

  /// The rows that matched no area, for one reason.
  ReceiptList unmatched(String reason) {
    return new ReceiptList(
        Message.of("ui.data.rowsReason_" + reason, receipt.unmatchedByReason().getOrDefault(reason, 0)),
        List.of(
            Message.of("ui.data.columnRow"), Message.of("ui.data.columnKey"), Message.of("ui.data.columnReason"),
            Message.of("ui.data.columnSuggestion")),
        receipt.unmatched().stream()
            .filter(row -> row.reason().equals(reason))
            .map(
                row -> {
                  String near = row.suggestion();
                  List<? extends Serializable> cells =
                      List.of(row.row(), row.key(), Message.of("indicator.reason_" + reason), suggested(near));
                  return new ReceiptList.Row(cells, near == null ? null : onMap(near));
                })
            .toList());
  }

  private Serializable suggested(@Nullable String near) {
    if (near == null) {
      return "";
    }
    String name = name(near);
    return name.isEmpty() || name.contains(near) ? near : near + " " + name;
  }

  ReceiptList duplicates() {
    return new ReceiptList(
        Message.of("ui.data.listDuplicate", receipt.rows().duplicate()),
        List.of(
            Message.of("ui.data.columnRow"), Message.of("ui.data.columnKey"), Message.of("ui.data.columnReason")),
        receipt.duplicates().stream()
            .map(
                row ->
                    new ReceiptList.Row(
                        List.of(
                            row.row(),
                            row.key(),
                            row.equal()
                                ? Message.of("ui.data.repeatsEqual", row.firstRow())
                                : Message.of("ui.data.repeatsOther", row.firstRow())),
                        onMap(row.key())))
            .toList());
  }

  ReceiptList ignored() {
    return new ReceiptList(
        Message.of("ui.data.listIgnored", receipt.rows().ignored()),
        List.of(
            Message.of("ui.data.columnRow"), Message.of("ui.data.columnKey"), Message.of("ui.data.columnReason")),
        receipt.ignored().stream()
            .map(row -> List.of(row.row(), row.key(), Message.of("ui.data.keptAsReference")))
            .map(cells -> new ReceiptList.Row(cells, null))
            .toList());
  }

  ReceiptList indicators() {
    return new ReceiptList(
        Message.of("ui.data.listIndicators", receipt.indicators().size()),
        List.of(
            Message.of("ui.data.columnIndicator"), Message.of("ui.data.columnUnit"), Message.of("ui.data.columnPeriods"),
            Message.of("ui.data.columnValues"), Message.of("ui.data.columnMissing")),
        receipt.indicators().stream()
            .map(
                joined ->
                    new ReceiptList.Row(
                        List.of(
                            joined.name(), orEmpty(joined.unit()), span(joined.periods()), joined.values(),
                            joined.missing()),
                        null))
            .toList());
  }

  /// Rows of a boundary file that were mended or left out.
  static ReceiptList notes(Message title, List<LayerAssembly.RowNote> notes) {
    List<ReceiptList.Row> rows = new ArrayList<>();
    for (LayerAssembly.RowNote note : notes) {
      rows.add(new ReceiptList.Row(List.of(note.row(), orEmpty(note.code()), note.message()), note.code()));
    }
    return new ReceiptList(
        title,
        List.of(
            Message.of("ui.data.columnRow"), Message.of("ui.data.columnCode"), Message.of("ui.data.columnReason")),
        rows);
  }

  /// `2011–2024`, `2022`; empty where the file told none.
  static String span(List<String> periods) {
    List<String> known = periods.stream().filter(period -> !period.equals("-")).toList();
    if (known.isEmpty()) {
      return "";
    }
    return known.size() == 1 ? known.getFirst() : known.getFirst() + "–" + known.getLast();
  }

  private String name(String code) {
    return areas.find(code).map(Area::name).orElse("");
  }

  private @Nullable String onMap(String code) {
    return areas.indexOf(code) >= 0 ? code : null;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
