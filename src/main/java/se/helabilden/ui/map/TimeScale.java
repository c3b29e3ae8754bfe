package se.helabilden.ui.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import se.helabilden.analysis.SeriesBreaks;
import se.helabilden.indicator.Period;

/// What a chart over time spans: its periods from left to right, its numbers from below, and where lines are broken.
///
/// @param joined for each period whether a line goes there from the one before: not over a break, nor over periods that are
///     left out
/// @param least the lowest number; `most` is above it
record TimeScale(List<Period> periods, SeriesBreaks breaks, boolean[] joined, double least, double most) {
  private static final double NEAR_NOTHING = 0.5;

  static final TimeScale NONE = new TimeScale(List.of(), new SeriesBreaks(List.of(), false), new boolean[0], 0, 1);

  /// @param numbers all that are to have room; NaN is left out. The scale begins at 0 where they are not far above it
  static TimeScale of(List<Period> periods, SeriesBreaks breaks, Collection<double[]> numbers) {
    double least = numbers.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).min().orElse(0);
    double most = numbers.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).max().orElse(1);
    double from = least >= 0 && least < most * NEAR_NOTHING ? 0 : least;
    return new TimeScale(periods, breaks, joined(periods, breaks), from, most == from ? from + 1 : most);
  }

  private static boolean[] joined(List<Period> periods, SeriesBreaks breaks) {
    boolean[] found = new boolean[periods.size()];
    int usual = Integer.MAX_VALUE;
    for (int i = 1; i < found.length; i++) {
      usual = Math.min(usual, Math.max(0, periods.get(i).year() - periods.get(i - 1).year()));
    }
    for (int i = 1; i < found.length; i++) {
      found[i] = !breaks.isBefore(i) && periods.get(i).year() - periods.get(i - 1).year() <= usual;
    }
    return found;
  }

  /// Where a period stands, 0 for the first and 1 for the last: by year where every period has its own, so that years left
  /// out show as a gap.
  double place(int period) {
    int first = periods.getFirst().year();
    int last = periods.getLast().year();
    long years = periods.stream().map(Period::year).distinct().count();
    return years == periods.size() && last > first
        ? (double) (periods.get(period).year() - first) / (last - first)
        : (double) period / (periods.size() - 1);
  }

  /// Where a number stands, 0 for the least and 1 for the most.
  double share(double value) {
    return (value - least) / (most - least);
  }
}
