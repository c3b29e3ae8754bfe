package se.helabilden.indicator;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;

/// What is known of an indicator of the official list: for whom it holds, where it is found, and how it is protected.
/// Null where nobody has said.
///
/// @param number its place in the list: a letter for the focus area and two digits
/// @param plain one sentence for a room of people, without terms
/// @param population whom it concerns, with ages
/// @param decimals how many it is shown with
/// @param levels for which divisions it exists: `deso`, `regso`, `kommun`, `school`, `own` …
/// @param versions years of the small areas' divisions that its tables have
/// @param sourceTables tables to fetch it from; empty where it must be asked for
/// @param breaks years from which it is not comparable with earlier ones
/// @param breakdowns groups it may be divided by: `sex`, `age`, `background`, `household`, `education`
/// @param derivableFrom catalogue entries of counts, from any of which it can be computed in the program
/// @param shareOf of which counts it is the share in percent, where that is known; else null
public record Official(
    String number,
    LocalText plain,
    @Nullable LocalText population,
    int decimals,
    List<String> levels,
    @Nullable List<String> versions,
    LocalText source,
    List<String> sourceTables,
    @Nullable String licence,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    List<Break> breaks,
    Secrecy secrecy,
    List<String> breakdowns,
    List<String> derivableFrom,
    @Nullable ShareOf shareOf)
    implements Serializable {

  /// @throws IllegalArgumentException if it lacks what every indicator of the list has
  public Official {
    if (number == null || !number.matches("[A-Z]\\d{2}")) {
      throw new IllegalArgumentException("no number: " + number);
    }
    if (plain == null || source == null || secrecy == null || levels == null || levels.isEmpty()) {
      throw new IllegalArgumentException(number + " lacks its sentence, source, secrecy or levels");
    }
    if (decimals < 0 || decimals > 3 || firstYear != null && lastYear != null && firstYear > lastYear) {
      throw new IllegalArgumentException(number + " has impossible decimals or years");
    }
    levels = List.copyOf(levels);
    versions = versions == null ? null : List.copyOf(versions);
    sourceTables = List.copyOf(sourceTables);
    breaks = List.copyOf(breaks);
    breakdowns = List.copyOf(breakdowns);
    derivableFrom = List.copyOf(derivableFrom);
  }

  /// A share in percent as two sums of counts: 100 · (numerators together) / (denominators together).
  ///
  /// @param numerator catalogue entries
  /// @param denominator catalogue entries
  public record ShareOf(List<String> numerator, List<String> denominator) implements Serializable {
    public ShareOf {
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
    }
  }

  /// A year from which values are made in another way.
  public record Break(int year, LocalText reason) implements Serializable {}

  /// The name of a level in this list.
  public static Message levelName(String level) {
    return Message.of("indicator.level_" + level);
  }

  /// The name of a breakdown in this list.
  public static Message breakdownName(String breakdown) {
    return Message.of("indicator.breakdown_" + breakdown);
  }
}
