package se.helabilden.indicator;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the program knows of an indicator before any file is read: what it means, which way it points, what it must
/// not be used for.
///
/// @param id stable, in kebab case
/// @param definition one plain sentence
/// @param unit as the program writes it, or null where it varies
/// @param aggregation how the values of small areas become that of a larger one
/// @param numerator what is counted, in words, or null
/// @param denominator what it is a share of, in words, or null
/// @param caution what the indicator does not tell, in one plain sentence
/// @param mayBeInIndex whether it may be a part of a composite index
/// @param tableIds tables it is known from; a hint, never a demand
/// @param contents regular expressions for the contents text, whole and without case
/// @param groups regular expressions, each of which one group of the breakdown must match; empty where it is for all
/// @param official its record in the official list; null for columns that only help to understand a table
public record CatalogueEntry(
    String id,
    LocalText name,
    LocalText definition,
    @Nullable String unit,
    IndicatorKind kind,
    Direction direction,
    FocusArea focusArea,
    Aggregation aggregation,
    @Nullable LocalText numerator,
    @Nullable LocalText denominator,
    LocalText caution,
    boolean mayBeInIndex,
    List<String> tableIds,
    List<String> contents,
    List<String> groups,
    @Nullable Official official)
    implements Serializable {
  /// @throws IllegalArgumentException if it lacks what every entry has
  public CatalogueEntry {
    if (id == null || name == null || definition == null || caution == null || kind == null || direction == null
        || focusArea == null || aggregation == null) {
      throw new IllegalArgumentException("an entry lacks a field: " + id);
    }
    tableIds = List.copyOf(tableIds);
    contents = List.copyOf(contents);
    groups = List.copyOf(groups);
  }
}
