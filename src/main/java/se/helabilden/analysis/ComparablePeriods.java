package se.helabilden.analysis;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.Period;

/// Which periods of an entry may be compared with its newest one: of the same kind of period, the same version of the
/// division, and the same definition as far as the source tells.
public final class ComparablePeriods {
  /// Statistics Sweden: DeSO and RegSO of 2025 from this reference year.
  private static final int FIRST_YEAR_OF_NEW_DIVISION = 2024;
  private static final Pattern BREAK =
      Pattern.compile("(?iu)tidsseriebrott|brott i (tids)?serien|(inte|ej) (är )?(direkt )?jämförba|break in (the )?(time )?series|not (directly )?comparable");
  private static final Pattern YEARS = Pattern.compile("\\d{4}");

  private ComparablePeriods() {}

  /// In order of time, the newest with a value last; empty where no period has any.
  static List<AreaValues> of(List<AreaValues> periods) {
    List<AreaValues> valued =
        periods.stream()
            .filter(ComparablePeriods::hasValues)
            .sorted((a, b) -> a.period().compareTo(b.period()))
            .toList();
    if (valued.isEmpty()) {
      return valued;
    }
    AreaValues last = valued.getLast();
    Indicator indicator = last.entry().indicator();
    return valued.stream()
        .filter(values -> values == last || mayCompare(values.period(), last.period(), indicator))
        .toList();
  }

  /// Whether values of an earlier period may be compared with those of the last.
  public static boolean mayCompare(Period period, Period last, Indicator indicator) {
    return !isBroken(indicator) && !last.isNone() && isLike(period, last, indicator);
  }

  /// Whether the source says that its numbers are not made in the same way all along.
  public static boolean isBroken(Indicator indicator) {
    return indicator.provenance().notes().stream().anyMatch(ComparablePeriods::tellsOfBreak);
  }

  static boolean hasValues(AreaValues values) {
    return IntStream.range(0, values.size()).anyMatch(i -> !Double.isNaN(values.value(i)));
  }

  static boolean tellsOfBreak(String note) {
    return BREAK.matcher(note).find();
  }

  /// The years that a text names.
  static List<Integer> years(String text) {
    return YEARS.matcher(text).results().map(found -> Integer.parseInt(found.group())).toList();
  }

  /// Whether two periods are of the same kind and the same division.
  static boolean isLike(Period period, Period last, Indicator indicator) {
    boolean newDivision = period.year() >= FIRST_YEAR_OF_NEW_DIVISION;
    boolean sameDivision =
        !isOfChangingDivision(indicator) || newDivision == (last.year() >= FIRST_YEAR_OF_NEW_DIVISION);
    return !period.isNone() && sameDivision && form(period).equals(form(last));
  }

  /// Whether the years tell of which division a number is, because the table itself does not.
  private static boolean isOfChangingDivision(Indicator indicator) {
    boolean small = indicator.areaLevel() == AreaLevel.DESO || indicator.areaLevel() == AreaLevel.REGSO;
    return small && indicator.areaVersion() == null;
  }

  /// Years go with years, the third quarter with third quarters.
  private static String form(Period period) {
    return YEARS.matcher(period.text()).replaceAll("Y");
  }
}
