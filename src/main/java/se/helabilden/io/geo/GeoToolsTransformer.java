package se.helabilden.io.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.cs.AxisDirection;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.CoordinateTransformer;
import se.helabilden.area.Crs;
import se.helabilden.area.KnownCrs;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Coordinate systems by GeoTools. It wakes (one to three seconds) only when something must be moved, or a system is
/// asked for that [KnownCrs] does not know. Longitude and east come first everywhere. Thread-safe.
///
/// Degrees to and from a plane on SWEREF 99 or ETRS89 are taken as degrees of that system (EPSG:4619, EPSG:4258): WGS
/// 84 follows the plates and has no fixed relation to them, and the two differ by less than a metre; the projection is
/// then exact.
public final class GeoToolsTransformer implements CoordinateTransformer {
  private static final int PIECE = 1000;
  private static final Set<Integer> WORLD = Set.of(4326, 4258, 4619);

  /// The order of axes that a definition gives; without it, east comes first.
  private static final Pattern AXIS =
      Pattern.compile("(?i),\\s*AXIS\\s*\\[[^\\[\\]]*(?:\\[[^\\[\\]]*\\][^\\[\\]]*)*\\]");

  private final Map<Integer, CoordinateReferenceSystem> decoded = new ConcurrentHashMap<>();

  @Override
  public Optional<Crs> find(String definition) {
    Optional<Crs> known = KnownCrs.find(definition);
    if (known.isPresent()) {
      return known;
    }
    OptionalInt number = KnownCrs.epsg(definition);
    try {
      CoordinateReferenceSystem found = number.isPresent() ? byNumber(number.getAsInt()) : byText(definition);
      int epsg = number.isPresent() ? epsgOf(found).orElse(number.getAsInt()) : 0;
      if (epsg != number.orElse(0)) {
        return find("EPSG:" + epsg);
      }
      String wkt = number.isPresent() ? found.toWKT() : definition;
      return Optional.of(new Crs(epsg, found.getName().getCode(), wkt, found instanceof GeographicCRS));
    } catch (FactoryException | RuntimeException unknown) {
      return Optional.empty();
    }
  }

  @Override
  public List<Geometry> transform(List<Geometry> geometries, Crs from, Crs to, Progress progress) {
    MathTransform mover = mover(from, to);
    MovedGeometry moved = new MovedGeometry(xy -> move(mover, xy));
    List<Geometry> result = new ArrayList<>(geometries.size());
    for (Geometry geometry : geometries) {
      if (result.size() % PIECE == 0) {
        progress.check();
        progress.report((double) result.size() / geometries.size(), Message.of("io.geo.progressMoving"));
      }
      result.add(moved.of(geometry));
    }
    return result;
  }

  /// Whether the official order of a system's axes begins with north; false for one that is not known.
  static boolean isNorthFirst(int epsg) {
    try {
      AxisDirection first = CRS.decode("EPSG:" + epsg, false).getCoordinateSystem().getAxis(0).getDirection();
      return first.equals(AxisDirection.NORTH);
    } catch (FactoryException unknown) {
      return false;
    }
  }

  private MathTransform mover(Crs from, Crs to) {
    try {
      return CRS.findMathTransform(system(from, to), system(to, from), true);
    } catch (FactoryException e) {
      throw new IllegalArgumentException("no way from " + from.id() + " to " + to.id(), e);
    }
  }

  /// The system itself, or for degrees the ones that the other system stands on.
  private CoordinateReferenceSystem system(Crs crs, Crs other) throws FactoryException {
    if (crs.epsg() == 0) {
      if (crs.equals(Crs.UNKNOWN_PLANE)) {
        throw new IllegalArgumentException("no known place on Earth: " + crs.id());
      }
      return byText(crs.wkt());
    }
    if (WORLD.contains(crs.epsg()) && KnownCrs.isSwedish(other) && other.wkt().contains("SWEREF99")) {
      return byNumber(4619);
    }
    boolean european = (other.epsg() >= 25828 && other.epsg() <= 25838) || other.epsg() == 3035;
    return byNumber(WORLD.contains(crs.epsg()) && european ? 4258 : crs.epsg());
  }

  private CoordinateReferenceSystem byNumber(int epsg) throws FactoryException {
    CoordinateReferenceSystem known = decoded.get(epsg);
    if (known == null) {
      known = horizontal(CRS.decode("EPSG:" + epsg, true));
      decoded.put(epsg, known);
    }
    return known;
  }

  private static CoordinateReferenceSystem byText(String wkt) throws FactoryException {
    if (!KnownCrs.isPlausible(wkt)) {
      throw new FactoryException("no well-known text");
    }
    return horizontal(CRS.parseWKT(AXIS.matcher(wkt).replaceAll("")));
  }

  /// Without heights, and with east first, which the part of a compound system forgets.
  private static CoordinateReferenceSystem horizontal(CoordinateReferenceSystem system) throws FactoryException {
    CoordinateReferenceSystem flat = CRS.getHorizontalCRS(system);
    if (flat == null) {
      throw new FactoryException("no horizontal part");
    }
    OptionalInt number = flat == system ? OptionalInt.empty() : epsgOf(flat);
    return number.isPresent() ? CRS.decode("EPSG:" + number.getAsInt(), true) : flat;
  }

  private static OptionalInt epsgOf(CoordinateReferenceSystem system) {
    return system.getIdentifiers().stream()
        .filter(id -> "EPSG".equalsIgnoreCase(id.getCodeSpace()) && id.getCode().matches("\\d{4,6}"))
        .mapToInt(id -> Integer.parseInt(id.getCode()))
        .findFirst();
  }

  /// Moves points in place, one by one where the lot fails; a point that cannot be moved becomes NaN.
  private static double[] move(MathTransform mover, double[] xy) {
    double[] moved = new double[xy.length];
    try {
      mover.transform(xy, 0, moved, 0, xy.length / 2);
      return moved;
    } catch (TransformException someFail) {
      for (int i = 0; i < xy.length; i += 2) {
        try {
          mover.transform(xy, i, moved, i, 1);
        } catch (TransformException outside) {
          moved[i] = Double.NaN;
          moved[i + 1] = Double.NaN;
        }
      }
      return moved;
    }
  }
}
