package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Language;

class LegendTest {
  private final AreaLayer layer = MapFixture.toyLayer();

  private Legend legend(AreaValues values, Classification classes) {
    return Legend.of(
        Choropleth.of(
            values, classes, ColorScheme.YLGNBU, MapFixture.captions(values, "Prov"), Language.SWEDISH));
  }

  private static List<String> ranges(Legend legend) {
    return legend.rows().stream().map(row -> row.range("–")).toList();
  }

  @Test
  void highestClassStandsFirstWithItsNumberOfAreas() {
    Legend legend = Legend.of(MapFixture.toyMap());
    assertThat(legend.rows()).hasSize(4);
    assertThat(legend.rows().getFirst().fill()).isEqualTo(new Fill.Solid(0x225ea8));
    assertThat(legend.rows().stream().mapToInt(Legend.Row::areas).sum()).isEqualTo(7);
    assertThat(legend.unit()).isEqualTo("%");
    assertThat(legend.notes()).containsExactly("Lika många områden i varje klass", "Mörkare färg = högre värde");
  }

  @Test
  void oneDecimalIsShownWhereOneIsNeededToKeepClassesApart() {
    AreaValues values = MapFixture.values(layer, 12.2, 19.8, 19.9, 27.7, 27.8, 38.6, 38.7, 50, 81.8);
    Classification classes =
        MapFixture.classes(ClassificationMethod.QUANTILE, values, 12.2, 19.8, 27.7, 38.6, 81.8);
    assertThat(ranges(legend(values, classes)))
        .containsExactly("38,7–81,8", "27,8–38,6", "19,9–27,7", "12,2–19,8");
  }

  @Test
  void breaksBetweenValuesAreRoundedSoThatValuesStayInTheirClass() {
    AreaValues values = MapFixture.values(layer, 12.2, 12.2, 12.3, 12.3, 12.4, 12.4, 12.4, 12.5, 12.5);
    Classification classes = MapFixture.classes(ClassificationMethod.QUANTILE, values, 12.2, 12.25, 12.35, 12.5);
    assertThat(ranges(legend(values, classes))).containsExactly("12,4–12,5", "12,3", "12,2");
  }

  @Test
  void outerNumbersAreRoundedOutward() {
    AreaValues values = MapFixture.values(layer, 1.96, 3, 5, 8, 10, 12, 14, 16, 18.04);
    Classification classes = MapFixture.classes(ClassificationMethod.MANUAL, values, 1.96, 9, 18.04);
    assertThat(ranges(legend(values, classes))).containsExactly("10–19", "1–9");
  }

