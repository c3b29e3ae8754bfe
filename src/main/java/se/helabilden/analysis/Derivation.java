package se.helabilden.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Computes an indicator from others, area by area.
public final class Derivation {
  private static final int SUGGESTIONS = 5;

  private Derivation() {}

  /// The formula's value for every area, period and group that all its parts have, areas without geometry too. Areas
  /// are the same only with the same level, version and code.
  ///
  /// Where every part is for the whole population, all groups (breakdowns) that the parts' series share are computed;
  /// where a part is one group, the result is one series without groups.
  ///
  /// Missing in, missing out: a value that was withheld makes the result withheld, also one that the program itself
  /// hides (a small count). A division by zero is missing, `NIL` is 0, an estimate makes an estimate. A cell that no
  /// part has is absent.
  ///
  /// @param parts by the id used in the formula; others are not looked at
  /// @throws UserFacingException (USAGE) for an id that is not among the parts (with near ones), a formula without any,
  ///     or parts that have no area, period or group in common
  public static IndicatorSeries derive(Expression expression, Map<String, Part> parts, Progress progress) {
    List<String> ids = List.copyOf(expression.variables());
    if (ids.isEmpty()) {
      throw UserFacingException.usage(
          "expression-without-indicator", Message.of("analysis.expressionWithoutIndicator"));
    }
    List<Part> used = ids.stream().map(id -> find(id, parts)).toList();
    Common common = Common.of(used);
    IndicatorSeries.Builder builder = IndicatorSeries.builder(common.areas, common.periods, common.results());
    Map<String, Double> values = new HashMap<>();
    for (int b = 0; b < common.results().size(); b++) {
      for (int p = 0; p < common.periods.size(); p++) {
        progress.check();
        progress.report(
            (b * common.periods.size() + p) / (double) (common.results().size() * common.periods.size()),
            Message.of("analysis.deriving"));
        for (int a = 0; a < common.areas.size(); a++) {
          List<Part.Cell> cells = new ArrayList<>(used.size());
          for (Part part : used) {
            Breakdown breakdown = common.breakdowns == null ? part.entry().breakdown() : common.breakdowns.get(b);
            cells.add(part.cell(common.areas.get(a), common.periods.get(p), breakdown));
          }
          ValueStatus status = Statuses.merged(cells);
          if (status == null) {
            continue;
          }
          for (int i = 0; i < ids.size(); i++) {
            values.put(ids.get(i), cells.get(i).value());
          }
          double value = status.hasNumber() ? expression.evaluate(values::get) : Double.NaN;
          boolean lost = status.hasNumber() && !Double.isFinite(value);
          builder.set(a, p, b, value, lost ? ValueStatus.MISSING : status);
        }
      }
    }
    return builder.build();
  }

  /// [#derive(Expression, Map, Progress)] for little data.
  public static IndicatorSeries derive(Expression expression, Map<String, Part> parts) {
    return derive(expression, parts, Progress.NONE);
  }

  /// Below which count the result is to be hidden, if it is a count itself: the strictest of its parts.
  public static int hideBelow(Expression expression, Map<String, Part> parts) {
    return expression.variables().stream()
        .mapToInt(id -> find(id, parts).entry().indicator().hideBelow())
        .max()
        .orElse(0);
  }

  /// The ids nearest to one that does not exist, nearest first: those that hold it, or differ by few letters.
  public static List<String> near(String id, Iterable<String> known) {
    String wanted = id.toLowerCase(Locale.ROOT);
    Map<String, Integer> distances = new HashMap<>();
    for (String candidate : known) {
      String other = candidate.toLowerCase(Locale.ROOT);
      boolean holds = wanted.length() > 2 && other.contains(wanted);
      int distance = holds ? 1 : distance(wanted, other);
      if (holds || distance <= Math.max(2, wanted.length() / 3)) {
        distances.put(candidate, distance);
      }
    }
    return distances.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .limit(SUGGESTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Part find(String id, Map<String, Part> parts) {
    Part found = parts.get(id);
    if (found != null) {
      return found;
    }
    List<String> near = near(id, parts.keySet());
    if (near.isEmpty()) {
      List<String> some = parts.keySet().stream().sorted(Comparator.naturalOrder()).limit(10).toList();
      throw UserFacingException.usage(
          "unknown-indicator", Message.of("analysis.unknownIndicator", id, String.join(", ", some)));
    }
    throw UserFacingException.usage(
        "unknown-indicator", Message.of("analysis.unknownIndicatorNear", id, String.join(", ", near)));
  }

  /// Letters to add, drop or change (Levenshtein 1966).
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  /// What all parts have.
  ///
  /// @param breakdowns the groups that all have; null where each part is read for its own group
  private record Common(List<AreaCode> areas, List<Period> periods, @Nullable List<Breakdown> breakdowns) {
    static Common of(List<Part> parts) {
      List<AreaCode> areas = new ArrayList<>(parts.getFirst().series().areas());
      List<Period> periods = new ArrayList<>(parts.getFirst().series().periods());
      List<Breakdown> breakdowns = new ArrayList<>(parts.getFirst().series().breakdowns());
      boolean whole = true;
      for (Part part : parts) {
        areas.removeIf(area -> part.series().indexOf(area).isEmpty());
        periods.removeIf(period -> !part.series().periods().contains(period));
        breakdowns.removeIf(breakdown -> !part.series().breakdowns().contains(breakdown));
        whole &= part.entry().breakdown().isNone();
      }
      String names = String.join(", ", parts.stream().map(part -> part.entry().id()).toList());
      if (areas.isEmpty()) {
        throw UserFacingException.usage("no-common-areas", Message.of("analysis.noCommonAreas", names));
      }
      if (periods.isEmpty()) {
        throw UserFacingException.usage("no-common-period", Message.of("analysis.noCommonPeriod", names));
      }
      if (whole && breakdowns.isEmpty()) {
        throw UserFacingException.usage("no-common-group", Message.of("analysis.noCommonGroup", names));
      }
      return new Common(areas, periods, whole ? breakdowns : null);
    }

    List<Breakdown> results() {
      return breakdowns == null ? List.of(Breakdown.NONE) : breakdowns;
    }
  }
}
