package se.helabilden.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.OverlayImport;
import se.helabilden.io.catalogue.CatalogueFile;
import se.helabilden.io.geo.GeoJsonReader;
import se.helabilden.io.geo.GeoToolsTransformer;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.json.Json;
import se.helabilden.indicator.LocalText;
import se.helabilden.map.Crop;
import se.helabilden.map.Overlay;
import se.helabilden.needs.MapLook;
import se.helabilden.needs.MapView;
import se.helabilden.needs.Template;
import se.helabilden.report.ReportMap;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// Saved views as maps of the report.
class MapDrawingTest {
  @TempDir Path folder;

  private static MapView view(ProjectSession session, String title, MapLook look) {
    var indicator = session.project().indicators().getFirst();
    var entry = Entries.of(indicator, session.content().series(indicator)).getFirst();
    MapView view =
        new MapView(
            Toy.AUTHOR.stamp(), title, entry.id(), "", "", 0, List.of(), "", "", null, List.of(), indicator.series(),
            true);
    return look == null ? view : view.withLook(look);
  }

  private static List<ReportMap> maps(ProjectSession session) {
    return new ReportMaking(session.store(), CatalogueFile.bundled(), Toy.AUTHOR, Language.SWEDISH, null)
        .gather(Progress.NONE)
        .maps();
  }

  @Test
  void theReportShowsTheMapAsTheScreenDid() throws Exception {
    OverlayImport importing =
        new AreaImport(List.of(new GeoJsonReader()), new GeoToolsTransformer()).overlays();
    Path schools =
        Files.writeString(folder.resolve("skolor.geojson"), "{\"type\":\"Point\",\"coordinates\":[11.97,57.70]}");
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    Path file = folder.resolve("p.gpkg");
    Project written;
    try (ProjectSession session =
        new ProjectSession(projects.create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      Toy.fill(session);
      Overlay overlay =
          importing.commit(session, importing.stage(schools, null, session.project(), Progress.NONE));
      // as shown when the view was saved, whatever is shown now
      session.perform(new Edit.EditOverlay(overlay.withVisible(false)), NewContent.NONE);
      List<MapView> views =
          List.of(
              view(session, "", null),
              view(session, "Högst i Åby", new MapLook("areas", true, true, List.of(overlay.id(), UUID.randomUUID()))),
              view(session, "", new MapLook("tiles", false, false, List.of(overlay.id()))),
              view(session, "", new MapLook("circles", false, true, List.of())),
              view(session, "", new MapLook("något nytt", true, true, List.of())));
      session.perform(
          new Edit.Write(Message.of("project.removeObject", "x"), "", "", List.of(), List.of(), views), NewContent.NONE);
      List<ReportMap> maps = maps(session);
      assertThat(maps).hasSize(5);
      assertThat(maps.getFirst().altText()).doesNotContain("På kartan ligger också");
      assertThat(maps.get(1).altText()).contains("På kartan ligger också: skolor.");
      assertThat(maps.get(1).caption()).startsWith("Högst i Åby. Låg ekonomisk standard");
      assertThat(maps.get(1).png()).isNotEqualTo(maps.getFirst().png());
      assertThat(maps.get(2).altText()).contains("lika stor ruta").doesNotContain("På kartan ligger också");
      // a share has no circles, and a form of a newer program is passed over
      assertThat(maps.get(3).altText()).doesNotContain("cirkel");
      assertThat(maps.get(4).altText()).isEqualTo(maps.getFirst().altText());
      session.store().publish(Progress.NONE);
      written = session.project();
    }
    try (ProjectStore store = projects.open(file)) {
      assertThat(store.project().needs().views()).isEqualTo(written.needs().views());
    }
  }

  @Test
  void theReportShowsThePartThatAViewShowsAndWhy() {
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    Path file = folder.resolve("del.gpkg");
    try (ProjectSession session =
        new ProjectSession(projects.create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      Toy.fill(session);
      List<String> some = Toy.layer().areas().stream().limit(1).map(area -> area.code().code()).toList();
      MapLook look = new MapLook("areas", true, true, List.of());
      List<MapView> views =
          List.of(
              view(session, "", look.withCrop(Crop.of(some, "Samtalet gäller Åby"))),
              view(session, "", look.withCrop(Crop.of(some, ""))),
              view(session, "", look.withCrop(Crop.of(List.of("finns inte längre"), "Samtalet gäller Åby"))));
      session.perform(
          new Edit.Write(Message.of("project.removeObject", "x"), "", "", List.of(), List.of(), views), NewContent.NONE);
      List<ReportMap> maps = maps(session);
      int all = Toy.layer().size();
      assertThat(maps.getFirst().caption()).contains("Del av helheten: 1 av " + all + " områden", "Skälet: Samtalet gäller Åby");
      assertThat(maps.getFirst().altText()).contains("bara en del: 1 av " + all, "Skälet: Samtalet gäller Åby");
      assertThat(maps.getFirst().values().size()).as("the table has all areas").isEqualTo(all);
      assertThat(maps.get(1).altText()).contains("Något skäl är inte angivet");
      assertThat(maps.get(2).altText()).as("the whole, where nothing of the part is left").doesNotContain("bara en del");
      assertThat(NeedsCheck.problems(session.project(), session.content(), new Template("m", 1, new LocalText("M", "M"), List.of())))
          .filteredOn(problem -> problem.id().equals("crop-without-reason"))
          .hasSize(1)
          .allMatch(problem -> problem.kind() == ProjectCheck.Problem.Kind.UNFINISHED);
    }
  }

  @Test
  void looksFromBeforeThereWereCropsOpen() {
    MapLook look = new MapLook("dots", true, false, List.of(UUID.randomUUID()));
    String now = Json.write(look);
    String before = now.replace(",\"crop\":null", "");
    assertThat(before).hasSizeLessThan(now.length());
    assertThat(Json.read(before, MapLook.class)).isEqualTo(look);
    MapLook part = look.withCrop(Crop.of(new Crop.Extent(1, 2, 3, 4), "Därför"));
    assertThat(Json.read(Json.write(part), MapLook.class)).isEqualTo(part);
  }

  @Test
  void viewsFromBeforeThereWereLooksOpen() {
    MapView view =
        new MapView(
            Toy.AUTHOR.stamp(), "Titel", "i1", "2022", "quantile", 5, List.of(1.5), "", "riket",
            new MapView.Extent(1, 2, 3, 4), List.of("A"), "aa", true);
    String now = Json.write(view);
    String before = now.replace(",\"look\":null", "");
    assertThat(before).doesNotContain("look").hasSizeLessThan(now.length());
    assertThat(Json.read(before, MapView.class)).isEqualTo(view);
    MapView looking = view.withLook(new MapLook("dots", true, false, List.of(UUID.randomUUID())));
    assertThat(Json.read(Json.write(looking), MapView.class)).isEqualTo(looking);
    assertThat(looking.withTitle("x").withInReport(false).look()).isEqualTo(looking.look());
  }
}
