package se.helabilden.analysis;

import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;

/// How many numbers an entry holds, over all its periods.
///
/// @param values numbers for areas of the layer, zero included
/// @param missing cells of areas of the layer without a number
/// @param reference numbers for areas without geometry
public record EntryCounts(int values, int missing, int reference) {

  /// Counts an entry of a series against the layer that it was joined with. Cells that the source did not have at all
  /// are not counted.
  public static EntryCounts of(IndicatorEntry entry, IndicatorSeries series, AreaLayer layer) {
    int breakdown = series.breakdowns().indexOf(entry.breakdown());
    int values = 0;
    int missing = 0;
    int reference = 0;
    for (int area = 0; area < series.areas().size(); area++) {
      AreaCode code = series.areas().get(area);
      boolean onMap = code.level() == layer.level() && layer.indexOf(code.code()) >= 0;
      for (int period = 0; period < series.periods().size(); period++) {
        if (series.status(area, period, breakdown) == null) {
          continue;
        }
        boolean number = !Double.isNaN(series.value(area, period, breakdown));
        if (!onMap) {
          reference += number ? 1 : 0;
        } else if (number) {
          values++;
        } else {
          missing++;
        }
      }
    }
    return new EntryCounts(values, missing, reference);
  }
}
