package se.helabilden.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.helabilden.analysis.AreaValues;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.work.NumberText;

/// A single value as a reader wants it: as many decimals as the source shows, at most two more than none where the
/// source does not say, and the unit after it where that is short.
public final class ValueText {
  private static final int USUAL_DECIMALS = 2;
  private static final int LONGEST_UNIT = 4;

  private ValueText() {}

  /// The value of an area.
  public static String of(AreaValues values, int area, NumberText numbers) {
    return of(values, values.value(area), numbers);
  }

  /// A mean of values: of counts in whole numbers, of all else with a decimal at least.
  public static String ofMean(AreaValues values, double mean, NumberText numbers) {
    Indicator indicator = values.entry().indicator();
    int decimals = indicator.kind() == IndicatorKind.COUNT ? 0 : Math.max(1, indicator.decimals());
    String unit = indicator.unit();
    String number = numbers.fixed(mean, decimals);
    return unit == null || unit.isBlank() || unit.length() > LONGEST_UNIT ? number : number + "\u00a0" + unit;
  }

  /// "–" for NaN.
  public static String of(AreaValues values, double value, NumberText numbers) {
    if (Double.isNaN(value)) {
      return numbers.fixed(value, 0);
    }
    int decimals = values.entry().indicator().decimals();
    String unit = values.entry().indicator().unit();
    String number =
        decimals > 0 ? numbers.fixed(value, decimals) : numbers.plain(shortened(value));
    return unit == null || unit.isBlank() || unit.length() > LONGEST_UNIT ? number : number + "\u00a0" + unit;
  }

  private static double shortened(double value) {
    return new BigDecimal(Double.toString(value)).setScale(USUAL_DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }
}
