package se.helabilden.project;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import se.helabilden.analysis.NamedFormula;
import se.helabilden.indicator.IndicatorEntry;

/// Names that tell entries apart.
final class EntryNames {
  private EntryNames() {}

  /// A name for each id: the entry's own; with its layer where another entry is named alike; with its id where that is
  /// not enough.
  ///
  /// @param layers names of layers by their ids
  static Map<String, String> of(List<IndicatorEntry> entries, UnaryOperator<String> layers) {
    Function<IndicatorEntry, String> plain = entry -> NamedFormula.unquoted(entry.name().strip());
    Function<IndicatorEntry, String> withLayer =
        entry -> plain.apply(entry) + " (" + NamedFormula.unquoted(layers.apply(entry.indicator().layerId())) + ")";
    Map<String, Integer> times = count(entries, plain);
    Map<String, Integer> timesWithLayer = count(entries, withLayer);
    Map<String, String> names = new LinkedHashMap<>();
    for (IndicatorEntry entry : entries) {
      String name = plain.apply(entry);
      if (times.get(key(name)) > 1) {
        name = withLayer.apply(entry);
        if (timesWithLayer.get(key(name)) > 1) {
          name = plain.apply(entry) + " (" + entry.id() + ")";
        }
      }
      names.put(entry.id(), name);
    }
    return names;
  }

  private static Map<String, Integer> count(List<IndicatorEntry> entries, Function<IndicatorEntry, String> name) {
    Map<String, Integer> times = new HashMap<>();
    entries.forEach(entry -> times.merge(key(name.apply(entry)), 1, Integer::sum));
    return times;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
