package se.helabilden.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.CodeForm;

/// Conditions that areas are looked for by; an area is found when it meets all of them.
public record AreaQuery(List<Condition> conditions) {
  /// One demand on an area.
  public sealed interface Condition permits InValues, InMunicipalities, InAreas {}

  /// How a value is compared with a bound.
  public enum Comparison {
    /// Above the bound.
    OVER,
    /// The bound or above.
    AT_LEAST,
    /// Below the bound.
    UNDER,
    /// The bound or below.
    AT_MOST,
    /// Has no value, or one that must not be shown; the bound is not used.
    MISSING
  }

  /// A demand on an indicator's value. An area without a value, or whose value must not be shown, meets none but
  /// `MISSING`: what is hidden cannot be felt for by moving a bound.
  ///
  /// @param entry id of the indicator entry
  /// @param period its period's text
  /// @param bound in the indicator's unit
  public record InValues(String entry, String period, Comparison comparison, double bound) implements Condition {
    boolean holds(double value) {
      return switch (comparison) {
        case OVER -> value > bound;
        case AT_LEAST -> value >= bound;
        case UNDER -> value < bound;
        case AT_MOST -> value <= bound;
        case MISSING -> Double.isNaN(value);
      };
    }
  }

  /// A demand on where an area lies.
  ///
  /// @param codes four digits each; the area lies in one of them
  public record InMunicipalities(Set<String> codes) implements Condition {
    public InMunicipalities {
      codes = Set.copyOf(codes);
    }
  }

  /// A demand to be one of some areas.
  ///
  /// @param codes of the areas; those that a layer lacks are passed over
  public record InAreas(Set<String> codes) implements Condition {
    public InAreas {
      codes = Set.copyOf(codes);
    }
  }

  public AreaQuery {
    conditions = List.copyOf(conditions);
  }

  /// The areas that meet all conditions, as positions in their layer, in its order; all areas where there is no
  /// condition.
  ///
  /// @param values the numbers of a condition, over any layer, found by the areas' codes; empty where they are not
  ///     known any more, in which case no area meets the condition
  public int[] find(AreaLayer layer, Function<InValues, Optional<AreaValues>> values) {
    boolean[] meets = new boolean[layer.size()];
    java.util.Arrays.fill(meets, true);
    for (Condition condition : conditions) {
      switch (condition) {
        case InValues wanted -> keep(meets, layer, wanted, values.apply(wanted));
        case InMunicipalities within ->
            IntStream.range(0, meets.length)
                .filter(i -> !within.codes().contains(municipality(layer.area(i))))
                .forEach(i -> meets[i] = false);
        case InAreas some ->
            IntStream.range(0, meets.length)
                .filter(i -> !some.codes().contains(layer.area(i).code().code()))
                .forEach(i -> meets[i] = false);
      }
    }
    return IntStream.range(0, meets.length).filter(i -> meets[i]).toArray();
  }

  private static void keep(boolean[] meets, AreaLayer layer, InValues wanted, Optional<AreaValues> known) {
    for (int i = 0; i < meets.length; i++) {
      meets[i] &= known.isPresent() && wanted.holds(valueOf(known.get(), layer, i));
    }
  }

  private static double valueOf(AreaValues values, AreaLayer layer, int area) {
    int at = values.layer() == layer ? area : values.layer().indexOf(layer.area(area).code().code());
    return at < 0 ? Double.NaN : values.value(at);
  }

  /// The municipality of an area, four digits; empty where unknown.
  public static String municipality(Area area) {
    String known = area.municipalityCode() != null ? area.municipalityCode() : CodeForm.municipalityOf(area.code());
    return known == null ? "" : known;
  }
}
