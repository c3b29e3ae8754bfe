package se.helabilden.analysis;

import java.util.BitSet;
import java.util.OptionalInt;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.SeriesChanges;
import se.helabilden.indicator.ValueStatus;

/// The one door that numbers pass on their way to a view or an export. Counts above zero and below the indicator's
/// threshold become `SUPPRESSED`, and so do those that would tell one of them by subtraction ([Suppression]); published
/// statistics have the threshold 0 and pass as delivered.
public final class DisclosureGate {
  private DisclosureGate() {}

  /// The values of an entry over a layer in a period. Areas that the series does not have are `MISSING`.
  ///
  /// @throws IllegalArgumentException if the series lacks the period or the breakdown
  public static AreaValues read(IndicatorEntry entry, IndicatorSeries series, AreaLayer layer, Period period) {
    int periodIndex = series.periods().indexOf(period);
    int breakdown = series.breakdowns().indexOf(entry.breakdown());
    if (periodIndex < 0 || breakdown < 0) {
      throw new IllegalArgumentException(entry.id() + " has no " + period);
    }
    BitSet hidden = hidden(entry, series, periodIndex);
    int first = breakdown * series.areas().size();
    double[] values = new double[layer.size()];
    ValueStatus[] statuses = new ValueStatus[layer.size()];
    for (int i = 0; i < values.length; i++) {
      AreaCode code = layer.area(i).code();
      OptionalInt area = find(series, entry, code);
      ValueStatus status = area.isEmpty() ? null : series.status(area.getAsInt(), periodIndex, breakdown);
      double value = area.isEmpty() ? Double.NaN : series.value(area.getAsInt(), periodIndex, breakdown);
      if (area.isPresent() && hidden.get(first + area.getAsInt())) {
        statuses[i] = ValueStatus.SUPPRESSED;
        values[i] = Double.NaN;
      } else {
        statuses[i] = status == null ? ValueStatus.MISSING : status;
        values[i] = value;
      }
    }
    return new AreaValues(layer, entry, period, values, statuses);
  }

  /// The area of the layer in the series: under its own version, or under the version that the table was made for.
  private static OptionalInt find(IndicatorSeries series, IndicatorEntry entry, AreaCode code) {
    OptionalInt exact = series.indexOf(code);
    return exact.isPresent()
        ? exact
        : series.indexOf(new AreaCode(code.level(), entry.indicator().areaVersion(), code.code()));
  }

  /// The cells of a period that must not be shown, nor anything be computed from them that would tell them; each at
  /// `breakdown * areas + area`.
  ///
  /// @param period its place in the series
  static BitSet hidden(IndicatorEntry entry, IndicatorSeries series, int period) {
    boolean counts = entry.indicator().kind() == IndicatorKind.COUNT;
    return Suppression.hidden(series, period, counts ? entry.indicator().hideBelow() : 0);
  }

  /// Changes of an indicator's numbers without those that must not be shown, before or after.
  ///
  /// @param isCount whether the numbers are counts
  /// @param threshold counts below it are hidden, and those that would tell them; 0 for none
  public static SeriesChanges read(
      SeriesChanges changes, IndicatorSeries before, IndicatorSeries after, boolean isCount, int threshold) {
    if (!isCount || threshold <= 0) {
      return changes;
    }
    return changes.withChanged(
        changes.changed().stream()
            .map(
                cell -> {
                  boolean was = isHidden(before, cell, threshold);
                  boolean is = isHidden(after, cell, threshold);
                  return new SeriesChanges.Changed(
                      cell.area(), cell.period(), cell.breakdown(), was ? Double.NaN : cell.before(),
                      was ? ValueStatus.SUPPRESSED : cell.statusBefore(), is ? Double.NaN : cell.after(),
                      is ? ValueStatus.SUPPRESSED : cell.statusAfter());
                })
            .toList());
  }

  private static boolean isHidden(IndicatorSeries series, SeriesChanges.Changed cell, int threshold) {
    int period = series.periods().indexOf(cell.period());
    int group = series.breakdowns().indexOf(cell.breakdown());
    OptionalInt area = series.indexOf(cell.area());
    return period >= 0
        && group >= 0
        && area.isPresent()
        && Suppression.hidden(series, period, threshold).get(group * series.areas().size() + area.getAsInt());
  }
}
