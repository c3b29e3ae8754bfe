package se.helabilden.ui.map;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.helabilden.analysis.AreaValues;
import se.helabilden.indicator.Period;

/// Which period of an indicator to set beside one of another.
final class NearestPeriod {
  private NearestPeriod() {}

  /// The position of the same period; else of the nearest one with any value, an earlier before a later; else of the
  /// last.
  ///
  /// @param periods in order of time, at least one
  static int of(List<AreaValues> periods, Period wanted) {
    return IntStream.range(0, periods.size())
        .filter(i -> periods.get(i).hasNumber())
        .boxed()
        .min(Comparator.comparingInt((Integer i) -> distance(periods.get(i).period(), wanted)).thenComparingInt(i -> i))
        .orElse(periods.size() - 1);
  }

  private static int distance(Period period, Period wanted) {
    return period.equals(wanted) ? -1 : Math.abs(period.year() - wanted.year());
  }
}
