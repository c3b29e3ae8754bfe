package se.helabilden.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import se.helabilden.area.Crs;
import se.helabilden.io.geo.GeoJsonReader;
import se.helabilden.io.geo.GeoToolsTransformer;
import se.helabilden.io.geo.ShapefileReader;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.map.Overlay;
import se.helabilden.map.OverlayFeatures;
import se.helabilden.map.OverlayStyle;
import se.helabilden.project.Edit;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

class OverlayImportTest {
  private static final String SCHOOLS =
      """
      {"type":"FeatureCollection","name":"skolor","features":[
       {"type":"Feature","properties":{"skolnamn":"Ekskolan"},"geometry":{"type":"Point","coordinates":[11.97,57.70]}},
       {"type":"Feature","properties":{"skolnamn":"Åskolan"},"geometry":{"type":"Point","coordinates":[12.01,57.72]}}]}
      """;

  @TempDir Path folder;
  private final OverlayImport importing =
      new AreaImport(List.of(new ShapefileReader(), new GeoJsonReader()), new GeoToolsTransformer()).overlays();

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private OverlayImport.Staged stage(Path file) {
    return importing.stage(file, null, Toy.empty().withCrs(Crs.SWEREF99_TM), Progress.NONE);
  }

  @Test
  void pointsAreMovedToTheProjectsPlaneWithTheirNames() throws Exception {
    OverlayImport.Staged staged = stage(file("skolor.geojson", SCHOOLS));
    assertThat(staged.features().kind()).isEqualTo(OverlayFeatures.Kind.POINTS);
    assertThat(staged.features().features()).extracting(OverlayFeatures.Feature::name).containsExactly("Ekskolan", "Åskolan");
    Coordinate at = staged.features().features().getFirst().geometry().getCoordinate();
    assertThat(at.x).isBetween(318_000.0, 322_000.0);
    assertThat(at.y).isBetween(6_398_000.0, 6_402_000.0);
    assertThat(staged.name()).isEqualTo("skolor");
  }

