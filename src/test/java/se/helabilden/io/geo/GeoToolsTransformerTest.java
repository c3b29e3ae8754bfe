package se.helabilden.io.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import se.helabilden.area.Crs;
import se.helabilden.work.Progress;

class GeoToolsTransformerTest {
  private final GeoToolsTransformer transformer = new GeoToolsTransformer();

  private Coordinate moved(double x, double y, String from, String to) {
    Geometry point = new GeometryFactory().createPoint(new Coordinate(x, y));
    return transformer
        .transform(
            List.of(point), transformer.find(from).orElseThrow(), transformer.find(to).orElseThrow(), Progress.NONE)
        .getFirst()
        .getCoordinate();
  }

  /// Control points of the shared data (PROJ 9.1), a corner published with Statistics Sweden's DeSO 1280C1070, and
  /// PROJ 9.1 for the wide planes.
  @ParameterizedTest
  @CsvSource({
    "18.059196, 59.330231, EPSG:3006, 674032.357, 6580821.991",
    "18.059196, 59.330231, EPSG:3011, 153369.673, 6579457.649",
    "11.9746, 57.7089, EPSG:3006, 319758.020, 6400326.036",
    "11.9746, 57.7089, EPSG:3007, 148485.856, 6398861.670",
    "13.09577306, 55.5417832, EPSG:3006, 379844.1709, 6156729.8055",
    "-100, 40, EPSG:5070, -338390.59, 1894100.14",
    "18, 59, EPSG:3035, 4780585.75, 4014656.45",
    "18, 59, EPSG:4087, 2003750.83, 6567849.96"
  })
  void controlPointsLandWithinTwoCentimetres(double lon, double lat, String to, double east, double north) {
    Coordinate there = moved(lon, lat, "EPSG:4326", to);
    assertThat(there.x).isEqualTo(east, within(0.02));
    assertThat(there.y).isEqualTo(north, within(0.02));
    Coordinate back = moved(there.x, there.y, to, "EPSG:4326");
    assertThat(back.x).isEqualTo(lon, within(2e-7));
    assertThat(back.y).isEqualTo(lat, within(2e-7));
  }

  @Test
  void localZonesMoveToTheNationalPlane() {
    Coordinate there = moved(153369.673, 6579457.649, "EPSG:3011", "EPSG:3006");
    assertThat(there.x).isEqualTo(674032.357, within(0.02));
    assertThat(there.y).isEqualTo(6580821.991, within(0.02));
  }

  @Test
  void equalPointsStayEqualAndNoneAreAdded() throws Exception {
    WKTReader wkt = new WKTReader();
    Geometry left = wkt.read("POLYGON ((18 59, 18.1 59, 18.1 59.1, 18 59.1, 18 59), (18.02 59.02, 18.02 59.04, 18.04 59.04, 18.02 59.02))");
    Geometry right = wkt.read("MULTIPOLYGON (((18.1 59, 18.2 59, 18.2 59.1, 18.1 59.1, 18.1 59)))");
    List<Geometry> moved =
        transformer.transform(List.of(left, right), Crs.WGS84, Crs.SWEREF99_TM, Progress.NONE);
    assertThat(moved.get(0).getNumPoints()).isEqualTo(left.getNumPoints());
    assertThat(moved.get(0).touches(moved.get(1))).isTrue();
    assertThat(moved.get(0).intersection(moved.get(1)).getLength()).isGreaterThan(11_000);
  }

  @Test
  void heightsAreLeftOutOfCompoundSystems() {
    Crs compound = transformer.find("EPSG:5845").orElseThrow();
    assertThat(compound).isEqualTo(Crs.SWEREF99_TM);
    assertThat(moved(674032.357, 6580821.991, "EPSG:5845", "EPSG:4326").x).isEqualTo(18.059196, within(2e-7));
  }

  @Test
  void aNamelessSystemIsReadFromItsText() {
    String text =
        "PROJCS[\"egen\",GEOGCS[\"GCS_SWEREF99\",DATUM[\"D_SWEREF99\",SPHEROID[\"GRS_1980\",6378137,298.257222101]],"
            + "PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.017453292519943295]],PROJECTION[\"Transverse_Mercator\"],"
            + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",18],PARAMETER[\"scale_factor\",1],"
            + "PARAMETER[\"false_easting\",100000],PARAMETER[\"false_northing\",-6500000],UNIT[\"Meter\",1],"
            + "AXIS[\"Northing\",NORTH],AXIS[\"Easting\",EAST]]";
    Crs own = transformer.find(text).orElseThrow();
    assertThat(own.epsg()).isZero();
    Coordinate there = moved(103369.673, 79457.649, text, "EPSG:3006");
    assertThat(there.x).isEqualTo(674032.357, within(0.02));
    assertThat(there.y).isEqualTo(6580821.991, within(0.02));
  }

  @Test
  void whatIsNoSystemIsNotFoundAndAPlaceWithoutEarthNotMoved() {
    assertThat(transformer.find("EPSG:999999")).isEmpty();
    assertThat(transformer.find("LOCAL_CS[\"x\"]")).isEmpty();
    assertThat(transformer.find("../../etc/passwd")).isEmpty();
    Geometry point = new GeometryFactory().createPoint(new Coordinate(1, 1));
    assertThatThrownBy(
            () -> transformer.transform(List.of(point), Crs.UNKNOWN_PLANE, Crs.SWEREF99_TM, Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
