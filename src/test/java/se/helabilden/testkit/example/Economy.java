package se.helabilden.testkit.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.IndicatorSeries.Builder;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;

/// Economic standard of households, and net income of adults at constant prices.
final class Economy {
  /// Areas with fewer people than this in their households have no shares told.
  private static final int FEWEST = 730;

  private static final double NATION = 10_400_000;

  private final Conditions conditions;
  private final Places places;
  private final List<Period> years = Figures.years(2011, 2024);
  private final long seed;

  Economy(AreaLayer deso, Conditions conditions, long seed) {
    this.conditions = conditions;
    this.places = Places.of(deso, true);
    this.seed = seed;
  }

  void addTo(Map<String, IndicatorSeries> all) {
    standard(all);
    income(all);
  }

  static double rounded(double value, int decimals) {
    double scale = decimals == 0 ? 1 : 10;
    return Math.round(value * scale) / scale;
  }

  /// The weighted mean of some areas' values of one year.
  static double mean(int[] members, double[][] values, int year, IntToDoubleFunction weight) {
    double sum = 0;
    double weights = 0;
    for (int i : members) {
      sum += values[i][year] * weight.applyAsDouble(i);
      weights += weight.applyAsDouble(i);
    }
    return sum / weights;
  }

  private void standard(Map<String, IndicatorSeries> all) {
    List<Breakdown> ages = new ArrayList<>(List.of(Breakdown.NONE));
    Figures.AGES.forEach(age -> ages.add(Breakdown.of("ålder", age)));
    double[] lowOf = {0, 0.3, -0.06, 0.02};
    double[] highOf = {0, -0.35, 0.12, -0.1};
    Builder low = IndicatorSeries.builder(places.codes(), years, ages);
    Builder high = IndicatorSeries.builder(places.codes(), years, ages);
    Builder persons = IndicatorSeries.builder(places.codes(), years, ages);
    Draw draw = new Draw(seed, "standard");
    double[] own = new double[places.areas()];
    for (int i = 0; i < own.length; i++) {
      own[i] = 0.19 * draw.gaussian();
    }
    for (int g = 0; g < ages.size(); g++) {
      double[][] lows = new double[places.areas()][years.size()];
      double[][] highs = new double[places.areas()][years.size()];
      double[][] counts = new double[places.areas()][years.size()];
      for (int i = 0; i < places.areas(); i++) {
        double[] parts = {1, conditions.young[i], 1 - conditions.young[i] - conditions.old[i], conditions.old[i]};
        double part = parts[g];
        double noise = 0.05 * draw.gaussian() + own[i];
        draw.begin();
        for (int t = 0; t < years.size(); t++) {
          double s = conditions.strain(i, 2011 + t);
          double wave = (t - 7) / 10.0;
          counts[i][t] = draw.published(conditions.people[i][t] * part * 0.985);
          // households share their income: the chance of half as many as there are people
          double p = 0.02 + 0.9 * Draw.logistic(-2.18 + 0.82 * s + 0.08 * wave + lowOf[g] + noise);
          lows[i][t] = draw.share(p, counts[i][t] * 0.5);
          highs[i][t] = Draw.logistic(-2.8 - 0.75 * s + 0.18 * wave + highOf[g] - noise + 0.12 * draw.gaussian());
        }
      }
      for (int row = 0; row < places.size(); row++) {
        for (int t = 0; t < years.size(); t++) {
          int year = t;
          double wave = (t - 7) / 10.0;
          double lowValue = Draw.logistic(-1.82 + 0.08 * wave + lowOf[g]);
          double highValue = Draw.logistic(-2.5 + 0.18 * wave + highOf[g]);
          double count = Math.round(NATION * (0.93 + 0.005 * t) * (g == 0 ? 1 : new double[] {0.23, 0.57, 0.2}[g - 1]));
          if (!places.isNation(row)) {
            int[] members = places.members().get(row);
            lowValue = mean(members, lows, t, i -> counts[i][year]);
            highValue = mean(members, highs, t, i -> counts[i][year]);
            count = Arrays.stream(members).mapToDouble(i -> counts[i][year]).sum();
          }
          boolean told = places.isNation(row) || (all(places.members().get(row), t) >= FEWEST && count >= 110);
          ValueStatus status = told ? ValueStatus.VALUE : ValueStatus.SUPPRESSED;
          low.set(row, t, g, rounded(100 * lowValue, 0), status);
          high.set(row, t, g, rounded(100 * highValue, 0), status);
          persons.set(row, t, g, count, ValueStatus.VALUE);
        }
      }
    }
    all.put("low-standard", low.build());
    all.put("high-standard", high.build());
    all.put("standard-persons", persons.build());
  }

