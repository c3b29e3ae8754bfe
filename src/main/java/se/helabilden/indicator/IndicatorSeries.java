package se.helabilden.indicator;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.work.Hash;

/// The values of one indicator: area × period × breakdown. Immutable, found by the hash of its content, so that an
/// edit changes references only and evidence can tell when its numbers changed. Areas without geometry (the rest of
/// the nation, municipality, county and nation rows) are areas here like any other.
///
/// Values lie at `(breakdown * periods + period) * areas + area`; NaN where the status has no number. A cell that the
/// source did not have at all has status null.
public final class IndicatorSeries implements Serializable {
  private static final long serialVersionUID = 1L;
  /// The status of a cell that the source did not have at all.
  static final byte ABSENT = -1;
  private static final ValueStatus[] STATUSES = ValueStatus.values();

  private final List<AreaCode> areas;
  private final List<Period> periods;
  private final List<Breakdown> breakdowns;
  private final double[] values;
  private final byte[] statuses;
  private final String hash;
  private transient @Nullable Map<AreaCode, Integer> positions;
  private transient @Nullable Map<Object, Object> remembered;

  private IndicatorSeries(
      AreaList areas, List<Period> periods, List<Breakdown> breakdowns, double[] values, byte[] statuses) {
    this.areas = areas.codes();
    this.periods = List.copyOf(periods);
    this.breakdowns = List.copyOf(breakdowns);
    this.values = values;
    this.statuses = statuses;
    this.hash = computeHash(areas.hash());
  }

  /// A series from its stored parts, as [#rawValues] and [#rawStatuses] gave them.
  ///
  /// @throws IllegalArgumentException if the sizes do not fit
  public static IndicatorSeries restore(
      AreaList areas, List<Period> periods, List<Breakdown> breakdowns, double[] values, byte[] statuses) {
    int size = areas.size() * periods.size() * breakdowns.size();
    if (values.length != size || statuses.length != size) {
      throw new IllegalArgumentException(size + " cells, not " + values.length + " and " + statuses.length);
    }
    return new IndicatorSeries(areas, periods, breakdowns, values.clone(), statuses.clone());
  }

  /// A series that takes cells over as they lie; nobody may change the arrays after.
  static IndicatorSeries of(
      AreaList areas, List<Period> periods, List<Breakdown> breakdowns, double[] values, byte[] statuses) {
    return new IndicatorSeries(areas, periods, breakdowns, values, statuses);
  }

  public static Builder builder(List<AreaCode> areas, List<Period> periods, List<Breakdown> breakdowns) {
    return new Builder(new AreaList(areas), periods, breakdowns);
  }

  /// A builder of one of several series for the same areas.
  public static Builder builder(AreaList areas, List<Period> periods, List<Breakdown> breakdowns) {
    return new Builder(areas, periods, breakdowns);
  }

  public List<AreaCode> areas() {
    return areas;
  }

  /// In order of time.
  public List<Period> periods() {
    return periods;
  }

  public List<Breakdown> breakdowns() {
    return breakdowns;
  }

  public Period newestPeriod() {
    return periods.getLast();
  }

  /// SHA-256 of everything in the series.
  public String hash() {
    return hash;
  }

  public OptionalInt indexOf(AreaCode area) {
    Map<AreaCode, Integer> index = positions;
    if (index == null) {
      index = new HashMap<>(areas.size() * 2);
      for (int i = 0; i < areas.size(); i++) {
        index.put(areas.get(i), i);
      }
      positions = index;
    }
    Integer at = index.get(area);
    return at == null ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /// The number, or NaN where there is none.
  public double value(int area, int period, int breakdown) {
    return values[cell(area, period, breakdown)];
  }

  /// The kind of value, or null where the source had no such cell.
  public @Nullable ValueStatus status(int area, int period, int breakdown) {
    byte status = statuses[cell(area, period, breakdown)];
    return status == ABSENT ? null : STATUSES[status];
  }

  private int cell(int area, int period, int breakdown) {
    return (breakdown * periods.size() + period) * areas.size() + area;
  }

  /// What was computed of this series once, such as which of its cells are hidden; kept as long as the series is.
  ///
  /// @param key a record of a type of its own for each kind of computation
  @SuppressWarnings("unchecked")
  public synchronized <V> V remembered(Object key, Supplier<V> compute) {
    Map<Object, Object> known = remembered;
    if (known == null) {
      known = new HashMap<>();
      remembered = known;
    }
    return (V) known.computeIfAbsent(key, asked -> compute.get());
  }

  /// How many cells hold a number.
  public long count() {
    return IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).count();
  }

  /// A copy of all values, for the store.
  public double[] rawValues() {
    return values.clone();
  }

  /// A copy of all statuses as their ordinals, -1 for absent, for the store.
  public byte[] rawStatuses() {
    return statuses.clone();
  }

  private String computeHash(Hash content) {
    content.add("|");
    for (Period period : periods) {
      content.add(period.text());
    }
    content.add("|");
    for (Breakdown breakdown : breakdowns) {
      content.add(breakdown.toString());
    }
    return content.add("|").add(values).add(statuses).hex();
  }

  /// Collects the cells of a series. Not thread-safe; used once.
  public static final class Builder {
    private final AreaList areas;
    private final List<Period> periods;
    private final List<Breakdown> breakdowns;
    private final double[] values;
    private final byte[] statuses;

    private Builder(AreaList areas, List<Period> periods, List<Breakdown> breakdowns) {
      this.areas = areas;
      this.periods = List.copyOf(periods);
      this.breakdowns = List.copyOf(breakdowns);
      int size = areas.size() * periods.size() * breakdowns.size();
      values = new double[size];
      statuses = new byte[size];
      Arrays.fill(values, Double.NaN);
      Arrays.fill(statuses, ABSENT);
    }

    /// Sets one cell; a status with a number takes the value, one without ignores it.
    ///
    /// @throws IllegalArgumentException for a status that has a number but a value that is none
    public Builder set(int area, int period, int breakdown, double value, ValueStatus status) {
      int cell = (breakdown * periods.size() + period) * areas.size() + area;
      if (status.hasNumber() && !Double.isFinite(value)) {
        throw new IllegalArgumentException(status + " without a number");
      }
      values[cell] = status.hasNumber() ? value + 0.0 : Double.NaN;
      statuses[cell] = (byte) status.ordinal();
      return this;
    }

    public boolean isSet(int area, int period, int breakdown) {
      return statuses[(breakdown * periods.size() + period) * areas.size() + area] != ABSENT;
    }

    public IndicatorSeries build() {
      return new IndicatorSeries(areas, periods, breakdowns, values, statuses);
    }
  }
}
