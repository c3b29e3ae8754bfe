package se.helabilden.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import se.helabilden.json.Json;

/// A server on this computer that answers as the national statistics database, Kolada and the boundary service do, and
/// that can be told to misbehave as they sometimes do.
public final class WebStandIn implements AutoCloseable {
  /// What comes instead of an answer.
  @FunctionalInterface
  public interface Instead {
    /// @return whether it has answered
    boolean answer(HttpExchange exchange, int call) throws IOException;
  }

  /// Four small areas of Göteborg and one of Kungsbacka, with the codes of both versions.
  public static final List<String> AREAS =
      List.of("1384C1010", "1480C1010", "1480C1020", "1480C1030", "1480C1040");

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Long> times = new CopyOnWriteArrayList<>();
  private volatile Instead instead = (exchange, call) -> false;

  public WebStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /// What was asked for: method, path with query, and body.
  public List<String> asked() {
    return asked;
  }

  /// When each question came, in nanoseconds.
  public List<Long> times() {
    return times;
  }

  public void misbehave(Instead how) {
    instead = how;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      times.add(System.nanoTime());
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + (body.isEmpty() ? "" : " " + body));
      if (instead.answer(exchange, asked.size())) {
        return;
      }
      String query = String.valueOf(exchange.getRequestURI().getQuery());
      if (path.equals("/pxweb/tables")) {
        send(exchange, 200, tables(query));
      } else if (path.endsWith("/metadata")) {
        send(exchange, 200, metadata());
      } else if (path.endsWith("/data")) {
        send(exchange, 200, data(body));
      } else if (path.startsWith("/kolada/kpi")) {
        send(exchange, 200, measures());
      } else if (path.startsWith("/kolada/")) {
        send(exchange, 200, kolada(path, query));
      } else if (path.equals("/wfs")) {
        send(exchange, 200, boundaries(query));
      } else {
        send(exchange, 404, "{\"title\":\"Not found\"}");
      }
    }
  }

  public static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String tables(String query) {
    int page = query.contains("pageNumber=2") ? 2 : 1;
    String table =
        page == 1
            ? "{\"type\":\"Table\",\"id\":\"TAB6574\",\"label\":\"Folkmängd efter region, kön, tabellinnehåll och år\",\"updated\":\"2026-02-22T07:00:00Z\",\"firstPeriod\":\"2010\",\"lastPeriod\":\"2025\"}"
            : "{\"type\":\"Table\",\"id\":\"TAB6600\",\"label\":\"Folkmängd efter ålder\",\"updated\":\"2026-03-01T07:00:00Z\",\"firstPeriod\":\"2010\",\"lastPeriod\":\"2025\"}";
    return "{\"language\":\"sv\",\"tables\":[" + table + "],\"page\":{\"pageNumber\":" + page
        + ",\"pageSize\":1,\"totalElements\":2,\"totalPages\":2}}";
  }

  private static final List<String> REGIONS = regions();
  private static final List<String> SEXES = List.of("1", "2");
  private static final List<String> YEARS = List.of("2022", "2023", "2024", "2025");

  private static List<String> regions() {
    List<String> all = new ArrayList<>(List.of("00", "13", "14", "1384", "1480", "0180"));
    AREAS.forEach(
        code -> {
          all.add(code);
          all.add(code + "_DeSO2025");
        });
    all.add("0180C1010_DeSO2025");
    return all;
  }

  private static String metadata() {
    return dataset(Map.of("Region", REGIONS, "Kon", SEXES, "ContentsCode", List.of("000001AB"), "Tid", YEARS), false);
  }

  @SuppressWarnings("unchecked")
  private static String data(String body) {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    for (Object one : (List<Object>) Json.readMap(body).get("selection")) {
      Map<String, Object> selection = (Map<String, Object>) one;
      chosen.put((String) selection.get("variableCode"), (List<String>) selection.get("valueCodes"));
    }
    return dataset(chosen, true);
  }

  /// A number that tells which cell it is of.
  public static int number(String region, String sex, String year) {
    return REGIONS.indexOf(region) * 1000 + Integer.parseInt(sex) * 100 + Integer.parseInt(year) % 100;
  }

  private static String dataset(Map<String, List<String>> chosen, boolean values) {
    List<String> order = List.of("Region", "Kon", "ContentsCode", "Tid").stream().filter(chosen::containsKey).toList();
    Map<String, Object> dimensions = new LinkedHashMap<>();
    for (String code : order) {
      Map<String, Object> index = new LinkedHashMap<>();
      Map<String, Object> labels = new LinkedHashMap<>();
      for (String value : chosen.get(code)) {
        index.put(value, index.size());
        labels.put(value, label(code, value));
      }
      dimensions.put(
          code,
          Map.of(
              "label", Map.of("Region", "region", "Kon", "kön", "ContentsCode", "tabellinnehåll", "Tid", "år").get(code),
              "category", Map.of("index", index, "label", labels),
              "extension", Map.of("elimination", code.equals("Kon"))));
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("version", "2.0");
    whole.put("class", "dataset");
    whole.put("label", "Folkmängd efter region, kön, tabellinnehåll och år");
    whole.put("source", "SCB");
    whole.put("updated", "2026-02-22T07:00:00Z");
    whole.put("id", order);
    whole.put("size", order.stream().map(code -> chosen.get(code).size()).toList());
    whole.put("role", Map.of("time", List.of("Tid"), "geo", List.of("Region"), "metric", List.of("ContentsCode")));
    whole.put("dimension", dimensions);
    if (values) {
      List<Integer> numbers = new ArrayList<>();
      for (String region : chosen.get("Region")) {
        for (String sex : chosen.get("Kon")) {
          for (String year : chosen.get("Tid")) {
            numbers.add(number(region, sex, year));
          }
        }
      }
      whole.put("value", numbers);
      whole.put("extension", Map.of("px", Map.of("tableid", "TAB6574", "matrix", "FolkmDesoKon")));
    }
    return Json.write(whole);
  }

  private static String label(String variable, String value) {
    return switch (variable) {
      case "Kon" -> value.equals("1") ? "män" : "kvinnor";
      case "ContentsCode" -> "Folkmängd";
      default -> value;
    };
  }

  private static String measures() {
    return "{\"count\":3,\"values\":[{\"id\":\"N15428\",\"title\":\"Elever i åk 9 som är behöriga till yrkesprogram, andel (%)\","
        + "\"municipality_type\":\"K\",\"publication_date\":\"2026-09-30\"},{\"id\":\"N03937\",\"title\":\"Arbetslöshet 18-64 år, andel (%)\","
        + "\"municipality_type\":\"K\",\"publication_date\":null},{\"id\":\"N70000\",\"title\":\"Vårdplatser\",\"municipality_type\":\"L\"}],"
        + "\"next_url\":null}";
  }

  private String kolada(String path, String query) {
    String[] parts = path.split("/");
    List<Map<String, Object>> values = new ArrayList<>();
    boolean second = query.contains("page=2");
    for (String municipality : parts[6].split(",")) {
      if (municipality.equals("0000") == second) {
        values.add(
            Map.of(
                "kpi", parts[4], "municipality", municipality, "period", 2024, "values",
                List.of(Map.of("count", 1, "gender", "T", "status", "", "value", municipality.equals("0000") ? 70.5 : 60.5))));
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("count", values.size());
    answer.put("values", values);
    if (!second && path.contains("0000")) {
      answer.put("next_url", base() + path.substring(1) + "?page=2");
    }
    return Json.write(answer);
  }

  private static String boundaries(String query) {
    StringBuilder features = new StringBuilder();
    int place = 0;
    boolean small = query.contains("DeSO_");
    for (String code : AREAS) {
      double west = 400_000 + 100 * place++;
      if (query.contains("CQL_FILTER") && !query.contains("'" + code.substring(0, 4) + "'")) {
        continue;
      }
      features.append(features.isEmpty() ? "" : ",")
          .append("{\"type\":\"Feature\",\"id\":\"x\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[").append(west)
          .append(",6400000],[").append(west + 100).append(",6400000],[").append(west + 100).append(",6400100],[").append(west)
          .append(",6400100],[").append(west).append(",6400000]]]},\"properties\":{\"").append(small ? "desokod\":\"" + code : "regsonamn\":\"Plats " + place)
          .append("\",\"regsokod\":\"").append(code, 0, 4).append("R00").append(small ? 1 : place).append("\",\"kommunkod\":\"").append(code, 0, 4)
          .append("\",\"version\":\"2025\",\"referensdatum\":\"20250101\"}}");
    }
    return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}},"
        + "\"features\":[" + features + "]}";
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
