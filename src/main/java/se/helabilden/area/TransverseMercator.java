package se.helabilden.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The transverse Mercator planes of [KnownCrs]: SWEREF 99 TM and its local zones, RT 90, British National Grid, UTM.
record TransverseMercator(
    int epsg,
    String name,
    int geodetic,
    double originLatitude,
    double meridian,
    double scale,
    double east,
    double north) {
  static final String WEB_MERCATOR =
      "PROJCS[\"WGS 84 / Pseudo-Mercator\"," + Crs.WGS84.wkt() + ",PROJECTION[\"Mercator_1SP\"],"
          + "PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",0],"
          + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],"
          + "EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m "
          + "+nadgrids=@null +wktext +no_defs\"],AUTHORITY[\"EPSG\",\"3857\"]]";

  private static final double[] ZONES = {12, 13.5, 15, 16.5, 18, 14.25, 15.75, 17.25, 18.75, 20.25, 21.75, 23.25};
  private static final List<TransverseMercator> ALL = all();

  static Optional<TransverseMercator> of(int epsg) {
    return ALL.stream().filter(plane -> plane.epsg == epsg).findFirst();
  }

  /// The plane that a PROJCS describes by its parameters, in metres.
  static Optional<TransverseMercator> byParameters(WellKnownText projcs) {
    String projection = projcs.child("PROJECTION").map(WellKnownText::name).orElse("").replace(' ', '_');
    boolean transverse =
        projection.equalsIgnoreCase("Transverse_Mercator") || projection.equalsIgnoreCase("Gauss_Kruger");
    double unit = projcs.child("UNIT").map(node -> node.number(0)).orElse(1.0);
    Optional<Geodetic> below = projcs.child("GEOGCS").flatMap(Geodetic::byParameters);
    if (!transverse || Math.abs(unit - 1) > 1e-9 || below.isEmpty()) {
      return Optional.empty();
    }
    int geodetic = below.get().epsg();
    return ALL.stream()
        .filter(plane -> plane.geodetic == geodetic)
        .filter(plane -> near(plane.originLatitude, projcs.parameter("latitude_of_origin", 0), 1e-6))
        .filter(plane -> near(plane.meridian, projcs.parameter("central_meridian", Double.NaN), 1e-6))
        .filter(plane -> near(plane.scale, projcs.parameter("scale_factor", 1), 1e-8))
        .filter(plane -> near(plane.east, projcs.parameter("false_easting", 0), 1e-3))
        .filter(plane -> near(plane.north, projcs.parameter("false_northing", 0), 1e-3))
        .findFirst();
  }

  Crs crs() {
    String wkt =
        "PROJCS[\"" + name + "\"," + Geodetic.of(geodetic).wkt() + ",PROJECTION[\"Transverse_Mercator\"],"
            + "PARAMETER[\"latitude_of_origin\"," + originLatitude + "],PARAMETER[\"central_meridian\"," + meridian
            + "],PARAMETER[\"scale_factor\"," + scale + "],PARAMETER[\"false_easting\"," + east
            + "],PARAMETER[\"false_northing\"," + north + "],UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],"
            + "AUTHORITY[\"EPSG\",\"" + epsg + "\"]]";
    return new Crs(epsg, name, wkt, false);
  }

  private static boolean near(double a, double b, double tolerance) {
    return Math.abs(a - b) <= tolerance;
  }

  private static List<TransverseMercator> all() {
    List<TransverseMercator> planes = new ArrayList<>();
    planes.add(new TransverseMercator(3006, "SWEREF 99 TM", 4619, 0, 15, 0.9996, 500_000, 0));
    for (int i = 0; i < ZONES.length; i++) {
      int degrees = (int) ZONES[i];
      int minutes = (int) Math.round((ZONES[i] - degrees) * 60);
      String name = "SWEREF 99 " + degrees + (minutes == 0 ? " 00" : " " + minutes);
      planes.add(new TransverseMercator(3007 + i, name, 4619, 0, ZONES[i], 1, 150_000, 0));
    }
    planes.add(new TransverseMercator(3021, "RT 90 2.5 gon V", 4124, 0, 15.8082777777778, 1, 1_500_000, 0));
    planes.add(
        new TransverseMercator(27700, "British National Grid", 4277, 49, -2, 0.9996012717, 400_000, -100_000));
    for (int zone = 28; zone <= 38; zone++) {
      planes.add(utm(25800 + zone, "ETRS89 / UTM " + zone + "N", 4258, zone, 0));
    }
    for (int zone = 1; zone <= 60; zone++) {
      planes.add(utm(32600 + zone, "WGS 84 / UTM " + zone + "N", 4326, zone, 0));
      planes.add(utm(32700 + zone, "WGS 84 / UTM " + zone + "S", 4326, zone, 10_000_000));
    }
    return List.copyOf(planes);
  }

  private static TransverseMercator utm(int epsg, String name, int geodetic, int zone, double north) {
    return new TransverseMercator(epsg, name, geodetic, 0, zone * 6 - 183, 0.9996, 500_000, north);
  }
}