  @Test
  void waterLooksLikeWaterAndThePolicesListWaitsToBeShown() throws Exception {
    String polygon = "{\"type\":\"Polygon\",\"coordinates\":[[[11.9,57.7],[12,57.7],[12,57.8],[11.9,57.7]]]}";
    assertThat(stage(file("vatten.geojson", polygon)).style()).isEqualTo(OverlayStyle.WATER);
    OverlayImport.Staged list = stage(file("utsatta_omraden.geojson", polygon));
    assertThat(list.style().pattern()).isEqualTo(OverlayStyle.Pattern.STRIPES);
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    try (ProjectSession session =
        new ProjectSession(projects.create(folder.resolve("p.gpkg"), Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      assertThat(importing.commit(session, list).visible()).isFalse();
    }
  }

  @Test
  void aLayerIsKeptInTheFileAndTakenAwayWholly() throws Exception {
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    Path plan = folder.resolve("plan.gpkg");
    Overlay overlay;
    Project written;
    try (ProjectSession session =
        new ProjectSession(projects.create(plan, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      Toy.fill(session);
      OverlayImport.Staged staged = importing.stage(file("skolor.geojson", SCHOOLS), null, session.project(), Progress.NONE);
      overlay = importing.commit(session, staged);
      session.undo();
      assertThat(session.project().overlays()).isEmpty();
      session.redo();
      session.perform(new Edit.EditOverlay(overlay.withNote("Förskolor ingår inte")), NewContent.NONE);
      session.store().publish(Progress.NONE);
      written = session.project();
    }
    try (ProjectStore store = projects.open(plan)) {
      assertThat(store.project()).isEqualTo(written);
      assertThat(store.content().overlay(overlay.hash()).features()).hasSize(2);
      assertThat(store.content().overlay(overlay.hash()).contentHash()).isEqualTo(overlay.hash());
    }
    try (ProjectSession session = new ProjectSession(projects.open(plan), Toy.AUTHOR)) {
      session.perform(new Edit.RemoveOverlay(overlay), NewContent.NONE);
      session.store().publish(Progress.NONE);
    }
    assertThat(new String(Files.readAllBytes(plan), StandardCharsets.ISO_8859_1)).doesNotContain(overlay.hash());
  }

  @Test
  void whatTheStoreDoesNotHaveCannotBeReferredTo() throws Exception {
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    OverlayImport.Staged staged = stage(file("skolor.geojson", SCHOOLS));
    try (ProjectSession session =
        new ProjectSession(projects.create(folder.resolve("p.gpkg"), Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      Overlay overlay =
          new Overlay(
              Toy.stamp(9), "x", "", staged.style(), true, "x", "x", null, staged.features().kind(), 2,
              staged.features().contentHash());
      assertThatThrownBy(() -> session.perform(new Edit.AddOverlay(overlay, staged.crs()), NewContent.NONE))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(session.project().overlays()).isEmpty();
    }
  }

  @Test
  void aFileWithNothingToDrawIsRefused() throws Exception {
    Path file = file("tom.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}");
    assertThatThrownBy(() -> stage(file))
        .isInstanceOfSatisfying(UserFacingException.class, told -> assertThat(told.id()).isEqualTo("nothing-to-draw"));
  }

  @Test
  void aShapefileOfPointsAndOneOfLinesAreLayersButNoAreas() throws Exception {
    Path points = shapefile("hallplatser", 1, point(320_000, 6_400_000), point(321_000, 6_401_000));
    OverlayImport.Staged staged = stage(points);
    assertThat(staged.features().kind()).isEqualTo(OverlayFeatures.Kind.POINTS);
    assertThat(staged.features().features().get(1).geometry().getCoordinate().x).isEqualTo(321_000);
    Path lines = shapefile("sparvag", 3, line(320_000, 6_400_000, 321_000, 6_401_000));
    assertThat(stage(lines).features().kind()).isEqualTo(OverlayFeatures.Kind.LINES);
    assertThatThrownBy(() -> new ShapefileReader().read(points, null, Progress.NONE))
        .isInstanceOfSatisfying(UserFacingException.class, told -> assertThat(told.id()).isEqualTo("no-polygons"));
    byte[] cut = Files.readAllBytes(points);
    Files.write(points, java.util.Arrays.copyOf(cut, cut.length - 6));
    assertThatThrownBy(() -> stage(points)).isInstanceOf(UserFacingException.class);
  }

  private static byte[] point(double x, double y) {
    return ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putDouble(x).putDouble(y).array();
  }

  private static byte[] line(double... xy) {
    ByteBuffer record = ByteBuffer.allocate(48 + 8 * xy.length).order(ByteOrder.LITTLE_ENDIAN).putInt(3);
    record.position(36);
    record.putInt(1).putInt(xy.length / 2).putInt(0);
    for (double each : xy) {
      record.putDouble(each);
    }
    return record.array();
  }

  private Path shapefile(String name, int type, byte[]... records) throws Exception {
    int length = 100;
    for (byte[] record : records) {
      length += 8 + record.length;
    }
    ByteBuffer shp = ByteBuffer.allocate(length).putInt(0, 9994).putInt(24, length / 2);
    shp.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
    shp.order(ByteOrder.BIG_ENDIAN).position(100);
    for (int i = 0; i < records.length; i++) {
      shp.putInt(i + 1).putInt(records[i].length / 2).put(records[i]);
    }
    Files.write(folder.resolve(name + ".shp"), shp.array());
    ByteBuffer dbf = ByteBuffer.allocate(65 + 11 * records.length + 1).order(ByteOrder.LITTLE_ENDIAN);
    dbf.put((byte) 3).put(1, (byte) 126).put(2, (byte) 1).put(3, (byte) 1);
    dbf.putInt(4, records.length).putShort(8, (short) 65).putShort(10, (short) 11);
    dbf.position(32);
    dbf.put("NAMN".getBytes(StandardCharsets.US_ASCII)).position(43);
    dbf.put((byte) 'C').position(48);
    dbf.put((byte) 10).position(64);
    dbf.put((byte) 13);
    for (int i = 0; i < records.length; i++) {
      dbf.put((" plats " + i + "      ").substring(0, 11).getBytes(StandardCharsets.US_ASCII));
    }
    dbf.put((byte) 26);
    Files.write(folder.resolve(name + ".dbf"), dbf.array());
    return folder.resolve(name + ".shp");
  }
}
