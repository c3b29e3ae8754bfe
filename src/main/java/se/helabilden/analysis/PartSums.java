package se.helabilden.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Aggregation;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Progress;

/// Adds the counts of small areas up to those of larger ones. Only counts: shares, means, medians, indices and classes
/// of larger areas are nothing that the smaller ones' tell.
public final class PartSums {
  private PartSums() {}

  /// A larger area and the smaller ones that it is made of, each under the code that the series has it by.
  public record Whole(AreaCode area, List<AreaCode> parts) {
    public Whole {
      parts = List.copyOf(parts);
    }
  }

  /// How many parts of an area had a number in the newest period.
  public record Coverage(AreaCode area, int parts, int withValues) {
    public boolean isWhole() {
      return parts == withValues;
    }
  }

  /// The sums, and how far they reach.
  ///
  /// @param coverage one for each larger area, in order
  public record Sums(IndicatorSeries series, List<Coverage> coverage) {
    public Sums {
      coverage = List.copyOf(coverage);
    }
  }

  /// How the values of an indicator's small areas become those of larger ones.
  public static Aggregation aggregation(Indicator indicator) {
    return whyNot(indicator) == null ? Aggregation.SUM : Aggregation.NONE;
  }

  /// Why an indicator must not be added up; null where it may.
  ///
  /// @return `not-a-count`, or `source-forbids`
  public static @Nullable String whyNot(Indicator indicator) {
    if (indicator.kind() != IndicatorKind.COUNT) {
      return "not-a-count";
    }
    return Boolean.FALSE.equals(indicator.provenance().addable()) ? "source-forbids" : null;
  }

  /// The sums for every period and group. Missing in, missing out: a part without a number leaves its whole without,
  /// and the gravest reason stays. A part that the program itself hides (a small count of an own register) is withheld
  /// here too, since the sum and the other parts would tell it. Areas of the series that are no parts and no wholes, and
  /// of a level above the wholes', stay as references.
  ///
  /// @param wholes no two with the same area
  /// @throws IllegalArgumentException if the indicator must not be added up
  public static Sums sum(Indicator indicator, IndicatorSeries series, List<Whole> wholes, Progress progress) {
    if (whyNot(indicator) != null) {
      throw new IllegalArgumentException("not to be added up: " + indicator.id());
    }
    List<AreaCode> kept = references(series, wholes);
    List<AreaCode> areas = new ArrayList<>(wholes.stream().map(Whole::area).toList());
    areas.addAll(kept);
    IndicatorSeries.Builder sums = IndicatorSeries.builder(areas, series.periods(), series.breakdowns());
    int[][] places =
        wholes.stream().map(whole -> whole.parts().stream().mapToInt(part -> place(series, part)).toArray()).toArray(int[][]::new);
    IndicatorEntry entry = new IndicatorEntry(indicator, Breakdown.NONE);
    int[] withValues = new int[wholes.size()];
    for (int w = 0; w < places.length; w++) {
      progress.check();
      withValues[w] = withValues(entry, series, places[w]);
      for (int b = 0; b < series.breakdowns().size(); b++) {
        for (int p = 0; p < series.periods().size(); p++) {
          put(sums, w, p, b, cells(entry, series, places[w], p, b));
        }
      }
    }
    for (int k = 0; k < kept.size(); k++) {
      copy(series, place(series, kept.get(k)), sums, wholes.size() + k);
    }
    List<Coverage> coverage = new ArrayList<>();
    for (int w = 0; w < withValues.length; w++) {
      coverage.add(new Coverage(wholes.get(w).area(), places[w].length, withValues[w]));
    }
    return new Sums(sums.build(), coverage);
  }

  private static int place(IndicatorSeries series, AreaCode area) {
    OptionalInt found = series.indexOf(area);
    return found.isPresent() ? found.getAsInt() : -1;
  }

  private static List<AreaCode> references(IndicatorSeries series, List<Whole> wholes) {
    if (wholes.isEmpty()) {
      return List.of();
    }
    AreaLevel level = wholes.getFirst().area().level();
    AreaLevel above = level == AreaLevel.OWN ? AreaLevel.REGSO : level;
    Set<AreaCode> used = new HashSet<>();
    wholes.forEach(
        whole -> {
          used.add(whole.area());
          used.addAll(whole.parts());
        });
    return series.areas().stream()
        .filter(area -> area.level().ordinal() > above.ordinal() && !used.contains(area))
        .toList();
  }

  private static List<Part.Cell> cells(
      IndicatorEntry entry, IndicatorSeries series, int[] parts, int period, int breakdown) {
    List<Part.Cell> cells = new ArrayList<>(parts.length);
    BitSet hidden = DisclosureGate.hidden(entry, series, period);
    int first = breakdown * series.areas().size();
    for (int part : parts) {
      ValueStatus status = part < 0 ? null : series.status(part, period, breakdown);
      double value = part < 0 ? Double.NaN : series.value(part, period, breakdown);
      cells.add(
          part >= 0 && hidden.get(first + part)
              ? new Part.Cell(Double.NaN, ValueStatus.SUPPRESSED)
              : new Part.Cell(value, status));
    }
    return cells;
  }

  private static void put(
      IndicatorSeries.Builder sums, int whole, int period, int breakdown, List<Part.Cell> cells) {
    ValueStatus status = Statuses.merged(cells);
    if (status != null) {
      boolean nothing = cells.stream().allMatch(cell -> cell.status() == ValueStatus.NIL);
      double sum = status.hasNumber() ? cells.stream().mapToDouble(Part.Cell::value).sum() : Double.NaN;
      sums.set(whole, period, breakdown, sum, nothing ? ValueStatus.NIL : status);
    }
  }

  private static int withValues(IndicatorEntry entry, IndicatorSeries series, int[] parts) {
    int newest = series.periods().size() - 1;
    BitSet hidden = DisclosureGate.hidden(entry, series, newest);
    int count = 0;
    for (int part : parts) {
      boolean any = false;
      for (int b = 0; b < series.breakdowns().size() && !any; b++) {
        ValueStatus status = part < 0 ? null : series.status(part, newest, b);
        any = status != null && status.hasNumber() && !hidden.get(b * series.areas().size() + part);
      }
      count += any ? 1 : 0;
    }
    return count;
  }

  private static void copy(IndicatorSeries from, int area, IndicatorSeries.Builder to, int at) {
    for (int b = 0; b < from.breakdowns().size(); b++) {
      for (int p = 0; p < from.periods().size(); p++) {
        ValueStatus status = from.status(area, p, b);
        if (status != null) {
          to.set(at, p, b, from.value(area, p, b), status);
        }
      }
    }
  }
}
