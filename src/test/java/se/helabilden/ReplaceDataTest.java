package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Hash;

/// A newer file in place of an older, from the command line.
class ReplaceDataTest extends CommandedProject {
  ReplaceDataTest() {
    super("Alfa", "Beta", "Gamma");
  }

  @BeforeEach
  void withTable() throws IOException {
    assertThat(run("import-values", project, file("andel_2020-2021.csv", "kod;andel 2020;andel 2021\nA;1;2\nB;3;4\n"))).isZero();
  }

  private List<String> ids() {
    assertThat(run("indicators", project)).isZero();
    return list("indicators").stream().map(each -> each.get("id").toString()).toList();
  }

  @Test
  void aDryRunTellsWhatWouldChangeAndChangesNothing() throws IOException {
    String before = Hash.ofFile(Path.of(project));
    String newer = file("andel_2021-2022.csv", "kod;andel 2021;andel 2022\nA;2;5\nC;7;8\nB;4,5;\n");

    assertThat(run("import-values", project, newer, "--replaces", "andel_2020_2021_andel", "--dry-run")).isZero();

    assertThat(Hash.ofFile(Path.of(project))).isEqualTo(before);
    assertThat(list("replaces")).hasSize(1);
    Map<String, Object> replaced = list("replaces").getFirst();
    assertThat(replaced)
        .containsEntry("id", "andel_2020_2021_andel")
        .containsEntry("changedValues", 1)
        .containsEntry("sameValues", 1)
        .containsEntry("newPeriods", List.of("2022"))
        .containsEntry("overwrittenPeriods", List.of("2021"))
        .containsEntry("gonePeriods", List.of("2020"))
        .containsEntry("areasAdded", List.of("C"))
        .containsEntry("areasGone", List.of())
        .containsEntry("definitionChanges", List.of())
        .containsEntry("restsOn", List.of());
    assertThat(replaced.get("changes").toString()).contains("code=B", "before=4.0", "after=4.5");
    assertThat(list("indicators").getFirst()).containsEntry("id", "andel_2020_2021_andel");
  }

  @Test
  void aFileWithAnotherNameBecomesItsOwnUnlessToldWhatItReplaces() throws IOException {
    String newer = file("andel_2021-2022.csv", "kod;andel 2021;andel 2022\nA;2;5\nB;4,5;6\n");
    assertThat(run("import-values", project, newer)).isZero();
    assertThat(list("replaces")).isEmpty();
    assertThat(ids()).containsExactly("andel_2020_2021_andel", "andel_2021_2022_andel");
  }

  @Test
  void mergingAddsAndCorrectsAndReplacingWhollyLeavesTheFileAlone() throws IOException {
    String newer = file("andel_2021-2022.csv", "kod;andel 2021;andel 2022\nA;2;5\nB;4,5;6\n");

    assertThat(run("import-values", project, newer, "--replaces", "andel_2020_2021_andel")).isZero();
    assertThat(ids()).containsExactly("andel_2020_2021_andel");
    assertThat(list("indicators").getFirst()).containsEntry("periods", List.of("2020", "2021", "2022"));

    assertThat(
            run("import-values", project, newer, "--replaces", "andel_2020_2021_andel", "--replace", "whole")).isZero();
    assertThat(ids()).containsExactly("andel_2020_2021_andel");
    assertThat(list("indicators").getFirst()).containsEntry("periods", List.of("2021", "2022"));
    assertThat(run("values", project, "--indicator", "andel_2020_2021_andel", "--period", "2021")).isZero();
    assertThat(json.get("values").toString()).contains("value=4.5");
  }

  @Test
  void whatIsNotThereIsSaidAndNothingIsChanged() throws IOException {
    String before = Hash.ofFile(Path.of(project));
    String other = file("annat.csv", "kod;barn;vuxna\nA;2;5\nB;4;6\n");

    assertThat(run("import-values", project, other, "--replaces", "andel_2020_2021_andel")).isEqualTo(3);
    assertThat(json.get("error").toString()).contains("no-such-indicator", "barn; vuxna", "andel");
    assertThat(run("import-values", project, other, "--replaces", "finns_inte")).isEqualTo(2);
    assertThat(json.get("error").toString()).contains("andel_2020_2021_andel");
    assertThat(run("import-values", project, other, "--replace", "bort")).isEqualTo(2);
    assertThat(Hash.ofFile(Path.of(project))).isEqualTo(before);
  }

  @Test
  void aRealTableReadTwiceChangesNothing() {
    String file = SharedData.path("sweden/scb-xlsx/000006TA_20240813-153551.xlsx").toString();
    String areas = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg").toString();
    assertThat(run("import-areas", project, areas)).isZero();
    assertThat(run("import-values", project, file)).isZero();
    assertThat(list("replaces")).isEmpty();
    int indicators = list("indicators").size();

    assertThat(run("import-values", project, file, "--dry-run")).isZero();

    assertThat(list("replaces")).hasSizeLessThanOrEqualTo(indicators).isNotEmpty();
    for (Map<String, Object> replaced : list("replaces")) {
      assertThat(replaced)
          .containsEntry("changedValues", 0)
          .containsEntry("goneValues", 0)
          .containsEntry("newPeriods", List.of())
          .containsEntry("areasGone", List.of())
          .containsEntry("definitionChanges", List.of())
          .containsEntry("becomesStale", false);
      assertThat((Integer) replaced.get("sameValues")).isGreaterThan(1000);
    }
  }

  @Test
  void whatIsHiddenStaysHiddenInANewerFileUnlessSomebodySaysOtherwise() throws IOException {
    String first = file("elever.csv", "kod;antal elever 2023\nA;3\nB;40\n");
    assertThat(run("import-values", project, first, "--hide-below", "5")).isZero();
    String newer = file("elever.csv", "kod;antal elever 2023\nA;4\nB;41\n");

    assertThat(run("import-values", project, newer)).isZero();
    assertThat(list("replaces").getFirst().get("changes").toString())
        .contains("before=null, statusBefore=suppressed", "before=40.0", "after=41.0")
        .doesNotContain("=3.0", "=4.0");
    assertThat(list("replaces").getFirst()).containsEntry("definitionChanges", List.of());
    assertThat(run("values", project, "--indicator", "elever_antal_elever")).isZero();
    assertThat(json.get("values").toString()).contains("suppressed", "41.0").doesNotContain("=4.0");

    assertThat(run("import-values", project, newer, "--hide-below", "0")).isZero();
    assertThat(list("replaces").getFirst().get("definitionChanges").toString()).contains("hideBelow", "5", "0");
    assertThat(run("values", project, "--indicator", "elever_antal_elever")).isZero();
    assertThat(json.get("values").toString()).contains("=4.0");
  }
}
