package se.helabilden.io.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.helabilden.importing.WebSource.Description;
import se.helabilden.importing.WebSource.Role;
import se.helabilden.importing.WebSource.Selection;
import se.helabilden.importing.WebSource.Table;
import se.helabilden.importing.WebSource.Value;
import se.helabilden.importing.WebSource.Variable;
import se.helabilden.json.Json;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// The national statistics database by PxWeb's API 2: search, metadata and data as JSON-stat 2.
///
/// Source: PxWeb API 2 specification (Statistics Sweden).
final class StatisticsDatabase {
  /// What one call may ask for.
  static final int MOST_CELLS = 150_000;

  private static final int PAGE = 50;
  private static final int MOST_PAGES = 6;

  private final URI base;
  private final Snapshots snapshots;

  StatisticsDatabase(URI base, Snapshots snapshots) {
    this.base = base;
    this.snapshots = snapshots;
  }

  List<Table> search(String words, Progress progress) {
    List<Table> found = new ArrayList<>();
    long pages = 1;
    for (int page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
      Map<String, Object> answer =
          snapshots.answer(base.resolve("tables?lang=sv&pageSize=" + PAGE + "&pageNumber=" + page + "&query=" + encoded(words)), progress);
      for (Object each : list(answer.get("tables"))) {
        Map<String, Object> table = map(each);
        found.add(
            new Table(text(table, "id"), text(table, "label"), text(table, "firstPeriod"), text(table, "lastPeriod"),
                day(text(table, "updated"))));
      }
      pages = map(answer.get("page")).get("totalPages") instanceof Number total ? total.longValue() : 1;
    }
    return found;
  }

  Description describe(String id, Progress progress) {
    URI address = base.resolve("tables/" + encoded(id) + "/metadata?lang=sv&outputFormat=json-stat2");
    Map<String, Object> answer = snapshots.answer(address, progress);
    Map<String, Object> dimensions = map(answer.get("dimension"));
    Map<String, Object> roles = map(answer.get("role"));
    List<Variable> variables = new ArrayList<>();
    for (Object code : list(answer.get("id"))) {
      variables.add(variable(String.valueOf(code), map(dimensions.get(code)), roles));
    }
    if (variables.isEmpty()) {
      throw WebClient.refused("web-not-data", "io.web.notData", address, null);
    }
    return new Description(id, text(answer, "label"), day(text(answer, "updated")), variables);
  }

  private static Variable variable(String code, Map<String, Object> dimension, Map<String, Object> roles) {
    Map<String, Object> category = map(dimension.get("category"));
    Map<String, Object> labels = map(category.get("label"));
    List<Value> values = new ArrayList<>();
    for (String each : ordered(category.get("index"), labels)) {
      values.add(new Value(each, labels.get(each) instanceof String label ? label : each));
    }
    Role role =
        list(roles.get("time")).contains(code) ? Role.TIME
            : list(roles.get("geo")).contains(code) ? Role.AREA
                : list(roles.get("metric")).contains(code) ? Role.CONTENTS : Role.GROUP;
    boolean optional = Boolean.TRUE.equals(map(dimension.get("extension")).get("elimination"));
    String name = text(dimension, "label");
    return new Variable(code, name.isEmpty() ? code : name, role, optional, values);
  }

  /// The codes in their order, which a map gives by numbers and a list by itself.
  private static List<String> ordered(@Nullable Object index, Map<String, Object> labels) {
    if (index instanceof List<?> codes) {
      return codes.stream().map(String::valueOf).toList();
    }
    Map<Integer, String> places = new TreeMap<>();
    map(index).forEach(
        (code, place) -> {
          if (place instanceof Number number) {
            places.put(number.intValue(), code);
          }
        });
    return places.isEmpty() ? List.copyOf(labels.keySet()) : List.copyOf(places.values());
  }

  /// One file for each part that one call may ask for.
  List<Path> fetch(Selection selection, Progress progress) {
    List<SequencedMap<String, Set<String>>> parts = Parts.of(selection, MOST_CELLS);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Progress part = progress.part((double) i / parts.size(), (i + 1.0) / parts.size());
      part.report(0, Message.of("io.web.part", i + 1, parts.size()));
      String id = selection.table().id();
      String name = id + "_" + snapshots.day() + (parts.size() == 1 ? "" : "_" + (i + 1)) + ".json";
      files.add(
          snapshots.fetch(
              name, base.resolve("tables/" + encoded(id) + "/data?lang=sv&outputFormat=json-stat2"), query(parts.get(i)),
              id, selection.table().updated(), "SCB", part));
    }
    return files;
  }

  private static String query(SequencedMap<String, Set<String>> chosen) {
    List<Map<String, Object>> selection = new ArrayList<>();
    chosen.forEach(
        (variable, codes) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("variableCode", variable);
          one.put("valueCodes", List.copyOf(codes));
          selection.add(one);
        });
    return Json.write(Map.of("selection", selection));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String day(String updated) {
    return updated.length() > 10 ? updated.substring(0, 10) : updated;
  }

  private static String text(Map<String, Object> map, String key) {
    return map.get(key) instanceof String text ? text.strip() : "";
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
