package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Hash;

/// How a file was understood, kept as a file and used again.
class MappingTest extends CommandedProject {
  MappingTest() {
    super("Alfa", "Beta");
  }

  @Test
  void columnsAreLeftOutRenamedAndUnderstoodAsSomebodySays() throws IOException {
    String mapping =
        file(
            "val.json",
            """
            {"mapping":1,"key":"kod","onDuplicate":"last","columns":[
             {"contents":"oro","name":"Otrygga kvällstid","unit":"%","id":"otrygga","period":"2024"},
             {"contents":"internt","take":false}]}
            """);
    String table = file("enkat.csv", "kod;oro;internt\nA;1;9\nB;2;9\nB;3;9\n");

    assertThat(run("import-values", project, table, "--mapping", mapping)).as(json.toString()).isZero();

    assertThat(list("indicators")).hasSize(1);
    assertThat(list("indicators").getFirst())
        .containsEntry("id", "otrygga")
        .containsEntry("name", "Otrygga kvällstid")
        .containsEntry("unit", "%")
        .containsEntry("periods", List.of("2024"));
    assertThat(run("values", project, "--indicator", "otrygga")).isZero();
    assertThat(json.get("values").toString()).contains("value=3.0");
  }

  @Test
  void nextYearsFileGoesInWithTheChoicesOfThisYears() throws IOException {
    String saved = folder.resolve("sparad.json").toString();
    String first = file("val.json", "{\"columns\":[{\"contents\":\"andel 2023\",\"name\":\"Andel oroliga\",\"unit\":\"%\",\"id\":\"oro\"}]}");
    assertThat(run("import-values", project, file("enkat_2023.csv", "kod;andel 2023\nA;1\nB;2\n"), "--mapping", first, "--save-mapping", saved)).isZero();
    assertThat(Files.readString(Path.of(saved))).contains("\"contents\" : \"andel\"", "\"id\" : \"oro\"", "\"format\" : \"table-csv\"");

    assertThat(run("import-values", project, file("enkat_2024.csv", "kod;andel 2024\nA;3\nB;4\n"), "--mapping", saved)).isZero();

    assertThat(run("indicators", project)).isZero();
    assertThat(list("indicators")).hasSize(1);
    assertThat(list("indicators").getFirst())
        .containsEntry("id", "oro")
        .containsEntry("name", "Andel oroliga")
        .containsEntry("periods", List.of("2023", "2024"));
  }

  @Test
  void whatAMappingDoesNotKnowIsNamedAndNothingIsChanged() throws IOException {
    String table = file("enkat.csv", "kod;oro\nA;1\nB;2\n");
    String before = Hash.ofFile(Path.of(project));

    assertThat(refused(table, "{\"kolumner\":[]}")).contains("unknown-mapping-key", "”kolumner”", "columns");
    assertThat(refused(table, "{\"columns\":[{\"contents\":\"oro\",\"namn\":\"x\"}]}")).contains("columns.namn");
    assertThat(refused(table, "{\"columns\":[{\"name\":\"x\"}]}")).contains("”contents”");
    assertThat(refused(table, "{\"columns\":[{\"contents\":\"lugn\"}]}")).contains("column-missing", "”lugn”", "oro");
    assertThat(refused(table, "{\"columns\":[{\"contents\":\"oro\",\"take\":false}]}")).contains("no-column-taken");
    assertThat(refused(table, "{\"onDuplicate\":\"alla\"}")).contains("alla", "ask, first, last, sum");
    assertThat(refused(table, "{\"hideBelow\":\"fem\"}")).contains("hideBelow", "fem");
    assertThat(refused(table, "{\"columns\":\n\n [}")).contains("bad-mapping", "row=3");
    assertThat(refused(table, "{\"key\":\"finns inte\"}")).contains("finns inte");
    assertThat(run("import-values", project, table, "--mapping", file("val.json", "{\"columns\":[{\"contents\":\"oro\",\"catalogue\":\"nej\"}]}"))).isEqualTo(2);
    assertThat(run("import-values", project, table, "--mapping", file("val.json", "{\"level\":\"deso\"}"))).isEqualTo(2);

    assertThat(Hash.ofFile(Path.of(project))).isEqualTo(before);
  }

  private String refused(String table, String mapping) throws IOException {
    assertThat(run("import-values", project, table, "--mapping", file("val.json", mapping))).isIn(2, 3);
    return json.get("error").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000005FC_20240806-102837.xlsx", "000006TA_20240813-153551.xlsx", "000005MO_20240813-151714.xlsx",
        "000005FM_20240813-153407.xlsx", "000007A8_20240813-151334.xlsx", "000006OC_20240813-153146.xlsx"
      })
  void aRealTableReadWithItsOwnMappingIsReadAlike(String name) {
    String table = SharedData.path("sweden/scb-xlsx/" + name).toString();
    String areas = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg").toString();
    String regso = SharedData.path("sweden/boundaries/gr_regso2025_original.gpkg").toString();
    String saved = folder.resolve("sparad.json").toString();
    assertThat(run("import-areas", project, areas)).isZero();
    assertThat(run("import-areas", project, regso)).isZero();
    assertThat(run("import-values", project, table, "--dry-run", "--save-mapping", saved)).as(json.toString()).isZero();
    Map<String, Object> guessed = json;

    assertThat(run("import-values", project, table, "--dry-run", "--mapping", saved)).as(json.toString()).isZero();

    assertThat(json).isEqualTo(guessed);
  }
}
