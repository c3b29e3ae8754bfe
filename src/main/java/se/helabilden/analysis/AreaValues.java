package se.helabilden.analysis;

import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;

/// One indicator, one group, one period, over the areas of one layer: what views and exports show. Made only by
/// [DisclosureGate], so that no hidden number can slip past it.
public final class AreaValues {
  private final AreaLayer layer;
  private final IndicatorEntry entry;
  private final Period period;
  private final double[] values;
  private final ValueStatus[] statuses;

  AreaValues(AreaLayer layer, IndicatorEntry entry, Period period, double[] values, ValueStatus[] statuses) {
    this.layer = layer;
    this.entry = entry;
    this.period = period;
    this.values = values;
    this.statuses = statuses;
  }

  public AreaLayer layer() {
    return layer;
  }

  public IndicatorEntry entry() {
    return entry;
  }

  public Period period() {
    return period;
  }

  /// One for each area of the layer, in its order.
  public int size() {
    return values.length;
  }

  /// The number of an area, or NaN where there is none to show.
  public double value(int area) {
    return values[area];
  }

  /// What kind of value an area has; `MISSING` where the source had none.
  public ValueStatus status(int area) {
    return statuses[area];
  }

  /// Whether any area has a number to show.
  public boolean hasNumber() {
    for (double value : values) {
      if (!Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }

  /// A copy of all numbers, NaN where there is none to show.
  public double[] toArray() {
    return values.clone();
  }
}
