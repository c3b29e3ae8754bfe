package se.helabilden.io.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import se.helabilden.area.Rings;

/// Polygons from the loose rings of a shapefile: clockwise rings are shells, the others holes of the smallest shell
/// around them. A hole without a shell is a shell drawn the wrong way.
final class RingAssembly {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private RingAssembly() {}

  /// A polygon or multipolygon, perhaps invalid; null without any ring of four points.
  ///
  /// @param rings x and y by turns; rings that are not closed are closed
  static @Nullable Geometry polygons(List<double[]> rings) {
    if (rings.size() == 1) {
      LinearRing only = Rings.closed(rings.getFirst());
      return only == null ? null : FACTORY.createPolygon(only);
    }
    List<Shell> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (double[] xy : rings) {
      LinearRing ring = Rings.closed(xy);
      if (ring == null) {
        continue;
      }
      if (signedArea(xy) <= 0) {
        shells.add(new Shell(ring));
      } else {
        holes.add(ring);
      }
    }
    List<Shell> outer = List.copyOf(shells);
    for (LinearRing hole : holes) {
      Shell around = smallestAround(hole, outer);
      if (around == null) {
        shells.add(new Shell(hole));
      } else {
        around.holes.add(hole);
      }
    }
    if (shells.isEmpty()) {
      return null;
    }
    Polygon[] polygons = shells.stream().map(Shell::polygon).toArray(Polygon[]::new);
    return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
  }

  /// Twice the area, negative for clockwise rings; relative to the first point, for precision.
  private static double signedArea(double[] xy) {
    double sum = 0;
    for (int i = 2; i + 3 < xy.length; i += 2) {
      sum += (xy[i] - xy[0]) * (xy[i + 3] - xy[1]) - (xy[i + 2] - xy[0]) * (xy[i + 1] - xy[1]);
    }
    return sum;
  }

  private static @Nullable Shell smallestAround(LinearRing hole, List<Shell> shells) {
    Shell best = null;
    Envelope box = hole.getEnvelopeInternal();
    for (Shell shell : shells) {
      boolean smaller = best == null || shell.box.getArea() < best.box.getArea();
      if (smaller && shell.box.contains(box) && isInside(hole, shell.ring)) {
        best = shell;
      }
    }
    return best;
  }

  /// By the first point of the hole that is not on the shell itself; a hole that follows its shell counts as inside.
  private static boolean isInside(LinearRing hole, LinearRing shell) {
    Coordinate point = new Coordinate();
    for (int i = 0; i < hole.getNumPoints(); i++) {
      hole.getCoordinateSequence().getCoordinate(i, point);
      int location = RayCrossingCounter.locatePointInRing(point, shell.getCoordinateSequence());
      if (location != Location.BOUNDARY) {
        return location == Location.INTERIOR;
      }
    }
    return true;
  }

  private static final class Shell {
    private final LinearRing ring;
    private final Envelope box;
    private final List<LinearRing> holes = new ArrayList<>();

    Shell(LinearRing ring) {
      this.ring = ring;
      this.box = ring.getEnvelopeInternal();
    }

    Polygon polygon() {
      return FACTORY.createPolygon(ring, holes.toArray(LinearRing[]::new));
    }
  }
}
