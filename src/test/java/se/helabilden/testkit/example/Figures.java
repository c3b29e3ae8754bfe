package se.helabilden.testkit.example;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;

/// The numbers: people, dwellings, education, turnout. Every share follows the area's strain through a logistic curve
/// with a trend of its own, and has the chance of so many people in it.
final class Figures {
  static final List<Breakdown> SEXES =
      List.of(Breakdown.NONE, Breakdown.of("kön", "män"), Breakdown.of("kön", "kvinnor"));
  static final List<String> AGES = List.of("0-19 år", "20-64 år", "65- år");
  static final List<String> LEVELS =
      List.of(
          "förgymnasial utbildning",
          "gymnasial utbildning",
          "eftergymnasial utbildning, mindre än 3 år",
          "eftergymnasial utbildning, 3 år eller mer",
          "uppgift om utbildningsnivå saknas");
  static final List<String> TENURES = List.of("hyresrätt", "bostadsrätt", "äganderätt", "uppgift saknas");

  private final AreaLayer deso;
  private final Conditions conditions;
  private final long seed;
  private final SequencedMap<String, IndicatorSeries> all = new LinkedHashMap<>();

  Figures(AreaLayer deso, AreaLayer regso, Conditions conditions, long seed) {
    this.deso = deso;
    this.conditions = conditions;
    this.seed = seed;
    population();
    new Economy(deso, conditions, seed).addTo(all);
    education();
    new Labour(deso, conditions, seed).addTo(all);
    dwellings();
    turnout();
    new RegsoFigures(deso, regso, conditions, seed).addTo(all);
  }

  SequencedMap<String, IndicatorSeries> all() {
    return Collections.unmodifiableSequencedMap(all);
  }

  static List<Period> years(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(year -> new Period(String.valueOf(year))).toList();
  }

  private void population() {
    Places places = Places.of(deso, false);
    List<Period> years = years(2011, 2024);
    var people = IndicatorSeries.builder(places.codes(), years, SEXES);
    List<Breakdown> groups =
        AGES.stream().flatMap(age -> SEXES.stream().skip(1).map(sex -> sex.with("ålder", age))).toList();
    var ages = IndicatorSeries.builder(places.codes(), years(2024, 2024), groups);
    Draw draw = new Draw(seed, "population");
    for (int i = 0; i < places.size(); i++) {
      double men = 0.503 + 0.012 * draw.gaussian();
      for (int t = 0; t < years.size(); t++) {
        int count = conditions.people[i][t];
        long ofMen = Math.round(count * (men + 0.0006 * draw.gaussian()));
        people.set(i, t, 0, count, ValueStatus.VALUE);
        people.set(i, t, 1, ofMen, ValueStatus.VALUE);
        people.set(i, t, 2, count - ofMen, ValueStatus.VALUE);
      }
      double[] shares = {conditions.young[i], 1 - conditions.young[i] - conditions.old[i], conditions.old[i]};
      double[] menOf = {0.514, 0.512, 0.462};
      for (int g = 0; g < groups.size(); g++) {
        double ofAge = conditions.people[i][years.size() - 1] * shares[g / 2];
        double share = menOf[g / 2] + men - 0.503;
        ages.set(i, 0, g, draw.published(ofAge * (g % 2 == 0 ? share : 1 - share)), ValueStatus.VALUE);
      }
    }
    all.put("population", people.build());
    all.put("population-age", ages.build());
  }

  private void education() {
    Places places = Places.of(deso, false);
    List<Period> years = years(2015, 2024);
    List<Breakdown> alone = LEVELS.stream().map(level -> Breakdown.of("utbildningsnivå", level)).toList();
    List<Breakdown> groups = new ArrayList<>(alone);
    for (Breakdown level : alone) {
      groups.add(level.with("kön", "män"));
      groups.add(level.with("kön", "kvinnor"));
    }
    var levels = IndicatorSeries.builder(places.codes(), years, groups);
    Draw draw = new Draw(seed, "education");
    for (int i = 0; i < places.size(); i++) {
      double[] own = {
        0.24 * draw.gaussian(), 0.12 * draw.gaussian(), 0.14 * draw.gaussian(), 0.22 * draw.gaussian(),
        draw.gaussian() / 3
      };
      for (int t = 0; t < years.size(); t++) {
        int year = 2015 + t;
        double people = conditions.people[i][year - 2011] * 0.51 / 2;
        double[] men = shares(i, year, own, -1);
        double[] women = shares(i, year, own, 1);
        for (int level = 0; level < LEVELS.size(); level++) {
          double ofMen = people * men[level];
          double ofWomen = people * women[level];
          set(levels, i, t, level, draw.published(ofMen + ofWomen));
          set(levels, i, t, 5 + 2 * level, draw.published(ofMen));
          set(levels, i, t, 6 + 2 * level, draw.published(ofWomen));
        }
      }
    }
    all.put("education", levels.build());
  }

