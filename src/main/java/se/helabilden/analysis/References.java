package se.helabilden.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.CodeForm;
import se.helabilden.indicator.Aggregation;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;

/// The value of a whole: the nation, a county, a municipality. The source's own row if the series has one; else, for
/// shares, what the counts behind them give together; else none. Never a mean of medians, nor of anything else.
public final class References {
  /// Where the value of a whole comes from.
  public enum Origin {
    /// The source's own row.
    OFFICIAL_ROW("official-row"),
    /// 100 · Σa/Σb, or the shares weighted by what they are shares of.
    WEIGHTED_MEAN("weighted-mean"),
    /// The areas' counts added up.
    SUM("sum");

    private final String id;

    Origin(String id) {
      this.id = id;
    }

    /// The public id, as in JSON.
    public String id() {
      return id;
    }
  }

  /// The value of a whole.
  ///
  /// @param level NATION, COUNTY or MUNICIPALITY; OWN for the areas of a layer together
  /// @param code `00`, two or four digits
  /// @param value in the indicator's unit
  /// @param areas how many areas it is computed from; 0 for an official row
  /// @param missing how many areas of the whole the source has without a number, and had to be left out
  public record WholeValue(AreaLevel level, String code, double value, Origin origin, int areas, int missing)
      implements Serializable {}

  private final Part part;
  private final @Nullable Part denominator;
  private final Map<String, Part> parts;

  private References(Part part, @Nullable Part denominator, Map<String, Part> parts) {
    this.part = part;
    this.denominator = denominator;
    this.parts = parts;
  }

  /// Of an indicator of which nothing but its own rows is known.
  public static References of(Part part) {
    return new References(part, null, Map.of());
  }

  /// Of a share in percent (or a rate, a mean) and the count of what it is a share of.
  public static References of(Part share, Part denominator) {
    return new References(share, denominator, Map.of());
  }

  /// Of a derived indicator and the parts of its formula, by their ids. A share of counts, such as `100 * a / b`, is
  /// computed by the same formula from the counts of the whole.
  public static References derived(Part part, Map<String, Part> parts) {
    return new References(part, null, Map.copyOf(parts));
  }

  /// The nation. Computed only if the series has all areas of the nation.
  public Optional<WholeValue> nation(Period period) {
    Optional<WholeValue> official = official(AreaLevel.NATION, "00", period);
    return official.isPresent() || !Reference.coversNation(part)
        ? official
        : computed(AreaLevel.NATION, "00", period, area -> true);
  }

  /// A county, by its two digits. Computed from all areas of the series in it; whether the series has all of them is
  /// for the caller to know.
  public Optional<WholeValue> county(String code, Period period) {
    Optional<WholeValue> official = official(AreaLevel.COUNTY, code, period);
    return official.isPresent()
        ? official
        : computed(
            AreaLevel.COUNTY,
            code,
            period,
            area -> {
              String municipality = CodeForm.municipalityOf(area);
              return municipality != null && municipality.startsWith(code);
            });
  }

  /// A municipality, by its four digits. Computed as for a county.
  public Optional<WholeValue> municipality(String code, Period period) {
    Optional<WholeValue> official = official(AreaLevel.MUNICIPALITY, code, period);
    return official.isPresent()
        ? official
        : computed(AreaLevel.MUNICIPALITY, code, period, area -> code.equals(CodeForm.municipalityOf(area)));
  }

  /// The areas of a layer together: the municipality's value where they are all of one municipality, else computed from
  /// all areas of their municipalities, with the level OWN and no code.
  public Optional<WholeValue> together(AreaLayer layer, Period period) {
    SequencedMap<String, String> municipalities = layer.municipalities();
    return municipalities.size() == 1 && layer.level() != AreaLevel.OWN
        ? municipality(municipalities.firstEntry().getKey(), period)
        : computed(AreaLevel.OWN, "", period, within(layer));
  }

  /// The sum of a count over the areas of a layer: the municipality's own row, else added up.
  public Optional<WholeValue> total(AreaLayer layer, Period period) {
    SequencedMap<String, String> municipalities = layer.municipalities();
    if (municipalities.size() == 1 && layer.level() != AreaLevel.OWN) {
      Optional<WholeValue> official = official(AreaLevel.MUNICIPALITY, municipalities.firstEntry().getKey(), period);
      if (official.isPresent()) {
        return official;
      }
    }
    return sum(within(layer), period);
  }

  private Optional<WholeValue> sum(Predicate<AreaCode> within, Period period) {
    double sum = 0;
    int used = 0;
    int missing = 0;
    Part.Column column = part.column(period);
    List<AreaCode> all = part.series().areas();
    for (int i = 0; i < all.size(); i++) {
      AreaCode area = all.get(i);
      Part.Cell cell = area.level() == part.level() && within.test(area) ? column.at(i) : Part.Cell.ABSENT;
      if (cell.hasNumber()) {
        sum += cell.value();
        used++;
      } else if (cell.status() != null) {
        missing++;
      }
    }
    return used == 0
        ? Optional.empty()
        : Optional.of(new WholeValue(AreaLevel.OWN, "", sum, Origin.SUM, used, missing));
  }

