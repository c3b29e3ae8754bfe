package se.helabilden.analysis;

import java.util.Arrays;
import java.util.List;

/// Classes of values. Class i (from 0) is (breaks[i], breaks[i+1]]; the first also holds its minimum. Breaks are
/// exact; rounding is for legends only.
///
/// @param method as it came out
/// @param breaks K+1 ascending numbers for K classes; empty where there is no value at all; one class whose two breaks
///     are equal where all values are the same. The first two are equal where the first class is one value alone, such
///     as 0 (or an empty class of lower outliers); the last two only in a last class that was stated and is empty
/// @param counts values in each class; classes of some methods may be empty
/// @param noData how many values are missing
/// @param goodnessOfVarianceFit 1 − sum of squares within classes / total sum of squares (Jenks & Caspall 1971); 1
///     where all values are equal and where there is none
public record Classification(
    ClassificationMethod method, double[] breaks, int[] counts, int noData, double goodnessOfVarianceFit) {

  public int classes() {
    return counts.length;
  }

  /// The class of a value, from 0; -1 for NaN or a value outside the breaks.
  public int classOf(double value) {
    if (Double.isNaN(value) || counts.length == 0 || value < breaks[0] || value > breaks[breaks.length - 1]) {
      return -1;
    }
    int low = 0;
    int high = counts.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value <= breaks[middle + 1]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// The same bounds with the counts of other values, such as one period of those that the bounds were made for. Values
  /// beyond the bounds are counted as missing. The bounds are then given, not made of these values, except of methods whose
  /// classes mean the same whatever they were made of.
  public Classification of(double[] values) {
    int[] found = new int[classes()];
    int missing = 0;
    for (double value : values) {
      int at = classOf(value);
      if (at < 0) {
        missing++;
      } else {
        found[at]++;
      }
    }
    boolean meant = method == ClassificationMethod.UNCLASSED || method == ClassificationMethod.BOX;
    return new Classification(
        meant ? method : ClassificationMethod.MANUAL, breaks, found, missing, goodnessOfVarianceFit);
  }

  /// The breaks as a list, for JSON.
  public List<Double> breakList() {
    return Arrays.stream(breaks).boxed().toList();
  }
}
