package se.helabilden.map;

import java.util.Arrays;

/// Which two wholes (municipalities, counties) each edge of a layer lies between. Neighbours share their vertices, so an edge is found by
/// its two ends, whichever way it runs. An open-addressed table of edges.
final class EdgeOwners {
  private static final int NOBODY = -1;

  private final int[] x;
  private final int[] y;
  /// The first vertex of the edge in a slot, or -1.
  private final int[] edge;
  private final int[] first;
  private final int[] second;
  private final int mask;

  private final int[] wholeOf;

  private EdgeOwners(LayerShapes shapes, int[] wholeOf) {
    this.wholeOf = wholeOf;
    x = shapes.x();
    y = shapes.y();
    int size = Integer.highestOneBit(Math.max(16, shapes.vertices())) * 2;
    mask = size - 1;
    edge = new int[size];
    first = new int[size];
    second = new int[size];
    Arrays.fill(edge, -1);
    Arrays.fill(second, NOBODY);
  }

  /// @param wholeOf by area: its whole, -1 where it is not known
  static EdgeOwners of(LayerShapes shapes, int[] wholeOf) {
    EdgeOwners owners = new EdgeOwners(shapes, wholeOf);
    for (int area = 0; area < shapes.size(); area++) {
      for (int ring = shapes.areaRing()[area]; ring < shapes.areaRing()[area + 1]; ring++) {
        for (int i = shapes.ringStart()[ring]; i + 1 < shapes.ringStart()[ring + 1]; i++) {
          owners.add(i, wholeOf[area]);
        }
      }
    }
    return owners;
  }

  private void add(int i, int whole) {
    int slot = slot(i);
    if (edge[slot] < 0) {
      edge[slot] = i;
      first[slot] = whole;
    } else {
      second[slot] = whole;
    }
  }

  int wholeOf(int area) {
    return wholeOf[area];
  }

  /// The strength of the line around a whole.
  ///
  /// @param strengths by area, the same for all of a whole
  int strengthOf(int whole, int[] strengths) {
    for (int area = 0; area < wholeOf.length; area++) {
      if (wholeOf[area] == whole) {
        return strengths[area];
      }
    }
    return 0;
  }

  /// Whether the edge from a vertex to the next is a border between two known wholes, of which this one draws it: each
  /// border is drawn once.
  boolean isBorderDrawnBy(int i, int whole) {
    int slot = slot(i);
    return second[slot] != NOBODY
        && first[slot] != NOBODY
        && first[slot] != second[slot]
        && Math.min(first[slot], second[slot]) == whole;
  }

  private int slot(int i) {
    long a = (long) x[i] << 32 | y[i];
    long b = (long) x[i + 1] << 32 | y[i + 1];
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
