package se.helabilden.area;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The geodetic systems (datum and ellipsoid) below the planes of [KnownCrs].
///
/// @param words parts of the datum's or system's name of which one must stand in well-known text without a number
record Geodetic(int epsg, double axis, double flattening, String wkt, String... words) {
  private static final String TAIL =
      ",PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
          + "AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"";

  private static final Geodetic WGS84 =
      new Geodetic(4326, 6378137, 298.257223563, Crs.WGS84.wkt(), "wgs84", "wgs1984", "world_geodetic");
  private static final Geodetic SWEREF99 =
      named(4619, "SWEREF99", "SWEREF99", "GRS 1980", 6378137, 298.257222101,
          "0,0,0,0,0,0,0", "sweref", "grs80", "unknown");
  private static final Geodetic ETRS89 =
      named(4258, "ETRS89", "European_Terrestrial_Reference_System_1989", "GRS 1980", 6378137, 298.257222101,
          "0,0,0,0,0,0,0", "etrs", "european_terrestrial");
  private static final Geodetic RT90 =
      named(4124, "RT90", "Rikets_koordinatsystem_1990", "Bessel 1841", 6377397.155, 299.1528128,
          "414.1,41.3,603.1,-0.855,2.141,-7.023,0", "rt90", "rikets", "bessel");
  private static final Geodetic OSGB36 =
      named(4277, "OSGB36", "Ordnance_Survey_of_Great_Britain_1936", "Airy 1830", 6377563.396, 299.3249646,
          "446.448,-125.157,542.06,0.15,0.247,0.842,-20.489", "osgb", "ordnance", "airy");

  /// @throws IllegalArgumentException for a number that is not in the list: a fault of the program
  static Geodetic of(int epsg) {
    return all().filter(system -> system.epsg == epsg).findFirst().orElseThrow(IllegalArgumentException::new);
  }

  /// The system that a GEOGCS describes by its ellipsoid and its names.
  static Optional<Geodetic> byParameters(WellKnownText geogcs) {
    WellKnownText datum = geogcs.child("DATUM").orElse(null);
    WellKnownText spheroid = datum == null ? null : datum.child("SPHEROID").orElse(null);
    double meridian = geogcs.child("PRIMEM").map(node -> node.number(0)).orElse(0.0);
    if (datum == null || spheroid == null || meridian != 0) {
      return Optional.empty();
    }
    String names = plain(geogcs.name() + " " + datum.name() + " " + spheroid.name());
    return all()
        .filter(system -> Math.abs(system.axis - spheroid.number(0)) < 1e-3)
        .filter(system -> Math.abs(system.flattening - spheroid.number(1)) < 5e-7)
        .filter(system -> !names.contains("northamerican") && !names.contains("nad83"))
        .filter(system -> Stream.of(system.words).anyMatch(word -> names.contains(plain(word))))
        .findFirst();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _/-]", "");
  }

  /// In the order of trying: the most telling words first.
  private static Stream<Geodetic> all() {
    return Stream.of(WGS84, ETRS89, SWEREF99, RT90, OSGB36);
  }

  private static Geodetic named(
      int epsg, String name, String datum, String ellipsoid, double a, double f, String shift, String... words) {
    String wkt =
        "GEOGCS[\"" + name + "\",DATUM[\"" + datum + "\",SPHEROID[\"" + ellipsoid + "\"," + a + "," + f + "],TOWGS84["
            + shift + "]]" + TAIL + epsg + "\"]]";
    return new Geodetic(epsg, a, f, wkt, words);
  }
}
