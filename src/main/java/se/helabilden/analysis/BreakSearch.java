package se.helabilden.analysis;

/// The search for the least squared deviation, one more class in each layer, over the places where classes can end.
/// Where the last class starts best never moves down as its end moves up, so each look halves the field.
final class BreakSearch {
  private final ClassCosts costs;
  private final int[] low;
  private final int[] high;
  /// For each class but the first and each last point from its window's first, where that class starts.
  private final int[][] starts;
  private double[] best;

  BreakSearch(ClassCosts costs, BreakWindows windows) {
    this.costs = costs;
    this.low = windows.low();
    this.high = windows.high();
    this.starts = new int[low.length][];
    this.best = new double[costs.size];
  }

  /// The least squared deviation of all points in all classes.
  double run() {
    int end = costs.size - 1;
    if (low.length == 0) {
      return costs.total();
    }
    for (int j = low[0]; j <= high[0]; j++) {
      best[j] = costs.cost(0, j);
    }
    double[] next = new double[costs.size];
    for (int k = 1; k <= low.length; k++) {
      boolean isLast = k == low.length;
      int first = isLast ? end : low[k];
      int last = isLast ? end : high[k];
      costs.prepare(best, low[k - 1] + 1, high[k - 1] + 1);
      starts[k - 1] = new int[last - first + 1];
      layer(new Layer(starts[k - 1], first, next), low[k - 1] + 1, first, last, high[k - 1] + 1);
      double[] old = best;
      best = next;
      next = old;
    }
    return best[end];
  }

  /// The last point of each class, of the best division found.
  int[] ends() {
    int[] ends = new int[low.length + 1];
    ends[low.length] = costs.size - 1;
    for (int k = low.length; k > 0; k--) {
      int offset = k == low.length ? costs.size - 1 : low[k];
      ends[k - 1] = starts[k - 1][ends[k] - offset] - 1;
    }
    return ends;
  }

  private record Layer(int[] starts, int offset, double[] costs) {}

  /// Fills in the last points `low` to `high`, whose last classes start between `from` and `to`.
  private void layer(Layer layer, int from, int low, int high, int to) {
    int first = low;
    int fromStart = from;
    // the upper half in this loop, the lower by recursion: depth log n
    while (first <= high) {
      int middle = (first + high) >>> 1;
      int start = costs.bestStart(middle, fromStart, Math.min(to, middle), layer.costs);
      layer.starts[middle - layer.offset] = start;
      layer(layer, fromStart, first, middle - 1, start);
      fromStart = start;
      first = middle + 1;
    }
  }
}
