package se.helabilden.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.AreaValues;
import se.helabilden.testkit.SampleReport;
import se.helabilden.work.Language;

class SummaryTest {
  /// Type 7 at rank 1 + (n - 1) p, counted from 1: with n values the median of an even number is the mean of the two in
  /// the middle (Hyndman and Fan, 1996, definition 7).
  @Test
  void quartilesLieBetweenOrderStatistics() {
    AreaValues values = SampleReport.of(Language.SWEDISH, 60, 1, 1).entries().getFirst();
    double[] sorted = Arrays.stream(values.toArray()).filter(value -> !Double.isNaN(value)).sorted().toArray();
    Summary summary = Summary.of(values);
    int n = sorted.length;
    assertThat(n).isEqualTo(summary.count()).isEven();
    assertThat(summary.missing()).isEqualTo(60 - n);
    assertThat(summary.median()).isCloseTo((sorted[n / 2 - 1] + sorted[n / 2]) / 2, within(1e-12));
    double rank = (n - 1) * 0.25;
    int below = (int) rank;
    assertThat(summary.lowerQuartile())
        .isCloseTo(sorted[below] * (1 - (rank - below)) + sorted[below + 1] * (rank - below), within(1e-12));
    assertThat(summary.minimum()).isEqualTo(sorted[0]);
    assertThat(summary.maximum()).isEqualTo(sorted[n - 1]);
  }
}
