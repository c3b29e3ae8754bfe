package se.helabilden.project;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import se.helabilden.indicator.Period;

/// Which of an indicator's periods a map shows when another one was asked for.
public final class MapPeriod {
  private MapPeriod() {}

  /// The position of a period by its text; of the newest with any value where there is none such; else of the newest.
  ///
  /// @param periods in order of time, at least one
  /// @param hasValue whether any area has a value in the period at a position; asked from the newest on
  public static int of(List<Period> periods, String wanted, IntPredicate hasValue) {
    int newest = periods.size() - 1;
    return IntStream.rangeClosed(0, newest)
        .filter(i -> periods.get(i).text().equals(wanted))
        .findFirst()
        .orElseGet(
            () -> IntStream.rangeClosed(0, newest).map(i -> newest - i).filter(hasValue).findFirst().orElse(newest));
  }
}
