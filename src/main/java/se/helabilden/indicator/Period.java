package se.helabilden.indicator;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time that a value is for: a year `2022`, a half-year `2026H1`, a quarter `2026K2`, a month `2026M06`, a week
/// `2026V05`, a span `2023-2025`; `-` where the file tells none. Ordered by time, `-` first.
public record Period(String text) implements Comparable<Period>, Serializable {
  public static final Period NONE = new Period("-");
  private static final Pattern FORM =
      Pattern.compile("(1[89]\\d\\d|20\\d\\d|21\\d\\d)(?:[HK]([1-4])|M(0[1-9]|1[0-2])|[VW](?:0[1-9]|[1-4]\\d|5[0-3])|\\s?[-–]\\s?(1[89]\\d\\d|20\\d\\d|21\\d\\d))?");

  /// The period that a whole text is, and nothing else: `2022` is one, `HR60` and `12345` are none.
  public static Optional<Period> parse(String text) {
    String trimmed = text.strip();
    Matcher form = FORM.matcher(trimmed);
    if (!form.matches() || trimmed.matches("\\d{4}H[34]")) {
      return Optional.empty();
    }
    return Optional.of(
        new Period(form.group(4) == null ? trimmed.replace('W', 'V') : form.group(1) + "-" + form.group(4)));
  }

  public boolean isNone() {
    return text.equals("-");
  }

  /// The (last) year, or 0 where there is none.
  public int year() {
    if (isNone()) {
      return 0;
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return 0;
    }
    return Integer.parseInt(form.group(4) == null ? form.group(1) : form.group(4));
  }

  @Override
  public int compareTo(Period other) {
    int byYear = Integer.compare(year(), other.year());
    return byYear != 0 ? byYear : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
