package se.helabilden.testkit.example;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.IndicatorSeries.Builder;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;

/// What is told by RegSO: support and long unemployment, the municipalities' own survey, and club registers.
final class RegsoFigures {
  private static final List<Breakdown> ALL = List.of(Breakdown.NONE);

  private final AreaLayer regso;
  private final Conditions conditions;
  private final int[][] parts;
  private final long seed;

  RegsoFigures(AreaLayer deso, AreaLayer regso, Conditions conditions, long seed) {
    this.regso = regso;
    this.conditions = conditions;
    this.seed = seed;
    parts = new int[regso.size()][];
    for (int r = 0; r < parts.length; r++) {
      String code = regso.area(r).code().code();
      parts[r] = IntStream.range(0, deso.size()).filter(i -> code.equals(deso.area(i).regsoCode())).toArray();
    }
  }

  private double people(int r, int year) {
    return Arrays.stream(parts[r]).mapToDouble(i -> conditions.people[i][year - 2011]).sum();
  }

  private double strain(int r, int year) {
    return Arrays.stream(parts[r])
            .mapToDouble(i -> conditions.strain(i, year) * conditions.people[i][year - 2011])
            .sum()
        / people(r, year);
  }

  void addTo(Map<String, IndicatorSeries> all) {
    benefit(all);
    own(all);
  }

  private void benefit(Map<String, IndicatorSeries> all) {
    Places places = Places.of(regso, true);
    List<Period> years = Figures.years(2013, 2024);
    double[] wave = {0.1, 0.08, 0.06, 0.03, 0.0, -0.03, -0.03, 0.1, 0.12, -0.02, -0.1, -0.08};
    double[][] shares = new double[places.areas()][years.size()];
    Draw draw = new Draw(seed, "benefit");
    for (int r = 0; r < places.areas(); r++) {
      double noise = 0.12 * draw.gaussian();
      draw.begin();
      for (int t = 0; t < years.size(); t++) {
        double p = Draw.logistic(-3.15 + 0.88 * strain(r, 2013 + t) + wave[t] + noise);
        shares[r][t] = 100 * draw.share(p, people(r, 2013 + t) * 0.55);
      }
    }
    Builder series = IndicatorSeries.builder(places.codes(), years, ALL);
    for (int row = 0; row < places.size(); row++) {
      for (int t = 0; t < years.size(); t++) {
        int year = 2013 + t;
        double value =
            places.isNation(row)
                ? 100 * Draw.logistic(-2.95 + wave[t])
                : Economy.mean(places.members().get(row), shares, t, r -> people(r, year));
        // few people in a small area: not told
        boolean told = row >= places.areas() || people(row, year) * 0.55 * value / 100 >= 12;
        series.set(row, t, 0, Economy.rounded(value, 1), told ? ValueStatus.VALUE : ValueStatus.SUPPRESSED);
      }
    }
    all.put("benefit", series.build());
  }

  private void own(Map<String, IndicatorSeries> all) {
    Places places = Places.of(regso, false);
    List<Period> years = Figures.years(2024, 2024);
    List<String> ids = List.of("unsafe", "answers", "young", "members");
    List<Builder> series = ids.stream().map(id -> IndicatorSeries.builder(places.codes(), years, ALL)).toList();
    Draw draw = new Draw(seed, "own");
    for (int r = 0; r < places.size(); r++) {
      double s = strain(r, 2024);
      double people = people(r, 2024);
      double answers = Math.max(9, Math.round(people * (0.017 - 0.0035 * s) * (0.7 + 0.5 * Math.abs(draw.gaussian()))));
      double unsafe = 100 * draw.begin().share(Draw.logistic(-1.05 + 0.42 * s), answers);
      double young = draw.published(people * 0.168);
      double members = draw.published(young * Draw.logistic(0.35 - 0.45 * s + 0.12 * draw.gaussian()));
      boolean enough = answers >= 30;
      series.get(0).set(r, 0, 0, Economy.rounded(unsafe, 1), enough ? ValueStatus.VALUE : ValueStatus.SUPPRESSED);
      series.get(1).set(r, 0, 0, answers, ValueStatus.VALUE);
      // one club register in twenty has not answered
      ValueStatus registered = draw.chance(0.06) ? ValueStatus.MISSING : ValueStatus.VALUE;
      series.get(2).set(r, 0, 0, young, ValueStatus.VALUE);
      series.get(3).set(r, 0, 0, members, registered);
    }
    for (int i = 0; i < ids.size(); i++) {
      all.put(ids.get(i), series.get(i).build());
    }
  }
}
