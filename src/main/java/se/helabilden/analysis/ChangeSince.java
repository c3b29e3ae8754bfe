package se.helabilden.analysis;

import java.util.List;
import se.helabilden.area.AreaCode;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// How an indicator has changed from one period to another, area by area.
public final class ChangeSince {
  private ChangeSince() {}

  /// The later value minus the earlier one, in the indicator's unit (percentage points for a share); or the change in
  /// percent of the earlier value, 100 · (later − earlier) / earlier.
  ///
  /// Missing in either period is missing out, with the graver of the two reasons; an area that neither period has is
  /// absent. A change in percent of 0 or of a negative number is missing. All groups of an entry for the whole
  /// population are computed; an entry for one group gives one series without groups.
  ///
  /// @param percent whether in percent of the earlier value
  /// @return one period, named by [#periodOf]
  /// @throws UserFacingException (USAGE) if a period is not among the series' own, or the earlier is not earlier
  public static IndicatorSeries derive(Part part, Period earlier, Period later, boolean percent, Progress progress) {
    for (Period period : List.of(earlier, later)) {
      if (!part.series().periods().contains(period)) {
        String known = String.join(", ", part.series().periods().stream().map(Period::text).toList());
        throw UserFacingException.usage(
            "unknown-period", Message.of("analysis.changeNoPeriod", part.entry().name(), period.text(), known));
      }
    }
    if (earlier.compareTo(later) >= 0) {
      throw UserFacingException.usage(
          "periods-reversed", Message.of("analysis.changeReversed", earlier.text(), later.text()));
    }
    List<AreaCode> areas = part.series().areas();
    boolean whole = part.entry().breakdown().isNone();
    List<Breakdown> groups = whole ? part.series().breakdowns() : List.of(Breakdown.NONE);
    IndicatorSeries.Builder builder = IndicatorSeries.builder(areas, List.of(periodOf(earlier, later)), groups);
    for (int group = 0; group < groups.size(); group++) {
      progress.check();
      Breakdown of = whole ? groups.get(group) : part.entry().breakdown();
      Part.Column before = new Part.Column(part, earlier, of);
      Part.Column after = new Part.Column(part, later, of);
      for (int area = 0; area < areas.size(); area++) {
        Part.Cell old = before.at(area);
        Part.Cell now = after.at(area);
        ValueStatus status = Statuses.merged(List.of(old, now));
        if (status != null) {
          set(builder, area, group, status, change(old.value(), now.value(), percent));
        }
      }
    }
    return builder.build();
  }

  private static double change(double earlier, double later, boolean percent) {
    if (!percent) {
      return later - earlier;
    }
    return earlier > 0 ? 100 * (later - earlier) / earlier : Double.NaN;
  }

  private static void set(IndicatorSeries.Builder builder, int area, int group, ValueStatus status, double value) {
    boolean lost = status.hasNumber() && !Double.isFinite(value);
    builder.set(area, 0, group, value, lost ? ValueStatus.MISSING : status);
  }

  /// `2019-2024` of two years; else the later period's own name, because only years can be spanned.
  public static Period periodOf(Period earlier, Period later) {
    return Period.parse(earlier.text() + "-" + later.text()).orElse(later);
  }
}
