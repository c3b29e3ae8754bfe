package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerInfo;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Puts the rows of a judged table together: values into series, every row and area into the receipt.
final class TableAssembly {
  private final StagedTable table;
  private final List<Issue> issues;
  private final AreaLayer layer;
  private final LayerInfo info;
  private final TableVersion version;
  private final List<KeyVerdict> verdicts;
  private final OnDuplicate choice;
  private final Catalogue catalogue;
  private final Progress progress;
  private final SequencedMap<String, Integer> reasons = new LinkedHashMap<>();
  private final List<MatchReceipt.Repair> repairs = new ArrayList<>();
  private final List<MatchReceipt.Unmatched> unmatched = new ArrayList<>();
  private final List<MatchReceipt.Duplicate> duplicates = new ArrayList<>();
  private final List<MatchReceipt.Ignored> ignored = new ArrayList<>();
  private final Map<KeyVerdict.Kind, Integer> kinds = new HashMap<>();
  private final Map<AreaCode, Integer> places = new HashMap<>();
  private int matched;

  TableAssembly(
      Loaded<StagedTable> staged,
      AreaLayer layer,
      LayerInfo info,
      TableVersion version,
      List<KeyVerdict> verdicts,
      OnDuplicate choice,
      Catalogue catalogue,
      Progress progress) {
    this.issues = new ArrayList<>(staged.issues());
    this.table = VersionWindow.mask(staged.value(), version, issues);
    this.layer = layer;
    this.info = info;
    this.version = version;
    this.verdicts = verdicts;
    this.choice = choice;
    this.catalogue = catalogue;
    this.progress = progress;
  }

  TableJoin join() {
    List<AreaCode> areas = areas();
    for (AreaCode area : areas) {
      places.put(area, places.size());
    }
    progress.check();
    List<CellStore> stores = CellStore.of(table, areas);
    progress.check();
    int[] at = verdicts.stream().map(this::target).mapToInt(area -> area == null ? -1 : places.get(area)).toArray();
    // Store by store, since the cells of one lie together in memory; each is independent of the others.
    CellStore.Meetings met =
        CellStore.Meetings.of(
            stores.parallelStream().map(store -> store.putAll(table, at, choice)).toList(), at.length);
    progress.check();
    for (int i = 0; i < at.length; i++) {
      account(i, table.rows().get(i), verdicts.get(i), met);
    }
    refuseDifferences();
    IndicatorDrafts drafts = new IndicatorDrafts(table, info, layer, version.version(), catalogue);
    List<IndicatorDraft> made = drafts.of(stores);
    return new TableJoin(receipt(stores, made, areas.size()), made);
  }

  /// The layer's areas in their order, then all others of the table in theirs.
  private List<AreaCode> areas() {
    Set<AreaCode> areas = new LinkedHashSet<>();
    layer.areas().forEach(area -> areas.add(stored(area.code())));
    verdicts.stream().map(this::target).filter(area -> area != null).forEach(areas::add);
    return List.copyOf(areas);
  }

  /// An area of the layer under the version that the table was made for.
  private AreaCode stored(AreaCode code) {
    return version.version() == null ? code : new AreaCode(code.level(), version.version(), code.code());
  }

  private @Nullable AreaCode target(KeyVerdict verdict) {
    return switch (verdict) {
      case KeyVerdict.Matched found -> stored(layer.area(found.area()).code());
      case KeyVerdict.Repaired found -> stored(layer.area(found.area()).code());
      case KeyVerdict.Reference reference -> reference.area();
      case KeyVerdict.Unmatched other -> other.kept();
    };
  }

  private void account(int at, StagedTable.Row row, KeyVerdict verdict, CellStore.Meetings met) {
    AreaCode area = target(verdict);
    int first = met.repeated()[at];
    if (first > 0) {
      duplicates.add(new MatchReceipt.Duplicate(row.number(), row.key(), first, !met.different().get(at)));
      return;
    }
    switch (verdict) {
      case KeyVerdict.Matched found -> {
        matched++;
        kinds.merge(found.kind(), 1, Integer::sum);
      }
      case KeyVerdict.Repaired found -> {
        repairs.add(new MatchReceipt.Repair(row.number(), row.key(), found.as(), found.rule()));
        kinds.merge(found.kind(), 1, Integer::sum);
      }
      case KeyVerdict.Reference reference ->
          ignored.add(new MatchReceipt.Ignored(row.number(), row.key(), reference.level()));
      case KeyVerdict.Unmatched other -> {
        reasons.merge(other.reason(), 1, Integer::sum);
        unmatched.add(
            new MatchReceipt.Unmatched(row.number(), row.key(), other.reason(), other.suggestion(), area != null));
      }
    }
  }

