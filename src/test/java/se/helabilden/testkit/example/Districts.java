package se.helabilden.testkit.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/// Puts the cells of a mosaic together to municipalities, RegSO and DeSO, each whole and inside the next, with about as
/// many people as its siblings: the way between two cells counts as long as there are many people along it.
final class Districts {
  static final int OUTSIDE = -1;

  /// By cell: number of its DeSO, of its RegSO; [#OUTSIDE] where it is none of the region's.
  final int[] deso;

  final int[] regso;

  /// By DeSO: its RegSO. By RegSO: its municipality.
  final int[] regsoOfDeso;

  final int[] municipalityOfRegso;

  private final Mosaic mosaic;
  private final Random random;
  private final double[] weight;

  private record Step(double far, int cell, int label) {}

  Districts(Mosaic mosaic, Random random) {
    this.mosaic = mosaic;
    this.random = random;
    int n = mosaic.sites.size();
    weight = new double[n];
    int[] municipality = new int[n];
    for (int i = 0; i < n; i++) {
      Coordinate site = mosaic.sites.get(i);
      double urban = Sketch.urbanity(site.x, site.y);
      weight[i] = (0.14 + 2.2 * urban) * (0.75 + 0.5 * random.nextDouble());
      municipality[i] = mosaic.onLand[i] && mosaic.inside[i] ? mosaic.municipality[i] : OUTSIDE;
    }
    municipality = whole(municipality, 3);
    regso = new int[n];
    deso = new int[n];
    Arrays.fill(regso, OUTSIDE);
    Arrays.fill(deso, OUTSIDE);
    List<Integer> regsoOf = new ArrayList<>();
    List<Integer> municipalityOf = new ArrayList<>();
    for (int m = 0; m < 3; m++) {
      divide(municipality, m, Sketch.REGSO[m], regso, municipalityOf.size());
      int first = municipalityOf.size();
      for (int i = 0; i < Sketch.REGSO[m]; i++) {
        municipalityOf.add(m);
      }
      int[] shares = shares(first, Sketch.REGSO[m], Sketch.DESO[m]);
      for (int i = 0; i < shares.length; i++) {
        divide(regso, first + i, shares[i], deso, regsoOf.size());
        for (int k = 0; k < shares[i]; k++) {
          regsoOf.add(first + i);
        }
      }
    }
    regsoOfDeso = regsoOf.stream().mapToInt(Integer::intValue).toArray();
    municipalityOfRegso = municipalityOf.stream().mapToInt(Integer::intValue).toArray();
    intoTheWater();
  }

  /// Keeps the largest piece of each label and lets the labels grow over what is left.
  private int[] whole(int[] labels, int count) {
    int[] kept = new int[labels.length];
    Arrays.fill(kept, OUTSIDE);
    List<Step> sources = new ArrayList<>();
    for (int label = 0; label < count; label++) {
      int wanted = label;
      for (int cell : largestPiece(i -> labels[i] == wanted, labels.length)) {
        sources.add(new Step(0, cell, label));
      }
    }
    return grow(sources, i -> labels[i] != OUTSIDE, kept);
  }

  private List<Integer> largestPiece(IntPredicate member, int n) {
    boolean[] seen = new boolean[n];
    List<Integer> best = List.of();
    for (int start = 0; start < n; start++) {
      if (seen[start] || !member.test(start)) {
        continue;
      }
      List<Integer> piece = new ArrayList<>(List.of(start));
      seen[start] = true;
      for (int at = 0; at < piece.size(); at++) {
        for (int next : mosaic.neighbours.get(piece.get(at))) {
          if (!seen[next] && member.test(next)) {
            seen[next] = true;
            piece.add(next);
          }
        }
      }
      best = piece.size() > best.size() ? piece : best;
    }
    return best;
  }

  /// Shortest ways from the sources (Dijkstra); each cell takes the label it is reached from first.
  private int[] grow(List<Step> sources, IntPredicate allowed, int[] into) {
    PriorityQueue<Step> open =
        new PriorityQueue<>(
            (a, b) -> a.far() != b.far() ? Double.compare(a.far(), b.far()) : Integer.compare(a.cell(), b.cell()));
    open.addAll(sources);
    while (!open.isEmpty()) {
      Step step = open.poll();
      if (into[step.cell()] != OUTSIDE) {
        continue;
      }
      into[step.cell()] = step.label();
      for (int next : mosaic.neighbours.get(step.cell())) {
        if (into[next] == OUTSIDE && allowed.test(next)) {
          double way = mosaic.sites.get(step.cell()).distance(mosaic.sites.get(next));
          open.add(new Step(step.far() + way * (weight[step.cell()] + weight[next]) / 2, next, step.label()));
        }
      }
    }
    return into;
  }

