package se.helabilden.ui.common;

import java.util.Optional;
import se.helabilden.analysis.AreaValues;
import se.helabilden.map.Midpoint;
import se.helabilden.map.ValueText;
import se.helabilden.project.Wholes;
import se.helabilden.work.NumberText;

/// Something that areas are compared with, in every period.
///
/// @param id as in [MapState#referenceProperty]
/// @param name in the window's language, `Riket`
/// @param values by period, in the indicator's unit; NaN where it cannot be told
public record ReferenceLine(String id, String name, double[] values) {
  public static final String NATION = Wholes.NATION;
  public static final String MEAN = Wholes.MEAN;
  /// All that the map covers, where that is more than one municipality.
  public static final String ALL = Wholes.ALL;

  /// Where two hues would meet, `Riket 14,9 %`; empty where there is no value in a period.
  ///
  /// @param values of that period, for their unit
  Optional<Midpoint> midpoint(int period, AreaValues values, NumberText numbers) {
    return Double.isNaN(this.values[period])
        ? Optional.empty()
        : Optional.of(new Midpoint(this.values[period], name + " " + ValueText.of(values, this.values[period], numbers)));
  }

  boolean hasValue() {
    for (double value : values) {
      if (!Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }
}
