package se.helabilden.analysis;

/// Squared deviation within a class of neighbours in order of size, from running sums, and the search for the best
/// start of the last class. Points are distinct values with weights, numbered from 0.
abstract class ClassCosts {
  final int size;
  /// Sum of weights before each point.
  final double[] weights;

  ClassCosts(double[] running) {
    this.size = running.length - 1;
    this.weights = running;
  }

  /// Running sums, 0 first.
  static double[] running(double[] weights) {
    double[] sums = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + weights[i];
    }
    return sums;
  }

  /// The cost of one class of points `first` to `last`.
  abstract double cost(int first, int last);

  /// How much of the total the rounding of a cost may come to, with room to spare.
  abstract double lostShare();

  /// Takes in the best costs of the points up to each with one class fewer, for last classes that start between these.
  abstract void prepare(double[] fewer, int from, int to);

  /// Finds where the last class, which ends at point `last`, starts best: between `from` and `to`. The first of
  /// equals. Puts the cost into `costs[last]`.
  abstract int bestStart(int last, int from, int to, double[] costs);

  /// The same sums at some of the points only, so that classes can start and end there alone.
  ///
  /// @param ends ascending, the last is the last point
  abstract ClassCosts at(int[] ends);

  /// The running sums at these ends, 0 before them.
  static double[] pick(double[] running, int[] ends) {
    double[] picked = new double[ends.length + 1];
    for (int i = 0; i < ends.length; i++) {
      picked[i + 1] = running[ends[i] + 1];
    }
    return picked;
  }

  /// The cost of all points in one class: what there is to explain.
  final double total() {
    return cost(0, size - 1);
  }

  /// In plain doubles, the running sums compensated. Relative error of a cost about 1e-16 × total / cost.
  static final class Plain extends ClassCosts {
    private final double[] sums;
    private final double[] squares;
    private final double[] base;

    Plain(double[] points, double[] weights) {
      super(running(weights));
      sums = new double[size + 1];
      squares = new double[size + 1];
      base = new double[size];
      double sumLost = 0;
      double squareLost = 0;
      double sum = 0;
      double square = 0;
      for (int i = 0; i < size; i++) {
        double add = weights[i] * points[i] - sumLost;
        double next = sum + add;
        sumLost = next - sum - add;
        sum = next;
        sums[i + 1] = sum;
        add = weights[i] * points[i] * points[i] - squareLost;
        next = square + add;
        squareLost = next - square - add;
        square = next;
        squares[i + 1] = square;
      }
    }

    private Plain(double[] weights, double[] sums, double[] squares) {
      super(weights);
      this.sums = sums;
      this.squares = squares;
      this.base = new double[size];
    }

    @Override
    ClassCosts at(int[] ends) {
      return new Plain(pick(weights, ends), pick(sums, ends), pick(squares, ends));
    }

    @Override
    double cost(int first, int last) {
      double sum = sums[last + 1] - sums[first];
      return Math.max(0, squares[last + 1] - squares[first] - sum * sum / (weights[last + 1] - weights[first]));
    }

    @Override
    double lostShare() {
      return 1e-12;
    }

    @Override
    void prepare(double[] fewer, int from, int to) {
      for (int i = from; i <= to; i++) {
        base[i] = fewer[i - 1] - squares[i];
      }
    }

    @Override
    int bestStart(int last, int from, int to, double[] costs) {
      double sum = sums[last + 1];
      double weight = weights[last + 1];
      double best = Double.POSITIVE_INFINITY;
      int start = from;
      for (int i = from; i <= to; i++) {
        double difference = sum - sums[i];
        double cost = base[i] - difference * difference / (weight - weights[i]);
        if (cost < best) {
          best = cost;
          start = i;
        }
      }
      costs[last] = Math.max(0, best + squares[last + 1]);
      return start;
    }
  }

  /// With the running sums in twice the digits (Dekker 1971, Knuth's two-sum), for values whose differences inside
  /// classes are tiny beside those between: some ten times slower.
  static final class Precise extends ClassCosts {
    private final double[] sums;
    private final double[] sumTails;
    private final double[] squares;
    private final double[] squareTails;
    private double[] fewer = {};

    Precise(double[] points, double[] weights) {
      super(running(weights));
      sums = new double[size + 1];
      sumTails = new double[size + 1];
      squares = new double[size + 1];
      squareTails = new double[size + 1];
      for (int i = 0; i < size; i++) {
        double product = weights[i] * points[i];
        double productTail = Math.fma(weights[i], points[i], -product);
        add(sums, sumTails, i, product, productTail);
        double square = product * points[i];
        double squareTail = Math.fma(product, points[i], -square) + productTail * points[i];
        add(squares, squareTails, i, square, squareTail);
      }
    }

    private Precise(
        double[] weights, double[] sums, double[] sumTails, double[] squares, double[] squareTails) {
      super(weights);
      this.sums = sums;
      this.sumTails = sumTails;
      this.squares = squares;
      this.squareTails = squareTails;
    }

    @Override
    ClassCosts at(int[] ends) {
      return new Precise(
          pick(weights, ends),
          pick(sums, ends),
          pick(sumTails, ends),
          pick(squares, ends),
          pick(squareTails, ends));
    }

    private static void add(double[] heads, double[] tails, int i, double head, double tail) {
      double sum = heads[i] + head;
      double part = sum - heads[i];
      double lost = heads[i] - (sum - part) + (head - part) + tails[i] + tail;
      heads[i + 1] = sum + lost;
      tails[i + 1] = lost - (heads[i + 1] - sum);
    }

    @Override
    double cost(int first, int last) {
      double sum = difference(sums, last + 1, first);
      double sumTail = tail(sums, sumTails, last + 1, first, sum);
      double weight = weights[last + 1] - weights[first];
      double mean = sum / weight;
      double meanTail = (Math.fma(-mean, weight, sum) + sumTail) / weight;
      double product = sum * mean;
      double productTail = Math.fma(sum, mean, -product) + sum * meanTail + sumTail * mean;
      double square = difference(squares, last + 1, first);
      double squareTail = tail(squares, squareTails, last + 1, first, square);
      double cost = square - product;
      double part = cost - square;
      double lost = square - (cost - part) - (product + part);
      return Math.max(0, cost + (lost + squareTail - productTail));
    }

    private static double difference(double[] heads, int to, int from) {
      return heads[to] - heads[from];
    }

    private static double tail(double[] heads, double[] tails, int to, int from, double difference) {
      double part = difference - heads[to];
      double lost = heads[to] - (difference - part) - (heads[from] + part);
      return lost + tails[to] - tails[from];
    }

    @Override
    double lostShare() {
      return 1e-24;
    }

    @Override
    void prepare(double[] costs, int from, int to) {
      fewer = costs;
    }

    @Override
    int bestStart(int last, int from, int to, double[] costs) {
      double best = Double.POSITIVE_INFINITY;
      int start = from;
      for (int i = from; i <= to; i++) {
        double cost = fewer[i - 1] + cost(i, last);
        if (cost < best) {
          best = cost;
          start = i;
        }
      }
      costs[last] = best;
      return start;
    }
  }
}
