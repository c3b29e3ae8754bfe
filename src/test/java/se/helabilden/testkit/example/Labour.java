package se.helabilden.testkit.example;

import java.util.List;
import java.util.Map;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.IndicatorSeries.Builder;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;

/// Who works, who is out of work, and who is outside the labour force, 20–64 years. Every cell is protected by itself:
/// parts do not always add up.
final class Labour {
  static final List<String> IDS = List.of("employed", "unemployed", "labour-force", "outside", "working-age");

  private final Conditions conditions;
  private final Places places;
  private final long seed;

  Labour(AreaLayer deso, Conditions conditions, long seed) {
    this.conditions = conditions;
    this.places = Places.of(deso, false);
    this.seed = seed;
  }

  void addTo(Map<String, IndicatorSeries> all) {
    List<Period> years = Figures.years(2020, 2024);
    List<Builder> parts =
        IDS.stream().map(id -> IndicatorSeries.builder(places.codes(), years, Figures.SEXES)).toList();
    double[] work = {-0.06, 0.02, 0.08, 0.09, 0.03};
    double[] out = {0.22, 0.06, -0.12, -0.08, 0.03};
    Draw draw = new Draw(seed, "labour");
    for (int i = 0; i < places.size(); i++) {
      double own = 0.17 * draw.gaussian();
      double other = 0.27 * draw.gaussian();
      for (int t = 0; t < years.size(); t++) {
        double s = conditions.strain(i, 2020 + t);
        double people = conditions.people[i][2020 + t - 2011] * (1 - conditions.young[i] - conditions.old[i]);
        double[][] counts = new double[3][5];
        for (int sex = 1; sex <= 2; sex++) {
          double of = people / 2;
          double side = sex == 1 ? 0.07 : -0.07;
          double employed = of * Draw.logistic(1.52 - 0.6 * s + work[t] + own + side);
          double unemployed = Math.min(of - employed, of * Draw.logistic(-3.1 + 0.74 * s + out[t] - 0.5 * own + other));
          counts[sex] =
              new double[] {employed, unemployed, employed + unemployed, of - employed - unemployed, of};
          for (int part = 0; part < 5; part++) {
            counts[0][part] += counts[sex][part];
          }
        }
        for (int sex = 0; sex < 3; sex++) {
          for (int part = 0; part < 5; part++) {
            long count = draw.published(counts[sex][part]);
            boolean told = count == 0 || count > 3;
            parts.get(part).set(i, t, sex, count, told ? ValueStatus.VALUE : ValueStatus.SUPPRESSED);
          }
        }
      }
    }
    for (int part = 0; part < 5; part++) {
      all.put(IDS.get(part), parts.get(part).build());
    }
  }
}
