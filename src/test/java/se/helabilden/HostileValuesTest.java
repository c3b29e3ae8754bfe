package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.cli.Cli;
import se.helabilden.json.Json;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.UserFolder;

/// Whatever file somebody gives as a table: it is read, or refused with a reason; never is it a fault of the program's.
class HostileValuesTest {
  private static final String AREAS =
      """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[
      {"type":"Feature","properties":{"kommunkod":"0114","namn":"Upplands Väsby"},"geometry":{"type":"Polygon","coordinates":
      [[[600000,6600000],[601000,6600000],[601000,6601000],[600000,6601000],[600000,6600000]]]}},
      {"type":"Feature","properties":{"kommunkod":"0115","namn":"Vallentuna"},"geometry":{"type":"Polygon","coordinates":
      [[[601000,6600000],[602000,6600000],[602000,6601000],[601000,6601000],[601000,6600000]]]}}]}
      """;

  @TempDir Path folder;
  private final List<Throwable> faults = new ArrayList<>();
  private String out = "";

  private int run(String... arguments) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    int code =
        new Cli(
                new App(new UserFolder(folder.resolve("home"))),
                new PrintStream(answer, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                fault -> {
                  faults.add(fault);
                  return "TEST";
                })
            .run(arguments);
    out = answer.toString(StandardCharsets.UTF_8);
    return code;
  }

  private String project() throws IOException {
    Path areas = Files.writeString(folder.resolve("kommuner.geojson"), AREAS);
    String project = folder.resolve("prov.gpkg").toString();
    assertThat(run("new", project, "--name", "Prov")).isZero();
    assertThat(run("import-areas", project, areas.toString())).isZero();
    return project;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hostile/derived_se", "hostile/gpkg", "hostile/csv_spectrum/csvs", "hostile/geojsonhint/bad", "px"})
  void everyFileIsReadOrRefused(String data) throws IOException {
    String project = project();
    Map<String, String> wrong = new TreeMap<>();
    try (Stream<Path> files = Files.list(SharedData.path(data))) {
      for (Path file : files.sorted().toList()) {
        int code = run("import-values", project, file.toString(), "--json", "--dry-run");
        if (code != 0 && code != 3 || !faults.isEmpty()) {
          wrong.put(String.valueOf(file.getFileName()), code + " " + faults);
          faults.clear();
        }
        if (code == 3) {
          Map<?, ?> error = (Map<?, ?>) Json.read(out, Map.class).get("error");
          assertThat(error.get("message").toString()).as(file.toString()).isNotBlank();
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// The receipt of a PX file has the keys and the sums of every other.
  @Test
  void aPxFileGivesTheSameReceipt() throws IOException {
    String project = project();
    assertThat(run("import-values", project, SharedData.path("px/TAB005.px").toString(), "--json")).isZero();
    Map<?, ?> receipt = Json.read(out, Map.class);
    assertThat(receipt.get("format")).isEqualTo("px");
    assertThat(receipt.get("keyColumn")).isEqualTo("region");
    assertThat(receipt.get("rows")).isEqualTo(Map.of("total", 291, "matched", 2, "repaired", 0, "unmatched", 288, "duplicate", 0, "ignored", 1));
    Map<?, ?> first = (Map<?, ?>) ((List<?>) receipt.get("indicators")).getFirst();
    assertThat(first.get("id")).isEqualTo("tab005_land_use_hectares_akermark");
    assertThat(first.get("base")).isEqualTo("tab005_land_use_hectares");
    assertThat(first.get("breakdown")).isEqualTo(Map.of("markanvändning", "åkermark"));
    assertThat(first.get("unit")).isEqualTo("Hektar");
    assertThat(first.get("periods")).isEqualTo(List.of("2010", "2015"));
  }

  @Test
  void attributesOfABoundaryFileAreValues() throws IOException {
    String project = project();
    Path values =
        Files.writeString(
            folder.resolve("folk.geojson"),
            AREAS.replace("\"namn\":\"Upplands Väsby\"", "\"namn\":\"Upplands Väsby\",\"folk\":47000,\"objectid\":1")
                .replace("\"namn\":\"Vallentuna\"", "\"namn\":\"Vallentuna\",\"folk\":null,\"objectid\":2"));
    assertThat(run("import-values", project, values.toString(), "--period", "2023", "--json")).isZero();
    Map<?, ?> receipt = Json.read(out, Map.class);
    assertThat(receipt.get("format")).isEqualTo("table-geojson");
    List<?> indicators = (List<?>) receipt.get("indicators");
    assertThat(indicators).hasSize(1);
    Map<?, ?> first = (Map<?, ?>) indicators.getFirst();
    assertThat(first.get("values")).isEqualTo(1);
    assertThat(first.get("missing")).isEqualTo(1);
    assertThat(first.get("periods")).isEqualTo(List.of("2023"));
  }
}