  /// Counts of one and two are not told.
  private static void set(IndicatorSeries.Builder series, int area, int period, int group, long count) {
    boolean told = count == 0 || count > 2;
    series.set(area, period, group, count, told ? ValueStatus.VALUE : ValueStatus.SUPPRESSED);
  }

  private double[] shares(int area, int year, double[] own, int sex) {
    double s = conditions.strain(area, year);
    double t = (year - 2018) / 10.0;
    double urban = conditions.urbanity[area];
    double[] weight = {
      -1.22 + 0.48 * s - 0.45 * t - 0.18 * sex,
      0.35 + 0.14 * s - 0.12 * t - 0.08 * sex,
      -0.75 - 0.12 * s + 0.05 * sex,
      -0.48 - 0.56 * s + 0.42 * t + 0.55 * (urban - 0.5) + 0.27 * sex,
      -3.9 + 0.4 * s - 0.05 * sex
    };
    double sum = 0;
    for (int level = 0; level < weight.length; level++) {
      weight[level] = StrictMath.exp(weight[level] + own[level]);
      sum += weight[level];
    }
    for (int level = 0; level < weight.length; level++) {
      weight[level] /= sum;
    }
    return weight;
  }

  private void dwellings() {
    Places places = Places.of(deso, false);
    List<Period> years = years(2013, 2024);
    List<Breakdown> tenures = TENURES.stream().map(tenure -> Breakdown.of("upplåtelseform", tenure)).toList();
    var dwellings = IndicatorSeries.builder(places.codes(), years, tenures);
    Draw draw = new Draw(seed, "dwellings");
    for (int i = 0; i < places.size(); i++) {
      double urban = conditions.urbanity[i];
      double rented = -0.9 + 1.1 * conditions.strain[i] + 2.4 * (urban - 0.45) + 0.85 * draw.gaussian();
      double shared = -3.0 + 5.2 * urban - 0.5 * conditions.strain[i] + 0.7 * draw.gaussian();
      for (int t = 0; t < years.size(); t++) {
        double all = conditions.people[i][2013 + t - 2011] / (2.35 - 0.35 * urban);
        double rental = Draw.logistic(rented - 0.015 * t);
        double cooperative = Draw.logistic(shared + 0.012 * t);
        dwellings.set(i, t, 0, Math.round(all * rental), ValueStatus.VALUE);
        dwellings.set(i, t, 1, Math.round(all * (1 - rental) * cooperative), ValueStatus.VALUE);
        dwellings.set(i, t, 2, Math.round(all * (1 - rental) * (1 - cooperative)), ValueStatus.VALUE);
        dwellings.set(i, t, 3, draw.chance(0.06) ? 1 + t % 4 : 0, ValueStatus.VALUE);
      }
    }
    all.put("dwellings", dwellings.build());
  }

  private void turnout() {
    Places places = Places.of(deso, true);
    List<Period> years = List.of(new Period("2014"), new Period("2018"), new Period("2022"));
    double[] swing = {0.0, 0.12, -0.05};
    double[][] own = new double[places.areas()][3];
    Draw draw = new Draw(seed, "turnout");
    for (int i = 0; i < places.areas(); i++) {
      double other = 0.16 * draw.gaussian();
      draw.begin();
      for (int t = 0; t < 3; t++) {
        double p = Draw.logistic(1.62 + other - 0.46 * conditions.strain(i, 2014 + 4 * t) + swing[t]);
        own[i][t] = 100 * draw.share(p, conditions.people[i][2014 + 4 * t - 2011] * 0.76);
      }
    }
    var turnout = IndicatorSeries.builder(places.codes(), years, List.of(Breakdown.NONE));
    for (int row = 0; row < places.size(); row++) {
      for (int t = 0; t < 3; t++) {
        double value = 100 * Draw.logistic(1.64 + swing[t]);
        if (!places.isNation(row)) {
          int year = 2014 + 4 * t - 2011;
          value = Economy.mean(places.members().get(row), own, t, i -> conditions.people[i][year]);
        }
        turnout.set(row, t, 0, Economy.rounded(value, 1), ValueStatus.VALUE);
      }
    }
    all.put("turnout", turnout.build());
  }
}
