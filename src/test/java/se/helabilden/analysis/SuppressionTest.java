package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;

class SuppressionTest {
  private static final List<Period> YEAR = List.of(new Period("2024"));
  private static final List<Breakdown> SEXES =
      List.of(Breakdown.NONE, Breakdown.of("kön", "kvinnor"), Breakdown.of("kön", "män"));

  /// Rows are groups, columns areas: four areas of Göteborg and the municipality, as far as given.
  private static IndicatorSeries series(List<Breakdown> groups, int[]... rows) {
    List<AreaCode> areas = new ArrayList<>();
    for (int i = 0; i < rows[0].length - 1; i++) {
      areas.add(new AreaCode(AreaLevel.DESO, "2025", "1480C%04d".formatted(1010 + 10 * i)));
    }
    areas.add(new AreaCode(AreaLevel.MUNICIPALITY, null, "1480"));
    IndicatorSeries.Builder series = IndicatorSeries.builder(areas, YEAR, groups);
    for (int group = 0; group < rows.length; group++) {
      for (int area = 0; area < areas.size(); area++) {
        if (rows[group][area] >= 0) {
          series.set(area, 0, group, rows[group][area], ValueStatus.VALUE);
        }
      }
    }
    return series.build();
  }

  private static List<String> hidden(IndicatorSeries series) {
    int areas = series.areas().size();
    return Suppression.hidden(series, 0, 5).stream()
        .mapToObj(cell -> cell / areas + ":" + cell % areas)
        .toList();
  }

  @Test
  void theMunicipalityMustNotTellAnAreaBySubtraction() {
    assertThat(hidden(series(List.of(Breakdown.NONE), new int[] {3, 40, 20, 63}))).containsExactly("0:0", "0:2");
  }

  @Test
  void aSumThatDoesNotHoldTellsNothing() {
    assertThat(hidden(series(List.of(Breakdown.NONE), new int[] {3, 40, 20, 70}))).containsExactly("0:0");
    assertThat(hidden(series(List.of(Breakdown.NONE), new int[] {3, 40, -1, 63}))).containsExactly("0:0");
  }

  @Test
  void twoOnesAreNotHiddenByEachOther() {
    assertThat(hidden(series(List.of(Breakdown.NONE), new int[] {1, 1, 20, 30, 52}))).contains("0:0", "0:1", "0:2");
    assertThat(hidden(series(List.of(Breakdown.NONE), new int[] {4, 4, 20, 30, 58}))).contains("0:0", "0:1", "0:2");
    assertThat(hidden(series(List.of(Breakdown.NONE), new int[] {1, 4, 20, 30, 55}))).containsExactly("0:0", "0:1");
  }

  @Test
  void groupsThatAddUpProtectEachOther() {
    IndicatorSeries series =
        series(SEXES, new int[] {10, 50, 30, 90}, new int[] {2, 30, 10, 42}, new int[] {8, 20, 20, 48});
    assertThat(hidden(series)).contains("1:0").hasSizeGreaterThanOrEqualTo(4);
    audit(series, 5);
  }

  @Test
  void thresholdZeroHidesNothingAndZeroIsNoSmallCount() {
    IndicatorSeries series = series(List.of(Breakdown.NONE), new int[] {0, 3, 20, 23});
    assertThat(Suppression.hidden(series, 0, 0).isEmpty()).isTrue();
    assertThat(hidden(series)).doesNotContain("0:0");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noSmallCountFollowsFromAllSumsTogether(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      int areas = 2 + random.nextInt(6);
      int[][] rows = new int[3][areas + 1];
      for (int area = 0; area < areas; area++) {
        for (int group = 1; group < 3; group++) {
          rows[group][area] = random.nextInt(4) == 0 ? random.nextInt(6) : random.nextInt(60);
          rows[0][area] += rows[group][area];
        }
        for (int group = 0; group < 3; group++) {
          rows[group][areas] += rows[group][area];
        }
      }
      audit(series(SEXES, rows), 5);
    }
  }

  /// What a reader could do: every number that is shown is known, and every sum holds. No small count may then have one
  /// value only. Told by ranks, which is another way than the one under test.
  private static void audit(IndicatorSeries series, int threshold) {
    int areas = series.areas().size();
    int groups = series.breakdowns().size();
    BitSet hidden = Suppression.hidden(series, 0, threshold);
    int[] unknown = hidden.stream().toArray();
    List<double[]> equations = new ArrayList<>();
    for (int area = 0; groups == 3 && area < areas; area++) {
      equations.add(equation(unknown, area, areas + area, 2 * areas + area));
    }
    for (int group = 0; group < groups; group++) {
      int first = group * areas;
      int[] cells = new int[areas];
      Arrays.setAll(cells, i -> i == 0 ? first + areas - 1 : first + i - 1);
      equations.add(equation(unknown, cells));
    }
    for (int i = 0; i < unknown.length; i++) {
      double value = series.value(unknown[i] % areas, 0, unknown[i] / areas);
      boolean small = value > 0 && value < threshold;
      boolean determined = rank(equations, i) == rank(equations, -1);
      assertThat(small && determined)
          .as("cell %s of %s with %s hidden", unknown[i], series.value(unknown[i] % areas, 0, unknown[i] / areas), hidden)
          .isFalse();
    }
  }

  private static double[] equation(int[] unknown, int... cells) {
    double[] row = new double[unknown.length];
    for (int i = 0; i < cells.length; i++) {
      int at = Arrays.binarySearch(unknown, cells[i]);
      if (at >= 0) {
        row[at] = i == 0 ? -1 : 1;
      }
    }
    return row;
  }

  /// Of the equations; with `probe`, of them and the unit vector of that count: where it adds nothing to the rank, the
  /// count has one value only.
  private static int rank(List<double[]> equations, int probe) {
    List<double[]> rows = new ArrayList<>();
    equations.forEach(row -> rows.add(row.clone()));
    int width = rows.getFirst().length;
    if (probe >= 0) {
      double[] unit = new double[width];
      unit[probe] = 1;
      rows.add(unit);
    }
    int rank = 0;
    for (int column = 0; column < width; column++) {
      int pivot = -1;
      for (int row = rank; row < rows.size(); row++) {
        if (Math.abs(rows.get(row)[column]) > 1e-9 && (pivot < 0 || Math.abs(rows.get(row)[column]) > Math.abs(rows.get(pivot)[column]))) {
          pivot = row;
        }
      }
      if (pivot < 0) {
        continue;
      }
      double[] swap = rows.get(pivot);
      rows.set(pivot, rows.get(rank));
      rows.set(rank, swap);
      for (int row = rank + 1; row < rows.size(); row++) {
        double times = rows.get(row)[column] / swap[column];
        for (int i = column; i < width; i++) {
          rows.get(row)[i] -= times * swap[i];
        }
      }
      rank++;
    }
    return rank;
  }
}
