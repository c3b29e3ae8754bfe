package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final JoinOptions options;
  private final Rebuilding rebuilding;
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
  private int confirmed;

  TableAssembly(
      Loaded<StagedTable> staged,
      AreaLayer layer,
      LayerInfo info,
      TableVersion version,
      List<KeyVerdict> verdicts,
      JoinOptions options,
      Catalogue catalogue,
      Progress progress) {
    this.issues = new ArrayList<>(staged.issues());
    this.table = VersionWindow.mask(staged.value(), version, issues);
    this.layer = layer;
    this.info = info;
    this.version = version;
    this.verdicts = verdicts;
    this.options = options;
    this.rebuilding = new Rebuilding(layer, version.version(), options);
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
    CellFilling.Meetings met = CellFilling.fill(stores, table, at, options.onDuplicate());
    progress.check();
    for (int i = 0; i < at.length; i++) {
      account(i, table.rows().get(i), verdicts.get(i), met);
    }
    refuseDifferences();
    rebuilding.run(table, stores, places, catalogue);
    IndicatorDrafts drafts = new IndicatorDrafts(table, info, layer, version.version(), catalogue);
    List<IndicatorDraft> made = drafts.of(stores);
    return new TableJoin(receipt(stores, made, areas.size()), made);
  }

  /// The layer's areas in their order, then all others of the table in theirs.
  private List<AreaCode> areas() {
    Set<AreaCode> areas = new LinkedHashSet<>();
    layer.areas().forEach(area -> areas.add(stored(area.code())));
    verdicts.stream().map(this::target).filter(area -> area != null).forEach(areas::add);
    areas.addAll(rebuilding.targets());
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

  private void account(int at, StagedTable.Row row, KeyVerdict verdict, CellFilling.Meetings met) {
    AreaCode area = target(verdict);
    int first = met.repeated()[at];
    if (first > 0) {
      duplicates.add(new MatchReceipt.Duplicate(row.number(), row.key(), first, !met.different().get(at)));
      return;
    }
    switch (verdict) {
      case KeyVerdict.Matched found -> {
        matched++;
        confirm(found.area(), found.kind());
        kinds.merge(found.kind(), 1, Integer::sum);
      }
      case KeyVerdict.Repaired found -> {
        repairs.add(new MatchReceipt.Repair(row.number(), row.key(), found.as(), found.rule()));
        confirm(found.area(), found.kind());
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

  /// A name may have moved to another place, which the codes' boundaries say nothing of.
  private void confirm(int area, KeyVerdict.Kind kind) {
    boolean same = kind == KeyVerdict.Kind.CODE && options.link().same().contains(layer.area(area).code().code());
    confirmed += same ? 1 : 0;
  }

  /// Names move between versions: where rows were joined by them, and nobody has said which version they are of, a
  /// person is asked.
  private Optional<Issue> vintage(Place place) {
    boolean versioned = layer.level() == AreaLevel.DESO || layer.level() == AreaLevel.REGSO;
    String of = layer.version();
    int named = kinds.getOrDefault(KeyVerdict.Kind.NAME, 0) + kinds.getOrDefault(KeyVerdict.Kind.MUNICIPALITY_NAME, 0);
    if (!versioned || of == null || named == 0 || options.tableVersion() != null || of.equals(version.version())) {
      return Optional.empty();
    }
    String division = layer.level() == AreaLevel.DESO ? "DeSO" : "RegSO";
    return Optional.of(
        Issue.warning(
            "name-version", Message.of("indicator.nameVersion", named, division, division + " " + of), place));
  }

  private void refuseDifferences() {
    List<MatchReceipt.Duplicate> different = duplicates.stream().filter(duplicate -> !duplicate.equal()).toList();
    if (options.onDuplicate() == OnDuplicate.ASK && !different.isEmpty()) {
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
      boolean given = stores.stream().anyMatch(store -> store.hasNumber(area));
      if (!given && !rebuilding.isRebuilt(layer.area(i).code().code())) {
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
        joined(stores, drafts, areas), repairs, unmatched, duplicates, ignored, without, warnings(),
        rebuilding.rebuilt());
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
                  store.numbers(group, 0, layer.size()) + store.numbers(group, areas - rebuilding.targets().size(), areas),
                  store.missing(group, 0, layer.size()),
                  store.numbers(group, layer.size(), areas - rebuilding.targets().size())));
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
    int same = kinds.getOrDefault(KeyVerdict.Kind.CODE, 0);
    if (tableVersion != null && layerVersion != null && !tableVersion.equals(layerVersion)) {
      String division = layer.level() == AreaLevel.DESO ? "DeSO " : "RegSO ";
      Message message =
          MatchReceipt.versionMessage(same, confirmed, division + tableVersion, division + layerVersion);
      warnings.add(
          new MatchReceipt.Warning(Issue.warning("version-differs", message, place), same, confirmed));
      rebuilding.offer(place).ifPresent(issue -> warnings.add(new MatchReceipt.Warning(issue, 0, 0)));
    }
    vintage(place).ifPresent(issue -> warnings.add(new MatchReceipt.Warning(issue, 0, 0)));
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
