package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;

/// Invented layers of any size from a seed: a grid of cells with displaced corners and ragged edges that neighbours
/// share vertex by vertex, 20 by 20 cells a municipality.
public final class SyntheticLayer {
  private static final double CELL = 5000;

  private final int columns;
  private final int perEdge;
  private final long seed;

  private SyntheticLayer(int columns, int perEdge, long seed) {
    this.columns = columns;
    this.perEdge = perEdge;
    this.seed = seed;
  }

  /// @param areas how many
  /// @param vertices about how many each has
  public static AreaLayer of(int areas, int vertices, long seed) {
    int columns = (int) Math.ceil(Math.sqrt(areas * 0.6));
    return new SyntheticLayer(columns, Math.max(1, vertices / 4), seed).layer(areas);
  }

  private AreaLayer layer(int count) {
    GeometryFactory factory = new GeometryFactory();
    List<Area> areas = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int column = i % columns;
      int row = i / columns;
      List<Coordinate> ring = new ArrayList<>(perEdge * 4 + 1);
      edge(ring, column, row, true, false);
      edge(ring, column + 1, row, false, false);
      edge(ring, column, row + 1, true, true);
      edge(ring, column, row, false, true);
      ring.add(ring.getFirst().copy());
      String municipality = String.valueOf(1000 + row / 20 * 40 + column / 20);
      String code = municipality + "C" + (100_000 + i);
      areas.add(
          new Area(
              new AreaCode(AreaLevel.OWN, null, code),
              "Område " + i,
              municipality,
              "Kommun " + municipality,
              null,
              factory.createPolygon(ring.toArray(Coordinate[]::new))));
    }
    return new AreaLayer(AreaLevel.OWN, null, areas);
  }

  /// The edge that leaves a corner, along the row or along the column, all but its last vertex.
  private void edge(List<Coordinate> ring, int column, int row, boolean alongRow, boolean backwards) {
    Coordinate from = corner(column, row);
    Coordinate to = alongRow ? corner(column + 1, row) : corner(column, row + 1);
    SplittableRandom random = new SplittableRandom(seed * 31 + key(column, row) * 2 + (alongRow ? 1 : 0));
    List<Coordinate> points = new ArrayList<>(perEdge + 1);
    points.add(from);
    for (int i = 1; i < perEdge; i++) {
      double t = i / (double) perEdge;
      double wobble = (random.nextDouble() - 0.5) * CELL * 0.05;
      double bow = Math.sin(t * Math.PI * 3) * CELL * 0.05;
      double x = from.x + (to.x - from.x) * t + (alongRow ? 0 : wobble + bow);
      double y = from.y + (to.y - from.y) * t + (alongRow ? wobble + bow : 0);
      points.add(new Coordinate(x, y));
    }
    points.add(to);
    List<Coordinate> run = backwards ? points.reversed() : points;
    ring.addAll(run.subList(0, perEdge));
  }

  private Coordinate corner(int column, int row) {
    SplittableRandom random = new SplittableRandom(seed + key(column, row));
    return new Coordinate(
        300_000 + column * CELL + (random.nextDouble() - 0.5) * CELL * 0.5,
        6_200_000 + row * CELL + (random.nextDouble() - 0.5) * CELL * 0.5);
  }

  private static long key(int column, int row) {
    return row * 1_000_003L + column;
  }
}