  /// Divides one parent's cells into so many parts (Lloyd's method on the graph of cells).
  private void divide(int[] parents, int parent, int parts, int[] into, int first) {
    int[] cells = IntStream.range(0, parents.length).filter(i -> parents[i] == parent).toArray();
    List<Integer> centres = spread(cells, parts);
    int[] labels = new int[parents.length];
    for (int round = 0; round < 12; round++) {
      labels = from(centres, parents, parent);
      if (round < 11) {
        centres = middles(cells, labels, centres);
      }
    }
    for (int cell : cells) {
      into[cell] = labels[cell] == OUTSIDE ? OUTSIDE : labels[cell] + first;
    }
  }

  private int[] from(List<Integer> centres, int[] parents, int parent) {
    int[] labels = new int[parents.length];
    Arrays.fill(labels, OUTSIDE);
    List<Step> sources = new ArrayList<>();
    for (int i = 0; i < centres.size(); i++) {
      sources.add(new Step(0, centres.get(i), i));
    }
    return grow(sources, i -> parents[i] == parent, labels);
  }

  /// Starting points: each next one drawn where there are people far from those already chosen.
  private List<Integer> spread(int[] cells, int parts) {
    List<Integer> centres = new ArrayList<>();
    while (centres.size() < parts) {
      int best = -1;
      double most = -1;
      for (int cell : cells) {
        double near = Double.MAX_VALUE;
        for (int centre : centres) {
          near = Math.min(near, mosaic.sites.get(centre).distance(mosaic.sites.get(cell)) * weight[cell]);
        }
        double score = (centres.isEmpty() ? 1 : near) * mosaic.people[cell] * (0.5 + random.nextDouble());
        if (score > most && !centres.contains(cell)) {
          most = score;
          best = cell;
        }
      }
      centres.add(best);
    }
    return centres;
  }

  /// The cell nearest to the middle of each part's people.
  private List<Integer> middles(int[] cells, int[] labels, List<Integer> centres) {
    List<Integer> found = new ArrayList<>();
    for (int label = 0; label < centres.size(); label++) {
      double x = 0;
      double y = 0;
      double sum = 0;
      for (int cell : cells) {
        if (labels[cell] == label) {
          x += mosaic.sites.get(cell).x * mosaic.people[cell];
          y += mosaic.sites.get(cell).y * mosaic.people[cell];
          sum += mosaic.people[cell];
        }
      }
      int best = centres.get(label);
      double least = Double.MAX_VALUE;
      for (int cell : cells) {
        double far = labels[cell] == label ? mosaic.sites.get(cell).distance(new Coordinate(x / sum, y / sum)) : least;
        if (far < least) {
          least = far;
          best = cell;
        }
      }
      found.add(best);
    }
    return found;
  }

  /// How many DeSO each RegSO has: by people, at least one (largest remainders).
  private int[] shares(int first, int count, int total) {
    double[] people = new double[count];
    for (int i = 0; i < regso.length; i++) {
      if (regso[i] >= first && regso[i] < first + count) {
        people[regso[i] - first] += mosaic.people[i];
      }
    }
    double perArea = Arrays.stream(people).sum() / total;
    int[] shares = new int[count];
    for (int given = 0; given < total; given++) {
      int next = 0;
      for (int i = 1; i < count; i++) {
        if (people[i] / perArea - shares[i] - (shares[i] == 0 ? -9 : 0)
            > people[next] / perArea - shares[next] - (shares[next] == 0 ? -9 : 0)) {
          next = i;
        }
      }
      shares[next]++;
    }
    return shares;
  }

  /// Gives the cells of lakes and near waters to the area they are nearest to: borders go on to the shore. What lies
  /// outside the region stays outside.
  private void intoTheWater() {
    int n = deso.length;
    List<Step> sources = new ArrayList<>();
    int[] into = new int[n];
    Arrays.fill(into, OUTSIDE);
    for (int i = 0; i < n; i++) {
      if (deso[i] != OUTSIDE) {
        sources.add(new Step(0, i, deso[i]));
      } else if (mosaic.onLand[i]) {
        sources.add(new Step(0, i, n));
      }
    }
    grow(sources, i -> true, into);
    for (int i = 0; i < n; i++) {
      Coordinate site = mosaic.sites.get(i);
      boolean rim =
          site.x < Sketch.WEST + 2500
              || site.x > Sketch.EAST - 2500
              || site.y < Sketch.SOUTH + 2500
              || site.y > Sketch.NORTH - 2500;
      deso[i] = into[i] == n || rim ? OUTSIDE : into[i];
    }
  }
}
