package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.work.UserFolder;

/// A project with a few square areas, and the command line at hand.
abstract class CommandedProject {
  private final String areas;
  @TempDir Path folder;
  String project = "";
  /// What the last command answered.
  Map<String, Object> json = Map.of();

  /// @param names of the areas; their codes are A, B, C …
  CommandedProject(String... names) {
    areas = squares(names);
  }

  /// Boundaries as a GeoJSON file in SWEREF 99 TM: squares of a kilometre in a row.
  static String squares(String... names) {
    StringBuilder features = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      int west = 600_000 + 1000 * i;
      int east = west + 1000;
      features.append(i == 0 ? "" : ",\n");
      features.append(
          String.format(
              Locale.ROOT,
              """
              {"type":"Feature","properties":{"kod":"%c","namn":"%s"},"geometry":{"type":"Polygon","coordinates":
              [[[%d,6600000],[%d,6600000],[%d,6601000],[%d,6601000],[%d,6600000]]]}}""",
              'A' + i, names[i], west, east, east, west, west));
    }
    return """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[
        """
        + features
        + "]}\n";
  }

  @BeforeEach
  void withAreas() throws IOException {
    project = folder.resolve("prov.gpkg").toString();
    assertThat(run("new", project, "--name", "Prov")).isZero();
    assertThat(run("import-areas", project, file("områden.geojson", areas))).isZero();
  }

  String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  int run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--json";
    Terminal.Answer answer = new Terminal(new App(new UserFolder(folder.resolve("home")))).run(all);
    json = answer.json();
    return answer.code();
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> list(String key) {
    return (List<Map<String, Object>>) json.get(key);
  }
}
