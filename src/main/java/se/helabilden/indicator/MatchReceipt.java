package se.helabilden.indicator;

import java.io.Serializable;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;

/// Every row of a file and every area of a layer accounted for. The sums hold exactly:
/// `rows.total = matched + repaired + unmatched + duplicate + ignored` and `areas.total = withValues + withoutValues`.
/// Lists are never cut.
///
/// @param keyKind `code`, `name` or `municipality (name)`
/// @param tableVersion version of the division that the table was made for, or null where unknown
/// @param layerVersion version of the layer, or null
/// @param unmatchedByReason counts by reason: `outside-area-set`, `old-code`, `no-such-code`, `ambiguous`, `empty-key`
/// @param areasWithoutValues codes
/// @param warnings the most important first; `version-differs` always first
/// @param rebuilt areas whose counts were added up from whole areas of the table's version
public record MatchReceipt(
    String file,
    @Nullable String sheet,
    String format,
    @Nullable String encoding,
    String keyColumn,
    String keyKind,
    String layer,
    @Nullable String tableVersion,
    @Nullable String layerVersion,
    Rows rows,
    SequencedMap<String, Integer> unmatchedByReason,
    Areas areas,
    List<Joined> indicators,
    List<Repair> repairs,
    List<Unmatched> unmatched,
    List<Duplicate> duplicates,
    List<Ignored> ignored,
    List<String> areasWithoutValues,
    List<Warning> warnings,
    List<Rebuilt> rebuilt)
    implements Serializable {
  public MatchReceipt {
    // A receipt of an earlier program has none.
    rebuilt = rebuilt == null ? List.of() : List.copyOf(rebuilt);
  }

  /// A receipt of a table whose areas are all as they stood.
  public MatchReceipt(
      String file,
      @Nullable String sheet,
      String format,
      @Nullable String encoding,
      String keyColumn,
      String keyKind,
      String layer,
      @Nullable String tableVersion,
      @Nullable String layerVersion,
      Rows rows,
      SequencedMap<String, Integer> unmatchedByReason,
      Areas areas,
      List<Joined> indicators,
      List<Repair> repairs,
      List<Unmatched> unmatched,
      List<Duplicate> duplicates,
      List<Ignored> ignored,
      List<String> areasWithoutValues,
      List<Warning> warnings) {
    this(
        file, sheet, format, encoding, keyColumn, keyKind, layer, tableVersion, layerVersion, rows, unmatchedByReason,
        areas, indicators, repairs, unmatched, duplicates, ignored, areasWithoutValues, warnings, List.of());
  }

  /// An area of the layer that is made of whole areas of the table's version.
  ///
  /// @param area its code
  /// @param parts their codes
  /// @param withValues how many of them had a number
  public record Rebuilt(String area, List<String> parts, int withValues) implements Serializable {}

  /// What is said of a table of another version than the layer's.
  ///
  /// @param sameCode rows whose code is in both; 0 where rows were joined by names alone
  /// @param confirmed of those, how many have a boundary known to be the same
  public static Message versionMessage(int sameCode, int confirmed, String table, String layer) {
    if (sameCode == 0) {
      return Message.of("indicator.versionNames", sameCode, table, layer);
    }
    return confirmed == 0
        ? Message.of("indicator.versionDiffers", sameCode, table, layer)
        : Message.of("indicator.versionConfirmed", sameCode, table, layer, confirmed);
  }

  /// The five disjoint counts of rows, and their sum.
  public record Rows(int total, int matched, int repaired, int unmatched, int duplicate, int ignored)
      implements Serializable {
    public Rows {
      if (total != matched + repaired + unmatched + duplicate + ignored) {
        throw new IllegalArgumentException("the rows do not add up");
      }
    }
  }

  /// The areas of the layer: with at least one number from this file, and without.
  public record Areas(int total, int withValues, int withoutValues) implements Serializable {
    public Areas {
      if (total != withValues + withoutValues) {
        throw new IllegalArgumentException("the areas do not add up");
      }
    }
  }

  /// One indicator entry that came in.
  ///
  /// @param values numbers stored for areas of the layer over all periods, zero included
  /// @param missing missing cells of areas of the layer
  /// @param reference numbers stored for areas without geometry
  public record Joined(
      String id,
      String base,
      SequencedMap<String, String> breakdown,
      String name,
      @Nullable String unit,
      List<String> periods,
      int values,
      int missing,
      int reference)
      implements Serializable {}

  /// A key that was mended in exactly one possible way.
  public record Repair(int row, String key, String as, String rule) implements Serializable {}

  /// A row that matched no area of the layer.
  ///
  /// @param kept whether its values are kept as values of an area without geometry
  /// @param suggestion a near match that waits for a yes, or null
  public record Unmatched(
      int row, String key, String reason, @Nullable String suggestion, boolean kept) implements Serializable {}

  /// A row that repeats an (area, indicator, period, breakdown).
  ///
  /// @param firstRow the row that it repeats
  /// @param equal whether all its values equal those already there
  public record Duplicate(int row, String key, int firstRow, boolean equal) implements Serializable {}

  /// A total, nation, county or municipality row: kept as a reference, not an area of the layer.
  public record Ignored(int row, String key, String level) implements Serializable {}

  /// A warning with its figures.
  ///
  /// @param sameCode rows whose code exists in both versions, for `version-differs`; else 0
  /// @param confirmed of those, how many have a boundary known to be the same
  public record Warning(Issue issue, int sameCode, int confirmed) implements Serializable {}

  /// The same account of rows and areas, with other words about what came in.
  public MatchReceipt withIndicators(List<Joined> changed) {
    return new MatchReceipt(
        file, sheet, format, encoding, keyColumn, keyKind, layer, tableVersion, layerVersion, rows, unmatchedByReason,
        areas, changed, repairs, unmatched, duplicates, ignored, areasWithoutValues, warnings, rebuilt);
  }
}
