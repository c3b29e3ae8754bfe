package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.json.Json;
import se.helabilden.testkit.WebStandIn;
import se.helabilden.work.UserFolder;

/// From an empty project to areas with numbers, with nothing but the names of municipalities and tables.
class FetchTest {
  @TempDir Path folder;
  private WebStandIn server;
  private String out = "";
  private String err = "";

  @BeforeEach
  void start() throws IOException {
    server = new WebStandIn();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(String... arguments) {
    Terminal.Answer answer = new Terminal(new App(new UserFolder(folder.resolve("home")))).run(arguments);
    out = answer.out();
    err = answer.err();
    return answer.code();
  }

  private String project() {
    String project = folder.resolve("p.gpkg").toString();
    assertThat(run("new", project, "--name", "P")).isZero();
    return project;
  }

  @Test
  void boundariesAndATableInOneCommand() {
    String project = project();
    String base = server.base().toString();
    int code =
        run("fetch", project, "--boundaries", "deso-2025", "--municipality", "1480", "--table", "TAB6574", "--periods", "2",
            "--base", base, "--json");
    assertThat(code).as(err).isZero();
    Map<String, Object> json = Json.readMap(out);
    Map<?, ?> receipt = (Map<?, ?>) ((List<?>) json.get("receipts")).getFirst();
    assertThat(receipt.get("rows").toString()).isEqualTo("{total=7, matched=0, repaired=4, unmatched=0, duplicate=0, ignored=3}");
    assertThat(run("indicators", project, "--json")).isZero();
    Map<?, ?> women =
        (Map<?, ?>)
            ((List<?>) Json.readMap(out).get("indicators"))
                .stream().filter(one -> one.toString().contains("kvinnor")).findFirst().orElseThrow();
    assertThat(women.get("periods")).isEqualTo(List.of("2024", "2025"));
    assertThat(run("values", project, "--indicator", women.get("id").toString(), "--json")).isZero();
    assertThat(out).contains(String.valueOf(WebStandIn.number("1480C1020_DeSO2025", "2", "2025")));
    assertThat(run("report", project, "--excel", folder.resolve("r.xlsx").toString(), "--json")).as(err).isZero();
  }

  @Test
  void aBrokenConnectionLeavesTheProjectAsItWas() {
    String project = project();
    server.misbehave(
        (exchange, call) -> {
          if (call > 1) {
            WebStandIn.send(exchange, 403, "{}");
            return true;
          }
          return false;
        });
    assertThat(
            run("fetch", project, "--boundaries", "deso-2025", "--municipality", "1480", "--table", "TAB6574", "--base",
                server.base().toString(), "--json"))
        .isEqualTo(3);
    assertThat(out).contains("\"web-too-much\"");
    assertThat(run("fetch", project, "--table", "TAB6574", "--base", server.base().toString())).isEqualTo(2);
  }

  @Test
  void searchNamesTables() {
    assertThat(run("fetch", project(), "--search", "folkmängd", "--base", server.base().toString())).isZero();
    assertThat(out).contains("TAB6574  Folkmängd");
    assertThat(run("fetch", folder.resolve("p.gpkg").toString())).isEqualTo(2);
  }

  @Test
  void aRehearsalChangesNothing() {
    String project = project();
    String base = server.base().toString();
    assertThat(run("fetch", project, "--boundaries", "deso-2025", "--municipality", "1480", "--base", base)).as(err).isZero();
    assertThat(run("fetch", project, "--table", "TAB6574", "--base", base, "--dry-run", "--json")).as(err).isZero();
    assertThat(out).contains("\"receipts\"");
    assertThat(run("indicators", project, "--json")).isZero();
    assertThat((List<?>) Json.readMap(out).get("indicators")).isEmpty();
  }
}