  private void refuseDifferences() {
    List<MatchReceipt.Duplicate> different = duplicates.stream().filter(duplicate -> !duplicate.equal()).toList();
    if (choice == OnDuplicate.ASK && !different.isEmpty()) {
      MatchReceipt.Duplicate first = different.getFirst();
      throw UserFacingException.input(
          "duplicates-differ",
          Message.of(
              "indicator.duplicatesDiffer", different.size(), table.file(), first.key(),
              String.valueOf(first.firstRow()),
              String.valueOf(first.row())),
          Place.file(table.file()).withSheet(table.sheet()).withRow(first.row()).withColumn(table.keyColumn()));
    }
  }

  private MatchReceipt receipt(List<CellStore> stores, List<IndicatorDraft> drafts, int areas) {
    List<String> without = new ArrayList<>();
    for (int i = 0; i < layer.size(); i++) {
      int area = i;
      if (stores.stream().noneMatch(store -> store.hasNumber(area))) {
        without.add(layer.area(i).code().code());
      }
    }
    int total = table.rows().size();
    return new MatchReceipt(
        table.file(), table.sheet(), table.format(), table.encoding(), table.keyColumn(), keyKind(), info.id(),
        version.version(), layer.version(),
        new MatchReceipt.Rows(
            total, matched, repairs.size(), unmatched.size(), duplicates.size(), ignored.size()),
        reasons,
        new MatchReceipt.Areas(layer.size(), layer.size() - without.size(), without.size()),
        joined(stores, drafts, areas), repairs, unmatched, duplicates, ignored, without, warnings());
  }

  private String keyKind() {
    KeyVerdict.Kind most = KeyVerdict.Kind.CODE;
    for (KeyVerdict.Kind kind : KeyVerdict.Kind.values()) {
      if (kinds.getOrDefault(kind, 0) > kinds.getOrDefault(most, 0)) {
        most = kind;
      }
    }
    return most.id();
  }

  private List<MatchReceipt.Joined> joined(List<CellStore> stores, List<IndicatorDraft> drafts, int areas) {
    List<MatchReceipt.Joined> joined = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < stores.size(); i++) {
      CellStore store = stores.get(i);
      IndicatorDraft draft = drafts.get(i);
      for (int group = 0; group < store.breakdowns().size(); group++) {
        Breakdown breakdown = store.breakdowns().get(group);
        List<String> periods = store.periods(group);
        String id = breakdown.isNone() ? draft.id() : draft.id() + "_" + Slug.of(breakdown.label());
        if (!periods.isEmpty() && ids.add(id)) {
          joined.add(
              new MatchReceipt.Joined(
                  id, draft.id(), breakdown.values(),
                  breakdown.isNone() ? draft.name() : draft.name() + ", " + breakdown.label(), draft.unit(), periods,
                  store.numbers(group, 0, layer.size()), store.missing(group, 0, layer.size()),
                  store.numbers(group, layer.size(), areas)));
        }
      }
    }
    return joined;
  }

  /// The difference of versions first, then what the reading said, the worst first.
  private List<MatchReceipt.Warning> warnings() {
    List<MatchReceipt.Warning> warnings = new ArrayList<>();
    Place place = Place.file(table.file()).withSheet(table.sheet());
    String tableVersion = version.version();
    String layerVersion = layer.version();
    int same = matched + repairs.size();
    if (tableVersion != null && layerVersion != null && !tableVersion.equals(layerVersion)) {
      String division = layer.level() == AreaLevel.DESO ? "DeSO" : "RegSO";
      Issue issue =
          Issue.warning(
              "version-differs",
              Message.of(
                  "indicator.versionDiffers", same, division + " " + tableVersion, division + " " + layerVersion),
              place);
      warnings.add(new MatchReceipt.Warning(issue, same, 0));
    }
    if (version.mixedYears()) {
      warnings.add(
          new MatchReceipt.Warning(
              Issue.warning("version-mixed", Message.of("indicator.versionMixed"), place), 0, 0));
    }
    List<Issue> ordered = new ArrayList<>(issues);
    ordered.sort((a, b) -> b.severity().compareTo(a.severity()));
    ordered.forEach(issue -> warnings.add(new MatchReceipt.Warning(issue, 0, 0)));
    return warnings;
  }
}
