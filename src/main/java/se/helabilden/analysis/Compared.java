package se.helabilden.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;

/// Values over a layer made of other values that have passed [DisclosureGate]: differences, ratios, and two indicators
/// put together. What is missing in any part is missing out, with the graver of the reasons, so that nothing hidden can
/// be told from the result.
public final class Compared {
  private Compared() {}

  /// The later value minus the earlier, in the indicator's unit; or the change in percent of the earlier value, missing
  /// where that is 0 or less.
  ///
  /// @param as what the result is called
  /// @throws IllegalArgumentException for values over different layers
  public static AreaValues change(AreaValues earlier, AreaValues later, boolean percent, IndicatorEntry as) {
    Period period = ChangeSince.periodOf(earlier.period(), later.period());
    return percent
        ? combined(later, earlier, as, period, (now, old) -> old > 0 ? 100 * (now - old) / old : Double.NaN)
        : combined(later, earlier, as, period, (now, old) -> now - old);
  }

  /// How far each value lies from what it is compared with, in the indicator's unit.
  ///
  /// @param against one for each area, NaN where not known: then the difference is missing
  public static AreaValues difference(AreaValues values, double[] against, IndicatorEntry as) {
    return with(values, against, as, (value, reference) -> value - reference);
  }

  /// How many times the share of the whole an area's share is: the location quotient p_i / P (Isard 1960). Missing where
  /// the whole's share is not above 0.
  public static AreaValues quotient(AreaValues values, double whole, IndicatorEntry as) {
    double[] same = new double[values.size()];
    Arrays.fill(same, whole);
    return with(values, same, as, (value, reference) -> reference > 0 ? value / reference : Double.NaN);
  }

  /// In which third of each of two indicators an area lies: 1 + 3 · first + second, where 0 is the lower third and 2 the
  /// upper. Bounds are those of the areas with a number in both (type 7); a value on a bound belongs to the lower third.
  public static AreaValues thirds(AreaValues first, AreaValues second, IndicatorEntry as) {
    double[] a = thirdsOf(first, second);
    double[] b = thirdsOf(second, first);
    return combined(first, second, as, first.period(), (x, y) -> 1 + 3 * above(x, a) + above(y, b));
  }

  /// The two bounds between the thirds of one indicator, over the areas that have a number in the other too; empty where
  /// there is no such area.
  public static double[] thirdsOf(AreaValues values, AreaValues other) {
    check(values, other);
    double[] both = values.toArray();
    for (int area = 0; area < both.length; area++) {
      both[area] = Double.isNaN(other.value(area)) ? Double.NaN : both[area];
    }
    double[] sorted = Statistics.sortedFinite(both);
    return sorted.length == 0
        ? new double[0]
        : new double[] {Statistics.quantile(sorted, 1, 3), Statistics.quantile(sorted, 2, 3)};
  }

  private static int above(double value, double[] bounds) {
    return (value > bounds[0] ? 1 : 0) + (value > bounds[1] ? 1 : 0);
  }

  private static AreaValues with(AreaValues values, double[] against, IndicatorEntry as, DoubleBinaryOperator how) {
    double[] found = new double[values.size()];
    ValueStatus[] statuses = new ValueStatus[found.length];
    for (int area = 0; area < found.length; area++) {
      put(found, statuses, area, how.applyAsDouble(values.value(area), against[area]), values.status(area));
    }
    return new AreaValues(values.layer(), as, values.period(), found, statuses);
  }

  /// @param how never asked where either is missing
  static AreaValues combined(
      AreaValues first, AreaValues second, IndicatorEntry as, Period period, DoubleBinaryOperator how) {
    check(first, second);
    double[] found = new double[first.size()];
    ValueStatus[] statuses = new ValueStatus[found.length];
    for (int area = 0; area < found.length; area++) {
      boolean missing = Double.isNaN(first.value(area)) || Double.isNaN(second.value(area));
      double value = missing ? Double.NaN : how.applyAsDouble(first.value(area), second.value(area));
      put(found, statuses, area, value, Statuses.graver(List.of(first.status(area), second.status(area))));
    }
    return new AreaValues(first.layer(), as, period, found, statuses);
  }

  private static void put(double[] values, ValueStatus[] statuses, int area, double value, ValueStatus status) {
    boolean lost = status.hasNumber() && !Double.isFinite(value);
    values[area] = Double.isFinite(value) ? value : Double.NaN;
    // nothing compared with something is a number like any other
    ValueStatus kept = status == ValueStatus.NIL ? ValueStatus.VALUE : status;
    statuses[area] = lost ? ValueStatus.MISSING : kept;
  }

  private static void check(AreaValues first, AreaValues second) {
    if (first.layer() != second.layer()) {
      throw new IllegalArgumentException(first.entry().id() + " and " + second.entry().id() + " are of two layers");
    }
  }
}
