package se.helabilden.testkit.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/// The ground in some thousand small cells (Voronoi), small in towns and large in the forest, from which areas are put
/// together. Two cells share exactly the same side.
final class Mosaic {
  /// A side shared by two cells, `first < second`.
  record Side(int first, int second, Coordinate from, Coordinate to) {}

  final List<Coordinate> sites;
  final List<Side> sides;
  final List<List<Integer>> neighbours;
  final boolean[] onLand;
  final boolean[] inside;
  final double[] people;
  final int[] municipality;

  Mosaic(GeometryFactory factory, Shores shores, Noise noise, Random random) {
    sites = scatter(random);
    int n = sites.size();
    onLand = new boolean[n];
    inside = new boolean[n];
    people = new double[n];
    municipality = new int[n];
    double[] size = new double[n];
    sides = diagram(factory, size);
    neighbours = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      neighbours.add(new ArrayList<>());
    }
    for (Side side : sides) {
      neighbours.get(side.first()).add(side.second());
      neighbours.get(side.second()).add(side.first());
    }
    IndexedPointInAreaLocator land = new IndexedPointInAreaLocator(shores.mainland);
    IndexedPointInAreaLocator water =
        new IndexedPointInAreaLocator(factory.createMultiPolygon(shores.lakes.toArray(Polygon[]::new)));
    IndexedPointInAreaLocator region = new IndexedPointInAreaLocator(outline(factory));
    for (int i = 0; i < n; i++) {
      Coordinate site = sites.get(i);
      Coordinate bent = bend(site, noise);
      onLand[i] = land.locate(site) == Location.INTERIOR && water.locate(site) == Location.EXTERIOR;
      inside[i] = region.locate(bent) == Location.INTERIOR;
      municipality[i] = nearest(bent);
      people[i] = onLand[i] && inside[i] ? size[i] / 1e6 * density(site, municipality[i]) : 0;
    }
  }

  /// The region's outer border as drawn by hand.
  static Polygon outline(GeometryFactory factory) {
    Coordinate[] ring = new Coordinate[Sketch.OUTLINE.length + 1];
    for (int i = 0; i < ring.length; i++) {
      double[] point = Sketch.OUTLINE[i % Sketch.OUTLINE.length];
      ring[i] = new Coordinate(point[0], point[1]);
    }
    return factory.createPolygon(ring);
  }

  /// The place as the hand-drawn lines see it: borders are drawn straight and lie crooked in the land.
  private static Coordinate bend(Coordinate site, Noise noise) {
    double calm = 1 - 0.8 * Sketch.urbanity(site.x, site.y);
    return new Coordinate(
        site.x + 3200 * calm * noise.other(11).rough(site.x / 9000, site.y / 9000, 3, 0.55),
        site.y + 3200 * calm * noise.other(12).rough(site.x / 9000, site.y / 9000, 3, 0.55));
  }

  private static int nearest(Coordinate at) {
    double best = Double.MAX_VALUE;
    int found = 0;
    for (double[] anchor : Sketch.ANCHORS) {
      double far = at.distance(new Coordinate(anchor[1], anchor[2]));
      if (far < best) {
        best = far;
        found = (int) anchor[0];
      }
    }
    return found;
  }

  /// People per square kilometre.
  private static double density(Coordinate site, int municipality) {
    double density = Sketch.RURAL_PEOPLE[municipality] / 950;
    for (Town town : Sketch.TOWNS) {
      density += town.density(site.x, site.y);
    }
    return density;
  }

  private static double spacing(double x, double y) {
    return 920 - 730 * Math.sqrt(Math.min(1, 1.5 * Sketch.urbanity(x, y)));
  }

  /// Points at random, none closer to another than the spacing there.
  private static List<Coordinate> scatter(Random random) {
    List<Coordinate> found = new ArrayList<>();
    Map<Long, List<Coordinate>> buckets = new HashMap<>();
    for (Town town : Sketch.TOWNS) {
      double reach = town.radius() * 2;
      int tries = (int) (reach * reach / 900);
      for (int i = 0; i < tries; i++) {
        tryPoint(
            town.x() + reach * (random.nextDouble() * 2 - 1),
            town.y() + reach * (random.nextDouble() * 2 - 1),
            found,
            buckets);
      }
    }
    for (int i = 0; i < 120_000; i++) {
      double x = Sketch.WEST + random.nextDouble() * (Sketch.EAST - Sketch.WEST);
      tryPoint(x, Sketch.SOUTH + random.nextDouble() * (Sketch.NORTH - Sketch.SOUTH), found, buckets);
    }
    return found;
  }

  private static void tryPoint(double x, double y, List<Coordinate> found, Map<Long, List<Coordinate>> buckets) {
    Coordinate point = new Coordinate(Math.round(x), Math.round(y));
    double spacing = spacing(point.x, point.y);
    long column = (long) (point.x / 1000);
    long row = (long) (point.y / 1000);
    for (long i = column - 1; i <= column + 1; i++) {
      for (long j = row - 1; j <= row + 1; j++) {
        for (Coordinate other : buckets.getOrDefault(i * 100_000 + j, List.of())) {
          if (other.distance(point) < spacing) {
            return;
          }
        }
      }
    }
    found.add(point);
    buckets.computeIfAbsent(column * 100_000 + row, key -> new ArrayList<>()).add(point);
  }

  private List<Side> diagram(GeometryFactory factory, double[] size) {
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites);
    builder.setClipEnvelope(new Envelope(Sketch.WEST, Sketch.EAST, Sketch.SOUTH, Sketch.NORTH));
    Map<Coordinate, Integer> numbers = new HashMap<>();
    for (int i = 0; i < sites.size(); i++) {
      numbers.put(sites.get(i), i);
    }
    Map<List<Coordinate>, int[]> shared = new LinkedHashMap<>();
    Geometry cells = builder.getDiagram(factory);
    List<Geometry> ordered = new ArrayList<>();
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      ordered.add(cells.getGeometryN(i));
    }
    ordered.sort((a, b) -> numbers.get(a.getUserData()).compareTo(numbers.get(b.getUserData())));
    for (Geometry cell : ordered) {
      int number = numbers.get(cell.getUserData());
      size[number] = cell.getArea();
      Coordinate[] corners = cell.getCoordinates();
      for (int i = 0; i + 1 < corners.length; i++) {
        Coordinate a = rounded(corners[i]);
        Coordinate b = rounded(corners[i + 1]);
        if (!a.equals2D(b)) {
          List<Coordinate> key = a.compareTo(b) < 0 ? List.of(a, b) : List.of(b, a);
          int[] pair = shared.computeIfAbsent(key, k -> new int[] {-1, -1});
          pair[pair[0] < 0 ? 0 : 1] = number;
        }
      }
    }
    List<Side> found = new ArrayList<>();
    shared.forEach(
        (ends, pair) -> {
          if (pair[1] >= 0) {
            found.add(new Side(pair[0], pair[1], ends.getFirst(), ends.getLast()));
          }
        });
    // the diagram's own order is not the same in every run
    found.sort(Comparator.comparingInt(Side::first).thenComparingInt(Side::second).thenComparing(Side::from));
    return found;
  }

  private static Coordinate rounded(Coordinate exact) {
    return new Coordinate(Math.round(exact.x * 10) / 10.0, Math.round(exact.y * 10) / 10.0);
  }
}
