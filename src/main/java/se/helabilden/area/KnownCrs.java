package se.helabilden.area;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The coordinate systems that boundary files in Sweden and around it really have, told from a number, an OGC URN or
/// the parameters of well-known text, without a geodetic library: a file in the project's own system costs nothing.
///
/// Source of parameters: EPSG registry, v11; Lantmäteriet, "SWEREF 99, projektioner" (zones 12 00 to 23 15).
public final class KnownCrs {
  private static final Pattern SHORT = Pattern.compile("(?i)epsg:{1,2}(\\d{4,6})");
  private static final Pattern URN =
      Pattern.compile(
          "(?i)(?:urn:(?:x-)?ogc:def:crs:epsg:[^:]*:|https?://www\\.opengis\\.net/def/crs/epsg/[^/]+/)(\\d{4,6})");
  private static final Pattern CRS84 =
      Pattern.compile(
          "(?i)(?:urn:(?:x-)?ogc:def:crs:ogc:[^:]*:|https?://www\\.opengis\\.net/def/crs/ogc/[^/]+/|ogc:)?crs84h?");

  private KnownCrs() {}

  /// The system of a number; empty for one that is not in the list.
  public static Optional<Crs> of(int epsg) {
    return switch (epsg) {
      case 3006 -> Optional.of(Crs.SWEREF99_TM);
      case 4326 -> Optional.of(Crs.WGS84);
      case 4258 -> Optional.of(new Crs(epsg, "ETRS89", Geodetic.of(epsg).wkt(), true));
      case 4619 -> Optional.of(new Crs(epsg, "SWEREF 99", Geodetic.of(epsg).wkt(), true));
      case 3857 -> Optional.of(new Crs(epsg, "WGS 84 / Pseudo-Mercator", TransverseMercator.WEB_MERCATOR, false));
      default -> TransverseMercator.of(epsg).map(TransverseMercator::crs);
    };
  }

  /// The number in `EPSG:3006`, `urn:ogc:def:crs:EPSG::3006`, an OGC address, or the outermost AUTHORITY (or ID) of
  /// well-known text. CRS 84 is 4326: coordinates are longitude first here in any case.
  public static OptionalInt epsg(String definition) {
    String text = definition.strip();
    Matcher matcher = SHORT.matcher(text);
    if (matcher.matches() || (matcher = URN.matcher(text)).matches()) {
      return OptionalInt.of(Integer.parseInt(matcher.group(1)));
    }
    if (CRS84.matcher(text).matches()) {
      return OptionalInt.of(4326);
    }
    return WellKnownText.parse(text).map(KnownCrs::authority).orElse(OptionalInt.empty());
  }

  /// The system of a definition in any of the forms of [#epsg(String)], or of well-known text without an authority
  /// whose parameters are those of a system in the list. Empty where it cannot be told here.
  public static Optional<Crs> find(String definition) {
    OptionalInt number = epsg(definition);
    if (number.isPresent()) {
      return of(number.getAsInt());
    }
    return WellKnownText.parse(definition.strip()).flatMap(KnownCrs::byParameters);
  }

  /// Whether the system is made for Sweden and only Sweden, so that what it describes lies there.
  public static boolean isSwedish(Crs crs) {
    return (crs.epsg() >= 3006 && crs.epsg() <= 3022) || crs.epsg() == 4619 || crs.epsg() == 4124;
  }

  /// Whether a plane's distances are metres on the ground (Web Mercator's are not: in Sweden they are twice as long).
  public static boolean isMetric(Crs crs) {
    if (crs.geographic() || crs.epsg() == 3857) {
      return false;
    }
    return WellKnownText.parse(crs.wkt())
        .flatMap(root -> root.child("UNIT").or(() -> root.child("LENGTHUNIT")))
        .map(unit -> Math.abs(unit.number(0) - 1) < 1e-9)
        .orElse(true);
  }

  /// Whether a text has the form of well-known text at all, within the size and depth that real ones have.
  public static boolean isPlausible(String text) {
    return WellKnownText.parse(text.strip()).isPresent();
  }

  private static OptionalInt authority(WellKnownText root) {
    WellKnownText authority = root.child("AUTHORITY").or(() -> root.child("ID")).orElse(null);
    if (authority == null || !authority.name().toUpperCase(Locale.ROOT).equals("EPSG")) {
      return OptionalInt.empty();
    }
    double number = authority.number(0);
    if (Double.isNaN(number) && authority.items().size() > 1 && authority.items().get(1) instanceof String text) {
      number = text.matches("\\d{4,6}") ? Integer.parseInt(text) : Double.NaN;
    }
    return number >= 1000 && number < 1_000_000 ? OptionalInt.of((int) number) : OptionalInt.empty();
  }

  private static Optional<Crs> byParameters(WellKnownText root) {
    if (root.keyword().equals("COMPD_CS")) {
      return root.child("PROJCS").or(() -> root.child("GEOGCS")).flatMap(KnownCrs::horizontal);
    }
    return horizontal(root);
  }

  private static Optional<Crs> horizontal(WellKnownText root) {
    OptionalInt number = authority(root);
    if (number.isPresent()) {
      return of(number.getAsInt());
    }
    if (root.keyword().equals("GEOGCS")) {
      return Geodetic.byParameters(root).flatMap(found -> of(found.epsg()));
    }
    if (!root.keyword().equals("PROJCS")) {
      return Optional.empty();
    }
    String name = root.name().toLowerCase(Locale.ROOT);
    if (name.contains("web_mercator") || name.contains("pseudo-mercator") || name.contains("pseudo_mercator")) {
      return of(3857);
    }
    return TransverseMercator.byParameters(root).flatMap(found -> of(found.epsg()));
  }
}
