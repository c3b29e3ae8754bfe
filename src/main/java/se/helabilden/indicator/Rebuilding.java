package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// Adds counts up for areas of the layer that are made of whole areas of the table's version. The sums take the parts'
/// place, so that nobody is counted twice. Only counts, and only where a person has said yes.
final class Rebuilding {
  private final AreaLayer layer;
  private final @Nullable String tableVersion;
  private final boolean asked;
  private final Map<String, List<String>> wholes = new TreeMap<>();
  private final Map<String, MatchReceipt.Rebuilt> done = new LinkedHashMap<>();

  Rebuilding(AreaLayer layer, @Nullable String tableVersion, JoinOptions options) {
    this.layer = layer;
    this.tableVersion = tableVersion;
    this.asked = options.rebuild();
    boolean differs = tableVersion != null && layer.version() != null && !tableVersion.equals(layer.version());
    if (differs) {
      options.link().wholes().forEach(
          (code, parts) -> {
            if (layer.indexOf(code) >= 0) {
              wholes.put(code, parts);
            }
          });
    }
  }

  /// The areas that sums are kept for: of the layer's own version, so that they are not taken for the table's.
  List<AreaCode> targets() {
    return asked ? wholes.keySet().stream().map(this::target).toList() : List.of();
  }

  private AreaCode target(String code) {
    return new AreaCode(layer.level(), layer.version(), code);
  }

  /// Adds up, in every store that holds counts.
  ///
  /// @param places the areas' places in the stores
  void run(StagedTable table, List<CellStore> stores, Map<AreaCode, Integer> places, Catalogue catalogue) {
    if (!asked) {
      return;
    }
    boolean forbidden = Boolean.FALSE.equals(table.about().addable());
    List<CellStore> counts =
        stores.stream()
            .filter(store -> !forbidden && IndicatorDrafts.kindOf(table, store, catalogue) == IndicatorKind.COUNT)
            .toList();
    Map<Integer, int[]> parts = new HashMap<>();
    Set<Integer> used = new HashSet<>();
    wholes.forEach(
        (code, names) -> {
          List<Integer> at = new ArrayList<>();
          for (String name : names) {
            Integer place = places.get(new AreaCode(layer.level(), tableVersion, name));
            boolean given = place != null && counts.stream().anyMatch(store -> store.hasNumber(place));
            if (given) {
              at.add(place);
            }
          }
          if (at.size() == names.size() && !counts.isEmpty()) {
            parts.put(places.get(target(code)), at.stream().mapToInt(Integer::intValue).toArray());
            used.addAll(at);
            done.put(code, new MatchReceipt.Rebuilt(code, names, at.size()));
          }
        });
    counts.forEach(store -> store.addUp(parts, used));
  }

  boolean isRebuilt(String code) {
    return done.containsKey(code);
  }

  List<MatchReceipt.Rebuilt> rebuilt() {
    return List.copyOf(done.values());
  }

  /// What there is to say: that counts may be added up, or that they were.
  Optional<Issue> offer(Place place) {
    if (wholes.isEmpty()) {
      return Optional.empty();
    }
    if (!asked) {
      return Optional.of(
          Issue.note("rebuild-possible", Message.of("indicator.rebuildPossible", wholes.size()), place));
    }
    return Optional.of(
        Issue.note("rebuilt", Message.of("indicator.rebuilt", done.size(), wholes.size()), place));
  }
}
