package se.helabilden.analysis;

import java.util.BitSet;
import java.util.List;
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
    return new Column(this, period, breakdown).cell(area);
  }

  /// The entry's numbers of one period, for reading many.
  Column column(Period period) {
    return new Column(this, period, entry.breakdown());
  }

  /// The numbers of one period and group, found once.
  static final class Column {
    private final Part part;
    private final int period;
    private final int breakdown;
    private final BitSet hidden;

    Column(Part part, Period period, Breakdown breakdown) {
      this.part = part;
      this.period = part.series.periods().indexOf(period);
      this.breakdown = part.series.breakdowns().indexOf(breakdown);
      this.hidden = this.period < 0 ? new BitSet() : DisclosureGate.hidden(part.entry, part.series, this.period);
    }

    Cell cell(AreaCode area) {
      OptionalInt at = part.series.indexOf(area);
      return at.isEmpty() ? Cell.ABSENT : at(at.getAsInt());
    }

    /// The cell of an area that most likely stands at this position, as in series of one table.
    Cell cell(AreaCode area, int guess) {
      List<AreaCode> areas = part.series.areas();
      return guess < areas.size() && areas.get(guess).equals(area) ? at(guess) : cell(area);
    }

    /// The cell of the area at this position.
    Cell at(int area) {
      if (period < 0 || breakdown < 0) {
        return Cell.ABSENT;
      }
      double value = part.series.value(area, period, breakdown);
      return hidden.get(breakdown * part.series.areas().size() + area)
          ? new Cell(Double.NaN, ValueStatus.SUPPRESSED)
          : new Cell(value, part.series.status(area, period, breakdown));
    }
  }

  /// A number and its kind; NaN where the kind has no number.
  record Cell(double value, @Nullable ValueStatus status) {
    static final Cell ABSENT = new Cell(Double.NaN, null);

    boolean hasNumber() {
      return status != null && status.hasNumber();
    }
  }
}
