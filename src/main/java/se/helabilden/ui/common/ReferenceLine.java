package se.helabilden.ui.common;

/// Something that areas are compared with, in every period.
///
/// @param id as in [MapState#referenceProperty]
/// @param name in the window's language, `Riket`
/// @param values by period, in the indicator's unit; NaN where it cannot be told
public record ReferenceLine(String id, String name, double[] values) {
  public static final String NATION = "riket";
  public static final String MEAN = "medel";

  boolean hasValue() {
    for (double value : values) {
      if (!Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }
}
