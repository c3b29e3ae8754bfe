package se.helabilden.io.geo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.helabilden.area.KnownCrs;

/// A coordinate system as GML names it. The form of the name decides the order of the numbers: as URN and as
/// `http://www.opengis.net/def/crs/` the system's own, which for most is north first; in the older forms east first.
///
/// Source: OGC 07-092r3 (URNs), OGC 09-048r5 (addresses), GML 2.1.2.
///
/// @param definition `EPSG:3006`, or the name as it stands where it has no number
/// @param northFirst whether the first number of a position is its latitude or north
record SrsName(String definition, boolean northFirst) {
  private static final Pattern OFFICIAL =
      Pattern.compile(
          "(?i)(?:urn:(?:x-)?ogc:def:crs:epsg:(?:[^:]*:)?|https?://www\\.opengis\\.net/def/crs/epsg/[^/]+/)(\\d{4,6})");
  private static final Pattern OLD =
      Pattern.compile("(?i)(?:epsg:{1,2}|https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#)(\\d{4,6})");

  static SrsName of(String srsName) {
    String text = srsName.strip();
    Matcher official = OFFICIAL.matcher(text);
    if (official.matches()) {
      int epsg = Integer.parseInt(official.group(1));
      return new SrsName("EPSG:" + epsg, isNorthFirst(epsg));
    }
    Matcher old = OLD.matcher(text);
    if (old.matches()) {
      return new SrsName("EPSG:" + Integer.parseInt(old.group(1)), false);
    }
    return KnownCrs.epsg(text).isPresent()
        ? new SrsName("EPSG:" + KnownCrs.epsg(text).getAsInt(), false)
        : new SrsName(text, false);
  }

  /// Without waking the geodetic library for those that files in Sweden have.
  private static boolean isNorthFirst(int epsg) {
    if (epsg >= 3006 && epsg <= 3024 || epsg == 4326 || epsg == 4258 || epsg == 4619 || epsg == 4124) {
      return true;
    }
    boolean utm = epsg >= 32601 && epsg <= 32760 || epsg >= 25828 && epsg <= 25838;
    return !utm && epsg != 3857 && GeoToolsTransformer.isNorthFirst(epsg);
  }
}
