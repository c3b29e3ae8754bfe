package se.helabilden.io.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class GmlReaderTest {
  /// North first: a square of 100 m.
  private static final String NORTH_FIRST = "6600000 600000 6600000 600100 6600100 600100 6600100 600000 6600000 600000";
  private static final Envelope PLACE = new Envelope(600_000, 600_100, 6_600_000, 6_600_100);

  @TempDir private Path folder;
  private final GmlReader reader = new GmlReader();

  private static String collection(String... members) {
    StringBuilder text =
        new StringBuilder("<wfs:FeatureCollection xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" xmlns:app=\"urn:app\" ")
            .append("xmlns:xlink=\"http://www.w3.org/1999/xlink\" ")
            .append("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:gml=\"http://www.opengis.net/gml/3.2\">");
    for (String member : members) {
      text.append("<wfs:member>").append(member).append("</wfs:member>");
    }
    return text.append("</wfs:FeatureCollection>").toString();
  }

  private static String area(String geometry) {
    return "<app:omrade gml:id=\"o.1\"><app:kod>a</app:kod><app:geom>" + geometry + "</app:geom></app:omrade>";
  }

  private static String polygon(String srs, String positions) {
    return "<gml:Polygon" + (srs.isEmpty() ? "" : " srsName=\"" + srs + "\"") + "><gml:exterior><gml:LinearRing>"
        + positions + "</gml:LinearRing></gml:exterior></gml:Polygon>";
  }

  private static String posList(String numbers) {
    return "<gml:posList>" + numbers + "</gml:posList>";
  }

  private Loaded<RawLayer> read(String gml) throws IOException {
    return reader.read(Files.writeString(folder.resolve("g.gml"), gml), null, Progress.NONE);
  }

  private Geometry geometry(String element) throws IOException {
    return read(collection(area(element))).value().features().getFirst().geometry();
  }

  private void refused(String gml, String id) throws IOException {
    Path file = Files.writeString(folder.resolve("r.gml"), gml);
    assertThatThrownBy(() -> reader.read(file, null, Progress.NONE))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo(id));
  }

  @ParameterizedTest
  @CsvSource({
    "urn:ogc:def:crs:EPSG::3006, true",
    "urn:x-ogc:def:crs:EPSG:3006, true",
    "urn:ogc:def:crs:EPSG:9.8.15:3006, true",
    "http://www.opengis.net/def/crs/EPSG/0/3006, true",
    "https://www.opengis.net/def/crs/EPSG/0/3006, true",
    "EPSG:3006, false",
    "http://www.opengis.net/gml/srs/epsg.xml#3006, false"
  })
  void theFormOfTheNameDecidesWhichNumberIsEast(String srs, boolean northFirst) throws IOException {
    String numbers = northFirst ? NORTH_FIRST : swapped(NORTH_FIRST);
    RawLayer raw = read(collection(area(polygon(srs, posList(numbers))))).value();
    assertThat(raw.crs()).isEqualTo("EPSG:3006");
    assertThat((Object) raw.features().getFirst().geometry().getEnvelopeInternal()).isEqualTo(PLACE);
  }

  @ParameterizedTest
  @CsvSource({
    "urn:ogc:def:crs:EPSG::4326, true", "urn:ogc:def:crs:OGC:1.3:CRS84, false", "urn:ogc:def:crs:EPSG::3857, false",
    "urn:ogc:def:crs:EPSG::25833, false", "urn:ogc:def:crs:EPSG::32633, false", "urn:ogc:def:crs:EPSG::3021, true",
    "urn:ogc:def:crs:EPSG::3035, true", "urn:ogc:def:crs:EPSG::27700, false", "urn:ogc:def:crs:EPSG::99999, false"
  })
  void eachSystemHasItsOwnOrder(String srs, boolean northFirst) {
    assertThat(SrsName.of(srs).northFirst()).isEqualTo(northFirst);
  }

  @Test
  void everyWayToWritePositionsGivesTheSameSquare() throws IOException {
    String srs = "urn:ogc:def:crs:EPSG::3006";
    String[] n = NORTH_FIRST.split(" ");
    StringBuilder single = new StringBuilder();
    StringBuilder tuples = new StringBuilder();
    StringBuilder coords = new StringBuilder();
    StringBuilder high = new StringBuilder();
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < n.length; i += 2) {
      single.append("<gml:pos>").append(n[i]).append(' ').append(n[i + 1]).append("</gml:pos>");
      tuples.append(n[i]).append(',').append(n[i + 1]).append(' ');
      coords.append("<gml:coord><gml:X>").append(n[i]).append("</gml:X><gml:Y>").append(n[i + 1]).append("</gml:Y></gml:coord>");
      high.append(n[i]).append(' ').append(n[i + 1]).append(" 12.5 ");
      points.append("<gml:pointProperty><gml:Point><gml:pos>").append(n[i]).append(' ').append(n[i + 1])
          .append("</gml:pos></gml:Point></gml:pointProperty>");
    }
    String decimal = tuples.toString().replace(',', ';').replace("6600000", "6600000,0").replace(' ', '|');
    for (String positions :
        new String[] {
          posList(NORTH_FIRST), single.toString(), coords.toString(), points.toString(),
          "<gml:coordinates>" + tuples + "</gml:coordinates>",
          "<gml:coordinates decimal=\",\" cs=\";\" ts=\"|\">" + decimal + "</gml:coordinates>",
          "<gml:posList srsDimension=\"3\">" + high + "</gml:posList>"
        }) {
      Geometry square = geometry(polygon(srs, positions));
      assertThat((Object) square.getEnvelopeInternal()).as(positions).isEqualTo(PLACE);
      assertThat(square.getArea()).isEqualTo(10_000);
    }
  }

  @Test
  void everyKindOfAreaIsRead() throws IOException {
    String srs = "urn:ogc:def:crs:EPSG::3006";
    String second = NORTH_FIRST.replace("6600", "6700");
    String patch = polygon("", posList(second)).replace("Polygon", "PolygonPatch");
    for (String element :
        new String[] {
          "<gml:MultiSurface srsName=\"" + srs + "\"><gml:surfaceMember>" + polygon("", posList(NORTH_FIRST))
              + "</gml:surfaceMember><gml:surfaceMember><gml:Surface><gml:patches>" + patch
              + "</gml:patches></gml:Surface></gml:surfaceMember></gml:MultiSurface>",
          "<gml:MultiSurface srsName=\"" + srs + "\"><gml:surfaceMembers>" + polygon("", posList(NORTH_FIRST))
              + polygon("", posList(second)) + "</gml:surfaceMembers></gml:MultiSurface>",
          "<gml:MultiPolygon srsName=\"" + srs + "\"><gml:polygonMember>" + polygon("", posList(NORTH_FIRST))
              + "</gml:polygonMember><gml:polygonMember>" + polygon("", posList(second))
              + "</gml:polygonMember></gml:MultiPolygon>",
          "<gml:MultiGeometry srsName=\"" + srs + "\"><gml:geometryMember><gml:Point><gml:pos>1 2</gml:pos></gml:Point>"
              + "</gml:geometryMember><gml:geometryMember>" + polygon("", posList(NORTH_FIRST))
              + "</gml:geometryMember><gml:geometryMember>" + polygon("", posList(second))
              + "</gml:geometryMember></gml:MultiGeometry>"
        }) {
      assertThat(geometry(element).getArea()).as(element).isEqualTo(20_000);
    }
  }

  @Test
  void ringsOfSeveralLinesAndHolesAreRead() throws IOException {
    String ring =
        "<gml:Polygon srsName=\"EPSG:3006\"><gml:exterior><gml:Ring><gml:curveMember><gml:LineString>"
            + posList("0 0 10 0 10 10") + "</gml:LineString></gml:curveMember><gml:curveMember><gml:Curve><gml:segments>"
            + "<gml:LineStringSegment>" + posList("10 10 0 10 0 0")
            + "</gml:LineStringSegment></gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior>"
            + "<gml:interior><gml:LinearRing>" + posList("2 2 4 2 4 4 2 4 2 2")
            + "</gml:LinearRing></gml:interior></gml:Polygon>";
    assertThat(geometry(ring).getArea()).isEqualTo(96);
    Loaded<RawLayer> arc =
        read(collection(area(ring.replace("LineStringSegment", "Arc")), area(polygon("EPSG:3006", posList("0 0 1 0 1 1 0 0")))));
    assertThat(arc.issues()).extracting(issue -> issue.id() + " " + issue.place().row()).containsExactly("damaged-geometry 1");
    assertThat((Object) arc.value().features().get(0).geometry()).isNull();
    assertThat(arc.value().features().get(1).geometry().getArea()).isEqualTo(0.5);
  }

  @Test
  void oldCollectionsAndTheSystemOfTheWholeAreRead() throws IOException {
    String old =
        "<ogr:FeatureCollection xmlns:ogr=\"http://ogr.maptools.org/\" xmlns:gml=\"http://www.opengis.net/gml\">"
            + "<gml:boundedBy><gml:Box srsName=\"http://www.opengis.net/gml/srs/epsg.xml#3006\"/></gml:boundedBy>"
            + "<gml:featureMember><ogr:a fid=\"a.0\"><gml:name>Åby</gml:name><ogr:kod>0180</ogr:kod><ogr:tom/>"
            + "<ogr:g><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>600000,6600000 600100,6600000 "
            + "600100,6600100 600000,6600100 600000,6600000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs>"
            + "</gml:Polygon></ogr:g></ogr:a></gml:featureMember></ogr:FeatureCollection>";
    RawLayer raw = read(old).value();
    assertThat(raw.name()).isEqualTo("a");
    assertThat(raw.fields()).containsExactly("fid", "name", "kod", "tom");
    assertThat(raw.features().getFirst().values()).containsExactly("a.0", "Åby", "0180", null);
    assertThat(raw.crs()).isEqualTo("EPSG:3006");
    assertThat((Object) raw.features().getFirst().geometry().getEnvelopeInternal()).isEqualTo(PLACE);
  }

  @Test
  void valuesBelowValuesAndNilAreFields() throws IOException {
    RawLayer raw =
        read(
                collection(
                    "<app:omrade><app:kommun><app:kod>0180</app:kod><app:namn>Stockholm</app:namn></app:kommun>"
                        + "<app:antal xsi:nil=\"true\"/><app:geom>" + polygon("EPSG:3006", posList("0 0 1 0 1 1 0 0"))
                        + "</app:geom></app:omrade>"))
            .value();
    assertThat(raw.fields()).containsExactly("kommun.kod", "kommun.namn", "antal");
    assertThat(raw.features().getFirst().values()).containsExactly("0180", "Stockholm", null);
  }

  @Test
  void severalKindsOfFeaturesAreLayersAndKindsWithoutAreasAreNot() throws IOException {
    String gml =
        collection(
            area(polygon("EPSG:3006", posList("0 0 1 0 1 1 0 0"))),
            "<app:stad><app:kod>s</app:kod><app:g>" + polygon("EPSG:3006", posList("0 0 1 0 1 1 0 0")) + "</app:g></app:stad>",
            "<app:punkt><app:g><gml:Point><gml:pos>1 2</gml:pos></gml:Point></app:g></app:punkt>");
    Path file = Files.writeString(folder.resolve("l.gml"), gml);
    assertThat(reader.layers(file, Progress.NONE)).containsExactly("omrade", "stad");
    refused(gml, "several-layers");
    assertThat(reader.read(file, "stad", Progress.NONE).value().features()).hasSize(1);
    refused(collection("<app:punkt><app:g><gml:Point><gml:pos>1 2</gml:pos></gml:Point></app:g></app:punkt>"), "no-polygons");
  }

  @Test
  void anAreaInAnotherSystemAndOneElsewhereAreRowsFaults() throws IOException {
    Loaded<RawLayer> loaded =
        read(
            collection(
                area(polygon("EPSG:3006", posList("0 0 1 0 1 1 0 0"))),
                area(polygon("EPSG:3007", posList("0 0 1 0 1 1 0 0"))),
                area("<gml:MultiSurface><gml:surfaceMember xlink:href=\"#a\"/></gml:MultiSurface>"),
                area(polygon("EPSG:3006", posList("0 0 1 0 1")))));
    assertThat(loaded.issues())
        .extracting(issue -> issue.id() + " " + issue.place().row())
        .containsExactly("another-crs 2", "damaged-geometry 3", "damaged-geometry 4");
    assertThat(loaded.value().features()).hasSize(4);
  }

  @Test
  void whatIsNoMapIsRefusedInWords() throws IOException {
    refused("<html><body>404</body></html>", "not-gml");
    refused("<ows:ExceptionReport xmlns:ows=\"o\"><ows:Exception><ows:ExceptionText>Unknown layer</ows:ExceptionText>"
        + "</ows:Exception></ows:ExceptionReport>", "server-error");
    refused("", "damaged-file");
    refused(collection(area("<gml:MultiSurface>".repeat(120) + "</gml:MultiSurface>".repeat(120))), "unsafe-file");
    refused(collection(area(polygon("EPSG:3006", posList("0 0 1e400 0 1 1 0 0")))), "damaged-coordinates");
    assertThat(read(collection()).value().features()).isEmpty();
  }

  @Test
  void everyCutAndDamageIsRefusedOrRead() throws IOException {
    byte[] whole = collection(area(polygon("EPSG:3006", posList("0 0 1 0 1 1 0 0")))).getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      Path cut = Files.write(folder.resolve("c.gml"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> reader.read(cut, null, Progress.NONE)).isInstanceOf(UserFacingException.class);
      byte[] damaged = whole.clone();
      damaged[length] = (byte) (length * 31);
      Path file = Files.write(folder.resolve("e.gml"), damaged);
      try {
        reader.read(file, null, Progress.NONE);
      } catch (UserFacingException refusal) {
        assertThat(refusal.kind()).isEqualTo(UserFacingException.Kind.INPUT);
      }
    }
  }

  private static String swapped(String numbers) {
    String[] n = numbers.split(" ");
    for (int i = 0; i < n.length; i += 2) {
      String first = n[i];
      n[i] = n[i + 1];
      n[i + 1] = first;
    }
    return String.join(" ", n);
  }
}
