package se.helabilden.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The numbers of a legend: from and to of each class with one common number of decimals, such that no two classes
/// overlap, the lowest and the highest are rounded outward, and every area's value, shown with as many decimals, falls
/// within its own class. The exact breaks stay as they are: this is for reading only.
///
/// @param from lowest number of each class
/// @param to highest number of each class
record ClassRanges(BigDecimal[] from, BigDecimal[] to, int decimals) {
  private static final int MOST_DECIMALS = 12;

  /// @param breaks K + 1 ascending numbers
  /// @param lowest the lowest value in each class, NaN for an empty one
  /// @param highest the highest value in each class, NaN for an empty one
  /// @param usual how many decimals the source shows: as many as a reader is used to
  static ClassRanges of(double[] breaks, double[] lowest, double[] highest, int usual) {
    double range = breaks[breaks.length - 1] - breaks[0];
    int readable = range > 0 ? (int) Math.max(usual, 2 - Math.floor(Math.log10(range))) : usual;
    for (int decimals = 0; decimals <= Math.min(readable, MOST_DECIMALS); decimals++) {
      ClassRanges found = round(breaks, lowest, highest, decimals, true);
      if (found != null) {
        return found;
      }
    }
    for (int decimals = Math.clamp(readable, 0, MOST_DECIMALS); decimals < MOST_DECIMALS; decimals++) {
      ClassRanges found = round(breaks, lowest, highest, decimals, false);
      if (found != null) {
        return found;
      }
    }
    return exact(breaks);
  }

  private static @Nullable ClassRanges round(
      double[] breaks, double[] lowest, double[] highest, int decimals, boolean strict) {
    int classes = lowest.length;
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal[] from = new BigDecimal[classes];
    BigDecimal[] to = new BigDecimal[classes];
    double least = Arrays.stream(lowest).filter(v -> !Double.isNaN(v)).min().orElse(breaks[0]);
    double most = Arrays.stream(highest).filter(v -> !Double.isNaN(v)).max().orElse(breaks[classes]);
    from[0] = rounded(Math.min(breaks[0], least), decimals, RoundingMode.FLOOR);
    to[classes - 1] = rounded(Math.max(breaks[classes], most), decimals, RoundingMode.CEILING);
    for (int i = 1; i < classes; i++) {
      BigDecimal limit = limit(breaks[i], highest[i - 1], lowest[i], from[i - 1], decimals, strict);
      if (limit == null) {
        return null;
      }
      to[i - 1] = limit;
      from[i] = limit.add(step);
    }
    return from[classes - 1].compareTo(to[classes - 1]) <= 0 ? new ClassRanges(from, to, decimals) : null;
  }

  private static @Nullable BigDecimal limit(
      double exact, double below, double above, BigDecimal atLeast, int decimals, boolean strict) {
    for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.FLOOR, RoundingMode.CEILING}) {
      BigDecimal limit = rounded(exact, decimals, mode);
      boolean holdsBelow = Double.isNaN(below) || rounded(below, decimals, RoundingMode.HALF_UP).compareTo(limit) <= 0;
      boolean freeOfAbove =
          Double.isNaN(above) || rounded(above, decimals, RoundingMode.HALF_UP).compareTo(limit) > 0;
      if (limit.compareTo(atLeast) >= 0 && (!strict || (holdsBelow && freeOfAbove))) {
        return limit;
      }
    }
    return null;
  }

  private static BigDecimal rounded(double value, int decimals, RoundingMode mode) {
    return new BigDecimal(Double.toString(value)).setScale(decimals, mode);
  }

  private static ClassRanges exact(double[] breaks) {
    BigDecimal[] all = new BigDecimal[breaks.length];
    int decimals = 0;
    for (int i = 0; i < breaks.length; i++) {
      all[i] = new BigDecimal(Double.toString(breaks[i]));
      decimals = Math.max(decimals, all[i].scale());
    }
    return new ClassRanges(
        Arrays.copyOf(all, all.length - 1), Arrays.copyOfRange(all, 1, all.length), Math.max(decimals, 0));
  }
}
