package se.helabilden.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.area.Municipalities;
import se.helabilden.area.Municipality;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.testkit.Direct;
import se.helabilden.testkit.Toy;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.RecentProject;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.ui.shell.HandTimers;
import se.helabilden.ui.shell.SettingsKeeper;
import se.helabilden.work.Language;
import se.helabilden.work.UserFolder;

class StartViewModelTest {
  @TempDir Path folder;
  private final UiTexts texts = new UiTexts(Language.SWEDISH);
  private final RecordingDoor door = new RecordingDoor();

  private SettingsKeeper keeper;

  private StartViewModel model() {
    Background background = new Background(Runnable::run, new Direct(), failure -> {});
    Workspace workspace =
        new Workspace(
            new GeoPackageProjects(new UserFolder(folder), Toy.CLOCK, "test"), Toy.AUTHOR, Toy.CLOCK, background);
    keeper = new SettingsKeeper(folder.resolve("settings.json"), background, new HandTimers());
    return new StartViewModel(workspace, texts, door, Municipalities.bundled(), keeper);
  }

  private static List<String> names(List<Municipality> found) {
    return found.stream().map(Municipality::name).toList();
  }

  @Test
  void all290MunicipalitiesAreThereOnceInSwedishOrder() {
    List<Municipality> all = Municipalities.bundled().all();
    assertThat(all).hasSize(290);
    assertThat(all.stream().map(Municipality::code).distinct()).hasSize(290).allMatch(code -> code.matches("\\d{4}"));
    assertThat(all.stream().map(Municipality::county).distinct()).hasSize(21);
    assertThat(names(all)).startsWith("Ale", "Alingsås").endsWith("Övertorneå");
    assertThat(names(all).indexOf("Åre")).isGreaterThan(names(all).indexOf("Ystad"));
    assertThat(names(all).indexOf("Älmhult")).isGreaterThan(names(all).indexOf("Åtvidaberg"));
  }

  @Test
  void everyMunicipalityIsInOneOfTheNineGroups() {
    Municipalities all = Municipalities.bundled();
    Map<String, Long> sizes =
        all.all().stream().collect(Collectors.groupingBy(Municipality::group, TreeMap::new, Collectors.counting()));
    assertThat(sizes.toString()).isEqualTo("{A1=3, A2=43, B3=23, B4=63, B5=24, C6=27, C7=51, C8=35, C9=21}");
    assertThat(names(all.find("a1"))).containsExactly("Göteborg", "Malmö", "Stockholm");
    Municipality malmo = all.find("Malmö").getFirst();
    assertThat(names(all.like(malmo))).containsExactly("Göteborg", "Stockholm");
    assertThat(sizes.keySet()).allMatch(group -> !texts.text("ui.start.group_" + group).isBlank());
  }

  @Test
  void theLastPackageIsOfferedWhereItStillLies() throws IOException {
    StartViewModel model = model();
    model.lookForPackage();
    assertThat(model.lastPackageProperty().get()).isNull();
    Path made = Files.writeString(folder.resolve("gr.zip"), "x");
    keeper.change(now -> now.withLastPackage(made.toString()));
    model.lookForPackage();
    assertThat(model.lastPackageProperty().get()).isEqualTo(made);

    model.choose(Municipalities.bundled().find("Göteborg").getFirst());
    model.createFromChosen();
    model.wantsPackageProperty().set(true);
    model.createFromChosen();
    assertThat(door.packages).containsExactly("null", made.toString());
    Files.delete(made);
    model.lookForPackage();
    model.createFromChosen();
    assertThat(door.packages).containsExactly("null", made.toString(), "null");
  }

  @Test
  void typingFindsByNameCodeAndCounty() {
    StartViewModel model = model();
    model.typedProperty().set("gö");
    assertThat(names(model.found())).startsWith("Göteborg", "Götene").contains("Östra Göinge");
    model.typedProperty().set("1480");
    assertThat(names(model.found())).containsExactly("Göteborg");
    model.typedProperty().set("gotlands");
    assertThat(names(model.found())).containsExactly("Gotland");
    model.typedProperty().set("zz");
    assertThat(model.found()).isEmpty();
  }

  @Test
  void chosenOnesLeaveTheListAndNameTheProject() {
    StartViewModel model = model();
    for (String name : List.of("göteborg", "mölndal")) {
      model.typedProperty().set(name);
      model.choose(model.found().getFirst());
    }
    assertThat(model.typedProperty().get()).isEmpty();
    assertThat(names(model.found())).doesNotContain("Göteborg", "Mölndal");
    model.createFromChosen();
    for (String name : List.of("ale", "partille")) {
      model.typedProperty().set(name);
      model.choose(model.found().getFirst());
    }
    model.createFromChosen();
    assertThat(door.created).containsExactly("Göteborg, Mölndal", "Göteborg och 3 kommuner till");
    assertThat(door.municipalities)
        .containsExactly(
            List.of("Göteborg", "Mölndal"), List.of("Göteborg", "Mölndal", "Ale", "Partille"));
  }

  @Test
  void tellsWhenInWords() {
    StartViewModel model = model();
    assertThat(model.when(Instant.parse("2026-11-23T07:05:00Z"))).isEqualTo("i dag 08.05");
    assertThat(model.when(Instant.parse("2026-11-22T10:00:00Z"))).isEqualTo("i går");
    assertThat(model.when(Instant.parse("2026-03-03T10:00:00Z"))).isEqualTo("3 mars 2026");
  }

  @Test
  void aProjectWhoseFileIsGoneIsToldOf() {
    door.recent.set(List.of(new RecentProject("/nowhere/x.gpkg", "X", Instant.EPOCH, null)));
    StartViewModel model = model();
    model.lookForFiles();
    assertThat(model.absentProperty().get()).containsExactly("/nowhere/x.gpkg");
  }

  @Test
  void aWholeCountyIsChosenByItsName() {
    StartViewModel model = model();
    model.typedProperty().set("värmland");
    assertThat(model.county()).hasSize(16).allSatisfy(one -> assertThat(one.county()).isEqualTo("Värmlands län"));
    model.chooseCounty();
    assertThat(model.chosen()).hasSize(16);
    assertThat(model.nameOfChosen()).isEqualTo("Värmlands län");
    assertThat(model.county()).isEmpty();
    model.unchoose(model.chosen().getFirst());
    assertThat(model.nameOfChosen()).isNotEqualTo("Värmlands län");
    for (String county : List.of("Stockholm", "Västra Götalands län", "gotland")) {
      model.typedProperty().set(county);
      assertThat(model.county()).as(county).isNotEmpty();
    }
    model.typedProperty().set("filipstad");
    assertThat(model.county()).isEmpty();
  }
}