  /// Some areas of a layer together, with the level OWN and no code: counts added up, where that is allowed; shares by
  /// the counts behind them. Areas without a number, or whose number must not be shown, are left out and counted as
  /// missing. Empty for medians, indices, classes, and shares whose counts are not known: nothing tells what they are
  /// together.
  public Optional<WholeValue> some(Collection<AreaCode> areas, Period period) {
    Set<AreaCode> wanted = new HashSet<>();
    for (AreaCode area : areas) {
      boolean exact = part.series().indexOf(area).isPresent();
      String version = exact ? area.version() : part.entry().indicator().areaVersion();
      wanted.add(new AreaCode(area.level(), version, area.code()));
    }
    Optional<WholeValue> found =
        PartSums.whyNot(part.entry().indicator()) == null
            ? sum(wanted::contains, period)
            : computed(AreaLevel.OWN, "", period, wanted::contains);
    // areas that the series does not know at all
    return found.map(
        whole ->
            new WholeValue(
                whole.level(), whole.code(), whole.value(), whole.origin(), whole.areas(),
                Math.max(whole.missing(), wanted.size() - whole.areas())));
  }

  /// Areas of the layer's municipalities, also those that another version of the division has; of an own division those
  /// of the layer itself.
  private static Predicate<AreaCode> within(AreaLayer layer) {
    SequencedMap<String, String> municipalities = layer.municipalities();
    return layer.level() == AreaLevel.OWN || municipalities.isEmpty()
        ? area -> layer.indexOf(area.code()) >= 0
        : area -> municipalities.containsKey(String.valueOf(CodeForm.municipalityOf(area)));
  }

  /// The county's value where it is that of all its areas: the source's own row, or computed where the series has all
  /// areas of the nation.
  public Optional<WholeValue> wholeCounty(String code, Period period) {
    return county(code, period)
        .filter(value -> value.origin() == Origin.OFFICIAL_ROW || Reference.coversNation(part));
  }

  private Optional<WholeValue> official(AreaLevel level, String code, Period period) {
    return part.series().areas().stream()
        .filter(area -> area.level() == level && area.code().equals(code))
        .map(area -> part.cell(area, period))
        .filter(Part.Cell::hasNumber)
        .findFirst()
        .map(cell -> new WholeValue(level, code, cell.value(), Origin.OFFICIAL_ROW, 0, 0));
  }

  /// None where a person has said that the indicator cannot be put together.
  private Optional<WholeValue> computed(AreaLevel level, String code, Period period, Predicate<AreaCode> belongs) {
    IndicatorKind kind = part.entry().indicator().kind();
    boolean refused = part.entry().indicator().ownFacts().aggregation() == Aggregation.NONE;
    boolean weighable = kind == IndicatorKind.SHARE || kind == IndicatorKind.MEAN || kind == IndicatorKind.OTHER;
    if (refused || !weighable || (part.level() == level && level != AreaLevel.OWN)) {
      return Optional.empty();
    }
    int[] areas =
        IntStream.range(0, part.series().areas().size())
            .filter(i -> part.series().areas().get(i).level() == part.level())
            .filter(i -> belongs.test(part.series().areas().get(i)))
            .toArray();
    String text = part.entry().indicator().expression();
    if (denominator != null && kind != IndicatorKind.OTHER) {
      return weighted(level, code, period, areas, denominator);
    }
    return text == null || parts.isEmpty() || kind == IndicatorKind.MEAN
        ? Optional.empty()
        : fromSums(level, code, period, areas, Expression.parse(text));
  }

  private Optional<WholeValue> weighted(
      AreaLevel level, String code, Period period, int[] areas, Part weight) {
    double sum = 0;
    double weights = 0;
    int used = 0;
    int missing = 0;
    Part.Column values = part.column(period);
    Part.Column weightsOf = weight.column(period);
    for (int i : areas) {
      Part.Cell value = values.at(i);
      Part.Cell by = weightsOf.cell(part.series().areas().get(i), i);
      boolean exists = value.status() != null || by.status() != null;
      // an area without people has no share, and misses nothing
      if (by.hasNumber() && by.value() > 0 && value.hasNumber()) {
        sum += value.value() * by.value();
        weights += by.value();
        used++;
      } else if (exists && !(by.hasNumber() && by.value() == 0)) {
        missing++;
      }
    }
    return weights > 0
        ? Optional.of(new WholeValue(level, code, sum / weights, Origin.WEIGHTED_MEAN, used, missing))
        : Optional.empty();
  }

  private Optional<WholeValue> fromSums(
      AreaLevel level, String code, Period period, int[] areas, Expression formula) {
    List<Part> used = new ArrayList<>();
    for (String id : formula.variables()) {
      Part found = parts.get(id);
      if (found == null || found.entry().indicator().kind() != IndicatorKind.COUNT) {
        return Optional.empty();
      }
      used.add(found);
    }
    Map<String, Double> sums = new HashMap<>();
    int complete = 0;
    int missing = 0;
    List<Part.Column> columns = used.stream().map(each -> each.column(period)).toList();
    for (int at : areas) {
      AreaCode area = part.series().areas().get(at);
      List<Part.Cell> cells = columns.stream().map(column -> column.cell(area, at)).toList();
      if (cells.stream().allMatch(Part.Cell::hasNumber)) {
        complete++;
        int i = 0;
        for (String id : formula.variables()) {
          sums.merge(id, cells.get(i++).value(), Double::sum);
        }
      } else if (cells.stream().anyMatch(cell -> cell.status() != null)) {
        missing++;
      }
    }
    double value = complete == 0 ? Double.NaN : formula.evaluate(sums::get);
    return Double.isFinite(value)
        ? Optional.of(
            new WholeValue(level, code, value, Origin.WEIGHTED_MEAN, complete, missing))
        : Optional.empty();
  }
}
