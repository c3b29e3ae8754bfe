package se.helabilden.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;

/// A choropleth as [MapAdvice] sees it: what is shown, how, and what is known of it.
///
/// @param kind what sort of number it is
/// @param name what the map shows, for messages
/// @param values over all areas, NaN where missing
/// @param classes of these values
/// @param asked how many classes the user asked for; empty where the program chose
/// @param shared whether the classes were made of several periods, or have a meaning of their own: they may be empty
/// @param colours how colours run
/// @param bases how many people (or homes) stand behind each area's value, NaN where not known; null where unknown for
///     all, and for counts
/// @param fewBelow areas with a smaller base are drawn hatched; 0 for none
/// @param versions of the area division: the table's and the map's; null where unknown
/// @param years whether the numbers of one area come from several periods that may not be compared, and which
/// @param source who made the numbers; null or blank where nobody is named
/// @param computed whether the program computed the numbers, from others that name their sources
public record MapCase(
    IndicatorKind kind,
    String name,
    double[] values,
    Classification classes,
    OptionalInt asked,
    boolean shared,
    Colours colours,
    double @Nullable [] bases,
    int fewBelow,
    Versions versions,
    Years years,
    @Nullable String source,
    boolean computed) {
  /// How colours run.
  ///
  /// @param midpoint where two hues part; NaN where a diverging scheme has none; null for one hue
  public record Colours(@Nullable Double midpoint) {
    public static final Colours SEQUENTIAL = new Colours(null);

    public static Colours diverging(double midpoint) {
      return new Colours(midpoint);
    }
  }

  /// Versions of the division, such as 2018 and 2025.
  public record Versions(@Nullable String table, @Nullable String map) {
    boolean differ() {
      return table != null && map != null && !table.equals(map);
    }
  }

  /// Two periods that the numbers mix though they may not be compared; both null where they mix none.
  public record Years(@Nullable Period first, @Nullable Period last) {
    public static final Years NOT_MIXED = new Years(null, null);
  }

  /// A map of what an indicator shows, without what only its project knows: bases and mixed years.
  public static MapCase of(AreaValues values, Classification classes, OptionalInt asked) {
    Indicator indicator = values.entry().indicator();
    return new MapCase(
        indicator.kind(),
        values.entry().name(),
        values.toArray(),
        classes,
        asked,
        false,
        Colours.SEQUENTIAL,
        null,
        0,
        new Versions(indicator.areaVersion(), values.layer().version()),
        Years.NOT_MIXED,
        indicator.provenance().source(),
        indicator.expression() != null || indicator.calculation() != null || !indicator.parts().isEmpty());
  }

  public MapCase withClasses(Classification changed, OptionalInt changedAsked, boolean changedShared) {
    return new MapCase(
        kind, name, values, changed, changedAsked, changedShared, colours, bases, fewBelow, versions, years, source,
        computed);
  }

  public MapCase withColours(Colours changed) {
    return new MapCase(
        kind, name, values, classes, asked, shared, changed, bases, fewBelow, versions, years, source, computed);
  }

  public MapCase withBases(double @Nullable [] changed, int below) {
    return new MapCase(
        kind, name, values, classes, asked, shared, colours, changed, below, versions, years, source, computed);
  }

  public MapCase withYears(Years changed) {
    return new MapCase(
        kind, name, values, classes, asked, shared, colours, bases, fewBelow, versions, changed, source, computed);
  }

  /// How many areas have a number.
  int valued() {
    return (int) Arrays.stream(values).filter(Double::isFinite).count();
  }

  /// How many areas show a number behind which stand fewer than so many, and are not hatched.
  int fewerThan(int limit) {
    double[] known = bases;
    if (known == null) {
      return 0;
    }
    int found = 0;
    for (int i = 0; i < values.length; i++) {
      found += Double.isFinite(values[i]) && known[i] < limit && known[i] >= fewBelow ? 1 : 0;
    }
    return found;
  }

  /// Which areas a small base puts behind a pattern, by position.
  public static List<Integer> few(double[] values, double @Nullable [] bases, int below) {
    if (bases == null || below <= 0) {
      return List.of();
    }
    return IntStream.range(0, values.length)
        .filter(i -> Double.isFinite(values[i]) && bases[i] < below)
        .boxed()
        .toList();
  }
}
