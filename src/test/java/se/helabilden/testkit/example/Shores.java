package se.helabilden.testkit.example;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/// Land and water: level lines of rough fields, found square by square of a grid (marching squares).
final class Shores {
  private static final double STEP = 150;
  private static final double SMALLEST_ISLAND = 90_000;
  private static final double SMALLEST_POND = 250_000;

  /// The mainland without its lakes' water taken away; holes are enclosed bays.
  final Polygon mainland;

  /// Largest first.
  final List<Polygon> islands;

  /// Largest first.
  final List<Polygon> lakes;

  private interface Field {
    double at(double x, double y);
  }

  Shores(GeometryFactory factory, Noise noise) {
    List<Polygon> land = above(factory, (x, y) -> land(noise.other(1), noise.other(2), x, y));
    mainland = fill(land.getFirst(), SMALLEST_POND);
    islands = new ArrayList<>();
    for (Polygon piece : land.subList(1, land.size())) {
      Polygon island = fill(piece, SMALLEST_POND);
      // not one in a pond that has been filled
      if (piece.getArea() >= SMALLEST_ISLAND
          && !mainland.contains(island.getInteriorPoint())
          && islands.stream().noneMatch(larger -> larger.contains(island.getInteriorPoint()))) {
        islands.add(island);
      }
    }
    Noise shore = noise.other(3);
    lakes =
        above(
                factory,
                (x, y) -> {
                  double most = -10;
                  for (double[] lake : Sketch.LAKES) {
                    most = Math.max(most, lake(lake, x, y, shore));
                  }
                  return most;
                })
            .stream()
            .filter(lake -> lake.getArea() >= SMALLEST_POND)
            .map(lake -> fill(lake, SMALLEST_ISLAND))
            .toList();
  }

  /// Kilometres inland, roughly: bays that reach in from the south-east, and skerries off the coast.
  private static double land(Noise coast, Noise isles, double x, double y) {
    double inland = (Sketch.coastX(y) - x) / 1000;
    if (inland > 22) {
      return inland;
    }
    if (inland < -17) {
      return -1;
    }
    // the harbour town stays where it was drawn
    double calm = 1 - 0.7 * Sketch.urbanity(x, y);
    double along = (x * 0.86 - y * 0.5) / 9000;
    double across = (x * 0.5 + y * 0.86) / 4200;
    double bays = 15 * calm * coast.rough(along, across, 6, 0.58);
    double coastline = inland + bays - 1;
    double reach = Math.max(0, 1 - Math.abs(inland + 5.5) / 10.5);
    double skerries = isles.rough(x / 3600, y / 3600, 5, 0.66) - 0.2 + 0.12 * reach;
    return Math.max(coastline, reach > 0 ? 6 * skerries * reach : -1);
  }

  private static double lake(double[] lake, double x, double y, Noise shore) {
    double angle = StrictMath.toRadians(lake[4]);
    double along = (x - lake[0]) * StrictMath.cos(angle) + (y - lake[1]) * StrictMath.sin(angle);
    double across = (y - lake[1]) * StrictMath.cos(angle) - (x - lake[0]) * StrictMath.sin(angle);
    double size = Math.max(1100, 1.15 * lake[3]);
    double far = Math.sqrt(along * along / (lake[2] * lake[2]) + across * across / (lake[3] * lake[3]));
    if (far > 2.6) {
      return -1;
    }
    return 1 - far + 1.5 * shore.rough(x / size, y / size, 6, 0.6);
  }

  private static Polygon fill(Polygon polygon, double below) {
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      if (polygon.getFactory().createPolygon(polygon.getInteriorRingN(i)).getArea() >= below) {
        holes.add(polygon.getInteriorRingN(i));
      }
    }
    return polygon.getFactory().createPolygon(polygon.getExteriorRing(), holes.toArray(LinearRing[]::new));
  }

  /// The places where the field is above zero, largest first.
  private static List<Polygon> above(GeometryFactory factory, Field field) {
    int columns = (int) ((Sketch.EAST - Sketch.WEST) / STEP);
    int rows = (int) ((Sketch.NORTH - Sketch.SOUTH) / STEP);
    double[][] height = new double[rows + 1][columns + 1];
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        boolean edge = row == 0 || column == 0 || row == rows || column == columns;
        double value = field.at(Sketch.WEST + column * STEP, Sketch.SOUTH + row * STEP);
        height[row][column] = edge ? -1 : value == 0 ? -1e-9 : value;
      }
    }
    Polygonizer polygonizer = new Polygonizer();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        square(factory, height, row, column).forEach(polygonizer::add);
      }
    }
    List<Polygon> found = new ArrayList<>();
    for (Object face : polygonizer.getPolygons()) {
      if (isAbove((Polygon) face, height)) {
        found.add((Polygon) face);
      }
    }
    found.sort((a, b) -> Double.compare(b.getArea(), a.getArea()));
    return found;
  }

  /// Every point of a ring lies between two corners of the grid, one above zero and one below; a face is above where
  /// the one inside it is.
  private static boolean isAbove(Polygon face, double[][] height) {
    Coordinate point = face.getExteriorRing().getCoordinateN(0);
    double column = (point.x - Sketch.WEST) / STEP;
    double row = (point.y - Sketch.SOUTH) / STEP;
    int left = (int) Math.floor(column);
    int low = (int) Math.floor(row);
    int right = column == left ? left : left + 1;
    int top = row == low ? low : low + 1;
    Coordinate corner = new Coordinate(Sketch.WEST + left * STEP, Sketch.SOUTH + low * STEP);
    boolean first = SimplePointInAreaLocator.locate(corner, face) == Location.INTERIOR;
    return first ? height[low][left] > 0 : height[top][right] > 0;
  }

  private static List<Geometry> square(GeometryFactory factory, double[][] height, int row, int column) {
    double[] corner = {
      height[row][column], height[row][column + 1], height[row + 1][column + 1], height[row + 1][column]
    };
    double x = Sketch.WEST + column * STEP;
    double y = Sketch.SOUTH + row * STEP;
    double[][] at = {{x, y}, {x + STEP, y}, {x + STEP, y + STEP}, {x, y + STEP}};
    List<Coordinate> crossings = new ArrayList<>();
    for (int side = 0; side < 4; side++) {
      int next = (side + 1) % 4;
      if (corner[side] > 0 != corner[next] > 0) {
        // always from the lower left end, so that both squares of the side get the same point
        int from = side < 2 ? side : next;
        int to = side < 2 ? next : side;
        double t = Math.clamp(corner[from] / (corner[from] - corner[to]), 0.04, 0.96);
        crossings.add(
            new Coordinate(
                Math.round((at[from][0] + t * (at[to][0] - at[from][0])) * 10) / 10.0,
                Math.round((at[from][1] + t * (at[to][1] - at[from][1])) * 10) / 10.0));
      }
    }
    List<Geometry> lines = new ArrayList<>();
    if (crossings.size() == 2) {
      lines.add(factory.createLineString(crossings.toArray(Coordinate[]::new)));
    } else if (crossings.size() == 4) {
      // a saddle: the middle decides which corners hang together
      boolean middle = corner[0] + corner[1] + corner[2] + corner[3] > 0;
      int first = middle == corner[0] > 0 ? 0 : 3;
      lines.add(line(factory, crossings.get(first), crossings.get((first + 1) % 4)));
      lines.add(line(factory, crossings.get((first + 2) % 4), crossings.get((first + 3) % 4)));
    }
    return lines;
  }

  private static Geometry line(GeometryFactory factory, Coordinate a, Coordinate b) {
    return factory.createLineString(new Coordinate[] {a, b});
  }
}
