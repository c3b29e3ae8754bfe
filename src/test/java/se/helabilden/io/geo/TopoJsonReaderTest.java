package se.helabilden.io.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class TopoJsonReaderTest {
  /// Two squares that share a border, and a hole: arcs 0 (left part), 1 (the shared border), 2 (right part), 3 (hole).
  private static final String PLAIN =
      "{\"type\":\"Topology\",\"objects\":{\"omraden\":{\"type\":\"GeometryCollection\",\"geometries\":["
          + "{\"type\":\"Polygon\",\"id\":\"0180\",\"properties\":{\"namn\":\"Väst\",\"antal\":3},\"arcs\":[[0,1],[3]]},"
          + "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"MultiPolygon\",\"id\":\"0181\","
          + "\"properties\":{\"namn\":\"Öst\"},\"arcs\":[[[2,-2]]]}]}]},"
          + "\"punkter\":{\"type\":\"Point\",\"coordinates\":[1,2]}},"
          + "\"arcs\":[[[14,60],[10,60],[10,56],[14,56]],[[14,56],[14,60]],[[14,60],[18,60],[18,56],[14,56]],"
          + "[[11,57],[12,57],[12,58],[11,58],[11,57]]]}";
  /// The same in steps of half a degree from (10, 56).
  private static final String STEPS =
      PLAIN.substring(0, PLAIN.indexOf("\"arcs\":[[[14,60]"))
          + "\"arcs\":[[[8,8],[-8,0],[0,-8],[8,0]],[[8,0],[0,8]],[[8,8],[8,0],[0,-8],[-8,0]],"
          + "[[2,2],[2,0],[0,2],[-2,0],[0,-2]]],\"transform\":{\"scale\":[0.5,0.5],\"translate\":[10,56]}}";

  @TempDir private Path folder;
  private final TopoJsonReader reader = new TopoJsonReader();

  private Loaded<RawLayer> read(String json) throws IOException {
    return reader.read(Files.writeString(folder.resolve("t.json"), json), null, Progress.NONE);
  }

  private void refused(String json, String id) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo(id));
  }

  @Test
  void bordersArePutTogetherForwardsAndBackwards() throws Exception {
    Geometry west = new WKTReader().read("POLYGON ((10 56, 14 56, 14 60, 10 60, 10 56), (11 57, 12 57, 12 58, 11 58, 11 57))");
    Geometry east = new WKTReader().read("POLYGON ((14 56, 18 56, 18 60, 14 60, 14 56))");
    for (String json : List.of(PLAIN, STEPS)) {
      RawLayer raw = read(json).value();
      assertThat(raw.name()).isEqualTo("omraden");
      assertThat(raw.fields()).containsExactly("namn", "antal", "id");
      assertThat(raw.features().get(0).values()).containsExactly("Väst", 3L, "0180");
      assertThat(raw.features().get(1).values()).containsExactly("Öst", null, "0181");
      assertThat(raw.features().get(0).geometry().equalsTopo(west)).isTrue();
      assertThat(raw.features().get(1).geometry().equalsTopo(east)).isTrue();
      assertThat(raw.crs()).isEqualTo("EPSG:4326");
      assertThat(raw.format()).isEqualTo("topojson");
    }
  }

  @Test
  void eachObjectWithAreasIsALayer() throws IOException {
    String two = PLAIN.replace("\"punkter\":{\"type\":\"Point\",\"coordinates\":[1,2]}", "\"lan\":{\"type\":\"Polygon\",\"arcs\":[[2,-2]]}");
    Path file = Files.writeString(folder.resolve("l.topojson"), two);
    assertThat(reader.layers(file, Progress.NONE)).containsExactly("omraden", "lan");
    refused(two, "several-layers");
    assertThat(reader.read(file, "lan", Progress.NONE).value().features()).hasSize(1);
  }

  @Test
  void metresWithoutASystemAreNotCalledDegreesAndAnOldMemberIsHeard() throws IOException {
    String metres = STEPS.replace("\"translate\":[10,56]", "\"translate\":[600000,6600000]");
    assertThat(read(metres).value().crs()).isNull();
    assertThat(read(metres.replaceFirst("\\{", "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3006\"}},")).value().crs())
        .isEqualTo("EPSG:3006");
  }

  @Test
  void bordersThatDoNotExistAreOneRowsFault() throws IOException {
    for (String wrong : new String[] {"[[0,9]]", "[[0,-99]]", "[[\"a\"]]", "7", "[[1.5]]", "[[99999999999]]"}) {
      Loaded<RawLayer> loaded = read(PLAIN.replace("[[0,1],[3]]", wrong));
      assertThat(loaded.issues())
          .as(wrong)
          .extracting(issue -> issue.id() + " " + issue.place().row())
          .containsExactly("damaged-geometry 1");
      assertThat((Object) loaded.value().features().get(0).geometry()).isNull();
      assertThat((Object) loaded.value().features().get(1).geometry()).isNotNull();
    }
  }

  @Test
  void unsafeAndSenselessFilesAreRefused() {
    refused(PLAIN.replace("[18,60]", "[1e999,60]"), "damaged-coordinates");
    refused(PLAIN.replace("[18,60]", "[18]"), "not-topojson");
    refused(PLAIN.replace("Topology", "Topologi"), "not-topojson");
    refused(PLAIN.replace("[[2,-2]]", "[".repeat(70) + "]".repeat(70)), "unsafe-file");
    refused("{\"type\":\"Topology\",\"objects\":{}}", "not-topojson");
    refused("[1]", "not-topojson");
    String points = "[0,0],".repeat(50_000) + "[0,0]";
    String many = "{\"type\":\"Polygon\",\"arcs\":[[0]]},".repeat(300) + "{\"type\":\"Polygon\",\"arcs\":[[0]]}";
    refused(
        "{\"type\":\"Topology\",\"arcs\":[[" + points + "]],\"objects\":{\"a\":{\"type\":\"GeometryCollection\",\"geometries\":["
            + many + "]}}}",
        "file-too-large");
  }

  @Test
  void everyCutIsRefused() throws IOException {
    byte[] whole = STEPS.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      Path cut = Files.write(folder.resolve("c.topojson"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> reader.read(cut, null, Progress.NONE)).isInstanceOf(UserFacingException.class);
    }
  }

  @Test
  void onlyTopologiesAreAccepted() throws IOException {
    assertThat(reader.accepts(Files.writeString(folder.resolve("a.json"), PLAIN))).isTrue();
    assertThat(reader.accepts(Files.writeString(folder.resolve("a.geojson"), PLAIN))).isTrue();
    assertThat(reader.accepts(Files.writeString(folder.resolve("b.json"), "{\"type\":\"FeatureCollection\"}"))).isFalse();
    assertThat(reader.accepts(folder.resolve("finns inte.json"))).isFalse();
  }
}