  private double all(int[] members, int year) {
    return Arrays.stream(members).mapToDouble(i -> conditions.people[i][year] * 0.985).sum();
  }

  private void income(Map<String, IndicatorSeries> all) {
    Builder median = IndicatorSeries.builder(places.codes(), years, Figures.SEXES);
    Builder mean = IndicatorSeries.builder(places.codes(), years, Figures.SEXES);
    Builder persons = IndicatorSeries.builder(places.codes(), years, Figures.SEXES);
    double[] level = {1, 1.085, 0.915};
    Draw draw = new Draw(seed, "income");
    int n = places.areas();
    double[] own = new double[n];
    for (int i = 0; i < n; i++) {
      own[i] = 0.036 * draw.gaussian();
    }
    for (int g = 0; g < 3; g++) {
      double[][] medians = new double[n][years.size()];
      double[][] means = new double[n][years.size()];
      double[][] counts = new double[n][years.size()];
      for (int i = 0; i < n; i++) {
        draw.begin();
        for (int t = 0; t < years.size(); t++) {
          double s = conditions.strain(i, 2011 + t);
          double rise = rise(t);
          double chance = own[i] + 0.012 * draw.next();
          medians[i][t] =
              level[g] * 281 * StrictMath.exp(-0.118 * s - 0.02 * conditions.urbanity[i] + rise + chance);
          means[i][t] = medians[i][t] * (1.05 + 0.05 * StrictMath.exp(-0.7 * s) + 0.015 * Math.abs(draw.gaussian()));
          counts[i][t] = draw.published(conditions.people[i][t] * (1 - conditions.young[i]) * (g == 0 ? 0.98 : 0.49));
        }
      }
      for (int row = 0; row < places.size(); row++) {
        for (int t = 0; t < years.size(); t++) {
          int year = t;
          double middle = level[g] * 288 * StrictMath.exp(rise(t));
          double average = middle * 1.19;
          double count = Math.round(NATION * (0.93 + 0.005 * t) * (g == 0 ? 0.77 : 0.385));
          if (!places.isNation(row)) {
            int[] members = places.members().get(row);
            middle = mean(members, medians, t, i -> counts[i][year]);
            average = mean(members, means, t, i -> counts[i][year]);
            count = Arrays.stream(members).mapToDouble(i -> counts[i][year]).sum();
          }
          boolean told = count >= (g == 0 ? 560 : 280);
          ValueStatus status = told ? ValueStatus.VALUE : ValueStatus.SUPPRESSED;
          median.set(row, t, g, rounded(middle, 1), status);
          mean.set(row, t, g, rounded(average, 1), status);
          persons.set(row, t, g, count, ValueStatus.VALUE);
        }
      }
    }
    all.put("income-median", median.build());
    all.put("income-mean", mean.build());
    all.put("income-persons", persons.build());
  }

  /// Real growth, with a fall in 2022 and 2023 when prices rose.
  private static double rise(int t) {
    double[] sinceEleven = {0, 0.02, 0.037, 0.056, 0.08, 0.1, 0.112, 0.122, 0.137, 0.146, 0.172, 0.138, 0.118, 0.129};
    return sinceEleven[t] - 0.122;
  }
}