  /// Whatever the values: no overlap, and every value, shown with as many decimals, lies in its own row.
  @Test
  void everyShownValueFallsIntoItsOwnRow() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      double size = Math.pow(10, random.nextInt(7) - 2);
      double[] numbers =
          random.doubles(9).map(v -> Math.round((v - 0.3) * size * 1000) / 1000.0).sorted().toArray();
      if (Arrays.stream(numbers).distinct().count() < 9) {
        continue;
      }
      double[] breaks = {numbers[0], (numbers[2] + numbers[3]) / 2, numbers[5], numbers[8]};
      double[] lowest = {numbers[0], numbers[3], numbers[6]};
      double[] highest = {numbers[2], numbers[5], numbers[8]};
      ClassRanges ranges = ClassRanges.of(breaks, lowest, highest, 3);
      for (int i = 0; i < 9; i++) {
        BigDecimal shown =
            new BigDecimal(Double.toString(numbers[i]))
                .setScale(ranges.decimals(), RoundingMode.HALF_UP);
        int row =
            IntStream.range(0, 3)
                .filter(r -> shown.compareTo(ranges.from()[r]) >= 0 && shown.compareTo(ranges.to()[r]) <= 0)
                .findFirst()
                .orElse(-1);
        assertThat(row).as("%s in %s %s", shown, Arrays.toString(ranges.from()), Arrays.toString(ranges.to()))
            .isEqualTo(i / 3);
      }
      assertThat(ranges.to()[0]).isLessThan(ranges.from()[1]);
      assertThat(ranges.to()[1]).isLessThan(ranges.from()[2]);
    }
  }

  @Test
  void manyDecimalsAreCutToWhatAReaderCanUse() {
    double[] numbers = new Random(1).doubles(9, -2, 2).sorted().toArray();
    AreaValues values = MapFixture.values(layer, numbers);
    Classification classes = MapFixture.quantiles(values, 3);
    legend(values, classes).rows()
        .forEach(row -> assertThat(row.from()).matches("−?\\d,?\\d{0,3}"));
    assertThat(legend(values, classes).hasNegative()).isTrue();
  }

  @Test
  void eachReasonForNoDataHasItsOwnRow() {
    double[] numbers = {1, 2, 3, 4, 5, 6, Double.NaN, Double.NaN, Double.NaN};
    ValueStatus[] statuses = new ValueStatus[9];
    Arrays.fill(statuses, ValueStatus.VALUE);
    statuses[6] = ValueStatus.MISSING;
    statuses[7] = ValueStatus.SUPPRESSED;
    statuses[8] = ValueStatus.NOT_APPLICABLE;
    AreaValues values = MapFixture.values(layer, "%", 0, numbers, statuses);
    Legend legend = legend(values, MapFixture.quantiles(values, 3));
    assertThat(legend.noData().stream().map(Legend.Row::from))
        .containsExactly("Uppgift saknas", "Dold av sekretesskäl", "Ej tillämpligt");
    assertThat(legend.noData().stream().map(Legend.Row::fill))
        .containsExactly(
            new Fill.Pattern(Hatch.MISSING),
            new Fill.Pattern(Hatch.SUPPRESSED),
            new Fill.Pattern(Hatch.NOT_APPLICABLE));
    assertThat(legend.areasWithoutData()).isEqualTo(3);
  }

  @Test
  void missingIsNeverTheLowestClass() {
    AreaValues values = MapFixture.values(layer, Double.NaN, 116, 200, 300, 400, 500, 600, 610, 621);
    Legend legend = legend(values, MapFixture.quantiles(values, 4));
    assertThat(legend.rows().getLast().from()).isEqualTo("116");
    assertThat(legend.noData()).hasSize(1);
  }

  @Test
  void oneValueForAllIsSaid() {
    double[] same = new double[9];
    Arrays.fill(same, 12.5);
    AreaValues values = MapFixture.values(layer, same);
    Legend legend =
        legend(values, MapFixture.classes(ClassificationMethod.QUANTILE, values, 12.5, 12.5));
    assertThat(ranges(legend)).containsExactly("12,5");
    assertThat(legend.rows().getFirst().areas()).isEqualTo(9);
    assertThat(legend.notes()).containsExactly("Alla områden med uppgift har samma värde");
  }

  @Test
  void zeroEverywhereIsSaid() {
    AreaValues values = MapFixture.values(layer, new double[9]);
    Legend legend = legend(values, MapFixture.classes(ClassificationMethod.QUANTILE, values, 0, 0));
    assertThat(ranges(legend)).containsExactly("0");
    assertThat(legend.notes()).containsExactly("Värdet är 0 i alla områden med uppgift");
  }

  @Test
  void nothingAtAllIsSaid() {
    double[] none = new double[9];
    Arrays.fill(none, Double.NaN);
    AreaValues values = MapFixture.values(layer, none);
    Legend legend = legend(values, MapFixture.classes(ClassificationMethod.QUANTILE, values));
    assertThat(legend.rows()).isEmpty();
    assertThat(legend.notes()).containsExactly("Inga områden har någon uppgift");
    assertThat(legend.noData().getFirst().areas()).isEqualTo(9);
  }

  @Test
  void aLongUnitStandsAboveTheNumbers() {
    double[] numbers = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    ValueStatus[] statuses = new ValueStatus[9];
    Arrays.fill(statuses, ValueStatus.VALUE);
    AreaValues values = MapFixture.values(layer, "kronor per invånare", 0, numbers, statuses);
    Legend legend = legend(values, MapFixture.quantiles(values, 3));
    assertThat(legend.unit()).isNull();
    assertThat(legend.heading()).isEqualTo("kronor per invånare");
  }
}
