package se.helabilden.io.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class KmlReaderTest {
  private static final String SQUARE =
      "<Polygon><outerBoundaryIs><LinearRing><coordinates>18,59,0 19,59,0\n 19,60,0 18,60,0 18,59,0</coordinates>"
          + "</LinearRing></outerBoundaryIs></Polygon>";

  @TempDir private Path folder;
  private final KmlReader reader = new KmlReader();

  private static String kml(String inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + inside
        + "</Document></kml>";
  }

  private static String placemark(String inside) {
    return "<Placemark>" + inside + "</Placemark>";
  }

  private Loaded<RawLayer> read(String kml) throws IOException {
    return reader.read(Files.writeString(folder.resolve("k.kml"), kml), null, Progress.NONE);
  }

  private void refused(Path file, String id) {
    assertThatThrownBy(() -> reader.read(file, null, Progress.NONE))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo(id));
  }

  private void refused(String kml, String id) throws IOException {
    refused(Files.writeString(folder.resolve("r.kml"), kml), id);
  }

  @Test
  void everyKindOfDataIsAFieldWithItsType() throws IOException {
    RawLayer raw =
        read(
                kml(
                    "<Schema id=\"s\"><SimpleField name=\"antal\" type=\"int\"/><SimpleField name=\"andel\" type=\"double\"/>"
                        + "<SimpleField name=\"kod\" type=\"string\"/><SimpleField name=\"ja\" type=\"bool\"/></Schema>"
                        + placemark(
                            "<name>Åby</name><description><![CDATA[<b>En</b> stadsdel]]></description><ExtendedData>"
                                + "<SchemaData schemaUrl=\"#s\"><SimpleData name=\"kod\">0180</SimpleData>"
                                + "<SimpleData name=\"antal\">12</SimpleData><SimpleData name=\"andel\">1.5</SimpleData>"
                                + "<SimpleData name=\"ja\">true</SimpleData></SchemaData>"
                                + "<Data name=\"egen\"><displayName>x</displayName><value>å ä ö</value></Data>"
                                + "<a:annan xmlns:a=\"urn:a\">7</a:annan></ExtendedData>" + SQUARE)))
            .value();
    assertThat(raw.fields()).containsExactly("name", "description", "kod", "antal", "andel", "ja", "egen", "annan");
    assertThat(raw.features().getFirst().values())
        .containsExactly("Åby", "En stadsdel", "0180", 12L, 1.5, true, "å ä ö", "7");
    assertThat(raw.crs()).isEqualTo("EPSG:4326");
    assertThat(raw.features().getFirst().geometry().getArea()).isEqualTo(1);
  }

  @Test
  void areasInFoldersAreFoundAndTheirFoldersNamed() throws IOException {
    RawLayer raw =
        read(
                kml(
                    "<Folder><name>Norr</name><Folder><name>Inre</name>" + placemark("<name>a</name>" + SQUARE)
                        + "</Folder></Folder><Folder><name>Söder</name>" + placemark("<name>b</name>" + SQUARE)
                        + placemark("<name>c</name>" + SQUARE) + "</Folder>"))
            .value();
    assertThat(raw.features()).hasSize(3);
    int folderField = raw.fields().indexOf("folder");
    assertThat(raw.features().get(1).values().get(folderField)).isEqualTo("Söder");
  }

  @Test
  void holesPartsAndNestedCollectionsAreKept() throws IOException {
    String hole =
        "<innerBoundaryIs><LinearRing><coordinates>18.2,59.2 18.4,59.2 18.4,59.4 18.2,59.4 18.2,59.2</coordinates>"
            + "</LinearRing></innerBoundaryIs></Polygon>";
    Geometry geometry =
        read(
                kml(
                    placemark(
                        "<MultiGeometry><Point><coordinates>1,2</coordinates></Point><MultiGeometry>"
                            + SQUARE.replace("</Polygon>", hole) + "</MultiGeometry>"
                            + SQUARE.replace("18", "28").replace("19", "29") + "</MultiGeometry>")))
            .value().features().getFirst().geometry();
    assertThat(geometry.getArea()).isCloseTo(1 - 0.04 + 1, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void carelessCoordinatesAreReadAndOpenRingsClosed() throws IOException {
    Loaded<RawLayer> loaded =
        read(kml(placemark(SQUARE.replaceAll("<coordinates>.*?</coordinates>(?s)", "")
            .replace("<LinearRing>", "<LinearRing><coordinates>18, 59, 0\n19 ,59\t19,60,0,</coordinates>"))));
    assertThat(loaded.issues()).extracting(issue -> issue.id()).containsExactly("damaged-geometry");
    loaded =
        read(kml(placemark(
            "<Polygon><outerBoundaryIs><LinearRing><coordinates>18, 59, 0\n19 ,59\t19,60,0</coordinates></LinearRing>"
                + "</outerBoundaryIs></Polygon>")));
    assertThat(loaded.value().features().getFirst().geometry().getArea()).isEqualTo(0.5);
    assertThat(loaded.issues()).extracting(issue -> issue.id()).containsExactly("ring-closed");
  }

  @Test
  void aBrokenBoundaryIsOneRowsFault() throws IOException {
    Loaded<RawLayer> loaded =
        read(kml(placemark("<name>a</name>" + SQUARE.replace("19,60", "19,x")) + placemark("<name>b</name>" + SQUARE)));
    assertThat(loaded.value().features()).hasSize(2);
    assertThat((Object) loaded.value().features().getFirst().geometry()).isNull();
    assertThat(loaded.issues())
        .extracting(issue -> issue.id() + " " + issue.place().row())
        .containsExactly("damaged-geometry 1");
  }

  @Test
  void linksAreNotFollowedAndThatIsSaid() throws IOException {
    Loaded<RawLayer> loaded =
        read(kml("<NetworkLink><Link><href>http://example.org/a.kml</href></Link></NetworkLink>" + placemark(SQUARE)));
    assertThat(loaded.issues()).extracting(issue -> issue.id()).containsExactly("linked-data");
  }

  @Test
  void nothingOutsideTheFileIsEverRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("hemlig.txt"), "hemligt");
    String entity = "<!DOCTYPE kml [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    String bomb =
        "<!DOCTYPE kml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>";
    for (String start : new String[] {entity + "<kml><Placemark><name>&x;</name>", bomb + "<kml><Placemark><name>&c;</name>"}) {
      Path file = Files.writeString(folder.resolve("x.kml"), start + SQUARE + "</Placemark></kml>");
      assertThatThrownBy(() -> reader.read(file, null, Progress.NONE))
          .isInstanceOfSatisfying(
              UserFacingException.class, e -> assertThat(e.id()).isIn("damaged-file", "unsafe-file", "file-cut-off"));
    }
  }

  @Test
  void everyCutIsRefused() throws IOException {
    byte[] whole = kml(placemark("<name>Älmhult</name>" + SQUARE)).getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      Path cut = Files.write(folder.resolve("c.kml"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> reader.read(cut, null, Progress.NONE))
          .as("%d bytes", length)
          .isInstanceOf(UserFacingException.class);
    }
    refused(Files.write(folder.resolve("d.kml"), Arrays.copyOf(whole, whole.length - 20)), "file-cut-off");
  }

  @Test
  void unsafeAndSenselessFilesAreRefused() throws IOException {
    refused("<html><body>404</body></html>", "not-kml");
    refused("{\"type\":\"FeatureCollection\"}", "damaged-file");
    refused(kml("<Folder>".repeat(300) + "</Folder>".repeat(300)), "unsafe-file");
    refused(kml(placemark(SQUARE.replace("19,60", "NaN,60"))), "damaged-coordinates");
    refused(kml(placemark(SQUARE.replace("19,60", "1e999,60"))), "damaged-coordinates");
    refused(folder.resolve("finns inte.kml"), "no-such-file");
  }

  @Test
  void oldTextThatCallsItselfUnicodeIsRead() throws IOException {
    String document = kml(placemark("<name>Älmhult</name>" + SQUARE));
    for (String charset : new String[] {"windows-1252", "UTF-8", "UTF-16"}) {
      Path file = Files.write(folder.resolve("t.kml"), document.replace("UTF-8", charset.equals("UTF-16") ? "UTF-16" : "UTF-8")
          .getBytes(Charset.forName(charset)));
      RawLayer raw = reader.read(file, null, Progress.NONE).value();
      assertThat(raw.features().getFirst().values()).as(charset).containsExactly("Älmhult");
      assertThat(raw.encoding()).isEqualTo(charset.startsWith("w") ? "windows-1252" : null);
    }
  }

  @Test
  void aZippedDocumentIsReadAndAnUnsafeOneIsNot() throws IOException {
    String document = kml(placemark("<name>a</name>" + SQUARE));
    Path kmz = zip("stadsdelar.kmz", "doc.kml", document, "files/icon.png", "x");
    RawLayer raw = reader.read(kmz, null, Progress.NONE).value();
    assertThat(raw.name()).isEqualTo("stadsdelar");
    assertThat(raw.features()).hasSize(1);
    refused(zip("slip.kmz", "../../doc.kml", document), "unsafe-zip");
    refused(zip("tom.kmz", "files/icon.png", "x"), "no-kml-in-zip");
    refused(zip("bomb.kmz", "doc.kml", kml(" ".repeat(30_000_000))), "zip-unpacks-too-much");
    refused(Files.writeString(folder.resolve("ingen.kmz"), "hej"), "damaged-file");
    Path two = zip("två.kmz", "a.kml", document, "b.kml", document);
    assertThat(reader.layers(two, Progress.NONE)).containsExactly("a.kml", "b.kml");
    refused(two, "several-layers");
  }

  private Path zip(String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
