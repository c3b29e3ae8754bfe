package se.helabilden.io.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.helabilden.importing.Fetched;
import se.helabilden.json.Json;
import se.helabilden.work.Progress;

/// Kolada by its API 3: a measure for municipalities and the nation, all years, page by page.
final class Kolada {
  /// So many municipalities may stand in one call.
  private static final int TOGETHER = 20;

  private static final int MOST_PAGES = 200;
  private static final String NATION = "0000";

  private final URI base;
  private final Snapshots snapshots;

  Kolada(URI base, Snapshots snapshots) {
    this.base = base;
    this.snapshots = snapshots;
  }

  Path measure(String measure, List<String> municipalities, Progress progress) {
    List<String> all = new ArrayList<>(municipalities);
    all.add(NATION);
    List<Object> values = new ArrayList<>();
    URI first = address(measure, all.subList(0, Math.min(TOGETHER, all.size())));
    int pages = 0;
    for (int from = 0; from < all.size(); from += TOGETHER) {
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
        next = answer.get("next_url") instanceof String more && !more.isBlank() ? same(next, URI.create(more)) : null;
      }
    }
    if (values.isEmpty()) {
      throw WebClient.refused("web-not-found", "io.web.notFound", first, null);
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("count", values.size());
    whole.put("values", values);
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
