package se.helabilden.io.px;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The times of a `TLIST`, as the program writes periods: years `2020`, half-years `2020H1`, quarters
/// `2020K1`, months `2020M01`, weeks `2020V05`.
final class PxTimes {
  private static final int MOST = 10_000;

  private PxTimes() {}

  /// The times of an entry; empty where it tells only the scale, or a span that cannot be understood.
  static List<String> of(PxEntry entry) {
    String scale = entry.scale() == null ? "" : entry.scale();
    if (scale.startsWith("W") && entry.range()) {
      return List.of();
    }
    if (!entry.range() || entry.values().size() != 2) {
      return entry.values().stream().map(time -> written(scale, time)).toList();
    }
    int parts = parts(scale);
    int first = number(entry.values().get(0), parts);
    int last = number(entry.values().get(1), parts);
    if (first < 0 || last < first || last - first > MOST) {
      return List.of();
    }
    List<String> times = new ArrayList<>();
    for (int time = first; time <= last; time++) {
      int part = time % parts + 1;
      String text = Integer.toString(time / parts);
      times.add(written(scale, parts == 1 ? text : text + (parts > 9 ? String.format(Locale.ROOT, "%02d", part) : part)));
    }
    return times;
  }

  /// One time in the program's form.
  static String written(String scale, String time) {
    if (scale.startsWith("Q") && time.matches("\\d{4}[1-4]")) {
      return time.substring(0, 4) + "K" + time.substring(4);
    }
    if (scale.startsWith("H") && time.matches("\\d{4}[12]")) {
      return time.substring(0, 4) + "H" + time.substring(4);
    }
    if (scale.startsWith("W") && time.matches("\\d{6}")) {
      return time.substring(0, 4) + "V" + time.substring(4);
    }
    if (scale.startsWith("M") && time.matches("\\d{4}(0[1-9]|1[0-2])")) {
      return time.substring(0, 4) + "M" + time.substring(4);
    }
    return time;
  }

  /// So many times a year has.
  private static int parts(String scale) {
    return switch (scale.isEmpty() ? 'A' : scale.charAt(0)) {
      case 'H' -> 2;
      case 'Q' -> 4;
      case 'M' -> 12;
      default -> 1;
    };
  }

  /// The number of a time since year 0, or -1.
  private static int number(String time, int parts) {
    String digits = time.replaceAll("\\D", "");
    if (digits.length() < 4 || digits.length() > 6 || (parts == 1) != (digits.length() == 4)) {
      return -1;
    }
    int year = Integer.parseInt(digits.substring(0, 4));
    int part = parts == 1 ? 1 : Integer.parseInt(digits.substring(4));
    return part < 1 || part > parts ? -1 : year * parts + part - 1;
  }
}
