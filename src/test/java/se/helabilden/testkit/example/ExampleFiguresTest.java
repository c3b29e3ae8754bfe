package se.helabilden.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;

class ExampleFiguresTest {
  private final ExampleRegion region = ExampleRegion.shared();
  private final int n = region.deso().size();

  private double[] newest(String id) {
    IndicatorSeries series = region.series(id);
    int last = series.periods().size() - 1;
    return IntStream.range(0, n).mapToDouble(i -> series.value(i, last, 0)).toArray();
  }

  private double[] share(String part, String whole) {
    double[] parts = newest(part);
    double[] wholes = newest(whole);
    return IntStream.range(0, n).mapToDouble(i -> 100 * parts[i] / wholes[i]).toArray();
  }

  private double[] rented() {
    IndicatorSeries dwellings = region.series("dwellings");
    int last = dwellings.periods().size() - 1;
    return IntStream.range(0, n)
        .mapToDouble(
            i ->
                100
                    * dwellings.value(i, last, 0)
                    / IntStream.range(0, 4).mapToDouble(g -> dwellings.value(i, last, g)).sum())
        .toArray();
  }

  /// Pearson's correlation over the areas that have both values.
  private static double correlation(double[] a, double[] b) {
    int[] both = IntStream.range(0, a.length).filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i])).toArray();
    double meanA = Arrays.stream(both).mapToDouble(i -> a[i]).average().orElseThrow();
    double meanB = Arrays.stream(both).mapToDouble(i -> b[i]).average().orElseThrow();
    double ab = Arrays.stream(both).mapToDouble(i -> (a[i] - meanA) * (b[i] - meanB)).sum();
    double aa = Arrays.stream(both).mapToDouble(i -> (a[i] - meanA) * (a[i] - meanA)).sum();
    double bb = Arrays.stream(both).mapToDouble(i -> (b[i] - meanB) * (b[i] - meanB)).sum();
    return ab / Math.sqrt(aa * bb);
  }

  private static double[] told(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
  }

  @Test
  void areasHaveAsManyPeopleAsDesoHave() {
    double[] people = newest("population");
    assertThat(Arrays.stream(people).boxed()).allMatch(count -> count >= 700 && count <= 2700);
    assertThat(Arrays.stream(people).sum()).isBetween(200_000.0, 260_000.0);
  }

  @Test
  void bothEndsOfTheScaleAreThere() {
    double[] low = told(newest("low-standard"));
    assertThat(low[0]).isBetween(2.0, 4.0);
    assertThat(low[low.length / 2]).isBetween(8.0, 14.0);
    assertThat(low[low.length - 1]).isBetween(35.0, 50.0);
    double[] income = told(newest("income-median"));
    assertThat(income[0]).isBetween(180.0, 220.0);
    assertThat(income[income.length - 1]).isBetween(350.0, 420.0);
  }

  @Test
  void conditionsHangTogetherAsTheyDoAndNotPerfectly() {
    double[] low = newest("low-standard");
    assertThat(correlation(low, newest("income-median"))).isBetween(-0.93, -0.7);
    assertThat(correlation(low, share("employed", "working-age"))).isBetween(-0.95, -0.75);
    assertThat(correlation(low, share("unemployed", "working-age"))).isBetween(0.75, 0.95);
    assertThat(correlation(low, rented())).isBetween(0.45, 0.8);
    assertThat(correlation(low, newest("turnout"))).isBetween(-0.95, -0.7);
    assertThat(correlation(low, newest("high-standard"))).isBetween(-0.85, -0.4);
  }

  @Test
  void neighboursAreAlike() {
    double[] strain = region.strain();
    Geometry[] shapes = region.deso().areas().stream().map(area -> area.geometry()).toArray(Geometry[]::new);
    List<Double> own = new ArrayList<>();
    List<Double> near = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        if (i != k && shapes[i].intersects(shapes[k])) {
          own.add(strain[i]);
          near.add(strain[k]);
        }
      }
    }
    double alike =
        correlation(
            own.stream().mapToDouble(Double::doubleValue).toArray(),
            near.stream().mapToDouble(Double::doubleValue).toArray());
    assertThat(alike).isBetween(0.25, 0.8);
  }

  @Test
  void theYearsFollowOneAnotherAndThereAreTrends() {
    IndicatorSeries low = region.series("low-standard");
    assertThat(low.periods()).hasSize(14).startsWith(new Period("2011")).endsWith(new Period("2024"));
    double[] first = IntStream.range(0, n).mapToDouble(i -> low.value(i, 0, 0)).toArray();
    double[] before = IntStream.range(0, n).mapToDouble(i -> low.value(i, 12, 0)).toArray();
    double[] last = newest("low-standard");
    assertThat(correlation(before, last)).isGreaterThan(0.98);
    assertThat(correlation(first, last)).isBetween(0.85, 0.98);
    double[] change = told(IntStream.range(0, n).mapToDouble(i -> last[i] - first[i]).toArray());
    assertThat(change[0]).isLessThan(-3);
    assertThat(change[change.length - 1]).isGreaterThan(6);
  }

  @Test
  void someValuesAreWithheldButFew() {
    for (String id : List.of("low-standard", "income-median", "unemployed", "education", "benefit")) {
      IndicatorSeries series = region.series(id);
      long cells = 0;
      long withheld = 0;
      for (int i = 0; i < series.areas().size(); i++) {
        for (int t = 0; t < series.periods().size(); t++) {
          for (int g = 0; g < series.breakdowns().size(); g++) {
            cells++;
            withheld += series.status(i, t, g) == ValueStatus.SUPPRESSED ? 1 : 0;
          }
        }
      }
      assertThat(withheld / (double) cells).as(id).isBetween(0.001, 0.09);
    }
    assertThat(statuses("members")).contains(ValueStatus.MISSING).doesNotContain(ValueStatus.SUPPRESSED);
    assertThat(statuses("unsafe")).contains(ValueStatus.SUPPRESSED);
  }

  private Set<ValueStatus> statuses(String id) {
    IndicatorSeries series = region.series(id);
    return IntStream.range(0, series.areas().size()).mapToObj(i -> series.status(i, 0, 0)).collect(Collectors.toSet());
  }

  @Test
  void protectedPartsDoNotAlwaysAddUp() {
    IndicatorSeries employed = region.series("employed");
    long off =
        IntStream.range(0, n)
            .filter(i -> employed.value(i, 4, 0) != employed.value(i, 4, 1) + employed.value(i, 4, 2))
            .count();
    assertThat(off).isBetween(n / 4L, n - 10L);
    for (int i = 0; i < n; i++) {
      assertThat(employed.value(i, 4, 0)).isCloseTo(employed.value(i, 4, 1) + employed.value(i, 4, 2), within(8.0));
    }
  }

  @Test
  void sexesAddUpToThePopulation() {
    IndicatorSeries people = region.series("population");
    for (int i = 0; i < n; i++) {
      assertThat(people.value(i, 13, 1) + people.value(i, 13, 2)).isEqualTo(people.value(i, 13, 0));
    }
  }

  @Test
  void referencesLieBetweenTheAreas() {
    IndicatorSeries low = region.series("low-standard");
    double[] areas = told(newest("low-standard"));
    for (AreaCode reference :
        List.of(
            new AreaCode(AreaLevel.NATION, null, "00"),
            new AreaCode(AreaLevel.COUNTY, null, "99"),
            new AreaCode(AreaLevel.MUNICIPALITY, null, "9901"))) {
      double value = low.value(low.indexOf(reference).orElseThrow(), 13, 0);
      assertThat(value).isBetween(areas[areas.length / 4], areas[areas.length * 3 / 4 + 10]);
    }
  }
}
