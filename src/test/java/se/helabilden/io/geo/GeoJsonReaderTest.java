package se.helabilden.io.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class GeoJsonReaderTest {
  private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[18,59],[19,59],[19,60],[18,60],[18,59]]]}";

  @TempDir private Path folder;
  private final GeoJsonReader reader = new GeoJsonReader();

  private Loaded<RawLayer> read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  private Loaded<RawLayer> read(byte[] json) {
    try {
      return reader.read(Files.write(folder.resolve("k.geojson"), json), null, Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private void refused(String json, String id) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo(id));
  }

  private static String square(String xy, double size) {
    double[] at = Arrays.stream(xy.split(" ")).mapToDouble(Double::parseDouble).toArray();
    double x = at[0];
    double y = at[1];
    return "{\"coordinates\":[[[" + x + "," + y + "],[" + (x + size) + "," + y + "],[" + (x + size) + "," + (y + size)
        + "],[" + x + "," + y + "]]],\"type\":\"Polygon\"}";
  }

  @Test
  void propertiesKeepTheirTypesAndMayDifferFromAreaToArea() {
    RawLayer raw =
        read(
                collection(
                    feature("{\"kod\":\"0180\",\"antal\":12,\"andel\":1.5,\"ja\":true,\"tom\":null}", SQUARE),
                    feature("{\"ny\":{\"a\":[1,\"b\"]},\"kod\":7,\"stor\":123456789012345678901}", SQUARE)))
            .value();
    assertThat(raw.fields()).containsExactly("kod", "antal", "andel", "ja", "tom", "ny", "stor");
    assertThat(raw.features().get(0).values()).containsExactly("0180", 12L, 1.5, true, null, null, null);
    assertThat(raw.features().get(1).values())
        .containsExactly(7L, null, null, null, null, "{a: [1, b]}", "123456789012345678901");
    assertThat(raw.crs()).isEqualTo("EPSG:4326");
  }

  @Test
  void membersMayComeInAnyOrder() {
    RawLayer raw =
        read(
                "{\"features\":[{\"geometry\":" + square("600000 6600000", 100)
                    + ",\"properties\":{\"kod\":\"a\"},\"id\":\"x1\",\"type\":\"Feature\"}],\"crs\":{\"properties\":"
                    + "{\"name\":\"urn:ogc:def:crs:EPSG::3006\"},\"type\":\"name\"},\"type\":\"FeatureCollection\"}")
            .value();
    assertThat(raw.crs()).isEqualTo("urn:ogc:def:crs:EPSG::3006");
    assertThat(raw.fields()).containsExactly("kod", "fid");
    assertThat(raw.features().getFirst().geometry().getArea()).isEqualTo(5000);
  }

  @Test
  void metresWithoutASystemAreNotCalledDegrees() {
    assertThat(read(collection(feature("{}", square("600000 6600000", 100)))).value().crs()).isNull();
  }

  @Test
  void singleFeaturesAndBareGeometriesAreRead() {
    assertThat(read(feature("{\"kod\":\"a\"}", SQUARE)).value().features()).hasSize(1);
    assertThat(read(SQUARE).value().features().getFirst().geometry().getArea()).isEqualTo(1);
  }

  @Test
  void nullAndEmptyGeometryAreKeptAsRows() {
    RawLayer raw =
        read(collection(feature("null", "null"), feature("{}", "{\"type\":\"Polygon\",\"coordinates\":[]}"))).value();
    assertThat(raw.features()).hasSize(2);
    assertThat((Object) raw.features().get(0).geometry()).isNull();
    assertThat(raw.features().get(1).geometry().isEmpty()).isTrue();
  }

  @Test
  void heightsArePassedOverAndOpenRingsClosed() {
    Loaded<RawLayer> loaded =
        read(collection(feature("{}", "{\"type\":\"Polygon\",\"coordinates\":[[[18,59,5,9],[19,59,5],[19,60]]]}")));
    assertThat(loaded.value().features().getFirst().geometry().getArea()).isEqualTo(0.5);
    assertThat(loaded.issues()).extracting(issue -> issue.id()).containsExactly("ring-closed");
  }

  @Test
  void collectionsInCollectionsAreRead() throws Exception {
    String inner = "{\"type\":\"GeometryCollection\",\"geometries\":[" + SQUARE + "]}";
    String outer = "{\"type\":\"GeometryCollection\",\"geometries\":[" + inner + ",{\"type\":\"Point\",\"coordinates\":[1,2]}]}";
    assertThat(read(collection(feature("{}", outer))).value().features().getFirst().geometry().getArea()).isEqualTo(1);
  }

  @Test
  void aGeometryThatIsNoneIsOneRowsFault() {
    Loaded<RawLayer> loaded =
        read(
            collection(
                feature("{}", "{\"type\":\"Polygon\",\"coordinates\":[[[18,\"a\"],[19,59],[19,60]]]}"),
                feature("{}", "{\"type\":\"MultiPolygon\",\"coordinates\":[1,2]}"),
                "7",
                feature("{}", SQUARE)));
    assertThat(loaded.value().features()).hasSize(4);
    assertThat(loaded.issues())
        .extracting(issue -> issue.id() + " " + issue.place().row())
        .containsExactly("damaged-geometry 1", "damaged-geometry 2", "no-feature 3");
    assertThat((Object) loaded.value().features().get(3).geometry()).isNotNull();
  }

  @Test
  void everyUnicodeFormAndOldWindowsTextAreRead() {
    String json = collection(feature("{\"namn\":\"Älmhult\"}", SQUARE));
    for (String start : new String[] {"", "\uFEFF"}) {
      for (Charset charset :
          new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
        RawLayer raw = read((start + json).getBytes(charset)).value();
        assertThat(raw.features().getFirst().values()).as("%s", charset).containsExactly("Älmhult");
        assertThat(raw.encoding()).isNull();
      }
    }
    RawLayer latin = read(json.getBytes(StandardCharsets.ISO_8859_1)).value();
    assertThat(latin.features().getFirst().values()).containsExactly("Älmhult");
    assertThat(latin.encoding()).isEqualTo("windows-1252");
  }

  @Test
  void everyCutIsRefused() {
    byte[] whole = collection(feature("{\"namn\":\"Älmhult\"}", SQUARE)).getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(UserFacingException.class);
    }
  }

  @Test
  void unsafeAndSenselessFilesAreRefused() {
    refused(collection(feature("{\"a\":" + "[".repeat(70) + "]".repeat(70) + "}", SQUARE)), "unsafe-file");
    refused(collection(feature("{}", SQUARE.replace("19", "1e999"))), "damaged-coordinates");
    refused(collection(feature("{}", SQUARE.replace("19", "NaN"))), "damaged-file");
    refused("{\"type\":\"Topology\",\"objects\":{}}", "not-geojson");
    refused("[1]", "not-geojson");
    refused("{\"type\":\"FeatureCollection\",\"features\":[]} x", "damaged-file");
    refused("", "not-geojson");
  }

  @Test
  void onlyJsonThatLooksLikeAMapIsAccepted() throws IOException {
    assertThat(reader.accepts(Files.writeString(folder.resolve("a.json"), SQUARE))).isTrue();
    assertThat(reader.accepts(Files.writeString(folder.resolve("b.json"), "{\"version\":\"2.0\"}"))).isFalse();
    assertThat(reader.accepts(folder.resolve("finns inte.json"))).isFalse();
  }
}
