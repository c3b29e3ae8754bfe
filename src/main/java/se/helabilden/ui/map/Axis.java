package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A scale with a little room at both ends and a few even numbers along it.
///
/// @param low where it begins
/// @param high where it ends, above `low`
record Axis(double low, double high, List<Double> ticks) {
  static final Axis NONE = new Axis(0, 1, List.of());
  private static final double ROOM = 0.04;
  private static final int TICKS = 4;

  Axis {
    ticks = List.copyOf(ticks);
  }

  /// For the numbers among some values; NaN is left out.
  static Axis of(double[] values) {
    double least = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    double most = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
    double spread = most > least ? most - least : Math.max(1, Math.abs(least));
    double low = least >= 0 && least - ROOM * spread < 0 ? 0 : least - ROOM * spread;
    double high = most + ROOM * spread;
    return new Axis(low, high, ticks(low, high));
  }

  private static List<Double> ticks(double low, double high) {
    double rough = (high - low) / TICKS;
    double ten = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = ten * (rough / ten < 1.5 ? 1 : rough / ten < 3.5 ? 2 : rough / ten < 7.5 ? 5 : 10);
    List<Double> found = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
      found.add(i * step);
    }
    return found;
  }

  /// 0 at the beginning, 1 at the end.
  double place(double value) {
    return (value - low) / (high - low);
  }
}
