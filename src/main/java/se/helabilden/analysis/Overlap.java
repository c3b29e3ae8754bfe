package se.helabilden.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.IndicatorEntry;

/// Two indicators together: which areas lie beyond a bound in both, in one of them, in none. Immutable.
///
/// @param first and second over the same layer
public record Overlap(AreaValues first, Bound firstBound, AreaValues second, Bound secondBound) {
  private static final int FIFTHS = 5;

  /// From where on a value counts.
  ///
  /// @param atMost whether low values count, down from the bound; else high ones, up from it. The bound itself counts
  public record Bound(double value, boolean atMost) {
    boolean holds(double number) {
      return atMost ? number <= value : number >= value;
    }
  }

  /// What an area belongs to, in the order of the map's classes.
  public enum Group {
    BOTH,
    FIRST,
    SECOND,
    NEITHER
  }

  /// @throws IllegalArgumentException for two layers
  public Overlap {
    if (first.layer() != second.layer()) {
      throw new IllegalArgumentException(first.entry().id() + " and " + second.entry().id() + " are of two layers");
    }
  }

  /// The bound of the fifth of the areas where the conditions are hardest: the highest values, the lowest where high is
  /// better.
  ///
  /// @return a bound of 0 where there is no number
  public static Bound suggested(AreaValues values) {
    boolean atMost = isHardWhereLow(values);
    return new Bound(suggested(values, atMost), atMost);
  }

  /// In which end the conditions are hardest; where an indicator does not say, the upper one.
  static boolean isHardWhereLow(AreaValues values) {
    return values.entry().indicator().direction() == Direction.HIGH_IS_BETTER;
  }

  /// As [#suggested(AreaValues)], for one of the two ends: a number that some area has.
  public static double suggested(AreaValues values, boolean atMost) {
    double[] sorted = Statistics.sortedFinite(values.toArray());
    if (sorted.length == 0) {
      return 0;
    }
    double exact = Statistics.quantile(sorted, atMost ? 1 : FIFTHS - 1, FIFTHS);
    return atMost
        ? Arrays.stream(sorted).filter(value -> value <= exact).max().orElse(sorted[0])
        : Arrays.stream(sorted).filter(value -> value >= exact).min().orElse(sorted[sorted.length - 1]);
  }

  /// Where a bound can stand so that it makes a difference: every number that an area with both has, rising.
  public static double[] stops(AreaValues values, AreaValues other) {
    return IntStream.range(0, values.size())
        .filter(area -> !Double.isNaN(values.value(area)) && !Double.isNaN(other.value(area)))
        .mapToDouble(values::value)
        .distinct()
        .sorted()
        .toArray();
  }

  public Overlap withFirst(Bound bound) {
    return new Overlap(first, bound, second, secondBound);
  }

  public Overlap withSecond(Bound bound) {
    return new Overlap(first, firstBound, second, bound);
  }

  /// What an area belongs to; null where either number is missing.
  public @Nullable Group group(int area) {
    double a = first.value(area);
    double b = second.value(area);
    return Double.isNaN(a) || Double.isNaN(b) ? null : groupOf(a, b);
  }

  /// Positions of the areas of a group.
  public List<Integer> areas(Group group) {
    return IntStream.range(0, first.size()).filter(area -> group(area) == group).boxed().toList();
  }

  /// Positions of the areas that lie beyond both bounds here and not in another.
  public List<Integer> addedTo(Overlap before) {
    return areas(Group.BOTH).stream().filter(area -> before.group(area) != Group.BOTH).toList();
  }

  /// The groups as class numbers: 1 for both, 2 for the first alone, 3 for the second alone, 4 for neither.
  public AreaValues values(IndicatorEntry as) {
    return Compared.combined(
        first,
        second,
        as,
        first.period(),
        (a, b) -> 1 + groupOf(a, b).ordinal());
  }

  private Group groupOf(double a, double b) {
    boolean inSecond = secondBound.holds(b);
    if (firstBound.holds(a)) {
      return inSecond ? Group.BOTH : Group.FIRST;
    }
    return inSecond ? Group.SECOND : Group.NEITHER;
  }
}
