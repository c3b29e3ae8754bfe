package se.helabilden.map;

import java.util.Arrays;

/// Which area lies on the other side of each edge of a layer. Neighbours share their vertices, so an edge is found by its
/// two ends, whichever way it runs: an open-addressed table of edges, each looked up once.
final class EdgeOwners {
  private static final int NOBODY = -1;

  private final int[] x;
  private final int[] y;
  /// By the edge's first vertex: the other area; -1 where there is none.
  private final int[] other;
  /// The first vertex of the edge in a slot, or -1; and the area it was met in.
  private int[] edge;
  private int[] area;
  private final int mask;

  private EdgeOwners(LayerShapes shapes) {
    x = shapes.x();
    y = shapes.y();
    other = new int[x.length];
    Arrays.fill(other, NOBODY);
    int size = Integer.highestOneBit(Math.max(16, shapes.vertices())) * 2;
    mask = size - 1;
    edge = new int[size];
    area = new int[size];
    Arrays.fill(edge, -1);
  }

  static EdgeOwners of(LayerShapes shapes) {
    EdgeOwners owners = new EdgeOwners(shapes);
    for (int each = 0; each < shapes.size(); each++) {
      for (int ring = shapes.areaRing()[each]; ring < shapes.areaRing()[each + 1]; ring++) {
        for (int i = shapes.ringStart()[ring]; i + 1 < shapes.ringStart()[ring + 1]; i++) {
          owners.add(i, each);
        }
      }
    }
    owners.edge = new int[0];
    owners.area = new int[0];
    return owners;
  }

  private void add(int i, int here) {
    int slot = slot(i);
    if (edge[slot] < 0) {
      edge[slot] = i;
      area[slot] = here;
    } else {
      other[i] = area[slot];
      other[edge[slot]] = here;
    }
  }

  /// Whether the edge from a vertex of an area to the next is a border between two known wholes (municipalities,
  /// counties), of which the area's own draws it: each border is drawn once.
  ///
  /// @param wholeOf by area: its whole, -1 where it is not known
  boolean isBorderDrawnBy(int i, int here, int[] wholeOf) {
    return other[i] != NOBODY && wholeOf[here] != NOBODY && wholeOf[here] < wholeOf[other[i]];
  }

  private int slot(int i) {
    long a = (long) x[i] << 32 | y[i];
    long b = (long) x[i + 1] << 32 | y[i + 1];
    long mixed = (a ^ b) * 0x9e3779b97f4a7c15L + (a + b) * 0xc2b2ae3d27d4eb4fL;
    mixed = (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L;
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
