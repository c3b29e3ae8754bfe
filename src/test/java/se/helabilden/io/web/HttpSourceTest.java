package se.helabilden.io.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.area.AreaLevel;
import se.helabilden.importing.StandardSelection;
import se.helabilden.importing.WebAddresses;
import se.helabilden.importing.WebSource;
import se.helabilden.json.Json;
import se.helabilden.testkit.WebStandIn;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// What the sources answer, well and badly, from a server on this computer.
class HttpSourceTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);
  private static final WebClient.Limits QUICK =
      new WebClient.Limits(100, Duration.ofSeconds(1), Duration.ofMillis(700), Duration.ofSeconds(3), 100_000);

  @TempDir Path folder;
  private WebStandIn server;

  @BeforeEach
  void start() throws IOException {
    server = new WebStandIn();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpSource source(WebClient.Limits limits) {
    return new HttpSource(WebAddresses.at(server.base()), folder.resolve("fetched"), CLOCK, limits);
  }

  private HttpSource source() {
    return source(QUICK);
  }

  private static WebSource.Selection selection(WebSource.Description table, int periods) {
    return StandardSelection.of(table, AreaLevel.DESO, "2025", Set.of("1480"), periods);
  }

  @Test
  void searchGoesThroughAllPages() {
    assertThat(source().search("folkmängd", Progress.NONE))
        .extracting(WebSource.Table::id, WebSource.Table::updated)
        .containsExactly(
            tuple("TAB6574", "2026-02-22"),
            tuple("TAB6600", "2026-03-01"));
    assertThat(server.asked()).hasSize(2).first().asString().contains("query=folkm%C3%A4ngd");
  }

  @Test
  void aTableIsDescribedWithRolesAndOrder() {
    WebSource.Description table = source().describe("TAB6574", Progress.NONE);
    assertThat(table.variables()).extracting(WebSource.Variable::code).containsExactly("Region", "Kon", "ContentsCode", "Tid");
    assertThat(table.variables()).extracting(WebSource.Variable::role)
        .containsExactly(WebSource.Role.AREA, WebSource.Role.GROUP, WebSource.Role.CONTENTS, WebSource.Role.TIME);
    assertThat(table.variables().get(1).values()).extracting(WebSource.Value::name).containsExactly("män", "kvinnor");
  }

  @Test
  void theUsualSelectionIsTheMapsAreasAndWhatTheyAreComparedWith() {
    WebSource.Selection selection = selection(source().describe("TAB6574", Progress.NONE), 2);
    assertThat(selection.chosen().get("Region"))
        .containsExactly(
            "00", "14", "1480", "1480C1010_DeSO2025", "1480C1020_DeSO2025", "1480C1030_DeSO2025", "1480C1040_DeSO2025");
    assertThat(selection.chosen().get("Tid")).containsExactly("2024", "2025");
    assertThat(selection.chosen().get("Kon")).containsExactly("1", "2");
    WebSource.Selection older =
        StandardSelection.of(source().describe("TAB6574", Progress.NONE), AreaLevel.DESO, "2018", Set.of("1384"), 1);
    assertThat(older.chosen().get("Region")).containsExactly("00", "13", "1384", "1384C1010");
  }

  @Test
  void anAnswerIsKeptAsItCameWithANoteOfWhereItIsFrom() throws IOException {
    HttpSource source = source();
    List<Path> files = source.fetch(selection(source.describe("TAB6574", Progress.NONE), 1), Progress.NONE);
    assertThat(files).hasSize(1).first().extracting(file -> file.getFileName().toString()).isEqualTo("TAB6574_2026-11-26.json");
    assertThat(Json.readMap(Files.readString(files.getFirst()))).containsEntry("class", "dataset");
    assertThat(Json.readMap(Files.readString(folder.resolve("fetched/TAB6574_2026-11-26.json.hamtad.json"))))
        .containsEntry("tableId", "TAB6574")
        .containsEntry("updated", "2026-02-22")
        .containsEntry("day", "2026-11-26")
        .containsEntry("credit", "SCB")
        .hasEntrySatisfying("query", query -> assertThat(query.toString()).contains("1480C1010_DeSO2025"))
        .hasEntrySatisfying("address", address -> assertThat(address.toString()).contains("tables/TAB6574/data"));
  }

  @Test
  void whatIsTooMuchForOneCallIsDividedByYearFirstAndNothingIsLost() {
    WebSource.Selection selection = selection(source().describe("TAB6574", Progress.NONE), 4);
    for (int most : List.of(1, 3, 13, 14, 20, 56, 1000)) {
      var parts = Parts.of(selection, most);
      assertThat(parts).allSatisfy(part -> assertThat(cells(part)).isLessThanOrEqualTo(most));
      List<String> cells = parts.stream().flatMap(HttpSourceTest::names).toList();
      assertThat(cells).doesNotHaveDuplicates().hasSize((int) selection.cells());
    }
    assertThat(Parts.of(selection, 14)).hasSize(4).allSatisfy(part -> assertThat(part.get("Tid")).hasSize(1));
  }

  private static long cells(Map<String, Set<String>> part) {
    return part.values().stream().mapToLong(Set::size).reduce(1, (a, b) -> a * b);
  }

  private static Stream<String> names(Map<String, Set<String>> part) {
    Stream<String> all = Stream.of("");
    for (Set<String> codes : part.values()) {
      all = all.flatMap(name -> codes.stream().map(code -> name + "|" + code));
    }
    return all;
  }

  @Test
  void koladaIsReadPageByPage() throws IOException {
    Path file = source().measure("N15428", List.of("1480", "1384"), 0, Progress.NONE);
    assertThat(Files.readString(file)).contains("\"1480\"").contains("\"1384\"").contains("\"0000\"").contains("70.5");
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void measuresOfMunicipalitiesAreFoundByWordsOrNumber() {
    List<WebSource.Table> found = source().searchMeasures("behöriga åk 9", Progress.NONE);
    assertThat(found).extracting(WebSource.Table::id).containsExactly("N15428", "N03937");
    assertThat(found.getFirst().updated()).isEqualTo("2026-09-30");
    assertThat(found.getLast().updated()).isEmpty();
    assertThat(server.asked().getLast()).contains("/kolada/kpi?title=beh%C3%B6riga+%C3%A5k+9");
    source().searchMeasures("n15428", Progress.NONE);
    assertThat(server.asked().getLast()).endsWith("/kolada/kpi/N15428");
  }

  @Test
  void onlyTheNewestYearsOfAMeasureAreKeptWhereOneWantsNoMore() throws IOException {
    server.misbehave(
        (exchange, call) -> {
          StringBuilder values = new StringBuilder();
          for (int year = 2020; year <= 2024; year++) {
            values.append(values.isEmpty() ? "" : ",").append("{\"kpi\":\"N15428\",\"municipality\":\"1480\",\"period\":").append(year)
                .append(",\"values\":[{\"gender\":\"T\",\"value\":1}]}");
          }
          WebStandIn.send(exchange, 200, "{\"values\":[" + values + "]}");
          return true;
        });
    Path file = source().measure("N15428", List.of("1480"), 2, Progress.NONE);
    assertThat(Files.readString(file)).contains("2024", "2023").doesNotContain("\"period\":2022").contains("\"count\":2");
  }

  @Test
  void boundariesAreAskedForByMunicipality() throws IOException {
    Path file = source().boundaries(AreaLevel.DESO, "2025", List.of("1480"), Progress.NONE);
    assertThat(Files.readString(file)).contains("1480C1010").doesNotContain("1384C1010");
    assertThat(server.asked().getFirst()).contains("typeNames=stat:DeSO_2025").contains("srsName=EPSG:3006");
  }

  private void refused(String id) {
    assertThatThrownBy(() -> source().search("x", Progress.NONE))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> {
              assertThat(e.id()).isEqualTo(id);
              assertThat(e.kind()).isEqualTo(UserFacingException.Kind.INPUT);
              assertThat(e.text().arguments()).isNotEmpty();
            });
    leavesNothing();
  }

  private void leavesNothing() {
    try (Stream<Path> left = Files.exists(folder.resolve("fetched")) ? Files.list(folder.resolve("fetched")) : Stream.empty()) {
      assertThat(left).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whoeverAsksOneToComeBackLaterIsObeyed() {
    server.misbehave(
        (exchange, call) -> {
          if (call == 1) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            WebStandIn.send(exchange, 429, "{}");
            return true;
          }
          return false;
        });
    assertThat(source().search("x", Progress.NONE)).hasSize(2);
    assertThat(server.times().get(1) - server.times().getFirst()).isGreaterThanOrEqualTo(1_000_000_000L);
  }

  @Test
  void whoeverGoesOnBeingBusyIsLeftAlone() {
    server.misbehave((exchange, call) -> status(exchange, 429, "0"));
    refused("web-busy");
    assertThat(server.asked()).hasSize(3);
    server.misbehave((exchange, call) -> status(exchange, 429, "3600"));
    refused("web-busy");
    assertThat(server.asked()).hasSize(4);
  }

  private static boolean status(HttpExchange exchange, int status, String later) throws IOException {
    exchange.getResponseHeaders().add("Retry-After", later);
    WebStandIn.send(exchange, status, "{\"title\":\"no\"}");
    return true;
  }

  @Test
  void refusalsAreToldApart() {
    server.misbehave((exchange, call) -> status(exchange, 403, "0"));
    refused("web-too-much");
    server.misbehave((exchange, call) -> status(exchange, 404, "0"));
    refused("web-not-found");
    server.misbehave((exchange, call) -> status(exchange, 500, "0"));
    refused("web-refused");
  }

  @Test
  void aPageForPeopleIsNoData() {
    server.misbehave(
        (exchange, call) -> {
          WebStandIn.send(exchange, 200, "<!DOCTYPE html><html><body>Logga in</body></html>");
          return true;
        });
    refused("web-not-data");
    server.misbehave(
        (exchange, call) -> {
          WebStandIn.send(exchange, 200, "{\"tables\":[{\"id\":");
          return true;
        });
    refused("web-not-data");
  }

  @Test
  void anAnswerThatBreaksOffIsNotKept() {
    server.misbehave(
        (exchange, call) -> {
          exchange.sendResponseHeaders(200, 10_000);
          exchange.getResponseBody().write("{\"tables\":[".getBytes());
          exchange.getResponseBody().flush();
          return true;
        });
    refused("web-broken-off");
  }

  @Test
  void silenceHasAnEnd() {
    server.misbehave(
        (exchange, call) -> {
          sleep(5_000);
          return true;
        });
    refused("web-slow");
  }

  @Test
  void anAnswerWithoutEndHasAnEnd() {
    server.misbehave(
        (exchange, call) -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = "{\"tables\":[1,2,3,4,5,6,7,8,9,10,".repeat(100).getBytes();
          for (int i = 0; i < 400; i++) {
            exchange.getResponseBody().write(block);
            exchange.getResponseBody().flush();
            sleep(10);
          }
          return true;
        });
    refused("web-too-large");
  }

  @Test
  void withoutNetworkItIsSaidSo() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    for (String base : List.of("http://127.0.0.1:" + closed + "/", "http://finns-inte.invalid/")) {
      HttpSource away = new HttpSource(WebAddresses.at(URI.create(base)), folder.resolve("fetched"), CLOCK, QUICK);
      assertThatThrownBy(() -> away.search("x", Progress.NONE))
          .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("no-network"));
    }
    leavesNothing();
  }

  @Test
  void cancellingEndsTheWaitAndLeavesNothing() {
    server.misbehave(
        (exchange, call) -> {
          exchange.sendResponseHeaders(200, 10_000);
          exchange.getResponseBody().write("{".getBytes());
          exchange.getResponseBody().flush();
          sleep(5_000);
          return true;
        });
    AtomicInteger polls = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public void report(double fraction, Message what) {}

          @Override
          public boolean isCancelled() {
            return polls.incrementAndGet() > 5;
          }
        };
    assertThatThrownBy(() -> source().search("x", impatient)).isInstanceOf(CancellationException.class);
    leavesNothing();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
