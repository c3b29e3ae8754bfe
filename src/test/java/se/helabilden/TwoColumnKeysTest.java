package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.json.Json;
import se.helabilden.work.UserFolder;

/// Areas told by two columns together, and names that may be of another version than the map.
class TwoColumnKeysTest {
  private static final String[] MUNICIPALITIES = {"0180 Stockholm", "1480 Göteborg", "1481 Mölndal"};

  @TempDir Path folder;
  private String out = "";
  private String err = "";
  private Path project = Path.of("");

  private int run(String... arguments) {
    Terminal.Answer answer = new Terminal(new App(new UserFolder(folder.resolve("home")))).run(arguments);
    out = answer.out();
    err = answer.err();
    return answer.code();
  }

  private Map<String, Object> json(String... arguments) {
    assertThat(run(arguments)).as(err + out).isZero();
    return Json.readMap(out);
  }

  /// RegSO of three municipalities which all have the same names.
  private void withAreas(String... names) throws IOException {
    project = folder.resolve("p.gpkg");
    StringBuilder features = new StringBuilder();
    for (int m = 0; m < MUNICIPALITIES.length; m++) {
      String code = MUNICIPALITIES[m].substring(0, 4);
      for (int n = 0; n < names.length; n++) {
        int x = 400_000 + 1000 * n;
        int y = 6_400_000 + 1000 * m;
        features
            .append(features.isEmpty() ? "" : ",")
            .append("{\"type\":\"Feature\",\"properties\":{\"regsokod\":\"%sR%03d\",\"regsonamn\":\"%s\",\"kommunkod\":\"%s\",\"kommunnamn\":\"%s\"},"
                .formatted(code, n + 1, names[n], code, MUNICIPALITIES[m].substring(5)))
            .append("\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%d,%d],[%d,%d],[%d,%d],[%d,%d],[%d,%d]]]}}"
                .formatted(x, y, x + 1000, y, x + 1000, y + 1000, x, y + 1000, x, y));
      }
    }
    Path areas =
        Files.writeString(
            folder.resolve("regso.geojson"),
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}},\"features\":["
                + features + "]}");
    assertThat(run("new", project.toString(), "--name", "P")).isZero();
    assertThat(run("import-areas", project.toString(), areas.toString(), "--version", "2025")).as(err).isZero();
  }

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("tabell.csv"), text);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> rows(Map<String, Object> receipt) {
    return (Map<String, Object>) receipt.get("rows");
  }

  /// Headers that say nothing, columns in any order, municipalities by name, code or both.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void twoColumnsAreFoundWhereOneAloneIsAmbiguous(long seed) throws IOException {
    Random random = new Random(seed);
    String[] names = {"Centrum", "Norr", "Söder", "Väster", "Öster"};
    withAreas(names);
    boolean turned = random.nextBoolean();
    int form = random.nextInt(3);
    List<String> lines = new ArrayList<>();
    Map<String, Double> expected = new HashMap<>();
    for (String municipality : MUNICIPALITIES) {
      String code = municipality.substring(0, 4);
      String written =
          switch (form) {
            case 0 -> municipality.substring(5);
            case 1 -> municipality;
            default -> code.startsWith("0") ? code.substring(1) : code;
          };
      for (int n = 0; n < names.length; n++) {
        int value = random.nextInt(1000);
        expected.put("%sR%03d".formatted(code, n + 1), (double) value);
        lines.add((turned ? names[n] + ";" + written : written + ";" + names[n]) + ";" + value + ".5");
      }
    }
    Collections.shuffle(lines, random);
    Path table = table((turned ? "Del;Var" : "Var;Del") + ";Andel 2024\n" + String.join("\n", lines) + "\n");
    Map<String, Object> receipt = json("import-values", project.toString(), table.toString(), "--json");
    assertThat(rows(receipt)).as(out).containsEntry("matched", 15).containsEntry("unmatched", 0);
    assertThat(receipt.get("keyKind")).isEqualTo("municipality (name)");
    assertThat(receipt.get("keyColumn")).isEqualTo("A+B");
    expected.replaceAll((code, value) -> value + 0.5);
    assertThat(values("tabell_andel")).isEqualTo(expected);
  }

  @Test
  void thePairCanBeAskedForByHeadersAndLetters() throws IOException {
    withAreas("Centrum", "Norr");
    Path table = table("Plats;Stad;Andel 2024\nCentrum;Göteborg;1\nCentrum;Mölndal;2\nNorr;Stockholm;3\n");
    for (String key : new String[] {"Stad+Plats", "plats + stad", "B+A"}) {
      Map<String, Object> receipt =
          json("import-values", project.toString(), table.toString(), "--key", key, "--dry-run", "--json");
      assertThat(rows(receipt)).as(key).containsEntry("matched", 3);
      assertThat(receipt.get("keyColumn")).isEqualTo(key);
    }
    assertThat(run("import-values", project.toString(), table.toString(), "--key", "Plats+Saknas")).isEqualTo(3);
  }

  @Test
  void aNameThatTheMunicipalityDoesNotHaveIsNotTakenFromAnother() throws IOException {
    withAreas("Centrum", "Norr");
    Path table = table("Kommun;Område;Andel 2024\nGöteborg;Centrum;1\nLerum;Norr;2\n");
    Map<String, Object> receipt = json("import-values", project.toString(), table.toString(), "--json");
    assertThat(rows(receipt)).containsEntry("matched", 1).containsEntry("unmatched", 1);
  }

  @Test
  void thePairIsFoundAmongSeveralLayers() throws IOException {
    withAreas("Centrum", "Norr");
    Path other =
        Files.writeString(
            folder.resolve("andra.geojson"),
            Files.readString(folder.resolve("regso.geojson")).replace("regsokod", "kod").replace("regsonamn", "text").replaceAll("R00", "X"));
    project = folder.resolve("flera.gpkg");
    assertThat(run("new", project.toString(), "--name", "F")).isZero();
    assertThat(run("import-areas", project.toString(), other.toString(), "--name", "kod")).as(err).isZero();
    assertThat(run("import-areas", project.toString(), folder.resolve("regso.geojson").toString(), "--version", "2025")).isZero();
    Path table = table("Stad;Plats;Andel 2024\nGöteborg;Centrum;1\nMölndal;Centrum;2\n");
    Map<String, Object> receipt = json("import-values", project.toString(), table.toString(), "--json");
    assertThat(receipt.get("layer")).isEqualTo("regso-2025");
    assertThat(rows(receipt)).containsEntry("matched", 2);
  }

  /// Boundaries of the producer's map service have the municipalities' codes alone.
  @Test
  void anotherLayerMayTellTheNamesOfMunicipalities() throws IOException {
    withAreas("Centrum", "Norr");
    String regso = Files.readString(folder.resolve("regso.geojson"));
    Path bare = Files.writeString(folder.resolve("utan.geojson"), regso.replaceAll(",\"kommunnamn\":\"[^\"]*\"", ""));
    Path towns =
        Files.writeString(
            folder.resolve("kommuner.geojson"),
            regso.replaceAll("\\{\"type\":\"Feature\",\"properties\":\\{\"regsokod\":\"....R002\".*?\\}\\},?", "")
                .replaceAll("\"regsokod\":\"....R001\",\"regsonamn\":\"Centrum\",", "").replace("},]", "}]"));
    project = folder.resolve("namn.gpkg");
    assertThat(run("new", project.toString(), "--name", "N")).isZero();
    assertThat(run("import-areas", project.toString(), bare.toString(), "--version", "2025")).as(err).isZero();
    assertThat(run("import-areas", project.toString(), towns.toString(), "--level", "kommun")).as(err).isZero();
    Path table = table("Kommun;Område;Andel 2024\nGöteborg;Centrum;1\nMölndal;Norr;2\nStockholm;Centrum;3\n");
    Map<String, Object> receipt = json("import-values", project.toString(), table.toString(), "--areas", "regso-2025", "--json");
    assertThat(rows(receipt)).as(out).containsEntry("matched", 3);
    assertThat(values("tabell_andel")).containsEntry("1481R002", 2.0);
  }

  @Test
  void codesInTwoColumnsAreOneCode() throws IOException {
    withAreas("Centrum", "Norr");
    Path table = table("kommun;del;Andel 2024\n1480;R001;1\n1481;R002;2\n0180;R001;3\n");
    Map<String, Object> receipt =
        json("import-values", project.toString(), table.toString(), "--key", "kommun+del", "--json");
    assertThat(rows(receipt)).containsEntry("matched", 3);
    assertThat(receipt.get("keyKind")).isEqualTo("code");
    assertThat(values("tabell_andel")).containsEntry("1481R002", 2.0);
  }

  @Test
  void aJoinByNameAsksForTheVersionUntilSomebodySays() throws IOException {
    withAreas("Centrum", "Norr");
    Path table = table("Kommun;Område;Andel 2022\nGöteborg;Centrum;1\nMölndal;Norr;2\n");
    Map<String, Object> asked = json("import-values", project.toString(), table.toString(), "--dry-run", "--json");
    assertThat(warnings(asked)).containsExactly("version-differs", "name-version");
    assertThat(out).contains("Raderna kopplades med namn").contains("\"sameCode\":0");
    Map<String, Object> told =
        json("import-values", project.toString(), table.toString(), "--table-version", "2025", "--json");
    assertThat(warnings(told)).isEmpty();
    Map<String, Object> older =
        json("import-values", project.toString(), table.toString(), "--table-version", "2020", "--dry-run", "--json");
    assertThat(warnings(older)).containsExactly("version-differs");
    Path late = table("Kommun;Område;Andel 2024\nGöteborg;Centrum;1\n");
    assertThat(warnings(json("import-values", project.toString(), late.toString(), "--dry-run", "--json"))).isEmpty();
  }

  private static List<String> warnings(Map<String, Object> receipt) {
    return ((List<?>) receipt.get("warnings")).stream().map(one -> ((Map<?, ?>) one).get("id").toString()).toList();
  }

  private Map<String, Double> values(String indicator) {
    Map<String, Double> found = new HashMap<>();
    for (Object row : (List<?>) json("values", project.toString(), "--indicator", indicator, "--json").get("values")) {
      Map<?, ?> cell = (Map<?, ?>) row;
      if (cell.get("value") != null) {
        found.put((String) cell.get("code"), ((Number) cell.get("value")).doubleValue());
      }
    }
    return found;
  }
}
