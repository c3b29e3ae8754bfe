package se.helabilden.map;

import java.util.Arrays;
import java.util.OptionalInt;
import se.helabilden.work.Progress;

/// Which areas share a part of their border: found by the edges that two areas have in common, since neighbours share
/// their vertices. For walking from area to area by the keys. Immutable.
///
/// An area that shares an edge with none, such as an island or one of a layer whose borders do not meet exactly, has no
/// neighbours here.
public final class AreaNeighbours {
  private static final int[] NONE = new int[0];

  private final int[][] neighbours;

  private AreaNeighbours(int[][] neighbours) {
    this.neighbours = neighbours;
  }

  /// Finds the neighbours of all areas.
  public static AreaNeighbours of(LayerShapes shapes, Progress progress) {
    Edges edges = new Edges(shapes);
    Found found = new Found(shapes.size());
    for (int area = 0; area < shapes.size(); area++) {
      if ((area & 255) == 0) {
        progress.check();
      }
      for (int ring = shapes.areaRing()[area]; ring < shapes.areaRing()[area + 1]; ring++) {
        for (int i = shapes.ringStart()[ring]; i + 1 < shapes.ringStart()[ring + 1]; i++) {
          int other = edges.put(i, area);
          if (other >= 0 && other != area) {
            found.add(area, other);
            found.add(other, area);
          }
        }
      }
    }
    return new AreaNeighbours(found.all);
  }

  /// Positions, in no certain order.
  public int[] of(int area) {
    return neighbours[area].clone();
  }

  /// The neighbour that lies most to one side: whose centre is in the half of the compass that faces that way, and
  /// nearest to straight ahead; of two as straight, the nearer. Empty where there is none.
  public OptionalInt toward(int from, AreaCentres.Way way, AreaCentres centres) {
    int best = -1;
    double straightest = 0;
    for (int other : neighbours[from]) {
      double dx = centres.x(other) - centres.x(from);
      double dy = centres.y(other) - centres.y(from);
      double along = dx * way.x() + dy * way.y();
      double distance = Math.hypot(dx, dy);
      double straight = distance > 0 ? along / distance : 0;
      if (along > 0 && straight > straightest) {
        straightest = straight;
        best = other;
      }
    }
    // beyond an eighth of the compass to either side another key is meant
    return straightest >= Math.sqrt(0.5) - 1e-9 ? OptionalInt.of(best) : OptionalInt.empty();
  }

  private static final class Found {
    private final int[][] all;

    Found(int areas) {
      all = new int[areas][];
      Arrays.fill(all, NONE);
    }

    void add(int area, int other) {
      int[] known = all[area];
      for (int each : known) {
        if (each == other) {
          return;
        }
      }
      int[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = other;
      all[area] = more;
    }
  }

  /// An open-addressed table of edges and the first area that each was seen in; an edge is found by its two ends,
  /// whichever way it runs.
  private static final class Edges {
    private final int[] x;
    private final int[] y;
    private final int[] edge;
    private final int[] owner;
    private final int mask;

    Edges(LayerShapes shapes) {
      x = shapes.x();
      y = shapes.y();
      int size = Integer.highestOneBit(Math.max(16, shapes.vertices())) * 2;
      mask = size - 1;
      edge = new int[size];
      owner = new int[size];
      Arrays.fill(edge, -1);
    }

    /// The area that the edge from a vertex to the next was first seen in; -1 where it is new.
    int put(int i, int area) {
      int slot = slot(i);
      if (edge[slot] >= 0) {
        return owner[slot];
      }
      edge[slot] = i;
      owner[slot] = area;
      return -1;
    }

    private int slot(int i) {
      long a = (long) x[i] << 32 | y[i] & 0xffffffffL;
      long b = (long) x[i + 1] << 32 | y[i + 1] & 0xffffffffL;
      long mixed = (a ^ b) * 0x9e3779b97f4a7c15L + (a + b) * 0xc2b2ae3d27d4eb4fL;
      int slot = (int) (mixed >>> 32) & mask;
      while (edge[slot] >= 0 && !isSame(edge[slot], i)) {
        slot = slot + 1 & mask;
      }
      return slot;
    }

    private boolean isSame(int i, int j) {
      return (x[i] == x[j] && y[i] == y[j] && x[i + 1] == x[j + 1] && y[i + 1] == y[j + 1])
          || (x[i] == x[j + 1] && y[i] == y[j + 1] && x[i + 1] == x[j] && y[i + 1] == y[j]);
    }
  }
}
