package se.helabilden.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.Period;

/// Where numbers of an indicator stop being comparable with those before: another division of areas, another kind of
/// period, or a break that the source tells of.
///
/// @param before positions of the periods that a break lies before, ascending; never 0
/// @param somewhere whether the source tells of a break without saying when, or of one when there is no period
public record SeriesBreaks(List<Integer> before, boolean somewhere) {
  public SeriesBreaks {
    before = List.copyOf(before);
  }

  /// @param periods in order of time
  public static SeriesBreaks of(List<Period> periods, Indicator indicator) {
    List<Integer> years = new ArrayList<>();
    boolean untold = false;
    for (String note : indicator.provenance().notes()) {
      if (ComparablePeriods.tellsOfBreak(note)) {
        List<Integer> told = ComparablePeriods.years(note);
        List<Integer> within =
            told.stream().filter(year -> periods.stream().anyMatch(period -> period.year() >= year)).toList();
        untold |= within.isEmpty();
        years.addAll(within);
      }
    }
    List<Integer> found =
        IntStream.range(1, periods.size())
            .filter(
                i ->
                    !ComparablePeriods.isLike(periods.get(i - 1), periods.get(i), indicator)
                        || years.stream().anyMatch(year -> periods.get(i - 1).year() < year && periods.get(i).year() >= year))
            .boxed()
            .toList();
    return new SeriesBreaks(found, untold);
  }

  /// Whether a line from the period before to this one would join what must not be compared.
  public boolean isBefore(int period) {
    return before.contains(period);
  }
}
