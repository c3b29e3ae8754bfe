package se.helabilden.map;

/// Thins one border between two vertices that stay: a heap of its vertices by the triangle that each makes with those
/// still beside it. Not thread-safe; used again for the next border.
final class ThinningQueue {
  private final int[] x;
  private final int[] y;
  /// By place along the border, from 0 (the vertex that stays) to the last (the other one).
  private int[] vertex = new int[64];
  private int[] before = new int[64];
  private int[] after = new int[64];
  private long[] triangle = new long[64];
  /// Where a place stands in the heap, and the heap of places.
  private int[] position = new int[64];
  private int[] heap = new int[64];
  private int size;

  ThinningQueue(int[] x, int[] y) {
    this.x = x;
    this.y = y;
  }

  /// Writes the levels of the vertices within a border.
  ///
  /// @param start the ring's first vertex
  /// @param count how many vertices the ring has
  /// @param from where the border begins, counted from the ring's first vertex and perhaps past its end
  /// @param steps how many edges the border has
  void thin(int start, int count, int from, int steps, byte[] levels) {
    room(steps + 1);
    for (int i = 0; i <= steps; i++) {
      vertex[i] = start + (from + i) % count;
      before[i] = i - 1;
      after[i] = i + 1;
    }
    size = 0;
    for (int i = 1; i < steps; i++) {
      triangle[i] = triangle(i);
      position[i] = size;
      heap[size++] = i;
    }
    for (int at = size / 2 - 1; at >= 0; at--) {
      sink(at);
    }
    long largest = 0;
    while (size > 0) {
      int place = heap[0];
      largest = Math.max(largest, triangle[place]);
      levels[vertex[place]] = VertexLevels.levelOf(largest);
      heap[0] = heap[--size];
      position[heap[0]] = 0;
      sink(0);
      int left = before[place];
      int right = after[place];
      after[left] = right;
      before[right] = left;
      if (left > 0) {
        change(left);
      }
      if (right < steps) {
        change(right);
      }
    }
  }

  private void room(int needed) {
    if (needed > vertex.length) {
      int length = Math.max(needed, vertex.length * 2);
      vertex = new int[length];
      before = new int[length];
      after = new int[length];
      triangle = new long[length];
      position = new int[length];
      heap = new int[length];
    }
  }

  /// Twice the area; exact, and the same from both sides of the border.
  private long triangle(int place) {
    int a = vertex[before[place]];
    int b = vertex[place];
    int c = vertex[after[place]];
    return Math.abs(
        ((long) x[a] - x[b]) * ((long) y[c] - y[b]) - ((long) x[c] - x[b]) * ((long) y[a] - y[b]));
  }

  private void change(int place) {
    triangle[place] = triangle(place);
    int at = position[place];
    while (at > 0 && isLess(place, heap[(at - 1) >>> 1])) {
      put(heap[(at - 1) >>> 1], at);
      at = (at - 1) >>> 1;
    }
    put(place, at);
    sink(at);
  }

  private void sink(int from) {
    if (from >= size) {
      return;
    }
    int at = from;
    int place = heap[at];
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && isLess(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isLess(heap[child], place)) {
        break;
      }
      put(heap[child], at);
      at = child;
    }
    put(place, at);
  }

  private void put(int place, int at) {
    heap[at] = place;
    position[place] = at;
  }

  private boolean isLess(int one, int other) {
    if (triangle[one] != triangle[other]) {
      return triangle[one] < triangle[other];
    }
    int a = vertex[one];
    int b = vertex[other];
    return x[a] != x[b] ? x[a] < x[b] : y[a] < y[b];
  }
}
