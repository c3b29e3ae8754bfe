package se.helabilden.ui.common;

import java.util.OptionalInt;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.ComparablePeriods;
import se.helabilden.analysis.MapCase;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.Period;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Midpoint;

/// Tells what is known of a map that is shown, for the advice on it.
final class MapCases {
  private MapCases() {}

  static MapCase of(
      MapData data, int period, Choropleth map, ShownMap.Choices choices, OptionalInt asked, boolean shared) {
    AreaValues values = map.values();
    return MapCase.of(values, map.classification(), asked)
        .withClasses(map.classification(), asked, shared)
        .withColours(colours(map, choices))
        .withBases(data.backgrounds().get(period).behind(), choices.fewBelow())
        .withYears(years(values));
  }

  /// Two hues that were asked for and could not be had are spoken of as well.
  private static MapCase.Colours colours(Choropleth map, ShownMap.Choices choices) {
    // what a change or a difference parts at has a meaning also where all areas lie on one side
    if (!choices.measure().showsValues()) {
      return MapCase.Colours.SEQUENTIAL;
    }
    Midpoint midpoint = map.midpoint();
    if (midpoint != null && map.scheme().kind() == ColorScheme.Kind.DIVERGING) {
      return MapCase.Colours.diverging(midpoint.value());
    }
    boolean asked =
        ColorScheme.ofId(choices.palette()).filter(scheme -> scheme.kind() == ColorScheme.Kind.DIVERGING).isPresent();
    return asked ? MapCase.Colours.diverging(Double.NaN) : MapCase.Colours.SEQUENTIAL;
  }

  /// The two periods of a change, where they may not be compared.
  private static MapCase.Years years(AreaValues values) {
    Indicator indicator = values.entry().indicator();
    Calculation rule = indicator.calculation();
    if (rule == null || rule.from() == null) {
      return MapCase.Years.NOT_MIXED;
    }
    Period from = new Period(rule.from());
    Period to = rule.to() == null ? values.period() : new Period(rule.to());
    boolean known = !from.isNone() && !to.isNone();
    return known && !ComparablePeriods.mayCompare(from, to, indicator)
        ? new MapCase.Years(from, to)
        : MapCase.Years.NOT_MIXED;
  }
}
