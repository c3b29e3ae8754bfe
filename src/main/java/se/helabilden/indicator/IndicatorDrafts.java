package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;

/// Makes the indicators of a joined table: ids, units, kinds, what the catalogue knows, and where they come from.
final class IndicatorDrafts {
  private final StagedTable table;
  private final LayerInfo info;
  private final AreaLayer layer;
  private final @Nullable String tableVersion;
  private final Catalogue catalogue;

  IndicatorDrafts(
      StagedTable table, LayerInfo info, AreaLayer layer, @Nullable String tableVersion, Catalogue catalogue) {
    this.table = table;
    this.info = info;
    this.layer = layer;
    this.tableVersion = tableVersion;
    this.catalogue = catalogue;
  }

  /// One draft for each store, in order; no two have the same id, nor entries with the same id.
  List<IndicatorDraft> of(List<CellStore> stores) {
    List<String> ids = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (CellStore store : stores) {
      String base = idOf(store.contents());
      String id = base;
      for (int n = 2; !isFree(id, store, taken); n++) {
        id = base + "_" + n;
      }
      taken.addAll(entryIds(id, store));
      ids.add(id);
    }
    return IntStream.range(0, ids.size()).parallel().mapToObj(i -> draft(ids.get(i), stores.get(i))).toList();
  }

  private String idOf(String contents) {
    String tableId = table.about().tableId();
    String stem = tableId == null ? TableReading.stem(table.file()) : tableId;
    String what = contents.equals(stem) ? "" : "_" + contents;
    String id = Slug.identifier(stem + what);
    return id.isEmpty() ? "indikator" : id;
  }

  private static Set<String> entryIds(String id, CellStore store) {
    Set<String> ids = new HashSet<>();
    for (Breakdown breakdown : store.breakdowns()) {
      ids.add(breakdown.isNone() ? id : id + "_" + Slug.of(breakdown.label()));
    }
    ids.add(id);
    return ids;
  }

  private static boolean isFree(String id, CellStore store, Set<String> taken) {
    return entryIds(id, store).stream().noneMatch(taken::contains);
  }

  private IndicatorDraft draft(String id, CellStore store) {
    String contents = store.contents();
    StagedTable.About about = table.about();
    String unit = table.columns().get(store.firstColumn()).unit();
    Optional<CatalogueEntry> known = catalogue.propose(about.tableId(), contents, Breakdown.NONE, unit);
    return new IndicatorDraft(
        id,
        contents,
        unit == null ? known.map(CatalogueEntry::unit).orElse(null) : unit,
        store.decimals(),
        known.map(CatalogueEntry::kind).orElseGet(() -> kindOf(contents, unit)),
        known.map(CatalogueEntry::direction).orElse(Direction.NEUTRAL),
        known.map(CatalogueEntry::focusArea).orElse(FocusArea.UNPLACED),
        known.map(CatalogueEntry::id).orElse(null),
        info.id(),
        layer.level(),
        tableVersion,
        store.series(),
        table.file(),
        table.sheet(),
        about.source(),
        about.tableId(),
        about.title(),
        contents,
        of(about.contentsUpdated(), contents),
        of(about.contentsReferenceTimes(), contents),
        about.database(),
        about.notes(),
        about.addable(),
        about.retrieved());
  }

  private static @Nullable String of(Map<String, String> map, String contents) {
    return map.getOrDefault(contents, map.get(""));
  }

  /// What sort of number a store holds.
  static IndicatorKind kindOf(StagedTable table, CellStore store, Catalogue catalogue) {
    String unit = table.columns().get(store.firstColumn()).unit();
    return catalogue.propose(table.about().tableId(), store.contents(), Breakdown.NONE, unit)
        .map(CatalogueEntry::kind)
        .orElseGet(() -> kindOf(store.contents(), unit));
  }

  /// What sort of number it is, by its words; the catalogue knows better.
  static IndicatorKind kindOf(String contents, @Nullable String unit) {
    String text = contents.toLowerCase(Locale.ROOT);
    if (text.contains("median")) {
      return IndicatorKind.MEDIAN;
    }
    if (text.contains("medel") || text.contains("genomsnitt") || text.matches(".*\\b(mean|average)\\b.*")) {
      return IndicatorKind.MEAN;
    }
    if (text.contains("index")) {
      return IndicatorKind.INDEX;
    }
    boolean rate = text.matches(".*\\bper (1 ?000|100 ?000|1000 inv|tusen).*") || "‰".equals(unit);
    if (rate || "%".equals(unit) || "andel".equals(unit) || text.matches("(andel|procent|share|percent).*")) {
      return IndicatorKind.SHARE;
    }
    boolean people = text.matches("(antal|folkmängd|befolkning|invånare|number of|population).*");
    return "antal".equals(unit) || people ? IndicatorKind.COUNT : IndicatorKind.OTHER;
  }
}
