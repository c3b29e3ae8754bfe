package se.helabilden.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// Areas in five classes after how far their index lies from a reference, in standard deviations: the way Statistics
/// Sweden's area types are made. What is computed here is an own division in five groups and no area type, whatever the
/// reference; `official` is only the source's own column.
///
/// @param official true only for the source's own column of area types
/// @param thresholds z from class 1 down; null for the source's own column
/// @param reference what it was measured against; null for the source's own column
/// @param areas those with a class, of the index's own level, without geometry too
/// @param withoutValue how many areas of that level have none
public record FiveClasses(
    boolean official,
    @Nullable ClassThresholds thresholds,
    @Nullable ClassReference reference,
    List<ClassedArea> areas,
    int withoutValue)
    implements Serializable {
  private static final List<String> MAKERS =
      List.of("SCB", "Statistiska centralbyrån", "Statistics Sweden", "Boverket");

  public FiveClasses {
    areas = List.copyOf(areas);
  }

  /// An area and its class.
  ///
  /// @param index its value; NaN in the source's own column
  /// @param z standard deviations above the reference's mean; NaN in the source's own column
  /// @param type 1 (highest index) to 5
  /// @param population people, or NaN where not known
  public record ClassedArea(AreaCode code, double index, double z, int type, double population)
      implements Serializable {}

  /// Classes against a reference.
  ///
  /// @param population the count of people, for shares; empty where there is none. Its newest period up to the index's
  ///     is taken, else its first
  public static FiveClasses classify(
      Part index, Period period, ClassReference reference, ClassThresholds thresholds, Optional<Part> population) {
    List<ClassedArea> areas = new ArrayList<>();
    int without = 0;
    for (AreaCode area : level(index)) {
      double value = index.cell(area, period).value();
      if (Double.isNaN(value)) {
        without++;
      } else {
        double z = reference.z(value);
        areas.add(new ClassedArea(area, value, z, thresholds.classOf(z), people(population, area, period)));
      }
    }
    return new FiveClasses(false, thresholds, reference, areas, without);
  }

  /// The source's own column of area types.
  ///
  /// @throws UserFacingException (USAGE) if it is no such column: imported, for RegSO, called area types by Statistics
  ///     Sweden or the National Board of Housing, whole numbers 1 to 5
  public static FiveClasses official(Part column, Period period, Optional<Part> population) {
    List<ClassedArea> areas = new ArrayList<>();
    int without = 0;
    boolean own = isSourcesOwn(column.entry().indicator());
    for (AreaCode area : level(column)) {
      double value = column.cell(area, period).value();
      if (Double.isNaN(value)) {
        without++;
      } else {
        own &= value >= 1 && value <= 5 && value == Math.rint(value);
        areas.add(
            new ClassedArea(area, Double.NaN, Double.NaN, (int) value, people(population, area, period)));
      }
    }
    if (!own) {
      throw UserFacingException.usage(
          "no-official-types", Message.of("analysis.noOfficialTypes", column.entry().name()));
    }
    return new FiveClasses(true, null, null, areas, without);
  }

  /// What the division is called: the official name only for the source's own column.
  public Message name() {
    return Message.of(official ? "analysis.areaTypes" : "analysis.fiveGroups");
  }

  /// What a class is called, 1 to 5.
  public Message typeName(int type) {
    return official ? Message.of("analysis.areaType_" + type) : Message.of("analysis.fiveGroup_" + type);
  }

  /// How many areas are in the classes 1 to 5.
  public int[] counts() {
    int[] counts = new int[5];
    areas.forEach(area -> counts[area.type - 1]++);
    return counts;
  }

  /// The share of the people, 0 to 1, who live in areas of the classes 1 to 5; empty where no area's population is
  /// known. Areas without a class or a population are left out of both sums.
  public Optional<double[]> populationShares() {
    double[] people = new double[5];
    for (ClassedArea area : areas) {
      if (!Double.isNaN(area.population)) {
        people[area.type - 1] += area.population;
      }
    }
    double all = Arrays.stream(people).sum();
    return all > 0 ? Optional.of(Arrays.stream(people).map(each -> each / all).toArray()) : Optional.empty();
  }

  /// The same against the same reference, of some areas only, such as those of one municipality.
  public FiveClasses only(Predicate<AreaCode> wanted) {
    return new FiveClasses(
        official, thresholds, reference, areas.stream().filter(area -> wanted.test(area.code)).toList(), 0);
  }

  /// Anybody can number areas from 1 to 5: who made it and what it calls itself must fit too.
  private static boolean isSourcesOwn(Indicator indicator) {
    String source = indicator.provenance().source() == null ? "" : indicator.provenance().source();
    String contents = indicator.provenance().contents().toLowerCase(Locale.ROOT);
    return indicator.kind() == IndicatorKind.CLASS
        && indicator.expression() == null
        && indicator.parts().isEmpty()
        && indicator.areaLevel() == AreaLevel.REGSO
        && MAKERS.stream().anyMatch(source::contains)
        && (contents.contains("områdestyp") || contents.contains("type of area") || contents.contains("area type"));
  }

  private static List<AreaCode> level(Part part) {
    return part.series().areas().stream().filter(area -> area.level() == part.level()).toList();
  }

  private static double people(Optional<Part> population, AreaCode area, Period period) {
    if (population.isEmpty()) {
      return Double.NaN;
    }
    List<Period> periods = population.get().series().periods();
    Period nearest =
        periods.stream()
            .filter(each -> each.compareTo(period) <= 0)
            .reduce((earlier, later) -> later)
            .orElse(periods.getFirst());
    return population.get().cell(area, nearest).value();
  }
}
