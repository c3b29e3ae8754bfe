package se.helabilden.testkit.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/// The land of the region, divided: one plot for each DeSO, without codes yet.
final class Ground {
  /// Islands this close to the largest one make an area of their own with it.
  private static final double ARCHIPELAGO = 9_000;

  /// @param regso number of the RegSO, counted over the region
  /// @param municipality 0 to 2
  /// @param urbanity 0 in the open country, 1 in the middle of a town, people-weighted
  /// @param town the town that most of its people live in, or -1 in the country
  /// @param people rough number before rounding to what a DeSO may have
  record Plot(
      Geometry shape, int regso, int municipality, Coordinate middle, double urbanity, int town, double people) {}

  final List<Plot> plots;
  final List<Polygon> lakes;
  final int regsoCount;

  Ground(GeometryFactory factory, long seed) {
    Noise noise = new Noise(seed);
    Random random = new Random(seed);
    Shores shores = new Shores(factory, noise);
    lakes = shores.lakes;
    Mosaic mosaic = new Mosaic(factory, shores, noise, random);
    Districts districts = new Districts(mosaic, random);
    regsoCount = districts.municipalityOfRegso.length;
    int count = districts.regsoOfDeso.length;
    List<Geometry> shapes = new Borders(factory, mosaic, districts.deso).draw(shores, count);
    int home = addIslands(factory, shores, districts, shapes);
    plots = new ArrayList<>();
    double[][] towns = new double[count][Sketch.TOWNS.size()];
    double[] people = new double[count];
    double[] urbanity = new double[count];
    double[][] middle = new double[count][2];
    for (int i = 0; i < mosaic.sites.size(); i++) {
      int label = districts.deso[i];
      Coordinate site = mosaic.sites.get(i);
      if (label < 0 || mosaic.people[i] == 0) {
        continue;
      }
      people[label] += mosaic.people[i];
      urbanity[label] += mosaic.people[i] * Sketch.urbanity(site.x, site.y);
      middle[label][0] += mosaic.people[i] * site.x;
      middle[label][1] += mosaic.people[i] * site.y;
      for (int t = 0; t < towns[label].length; t++) {
        towns[label][t] += Sketch.TOWNS.get(t).urbanity(site.x, site.y) > 0.32 ? mosaic.people[i] : 0;
      }
    }
    for (int i = 0; i < count; i++) {
      int regso = districts.regsoOfDeso[i];
      Coordinate weighted = new Coordinate(middle[i][0] / people[i], middle[i][1] / people[i]);
      plots.add(
          new Plot(
              shapes.get(i).norm(),
              regso,
              districts.municipalityOfRegso[regso],
              weighted,
              urbanity[i] / people[i],
              main(towns[i], people[i]),
              people[i]));
    }
    Plot neighbour = plots.get(home);
    Geometry isles = shapes.getLast().norm();
    plots.add(
        new Plot(
            isles, neighbour.regso(), neighbour.municipality(), isles.getCentroid().getCoordinate(), 0, -1, 780));
  }

  private static int main(double[] towns, double people) {
    for (int t = 0; t < towns.length; t++) {
      if (towns[t] > people / 2) {
        return t;
      }
    }
    return -1;
  }

  /// Adds a shape for the archipelago at the end; other islands go to the nearest area.
  ///
  /// @return the area on the mainland nearest to the archipelago
  private static int addIslands(
      GeometryFactory factory, Shores shores, Districts districts, List<Geometry> shapes) {
    int own = shapes.size();
    Polygon largest =
        shores.islands.stream()
            .filter(island -> nearest(shapes, districts, island) >= 0)
            .filter(island -> shores.mainland.distance(island) > 900)
            .findFirst()
            .orElseThrow();
    List<List<Geometry>> added = new ArrayList<>();
    for (int i = 0; i <= own; i++) {
      added.add(new ArrayList<>());
    }
    for (Polygon island : shores.islands) {
      int near = nearest(shapes, districts, island);
      boolean out = island == largest || (near >= 0 && shores.mainland.distance(island) > 900);
      if (out && island.distance(largest) < ARCHIPELAGO) {
        added.get(own).add(island);
      } else if (near >= 0) {
        added.get(near).add(island);
      }
    }
    for (int i = 0; i < own; i++) {
      if (!added.get(i).isEmpty()) {
        Geometry before = shapes.get(i);
        for (int k = 0; k < before.getNumGeometries(); k++) {
          added.get(i).add(before.getGeometryN(k));
        }
        shapes.set(i, factory.buildGeometry(added.get(i)));
      }
    }
    shapes.add(factory.buildGeometry(added.get(own)));
    return nearest(shapes, districts, largest);
  }

  /// The nearest area of the coastal municipality; -1 for islands that lie off somebody else's coast.
  private static int nearest(List<Geometry> shapes, Districts districts, Polygon island) {
    double best = 7_000;
    int found = -1;
    if (!Mosaic.outline(island.getFactory()).contains(island)) {
      return found;
    }
    IndexedFacetDistance far = new IndexedFacetDistance(island);
    for (int i = 0; i < districts.regsoOfDeso.length; i++) {
      if (districts.municipalityOfRegso[districts.regsoOfDeso[i]] == 1) {
        double distance = far.distance(shapes.get(i));
        if (distance < best) {
          best = distance;
          found = i;
        }
      }
    }
    return found;
  }
}
