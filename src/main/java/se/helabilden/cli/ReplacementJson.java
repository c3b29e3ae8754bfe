package se.helabilden.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.importing.Replacement;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.SeriesChanges;
import se.helabilden.needs.Answer;
import se.helabilden.needs.MapView;
import se.helabilden.needs.ThreadObject;
import se.helabilden.project.RestsOn;
import se.helabilden.work.Texts;

/// What an import changes in indicators that the project has already, as JSON and in words.
final class ReplacementJson {
  private ReplacementJson() {}

  static List<Map<String, Object>> of(List<Replacement> replacements, Replacement.Way way, Texts texts) {
    return replacements.stream().map(replacement -> of(replacement, way, texts)).toList();
  }

  private static Map<String, Object> of(Replacement replacement, Replacement.Way way, Texts texts) {
    SeriesChanges changes = replacement.changes();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", replacement.before().id());
    json.put("name", replacement.before().name());
    json.put("way", way.id());
    json.put("changedValues", changes.changed().size());
    json.put("sameValues", changes.same());
    json.put("addedValues", changes.added());
    json.put("goneValues", changes.lost());
    json.put("newPeriods", periods(changes.newPeriods()));
    json.put("overwrittenPeriods", periods(changes.overwrittenPeriods()));
    json.put("gonePeriods", periods(changes.gonePeriods()));
    json.put("areasAdded", codes(changes.areasAdded()));
    json.put("areasGone", codes(changes.areasGone()));
    json.put("changes", changes.changed().stream().map(ReplacementJson::change).toList());
    json.put("definitionChanges", replacement.definitions().stream().map(ReplacementJson::definition).toList());
    json.put("restsOn", restsOn(replacement.restsOn(), texts));
    json.put("becomesStale", replacement.changesNumbers(way));
    return json;
  }

  private static List<String> periods(List<Period> periods) {
    return periods.stream().map(Period::text).toList();
  }

  private static List<String> codes(List<AreaCode> areas) {
    return areas.stream().map(AreaCode::code).toList();
  }

  private static Map<String, Object> change(SeriesChanges.Changed cell) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", cell.area().code());
    json.put("period", cell.period().text());
    json.put("breakdown", cell.breakdown().values());
    json.put("before", number(cell.before()));
    json.put("statusBefore", cell.statusBefore().id());
    json.put("after", number(cell.after()));
    json.put("statusAfter", cell.statusAfter().id());
    return json;
  }

  private static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static Map<String, Object> definition(Replacement.DefinitionChange change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("field", change.field());
    json.put("before", change.before());
    json.put("after", change.after());
    return json;
  }

  private static List<Map<String, Object>> restsOn(RestsOn rests, Texts texts) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (MapView view : rests.views()) {
      all.add(one("map", view.id().toString(), view.title().isBlank() ? view.entryId() : view.title()));
    }
    for (ThreadObject object : rests.objects()) {
      String kind = object.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      all.add(one(kind, object.id().toString(), texts.text(object.label()) + ": " + object.text()));
    }
    for (Answer answer : rests.answers()) {
      all.add(one("answer", answer.questionId(), answer.questionId()));
    }
    rests.computed().forEach(indicator -> all.add(one("indicator", indicator.id(), indicator.name())));
    return all;
  }

  private static Map<String, Object> one(String kind, String id, String name) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", kind);
    json.put("id", id);
    json.put("name", name);
    return json;
  }

  /// In words; the lists whole are in the JSON.
  static List<String> lines(Replacement replacement, Replacement.Way way, Context context) {
    SeriesChanges changes = replacement.changes();
    List<String> lines = new ArrayList<>();
    lines.add(
        context.text(
            way == Replacement.Way.WHOLE ? "cli.replacesWhole" : "cli.replacesMerge", replacement.before().name(),
            replacement.before().id()));
    lines.add("  " + context.text("cli.replacesValues", changes.changed().size(), changes.same(), changes.added()));
    if (changes.lost() > 0) {
      lines.add(
          "  "
              + context.text(
                  way == Replacement.Way.WHOLE ? "cli.replacesGone" : "cli.replacesKept", changes.lost()));
    }
    if (!changes.newPeriods().isEmpty()) {
      lines.add(
          "  "
              + context.text(
                  "cli.replacesPeriods",
                  changes.newPeriods().stream().map(Period::text).collect(Collectors.joining(", "))));
    }
    if (!replacement.restsOn().isEmpty()) {
      lines.add("  " + context.text("cli.replacesRests", replacement.restsOn().size()));
    }
    return lines;
  }
}
