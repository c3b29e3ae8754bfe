package se.helabilden.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.NamedFormula;
import se.helabilden.indicator.IndicatorEntry;

/// Names that tell entries apart.
final class EntryNames {
  private EntryNames() {}

  /// A name for each id: the entry's own; where another entry is named alike also its layer, else its table, else its
  /// file, else its id: the first of them that tells it from the others.
  ///
  /// @param layers names of layers by their ids
  static Map<String, String> of(List<IndicatorEntry> entries, UnaryOperator<String> layers) {
    List<Function<IndicatorEntry, @Nullable String>> marks =
        List.of(
            entry -> layers.apply(entry.indicator().layerId()),
            entry -> entry.indicator().provenance().tableId(),
            entry -> entry.indicator().provenance().file(),
            IndicatorEntry::id);
    Map<String, List<IndicatorEntry>> alike = new HashMap<>();
    entries.forEach(entry -> alike.computeIfAbsent(key(plain(entry)), name -> new ArrayList<>()).add(entry));
    Map<String, String> names = new LinkedHashMap<>();
    for (IndicatorEntry entry : entries) {
      List<IndicatorEntry> others = alike.get(key(plain(entry)));
      String mark =
          others.size() == 1
              ? null
              : marks.stream()
                  .filter(
                      each ->
                          others.stream().map(each).filter(Objects::nonNull).distinct().count() == others.size())
                  .map(each -> each.apply(entry))
                  .findFirst()
                  .orElse(entry.id());
      names.put(entry.id(), mark == null ? plain(entry) : plain(entry) + " (" + NamedFormula.unquoted(mark) + ")");
    }
    return names;
  }

  private static String plain(IndicatorEntry entry) {
    return NamedFormula.unquoted(entry.name().strip());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
