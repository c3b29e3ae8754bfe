package se.helabilden.analysis;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;

/// An indicator entry with its numbers: what is computed from.
///
/// @param series the series that `entry.indicator().series()` names
public record Part(IndicatorEntry entry, IndicatorSeries series) {
  /// The level of the areas that the indicator is about; rows of other levels are references.
  public AreaLevel level() {
    return entry.indicator().areaLevel();
  }

  /// The entry's number and its kind for an area; a count that is to be hidden counts as `SUPPRESSED`.
  ///
  /// @return with status null where the series has no such cell
  Cell cell(AreaCode area, Period period) {
    return cell(area, period, entry.breakdown());
  }

  Cell cell(AreaCode area, Period period, Breakdown breakdown) {
    OptionalInt at = series.indexOf(area);
    int periodIndex = series.periods().indexOf(period);
    int breakdownIndex = series.breakdowns().indexOf(breakdown);
    if (at.isEmpty() || periodIndex < 0 || breakdownIndex < 0) {
      return Cell.ABSENT;
    }
    ValueStatus status = series.status(at.getAsInt(), periodIndex, breakdownIndex);
    double value = series.value(at.getAsInt(), periodIndex, breakdownIndex);
    if (DisclosureGate.isHidden(entry, value)) {
      return new Cell(Double.NaN, ValueStatus.SUPPRESSED);
    }
    return new Cell(value, status);
  }

  /// A number and its kind; NaN where the kind has no number.
  record Cell(double value, @Nullable ValueStatus status) {
    static final Cell ABSENT = new Cell(Double.NaN, null);

    boolean hasNumber() {
      return status != null && status.hasNumber();
    }
  }
}
