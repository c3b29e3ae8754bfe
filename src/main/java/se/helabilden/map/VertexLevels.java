package se.helabilden.map;

import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import se.helabilden.work.Progress;

/// How coarse a picture may be until it does without a vertex: found once for all scales, after which thinning a layer
/// is leaving out vertices.
///
/// Vertices go in the order of the triangle that each makes with its neighbours, the smallest first (Visvalingam and
/// Whyatt, "Line generalisation by repeated elimination of points", 1993), so what a picture loses is measured in
/// parts of a pixel's area. A border that two areas share is thinned alike from both sides: it ends where other
/// borders meet it, triangles are compared exactly, and equal ones by their places. Where neighbours do not have the
/// same vertices, each is thinned by itself, and they part by no more than is lost anyway; by as little may lines cross.
///
/// Own and on flat arrays: JTS's `CoverageSimplifier` does the same for one scale with objects, and took ten times as
/// long and 1.7 GB for 100,000 areas.
final class VertexLevels {
  /// The level of a vertex that no picture does without.
  static final byte ALWAYS = Byte.MAX_VALUE;

  /// The part of a pixel's area that a picture may lose with a vertex is one in so many: as much as one of the samples
  /// that smooth its edges.
  private static final int PARTS_OF_PIXEL = 4;

  private final LayerShapes shapes;
  private final int[] x;
  private final int[] y;
  private final byte[] levels;

  private VertexLevels(LayerShapes shapes) {
    this.shapes = shapes;
    this.x = shapes.x();
    this.y = shapes.y();
    this.levels = new byte[x.length];
  }

  /// For each vertex the largest l for which it is seen where a pixel's area is 2ˡ squares of the grid; -1 where it is
  /// never seen. The last vertex of a ring has the level of the first.
  static byte[] of(LayerShapes shapes, Progress progress) {
    VertexLevels found = new VertexLevels(shapes);
    found.keepMeetings(progress);
    Deque<ThinningQueue> spare = new ConcurrentLinkedDeque<>();
    IntStream.range(0, shapes.size())
        .parallel()
        .forEach(
            area -> {
              progress.check();
              ThinningQueue polled = spare.poll();
              ThinningQueue queue = polled == null ? new ThinningQueue(found.x, found.y) : polled;
              for (int ring = shapes.areaRing()[area]; ring < shapes.areaRing()[area + 1]; ring++) {
                found.ring(shapes.ringStart()[ring], shapes.ringStart()[ring + 1], queue);
              }
              spare.add(queue);
            });
    return found.levels;
  }

  /// The level for a doubled triangle area in steps.
  static byte levelOf(long doubled) {
    long parts = doubled / 2 * PARTS_OF_PIXEL;
    return (byte) (63 - Long.numberOfLeadingZeros(parts));
  }

  /// Marks the vertices at which borders meet: places whose neighbours are not the same two wherever they occur.
  private void keepMeetings(Progress progress) {
    int mask = Integer.highestOneBit(Math.max(16, x.length)) * 2 - 1;
    int[] firstAt = new int[mask + 1];
    Arrays.fill(firstAt, -1);
    int[] same = new int[x.length];
    int[] ringStart = shapes.ringStart();
    for (int ring = 0; ring + 1 < ringStart.length; ring++) {
      int start = ringStart[ring];
      int end = ringStart[ring + 1] - 1;
      progress.check();
      for (int i = start; i < end; i++) {
        int slot = slotOf(x[i], y[i], mask);
        while (firstAt[slot] >= 0 && !isSame(firstAt[slot], i)) {
          slot = slot + 1 & mask;
        }
        if (firstAt[slot] < 0) {
          firstAt[slot] = i;
        }
        same[i] = firstAt[slot];
      }
      if (end > start) {
        same[end] = same[start];
      }
    }
    int[] before = firstAt;
    int[] after = new int[x.length];
    Arrays.fill(before, -1);
    for (int ring = 0; ring + 1 < ringStart.length; ring++) {
      int start = ringStart[ring];
      int end = ringStart[ring + 1] - 1;
      for (int i = start; i < end; i++) {
        compareNeighbours(same[i], same[i == start ? end - 1 : i - 1], same[i + 1], before, after);
      }
    }
    for (int i = 0; i < same.length; i++) {
      levels[i] = levels[same[i]];
    }
  }

  private void compareNeighbours(int at, int one, int other, int[] before, int[] after) {
    if (before[at] < 0) {
      before[at] = one;
      after[at] = other;
    } else if ((before[at] != one || after[at] != other) && (before[at] != other || after[at] != one)) {
      levels[at] = ALWAYS;
    }
  }

  private static int slotOf(int x, int y, int mask) {
    long mixed = x * 0x9e3779b97f4a7c15L + y * 0xc2b2ae3d27d4eb4fL;
    return (int) (mixed >>> 32) & mask;
  }

  private boolean isSame(int i, int j) {
    return x[i] == x[j] && y[i] == y[j];
  }

  private void ring(int start, int end, ThinningQueue queue) {
    int last = end - 1;
    if (last - start < 3) {
      Arrays.fill(levels, start, end, ALWAYS);
      return;
    }
    int first = start;
    while (first < last && levels[first] != ALWAYS) {
      first++;
    }
    if (first == last) {
      // meets nothing: held at two places that whoever shares the ring finds too
      first = farthestFrom(start, last, -1);
      levels[first] = ALWAYS;
      levels[farthestFrom(start, last, first)] = ALWAYS;
    }
    int count = last - start;
    int from = 0;
    for (int step = 1; step <= count; step++) {
      if (levels[start + (first - start + step) % count] == ALWAYS) {
        if (step - from > 1) {
          queue.thin(start, count, first - start + from, step - from, levels);
        }
        from = step;
      }
    }
    levels[last] = levels[start];
  }

  /// The vertex farthest from another; the most western and northern for -1. The more western and northern of two.
  private int farthestFrom(int start, int last, int other) {
    int best = start;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = start; i < last; i++) {
      double dx = other < 0 ? 0 : (double) x[i] - x[other];
      double dy = other < 0 ? 0 : (double) y[i] - y[other];
      double far = dx * dx + dy * dy;
      boolean sooner = x[i] < x[best] || (x[i] == x[best] && y[i] < y[best]);
      if (far > most || (far == most && sooner)) {
        best = i;
        most = far;
      }
    }
    return best;
  }
}
