package se.helabilden.testkit.example;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// What lies behind the numbers of each DeSO: how hard conditions are, how that has changed, and how many live there.
/// Neighbours are alike; towns have both ends of the scale, the countryside lies in between.
final class Conditions {
  static final int FIRST = 2011;
  static final int LAST = 2024;
  private static final double HARDEST = 2.25;

  final double[] strain;
  final double[] drift;
  final double[] urbanity;
  /// Share of 0–19 and of 65 and older.
  final double[] young;
  final double[] old;
  /// By year from 2011.
  final int[][] people;

  Conditions(List<Ground.Plot> plots, Noise noise, long seed) {
    int n = plots.size();
    Random random = new Random(seed);
    double[] towns = new double[n];
    double[] country = new double[n];
    boolean[] isTown = new boolean[n];
    strain = new double[n];
    drift = new double[n];
    urbanity = new double[n];
    young = new double[n];
    old = new double[n];
    people = new int[n][LAST - FIRST + 1];
    for (int i = 0; i < n; i++) {
      Ground.Plot plot = plots.get(i);
      double x = plot.middle().x;
      double y = plot.middle().y;
      urbanity[i] = plot.urbanity();
      isTown[i] = plot.town() >= 0 && Sketch.TOWNS.get(plot.town()).main();
      towns[i] = noise.rough(x / 2900, y / 2900, 2, 0.5);
      country[i] = noise.other(1).rough(x / 17_000, y / 17_000, 2, 0.5);
      drift[i] = 0.75 * noise.other(2).rough(x / 6000, y / 6000, 2, 0.6);
    }
    standardise(towns, isTown, true);
    standardise(country, isTown, false);
    for (int i = 0; i < n; i++) {
      double field = isTown[i] ? 0.18 + 1.12 * towns[i] : -0.12 + 0.5 * country[i];
      strain[i] = Math.clamp(field + 0.27 * random.nextGaussian(), -HARDEST, HARDEST);
      young[i] = Math.clamp(0.225 + 0.012 * strain[i] + 0.022 * random.nextGaussian(), 0.13, 0.34);
      old[i] =
          Math.clamp(0.205 - 0.02 * strain[i] + 0.05 * (0.6 - urbanity[i]) + 0.03 * random.nextGaussian(), 0.08, 0.36);
      grow(i, plots.get(i), random);
    }
  }

  private static void standardise(double[] field, boolean[] isTown, boolean wanted) {
    double[] part =
        IntStream.range(0, field.length).filter(i -> isTown[i] == wanted).mapToDouble(i -> field[i]).toArray();
    double mean = Arrays.stream(part).average().orElse(0);
    double square = Arrays.stream(part).map(v -> (v - mean) * (v - mean)).average().orElse(1);
    for (int i = 0; i < field.length; i++) {
      field[i] = (field[i] - mean) / Math.sqrt(square);
    }
  }

  /// Towns grow, the countryside stands still, a few areas are built anew between 2015 and 2021.
  private void grow(int i, Ground.Plot plot, Random random) {
    double yearly = -0.003 + 0.011 * plot.urbanity() + 0.004 * random.nextGaussian();
    boolean built = plot.urbanity() > 0.25 && random.nextDouble() < 0.05;
    double now = Math.clamp(plot.people(), 735, 2660);
    for (int year = LAST; year >= FIRST; year--) {
      people[i][year - FIRST] = (int) Math.round(now);
      double change = yearly + 0.004 * random.nextGaussian() + (built && year > 2015 && year <= 2021 ? 0.07 : 0);
      now = now / (1 + change);
    }
  }

  /// The strain of an area in a year: areas drift apart or together around 2018.
  double strain(int area, int year) {
    double t = (year - 2018) / 10.0;
    return Math.clamp(strain[area] * (1 + 0.1 * t) + drift[area] * t, -2.5, 2.5);
  }
}
