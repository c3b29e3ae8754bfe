package se.helabilden.needs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a measure begins and ends, as far as its words tell: `2027`, `2027-03`, `2027-03-15`, or such a time within a
/// sentence (`våren 2027`). Ends are inclusive.
///
/// @param first the first day
/// @param last the last day, not before the first
public record PlannedTime(LocalDate first, LocalDate last) {
  private static final Pattern TIME = Pattern.compile("(20\\d\\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?)?");

  /// The time from one text to another; where only one of them tells a time, that one alone.
  public static Optional<PlannedTime> of(String start, String end) {
    Optional<PlannedTime> from = parse(start);
    Optional<PlannedTime> to = parse(end);
    if (from.isEmpty() || to.isEmpty()) {
      return from.isPresent() ? from : to;
    }
    LocalDate last = to.get().last();
    return Optional.of(
        last.isBefore(from.get().first()) ? from.get() : new PlannedTime(from.get().first(), last));
  }

  private static Optional<PlannedTime> parse(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(time.group(1));
    if (time.group(2) == null) {
      return Optional.of(new PlannedTime(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(time.group(2)));
    if (time.group(3) == null) {
      return Optional.of(new PlannedTime(month.atDay(1), month.atEndOfMonth()));
    }
    LocalDate day = month.atDay(Math.min(Integer.parseInt(time.group(3)), month.lengthOfMonth()));
    return Optional.of(new PlannedTime(day, day));
  }
}
