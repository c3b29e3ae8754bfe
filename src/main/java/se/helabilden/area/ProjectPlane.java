package se.helabilden.area;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The one metric plane of a project. The first layer decides: what lies in Sweden goes to SWEREF 99 TM, another
/// metric plane is kept as it is, degrees go to the UTM zone of the middle, and what is wider than a zone can bear to
/// the equal-area plane of its part of the world (Europe, North America), else to an equidistant world map.
///
/// @param crs what the layer is kept in
record ProjectPlane(Crs crs, List<Issue> issues) {
  /// Two zones: at the edge lengths are then within about 0.3 percent in Sweden's latitudes.
  private static final double WIDEST_DEGREES = 12;
  private static final Envelope EUROPE = new Envelope(-32, 45, 27, 82);
  private static final Envelope ETRS_ZONES = new Envelope(-18, 48, 34, 84);
  private static final Envelope NORTH_AMERICA = new Envelope(-180, -50, 5, 84);

  static ProjectPlane choose(
      Positions at, Crs source, @Nullable Crs project, CoordinateTransformer systems, Place place) {
    if (project != null) {
      if ((project.epsg() == 0) != placeless(source) && !project.equals(source)) {
        Message message =
            placeless(source) ? Message.of("area.placeUnknownInProject") : Message.of("area.projectPlaceUnknown");
        throw UserFacingException.input("no-coordinate-system", message, place);
      }
      return new ProjectPlane(project, List.of());
    }
    if (placeless(source) || KnownCrs.isSwedish(source)) {
      return new ProjectPlane(placeless(source) ? source : Crs.SWEREF99_TM, List.of());
    }
    boolean keepable = KnownCrs.isMetric(source) && source.epsg() != 0;
    if (keepable && source.epsg() == 27700) {
      return new ProjectPlane(source, List.of());
    }
    Positions degrees = source.geographic() ? at : toDegrees(at, source, systems);
    if (degrees.inSweden()) {
      return new ProjectPlane(Crs.SWEREF99_TM, List.of());
    }
    return keepable ? new ProjectPlane(source, List.of()) : fitting(degrees, systems, place);
  }

  private static boolean placeless(Crs crs) {
    return crs.equals(Crs.UNKNOWN_PLANE);
  }

  private static Positions toDegrees(Positions at, Crs source, CoordinateTransformer systems) {
    GeometryFactory factory = new GeometryFactory();
    List<Geometry> points = new ArrayList<>();
    for (int i = 0; i < at.x().length; i++) {
      points.add(factory.createPoint(new Coordinate(at.x()[i], at.y()[i])));
    }
    return Positions.of(systems.transform(points, source, Crs.WGS84, Progress.NONE));
  }

  private static ProjectPlane fitting(Positions degrees, CoordinateTransformer systems, Place place) {
    Envelope extent = degrees.extent();
    Coordinate middle = extent.isNull() ? new Coordinate(0, 0) : extent.centre();
    if (extent.getWidth() <= WIDEST_DEGREES && Math.abs(middle.y) < 84) {
      int zone = Math.clamp((int) Math.floor((middle.x + 180) / 6) + 1, 1, 60);
      boolean european = ETRS_ZONES.contains(middle) && zone >= 28 && zone <= 38;
      Crs utm = KnownCrs.of((european ? 25800 : middle.y >= 0 ? 32600 : 32700) + zone).orElseThrow();
      return chosen(utm, place);
    }
    if (EUROPE.contains(extent)) {
      return chosen(named(3035, systems), place);
    }
    if (NORTH_AMERICA.contains(extent)) {
      return chosen(named(5070, systems), place);
    }
    Crs world = named(4087, systems);
    Message message = Message.of("area.planeOfTheWorld", world.name());
    return new ProjectPlane(world, List.of(Issue.warning("plane-chosen", message, place)));
  }

  private static Crs named(int epsg, CoordinateTransformer systems) {
    return SourceCrs.find("EPSG:" + epsg, systems).orElseThrow(() -> new IllegalStateException("no system " + epsg));
  }

  private static ProjectPlane chosen(Crs crs, Place place) {
    Message message = Message.of("area.planeChosen", crs.name());
    return new ProjectPlane(crs, List.of(Issue.note("plane-chosen", message, place)));
  }
}
