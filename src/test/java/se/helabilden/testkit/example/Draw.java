package se.helabilden.testkit.example;

import java.util.Random;

/// Random numbers for one indicator: the noise of one area stays much the same from year to year, as its people do.
final class Draw {
  private static final double STAYS = 0.88;

  private final Random random;
  private double state;

  Draw(long seed, String id) {
    // String.hashCode is specified, so this is the same everywhere
    random = new Random(seed * 31 + id.hashCode());
  }

  /// Begins a new chain of years.
  Draw begin() {
    state = random.nextGaussian();
    return this;
  }

  /// The next year's standard normal deviate.
  double next() {
    state = STAYS * state + Math.sqrt(1 - STAYS * STAYS) * random.nextGaussian();
    return state;
  }

  /// How many of `n` have something that each has with probability `p`, give or take.
  double share(double p, double n) {
    return Math.clamp(p + next() * Math.sqrt(p * (1 - p) / n), 0, 1);
  }

  /// A count as published: protected by a small change now and then, never below zero.
  long published(double count) {
    long whole = Math.max(0, Math.round(count));
    return whole == 0 ? 0 : Math.max(0, whole + (random.nextInt(3) == 0 ? random.nextInt(5) - 2 : 0));
  }

  boolean chance(double p) {
    return random.nextDouble() < p;
  }

  double gaussian() {
    return random.nextGaussian();
  }

  static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
