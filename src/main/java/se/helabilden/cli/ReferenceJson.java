package se.helabilden.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.Part;
import se.helabilden.analysis.Reference;
import se.helabilden.analysis.References;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Period;
import se.helabilden.project.Parts;
import se.helabilden.project.ProjectStore;

/// What an indicator's areas are compared with, as JSON: the spread over all areas of its table, those without geometry
/// included, and the values of the nation and of the municipalities on the map where they can be told.
final class ReferenceJson {
  private ReferenceJson() {}

  /// Null where no area has a value.
  static @Nullable Map<String, Object> of(ProjectStore store, IndicatorEntry entry, Period period) {
    Part part = Parts.of(entry, store.content());
    Optional<Reference> all = Reference.of(part, period);
    if (all.isEmpty()) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("level", all.get().level().id());
    json.put("n", all.get().n());
    json.put("mean", all.get().mean());
    json.put("sd", all.get().standardDeviation());
    json.put("median", all.get().median());
    json.put("quintiles", all.get().quintiles());
    References references = Parts.references(store.project(), store.content(), entry);
    json.put("nation", references.nation(period).map(ReferenceJson::whole).orElse(null));
    AreaLayer layer =
        store.content().layer(Requests.layer(store.project(), entry.indicator().layerId()));
    Map<String, Object> municipalities = new LinkedHashMap<>();
    layer
        .municipalities()
        .keySet()
        .forEach(
            code -> references.municipality(code, period).ifPresent(value -> municipalities.put(code, whole(value))));
    json.put("municipalities", municipalities);
    return json;
  }

  private static Map<String, Object> whole(References.WholeValue value) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", value.value());
    json.put("origin", value.origin().id());
    json.put("areas", value.areas());
    return json;
  }
}
