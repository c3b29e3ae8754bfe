package se.helabilden.io.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.importing.Fetched;
import se.helabilden.importing.WebSource.Table;
import se.helabilden.json.Json;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Kolada by its API 3: search, and a measure for municipalities and the nation, page by page.
///
/// Source: Kolada API 3 (RKA): `kpi?title=`, `data/kpi/…/municipality/…`.
final class Kolada {
  /// So many municipalities may stand in one call.
  private static final int TOGETHER = 20;

  private static final int MOST_PAGES = 200;
  private static final int MOST_FOUND = 3;
  private static final String NATION = "0000";
  /// A measure of regions only has nothing to say of municipalities.
  private static final String REGIONS_ONLY = "L";

  private final URI base;
  private final Snapshots snapshots;

  Kolada(URI base, Snapshots snapshots) {
    this.base = base;
    this.snapshots = snapshots;
  }

  List<Table> search(String words, Progress progress) {
    boolean number = words.matches("(?i)[NU]\\d{5}");
    String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
    URI next = base.resolve(number ? "kpi/" + words.toUpperCase(Locale.ROOT) : "kpi?title=" + encoded + "&per_page=100");
    List<Table> found = new ArrayList<>();
    for (int page = 0; next != null && page < MOST_FOUND; page++) {
      Map<String, Object> answer = snapshots.answer(next, progress);
      if (!(answer.get("values") instanceof List<?> values)) {
        throw WebClient.refused("web-not-data", "io.web.notData", next, null);
      }
      for (Object each : values) {
        if (each instanceof Map<?, ?> one && !REGIONS_ONLY.equals(one.get("municipality_type"))) {
          found.add(new Table(text(one, "id"), text(one, "title"), "", "", text(one, "publication_date")));
        }
      }
      next = following(next, answer);
    }
    return found;
  }

  private static String text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text.strip() : "";
  }

  private static @Nullable URI following(URI now, Map<String, Object> answer) {
    return answer.get("next_url") instanceof String more && !more.isBlank() ? same(now, URI.create(more)) : null;
  }

  /// The values of the newest periods.
  private static List<Object> newest(List<Object> values, int periods) {
    List<Integer> all =
        values.stream().map(Kolada::period).distinct().sorted(Comparator.reverseOrder()).limit(periods).toList();
    return values.stream().filter(value -> all.contains(period(value))).toList();
  }

  private static int period(Object value) {
    return value instanceof Map<?, ?> map && map.get("period") instanceof Number year ? year.intValue() : 0;
  }

  Path measure(String measure, List<String> municipalities, int periods, Progress progress) {
    List<String> all = new ArrayList<>(municipalities);
    all.add(NATION);
    List<Object> values = new ArrayList<>();
    URI first = address(measure, all.subList(0, Math.min(TOGETHER, all.size())));
    int pages = 0;
    for (int from = 0; from < all.size(); from += TOGETHER) {
      progress.report((double) from / all.size(), Message.of("io.web.part", from / TOGETHER + 1, (all.size() + TOGETHER - 1) / TOGETHER));
      URI next = address(measure, all.subList(from, Math.min(all.size(), from + TOGETHER)));
      while (next != null) {
        if (++pages > MOST_PAGES) {
          throw WebClient.refused("web-too-large", "io.web.tooLarge", next, null);
        }
        Map<String, Object> answer = snapshots.answer(next, progress);
        if (!(answer.get("values") instanceof List<?> page)) {
          throw WebClient.refused("web-not-data", "io.web.notData", next, null);
        }
        values.addAll(page);
        next = following(next, answer);
      }
    }
    if (values.isEmpty()) {
      throw WebClient.refused("web-not-found", "io.web.notFound", first, null);
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    List<Object> kept = periods == 0 ? values : newest(values, periods);
    whole.put("count", kept.size());
    whole.put("values", kept);
    Path coming = snapshots.temporary();
    Path file = snapshots.folder().resolve(measure + "_" + snapshots.day() + ".json");
    try {
      Files.writeString(coming, Json.write(whole), StandardCharsets.UTF_8);
    } catch (IOException e) {
      WebClient.delete(coming);
      throw WebClient.refused("web-broken-off", "io.web.brokenOff", first, e);
    }
    return snapshots.keep(
        file, coming, new Fetched(first.toString(), null, measure, null, "Kolada (RKA)", snapshots.day()));
  }

  private URI address(String measure, List<String> municipalities) {
    return base.resolve("data/kpi/" + measure + "/municipality/" + String.join(",", municipalities));
  }

  /// The next page lies where the first did: an answer must not send the program elsewhere.
  private static URI same(URI before, URI next) {
    URI resolved = before.resolve(next);
    if (!String.valueOf(resolved.getHost()).equals(before.getHost())) {
      throw WebClient.refused("web-not-data", "io.web.notData", before, null);
    }
    return resolved;
  }
}
